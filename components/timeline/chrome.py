"""Everything of the figure that is not an event: bands, axis, lane names, lines behind, title, legend."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from components.timeline import words
from components.timeline.background import (
    PAD,
    RUSSIAN_PRESIDENTS,
    US_PRESIDENTS,
    Sign,
    named_days,
    presidencies,
)
from components.timeline.letters import LANE, SMALL, width
from components.timeline.safe import safe

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.timeline.colours import Theme
    from components.timeline.window import Window

STRIP = 19.0
"""Height of one row of the strip above the lanes, in pixels."""

PHONE = 640
"""Widths below which lane names stand inside their lanes, above the first row."""

STEPS = (1, 2, 5, 10, 20, 50, 100)
YEAR_ROOM = 38
MONTH_STEPS = (1, 2, 3, 6)
MONTH_ROOM = 58
"""Pixels from the name of one year to the next, and of one month."""

YEARS = 3 * 366
MONTHS = 62
FORTNIGHT = 14
"""Days from which on the axis shows years, months, and not every day."""

ROOMY = {"ticklabeloverflow": "allow"}
"""For names that have their room: Plotly measures each of the others on the page, a tenth of its time."""


@dataclass(frozen=True, slots=True)
class Band:
    """A lane's place: its name, and where it begins and ends in pixels from the top of the plot."""

    name: str
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Line:
    """An upright line from `top`, in pixels from the top of the plot, to its bottom."""

    day: date
    top: float
    colour: str
    dash: Literal["dot", "solid"]


def strip_height(window: Window, today: date | None) -> float:
    """How high the strip above the lanes is, in pixels."""
    return STRIP * (3 if named_days(window, today) else 2) + 4


def behind(window: Window, *, theme: Theme, today: date | None) -> tuple[list[Line], list[dict[str, Any]]]:
    """Lines behind the events, and the words of the strip: presidents of both countries, then named days."""
    lines, notes = [], []
    for number, terms in enumerate((US_PRESIDENTS, RUSSIAN_PRESIDENTS)):
        signs = presidencies(terms, window)
        lines += [Line(sign.day, number * STRIP, theme.line, "dot") for sign in signs if sign.line]
        notes += [_words(sign, number, theme.quiet) for sign in signs if sign.words]
    for sign in named_days(window, today):
        line, ink = (theme.quiet, theme.quiet) if sign.day == today else (theme.anchor, theme.anchor_ink)
        # One without words begins below those of its neighbours.
        lines.append(Line(sign.day, (2 if sign.words else 3) * STRIP + 2, line, "solid"))
        notes += [_words(sign, 2, ink)] if sign.words else []
    return lines, notes


def strip_names(theme: Theme, window: Window) -> list[dict[str, Any]]:
    """What the rows of presidents are, left of the plot beside them."""
    rows = enumerate(((words.US_PRESIDENT, US_PRESIDENTS), (words.RUSSIAN_PRESIDENT, RUSSIAN_PRESIDENTS)))
    return [
        {
            "xref": "paper", "x": 0, "xanchor": "right", "xshift": -10, "yref": "y", "y": (number + 0.5) * STRIP,
            "yanchor": "middle", "text": name, "showarrow": False, "borderpad": 0,
            "font": {"size": SMALL, "color": theme.quiet},
        }
        for number, (name, terms) in rows
        if presidencies(terms, window)
    ]  # fmt: skip


def _words(sign: Sign, number: int, colour: str) -> dict[str, Any]:
    return {
        "x": sign.day.isoformat(), "xanchor": "left" if sign.after else "right", "xshift": PAD if sign.after else -PAD,
        "yref": "y", "y": (number + 0.5) * STRIP, "yanchor": "middle", "text": sign.words, "showarrow": False,
        "borderpad": 0, "align": "left", "font": {"size": SMALL, "color": colour},
    }  # fmt: skip


def bands(lanes: Sequence[Band], theme: Theme) -> list[dict[str, Any]]:
    """A quiet background under every second lane, from edge to edge of the plot."""
    return [
        {
            "type": "rect", "xref": "paper", "x0": 0, "x1": 1, "y0": lane.top, "y1": lane.bottom, "layer": "below",
            "fillcolor": theme.band, "line": {"width": 0},
        }
        for lane in lanes[::2]
    ]  # fmt: skip


def lane_names(lanes: Sequence[Band], theme: Theme, *, inside: bool) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The y axis with the names left of the plot, or words inside each lane and a bare axis."""
    bare = {"showgrid": False, "zeroline": False, "fixedrange": True, "showticklabels": not inside, "ticks": ""}
    bare |= ROOMY
    ticks = {
        "tickvals": [(lane.top + lane.bottom) / 2 for lane in lanes],
        "ticktext": [safe(lane.name) for lane in lanes],
        "tickfont": {"size": LANE, "color": theme.ink},
        "ticklabelstandoff": 10,
    }
    notes = [
        {
            "xref": "paper", "x": 0, "xanchor": "left", "yref": "y", "y": lane.top + 12, "yanchor": "middle",
            "text": f"<b>{safe(lane.name)}</b>", "showarrow": False, "font": {"size": SMALL, "color": theme.ink},
        }
        for lane in lanes
        if inside
    ]  # fmt: skip
    return bare | ticks, notes


def names_width(lanes: Sequence[str]) -> float:
    """How much room the names need left of the plot, in pixels."""
    presidents = max(width(name, SMALL) for name in (words.US_PRESIDENT, words.RUSSIAN_PRESIDENT))
    return max(presidents, *(width(name, LANE) for name in lanes)) + 22


def time_axis(window: Window, theme: Theme) -> dict[str, Any]:
    """The x axis: years in the middle of their year; months under three years; days under two months."""
    return {
        "type": "date",
        "range": [window.first.isoformat(), f"{window.last.isoformat()}T23:59:59"],
        "minallowed": window.first.isoformat(),
        "maxallowed": f"{window.last.isoformat()}T23:59:59",
        "showgrid": True,
        "gridcolor": theme.grid,
        "zeroline": False,
        "ticks": "",
        "tickfont": {"size": 12, "color": theme.quiet},
        "ticklabelmode": "period",
        "tickangle": 0,
        "hoverformat": "%-d %b %Y",
        "tickformatstops": [
            # With "%-d" Plotly does not see that the format tells days, and puts a tick a month.
            {"dtickrange": [None, 86400000 * 27], "value": "%e %b<br>%Y"},
            {"dtickrange": [86400000 * 27, "M11"], "value": "%b<br>%Y"},
            {"dtickrange": ["M12", None], "value": "%Y"},
        ],
        **_ticks(window),
    }


def month_ticks(window: Window) -> dict[str, list[str]]:
    """The middle days of the months in the window, as many as find room, and what they are called."""
    months = [(year, month) for year in range(window.first.year, window.last.year + 1) for month in range(1, 13)]
    middles = [day for year, month in months if window.holds(day := date(year, month, 15))]
    step = next((step for step in MONTH_STEPS if len(middles) / step * MONTH_ROOM <= window.width), MONTH_STEPS[-1])
    shown = [day for day in middles if (day.month - 1) % step == 0]
    return {"tickvals": [day.isoformat() for day in shown], "ticktext": [f"{day:%b}<br>{day.year}" for day in shown]}


def _ticks(window: Window) -> dict[str, Any]:
    if window.days < FORTNIGHT:
        return {"dtick": 86_400_000}
    if window.days < YEARS:
        return {"nticks": max(3, int(window.width / (70 if window.days < MONTHS else MONTH_ROOM)))}
    years = window.days / 365.25
    step = next((step for step in STEPS if window.width / years * step >= YEAR_ROOM), STEPS[-1])
    # A step leaves names out but keeps each in the middle of its year, which a longer tick would not.
    if step in STEPS[:2]:
        return {"dtick": "M12", "ticklabelstep": step, **ROOMY}
    return {"dtick": f"M{12 * step}", "tick0": "2000-01-01", "ticklabelmode": "instant", **ROOMY}
