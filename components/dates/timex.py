"""TIMEX3 values: of the periods of the calendar and of lengths of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from components.dates.spans import Period

LETTERS = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "night": "D",
    "week": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
}
SEASON_NAMES = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}


def value_of(period: Period) -> str:
    """The TIMEX3 value of a period, no more precise than it is.

    Weeks below 10 have no zero, as in news corpora.

    >>> from datetime import date
    >>> from components.dates.spans import period_at
    >>> [value_of(period_at(grain, date(2025, 2, 28))) for grain in ("day", "week", "quarter", "decade")]
    ['2025-02-28', '2025-W9', '2025-Q1', '202']
    """
    first = period.first
    if period.grain == "day":  # as most are
        return first.isoformat()
    year = f"{first.year:04d}"
    if period.grain in ("week", "weekend"):
        iso = first.isocalendar()
        return f"{iso.year:04d}-W{iso.week}" + ("-WE" if period.grain == "weekend" else "")
    return {
        "month": f"{year}-{first.month:02d}",
        "season": f"{year}-{SEASON_NAMES.get(first.month, 'WI')}",
        "quarter": f"{year}-Q{(first.month + 2) // 3}",
        "half": f"{year}-H{1 if first.month < 7 else 2}",
        "year": year,
        "decade": year[:3],
        "century": year[:2],
    }[period.grain]


def period_value(count: float | None, unit: str) -> str:
    """The TIMEX3 value of a length: P3Y, PT6H, PXD; decades count as ten years, a fortnight as two weeks.

    >>> period_value(1.5, "hour"), period_value(None, "day"), period_value(2, "decade")
    ('PT1H30M', 'PXD', 'P20Y')
    """
    tens = {"decade": (10, "year"), "century": (100, "year"), "millennium": (1000, "year"), "fortnight": (2, "week")}
    if count is None:
        letter = {"decade": "DE", "century": "C", "fortnight": "W", "weekend": "WE", "millennium": "ML"}.get(
            unit
        ) or LETTERS[unit]
        return f"PT{'X'}{letter}" if unit in ("second", "minute", "hour") else f"PX{letter}"
    if unit in tens:
        times, unit = tens[unit]
        count *= times
    letter = LETTERS.get(unit, "WE")
    if count != int(count):
        if unit == "year" and (count * 12) == int(count * 12):
            return f"P{int(count)}Y{int(count * 12) % 12}M" if count > 1 else f"P{int(count * 12)}M"
        if unit in ("hour", "minute") and (count * 60) == int(count * 60):
            small = "M" if unit == "hour" else "S"
            return (
                f"PT{int(count)}{letter}{int(count * 60) % 60}{small}" if count > 1 else f"PT{int(count * 60)}{small}"
            )
    return f"P{'T' if unit in ('second', 'minute', 'hour') else ''}{count:g}{letter}"
