"""TIMEX3 values of periods and holidays' days of the calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from components.dates.spans import Period

SEASON_NAMES = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}


def value_of(period: Period) -> str:
    """The TIMEX3 value of a period, no more precise than it is.

    >>> from datetime import date
    >>> from components.dates.spans import period_at
    >>> [value_of(period_at(grain, date(2025, 2, 28))) for grain in ("day", "week", "quarter", "decade")]
    ['2025-02-28', '2025-W09', '2025-Q1', '202']
    """
    first = period.first
    year = f"{first.year:04d}"
    if period.grain in ("week", "weekend"):
        iso = first.isocalendar()
        return f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if period.grain == "weekend" else "")
    return {
        "day": first.isoformat(),
        "month": f"{year}-{first.month:02d}",
        "season": f"{year}-{SEASON_NAMES.get(first.month, 'WI')}",
        "quarter": f"{year}-Q{(first.month + 2) // 3}",
        "half": f"{year}-H{1 if first.month < 7 else 2}",
        "year": year,
        "decade": year[:3],
        "century": year[:2],
    }[period.grain]
