"""PDF and Word files."""

import io
import zipfile
from datetime import date

import pytest
from pypdf import PdfReader, PdfWriter

from components.articles import Given, read_article, read_one
from components.errors import ArticleError
from tests.articles.making import pdf, word

DAY = Given(published=date(2025, 2, 28))
ARTICLE = [
    "Diplomats meet in Istanbul",
    "",
    "February 28, 2025",
    "",
    "Russian and American diplomats met in Istanbul on Thursday to discuss the work of their embas-",
    "sies, the first such talks since the two presidents spoke by telephone two weeks ago, offi-",
    "cials said.",
    "The talks lasted six hours. Both sides agreed to hold another round in the coming weeks, and",
    "to name the places later.",
]


def test_a_pdf_has_whole_paragraphs():
    """Lines become paragraphs, words cut at the line's end whole, and the day is the one it states."""
    reading = read_one(pdf([ARTICLE]), name="talks.pdf")
    lines = reading.article.text.split("\n")
    assert lines[-2:] == [
        (
            "Russian and American diplomats met in Istanbul on Thursday to discuss the work of their embassies, the "
            "first such talks since the two presidents spoke by telephone two weeks ago, officials said."
        ),
        (
            "The talks lasted six hours. Both sides agreed to hold another round in the coming weeks, and to name the "
            "places later."
        ),
    ]
    assert (reading.article.published, reading.day_source) == (date(2025, 2, 28), "date line")
    assert reading.article.title == "Diplomats meet in Istanbul"


def test_running_heads_of_a_pdf_are_left_out():
    """What stands at the edge of most pages, and page numbers, are not text of the article."""
    pages = [
        ["The Example Times", f"Part {n} of the long story of the embassies is told here by its people.", f"{n}"]
        for n in range(1, 6)
    ]
    text = read_article(pdf(pages), name="a.pdf", given=DAY).text
    assert "Example Times" not in text
    assert "5\n" not in text
    assert text.count("embassies") == 5


def test_a_pdf_of_pictures_is_said_to_be_one():
    """A scanned page has no text; the sentence says what would help."""
    with pytest.raises(ArticleError) as caught:
        read_article(pdf([[]]), name="scan.pdf", given=DAY)
    assert caught.value.message == "scan.pdf holds pictures of pages, not text."
    assert "OCR" in caught.value.hint


def test_a_locked_pdf():
    """A password is asked for by nobody: the sentence says that it is locked."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf([ARTICLE]))))
    writer.encrypt("secret", algorithm="RC4-128")
    locked = io.BytesIO()
    writer.write(locked)
    with pytest.raises(ArticleError) as caught:
        read_article(locked.getvalue(), name="a.pdf", given=DAY)
    assert caught.value.message == "a.pdf is locked by a password."


def test_when_a_pdf_was_made_is_only_told():
    """The day of printing is no day of publication; without another the article is refused, and it is said."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf([ARTICLE[4:]]))))
    writer.add_metadata({"/CreationDate": "D:20250402101500Z", "/Title": "Talks in Istanbul"})
    saved = io.BytesIO()
    writer.write(saved)
    with pytest.raises(ArticleError) as caught:
        read_article(saved.getvalue(), name="a.pdf")
    assert caught.value.message == "a.pdf does not say when it was published."
    assert "The file was made on 2025-04-02." in caught.value.hint
    assert read_article(saved.getvalue(), name="a.pdf", given=DAY).title == "Talks in Istanbul"


def test_a_word_file():
    """Its title is the paragraph in that style, its paragraphs are lines, its table's rows too."""
    data = word(
        ["28 February 2025", "Diplomats met in Istanbul.\nThey agreed."],
        title="Talks held",
        table=[["Country", "Diplomats"], ["Russia", "35"]],
    )
    article = read_article(data, name="talks.docx")
    assert (article.title, article.published) == ("Talks held", date(2025, 2, 28))
    assert article.text.split("\n") == [
        "Talks held",
        "28 February 2025",
        "Diplomats met in Istanbul.",
        "They agreed.",
        "Country. Diplomats",
        "Russia. 35",
    ]


def test_the_form_is_told_by_the_bytes():
    """A Word file or PDF under a wrong name is read all the same."""
    assert read_article(word(["Diplomats met."]), name="a.txt", given=DAY).text == "Diplomats met."
    assert read_article(pdf([ARTICLE]), name="a.html").published == date(2025, 2, 28)


def _packed(**members):
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name.replace("__", "/").replace("_x", ".x"), content)
    return saved.getvalue()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (word([]), "a.docx holds no text."),
        (_packed(word__document_xml="<broken"), "a.docx is broken as a Word file."),
        (b"PK\x03\x04word/document.xml", "a.docx is broken as a Word file."),
        (
            _packed(word__document_xml="x" * 120_000_000),
            "a.docx unpacks to 120,000,000 bytes in 1 parts, too much for an article.",
        ),
        (_packed(xl__workbook_xml="<a/>"), "a.docx is an Excel file."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "a.docx is an old Office file (.doc, .xls)."),
        (b"\x89PNG\r\n\x1a\n" + bytes(600), "a.docx is a picture."),
    ],
)
def test_files_that_are_no_articles(data, message):
    """Each gets one sentence that names what it is."""
    with pytest.raises(ArticleError) as caught:
        read_article(data, name="a.docx", given=DAY)
    assert caught.value.message == message
    assert caught.value.hint
