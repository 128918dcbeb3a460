"""What a phrase cut out of another language means: the rules of news dates, the same as in English.

A bare weekday is the latest on or before the anchor, a day and month the nearest to it, a bare month the
latest not after it; "N weeks ago" is a week, not a day.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from components.dates.spans import Period, part_of, period_at, season_of, shift, valid_day
from components.model import DateSpan

if TYPE_CHECKING:
    from components.dates.foreign import Phrase, Vocabulary
    from components.dates.spans import Grain

Read = Callable[[str], "tuple[date, str] | None"]
"""An engine's reading of a phrase: a day and the unit it stands for ("month")."""

LEAP_YEAR = 2024
"""A year in which every day of the calendar exists."""
UNITS: dict[str, Grain] = {"day": "day", "week": "week", "month": "month", "year": "year"}


@dataclass(frozen=True, slots=True)
class Meaning:
    """The days of a phrase, with its TIMEX3 value and mod, and what was filled in."""

    span: DateSpan
    value: str
    mod: str = ""
    implied: tuple[str, ...] = ()


def meaning(phrase: Phrase, words: Vocabulary, *, anchor: date, read: Read) -> Meaning | None:
    """What the phrase means counted from `anchor`; None where the engine reads no such day."""
    try:
        case = _Case(phrase, words, anchor, read)
        found = _RULES[phrase.form](case)
    except (ValueError, OverflowError):
        # No such day (30 February), or one before the year 1.
        return None
    return replace(found, value=found.value + case.hour) if found and found.span.unit == "day" else found


@dataclass(frozen=True, slots=True)
class _Case:
    phrase: Phrase
    words: Vocabulary
    anchor: date
    read: Read

    def number(self, part: str) -> int | None:
        found = self.phrase.parts.get(part)
        return int(found) if found else None

    @property
    def month(self) -> int:
        named = self.phrase.parts["month"]
        return int(self.words.months.get(named) or self.words.short_months.get(named, "0"))

    @property
    def hour(self) -> str:
        """The time of day as TIMEX3 writes it behind a day: "T20:00", "TEV"; "" where none is named."""
        parts = self.phrase.parts
        if clock := parts.get("clock"):
            return f"T{clock:0>5}"
        part = self.words.dayparts.get(parts.get("late", "") or parts.get("early", ""), "")
        return f"T{part}" if part else ""

    @property
    def mod(self) -> str:
        return self.words.parts.get(self.phrase.parts.get("part", ""), "")


def _full(case: _Case) -> Meaning | None:
    found = case.read(case.phrase.parts["figures"])
    return _of(found[0], "day") if found and found[1] == "day" else None


def _month_day(case: _Case, day: int | None = None) -> Meaning | None:
    if not (month := case.month):
        return None
    year = case.number("year")
    found = case.read(f"{day or int(case.phrase.parts['day'])} {case.words.month_names[month - 1]} {year or LEAP_YEAR}")
    if found is None or found[1] != "day":
        return None
    if year is not None:
        return _of(found[0], "day")
    near = [valid_day(case.anchor.year + away, found[0].month, found[0].day) for away in (-1, 0, 1)]
    return _of(min((day for day in near if day), key=lambda day: abs(day - case.anchor)), "day", implied=("year",))


def _month(case: _Case) -> Meaning | None:
    if not (month := case.month):
        return None
    year = case.number("year")
    if year is None:
        found_year = case.anchor.year - (month > case.anchor.month)
        if "coming" in case.phrase.parts:
            found_year = case.anchor.year + (month <= case.anchor.month)
        elif "past" in case.phrase.parts:
            found_year = case.anchor.year - (month >= case.anchor.month)
        return _of(date(found_year, month, 1), "month", mod=case.mod, implied=("year",))
    found = case.read(f"{case.words.month_names[month - 1]} {year}")
    return _of(found[0], "month", mod=case.mod) if found and found[1] == "month" else None


def _days(case: _Case) -> Meaning | None:
    both = [int(word) for word in case.phrase.parts.get("two", "").split() if word.isdigit()]
    last = both[1] if both else int(case.phrase.parts["last"])
    first, end = _month_day(case, day=both[0] if both else None), _month_day(case, day=last)
    if first is None or end is None or first.span.first > end.span.last:
        return end
    span = DateSpan(first.span.first, end.span.last, "span")
    return Meaning(span, f"{first.value}/{end.value}", implied=end.implied)


def _month_of(case: _Case) -> Meaning | None:
    amount, _, unit = case.words.relative.get(case.phrase.parts["word"], "").partition(" ")
    if unit != "year":
        return None
    day = case.number("day")
    return _of(date(case.anchor.year + int(amount), case.month, day or 1), "day" if day else "month", implied=("year",))


def _decade(case: _Case) -> Meaning:
    decade = case.phrase.parts["decade"]
    return Meaning(period_at("decade", date(int(decade), 1, 1)).span, decade[:3])


def _year(case: _Case) -> Meaning | None:
    return _of(date(int(case.phrase.parts["year"]), 1, 1), "year", mod=case.mod)


def _years(case: _Case) -> Meaning | None:
    first, last = case.phrase.parts["year"], case.phrase.parts["last"]
    span = DateSpan(date(int(first), 1, 1), date(int(last), 12, 31), "span")
    return Meaning(span, f"{first}/{last}")


def _season(case: _Case) -> Meaning | None:
    letters = case.words.seasons.get(case.phrase.parts["season"])
    if letters is None:
        return None
    year = case.number("year")
    if year is None and "word" in case.phrase.parts:  # "осенью прошлого года"
        amount, _, unit = case.words.relative.get(case.phrase.parts["word"], "").partition(" ")
        year = case.anchor.year + int(amount) if unit == "year" else None
    elif year is None:  # "минувшей осенью": the latest that is over
        year = case.anchor.year
        year -= season_of(letters, year).span.last >= case.anchor
    if year is None:
        return None
    return Meaning(season_of(letters, year).span, f"{year}-{letters}")


def _weekday(case: _Case) -> Meaning | None:
    number = case.words.weekdays.get(case.phrase.parts["word"])
    if number is None:
        return None
    back = (case.anchor.isoweekday() - int(number)) % 7
    if "coming" in case.phrase.parts:
        return _of(case.anchor + timedelta(days=7 - back), "day")
    return _of(case.anchor - timedelta(days=back or ("past" in case.phrase.parts) * 7), "day")


def _relative(case: _Case) -> Meaning | None:
    amount, _, unit = case.words.relative.get(case.phrase.parts["word"], "").partition(" ")
    if not unit:
        return None
    mod = case.mod if unit in {"month", "year"} else ""
    return _of(shift(Period("day", case.anchor), UNITS[unit], int(amount)).first, UNITS[unit], mod=mod)


def _amount(case: _Case) -> Meaning | None:
    unit = case.words.units.get(case.phrase.parts["unit"], "")
    amount, said = case.phrase.parts.get("amount", ""), case.phrase.parts["all"]
    # The engine knows fewer number words than the table.
    found = case.read(said.replace(amount, case.words.numbers.get(amount, amount), 1))
    return _of(found[0], UNITS[unit]) if found and unit and found[1] == unit else None


_RULES: dict[str, Callable[[_Case], Meaning | None]] = {
    "full": _full,
    "month_day": _month_day,
    "days": _days,
    "month_of": _month_of,
    "decade": _decade,
    "month": _month,
    "year": _year,
    "years": _years,
    "season": _season,
    "weekday": _weekday,
    "relative": _relative,
    "amount": _amount,
}


def _of(day: date, grain: Grain, *, mod: str = "", implied: tuple[str, ...] = ()) -> Meaning:
    """The whole unit a day lies in, or with a mod its beginning, middle or end."""
    period = period_at(grain, day)
    return Meaning(part_of(period, mod, edge=True) if mod else period.span, _value(period), mod, implied)


def _value(period: Period) -> str:
    first = period.first
    if period.grain == "week":
        year, week, _ = first.isocalendar()
        return f"{year:04d}-W{week}"
    return first.isoformat()[: {"year": 4, "month": 7}.get(period.grain, 10)]
