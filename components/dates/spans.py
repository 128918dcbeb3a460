"""Calendar arithmetic: the days of a month, a week, a quarter; the period some units before another.

A `Period` is a stretch of the calendar as long as its unit, known by its first day. Weeks begin on
Monday (ISO 8601), seasons by the month (spring from March), winter in the year of its January.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import TYPE_CHECKING, Literal, TypeAlias

from components.model import DateSpan

if TYPE_CHECKING:
    from components.model import Unit

Grain: TypeAlias = Literal["day", "week", "weekend", "month", "season", "quarter", "half", "year", "decade", "century"]

MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month a season begins with."""


@dataclass(frozen=True, slots=True)
class Period:
    """One day, week, month … of the calendar; `first` is its first day."""

    grain: Grain
    first: date

    @property
    def last(self) -> date:
        """The last day, included."""
        if self.grain == "day":
            return self.first
        if self.grain == "weekend":
            return add_days(self.first, 1)
        if self.grain == "week":
            return add_days(self.first, 6)
        months = 3 if self.grain == "season" else MONTHS[self.grain]
        return month_end(add_months(self.first, months - 1))

    @property
    def span(self) -> DateSpan:
        """The period as days, both ends included."""
        unit: Unit = "week" if self.grain == "weekend" else self.grain
        if self.grain == "weekend":
            unit = "span"
        return DateSpan(self.first, self.last, unit)


def period_at(grain: Grain, day: date) -> Period:
    """The period of that length which holds the day.

    >>> period_at("quarter", date(2025, 2, 28)).span.iso
    '2025-01-01/2025-03-31'
    """
    if grain == "day":
        return Period(grain, day)
    if grain == "week":
        return Period(grain, add_days(day, -day.weekday()))
    if grain == "weekend":
        return Period(grain, add_days(day, 5 - day.weekday()))
    if grain == "season":
        return season_at(day)
    if grain in ("decade", "century"):
        years = 10 if grain == "decade" else 100
        return Period(grain, date(max(MINYEAR, day.year // years * years), 1, 1))
    months = MONTHS[grain]
    return Period(grain, day.replace(month=(day.month - 1) // months * months + 1, day=1))


def season_at(day: date) -> Period:
    """The season that holds the day; December belongs to the winter it begins."""
    month = day.month // 3 * 3
    return Period("season", day.replace(month=month, day=1) if month else add_months(day.replace(day=1), -day.month))


def season_of(name: str, year: int) -> Period:
    """The season of a year, by its TIMEX3 name; winter begins in December of the year named."""
    return Period("season", date(year, SEASONS[name], 1))


def shift(period: Period, grain: Grain, count: int) -> Period:
    """The period of length `grain` that lies `count` such lengths from the first day of another.

    >>> shift(Period("day", date(2025, 2, 28)), "month", -1).span.iso
    '2025-01'
    """
    if grain in DAYS:
        return period_at(grain, add_days(period.first, count * DAYS[grain]))
    months = 12 if grain == "season" else MONTHS[grain]
    return period_at(grain, add_months(period.first, count * months))


def add_days(day: date, count: int) -> date:
    """The day `count` days on; the calendar's own end where it would leave it."""
    number = min(max(day.toordinal() + count, 1), date.max.toordinal())
    return date.fromordinal(number)


def add_months(day: date, count: int) -> date:
    """The same day of another month, or the month's last where it has no such day."""
    months = min(max(day.year * 12 + day.month - 1 + count, MINYEAR * 12), MAXYEAR * 12 + 11)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def month_end(day: date) -> date:
    """The last day of the day's month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def valid_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none such.

    >>> valid_day(2023, 2, 29) is None
    True
    """
    if not (MINYEAR <= year <= MAXYEAR and 1 <= month <= 12):
        return None
    return date(year, month, day) if 1 <= day <= monthrange(year, month)[1] else None


def part_of(period: Period, mod: str, *, edge: bool = False) -> DateSpan:
    """The first, middle or last third of a period, approximate; the whole of it for a day.

    The `edge` of a year, "the end of 2021", is a quarter: less than "late 2021".

    >>> part_of(Period("month", date(2021, 9, 1)), "END").iso
    '2021-09-21/2021-09-30'
    """
    first, last = period.first, period.last
    days = (last - first).days + 1
    if period.grain in ("day", "week", "weekend") or mod not in ("START", "MID", "END"):
        return period.span
    if period.grain == "month":
        cuts = {"START": (1, 10), "MID": (11, 20), "END": (21, last.day)}
        begin, end = cuts[mod]
        return DateSpan(first.replace(day=begin), first.replace(day=end), "span", approximate=True)
    if period.grain == "year":
        edges = {"START": (1, 3), "MID": (5, 8), "END": (10, 12)}
        months = (edges if edge else {"START": (1, 4), "MID": (5, 8), "END": (9, 12)})[mod]
        end = monthrange(first.year, months[1])[1]
        first, last = first.replace(month=months[0]), last.replace(month=months[1], day=end)
        return DateSpan(first, last, "span", approximate=True)
    third = {"START": 0, "MID": 1, "END": 2}[mod]
    begin, end = days * third // 3, days * (third + 1) // 3 - 1
    return DateSpan(first + timedelta(begin), first + timedelta(end), "span", approximate=True)


def easter(year: int, *, orthodox: bool = False) -> date:
    """Easter Sunday, western by Gauss, eastern by the Julian computus moved to our calendar.

    Formulas: J. Meeus, Astronomical Algorithms, ch. 8.
    """
    if orthodox:
        d = (19 * (year % 19) + 15) % 30
        e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
        month, day = divmod(d + e + 114, 31)
        return add_days(date(year, month, day + 1), year // 100 - year // 400 - 2)
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    month, day = divmod(h + k - 7 * ((a + 11 * h + 22 * k) // 451) + 114, 31)
    return date(year, month, day + 1)
