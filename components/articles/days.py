"""Days as metadata, spreadsheets and feeds write them: one string -> one civil day, or None."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Literal

from components.articles.draft import StatedDay
from components.articles.language import month_names

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.articles.draft import DaySource

Order = Literal["day first", "month first"]

MONTHS = month_names() | {
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
"""Names of months and their short forms, lower case, without the full stop."""

_LONGEST = 100
"""Code points; what is longer is no day."""

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)(?:[T ]+(\d{1,2}):(\d{2})(?::\d{2})?(?:[.,]\d+)?\s*(\S*))?")
_PACKED = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}\w{0,4})?")
_SLASHED = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)")
_FIGURES = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)")
_NAMED = re.compile(
    r"""
      # February 28, 2025
      (?:\w+,\s+)? (?P<m1>[^\W\d_]{3,12})\.? \s+ (?P<d1>\d{1,2})(?:st|nd|rd|th)?,? \s+ (?P<y1>\d{4})
      # 28 February 2025
    | (?:\w+,\s+)? (?P<d2>\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?:de\s)?
      (?P<m2>[^\W\d_]{3,12})\.?,?[\s-]+(?:de\s)? (?P<y2>\d{4})
    """,
    re.VERBOSE,
)
_UTC = frozenset({"Z", "z", "UTC", "GMT", "+00:00", "+0000", "+00"})
_NOON = 12


def read_day(text: str, *, source: DaySource, order: Order | None = None) -> StatedDay | None:
    """The day a string names, by its own clock; None where it names none or leaves open which.

    `order` reads figures such as 03/04/2025; without it they count only where one of them is above 12.

    >>> read_day("28 Feb 2025 10:15", source="column").day
    datetime.date(2025, 2, 28)
    >>> read_day("03/04/2025", source="column") is None
    True
    """
    text = text.strip()
    if not text or len(text) > _LONGEST:
        return None
    if iso := _ISO.match(text):
        return _stamped(iso, source)
    if found := _SLASHED.match(text) or _PACKED.fullmatch(text):
        return _stated(civil(*found.groups()[:3]), source)
    if found := _FIGURES.match(text):
        return _stated(_in_figures(found, order), source)
    if found := _NAMED.match(text):
        month = MONTHS.get((found["m1"] or found["m2"]).lower())
        if month:
            return _stated(civil(found["y1"] or found["y2"], month, found["d1"] or found["d2"]), source)
    return _stated(_in_mail_form(text), source)


def order_of(texts: Iterable[str]) -> Order | None:
    """How a column writes days in figures, by a value in which one figure is above 12; None where none or both tell."""
    found = [match for text in texts if (match := _FIGURES.match(text.strip()))]
    day_first = any(int(match[1]) > _NOON for match in found)
    month_first = any(int(match[2]) > _NOON for match in found)
    if day_first == month_first:
        return None
    return "day first" if day_first else "month first"


def civil(year: int | str, month: int | str, day: int | str) -> date | None:
    """The day with these figures; None where the calendar has none."""
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def from_instant(when: datetime, *, source: DaySource) -> StatedDay:
    """The day of a clock time in UTC; midnight sharp is taken for a day without a time."""
    day = when.date()
    if (when.hour, when.minute) == (0, 0):
        return StatedDay(day, source)
    step = timedelta(days=-1 if when.hour < _NOON else 1)
    try:
        return StatedDay(day, source, elsewhere=day + step)
    except OverflowError:
        return StatedDay(day, source)


def _stamped(found: re.Match[str], source: DaySource) -> StatedDay | None:
    day = civil(found[1], found[2], found[3])
    if day is None or found[4] is None or found[6] not in _UTC or int(found[4]) > 23 or int(found[5]) > 59:  # noqa: PLR2004
        return _stated(day, source)
    return from_instant(datetime(day.year, day.month, day.day, int(found[4]), int(found[5]), tzinfo=UTC), source=source)


def _stated(day: date | None, source: DaySource) -> StatedDay | None:
    return StatedDay(day, source) if day else None


def _in_figures(found: re.Match[str], order: Order | None) -> date | None:
    left, right, year = int(found[1]), int(found[2]), found[3]
    if left > _NOON:
        return civil(year, right, left)
    if right > _NOON or order == "month first" or left == right:
        return civil(year, left, right)
    return civil(year, right, left) if order == "day first" else None


def _in_mail_form(text: str) -> date | None:
    """The day of "Fri, 28 Feb 2025 10:15:00 +0300" in its odder forms."""
    try:
        return parsedate_to_datetime(text).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
