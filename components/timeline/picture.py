"""A figure as SVG, which a browser shows at once: reading what draws charts takes it half a second.

It is made from the figure, so that everything stands where Plotly will put it: traces, bands, words, axes and
legend, as far as the timeline has them, and no more of Plotly than that. A pointer finds nothing in it.
"""

from __future__ import annotations

import html
import re
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from components.timeline.glyphs import glyph, outline, path
from components.timeline.heading import LEGEND_ENTRY
from components.timeline.ticks import ticks_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from components.timeline.counting import Figure
    from components.timeline.ticks import Tick

TAG = re.compile(r"</?b>")
FALL = {"middle": "central", "top": "text-before-edge"}
ANCHOR = {"left": "start", "center": "middle", "right": "end"}

LINE = 1.3
"""From one line of words to the next, in parts of their size."""

LEGEND_ROW, LEGEND_AIR, LEGEND_GAP = 19.0, 5.0, 5.0
"""Height of a row of the legend, what is free above the first, and what after each entry, in pixels."""


def picture(figure: Figure) -> str:
    """The figure as an SVG element of its size, hidden from screen readers, which the chart itself tells everything."""
    told = figure.to_plotly_json()
    return _Picture(told["data"], told["layout"]).svg()


class _Picture:
    """A figure's traces and layout, and how its days and pixels become those of the picture."""

    def __init__(self, traces: Iterable[Mapping[str, Any]], layout: Mapping[str, Any]) -> None:
        self.layout = layout
        self.traces = list(traces)
        margin = layout["margin"]
        self.left, self.top = margin["l"], margin["t"]
        self.width = layout["width"] - self.left - margin["r"]
        self.height = layout["height"] - self.top - margin["b"]
        span = layout["xaxis"].get("range")
        # Lines, marks and words need an axis; a figure of one sentence has none.
        self.first, self.last = map(_seconds, span or ("2000-01-01", "2000-01-02"))
        self.drawn = self.traces if span else []

    def x(self, at: Any) -> float:  # noqa: ANN401  # a day as Plotly takes it, or a share of the plot
        """Pixels from the left of the plot."""
        share = (_seconds(at) - self.first) / (self.last - self.first) if isinstance(at, str) else float(at)
        return round(share * float(self.width), 2)

    def svg(self) -> str:
        wide, high = self.layout["width"], self.layout["height"]
        font = html.escape(self.layout["font"]["family"])
        plot = f"x='{self.left:g}' y='{self.top:g}' width='{self.width:g}' height='{self.height:g}'"
        return "".join(
            (
                f"<svg xmlns='http://www.w3.org/2000/svg' aria-hidden='true' width='{wide:g}' height='{high:g}'",
                f" viewBox='0 0 {wide:g} {high:g}' style='display:block;white-space:pre;font-family:{font}'>",
                f"<rect width='100%' height='100%' fill='{self.layout['paper_bgcolor']}'/>",
                # An SVG within another cuts off what reaches beyond it.
                f"<svg {plot}>{''.join([*self._bands(), *self._grid(), *self._marks()])}</svg>",
                f"<g transform='translate({self.left:g} {self.top:g})'>",
                *self._labels(), *self._notes(), *self._axes(), "</g>", *self._legend(), "</svg>",
            )
        )  # fmt: skip

    def _bands(self) -> Iterator[str]:
        for band in self.layout.get("shapes", ()):
            high = band["y1"] - band["y0"]
            yield f"<rect y='{band['y0']:g}' width='100%' height='{high:g}' fill='{band['fillcolor']}'/>"

    def _grid(self) -> Iterator[str]:
        axis = self.layout["xaxis"]
        if "range" in axis:
            lines = "".join(
                f"M{self.x(tick.at.isoformat()):g} 0V{self.height:g}" for tick in ticks_of(axis) if tick.line
            )
            yield f"<path d='{lines}' stroke='{axis['gridcolor']}' shape-rendering='crispEdges'/>"

    def _marks(self) -> Iterator[str]:
        for trace in self.drawn:
            places = self._places(trace)
            if trace.get("mode") == "lines":
                yield _lines(trace, path(places))
            elif trace.get("mode") == "markers" and trace["marker"].get("opacity") != 0:
                yield from (
                    glyph(mark, at) for mark, at in zip(_each(trace["marker"], len(places)), places, strict=True) if at
                )

    def _places(self, trace: Mapping[str, Any]) -> list[tuple[float, float] | None]:
        """Each point of a trace in pixels from the corner of the plot; None where the trace has a gap."""
        points = zip(trace["x"], trace["y"], strict=True)
        return [None if day is None else (self.x(day), down) for day, down in points]

    def _labels(self) -> Iterator[str]:
        for trace in self.drawn:
            if trace.get("mode") != "text":
                continue
            fonts = _each(trace["textfont"], len(trace["x"]))
            parts = zip(trace["text"], trace["textposition"], fonts, self._places(trace), strict=True)
            for text, position, font, at in parts:
                # Plotly shows no label of a point beyond the plot.
                if at and 0 <= at[0] <= self.width:
                    anchor = "end" if position.endswith("left") else "start"
                    look = f" text-anchor='{anchor}' style='text-shadow:{font['shadow']}'"
                    yield _words(text, (at[0], at[1] + font["size"] / 4), font, look)

    def _notes(self) -> Iterator[str]:
        for note in self.layout.get("annotations", ()):
            in_plot = note.get("yref") != "paper"
            down = note["y"] if in_plot else (1 - note["y"]) * self.height
            side, fall = note.get("xanchor", "center"), note.get("yanchor", "middle")
            # Plotly keeps a pixel around the words.
            right = round(self.left + self.x(note["x"]) + note.get("xshift", 0)) + {"left": 1, "right": -1}.get(side, 0)
            down += (fall == "top") - note.get("yshift", 0)
            look = f" text-anchor='{ANCHOR[side]}' dominant-baseline='{FALL[fall]}'"
            yield _words(note["text"], (right - self.left, down), note["font"], look)

    def _axes(self) -> Iterator[str]:
        for name in ("xaxis", "xaxis2"):
            axis = self.layout.get(name, {})
            if "range" in axis:
                yield from (self._tick(tick, axis) for tick in ticks_of(axis) if tick.words)
        lanes = self.layout["yaxis"]
        if lanes.get("showticklabels"):
            size = lanes["tickfont"]["size"]
            for down, name in zip(lanes["tickvals"], lanes["ticktext"], strict=True):
                at = (-lanes["ticklabelstandoff"] - 0.3, down + 0.35 * size)
                yield _words(name, at, lanes["tickfont"], " text-anchor='end'")

    def _tick(self, tick: Tick, axis: Mapping[str, Any]) -> str:
        size = axis["tickfont"]["size"]
        below = self.height + 1 + size
        above = -3.4 - (len(tick.words) - 1) * LINE * size
        at = (self.x(tick.middle.isoformat()), above if axis.get("side") == "top" else below)
        return _words("<br>".join(tick.words), at, axis["tickfont"], " text-anchor='middle'")

    def _legend(self) -> Iterator[str]:
        """Its entries as HTML, for only the browser knows how wide they are."""
        entries = "".join(_entry(trace) for trace in self.traces if trace.get("showlegend"))
        if not entries:
            return
        legend, wide = self.layout["legend"], self.layout["width"]
        down = (1 - legend["y"]) * self.layout["height"] + LEGEND_AIR
        look = "display:flex;flex-wrap:wrap"
        if legend["xanchor"] == "right":
            look += f";justify-content:flex-end;padding-right:{(1 - legend['x']) * wide:g}px"
        yield (
            f"<foreignObject y='{down:g}' width='100%' height='{self.top - down:g}'>"
            f"<div xmlns='http://www.w3.org/1999/xhtml' class='legend' style='{look}'>{entries}</div></foreignObject>"
        )


def _entry(trace: Mapping[str, Any]) -> str:
    mark = glyph(trace["marker"], (LEGEND_ENTRY / 2, LEGEND_ROW / 2))
    return (
        f"<div style='display:flex;height:{LEGEND_ROW:g}px;margin-right:{LEGEND_GAP:g}px'>"
        f"<svg width='{LEGEND_ENTRY:g}' height='{LEGEND_ROW:g}'>{mark}</svg>"
        f"<span style='font-size:12px;line-height:{LEGEND_ROW:g}px'>{_shown(trace['name'])}</span></div>"
    )


def _lines(trace: Mapping[str, Any], line: str) -> str:
    look = trace["line"]
    fill = trace.get("fillcolor", "none")
    stroke = outline(look.get("color"), look["width"], look.get("dash", ""))
    return f"<path d='{line}' fill='{fill}'{stroke}/>" if stroke or fill != "none" else ""


def _words(text: str, at: tuple[float, float], font: Mapping[str, Any], look: str) -> str:
    first, *more = text.split("<br>")
    bold = " font-weight='bold'" if first.startswith("<b>") else ""
    rest = "".join(f"<tspan x='{at[0]:g}' dy='{LINE}em'>{_shown(line)}</tspan>" for line in more)
    place = f"x='{at[0]:g}' y='{at[1]:g}' font-size='{font['size']:g}' fill='{font['color']}'"
    return f"<text {place}{bold}{look}>{_shown(first)}{rest}</text>"


def _shown(text: str) -> str:
    """Words that `safe` made safe for Plotly, made safe for SVG.

    >>> _shown("<b>R&amp;D &lt;i&gt; &#36;x</b>")
    'R&amp;D &lt;i&gt; $x'
    """
    return html.escape(html.unescape(TAG.sub("", text)))


def _each(shared: Mapping[str, Any], count: int) -> list[dict[str, Any]]:
    """What each of so many points looks like, of a description in which a value stands for all, or a list for each."""
    every = {name: _each(value, count) if isinstance(value, dict) else value for name, value in shared.items()}
    return [
        {name: value[at] if isinstance(value, list | tuple) else value for name, value in every.items()}
        for at in range(count)
    ]


@lru_cache(maxsize=10_000)
def _seconds(at: str) -> float:
    return (datetime.fromisoformat(at) - datetime(1, 1, 1)).total_seconds()  # noqa: DTZ001  # a civil day has no zone
