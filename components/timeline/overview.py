"""Counts per month in a low strip under the timeline, with the part it shows; drawing over it chooses another."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

import plotly.graph_objects as go

from components.table import counts_per_month
from components.timeline.colours import THEMES, ThemeName, faint
from components.timeline.density import month_cards
from components.timeline.figure import NARROWEST, RIGHT, WIDTH, common
from components.timeline.traces import begins, ends

if TYPE_CHECKING:
    from datetime import date

    import pandas as pd

HEIGHT = 84
AXIS = 22
EDGE = 12


class Strip(TypedDict, total=False):
    """How the strip is drawn; each has a default."""

    theme: ThemeName
    width: float
    """Of the whole figure, in pixels."""
    shown: tuple[date, date] | None
    """First and last day that the timeline above shows: the rest is shaded."""


def overview(frame: pd.DataFrame, **look: Unpack[Strip]) -> go.Figure:
    """A bar a month, as high as events were many; a box drawn over bars selects their months.

    Each bar carries `customdata=[first day of the month]` in ISO 8601.
    """
    theme = THEMES[look.get("theme", "light")]
    counts = counts_per_month(frame)
    wide = max(NARROWEST, look.get("width", WIDTH))
    figure = go.Figure(
        go.Bar(
            x=[f"{month:%Y-%m}-15" for month in counts.index],
            y=counts.to_list(),
            width=[month.days_in_month * 86_400_000 for month in counts.index],
            marker={"color": theme.quiet, "line": {"width": 0}},
            customdata=[[f"{month:%Y-%m-%d}"] for month in counts.index],
            hovertext=month_cards(counts),
            hovertemplate="%{hovertext}<extra></extra>",
            selected={"marker": {"opacity": 1}},
            unselected={"marker": {"opacity": 0.45}},
        )
    )
    figure.update_layout(
        xaxis={
            "type": "date", "showgrid": False, "ticklabelmode": "period", "tickformat": "%Y", "dtick": _years(counts),
            "tickfont": {"size": 11, "color": theme.quiet}, "fixedrange": True, "tickangle": 0,
        },
        yaxis={"visible": False, "fixedrange": True, "rangemode": "tozero"},
        margin={"l": EDGE, "r": RIGHT, "t": 6, "b": AXIS},
        bargap=0,
        **common(theme, width=wide, height=HEIGHT) | {"dragmode": "select", "selectdirection": "h"},
    )  # fmt: skip
    if (shown := look.get("shown")) and len(counts):
        _mark_shown(figure, shown, colour=faint(theme.sides["USA"], 0.14))
    return figure


def _years(counts: pd.Series[float]) -> str:
    """A tick each year, or each fifth where years are many."""
    return "M12" if len(counts) <= 12 * 20 else "M60"


def _mark_shown(figure: go.Figure, shown: tuple[date, date], *, colour: str) -> None:
    figure.add_shape(
        type="rect", x0=begins(shown[0]), x1=ends(shown[1]), yref="paper", y0=0, y1=1, fillcolor=colour,
        line={"width": 0}, layer="below",
    )  # fmt: skip
