import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.sentences import mask_markup, split_sentences


def pieces(text):
    return [text[span.start : span.end] for span in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "It met on Feb. 28 with the U.S. Embassy. It ended.",
            ["It met on Feb. 28 with the U.S. Embassy.", "It ended."],
        ),
        ("He met Mr. Putin in St. Petersburg. They agreed.", ["He met Mr. Putin in St. Petersburg.", "They agreed."]),
        ("“Talks ended.” Putin’s aide said so.", ["“Talks ended.”", "Putin’s aide said so."]),
        ("## A heading\n\nA caption\n\nA sentence.", ["A heading", "A caption", "A sentence."]),
    ],
)
def test_abbreviations_quotes_and_headings(text, sentences):
    """An abbreviation ends no sentence; a heading or caption is one without a full stop."""
    assert pieces(text) == sentences


def test_russian_initials_end_no_sentence():
    """Nor do two of them; a single letter at the end of a paragraph does."""
    text = "Посол Дж. Адамс принял И. С. Петрова. Они говорили о пункте Б.\nПотом ушли."
    spans = split_sentences(text, language="ru")
    assert [text[s.start : s.end] for s in spans] == [
        "Посол Дж. Адамс принял И. С. Петрова.",
        "Они говорили о пункте Б.",
        "Потом ушли.",
    ]


def test_a_paragraph_break_inside_a_sentence():
    """A paragraph that stops in mid-sentence goes on in the next when that begins in lower case."""
    assert pieces("such services as\n\nwell as staff. Then more.") == [
        "such services as\n\nwell as staff.",
        "Then more.",
    ]


def test_windows_line_ends_cut_no_sentence():
    """A carriage return before a line feed is not a paragraph break of its own."""
    assert pieces("It met in\r\nVienna. All came.") == ["It met in\r\nVienna.", "All came."]


def test_masking_keeps_every_offset():
    """Tags, headings and addresses become spaces, one for each character."""
    text = "## It <u>said</u> so at https://example.org/a today"
    masked = mask_markup(text)
    assert len(masked) == len(text)
    assert masked.split() == ["It", "said", "so", "at", "today"]


@given(st.text())
def test_any_text_has_sentences_in_order_without_overlap(text):
    """Whatever the text, its sentences lie in it in order, apart from one another and stripped."""
    end = 0
    for span in split_sentences(text):
        assert end <= span.start < span.end <= len(text)
        end = span.end


@given(st.text(alphabet="a.<>/u# *_\n\r\ud800h:tpsw"))
def test_masking_never_changes_the_length(text):
    """The mask has as many characters as the text."""
    assert len(mask_markup(text)) == len(text)
