"""Resolvers of what is counted: shifts from a day, lengths of time, sets, vague times, times near an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.dates.answer import Answer, Setting, on
from components.dates.named import said
from components.dates.spans import DAYS, MONTHS, Period, add_days, add_months, period_at, shift
from components.dates.timex import period_value
from components.model import DateSpan

if TYPE_CHECKING:
    from components.dates.meaning import Duration, Near, Repeat, Shift, Vague


SHORTLY = 3
"""Months that "shortly after" reaches."""
VAGUE_COUNT = 10
"""How many units "the coming days" are taken to be."""


def resolve_shift(meaning: Shift, setting: Setting) -> Answer | None:
    """Some units before or after the day of publication, or the date spoken of before."""
    if meaning.grain == "year" and setting.quarter and meaning.count == -1 and meaning.base in ("published", "focus"):
        period = Period(setting.quarter.grain, add_months(setting.quarter.first, -12))
        return on(period, "the same part of the year before", anchor=setting.quarter.first)
    base = Period("day", setting.published)
    if meaning.grain == "quarter" and meaning.base == "focus" and not meaning.count:
        return reported_quarter(setting)
    if meaning.grain == "quarter" and meaning.base == "focus":
        return on(shift(reported_quarter(setting).period or base, "quarter", meaning.count), "beside the one reported")
    if (meaning.base == "focus" or (meaning.base == "either" and setting.chronicle)) and setting.focus:
        base = setting.focus
    if meaning.grain == "day" and base.grain != "day" and meaning.base == "focus":
        base = Period("day", setting.published) if not setting.chronicle else base
    if meaning.grain == "weekend" and not meaning.count:
        return weekend(setting)
    period = shift(base, meaning.grain, meaning.count)
    if base.first == setting.published:
        return on(period, f"counted from publication ({said(setting.published)})")
    return on(period, f"counted from the date spoken of before ({said(base.first)})", anchor=base.first)


def reported_quarter(setting: Setting) -> Answer:
    """The meaning of "the quarter", "the latest period": the one spoken of, else the last one over by then."""
    if setting.quarter and setting.quarter.last < setting.published:
        return on(setting.quarter, "the quarter spoken of before", anchor=setting.quarter.first)
    period = shift(Period("day", setting.published), "quarter", -1)
    return on(period, f"the last quarter over at publication ({said(setting.published)})")


def weekend(setting: Setting) -> Answer:
    """The meaning of "the weekend", "this weekend": of the week, or the one just over on a Monday or Tuesday."""
    back = 7 if setting.published.isoweekday() <= 3 and setting.lean == "past" else 0
    return on(
        period_at("weekend", add_days(setting.published, -back)),
        f"the nearest weekend (publication: {said(setting.published)})",
    )


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
