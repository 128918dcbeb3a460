"""The publication day where an article states it outside its front matter.

In this order: a line that is only a date or says "Published: …"; a dateline ("MOSCOW, Feb. 28, 2025
(Reuters) –"); the address of the article, if it stands in the text and carries the day. Only full
dates count: a day without its year, or a numeric date whose order of day and month is open, would
be a guess.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from components.model import TextSpan

_HEAD_LINES = 15
"""Lines with text, from the top, among which a date line is looked for."""

_HEAD = 3_000
"""Code points from the top in which a dateline is looked for."""

_MONTHS = {
    month: number
    for number, months in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for month in months
}

_MONTH = rf"(?P<%s>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_DATE = rf"""
    (?: {_MONTH % "m1"} \s+ (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,? \s+ (?P<y1>\d{{4}})   # February 28, 2025
      | (?P<d2>\d{{1,2}})(?:st|nd|rd|th)? \s+ {_MONTH % "m2"},? \s+ (?P<y2>\d{{4}})   # 28 February 2025
      | (?P<y3>\d{{4}})-(?P<m3>\d{{2}})-(?P<d3>\d{{2}})                               # 2025-02-28
    )
"""
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_LABEL = r"""(?:
    (?:first\s+)? (?:published|posted|date|issued|released|for\s+immediate\s+release)
    (?:\s+on|\s+at)? \s*[:|–—-]?\s*
)?"""
_CLOCK = r"(?:T\S+|,?\s*(?:at\s+)?\d{1,2}[:.]\d{2}.{0,20})?"
_LINE = re.compile(rf"\s*{_LABEL}{_WEEKDAY}{_DATE}{_CLOCK}\s*", re.VERBOSE | re.IGNORECASE)
_DATELINE = re.compile(
    rf"""^\s* (?-i:[A-Z][A-Z.'’\- ]{{2,40}}) (?:,\s[A-Z][\w.\ ]{{1,20}})? [,.\s(–—-]+ {_WEEKDAY} {_DATE}""",
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"^\s*https?://\S{0,200}?/(?P<y>\d{4})[/-](?P<m>\d{1,2})[/-](?P<d>\d{1,2})(?:/|-|$)", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Publication:
    """The publication day, and how it was found."""

    day: date
    found_in: Literal["date line", "dateline", "address"]
    where: TextSpan


def find_published(text: str) -> Publication | None:
    r"""The day the article says it was published on; None where it says none.

    >>> find_published("Talks in Istanbul\n\nFebruary 28, 2025\n\nDiplomats met.").day
    datetime.date(2025, 2, 28)
    """
    return _date_line(text) or _dateline(text) or _in_address(text)


def _date_line(text: str) -> Publication | None:
    start, seen = 0, 0
    while seen < _HEAD_LINES and start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start:end]
        if line.strip():
            seen += 1
            found = _LINE.fullmatch(line) if len(line) < _LONGEST_LINE else None
            day = _day(found) if found else None
            if day:
                return Publication(day, "date line", TextSpan(start, end))
        start = end + 1
    return None


_LONGEST_LINE = 120


def _dateline(text: str) -> Publication | None:
    for found in _DATELINE.finditer(text[:_HEAD]):
        day = _day(found)
        if day:
            return Publication(day, "dateline", TextSpan(found.start(), found.end()))
    return None


def _in_address(text: str) -> Publication | None:
    for found in _ADDRESS.finditer(text):
        day = _civil(found["y"], found["m"], found["d"])
        if day:
            return Publication(day, "address", TextSpan(found.start(), found.end()))
    return None


def _day(found: re.Match[str]) -> date | None:
    for form in "123":
        year, month, day = found[f"y{form}"], found[f"m{form}"], found[f"d{form}"]
        if year:
            return _civil(year, month if month.isdigit() else str(_MONTHS[month.lower()]), day)
    return None


def _civil(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
