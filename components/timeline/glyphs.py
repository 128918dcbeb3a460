"""Markers and lines as SVG, shaped as Plotly shapes them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

DASHES = MappingProxyType({"dot": " stroke-dasharray='3 3'"})

CROSS = "M.707-.707L-.707.707M-.707-.707L.707.707"
SHAPES = MappingProxyType(
    {
        "diamond": "M1.3 0L0 1.3L-1.3 0L0-1.3Z",
        "square": "M1 1H-1V-1H1Z",
        "hexagon": "M.866-.5V.5L0 1L-.866.5V-.5L0-1Z",
        "line-ne": "M1-1L-1 1",
    }
)
"""Outlines of markers of radius 1; all others are circles."""


def glyph(marker: Mapping[str, Any], at: tuple[float, float]) -> str:
    """A marker at a point, in pixels: `marker` is what Plotly takes for a single one."""
    symbol, radius, line = marker["symbol"], marker["size"] / 2, marker["line"]
    is_open = symbol.endswith("-open")
    fill = "none" if is_open else marker.get("color", "none")
    stroke = outline(marker["color"] if is_open else line["color"], line["width"])
    look = f"fill='{fill}'{stroke}"
    place = f"transform='translate({at[0]:g} {at[1]:g}) scale({radius:g})' vector-effect='non-scaling-stroke'"
    if symbol in SHAPES:
        return f"<path d='{SHAPES[symbol]}' {place} {look}/>"
    circle = f"<circle cx='{at[0]:g}' cy='{at[1]:g}' r='{radius:g}' {look}/>"
    return circle + (f"<path d='{CROSS}' {place}{stroke}/>" if symbol == "circle-x" else "")


def outline(colour: str | None, width: float, dash: str = "solid") -> str:
    """The attributes of a line so wide; none for one without width."""
    return f" stroke='{colour}' stroke-width='{width:g}'{DASHES.get(dash, '')}" if colour and width else ""


def path(points: Iterable[tuple[float, float] | None]) -> str:
    """A line through the points; None parts it."""
    pieces = []
    sign = "M"
    for point in points:
        if point:
            pieces.append(f"{sign}{point[0]:g} {point[1]:g}")
        sign = "L" if point else "M"
    return "".join(pieces)
