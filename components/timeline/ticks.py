"""Where Plotly puts the ticks of the time axis, for a picture of the chart that is drawn without Plotly.

Its rules are in `calcTicks` and `autoTicks` of its `plots/cartesian/axes.js`; a test in the browser holds these to
what it draws.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DAY = timedelta(days=1)
MONTH = timedelta(days=30.4375)
YEAR = 12
"""Months."""

DAYS = (1, 2, 3, 7, 14)
MONTHS = (1, 2, 3, 6, YEAR)
"""The steps between ticks that Plotly chooses from."""

SUNDAY = datetime(2000, 1, 2)  # noqa: DTZ001  # a civil day has no zone
"""From where it counts days."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A tick: where its line is, where the middle of its words, and the words, one a line."""

    at: datetime
    middle: datetime
    words: tuple[str, ...]
    line: bool = True


def ticks_of(axis: Mapping[str, Any]) -> Iterator[Tick]:
    """The ticks of a time axis as `chrome` describes it: of each the line and the words that are within its range."""
    first, last = (datetime.fromisoformat(end) for end in axis["range"])
    for tick in _listed(axis) if "tickvals" in axis else _stepped(axis, first, last):
        words = tick.words if first <= tick.middle <= last else ()
        # No line where the plot begins.
        yield Tick(tick.at, tick.middle, words, line=tick.line and first < tick.at <= last)


def _listed(axis: Mapping[str, Any]) -> Iterator[Tick]:
    for day, text in zip(axis["tickvals"], axis["ticktext"], strict=True):
        at = datetime.fromisoformat(day)
        yield Tick(at, at, tuple(text.split("<br>")), line=False)


def _stepped(axis: Mapping[str, Any], first: datetime, last: datetime) -> Iterator[Tick]:
    """Ticks a step apart, from the one before the range on, whose words may reach into it."""
    step = axis.get("dtick") or _chosen((last - first) / axis["nticks"])
    if isinstance(step, str):
        yield from _months(axis, first, last, step=int(step[1:]))
    else:
        yield from _days(first, last, step=timedelta(milliseconds=step))


def _chosen(rough: timedelta) -> str | float:
    """The step between ticks that Plotly takes for a rough one: "M" and a number of months, or milliseconds."""
    if 2 * rough > MONTH:
        return f"M{next((step for step in MONTHS if rough <= step * MONTH), YEAR)}"
    return next((step for step in DAYS if rough <= step * DAY), DAYS[-1]) * DAY / timedelta(milliseconds=1)


def _days(first: datetime, last: datetime, *, step: timedelta) -> Iterator[Tick]:
    at = SUNDAY - (SUNDAY - first) // step * step - step
    while at <= last:
        yield Tick(at, at + DAY / 2, (f"{at.day:2d} {at:%b}", f"{at.year}"))
        at += step


def _months(axis: Mapping[str, Any], first: datetime, last: datetime, *, step: int) -> Iterator[Tick]:
    """Those of months or years; words stand in the middle of their month or year, or at its beginning."""
    begun = -(-_number(first, up=True) // step) - 1
    for number in range(begun * step, _number(last) + 1, step):
        at, next_one = _month(number), _month(number + (YEAR if step >= YEAR else 1))
        middle = at + (next_one - at) / 2 if axis["ticklabelmode"] == "period" else at
        words = (f"{at.year}",) if step >= YEAR else (f"{at:%b}", f"{at.year}")
        # Plotly counts from the year 2000.
        is_told = (number - 2000 * YEAR) // step % axis.get("ticklabelstep", 1) == 0
        yield Tick(at, middle, words if is_told else ())


def _number(at: datetime, *, up: bool = False) -> int:
    """The number of its month, counted from the year 0; with `up`, of the first month that begins no earlier."""
    number = at.year * YEAR + at.month - 1
    return number + (up and at > _month(number))


def _month(number: int) -> datetime:
    """Where the month of this number begins."""
    return datetime(number // YEAR, number % YEAR + 1, 1)  # noqa: DTZ001  # a civil day has no zone
