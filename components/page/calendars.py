"""A small picture of one or two months: the days that are meant, and the day they were counted from."""

from __future__ import annotations

import calendar
from datetime import date
from typing import TYPE_CHECKING

from components.page import words
from components.page.markup import escaped

if TYPE_CHECKING:
    from components.model import DateSpan, ResolvedDate

LONGEST = 31
"""Days; a longer interval is no picture of days."""


def picture(when: ResolvedDate) -> str:
    """The month of the result and, where it is another, that of the anchor; "" for what is longer than a month."""
    span = when.span
    if span is None or span.days > LONGEST:
        return ""
    begun = sorted({(span.first.year, span.first.month), (span.last.year, span.last.month), _month(when.anchor)})
    months = "".join(_table(year, month, span=span, anchor=when.anchor) for year, month in begun)
    signs = (("meant", words.MEANT), ("anchor", words.ANCHOR))
    key = "".join(f"<span><i class='{sign}'></i>{escaped(told)}</span>" for sign, told in signs)
    picture = f"<div class='calendars' role='img' aria-label='{escaped(words.calendar(when))}'>{months}</div>"
    return f"<div>{picture}<p class='key'>{key}</p></div>"


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month


def _table(year: int, month: int, *, span: DateSpan, anchor: date) -> str:
    weeks = calendar.Calendar().monthdatescalendar(year, month)
    rows = "".join(f"<tr>{''.join(_cell(day, month, span=span, anchor=anchor) for day in week)}</tr>" for week in weeks)
    return f"<table><caption>{words.month(date(year, month, 1))}</caption>{rows}</table>"


def _cell(day: date, month: int, *, span: DateSpan, anchor: date) -> str:
    if day.month != month:
        return "<td></td>"
    kinds = [name for name, holds in (("meant", span.first <= day <= span.last), ("anchor", day == anchor)) if holds]
    return f"<td class='{' '.join(kinds)}'>{day.day}</td>" if kinds else f"<td>{day.day}</td>"
