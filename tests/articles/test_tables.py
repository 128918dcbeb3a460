"""CSV, JSON and feeds: many articles in one file."""

import json
from datetime import date

import pytest

from components.articles import Given, Reading, read_bytes
from components.articles.columns import columns_of
from components.errors import ArticleError

TEXT = "Russian and American diplomats met in Istanbul on Thursday."


def read(text, name, **given):
    """The readings of a file and the sentences of its errors."""
    found = list(read_bytes(text.encode() if isinstance(text, str) else text, name=name, given=Given(**given)))
    return [f for f in found if isinstance(f, Reading)], [str(f) for f in found if isinstance(f, ArticleError)]


def test_a_table_with_usual_headings():
    """One article a row; headings are known in any case and order."""
    table = f'Headline;Source;Date;Body;Link\nTalks held;The Times;2025-02-28;"{TEXT}\nThey agreed; all of them.";https://example.org/a\n'
    (reading,), errors = read(table, "news.csv")
    article = reading.article
    assert errors == []
    assert (article.title, article.publisher, article.published, article.url, article.name, reading.day_source) == (
        "Talks held",
        "The Times",
        date(2025, 2, 28),
        "https://example.org/a",
        "news-1",
        "column",
    )
    assert article.text == f"{TEXT}\nThey agreed; all of them."


def test_columns_of_other_names_are_mapped():
    """The caller says which column is what."""
    table = f"Nachricht,Erschienen am\n{TEXT},28.02.2025\n"
    readings, _ = read(table, "a.csv", columns=(("text", "Nachricht"), ("published", "Erschienen am")))
    assert readings[0].article.published == date(2025, 2, 28)


def test_an_unknown_column_lists_the_known():
    """A mapping to a column that is not there, or a table without text, says what is there."""
    _, errors = read("a,b\n1,2\n", "a.csv")
    assert errors == [
        (
            "a.csv has no column for the text of articles; it has 'a', 'b'. Call one 'text' (or 'url', to fetch them), "
            "or say which it is: --column text=NAME."
        )
    ]
    with pytest.raises(ArticleError) as caught:
        columns_of(["a", "b"], name="a.csv", given=(("text", "c"),))
    assert str(caught.value) == "a.csv has no column 'c'. It has 'a', 'b'."


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (["03/04/2025", "27/02/2025"], [date(2025, 4, 3), date(2025, 2, 27)]),
        (["03/04/2025", "02/27/2025"], [date(2025, 3, 4), date(2025, 2, 27)]),
        (["Feb. 28, 2025", "Thu, 27 Feb 2025 22:30:00 -0500"], [date(2025, 2, 28), date(2025, 2, 27)]),
        (["2025-02-28T23:30:00+03:00", "20250227"], [date(2025, 2, 28), date(2025, 2, 27)]),
    ],
)
def test_days_as_spreadsheets_write_them(days, expected):
    """A day in figures is read as the rest of its column is written."""
    readings, errors = read("text,date\n" + "".join(f'{TEXT},"{day}"\n' for day in days), "a.csv")
    assert ([reading.article.published for reading in readings], errors) == (expected, [])


def test_a_day_that_could_be_two_is_refused():
    """With nothing in the column to tell, 03/04 is no one day; neither is 31 February."""
    _, errors = read(f"text,date\n{TEXT},03/04/2025\n{TEXT} They agreed.,31 February 2025\n", "a.csv")
    assert [error.partition(" Give the day")[0] for error in errors] == [
        "a.csv, row 2 does not say when it was published. Its column says '03/04/2025', which is no one day.",
        "a.csv, row 3 does not say when it was published. Its column says '31 February 2025', which is no one day.",
    ]


def test_json_lines_and_lists():
    """Lines, a list, and an object with a list under a usual key give the same articles; a bad line is told."""
    rows = [
        {"title": "A", "content": TEXT, "publishedAt": "2025-02-28", "source": {"id": None, "name": "The Times"}},
        {"title": "B", "content": ["One.", "Two."], "publishedAt": "2025-02-27", "id": 7},
    ]
    lines = "\n".join(map(json.dumps, rows)) + "\nnot json\n"
    readings, errors = read(lines, "a.jsonl")
    assert errors == ['a.jsonl, line 3 is not a JSON object. Write {"text": …, "published": …}.']
    assert [r.article.publisher for r in readings] == ["The Times", ""]
    assert [r.article.text for r in readings] == [TEXT, "One.\nTwo."]
    assert [r.article.name for r in readings] == ["a-1", "7"]
    for whole in (rows, {"status": "ok", "articles": rows}):
        again, errors = read(json.dumps(whole, indent=1), "a.json")
        assert ([r.article.text for r in again], errors) == ([TEXT, "One.\nTwo."], [])


RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Example Wire</title><language>en-us</language>
<item><title>Talks held</title><link>https://example.org/a</link><pubDate>Thu, 27 Feb 2025 22:30:00 -0500</pubDate>
<description>Short.</description>
<content:encoded><![CDATA[<p>Diplomats <b>met</b> on Thursday.</p>
<p><a href="/x">Related story</a></p><p>They agreed.</p>]]></content:encoded></item>
<item><title>Summit</title><link>https://example.org/b</link><pubDate>Fri, 28 Feb 2025 08:00:00 GMT</pubDate>
<description>&lt;p&gt;The presidents spoke by telephone.&lt;/p&gt;</description></item>
<item><title>Only a link</title><link>https://example.org/c</link></item>
</channel></rss>"""


def test_a_feed():
    """Each entry is an article, by its own clock; a summary is told to be one, a bare link is no article of a file."""
    readings, errors = read(RSS, "feed.xml")
    assert [(r.article.text, r.article.published, r.article.publisher, r.article.language) for r in readings] == [
        ("Diplomats met on Thursday.\nThey agreed.", date(2025, 2, 27), "Example Wire", "en"),
        ("The presidents spoke by telephone.", date(2025, 2, 28), "Example Wire", "en"),
    ]
    assert [r.notes for r in readings] == [(), ("The feed gives only a summary of it.",)]
    assert errors == ["feed.xml, entry 3 names only an address. Give the article's text or its page."]


def test_an_atom_feed():
    """Atom is read as RSS is, whatever the file is called."""
    atom = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Desk</title>
    <entry><title>A</title><link href="https://example.org/a"/><published>2025-02-28T10:00:00+03:00</published>
    <content type="html">&lt;p&gt;{TEXT}&lt;/p&gt;</content></entry></feed>"""
    (reading,), _ = read(atom, "saved.txt")
    assert (reading.article.published, reading.article.publisher, reading.day_source) == (
        date(2025, 2, 28),
        "Desk",
        "feed",
    )


def test_entities_of_a_feed_do_not_multiply():
    """A feed whose entities unfold to gigabytes is an error, at once."""
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "lol">{entities}]>'
    bomb += "<rss><channel><item><title>&e11;</title></item></channel></rss>"
    readings, errors = read(bomb, "feed.xml")
    assert readings == []
    assert errors == ["feed.xml declares entities of its own, which no feed needs. Take them out."]
