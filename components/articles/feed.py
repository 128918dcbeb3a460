"""An RSS or Atom feed -> a draft for each entry that carries its text, a link for each that only names its address."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from components.articles.broken import BROKEN
from components.articles.days import read_day
from components.articles.draft import Draft, Link, StatedDay
from components.articles.fragments import text_of
from components.articles.language import detect_language, in_same_letters
from components.articles.plaintext import LONGEST_TITLE, is_web_address
from components.articles.published import day_in_address, part_dateline
from components.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_BYTES = 50_000_000
MOST_ENTRIES = 20_000
_PROLOGUE = 1_000_000
"""Bytes in which entities could be declared; a few of them can unfold to gigabytes."""


def read_feed(data: bytes, *, name: str) -> Iterator[Draft | Link | ArticleError]:
    """The entries of a feed in its order.

    Raises ArticleError where it is no feed or has no entries.
    """
    if len(data) > MOST_BYTES:
        raise ArticleError(f"{name} has {len(data):,} bytes, too many for a feed.", hint="Split it.")
    if b"<!ENTITY" in data[:_PROLOGUE].replace(b"\0", b""):
        raise ArticleError(f"{name} declares entities of its own, which no feed needs.", hint="Take them out.")
    import feedparser  # noqa: PLC0415 - slow to load

    try:
        # In a buffer: a string would be taken for an address and fetched.
        feed = feedparser.parse(io.BytesIO(data))
    except BROKEN as error:
        raise ArticleError(f"{name} is broken as a feed.", hint="Save it again from its site.") from error
    if not feed.entries:
        raise ArticleError(f"{name} is a feed without entries, or none at all.", hint="Give an RSS or Atom feed.")
    publisher = _line(feed.feed.get("title"))
    language = str(feed.feed.get("language") or "")[:2].lower()
    for number, entry in enumerate(feed.entries[:MOST_ENTRIES], start=1):
        where = f"{name}, entry {number}"
        try:
            yield _entry(entry, where=where, publisher=publisher, language=language)
        except ArticleError as error:
            yield error


def _entry(entry: Any, *, where: str, publisher: str, language: str) -> Draft | Link:  # noqa: ANN401 - feedparser's own
    url = str(entry.get("link") or "")
    days = _days(entry, url)
    contents = [str(part.get("value") or "") for part in entry.get("content") or []]
    whole = max(contents, key=len, default="")
    text = text_of(whole or str(entry.get("summary") or ""), where=where)
    if not text.strip():
        if is_web_address(url):
            return Link(where, url, days)
        raise ArticleError(f"{where} has neither text nor address.", hint="Give the article itself.")
    return Draft(
        where=where,
        text=text,
        title=_line(entry.get("title"))[:LONGEST_TITLE] or where,
        name=where,
        publisher=_line((entry.get("source") or {}).get("title")) or publisher,
        url=url if is_web_address(url) else None,
        language=language if language and in_same_letters(language, text) else detect_language(text),
        days=days,
        dateline=part_dateline(text),
        notes=() if whole else ("The feed gives only a summary of it.",),
    )


def _days(entry: Any, url: str) -> tuple[StatedDay, ...]:  # noqa: ANN401 - feedparser's own
    """The entry's day by the clock it was written with; feedparser's own parsed one is that of Greenwich."""
    stated = read_day(str(entry.get("published") or ""), source="feed")
    if stated is None and "published" not in entry:
        stated = read_day(str(entry.get("updated") or ""), source="feed")
    carried = day_in_address(url)
    days = (stated, StatedDay(carried, "address") if carried else None)
    return tuple(day for day in days if day)


def _line(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
