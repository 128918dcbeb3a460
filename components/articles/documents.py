"""Many documents in one stream: a JSON object a line with "doc", "text" and "published"; the text is taken as it is."""

import json
from collections.abc import Iterable, Iterator
from datetime import date

from components.articles.language import detect_language
from components.articles.reading import EARLIEST, LATEST
from components.errors import ArticleError
from components.model import Article

SAMPLE = 4_000
"""Code points by which the language of a document is told."""


def read_documents(lines: Iterable[str], *, name: str) -> Iterator[Article | ArticleError]:
    """One Article a line, in order, or the error that says why a line is none; blank lines are passed over."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                yield _document(line, where=f"{name}, line {number}")
            except ArticleError as error:
                yield error


def _document(line: str, *, where: str) -> Article:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ArticleError(f"{where} is not JSON.", hint='Write {"doc": …, "text": …, "published": …}.') from error
    if not isinstance(fields, dict) or not isinstance(fields.get("text"), str):
        raise ArticleError(f'{where} has no "text".', hint='Write {"doc": …, "text": …, "published": …}.')
    doc = str(fields.get("doc", ""))
    return Article(
        title=str(fields.get("title") or ""),
        text=fields["text"],
        published=_published(fields.get("published"), where=where),
        publisher=str(fields.get("publisher") or ""),
        url=str(fields["url"]) if str(fields.get("url") or "").startswith(("http://", "https://")) else None,
        language=str(fields.get("language") or _language(fields["text"]))[:2],
        name=doc,
    )


def _language(text: str) -> str:
    """The language of a text whose line names none; one in plain letters is taken to be English."""
    return "en" if text.isascii() else detect_language(text[:SAMPLE]) or "en"


def _published(value: object, *, where: str) -> date:
    try:
        day = date.fromisoformat(str(value))
    except ValueError as error:
        raise ArticleError(f'{where}: "published" is {value!r}, not a date.', hint="Write it as YYYY-MM-DD.") from error
    if not EARLIEST <= day <= LATEST:
        raise ArticleError(
            f"{where}: published on {day} is not possible.", hint=f"It lies between {EARLIEST} and {LATEST}."
        )
    return day
