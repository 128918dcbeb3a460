"""Lanes with more events than can be drawn: how many there were each month, as a strip under the marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import plotly.graph_objects as go

from components.table import counts_per_month
from components.timeline import words
from components.timeline.traces import begins, noon

if TYPE_CHECKING:
    from components.timeline.colours import Theme

HEIGHT = 26.0
"""Of the strip in pixels; the busiest month of the lane fills it."""

HOVERED = 8.0


def density(events: pd.DataFrame, bottom: float, theme: Theme) -> list[go.Scatter]:
    """The strip of one lane, standing on `bottom`, with a card for each month that has events."""
    counts = counts_per_month(events)
    if counts.empty or not counts.max():
        return []
    tall = HEIGHT / float(counts.max())
    months = [month.date() for month in counts.index]
    after = counts.index[-1] + pd.DateOffset(months=1)
    edges = [begins(month) for month in (*months, after.date())]
    x = [edge for edge in edges for _ in range(2)]
    y = [bottom, *(bottom - tall * count for count in counts for _ in range(2)), bottom]
    return [
        go.Scatter(
            x=x,
            y=y,
            mode="lines", line={"width": 0}, fill="toself", fillcolor=theme.density,
            hoverinfo="skip", showlegend=False, name="",
        ),
        _cards(counts, bottom=bottom, tall=tall),
    ]  # fmt: skip


def _cards(counts: pd.Series[float], *, bottom: float, tall: float) -> go.Scatter:
    some = counts[counts > 0]
    return go.Scatter(
        x=[noon(month.date().replace(day=15)) for month in some.index],
        y=[bottom - min(HOVERED, tall * count / 2) for count in some],
        mode="markers", marker={"size": HOVERED, "opacity": 0},
        hovertext=month_cards(some),
        hovertemplate="%{hovertext}<extra></extra>", showlegend=False, name="density",
    )  # fmt: skip


def month_cards(counts: pd.Series[float]) -> list[str]:
    """What is said of each month: "March 2022: 12 events"."""
    return [words.month(f"{month:%B %Y}", count) for month, count in zip(counts.index, counts, strict=True)]
