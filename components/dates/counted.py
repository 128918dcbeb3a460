"""Resolvers of what is counted: shifts from a day, lengths of time, sets, vague times, times near an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.dates.answer import Answer, Setting, on
from components.dates.named import said
from components.dates.spans import DAYS, MONTHS, Period, add_days, add_months, period_at, shift
from components.dates.timex import period_value
from components.model import DateSpan

if TYPE_CHECKING:
    from components.dates.meaning import Beyond, Duration, Near, Repeat, Shift, Vague


SHORTLY = 3
"""Months that "shortly after" reaches."""
LONGER = frozenset({"quarter", "half", "season", "year", "decade", "century"})
"""Periods that a month before or after is not counted from in news."""
VAGUE_COUNT = 10
"""How many units "the coming days" are taken to be."""


def resolve_shift(meaning: Shift, setting: Setting) -> Answer | None:
    """Some units before or after the day of publication, or the date spoken of before."""
    if meaning.grain == "year" and setting.quarter and meaning.count == -1 and meaning.base in ("published", "focus"):
        period = Period(setting.quarter.grain, add_months(setting.quarter.first, -12))
        return on(period, "the same part of the year before", anchor=setting.quarter.first)
    if meaning.grain == "quarter" and meaning.base == "focus":
        return reported_quarter(setting, meaning.count)
    base = base_of(meaning, setting)
    if meaning.grain == "weekend" and not meaning.count:
        return weekend(setting)
    if meaning.grain == "week" and not meaning.count and meaning.base == "either" and base.first == setting.published:
        return the_week(setting)
    period = shift(base, meaning.grain, meaning.count)
    if base.first == setting.published:
        return on(period, f"counted from publication ({said(setting.published)})")
    return on(period, f"counted from the date spoken of before ({said(base.first)})", anchor=base.first)


def base_of(meaning: Shift, setting: Setting) -> Period:
    """What a shift is counted from; in news a day is counted from a day, and a month from no longer time."""
    published, focus = Period("day", setting.published), setting.focus
    if not focus or meaning.base not in ("focus", "either") or (meaning.base == "either" and not setting.chronicle):
        return published
    if setting.chronicle:
        return focus
    if meaning.grain == "day" and focus.grain != "day":
        return published
    return setting.month or published if meaning.grain == "month" and focus.grain in LONGER else focus


def reported_quarter(setting: Setting, count: int = 0) -> Answer:
    """The meaning of "the quarter", "the latest period": the one spoken of, else the last over; or one beside it."""
    over = setting.quarter is not None and setting.quarter.last < setting.published
    period = setting.quarter if over and setting.quarter else shift(Period("day", setting.published), "quarter", -1)
    if count:
        return on(shift(period, "quarter", count), "beside the one reported")
    if over:
        return on(period, "the quarter spoken of before", anchor=period.first)
    return on(period, f"the last quarter over at publication ({said(setting.published)})")


def weekend(setting: Setting) -> Answer:
    """The meaning of "the weekend", "this weekend": of the week, or the one just over on a Monday or Tuesday."""
    back = 7 if setting.published.isoweekday() <= 3 and setting.lean == "past" else 0
    return on(
        period_at("weekend", add_days(setting.published, -back)),
        f"the nearest weekend (publication: {said(setting.published)})",
    )


def the_week(setting: Setting) -> Answer:
    """The meaning of "the week" in news: the one of publication, on a Monday the one just over."""
    over = setting.published.isoweekday() == 1 and setting.lean == "past"
    period = period_at("week", add_days(setting.published, -7 if over else 0))
    return on(period, f"the week {'just over' if over else 'it lies in'} (publication: {said(setting.published)})")


def resolve_duration(meaning: Duration, setting: Setting) -> Answer | None:
    """A length of time; one that ends or begins now has days, others lie nowhere."""
    value = meaning.value or period_value(meaning.count, meaning.unit)
    if not meaning.side or meaning.unit in ("second", "minute", "hour"):
        return Answer("DURATION", value, "a length of time that lies nowhere in the calendar")
    near = setting.published
    months = {**MONTHS, "millennium": 12000}.get(meaning.unit, 0)
    count = meaning.count if meaning.count is not None else VAGUE_COUNT
    if months:
        far = add_months(near, int(meaning.side * months * min(count, 9999)))
    else:
        far = add_days(near, int(meaning.side * DAYS.get(meaning.unit, 1) * min(count, 999999)))
    span = DateSpan(min(near, far), max(near, far), "span", approximate=True)
    side = "up to" if meaning.side < 0 else "from"
    return Answer("DURATION", value, f"that long {side} publication ({said(near)})", span)


def resolve_repeat(meaning: Repeat, _setting: Setting) -> Answer:
    """A set of times."""
    return Answer("SET", meaning.value, "a time that comes again and again")


def resolve_vague(meaning: Vague, setting: Setting) -> Answer:
    """A reference to the past, the present or the future, of which the present has a day."""
    words = {"PRESENT_REF": "the present", "PAST_REF": "some time in the past", "FUTURE_REF": "some time to come"}
    return Answer("DATE", meaning.value, f"{words[meaning.value]}, as of publication ({said(setting.published)})")


def resolve_beyond(meaning: Beyond, _setting: Setting) -> Answer:
    """Some time beyond a year: its TIMEX3 value is the year, its days are not said."""
    return Answer("DATE", f"{meaning.year:04d}", f"some time {'after' if meaning.side > 0 else 'before'} that year")


def resolve_near(meaning: Near, setting: Setting) -> Answer | None:
    """A time before, after or since a well-known event."""
    start = meaning.last if meaning.side > 0 else meaning.first
    because = f"{meaning.event} was on {said(meaning.first)}"
    if meaning.shift is not None:
        period = shift(Period("day", start), meaning.shift.grain, meaning.side * meaning.shift.count)
        return on(period, because, anchor=start)
    if meaning.relation == "since":
        if start > setting.published:
            return None
        span = DateSpan(meaning.first, setting.published, "span")
    elif meaning.relation == "shortly":
        far = add_months(start, SHORTLY * meaning.side)
        span = DateSpan(min(start, far), max(start, far), "span", approximate=True)
    else:
        ends = [
            add_days(start, meaning.side * count * DAYS.get(meaning.unit, 30))
            for count in (2 if meaning.unit == "day" else 1, 10 if meaning.unit == "day" else 6)
        ]
        span = DateSpan(min(ends), max(ends), "span", approximate=True)
    return Answer("DATE", f"{span.first.isoformat()}/{span.last.isoformat()}", because, span, anchor=start)
