"""In what form a file is: told by its first bytes, by its name where they do not tell."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Literal, Protocol

from components.articles.pdf import read_pdf
from components.articles.plaintext import read_text
from components.articles.webpage import read_page
from components.articles.word import read_word
from components.errors import ArticleError

if TYPE_CHECKING:
    from components.articles.draft import Draft

Form = Literal["text", "page", "pdf", "word", "csv", "jsonl", "feed", "zip"]

SUFFIXES: dict[str, Form] = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".markdown": "text",
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".pdf": "pdf",
    ".docx": "word",
    ".csv": "csv",
    ".tsv": "csv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "jsonl",
    ".rss": "feed",
    ".atom": "feed",
    ".xml": "feed",
    ".zip": "zip",
}
"""The endings of names that Dateline reads, with the form each stands for."""

BESIDE = frozenset(
    (
        *(".css", ".js", ".mjs", ".map", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".svg", ".ico", ".png", ".jpg"),
        *(".jpeg", ".gif", ".webp", ".avif", ".bmp", ".tif", ".tiff", ".mp3", ".mp4", ".webm", ".m4a", ".wav", ".swf"),
    )
)
"""Endings of what lies beside saved pages and is no article: styles, scripts, pictures, sound."""

_HEAD = 4_096
_PAGE = re.compile(rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_FEED = re.compile(rb"<rss[\s>]|<feed[\s>]|<rdf:RDF[\s>]", re.IGNORECASE)
_OTHERS = (
    (b"\xd0\xcf\x11\xe0", "an old Office file (.doc, .xls)", "Save it as .docx, or as text."),
    (b"{\\rtf", "a rich text file (.rtf)", "Save it as .docx, or as text."),
    (b"\x1f\x8b", "a gzip file", "Unpack it first."),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip file", "Unpack it, or pack it as .zip."),
    (b"Rar!", "a RAR file", "Unpack it, or pack it as .zip."),
    (b"\x89PNG", "a picture", "Give the text; Dateline does not read pictures."),
    (b"\xff\xd8\xff", "a picture", "Give the text; Dateline does not read pictures."),
    (b"GIF8", "a picture", "Give the text; Dateline does not read pictures."),
)


class Reader(Protocol):
    """Reads one article from the bytes of a file."""

    def __call__(self, data: bytes, *, name: str) -> Draft:
        """The draft, or ArticleError."""


def form_of(data: bytes, *, name: str) -> Form:
    """The form of a file.

    Raises ArticleError for a form that is known and not read, such as pictures.
    """
    start = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"%PDF-"):
        return "pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _packed(data, name=name)
    for mark, what, hint in _OTHERS:
        if data.startswith(mark):
            raise ArticleError(f"{name} is {what}.", hint=hint)
    if start.startswith(b"<"):
        if _FEED.search(start):
            return "feed"
        if _PAGE.search(start):
            return "page"
    named = SUFFIXES.get(PurePosixPath(name.lower()).suffix, "text")
    return "text" if named in {"pdf", "word", "zip"} else named


def is_beside(name: str) -> bool:
    """Whether a file of a folder or zip file belongs to a saved page rather than being one."""
    return PurePosixPath(name.lower()).suffix in BESIDE


def reader_of(form: Form) -> Reader | None:
    """What reads one article in this form; None for forms that hold several."""
    return {"text": read_text, "page": read_page, "pdf": read_pdf, "word": read_word}.get(form)


def _packed(data: bytes, *, name: str) -> Form:
    """Word files are zip files, too."""
    if b"word/document.xml" in data:
        return "word"
    if b"xl/workbook.xml" in data:
        raise ArticleError(f"{name} is an Excel file.", hint="Save the sheet as CSV.")
    if b"ppt/presentation.xml" in data:
        raise ArticleError(f"{name} is a presentation.", hint="Save its text as .txt.")
    if b"application/epub+zip" in data[:200] or b"application/vnd.oasis" in data[:200]:
        raise ArticleError(f"{name} is an OpenDocument or EPUB file.", hint="Save it as .docx, or as text.")
    return "zip"
