"""Which column of a spreadsheet, or key of a JSON object, is what: by usual names, or as the caller says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from components.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Field = Literal["text", "html", "title", "published", "publisher", "url", "language", "name"]

NAMES: Mapping[Field, tuple[str, ...]] = {
    "text": (
        *("text", "body", "content", "articletext", "fulltext", "maintext", "articlebody", "bodytext", "contenttext"),
        *("article", "story", "plaintext", "paragraphs", "текст", "texte", "volltext"),
    ),
    "html": ("html", "contenthtml", "bodyhtml", "rawhtml"),
    "title": ("title", "headline", "heading", "articletitle", "заголовок", "titre", "titel"),
    "published": (
        *("published", "publishedat", "date", "datepublished", "publicationdate", "publisheddate", "publishdate"),
        *("pubdate", "publishedon", "day", "dateline", "timestamp", "дата", "datum"),
    ),
    "publisher": (
        *("publisher", "source", "outlet", "newspaper", "publication", "sourcename", "sitename", "site", "agency"),
        *("media", "domain", "издание"),
    ),
    "url": ("url", "link", "webaddress", "href", "address", "uri", "permalink", "sourceurl", "articleurl", "ссылка"),
    "language": ("language", "lang", "inlanguage", "язык"),
    "name": ("doc", "id", "docid", "articleid", "name", "key", "guid"),
}
"""Usual names of each column, lower case, letters and figures alone; the first that is there is taken."""

_PLAIN = re.compile(r"[\W_]+")


def columns_of(headings: Iterable[str], *, name: str, given: tuple[tuple[str, str], ...] = ()) -> dict[Field, str]:
    """The heading of each field that is there; those given by the caller first.

    Raises ArticleError where a given one is missing, and where neither text nor address is there.
    """
    there = list(headings)
    plain = {_PLAIN.sub("", heading.casefold()): heading for heading in reversed(there)}
    found: dict[Field, str] = {}
    for field, usual in NAMES.items():
        heading = next((plain[word] for word in usual if word in plain), None)
        if heading is not None:
            found[field] = heading
    for wanted, heading in given:
        known = next((field for field in NAMES if field == wanted), None)
        if known is None:
            raise ArticleError(f"{wanted!r} is not what a column can hold.", hint=f"It can hold {', '.join(NAMES)}.")
        if heading not in there:
            raise ArticleError(f"{name} has no column {heading!r}.", hint=f"It has {_told(there)}.")
        found[known] = heading
    if not found.keys() & {"text", "html", "url"}:
        raise ArticleError(
            f"{name} has no column for the text of articles; it has {_told(there)}.",
            hint="Call one 'text' (or 'url', to fetch them), or say which it is: --column text=NAME.",
        )
    return found


def _told(headings: list[str]) -> str:
    shown = ", ".join(repr(heading[:40]) for heading in headings[:12])
    return shown or "none"
