"""A Word file (.docx) -> a draft: its paragraphs and tables in order, its title from its style or its properties."""

from __future__ import annotations

import io
import unicodedata
import zipfile
from typing import TYPE_CHECKING

from components.articles.broken import BROKEN
from components.articles.draft import Draft, StatedDay, stem_of
from components.articles.language import detect_language
from components.articles.plaintext import LONGEST_TITLE, first_title
from components.articles.published import part_dateline, stated_in
from components.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document

MOST_BYTES = 100_000_000
"""Unpacked; a Word file is a zip file and can be a bomb."""
MOST_PARTS = 5_000

_TITLES = ("Title", "Heading 1")


def read_word(data: bytes, *, name: str) -> Draft:
    """The article of a Word file; its day is sought in its text.

    Raises ArticleError where it cannot be opened or holds no text.
    """
    _check_size(data, name=name)
    from docx import Document  # noqa: PLC0415 - slow to load

    try:
        document = Document(io.BytesIO(data))
        paragraphs = [(style, unicodedata.normalize("NFC", text)) for style, text in _paragraphs(document)]
        named = " ".join((document.core_properties.title or "").split())
    except BROKEN as error:
        raise ArticleError(f"{name} is broken as a Word file.", hint="Open it in Word and save it again.") from error
    text = "\n".join(paragraph for _, paragraph in paragraphs)
    if not text.strip():
        raise ArticleError(f"{name} holds no text.", hint="Give a Word file with the text of an article.")
    heading = next((paragraph for style, paragraph in paragraphs if style in _TITLES), "")
    return Draft(
        where=name,
        text=text,
        title=(heading or named or first_title(text.replace("\n", "\n\n", 1)))[:LONGEST_TITLE] or stem_of(name),
        name=stem_of(name),
        language=detect_language(text),
        days=tuple(StatedDay(found.day, found.found_in) for found in stated_in(text)),
        dateline=part_dateline(text),
    )


def _paragraphs(document: Document) -> Iterator[tuple[str, str]]:
    """Style and text of each paragraph that has any; a row of a table is one."""
    from docx.table import Table  # noqa: PLC0415

    for block in document.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                cells = dict.fromkeys(" ".join(cell.text.split()) for cell in row.cells)
                if any(cells):
                    yield "", ". ".join(cell for cell in cells if cell)
        else:
            style = block.style.name if block.style is not None else ""
            for line in block.text.split("\n"):
                if line.strip():
                    yield style or "", " ".join(line.split())


def _check_size(data: bytes, *, name: str) -> None:
    try:
        parts = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except BROKEN as error:
        raise ArticleError(f"{name} is broken as a Word file.", hint="Open it in Word and save it again.") from error
    size = sum(part.file_size for part in parts)
    if size > MOST_BYTES or len(parts) > MOST_PARTS:
        raise ArticleError(
            f"{name} unpacks to {size:,} bytes in {len(parts):,} parts, too much for an article.",
            hint="Save its text alone.",
        )
