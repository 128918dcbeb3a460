"""Marks as Plotly traces: bars, markers, labels, and what a pointer finds.

Plotly answers a click only on points. So every bar carries invisible points along its length, each with
the event's id as `customdata`, as every marker does.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from components.timeline.colours import SCALES, SYMBOLS, Theme, faint, halo
from components.timeline.letters import FONT, LABEL
from components.timeline.safe import safe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from components.timeline.marks import Mark
    from components.timeline.window import Window

HIT = 12.0
"""Pixels between the invisible points of a bar."""
MOST_HITS = 60

TICK = 3.0
"""How far the end ticks of a bar stand out, in pixels."""

LINE = 1.5

FILLS = {"done": 0.42}
"""How full a bar's colour is; one with soft edges is laid from layers that together are as full."""

FADING = 0.2
"""By which share of the bar at either end its edges fade."""
LAYERS = 10
"""At most; as many as that part of the longest bar has pixels, for more cannot be seen."""

Trace = dict[str, Any]
"""A trace as Plotly takes it: made an object of its own only by the figure, which takes half the time."""


def scatter(**parts: Any) -> Trace:  # noqa: ANN401  # what Plotly knows of a trace
    """Points, lines or words."""
    return {"type": "scatter", **parts}


def traces_of(marks: Sequence[Mark], window: Window, *, theme: Theme, middles: Mapping[str, float]) -> list[Trace]:
    """All traces of these marks, from the bottom up; `middles` tells how far down each mark's middle is, by id."""

    def middle(mark: Mark) -> float:
        return middles[mark.id]

    bars = [mark for mark in marks if mark.bar]
    points = [mark for mark in marks if not mark.bar]
    return [
        *_bars(bars, window, theme, middle),
        *([_hits(bars, window, middle)] if bars else []),
        *([_points(points, theme, middle)] if points else []),
        *_strikes([mark for mark in marks if mark.look == "struck"], theme, middle),
        *_labels(marks, theme, middle),
    ]


def ring(mark: Mark, middle: float, theme: Theme) -> Trace:
    """A ring around a marker, or a frame around a bar, in the colour of text."""
    look = {"mode": "lines", "hoverinfo": "skip", "showlegend": False, "name": "selected"}
    if mark.bar:
        top, bottom = middle - mark.size / 2 - 4, middle + mark.size / 2 + 4
        left, right = begins(mark.first), ends(mark.last)
        line = {"color": theme.ink, "width": LINE}
        return scatter(x=[left, right, right, left, left], y=[top, top, bottom, bottom, top], line=line, **look)
    marker = {"symbol": "circle-open", "size": mark.size + 7, "color": theme.ink, "line": {"width": LINE}}
    return scatter(x=[noon(mark.first)], y=[middle], marker=marker, **look | {"mode": "markers"})


def begins(day: date) -> str:
    """The beginning of the day, as Plotly reads it."""
    return day.isoformat()


def noon(day: date) -> str:
    """The middle of the day."""
    return f"{day.isoformat()}T12:00"


def ends(day: date) -> str:
    """The end of the day."""
    return f"{day.isoformat()}T23:59:59"


def _bars(bars: Iterable[Mark], window: Window, theme: Theme, middle: Callable[[Mark], float]) -> list[Trace]:
    groups: dict[tuple[str, str, bool], list[Mark]] = {}
    for mark in bars:
        groups.setdefault((mark.side, mark.look, mark.approximate), []).append(mark)
    traces = []
    for (side, look, approximate), marks in groups.items():
        colour = theme.sides[side]
        if look == "done" and approximate:
            traces += _soft(marks, window, middle, colour=colour)
            continue
        traces.append(_boxes(marks, middle, colour=faint(colour, FILLS.get(look, 0.06)), line=_line(look, colour)))
        if look == "done":
            traces.append(_ticks(marks, middle, colour=colour))
    return traces


def _soft(marks: Sequence[Mark], window: Window, middle: Callable[[Mark], float], *, colour: str) -> list[Trace]:
    """Bars without ends: layers of a faint colour, each a little shorter than the one below."""
    longest = max((mark.last - mark.first).days + 1 for mark in marks) * window.width / window.days
    layers = min(LAYERS, max(2, round(FADING * longest)))
    tint = faint(colour, 1 - (1 - FILLS["done"]) ** (1 / layers))
    insets = [FADING * layer / layers for layer in range(layers)]
    return [_boxes(marks, middle, colour=tint, line={"width": 0}, inset=inset) for inset in insets]


def _line(look: str, colour: str) -> dict[str, Any]:
    return {
        "color": colour,
        "width": LINE if look in {"hollow", "struck"} else 0,
        "dash": "dot" if look == "hollow" else "solid",
    }


def _boxes(
    marks: Iterable[Mark], middle: Callable[[Mark], float], *, colour: str, line: dict[str, Any], inset: float = 0
) -> Trace:
    x: list[str | None] = []
    y: list[float | None] = []
    for mark in marks:
        left, right = _within(mark, inset) if inset else (begins(mark.first), ends(mark.last))
        top, bottom = middle(mark) - mark.size / 2, middle(mark) + mark.size / 2
        x += [left, right, right, left, left, None]
        y += [top, top, bottom, bottom, top, None]
    return scatter(
        x=x, y=y, mode="lines", fill="toself", fillcolor=colour, line=line,
        hoverinfo="skip", showlegend=False, name="",
    )  # fmt: skip


def _within(mark: Mark, inset: float) -> tuple[str, str]:
    """The bar's ends moved inward by a share of its length."""
    begin = datetime(mark.first.year, mark.first.month, mark.first.day)  # noqa: DTZ001  # a civil day has no zone
    length = timedelta(days=(mark.last - mark.first).days + 1)
    return (begin + length * inset).isoformat(), (begin + length * (1 - inset)).isoformat()


def _ticks(marks: Iterable[Mark], middle: Callable[[Mark], float], *, colour: str) -> Trace:
    x: list[str | None] = []
    y: list[float | None] = []
    for mark in marks:
        reach = mark.size / 2 + TICK / 2
        for end, shown in zip((begins(mark.first), ends(mark.last)), mark.whole, strict=True):
            x += [end, end, None] if shown else []
            y += [middle(mark) - reach, middle(mark) + reach, None] if shown else []
    return scatter(
        x=x, y=y, mode="lines", line={"color": colour, "width": 2}, hoverinfo="skip", showlegend=False, name=""
    )


def _hits(bars: Iterable[Mark], window: Window, middle: Callable[[Mark], float]) -> Trace:
    x, y, ids, cards, sizes = [], [], [], [], []
    for mark in bars:
        days = (mark.last - mark.first).days + 1
        count = min(MOST_HITS, max(1, round(days * window.width / window.days / HIT)))
        for number in range(count):
            # Without the clock: the date of the day the point falls on.
            x.append(noon(type(mark.first).fromordinal(mark.first.toordinal() + int((number + 0.5) * days / count))))
            y.append(middle(mark))
            ids.append([mark.id])
            cards.append(mark.card)
            sizes.append(mark.size)
    return scatter(
        x=x, y=y, mode="markers", marker={"size": sizes, "symbol": "square", "opacity": 0}, customdata=ids,
        hovertext=cards, hovertemplate="%{hovertext}<extra></extra>", showlegend=False, name="bars",
        unselected={"marker": {"opacity": 0}}, selected={"marker": {"opacity": 0}},
    )  # fmt: skip


def _points(points: Sequence[Mark], theme: Theme, middle: Callable[[Mark], float]) -> Trace:
    colours = [theme.sides[mark.side] for mark in points]
    symbols = [SYMBOLS[mark.side] for mark in points]
    return scatter(
        x=[noon(mark.first) for mark in points],
        y=[middle(mark) for mark in points],
        mode="markers",
        marker={
            "symbol": symbols,
            "size": [mark.size * SCALES[symbol] for mark, symbol in zip(points, symbols, strict=True)],
            "color": [_fill(mark, colour, theme) for mark, colour in zip(points, colours, strict=True)],
            "line": {"color": colours, "width": [0 if mark.look == "done" else LINE for mark in points]},
            "opacity": 1,
        },
        customdata=[[mark.id] for mark in points],
        hovertext=[mark.card for mark in points],
        hovertemplate="%{hovertext}<extra></extra>",
        showlegend=False,
        name="days",
        unselected={"marker": {"opacity": 1}},
        selected={"marker": {"opacity": 1}},
    )


def _fill(mark: Mark, colour: str, theme: Theme) -> str:
    if mark.look != "done":
        return theme.paper
    return faint(colour, 0.45) if mark.approximate else faint(colour, 0.85)


def _strikes(marks: Sequence[Mark], theme: Theme, middle: Callable[[Mark], float]) -> list[Trace]:
    if not marks:
        return []
    x: list[str | None] = []
    y: list[float | None] = []
    for mark in (mark for mark in marks if mark.bar):
        x += [begins(mark.first), ends(mark.last), None]
        y += [middle(mark), middle(mark), None]
    points = [mark for mark in marks if not mark.bar]
    look = {"hoverinfo": "skip", "showlegend": False, "name": ""}
    marker = {
        "symbol": "line-ne",
        "size": [mark.size * 1.2 for mark in points],
        "line": {"width": LINE, "color": [theme.sides[mark.side] for mark in points]},
    }
    return [
        scatter(x=x, y=y, mode="lines", line={"color": theme.quiet, "width": LINE}, **look),
        scatter(
            x=[noon(m.first) for m in points], y=[middle(m) for m in points], mode="markers", marker=marker, **look
        ),
    ]


def _labels(marks: Iterable[Mark], theme: Theme, middle: Callable[[Mark], float]) -> list[Trace]:
    shown = [mark for mark in marks if mark.label]
    if not shown:
        return []
    around = halo(theme)
    shadows = ["none" if _is_filled(mark) else around for mark in shown]
    return [
        scatter(
            x=[_label_day(mark) for mark in shown],
            y=[middle(mark) for mark in shown],
            mode="text",
            text=[_spaced(mark) for mark in shown],
            textposition=["middle left" if mark.place.label == "left" else "middle right" for mark in shown],
            textfont={
                "family": FONT,
                "size": LABEL,
                "color": [theme.quiet if _is_quiet(mark) else theme.ink for mark in shown],
                "shadow": shadows if "none" in shadows else around,
            },
            hoverinfo="skip",
            showlegend=False,
            name="labels",
            cliponaxis=False,
            selected={"textfont": {"color": theme.ink}},
        )
    ]


def _is_quiet(mark: Mark) -> bool:
    # Grey words could not be read on a bar.
    return mark.level == 0 and mark.place.label != "within"


def _is_filled(mark: Mark) -> bool:
    """Whether the label stands on colour, where a halo is a blot; a bar that is struck needs one against its line."""
    return mark.place.label == "within" and mark.look != "struck"


def _label_day(mark: Mark) -> str:
    if not mark.bar:
        return noon(mark.first)
    return ends(mark.last) if mark.place.label == "right" else begins(mark.first)


def _spaced(mark: Mark) -> str:
    """The label with the gap that Plotly cannot be told in pixels: a non-breaking space is 2.4 to 3.4 of them."""
    label = safe(mark.label)
    gap = "\u00a0" * (2 if mark.bar else round((mark.size / 2 + 7) / 2.8))
    return label + gap if mark.place.label == "left" else gap + label
