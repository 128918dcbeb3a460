"""The stretch of time on the chart, and where in it a day stands in pixels."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

LONG = frozenset({"decade", "century"})
"""Units whose bars are cut at the edge rather than let squeeze everything else."""

YEARS = 3 * 366
"""From so many days on the chart begins on a 1 January, as it then shows years."""

MARGIN = 0.02
"""Of the length, left free before the first and after the last mark."""


@dataclass(frozen=True, slots=True)
class Window:
    """Days from `first` to `last`, both included, over so many pixels."""

    first: date
    last: date
    width: float

    @property
    def days(self) -> int:
        """The number of days."""
        return (self.last - self.first).days + 1

    def at(self, day: date) -> float:
        """Where the day begins, in pixels from the left edge; beyond the edges for days outside."""
        return (day - self.first).days * self.width / self.days

    def middle(self, day: date) -> float:
        """Where the middle of the day is."""
        return self.at(day) + self.width / self.days / 2

    def holds(self, day: date) -> bool:
        """Whether the day lies in it."""
        return self.first <= day <= self.last


LEAST = 45
"""Days that a chart of one event shows."""

EDGE = 9.0
"""Pixels between the left edge and the first mark, so that none is cut."""


Days = tuple[date | None, date | None]
"""A first and a last day, each None where it is open."""


def window_of(dated: pd.DataFrame, width: float, chosen: Days = (None, None)) -> Window:
    """The window that shows all of these events; there is at least one, and all are dated.

    Where days were chosen the window ends there, and what reaches further is cut.
    """
    full = _all_of(dated, width)
    return Window(chosen[0] or full.first, chosen[1] or full.last, width)


def _all_of(dated: pd.DataFrame, width: float) -> Window:
    usual = dated[~dated["unit"].isin(LONG)]
    shown = dated if usual.empty else usual
    first, last = shown["first"].min().date(), shown["last"].max().date()
    days = (last - first).days + 1
    air = max(round(days * MARGIN), (LEAST - days) // 2, 1)
    if (last - first).days > YEARS:
        edge = round(EDGE * (last - first).days / width)
        return Window(min(date(first.year, 1, 1), _moved(first, -edge)), _moved(last, air), width)
    return Window(_moved(first, -air), _moved(last, air), width)


def _moved(day: date, days: int) -> date:
    reached = min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal())
    return date.min + timedelta(days=reached - 1)
