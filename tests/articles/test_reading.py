import codecs
from datetime import date

import pytest

from components.articles import Given, read_article, read_articles, read_documents
from components.errors import ArticleError

BODY = "Diplomats met on Thursday.\n"


def read(text, name="talks.md", **given):
    return read_article(text.encode(), name=name, given=Given(**given))


def test_front_matter_gives_title_publisher_day_and_address():
    """The fields of the front matter are the article's, its body begins below them."""
    front = (
        '---\ntitle: "Talks: held"\npublisher: The Times\npublished: 2025-02-28\nurl: https://example.org/a\n---\n\n'
    )
    article = read(front + BODY)
    assert (article.title, article.publisher, article.published, article.url, article.name) == (
        "Talks: held",
        "The Times",
        date(2025, 2, 28),
        "https://example.org/a",
        "talks",
    )
    assert article.text == BODY
    assert (front + BODY)[article.offset :] == article.text


@pytest.mark.parametrize(
    "text",
    [
        "Talks held\n\nFebruary 28, 2025\n\n" + BODY,
        "Talks held\n\n28 Feb. 2025\n\n" + BODY,
        "Talks held\n\nPublished: Friday, 28th February 2025, 10:15 GMT\n\n" + BODY,
        "Talks held\n\nFirst published on 2025-02-28T10:15:00Z\n\n" + BODY,
        "MOSCOW, Feb. 28, 2025 (Reuters) - " + BODY,
        "ST. PETERSBURG, Russia (February 28, 2025) — " + BODY,
        "МОСКВА, 28 февраля 2025 г. – " + BODY,
        BODY + "\nOriginal url:\n\nhttps://example.org/2025/02/28/talks-held\n",
    ],
)
def test_the_publication_day_is_found_in_the_article(text):
    """A date line, a dateline or the article's own address says when it was published."""
    assert read(text).published == date(2025, 2, 28)


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "The treaty of February 28, 2025 ended.\n\n" + BODY,
        "MOSCOW, Feb. 28 (Reuters) - " + BODY,
        "Talks held\n\n03/04/2025\n\n" + BODY,
        "Talks held\n\nFebruary 31, 2025\n\n" + BODY,
    ],
)
def test_a_day_that_is_not_stated_in_full_is_not_guessed(text):
    """Without a full publication date the article is refused, with the way to give one."""
    with pytest.raises(ArticleError) as caught:
        read(text)
    assert caught.value.message == "talks.md does not say when it was published."
    assert "--published YYYY-MM-DD" in caught.value.hint


def test_a_dateline_without_its_year_is_told():
    """The reader sees that the day was found, and what is missing."""
    with pytest.raises(ArticleError) as caught:
        read("MOSCOW, Feb. 28 (Reuters) - " + BODY)
    assert caught.value.hint.startswith("Its dateline says 28 February, but not of which year. Give the day: ")


def test_the_day_given_goes_before_the_one_stated():
    """What the caller knows wins over what the text says."""
    assert read("February 27, 2025\n\n" + BODY, published=date(2025, 2, 28)).published == date(2025, 2, 28)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1251"])
def test_encodings(encoding):
    """A file in UTF-8, UTF-16 or cp1251 has the same text."""
    text = "Посол России вернулся в Москву в октябре, сообщило министерство иностранных дел.\n" * 3
    article = read_article(text.encode(encoding), name="a.txt", given=Given(published=date(2025, 2, 28)))
    assert article.text == text


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "a.txt is empty."),
        (b" \n\t\n", "a.txt is empty."),
        (b"%PDF-1.7\0\x01\x02", "a.txt is broken: its pages cannot be read."),
        (bytes(range(256)) * 20, "a.txt is not text."),
        (codecs.BOM_UTF16_LE + b"a\0b", "a.txt begins as utf-16 but is broken at byte 4."),
        (b"---\ntitle: [a\n---\n\nText.", "a.txt, line 2: the front matter cannot be read."),
        (b"---\npublished: soon\n---\n\nText.", "a.txt: published is 'soon', not a date."),
        (b"---\npublished: 2025-02-31\n---\n\nText.", "a.txt: published is '2025-02-31', not a date."),
        (b"---\npublished: 2999-01-01\n---\n\nText.", "a.txt: published on 2999-01-01 is not possible."),
        (b"---\npublished: 2025-02-28\n---\n\n", "a.txt has front matter but no text."),
        (
            b"---\npublished: 2025-02-28\nurl: javascript:alert(1)\n---\n\nText.",
            "a.txt: url is 'javascript:alert(1)', not a web address.",
        ),
    ],
)
def test_what_cannot_be_read_says_why(data, message):
    """Each broken file gets one sentence that names the file and what is wrong with it."""
    with pytest.raises(ArticleError) as caught:
        read_article(data, name="a.txt")
    assert caught.value.message == message
    assert caught.value.hint


def test_one_bad_article_does_not_stop_the_rest(tmp_path):
    """The good articles are read, the bad one and the missing one are reported."""
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text("February 28, 2025\n\n" + BODY)
    bad.write_bytes(b"\0\0\1")
    articles, errors = read_articles([bad, good, tmp_path / "none.txt"])
    assert [article.name for article in articles] == ["good"]
    assert [str(error).replace(str(tmp_path), "") for error in errors] == [
        "bad.txt is not text. Give a text or Markdown file (.txt, .md) in UTF-8.",
        "/none.txt cannot be opened: No such file or directory. Check its name and your permissions.",
    ]


def test_the_title_of_a_page_saved_as_text():
    """The first heading is the title, else a first line that stands alone."""
    day = date(2025, 2, 28)
    assert read("\n\n## Talks held in Istanbul\n\n" + BODY, published=day).title == "Talks held in Istanbul"
    assert read("Talks held in Istanbul\n\n" + BODY, published=day).title == "Talks held in Istanbul"
    assert read(BODY, published=day).title == "talks"


def test_the_same_address_gives_the_same_id():
    """An article is known by its address, wherever it was read."""
    text = "---\npublished: 2025-02-28\nurl: https://example.org/a\n---\n" + BODY
    assert read(text).id == read(text, name="other.md").id


def test_documents_are_taken_as_they_are():
    """Each line is an article with its text unchanged, or the sentence why not."""
    lines = [
        '{"doc": "1", "text": "\\r\\nA\\u0301 <u>b</u>", "published": "2025-02-28"}\n',
        "\n",
        "{",
        '{"doc": "2"}',
        '{"doc": "3", "text": "x", "published": "28 Feb"}',
    ]
    first, *errors = read_documents(lines, name="docs.jsonl")
    assert (first.name, first.text, first.published) == ("1", "\r\nA\u0301 <u>b</u>", date(2025, 2, 28))
    assert [error.message for error in errors] == [
        "docs.jsonl, line 3 is not JSON.",
        'docs.jsonl, line 4 has no "text".',
        "docs.jsonl, line 5: \"published\" is '28 Feb', not a date.",
    ]
