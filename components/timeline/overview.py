"""Counts per month in a low strip under the timeline, with the part it shows; drawing over it chooses another."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

import plotly.graph_objects as go

from components.table import counts_per_month
from components.timeline import words
from components.timeline.colours import THEMES, Theme, ThemeName, faint
from components.timeline.density import month_cards
from components.timeline.figure import NARROWEST, RIGHT, WIDTH, common, untemplated
from components.timeline.letters import SMALL
from components.timeline.traces import begins, ends
from components.timeline.window import window_of

if TYPE_CHECKING:
    from datetime import date

    import pandas as pd

HEIGHT = 98
AXIS = 22
EDGE = 12.0
HINT = 18
"""Room for the axis, at the left, and for the hint above, in pixels."""


SELECTING = {"dragmode": "select", "selectdirection": "h", "clickmode": "event"}


class Strip(TypedDict, total=False):
    """How the strip is drawn; each has a default."""

    theme: ThemeName
    width: float
    """Of the whole figure, in pixels."""
    left: float
    """Where the timeline's plot begins, so that the years of both stand under one another."""
    shown: tuple[date, date] | None
    """First and last day that the timeline above shows: the rest is shaded."""


def overview(frame: pd.DataFrame, **look: Unpack[Strip]) -> go.Figure:
    """A bar a month, as high as events were many; a box drawn over bars selects their months.

    Each bar carries `customdata=[first day of the month]` in ISO 8601.
    """
    theme = THEMES[look.get("theme", "light")]
    counts = counts_per_month(frame)
    wide, left = max(NARROWEST, look.get("width", WIDTH)), look.get("left", EDGE)
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
            **_range(frame, wide - left - RIGHT),
        },
        yaxis={"visible": False, "fixedrange": True, "rangemode": "tozero"},
        margin={"l": left, "r": RIGHT, "t": HINT, "b": AXIS, "pad": 0, "autoexpand": False},
        annotations=[_hint(theme)],
        bargap=0,
        **common(theme, width=wide, height=HEIGHT) | SELECTING,
    )  # fmt: skip
    if (shown := look.get("shown")) and len(counts):
        _mark_shown(figure, shown, colour=faint(theme.sides["USA"], 0.14))
    return untemplated(figure)


def _years(counts: pd.Series[float]) -> str:
    """A tick each year, or each fifth where years are many."""
    return "M12" if len(counts) <= 12 * 20 else "M60"


def _range(frame: pd.DataFrame, wide: float) -> dict[str, list[str]]:
    """The timeline's own window when it shows all the days."""
    dated = frame.loc[frame["first"].notna(), ["first", "last", "unit"]]
    if dated.empty:
        return {}
    window = window_of(dated, wide)
    return {"range": [begins(window.first), ends(window.last)]}


def _hint(theme: Theme) -> dict[str, object]:
    return {
        "text": words.DRAG, "xref": "paper", "x": 0, "xanchor": "left", "yref": "paper", "y": 1, "yanchor": "bottom",
        "showarrow": False, "borderpad": 0, "font": {"size": SMALL, "color": theme.quiet},
    }  # fmt: skip


def _mark_shown(figure: go.Figure, shown: tuple[date, date], *, colour: str) -> None:
    figure.add_shape(
        type="rect", x0=begins(shown[0]), x1=ends(shown[1]), yref="paper", y0=0, y1=1, fillcolor=colour,
        line={"width": 0}, layer="below",
    )  # fmt: skip
