"""The strip of all the years under the timeline: a box drawn over it is the span the timeline shows."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import streamlit as st

from components.page import address, viewport, words
from components.page.chart import CONFIG, WIDTH, theme
from components.table.choices import part
from components.timeline import overview

if TYPE_CHECKING:
    from components.filters import EventFilter
    from components.page.loading import Archive

COUNTED = ("first", "last", "unit")

FEWEST = 2
"""Events under which a strip says nothing."""


def show(archive: Archive, chosen: EventFilter, *, left: float) -> None:
    """Draw the counts per month that the other filters leave, with the span now shown.

    `left` is where the timeline's plot begins, in pixels.
    """
    rows = part(archive.frame, replace(chosen, first=None, last=None)).columns(*COUNTED)
    if rows["first"].count() < FEWEST:
        return
    span = None
    if chosen.first or chosen.last:
        first, last = rows["first"].min().date(), rows["last"].max().date()
        span = (max(chosen.first or first, first), min(chosen.last or last, last))
    shaded = span if span and span[0] <= span[1] else None
    st.plotly_chart(
        overview(rows, theme=theme(), width=viewport.width(), left=left, shown=shaded),
        key="strip",
        on_select=_moved,
        selection_mode=("box", "points"),
        theme=None,
        config=CONFIG,
        width=WIDTH,
        alt=words.STRIP,
    )


def months(state: Any) -> tuple[date, date] | None:  # noqa: ANN401  # what Plotly sends from the browser
    """The first and the last day of the months selected; None where none are.

    >>> months({"selection": {"points": [{"customdata": ["2017-02-01"]}, {"customdata": ["2016-12-01"]}]}})
    (datetime.date(2016, 12, 1), datetime.date(2017, 2, 28))
    """
    points = (state or {}).get("selection", {}).get("points", [])
    begun = sorted(date.fromisoformat(point["customdata"][0]) for point in points if point.get("customdata"))
    if not begun:
        return None
    last = begun[-1]
    return begun[0], last.replace(day=monthrange(last.year, last.month)[1])


def _moved() -> None:
    selected = months(st.session_state.get("strip"))
    if selected:
        address.change(first=selected[0], last=selected[1])
