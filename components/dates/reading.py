"""From a text to its dates: find the expressions, refine the list, resolve one after another.

Resolving goes from left to right, for an expression may be counted from the date named before it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from components.dates.english import find_english
from components.dates.lean import GOES_ON, TO_COME, lean_of
from components.dates.meaning import (
    CalendarDate,
    Clock,
    Numeric,
    Opening,
    Range,
    Shift,
    Slice,
    Weekday,
    WeekOf,
)
from components.dates.refine import REFINERS
from components.dates.resolve import resolve
from components.dates.spans import valid_day
from components.dates.trail import Trail

if TYPE_CHECKING:
    from datetime import date

    from components.dates.lean import Lean
    from components.dates.meaning import Meaning, TimeExpression
    from components.model import ResolvedDate

CHRONICLE_YEARS = 3
"""Years named, at least this many, make a chronicle where most lie far from publication."""
FAR = 2
"""Years from publication beyond which a date is far."""
NEWS_DAYS = 7
"""Days before publication that a day of the month without a year names in news."""
SINCE = re.compile(r"\b[Ss]ince\s$")
LEANING = (Clock, Weekday, WeekOf, CalendarDate, Slice, Shift, Range)


def find_dates(text: str) -> tuple[TimeExpression, ...]:
    """The time expressions of an English text, by position, none overlapping another.

    >>> [e.text for e in find_dates("They met on Feb. 24, 2022 and may meet again next week.")]
    ['Feb. 24, 2022', 'next week']
    """
    expressions = find_english(text)
    for refiner in REFINERS:
        expressions = refiner(text, expressions)
    return tuple(expressions)


def read_dates(text: str, *, published: date, language: str = "en") -> tuple[ResolvedDate, ...]:
    """Every time expression of a text with what it means, by position, none overlapping another.

    `published` is the day from which "yesterday" is counted. Languages other than English are read by
    dateparser. Offsets are code points of the text as given.

    >>> from datetime import date
    >>> [r.value for r in read_dates("They met late Thursday.", published=date(2025, 2, 28))]
    ['2025-02-27TEV']
    """
    if language.partition("-")[0].lower() != "en":
        from components.dates.fallback import find_with_dateparser  # noqa: PLC0415 - dateparser is slow to load

        return find_with_dateparser(text, published=published, language=language)
    expressions = find_dates(text)
    chronicle, day_first = is_chronicle(expressions, published), order_of(expressions)
    trail = Trail(published, chronicle, day_first)
    results = []
    for expression in expressions:
        setting = trail.setting(text, expression, lean_at(text, expression))
        found = resolve(expression, setting)
        if found is not None:
            resolved, period = found
            results.append(resolved)
            trail.go_on(text, expression, period, setting.lean)
    return tuple(results)


def lean_at(text: str, expression: TimeExpression) -> Lean:
    """Which way an expression looks; a month at the head of a clause also by the verb behind it."""
    meaning = expression.meaning
    if SINCE.search(text, max(0, expression.where.start - 6), expression.where.start):
        return "behind"
    if not isinstance(meaning, LEANING) or (isinstance(meaning, CalendarDate | Slice) and meaning.year is not None):
        return "past"
    if isinstance(meaning, Shift) and meaning.grain not in ("week", "weekend"):
        return "past"
    where = expression.where
    if isinstance(meaning, CalendarDate) and TO_COME.match(text, where.end):
        return "future"
    opens = isinstance(meaning, CalendarDate | WeekOf) or (
        isinstance(meaning, Weekday) and GOES_ON.match(text, where.end)
    )
    return lean_of(text, where.start, where.end if opens else None)


def order_of(expressions: tuple[TimeExpression, ...]) -> bool | None:
    """Whether the text writes the day first in figures, by a date whose day is above 12; None if none tells."""
    for expression in expressions:
        meaning = expression.meaning
        if isinstance(meaning, Numeric) and max(meaning.left, meaning.right) > 12:
            return meaning.left > 12
    return None


def is_near(meaning: Meaning, published: date) -> bool:
    """Whether words count from publication, or name a day of the month right before it, as news does."""
    if isinstance(meaning, CalendarDate) and meaning.year is None and meaning.month and meaning.day:
        day = valid_day(published.year, meaning.month, meaning.day)
        return day is not None and 0 <= (published - day).days <= NEWS_DAYS
    return isinstance(meaning, Weekday) or (isinstance(meaning, Shift) and meaning.base in ("published", "present"))


def is_chronicle(expressions: tuple[TimeExpression, ...], published: date) -> bool:
    """Whether the text tells a history: years named, most of them far away, hardly a deictic word."""
    years, near = [], 0
    for expression in expressions:
        meaning = expression.meaning.first if isinstance(expression.meaning, Range | Opening) else expression.meaning
        if isinstance(meaning, CalendarDate) and meaning.year is not None and meaning.year > FAR:
            years.append(abs(meaning.year - published.year) > FAR)
        elif is_near(meaning, published):
            near += 1
    return len(years) >= CHRONICLE_YEARS and sum(years) * 4 > len(years) * 3 and near * 5 < sum(years)
