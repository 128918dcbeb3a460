"""Counts as figures: events per year by kind of action, and two-way tables as grids of shaded numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

import pandas as pd
import plotly.graph_objects as go
from plotly.graph_objects import Figure

from components.lexicon.actions import families
from components.table import counts_per_year
from components.timeline.colours import THEMES, Theme, ThemeName, faint, halo
from components.timeline.figure import NARROWEST, RIGHT, WIDTH, common, untemplated
from components.timeline.letters import LABEL, width
from components.timeline.safe import safe

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Figure", "Size", "flows", "grid", "yearly"]

STANCES = (
    "#0B6E69", "#2E948C", "#6DB8AE", "#A9D5CC", "#B9BEC6",
    "#E6CB94", "#DCAA5F", "#C98A3A", "#AD6A22", "#87480F",
)  # fmt: skip
"""From cooperation to conflict: one way lighter to the middle, so that colour-blind eyes follow the order too."""

CELL = 26
"""Height of a row of a grid in pixels."""

NUMBER = 16.0
"""Width of a cell in pixels under which its number is left to the hover card."""

FEW_YEARS = 14
"""As many can each have a tick."""

FLOW = 42
"""Height of a diagram of flows for each actor on its fuller side, in pixels."""

LEAN = 0.71
"""How far up a name at 45 degrees reaches, in parts of its length."""

LONGEST_NAME = 30
"""Letters of an actor's name beside a grid."""


class Size(TypedDict, total=False):
    """How a figure of counts is drawn; each has a default."""

    theme: ThemeName
    width: float
    """Of the whole figure, in pixels."""


def yearly(frame: pd.DataFrame, **size: Unpack[Size]) -> Figure:
    """Events per year, stacked by kind of action in the order of the timeline's lanes."""
    theme = THEMES[size.get("theme", "light")]
    counts = counts_per_year(frame)
    ordered = [family for family in families() if family.id in counts.columns]
    figure = Figure([_bars(counts[family.id], family.label, _shade(family.id), theme) for family in ordered])
    figure.update_layout(
        barmode="stack",
        bargap=0.25,
        xaxis={"dtick": 1 if len(counts) <= FEW_YEARS else 5, "showgrid": False, "tickfont": {"color": theme.quiet}},
        yaxis={"gridcolor": theme.grid, "zeroline": False, "tickfont": {"color": theme.quiet}, "rangemode": "tozero"},
        legend={"orientation": "h", "y": -0.12, "x": 0, "yanchor": "top", "traceorder": "normal"},
        margin={"l": 36, "r": RIGHT, "t": 12, "b": 84},
        **common(theme, width=_wide(size), height=400) | {"dragmode": False},
    )
    return untemplated(figure)


def grid(table: pd.DataFrame, **size: Unpack[Size]) -> Figure:
    """A table of counts as shaded cells with their numbers, the first row at the top; empty cells stay empty."""
    theme = THEMES[size.get("theme", "light")]
    rows = [safe(_short(str(name))) for name in table.index]
    columns = [safe(_short(str(name))) for name in table.columns]
    values = [[int(value) or None for value in row] for row in table.to_numpy()]
    axis, above, beside = _across(table, columns, theme)
    left = max(width(name, LABEL) for name in rows) + 16
    room = (_wide(size) - left - RIGHT - beside) / len(columns)
    figure = Figure(
        go.Heatmap(
            x=columns, y=rows, z=values,
            colorscale=[[0, faint(theme.sides["USA"], 0.10)], [1, faint(theme.sides["USA"], 0.62)]],
            showscale=False, xgap=2, ygap=2, hoverongaps=False, texttemplate="%{z}" if room >= NUMBER else "",
            textfont={"color": theme.ink, "size": 11},
            hovertemplate="%{y} · %{x}: %{z}<extra></extra>",
        )
    )  # fmt: skip
    figure.update_layout(
        xaxis=axis,
        yaxis={
            "autorange": "reversed",
            "type": "category",
            "showgrid": False,
            "fixedrange": True,
            "ticks": "",
            "ticklabelstandoff": 4,
        },
        margin={"l": left, "r": RIGHT + beside, "t": above, "b": 8},
        **common(theme, width=_wide(size), height=above + 8 + CELL * len(rows)) | {"dragmode": False},
    )
    return untemplated(figure)


def _across(table: pd.DataFrame, names: list[str], theme: Theme) -> tuple[dict[str, object], float, float]:
    """The axis along the top of a grid, and the pixels it needs above and at the right: names lean, years do not."""
    axis = {"side": "top", "type": "category", "showgrid": False, "fixedrange": True, "ticks": "",
            "tickfont": {"color": theme.quiet}}  # fmt: skip
    if pd.api.types.is_integer_dtype(table.columns.dtype):
        every = 1 if len(names) <= FEW_YEARS else 5
        return axis | {"tickangle": 0, "tickvals": [n for n in names if int(n) % every == 0]}, 26.0, 0.0
    lean = max(width(name) for name in names) * LEAN
    return axis | {"tickangle": -45}, 16 + lean, lean * 0.6


def _bars(counts: pd.Series[int], name: str, colour: str, theme: Theme) -> go.Bar:
    return go.Bar(
        x=counts.index.to_list(),
        y=counts.to_list(),
        name=safe(name),
        marker={"color": colour, "line": {"color": theme.paper, "width": 1}},
        hovertemplate=f"%{{x}} · {safe(name)}: %{{y}}<extra></extra>",
    )


def _shade(family: str) -> str:
    """The family's colour by its place between cooperation and conflict."""
    order = [known.id for known in families()]
    place = order.index(family) if family in order else len(order) - 1
    return STANCES[round(place * (len(STANCES) - 1) / max(1, len(order) - 1))]


def _short(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"


def _wide(size: Size) -> float:
    return max(NARROWEST, size.get("width", WIDTH))


def flows(table: pd.DataFrame, countries: Mapping[str, str], **size: Unpack[Size]) -> Figure:
    """Who acts on whom as bands from left to right, as wide as events are many, in the colour of who acts.

    `table` is what `who_to_whom` counts; `countries` gives the alpha-3 code of each name.
    """
    theme = THEMES[size.get("theme", "light")]
    sources, targets = [str(name) for name in table.index], [str(name) for name in table.columns]
    colours = [_colour(name, countries, theme) for name in (*sources, *targets)]
    counts = table.to_numpy(dtype=int)
    pairs = [(int(row), int(column)) for row, column in zip(*counts.nonzero(), strict=True)]
    figure = Figure(
        go.Sankey(
            arrangement="fixed",
            node={
                "label": [safe(_short(name)) for name in (*sources, *targets)], "color": colours, "pad": 20,
                "thickness": 12, "line": {"width": 0}, "hovertemplate": "%{label}: %{value:,}<extra></extra>",
            },
            link={
                "source": [row for row, _ in pairs],
                "target": [len(sources) + column for _, column in pairs],
                "value": [int(counts[pair]) for pair in pairs],
                "color": [faint(colours[row], 0.28) for row, _ in pairs],
                "hovertemplate": "%{source.label} → %{target.label}: %{value:,}<extra></extra>",
            },
            textfont={"color": theme.ink, "size": LABEL, "shadow": halo(theme)},
        )
    )  # fmt: skip
    figure.update_layout(
        margin={"l": 12, "r": 12, "t": 12, "b": 12},
        **common(theme, width=_wide(size), height=80 + FLOW * max(len(sources), len(targets))) | {"dragmode": False},
    )
    return untemplated(figure)


def _colour(name: str, countries: Mapping[str, str], theme: Theme) -> str:
    return theme.sides.get(countries.get(name, ""), theme.sides[""])
