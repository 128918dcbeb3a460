"""The bytes of one file -> the articles it holds, whatever its form; zip files inside zip files included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.articles.bundle import members
from components.articles.draft import Note
from components.articles.feed import read_feed
from components.articles.forms import form_of, is_beside, reader_of
from components.articles.rows import read_csv, read_json
from components.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.articles.draft import Draft, Link

    Piece = Draft | Link | Note | ArticleError

DEEPEST = 2
"""Zip files within one another."""


def pieces_of(data: bytes, *, name: str, columns: tuple[tuple[str, str], ...] = (), depth: int = 0) -> Iterator[Piece]:
    """The articles of a file in its order, with an error in place of each that cannot be read."""
    try:
        form = form_of(data, name=name)
        reader = reader_of(form)
        if reader:
            yield reader(data, name=name)
        elif form == "csv":
            yield from read_csv(data, name=name, columns=columns)
        elif form == "jsonl":
            yield from read_json(data, name=name, columns=columns)
        elif form == "feed":
            yield from read_feed(data, name=name)
        elif depth < DEEPEST:
            yield from _unpacked(data, name=name, columns=columns, depth=depth)
        else:
            yield ArticleError(f"{name} lies in too many zip files.", hint="Pack the articles into one.")
    except ArticleError as error:
        yield error


def _unpacked(data: bytes, *, name: str, columns: tuple[tuple[str, str], ...], depth: int) -> Iterator[Piece]:
    found = passed = 0
    for where, content in members(data, name=name):
        found += 1
        if isinstance(content, ArticleError):
            yield content
        elif is_beside(where):
            passed += 1
        else:
            yield from pieces_of(content, name=where, columns=columns, depth=depth + 1)
    if passed:
        yield passed_over(passed, name)
    if not found:
        yield ArticleError(f"{name} is an empty zip file.", hint="Pack articles into it.")


def passed_over(count: int, name: str) -> Note:
    """What is said of the pictures, styles and scripts beside saved pages."""
    return Note(f"{name}: {count:,} pictures, styles and scripts were passed over.")
