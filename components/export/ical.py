"""Events as a calendar (iCalendar, RFC 5545): all-day entries, longer ones as long as their words.

A calendar cannot say "some day in November": the entry fills the month, is marked as free time, and says in
its title and in X-DATELINE-UNIT how precise it is.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from components.export.links import web_link
from components.table import date_words
from components.table.frame import proof
from components.timeline.safe import UNSEEN, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.export.chosen import Chosen
    from components.model import Article, DateSpan, Event

FOLD = 75
"""Bytes of a line, after which it goes on in the next (RFC 5545, 3.1)."""

STATUSES = {"occurred": "CONFIRMED", "ongoing": "CONFIRMED", "denied": "CANCELLED"}


def to_ics(chosen: Chosen) -> bytes:
    """The calendar of all dated events; it says how many have no date."""
    return b"".join(ics_chunks(chosen))


def ics_chunks(chosen: Chosen) -> Iterator[bytes]:
    """The calendar event by event."""
    dated = [(event, event.span) for event in chosen.events if event.span]
    missing = len(chosen.events) - len(dated)
    facts = chosen.about.note + (
        f" {missing} without a date {'is' if missing == 1 else 'are'} not in this calendar." if missing else ""
    )
    head = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//Dateline//{chosen.about.program}//EN",
        "CALSCALE:GREGORIAN",
    )
    yield _folded(*head, f"X-WR-CALNAME:{_text(chosen.about.title)}", f"X-WR-CALDESC:{_text(facts)}")
    articles = {article.id: article for article in chosen.articles}
    # The stamp is the archive's day, not the clock's: the same archive gives the same file.
    stamp = f"DTSTAMP:{(chosen.about.archive or date.min.replace(year=1970)):%Y%m%d}T000000Z"
    for event, span in dated:
        yield _folded("BEGIN:VEVENT", f"UID:{event.id}@dateline", stamp, *_facts(event, span, articles), "END:VEVENT")
    yield _folded("END:VCALENDAR")


def _facts(event: Event, span: DateSpan, articles: dict[str, Article]) -> Iterator[str]:
    words = date_words(span)
    exact = span.unit == "day" and not span.approximate
    yield f"DTSTART;VALUE=DATE:{_day(span.first)}"
    yield f"DTEND;VALUE=DATE:{_day(_after(span.last))}"
    yield f"SUMMARY:{_text(plain(event.title) if exact else f'{plain(event.title)} ({words})')}"
    yield f"STATUS:{STATUSES.get(event.status, 'TENTATIVE')}"
    yield "TRANSP:TRANSPARENT"
    yield f"CATEGORIES:{_text(event.action.label)}"
    yield f"X-DATELINE-UNIT:{span.unit}{';approximate' if span.approximate else ''}"
    best = proof(event)
    article = articles.get(best.article_id) if best else None
    told = (
        words,
        f"“{best.quote}”" if best else "",
        ": ".join(plain(part) for part in (article.publisher, article.title) if part) if article else "",
    )
    yield f"DESCRIPTION:{_text(chr(10).join(part for part in told if part))}"
    if article and (address := web_link(article.url)):
        yield f"URL:{address}"


def _day(day: date) -> str:
    # strftime does not fill years before 1000 with noughts everywhere.
    return day.isoformat().replace("-", "")


def _after(day: date) -> date:
    """The day after: the end of an all-day entry is not part of it."""
    return day if day == date.max else day + timedelta(days=1)


def _text(text: str) -> str:
    """The words as a TEXT value: one line, its commas, semicolons and backslashes marked."""
    clean = "\n".join(UNSEEN.sub(" ", line) for line in text.split("\n"))
    return clean.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(*lines: str) -> bytes:
    return b"".join(_fold(line.encode("utf-8", "replace")) for line in lines)


def _fold(line: bytes) -> bytes:
    pieces = []
    while len(line) > FOLD:
        cut = FOLD
        # Never inside a character: bytes that go on one begin with the bits 10.
        while line[cut] & 0xC0 == 0x80:  # noqa: PLR2004
            cut -= 1
        pieces.append(line[:cut])
        line = b" " + line[cut:]
    return b"\r\n".join((*pieces, line)) + b"\r\n"
