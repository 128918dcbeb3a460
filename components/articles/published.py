"""The publication day where an article states it outside its front matter.

In this order: a line that is only a date or says "Published: …"; a dateline ("MOSCOW, Feb. 28, 2025
(Reuters) –"); the address of the article, if it stands in the text and carries the day. Only full
dates count: a day without its year, or a numeric date whose order of day and month is open, would
be a guess. A dateline without its year is kept apart: beside another day it confirms or doubts.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from components.articles.days import MONTHS, civil
from components.articles.draft import PartDay
from components.model import TextSpan

_HEAD_LINES = 15
"""Lines with text, from the top, among which a date line is looked for."""

_HEAD = 3_000
"""Code points from the top in which a dateline is looked for."""

_MONTH = rf"(?P<%s>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
_DATE = rf"""
    (?: {_MONTH % "m1"} \s+ (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,? \s+ (?P<y1>\d{{4}})   # February 28, 2025
      | (?P<d2>\d{{1,2}})(?:st|nd|rd|th|\.)? \s+ (?:de\s)?
        {_MONTH % "m2"},? \s+ (?:de\s)? (?P<y2>\d{{4}})                              # 28 February 2025
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
_CAPITALS = "A-ZÀ-ÖØ-ÞЀ-ЯҐ"
_PLACE = rf"(?-i:[{_CAPITALS}][{_CAPITALS}.'’\- ]{{2,40}}) (?:,\s[{_CAPITALS}][\w.\ ]{{1,20}})? [,.\s(–—-]+"
"""Where a dateline is from, up to its day: "MOSCOW, ", "МОСКВА, ", "ST. PETERSBURG, Russia (". """
_DATELINE = re.compile(
    rf"""^\s* {_PLACE} {_WEEKDAY} {_DATE}""",
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
_PART_DATELINE = re.compile(
    rf"""^\s* {_PLACE} {_WEEKDAY}
      (?: {_MONTH % "m1"} \s+ (?P<d1>\d{{1,2}}) | (?P<d2>\d{{1,2}}) \s+ {_MONTH % "m2"} ) \b (?!,?\s+\d{{4}})
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
_ADDRESS_LINE = re.compile(r"^\s*(https?://\S{1,400})\s*$", re.MULTILINE)
_IN_ADDRESS = re.compile(
    r"""(?<!\d) (?P<y>1[89]\d\d|20\d\d) (?:
        (?P<s>[/_-]) (?P<m>\d{1,2}|[a-z]{3}) (?P=s) (?P<d>\d{1,2}) (?!\d)  # /2025/02/28/, 2025-02-28, /2025/feb/28/
      | (?P<m2>\d{2}) (?P<d2>\d{2}) (?!\d)                                   # /20250228/
      | / (?P<m3>\d{2}) (?P<d3>\d{2}) (?=/)                                  # /2025/0228/
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_MONTH_IN_ADDRESS = re.compile(r"/(?P<y>1[89]\d\d|20\d\d)(?:/(?P<m>0[1-9]|1[0-2]))?/")


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
    return next(iter(stated_in(text)), None)


def stated_in(text: str) -> tuple[Publication, ...]:
    """Every publication day the article states, the most trusted first; one a place."""
    return tuple(found for found in (_date_line(text), _dateline(text), _address_line(text)) if found)


def part_dateline(text: str) -> PartDay | None:
    """The month and day of a dateline without the year, "MOSCOW, Feb. 28 (Reuters) -"; None where there is none.

    >>> part_dateline("MOSCOW, Feb. 28 (Reuters) - Diplomats met.")
    PartDay(month=2, day=28)
    """
    found = _PART_DATELINE.search(text[:_HEAD])
    if found is None:
        return None
    month = MONTHS[(found["m1"] or found["m2"]).lower()]
    day = int(found["d1"] or found["d2"])
    return PartDay(month, day) if civil(LEAP_YEAR, month, day) else None


def day_in_address(url: str) -> date | None:
    """The day that a web address carries in its path; None where it carries none.

    >>> day_in_address("https://example.org/world/2025/feb/28/talks-held")
    datetime.date(2025, 2, 28)
    """
    for found in _IN_ADDRESS.finditer(url.partition("?")[0]):
        month = found["m"] or found["m2"] or found["m3"]
        number = month if month.isdigit() else str(MONTHS.get(month.lower(), 0))
        day = civil(found["y"], number, found["d"] or found["d2"] or found["d3"])
        if day:
            return day
    return None


def year_in_address(url: str, part: PartDay) -> date | None:
    """The day of a dateline in the year of an address such as "/2025/02/talks"; None where they do not fit."""
    found = _MONTH_IN_ADDRESS.search(url.partition("?")[0])
    if found is None or (found["m"] and abs(int(found["m"]) - part.month) not in {0, 1}):
        return None
    return civil(found["y"], part.month, part.day)


LEAP_YEAR = 2024
"""Has every day of a month that a dateline can name."""


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


def _address_line(text: str) -> Publication | None:
    for found in _ADDRESS_LINE.finditer(text):
        day = day_in_address(found[1])
        if day:
            return Publication(day, "address", TextSpan(found.start(), found.end()))
    return None


def _day(found: re.Match[str]) -> date | None:
    for form in "123":
        year, month, day = found[f"y{form}"], found[f"m{form}"], found[f"d{form}"]
        if year:
            return civil(year, month if month.isdigit() else MONTHS[month.lower()], day)
    return None
