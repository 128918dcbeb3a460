"""Resolvers of what has a name in the calendar: days, months, years, weekdays, seasons, quarters."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, cast

from components.dates.answer import Answer, Setting, on
from components.dates.spans import SEASONS, Period, add_days, add_months, month_end, period_at, valid_day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.dates.lean import Lean
    from components.dates.meaning import CalendarDate, Numeric, Slice, Stretch, Weekday


@lru_cache(maxsize=1_024)
def said(day: date) -> str:
    """A day as a reader sees it: "Fri 28 Feb 2025"."""
    return f"{day:%a} {day.day} {day:%b} {day.year}"


def resolve_calendar(meaning: CalendarDate, setting: Setting) -> Answer | None:
    """A day, month or year; what is not said is taken from what lies nearest."""
    year = (setting.focus.first if setting.focus else setting.published).year if meaning.that_year else meaning.year
    if year is not None and not meaning.that_year and -1 <= year <= 1:
        year = min(max(year + setting.published.year, 1), 9999)
    if year is not None and meaning.month is None:
        return on(Period("year", date(year, 1, 1)), "the year named")
    if meaning.month is None:
        return day_of_month(meaning.day or 1, meaning.step, setting)
    if meaning.day is None:
        if year is not None:
            because = "the month, of the year spoken of" if meaning.that_year else "the month named"
            return on(Period("month", date(year, meaning.month, 1)), because)
        return bare_month(meaning.month, meaning.step, setting)
    if year is not None:
        day = valid_day(year, meaning.month, meaning.day)
        return on(Period("day", day), "the day named") if day else month_instead(meaning, setting)
    return nearest_day(meaning.month, meaning.day, setting) or month_instead(meaning, setting)


def month_instead(meaning: CalendarDate, setting: Setting) -> Answer | None:
    """The month of a day that the calendar has not: "Feb. 30" is no day, but was in February."""
    month = resolve_calendar(replace(meaning, day=None), setting)
    return replace(month, because=f"no such day is in the calendar, so its month; {month.because}") if month else None


def nearest_day(month: int, day: int, setting: Setting) -> Answer | None:
    """A day without its year: the nearest to publication, or in a chronicle to the date before."""
    if setting.heading is not None:
        found = valid_day(setting.heading.first.year, month, day)
        return headed(Period("day", found), setting.heading) if found else None
    reference = setting.reference
    if setting.chronicle and setting.focus and setting.focus.grain == "year":
        found = valid_day(reference.year, month, day)
        return on(Period("day", found), "in the year spoken of", anchor=reference, implied=("year",)) if found else None
    days = [found for year in nearby_years(reference) if (found := valid_day(year, month, day))]
    if not days:
        return None
    inside = [found for found in days if setting.within and setting.within.first <= found <= setting.within.last]
    if inside and setting.lean == "past":
        because = "within the time named before"
        return on(Period("day", inside[0]), because, anchor=inside[0].replace(month=1, day=1), implied=("year",))
    nearest = min(days, key=lambda found: distance(found, reference, "next" if setting.chronicle else setting.lean))
    place = "to the date spoken of before" if setting.chronicle else "to publication"
    return on(Period("day", nearest), f"the nearest {place} ({said(reference)})", anchor=reference, implied=("year",))


def headed(period: Period, heading: Period) -> Answer:
    """A day or month of the year that stands above it."""
    return on(period, "in the year of the heading above", anchor=heading.first, implied=("year",))


WEIGHTS = {"past": (1.0, 1.5), "behind": (1.0, 50.0), "future": (3.0, 1.0), "next": (2.0, 1.0)}
"""How much a day behind and a day ahead count by the way the words look; a chronicle goes on to what comes next."""


def distance(day: date, reference: date, lean: Lean | Literal["next"]) -> float:
    """How far a day is from the reference, in weighted days."""
    days = (day - reference).days
    behind, ahead = WEIGHTS[lean]
    return -days * behind if days < 0 else days * ahead


def nearby_years(day: date) -> Iterable[int]:
    """The years around a day, within the calendar; four on each side for the 29th of February."""
    return range(max(1, day.year - 4), min(9999, day.year + 4) + 1)


def bare_month(month: int, step: int | None, setting: Setting) -> Answer:
    """A month without its year: the latest not after publication, unless its governor looks ahead."""
    if setting.heading is not None and step is None:
        return headed(Period("month", date(setting.heading.first.year, month, 1)), setting.heading)
    reference = setting.reference
    here = date(reference.year, month, 1)
    now = reference.replace(day=1)
    if step is None and setting.year and setting.lean == "past":
        first = date(setting.year.first.year, month, 1)
        return on(Period("month", first), "of the year named before", anchor=setting.year.first, implied=("year",))
    if setting.chronicle and setting.focus and step is None:
        if setting.focus.grain != "year" and here < add_months(now, -5):
            here = add_months(here, 12)
        return on(
            Period("month", here),
            f"counted from the date spoken of before ({said(reference)})",
            anchor=reference,
            implied=("year",),
        )
    if step == -1 or (step is None and setting.lean != "future"):
        if here > now or (step == -1 and here == now):
            here = add_months(here, -12)
        because = "the month it lies in" if here == now else f"the latest {here:%B} before it"
    elif step == 1 or step is None:
        if here < now or (step == 1 and here == now):
            here = add_months(here, 12)
        because = f"the next {here:%B}, for the words look ahead"
    else:
        because = "the one of this year"
    return on(
        Period("month", here), f"counted from {said(reference)[4:]}: {because}", anchor=reference, implied=("year",)
    )


def day_of_month(day: int, step: int | None, setting: Setting) -> Answer | None:
    """The meaning of "the 24th": of the month spoken of, else the nearest; with a step of the month so many on."""
    focus = setting.focus
    if step is not None:
        first = add_months(setting.published.replace(day=1), step)
        named = valid_day(first.year, first.month, day)
        return on(Period("day", named), f"that day of the month, counted from {first:%B %Y}") if named else None
    if setting.chronicle and focus and focus.grain in ("day", "month"):
        found = valid_day(focus.first.year, focus.first.month, day)
        return (
            on(Period("day", found), "in the month spoken of", anchor=focus.first, implied=("year", "month"))
            if found
            else None
        )
    months = (add_months(setting.published.replace(day=1), count) for count in (-2, -1, 0, 1, 2))
    days = [found for first in months if (found := valid_day(first.year, first.month, day))]
    behind = [found for found in days if found <= setting.published] if setting.lean == "past" else days[::-1]
    nearest = min(behind or days, key=lambda found: abs((found - setting.published).days))
    return on(Period("day", nearest), f"the nearest one ({said(setting.published)})", implied=("year", "month"))


def resolve_numeric(meaning: Numeric, setting: Setting) -> Answer | None:
    """A date in figures; which is the day is decided by what cannot be a month, then by the article's other dates."""
    left, right = meaning.left, meaning.right
    if left > 12 or right > 12:
        day_first, because = left > 12, "one figure is above 12, so that is the day"
    elif setting.day_first is not None:
        day_first = setting.day_first
        because = f"the {'day' if day_first else 'month'} first, as in another date of the article"
    else:
        day_first, because = nearest_order(meaning, setting)
    day, month = (left, right) if day_first else (right, left)
    found = valid_day(meaning.year, month, day)
    return on(Period("day", found), because, implied=() if left > 12 or right > 12 else ("order",)) if found else None


def nearest_order(meaning: Numeric, setting: Setting) -> tuple[bool, str]:
    """The order that puts the date nearer to publication, unless only one puts it in the past."""
    orders = {
        True: valid_day(meaning.year, meaning.right, meaning.left),
        False: valid_day(meaning.year, meaning.left, meaning.right),
    }
    past = [order for order, day in orders.items() if day and day <= setting.published]
    if len(past) == 1:
        return past[0], f"the {'day' if past[0] else 'month'} first, for the other order lies after publication"
    return False, "the month first, as in American news; nothing in the article tells"


NEAREST = 3
"""Days back beyond which "this Friday" is the one to come."""


def resolve_weekday(meaning: Weekday, setting: Setting) -> Answer:
    """A weekday: the latest on or before publication, the next where its governor looks ahead."""
    published = setting.published
    reference = setting.reference
    if meaning.base == "focus" and setting.focus and setting.focus.grain == "day":
        reference = setting.focus.first
    back = (reference.isoweekday() - meaning.number) % 7
    name = f"{add_days(reference, -back):%A}"
    if meaning.of_week:
        monday = period_at("week", published).first
        day = add_days(monday, 7 * meaning.weeks + meaning.number - 1)
        return on(Period("day", day), f"the {name} of that week (publication: {said(published)})")
    if meaning.step == -1:
        return on(
            Period("day", add_days(reference, -(back or 7))),
            f"the latest {name} before publication ({said(published)})",
        )
    if meaning.weeks:
        return on(
            Period("day", add_days(reference, -back + 7 * meaning.weeks)),
            f"a week from {name} (publication: {said(published)})",
        )
    if meaning.step == 1 or setting.lean == "future" or (meaning.step == 0 and back > NEAREST):
        ahead = (meaning.number - reference.isoweekday()) % 7
        if meaning.step == 1 and not ahead:
            ahead = 7
        return on(
            Period("day", add_days(reference, ahead)),
            f"the next {name}, for the words look ahead (publication: {said(published)})",
        )
    return on(Period("day", add_days(reference, -back)), f"the latest {name} not after publication ({said(published)})")


def resolve_slice(meaning: Slice, setting: Setting) -> Answer:
    """A quarter, half or season, of the year named, or the latest that has begun."""
    published = setting.published
    if meaning.that_year and setting.focus:
        return on(slice_in(meaning, setting.focus.first.year), "of the year spoken of", anchor=setting.focus.first)
    if meaning.year is not None or meaning.of_year:
        year = meaning.year if meaning.year is not None else published.year + (meaning.step or 0)
        return on(slice_in(meaning, year), f"the {meaning.grain} of the year named")
    if setting.focus and setting.chronicle and meaning.step is None:
        return on(slice_in(meaning, setting.focus.first.year), "of the year spoken of", implied=("year",))
    counted = published if meaning.step is not None else setting.reference  # "last autumn" is the writer's
    here = period_at(meaning.grain, counted)
    first = slice_in(meaning, counted.year).first
    ahead = meaning.step is None and setting.lean == "future" and looks_ahead(first, here)
    if meaning.step == 1 or ahead:
        first = first if first > here.first else add_months(first, 12)
    elif meaning.step != 0 and (first > here.first or (meaning.step == -1 and first == here.first)):
        first = add_months(first, -12)
    because = f"the {'next' if first > here.first else 'latest'} {meaning.grain} of that name"
    return on(Period(meaning.grain, first), f"{because} (publication: {said(published)})", implied=("year",))


def slice_in(meaning: Slice, year: int) -> Period:
    """The quarter, half or season in one year, within the calendar."""
    if meaning.grain == "season":
        month = SEASONS[meaning.name]
    else:
        month = (int(meaning.name[1]) - 1) * (3 if meaning.grain == "quarter" else 6) + 1
    return Period(meaning.grain, date(min(max(year, 1), 9999), month, 1))


def looks_ahead(first: date, here: Period) -> bool:
    """Whether the next slice of that name is nearer than the last one."""
    months = (first.year - here.first.year) * 12 + first.month - here.first.month
    return 0 < months % 12 <= 6 or here.grain == "season"


def resolve_stretch(meaning: Stretch, setting: Setting) -> Answer:
    """A decade or a century; a decade named without its century is the latest that has begun."""
    year = meaning.year
    if meaning.grain == "decade" and year < 100:
        century = setting.published.year // 100 * 100
        year += century if century + year <= setting.published.year else century - 100
        return on(period_at("decade", date(max(1, year), 1, 1)), "the latest decade of that name", implied=("century",))
    return on(period_at(meaning.grain, date(max(1, year), 1, 1)), f"the {meaning.grain} named")


def nth_weekday(year: int, month: int, *, weekday: int, place: int) -> date:
    """The first, second … Monday (1) … Sunday (7) of a month; place -1 is the last."""
    first = cast("date", valid_day(year, month, 1))
    if place < 0:
        last = month_end(first)
        return add_days(last, -((last.isoweekday() - weekday) % 7))
    return add_days(first, (weekday - first.isoweekday()) % 7 + 7 * (place - 1))
