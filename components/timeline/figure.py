"""The timeline: a table of events drawn as lanes of markers and bars."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict, Unpack

import plotly.graph_objects as go

from components.timeline import chrome, words
from components.timeline.behind import line_traces
from components.timeline.colours import THEMES, Theme, ThemeName
from components.timeline.density import density
from components.timeline.heading import Heading
from components.timeline.lanes import By, lanes_of, narrow
from components.timeline.laying import Laid, Room, lay, room_of
from components.timeline.legend import legend_traces
from components.timeline.letters import FONT, LABEL
from components.timeline.traces import ring, scatter, traces_of
from components.timeline.window import Days, Window, window_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

    from components.timeline.traces import Trace

WIDTH = 1200
NARROWEST = 280
RIGHT = 16.0
BELOW = {True: 34.0, False: 48.0}
"""Room for the axis in pixels: one line of years, or two of months or days over their year."""

AIR = 16.0
TALL = 760.0
"""What of it the axis above the plot does without, and the height of a plot from which on there is one."""


class Look(TypedDict, total=False):
    """How the chart is drawn; each has a default."""

    theme: ThemeName
    width: float
    """Of the whole figure, in pixels: labels are laid for it."""
    today: date | None
    """A line is drawn there."""
    title: str
    subtitle: str
    """Counts and a reading hint when not given."""
    legend: bool
    rows: int
    """Of a lane, at most: then only events whose labels find room in them are drawn."""
    selected: str | None
    """The id of the event whose evidence is open: its mark has a ring."""
    lanes: By
    wanted: NDArray[np.bool_]
    """For each row of the table, whether it is to be drawn; all are when not given."""
    days: Days
    """The first and the last day chosen: what reaches further is cut there."""


def draw(frame: pd.DataFrame, **look: Unpack[Look]) -> go.Figure:
    """The figure of an events table; its height follows from what it shows.

    Every marker, and every point along a bar, carries `customdata=[event id]`. Undated events are not drawn
    but counted in the subtitle.
    """
    theme = THEMES[look.get("theme", "light")]
    wide = max(NARROWEST, look.get("width", WIDTH))
    dated = narrow(frame, look.get("selected"), look.get("wanted"))
    undated = int(look["wanted"].sum() if "wanted" in look else len(frame)) - len(dated)
    if dated.empty:
        return _empty(look.get("title", ""), theme, undated=undated, wide=wide)
    lanes = lanes_of(frame, dated, look.get("lanes", "family"))
    inside = wide < chrome.PHONE
    left = 12.0 if inside else chrome.names_width([lane.name for lane in lanes])
    window = window_of(dated, wide - left - RIGHT, look.get("days", (None, None)))
    room = room_of(len(dated), look.get("rows"))
    laid = lay(lanes, window, top=chrome.strip_height(window, look.get("today")), inside=inside, room=room)
    legend = legend_traces(*_kinds(dated, laid, room), theme) if look.get("legend", True) else []
    subtitle = look.get("subtitle") or words.counts(len(dated), undated, short=inside)
    above = BELOW[window.days >= chrome.YEARS] - AIR if laid[-1].bottom > TALL else 0
    names = tuple(trace["name"] for trace in legend)
    heading = Heading(look.get("title", ""), subtitle, names, wide, below=above)
    lines, notes = chrome.behind(window, theme=theme, today=look.get("today"))
    marks = _traces(laid, window, theme=theme, selected=look.get("selected"))
    layout = _layout(laid, window, theme=theme, heading=heading)
    layout["annotations"] += notes if inside else [*notes, *chrome.strip_names(theme, window)]
    # Plotly draws an axis only where a trace has it.
    repeated = [scatter(x=[None], y=[None], xaxis="x2", hoverinfo="skip", showlegend=False)] if above else []
    return untemplated(go.Figure([*legend, *line_traces(lines, laid, window), *marks, *repeated], layout))


def _kinds(dated: pd.DataFrame, laid: Sequence[Laid], room: Room) -> tuple[set[str], set[str]]:
    """The sides and statuses that the legend explains: of all events where they are counted, else of those drawn."""
    shown = dated
    if room.labelled:
        drawn = {mark.id for lane in laid for mark in lane.marks}
        shown = dated[laid[0].lane.frame["id"].take(dated["at"].to_numpy()).isin(drawn).to_numpy()]
    return set(shown["side"].unique()), set(shown["status"].unique())


def _traces(laid: Sequence[Laid], window: Window, *, theme: Theme, selected: str | None) -> list[Trace]:
    middles = {mark.id: lane.middle(mark) for lane in laid for mark in lane.marks}
    marks = [mark for lane in laid for mark in lane.marks]
    strips = density([lane for lane in laid if lane.strip], theme)
    rings = [ring(mark, middles[mark.id], theme) for mark in marks if mark.id == selected]
    return [*strips, *rings, *traces_of(marks, window, theme=theme, middles=middles)]


def _layout(laid: Sequence[Laid], window: Window, *, theme: Theme, heading: Heading) -> dict[str, Any]:
    """Axes, margins, height, title and legend."""
    inside = heading.width < chrome.PHONE
    bands = [chrome.Band(lane.lane.name, lane.top, lane.bottom) for lane in laid]
    axis, names = chrome.lane_names(bands, theme, inside=inside)
    left = heading.width - RIGHT - window.width
    below = BELOW[window.days >= chrome.YEARS]
    height = heading.height + bands[-1].bottom + below
    looks = common(theme, width=heading.width, height=height)
    days = chrome.time_axis(window, theme)
    return {
        "annotations": [*heading.words(theme, left=left), *names],
        "shapes": chrome.bands(bands, theme),
        "xaxis": days,
        **({"xaxis2": _repeated(days, window)} if heading.below else {}),
        "yaxis": axis | {"range": [bands[-1].bottom, 0]},
        "margin": {"l": left, "r": RIGHT, "t": heading.height, "b": below, "pad": 0, "autoexpand": False},
        "legend": heading.legend_at(theme, height),
        **looks,
        "meta": f"{looks['meta']} titled" if heading.title else looks["meta"],
    }


def _repeated(axis: dict[str, Any], window: Window) -> dict[str, Any]:
    """The axis once more above a high chart, whose lower one may be off the screen."""
    above = axis | {"overlaying": "x", "matches": "x", "side": "top", "showgrid": False}
    if window.days < chrome.YEARS:
        # Plotly names the months of a second axis wrongly: they are given.
        above |= {"tickmode": "array", **chrome.month_ticks(window)}
    return above


def common(theme: Theme, *, width: float, height: float) -> dict[str, Any]:
    """The layout that every chart here has."""
    return {
        "width": width,
        "height": height,
        "autosize": False,
        "paper_bgcolor": theme.paper,
        "plot_bgcolor": theme.paper,
        "font": {"family": FONT, "size": LABEL, "color": theme.ink},
        # Streamlit draws each figure twice, the second time from a copy, which takes no time where Plotly finds nothing
        # changed: told that the data are the same, that a click selects, which Streamlit else asks for between the
        # two, and with no object in `meta` and `template`, which it does not look into.
        "datarevision": 1,
        "clickmode": "event+select",
        "hovermode": "closest",
        "hoverdistance": 12,
        "hoverlabel": {
            "bgcolor": theme.card,
            "bordercolor": theme.card_border,
            "align": "left",
            "font": {"family": FONT, "size": 13, "color": theme.ink},
        },
        "dragmode": "zoom",
        "modebar": {
            "remove": ["select2d", "lasso2d", "autoScale2d", "zoomIn2d", "zoomOut2d", "pan2d", "zoom2d"],
            "bgcolor": "rgba(0,0,0,0)",
            "color": theme.quiet,
            "activecolor": theme.ink,
        },
        "template": {},
        "meta": next(name for name, known in THEMES.items() if known is theme),
    }


def untemplated(figure: go.Figure) -> go.Figure:
    """The figure without a template: an object there, even an empty one, has Plotly draw each copy anew."""
    figure.layout.template = None
    return figure


def _empty(title: str, theme: Theme, *, undated: int, wide: float) -> go.Figure:
    """A figure of one sentence."""
    figure = go.Figure()
    heading = Heading(title, "", (), wide)
    sentence = {
        "text": words.undated(undated) if undated else words.NOTHING,
        "xref": "paper", "yref": "paper", "x": 0.5, "y": 0.5, "showarrow": False,
        "font": {"size": 14, "color": theme.quiet},
    }  # fmt: skip
    figure.update_layout(
        annotations=[*(heading.words(theme, left=0) if title else ()), sentence],
        xaxis={"visible": False},
        yaxis={"visible": False},
        margin={"l": 0, "r": 0, "t": heading.height if title else 0, "b": 0},
        **common(theme, width=wide, height=180),
    )
    return untemplated(figure)
