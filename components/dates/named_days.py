"""Named days of the year, whose rules stand in the lexicon, and the weeks and weekends called after them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from components.dates.answer import Answer, Setting, on
from components.dates.named import nth_weekday, said
from components.dates.spans import Period, add_days, easter, period_at
from components.lexicon.dates.english import english_words

if TYPE_CHECKING:
    from components.dates.meaning import Holiday
    from components.dates.spans import Grain


def resolve_holiday(meaning: Holiday, setting: Setting) -> Answer:
    """A named day, or the week or weekend at it: of the year named, else the nearest to publication."""
    name = str(english_words()["holiday"][meaning.key.lower()])
    if meaning.year is not None:
        return on(beside(meaning.grain, holiday_in(name, meaning.year)), f"the named {meaning.grain} of that year")
    reference = setting.reference
    days = [holiday_in(name, year) for year in range(max(2, reference.year - 1), min(9998, reference.year + 1) + 1)]
    if meaning.step == -1:
        days = [day for day in days if day < reference] or days
    elif meaning.step == 1:
        days = [day for day in days if day > reference] or days
    nearest = min(days, key=lambda day: abs((day - reference).days))
    return on(
        beside(meaning.grain, nearest),
        f"the nearest of its name (publication: {said(setting.published)})",
        implied=("year",),
    )


def holiday_in(rule: str, year: int) -> date:
    """The day of a holiday by its rule in the lexicon.

    >>> holiday_in("11 4 4", 2024), holiday_in("easter-2", 2022)
    (datetime.date(2024, 11, 28), datetime.date(2022, 4, 15))
    """
    if rule.startswith(("easter", "orthodox")):
        count = int(rule.removeprefix("easter").removeprefix("orthodox"))
        return add_days(easter(year, orthodox=rule[0] == "o"), count)
    if rule == "inauguration":
        return date(year // 4 * 4 + 1, 1, 20)
    if rule == "election":
        monday = nth_weekday(year, 11, weekday=1, place=1)
        return add_days(monday, 1)
    if "-" in rule and " " not in rule:
        month, day = rule.split("-")
        return date(year, int(month), int(day))
    month_number, weekday, place = (int(part) for part in rule.split())
    return nth_weekday(year, month_number, weekday=weekday, place=place)


def beside(grain: Grain, day: date) -> Period:
    """The day itself, its week, or the weekend next to it: before a Monday or Tuesday, else behind.

    >>> beside("weekend", date(2024, 9, 2)).span.iso, beside("weekend", date(2024, 11, 28)).span.iso
    ('2024-08-31/2024-09-01', '2024-11-30/2024-12-01')
    """
    return period_at(grain, add_days(day, -7) if grain == "weekend" and day.isoweekday() <= BEFORE_IT else day)


BEFORE_IT = 2
"""The last day of the week whose weekend is the one before."""
