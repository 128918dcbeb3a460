"""One resolver per meaning: an expression and its setting give an answer, or None for no time at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from components.dates.answer import Answer, Setting, on
from components.dates.counted import (
    resolve_beyond,
    resolve_duration,
    resolve_near,
    resolve_repeat,
    resolve_shift,
    resolve_vague,
)
from components.dates.meaning import (
    Account,
    Beyond,
    CalendarDate,
    Clock,
    Duration,
    Holiday,
    Near,
    Numeric,
    Opening,
    Range,
    Repeat,
    Shift,
    Slice,
    Stretch,
    Vague,
    Weekday,
    WeekOf,
)
from components.dates.named import (
    nth_weekday,
    resolve_calendar,
    resolve_numeric,
    resolve_slice,
    resolve_stretch,
    resolve_weekday,
    said,
)
from components.dates.named_days import resolve_holiday
from components.dates.spans import Period, add_days, part_of, period_at
from components.lexicon.dates.english import english_words
from components.model import DateSpan, ResolvedDate

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from components.dates.lean import Lean
    from components.dates.meaning import Meaning, TimeExpression


def resolve_range(meaning: Range, setting: Setting) -> Answer | None:
    """From the first day of one date to the last of the other; a year given once holds for both."""
    year_behind = isinstance(meaning.last, CalendarDate) and meaning.last.year is not None
    if year_behind:
        last = answer(meaning.last, setting)
        first = answer(meaning.first, beside(last, setting, lean="past"))
    else:
        first = answer(meaning.first, setting)
        last = answer(meaning.last, beside(first, setting, lean="future"))
    if first is None or last is None or first.period is None or last.period is None:
        return last or first
    if first.period.first > last.period.last:
        return last
    span = DateSpan(first.period.first, last.period.last, "span")
    return Answer("DATE", f"{first.value}/{last.value}", "from the first day named to the last", span, last.period)


def resolve_opening(meaning: Opening, setting: Setting) -> Answer | None:
    """The first end of a range by its own value, with the days of the whole range."""
    own, whole = answer(meaning.first, setting), resolve_range(Range(meaning.first, meaning.last), setting)
    if own is None or whole is None or whole.span is None or whole.span.unit != "span":
        return own
    return replace(own, span=whole.span, because=f"{own.because}; the range it opens ends on {said(whole.span.last)}")


def beside(other: Answer | None, setting: Setting, *, lean: Lean) -> Setting:
    """The setting for one end of a range when the other is known."""
    if other is None or other.period is None:
        return setting
    return replace(setting, published=other.period.first, focus=other.period, lean=lean, chronicle=False)


def resolve_clock(meaning: Clock, setting: Setting) -> Answer | None:
    """A time of day; its day is named, or that spoken of, or that of publication."""
    day = answer(meaning.day, setting) if meaning.day else None
    spoken = setting.focus if setting.focus_is_near or setting.chronicle else None
    period = day.period if day else spoken
    over = setting.lean == "future" and day is None and not setting.chronicle
    if period is None or period.grain != "day" or (over and period.first < setting.published):
        period = Period("day", setting.published)
    return Answer("TIME", f"{period.first.isoformat()}T{meaning.time}", "a time of that day", period.span, period)


def resolve_week(meaning: WeekOf, setting: Setting) -> Answer | None:
    """The week that holds the day, or the first, second … last of the month."""
    inside = answer(meaning.day, setting)
    if inside is None or inside.period is None:
        return None
    period = inside.period
    if meaning.weekday:
        day = nth_weekday(period.first.year, period.first.month, weekday=meaning.weekday, place=meaning.place)
        return on(Period("day", day), "that weekday of the month", implied=inside.implied)
    day = add_days(period.last, -3) if meaning.place < 0 else add_days(period.first, 3 + 7 * (meaning.place - 1))
    day = day if meaning.place else period.first
    return on(period_at("week", day), "the week that holds it", implied=inside.implied)


HALF_A_QUARTER = 45
"""Days before its end that lie inside a quarter of any calendar."""


def resolve_account(meaning: Account, setting: Setting) -> Answer | None:
    """A year or quarter of an account; whose it is decides its days, so that the calendar's own stand for it."""
    if meaning.last is not None:
        end = answer(meaning.last, replace(setting, lean="behind" if setting.lean == "past" else setting.lean))
        if end is None or end.period is None:
            return None
        back = HALF_A_QUARTER if meaning.grain == "quarter" else 0
        return on(period_at(meaning.grain, add_days(end.period.last, -back)), "the one that ends on the day named")
    if meaning.year is None:
        return None
    if meaning.same_part and setting.quarter:
        same = Period(setting.quarter.grain, setting.quarter.first.replace(year=meaning.year))
        return on(same, "the same part of that year", anchor=setting.quarter.first)
    year = on(Period("year", date(meaning.year, 1, 1)), "the year of that number")
    return replace(year, span=DateSpan(date(meaning.year, 1, 1), date(meaning.year, 12, 31), "year", approximate=True))


RESOLVERS: dict[type, Callable[[Any, Setting], Answer | None]] = {
    CalendarDate: resolve_calendar,
    Numeric: resolve_numeric,
    Weekday: resolve_weekday,
    WeekOf: resolve_week,
    Shift: resolve_shift,
    Slice: resolve_slice,
    Stretch: resolve_stretch,
    Account: resolve_account,
    Duration: resolve_duration,
    Repeat: resolve_repeat,
    Vague: resolve_vague,
    Clock: resolve_clock,
    Holiday: resolve_holiday,
    Beyond: resolve_beyond,
    Near: resolve_near,
    Range: resolve_range,
    Opening: resolve_opening,
}


def answer(meaning: Meaning, setting: Setting) -> Answer | None:
    """What a meaning gives in its setting; None where the calendar has no such day."""
    return RESOLVERS[type(meaning)](meaning, setting)


def resolve(expression: TimeExpression, setting: Setting) -> tuple[ResolvedDate, Period | None] | None:
    """The date an expression means and the period it leaves as focus; None when it means no time."""
    found = answer(expression.meaning, setting)
    if found is None:
        return None
    found = with_parts(found, expression)
    anchor: date = found.anchor or setting.published
    resolved = ResolvedDate(
        where=expression.where,
        text=expression.text,
        type=found.type,
        value=found.value,
        anchor=anchor,
        rule=expression.finder,
        because=f"'{' '.join(expression.text.split())}': {found.because}.",
        span=found.span,
        mod=expression.mod if found.type != "SET" else "",
        implied=found.implied,
    )
    return resolved, found.period


def with_parts(found: Answer, expression: TimeExpression) -> Answer:
    """The answer narrowed to the part of the day, month or year that the words name."""
    period, mod = found.period, expression.mod
    if period is None or found.type not in ("DATE", "TIME"):
        return found
    if period.grain == "day":
        if "T" in found.value:
            return found
        if expression.daypart:
            return replace(found, type="TIME", value=f"{found.value}T{expression.daypart}")
        if mod == "END" and "/" not in found.value:
            return replace(found, value=f"{found.value}TEV")
        return found
    edge = not english_words()["edge"].keys().isdisjoint(expression.text.lower().split())
    return replace(found, span=part_of(period, mod, edge=edge)) if mod in ("START", "MID", "END") else found
