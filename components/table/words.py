"""Dates as English readers write them, never more precise than the words they come from."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from components.model import DateSpan

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
DECEMBER = 12
SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
PARTS = ("early", "mid", "late")
UNDATED = "undated"

LEAST = {
    "week": 7, "month": 28, "season": 90, "quarter": 90, "half": 181, "year": 365, "decade": 3652, "century": 36524,
}  # fmt: skip
"""The fewest days each unit has. An interval of the unit's name but fewer days is a part of it."""

MOST_OF = 0.75
"""A share of its unit from which on an interval is told as the whole."""


def date_words(span: DateSpan | None, *, long: bool = False) -> str:
    """The interval in words, with short names of months unless `long`; "undated" for None.

    >>> from components.model import DateSpan
    >>> date_words(DateSpan(date(2024, 11, 1), date(2024, 11, 30), "month"))
    'Nov 2024'
    >>> date_words(DateSpan(date(2016, 1, 1), date(2018, 12, 31), "span"))
    '2016–2018'
    """
    if span is None:
        return UNDATED
    if part := _part(span):
        return f"{part} {_unit(span, long=long)}"
    named = _unit(span, long=long) if span.days >= LEAST.get(span.unit, span.days + 1) else ""
    words = named or _range(span.first, span.last, long=long)
    return f"about {words}" if span.approximate else words


def _part(span: DateSpan) -> str:
    """Which third of its unit the interval lies in, where it does not fill it: "early"."""
    begin = _begin(span)
    if begin is None or span.days > LEAST[span.unit] * MOST_OF:
        return ""
    if begin != _begin(replace(span, first=span.last)):
        return ""
    middle = (span.first - begin).days + span.days / 2
    return PARTS[max(0, min(2, int(3 * middle / LEAST[span.unit])))]


def _begin(span: DateSpan) -> date | None:
    """The first day of the unit that parts are told of; None for a unit without parts."""
    first = span.first
    if span.unit == "month":
        return first.replace(day=1)
    if span.unit == "season":
        return date(max(1, first.year - (first.month < min(SEASONS))), first.month // 3 * 3 or DECEMBER, 1)
    years = {"year": 1, "decade": 10}.get(span.unit)
    return date(max(1, first.year // years * years), 1, 1) if years else None


def _unit(span: DateSpan, *, long: bool) -> str:
    """The unit's own name, the season of the first day; "" where the interval does not begin as the unit does."""
    begin = _begin(span) or span.first
    names = {
        "week": f"week of {_day(begin, long=long)}",
        "month": _month(begin, long=long),
        "season": _season(begin) if begin.month in SEASONS else "",
        "quarter": f"Q{begin.month // 3 + 1} {begin.year}" if begin.month % 3 == 1 else "",
        "half": f"{'first' if begin.month == 1 else 'second'} half of {begin.year}" if begin.month % 6 == 1 else "",
        "year": str(begin.year),
        "decade": f"{begin.year // 10 * 10}s",
        "century": f"{_ordinal((span.last.year - 1) // 100 + 1)} century",
    }
    return names.get(span.unit, "")


def _range(first: date, last: date, *, long: bool) -> str:
    """Two ends, each as precise as it is, what they share said once."""
    if first == last:
        return _day(first, long=long)
    month_ends = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    if month_ends and first.month == 1 and last.month == DECEMBER:
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if month_ends:
        if (first.year, first.month) == (last.year, last.month):
            return _month(first, long=long)
        begin = _name(first, long=long) if first.year == last.year else _month(first, long=long)
        return f"{begin}–{_month(last, long=long)}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_day(last, long=long)}"
    begin = f"{first.day} {_name(first, long=long)}" if first.year == last.year else _day(first, long=long)
    return f"{begin} – {_day(last, long=long)}"


def _day(day: date, *, long: bool) -> str:
    return f"{day.day} {_month(day, long=long)}"


def _month(day: date, *, long: bool) -> str:
    return f"{_name(day, long=long)} {day.year}"


def _name(day: date, *, long: bool) -> str:
    name = MONTHS[day.month - 1]
    return name if long else name[:3]


def _season(first: date) -> str:
    years = f"{first.year}/{(first.year + 1) % 100:02}" if first.month == DECEMBER else first.year
    return f"{SEASONS[first.month]} {years}"


def _ordinal(number: int) -> str:
    teen = number // 10 % 10 == 1
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
