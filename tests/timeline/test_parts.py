"""The parts of the chart that can be told without a figure: packing, widths, words, colours."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.timeline.colours import THEMES
from components.timeline.letters import fitted, width
from components.timeline.packing import Box, pack
from components.timeline.safe import lines, plain, safe

WIDE = 1000.0


@st.composite
def boxes(draw):
    left = draw(st.floats(0, WIDE))
    labels = draw(st.sampled_from(((), (60.0,), (150.0, 80.0), (400.0, 240.0))))
    return Box(left, left + draw(st.floats(4, 200)), labels, holds=draw(st.booleans()))


@settings(max_examples=200, deadline=None)
@given(st.lists(boxes(), max_size=60))
def test_nothing_overlaps(made):
    """Whatever stands in one row keeps apart from its neighbours, label and mark alike."""
    rows: dict[int, list[tuple[float, float]]] = {}
    for box, place in zip(made, pack(made, WIDE), strict=True):
        if place:
            left = box.left - (place.room if place.label == "left" else 0)
            right = box.right + (place.room if place.label == "right" else 0)
            rows.setdefault(place.row, []).append((left, right))
    for row in rows.values():
        row.sort()
        assert all(one[1] < other[0] for one, other in pairwise(row))


def test_the_most_important_comes_first():
    """The first box takes the first row, and the next one that meets it the second."""
    places = pack([Box(10, 20, (100,)), Box(50, 60, (100,)), Box(300, 310, (100,))], WIDE)
    assert [(place.row, place.label) for place in places] == [(0, "right"), (1, "right"), (0, "right")]


def test_a_label_that_would_leave_the_plot_stands_left():
    """At the right edge the words stand before their mark."""
    assert [place.label for place in pack([Box(950, 960, (100,))], WIDE)] == ["left"]


def test_a_long_label_is_cut_before_it_is_left_out():
    """Between two marks with labels one of 400 pixels gives way to its cut of 240, which fit."""
    places = pack([Box(0, 10, (50,)), Box(570, 580, (50,)), Box(300, 310, (400, 240.0))], 1000, rows=1)
    assert [(place.label, place.room) for place in places] == [("right", 50), ("right", 50), ("right", 240.0)]


@pytest.mark.parametrize(("box", "label"), [(Box(0, WIDE, (300,), holds=True), "within"), (Box(0, WIDE, (300,)), "")])
def test_a_bar_from_edge_to_edge_holds_its_label(box, label):
    """Where neither side has room for the words they stand within the bar; no other mark holds words."""
    assert [place.label for place in pack([box], WIDE)] == [label]


def test_when_rows_are_full_only_the_mark_is_drawn():
    """After six rows of labels come rows of bare marks, then nothing."""
    places = pack([Box(10, 20, (100,))] * 10, WIDE, bare=3)
    assert [place and (place.row, place.label) for place in places[5:]] == [
        (5, "right"),
        (6, ""),
        (7, ""),
        (8, ""),
        None,
    ]


@pytest.mark.parametrize(
    ("text", "pixels"),
    [("Russia suspends New START, closes St Petersburg consulate", 347), ("24-person prisoner swap", 140)],
)
def test_widths_are_those_of_the_font(text, pixels):
    """Words are reckoned a little wider than Inter sets them at 12 px, never narrower."""
    assert pixels <= width(text) <= pixels * 1.04


@given(st.text(max_size=60), st.floats(20, 300))
def test_fitted_words_fit(text, room):
    """What is left of a label takes no more than its room."""
    assert width(fitted(text, room)) <= room + 1e-6


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("R&D", "R&amp;D"),
        ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),
        ("<a href='javascript:1'>", "&lt;a href='javascript:1'&gt;"),
        ("$\\alpha$", "&#36;\\alpha&#36;"),
        ("a\u202eb\u2066c\ud800", "a b c"),
        ("a\n\tb", "a b"),
    ],
)
def test_words_are_made_safe_for_plotly(text, shown):
    """Plotly's tags, entities and TeX lose their meaning and keep their look."""
    assert safe(text) == shown


@given(st.text())
def test_plain_words_stay_plain(text):
    """Words without a hidden character stay as they are when made plain twice."""
    assert plain(plain(text)) == plain(text)


def test_lines_break_at_words_and_in_endless_ones():
    """Lines are no longer than asked, and the last says when more follows."""
    assert lines("one two three", letters=8, most=2) == ["one two", "three"]
    assert lines("x" * 30, letters=10, most=2) == ["x" * 10, "x" * 9 + "…"]


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", list(THEMES))
def test_colours_can_be_read(name):
    """Words stand out at least 4.5 to 1 from paper and band, marks 3 to 1."""
    theme = THEMES[name]
    words = {
        c: contrast(c, ground)
        for c in (theme.ink, theme.quiet, theme.anchor_ink)
        for ground in (theme.paper, theme.band)
    }
    marks = {c: contrast(c, theme.band) for c in theme.sides.values()}
    assert ({c for c, r in words.items() if r < 4.5}, {c for c, r in marks.items() if r < 3}) == (set(), set())
