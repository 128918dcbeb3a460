"""A PDF -> a draft: the lines of its pages joined to paragraphs, running heads and page numbers left out."""

from __future__ import annotations

import io
import re
import statistics
import time
import unicodedata
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from components.articles.broken import BROKEN, hush
from components.articles.days import read_day
from components.articles.draft import Draft, StatedDay, stem_of
from components.articles.language import detect_language
from components.articles.plaintext import LONGEST_TITLE, first_title
from components.articles.published import part_dateline, stated_in
from components.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pypdf import PdfReader

MOST_BYTES = 100_000_000
MOST_PAGES = 500
MOST_SECONDS = 60.0
"""Between two pages the reader stops after this time; an article is read in under one second."""
MOST_TEXT = 5_000_000
"""Code points of text; a book has about a million."""

_FEWEST = 40
"""Letters in the whole file below which its pages are pictures."""
_SHORT = 0.75
"""A line shorter than this share of the usual, with a sentence's end at its own, closes a paragraph."""
_HEADING = 0.6
"""A line shorter than this share closes one without it where the next begins with a capital or a figure."""
_FEW_PAGES = 3
"""From this many pages on, the same first or last line on more than half of them is a running head."""
_PAGE_NUMBER = re.compile(r"(?:page\s+)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?", re.IGNORECASE)
_HYPHEN = re.compile(r"[^\W\d_]-")
_ENDS = (".", "!", "?", ".”", '."', "?”", "!”", ".’", ":")
_MADE = re.compile(r"D:(\d{4})(\d{2})(\d{2})")


def read_pdf(data: bytes, *, name: str) -> Draft:
    """The article of a PDF. Its day is sought in its text: when the file was made is when it was printed, at best.

    Raises ArticleError where it is locked, broken, or only pictures of pages.
    """
    if len(data) > MOST_BYTES:
        raise ArticleError(f"{name} has {len(data):,} bytes, too many for a PDF of an article.", hint="Give its pages.")
    title, made, pages = _opened(data, name=name)
    text = unicodedata.normalize("NFC", "\n".join(_paragraphs(_without_heads(pages))))
    if sum(map(str.isalpha, text)) < _FEWEST:
        raise ArticleError(
            f"{name} holds pictures of pages, not text.",
            hint="Run it through text recognition (OCR), or paste its text.",
        )
    day = read_day(made, source="metadata") if made else None
    return Draft(
        where=name,
        text=text,
        title=title[:LONGEST_TITLE] or first_title(text.replace("\n", "\n\n", 1)) or stem_of(name),
        name=stem_of(name),
        language=detect_language(text),
        days=tuple(StatedDay(found.day, found.found_in) for found in stated_in(text)),
        dateline=part_dateline(text),
        notes=(f"The file was made on {day.day.isoformat()}.",) if day else (),
    )


def _opened(data: bytes, *, name: str) -> tuple[str, str, list[list[str]]]:
    """Title, day of making and the lines of each page."""
    from pypdf import PdfReader  # noqa: PLC0415 - slow to load
    from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError  # noqa: PLC0415

    hush("pypdf")
    locked = ArticleError(f"{name} is locked by a password.", hint="Save a copy of it without the password.")
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise locked
        title, made = _info(reader)
        return title, made, list(_pages(reader))
    except (FileNotDecryptedError, DependencyError) as error:
        raise locked from error
    except (PyPdfError, *BROKEN) as error:
        raise ArticleError(f"{name} is broken: its pages cannot be read.", hint="Print it to a new PDF.") from error


def _info(reader: PdfReader) -> tuple[str, str]:
    info = reader.metadata
    if info is None:
        return "", ""
    title = " ".join(str(info.get("/Title") or "").split())
    made = _MADE.match(str(info.get("/CreationDate") or ""))
    is_title = " " in title and not title.lower().endswith((".doc", ".docx", ".indd", ".pdf", ".html"))
    return title if is_title else "", "-".join(made.groups()) if made else ""


def _pages(reader: PdfReader) -> Iterator[list[str]]:
    end = time.monotonic() + MOST_SECONDS
    letters = 0
    for number, page in enumerate(reader.pages):
        if number >= MOST_PAGES or time.monotonic() > end or letters > MOST_TEXT:
            return
        text = page.extract_text()[: MOST_TEXT - letters]
        letters += len(text)
        yield [" ".join(line.split()) for line in text.split("\n")]


def _without_heads(pages: list[list[str]]) -> Iterator[str]:
    """The lines of all pages, an empty one where a paragraph surely ends."""
    edges = Counter(line for page in pages for line in set(_edges(page)))
    for page in pages:
        heads = {line for line in _edges(page) if _PAGE_NUMBER.fullmatch(line)}
        if len(pages) >= _FEW_PAGES:
            heads |= {line for line in _edges(page) if edges[line] * 2 > len(pages)}
        yield from (line for line in page if line not in heads)


def _edges(page: list[str]) -> list[str]:
    written = [line for line in page if line]
    return [*written[:1], *written[-1:]]


def _paragraphs(lines: Iterable[str]) -> Iterator[str]:
    """Lines joined to paragraphs: one ends at an empty line, and at a short line that ends a sentence."""
    kept = list(lines)
    usual = statistics.median_high(sorted(len(line) for line in kept if line)[-len(kept) // 2 :] or [0])
    paragraph = ""
    for line, after in pairwise([*kept, ""]):
        if line:
            paragraph = _joined(paragraph, line)
        if paragraph and (not line or _closes(line, after, usual)):
            yield paragraph
            paragraph = ""
    if paragraph:
        yield paragraph


def _closes(line: str, after: str, usual: float) -> bool:
    """Whether a line is the last of its paragraph, or a heading."""
    if line.endswith(_ENDS):
        return len(line) < _SHORT * usual
    return len(line) < _HEADING * usual and not line.endswith(("-", ",")) and not after[:1].islower()


def _joined(paragraph: str, line: str) -> str:
    """A line added to its paragraph; a word cut at the end of the line is made whole."""
    if not paragraph:
        return line
    if _HYPHEN.fullmatch(paragraph[-2:]) and line[0].islower():
        return paragraph[:-1] + line
    return f"{paragraph} {line}"
