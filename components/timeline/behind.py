"""The lines behind the events as traces: each stops where words stand, so that none goes through a label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.timeline.letters import LABEL
from components.timeline.traces import begins, scatter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from components.timeline.chrome import Line
    from components.timeline.laying import Laid
    from components.timeline.traces import Trace
    from components.timeline.window import Window

AIR = 2.0
"""Between a line and the words beside it, in pixels."""

Stretch = tuple[float, float]


def line_traces(lines: Iterable[Line], laid: Sequence[Laid], window: Window) -> list[Trace]:
    """A trace for each colour of line; lines of presidencies are dotted."""
    words = list(_words(laid))
    bottom = laid[-1].bottom
    looks: dict[tuple[str, str], list[tuple[str, Stretch]]] = {}
    for line in lines:
        at = window.at(line.day)
        covered = sorted((top, end) for left, right, top, end in words if left - AIR <= at <= right + AIR)
        pieces = [(begins(line.day), piece) for piece in _pieces(line.top, bottom, covered)]
        looks.setdefault((line.colour, line.dash), []).extend(pieces)
    return [_trace(pieces, colour, dash) for (colour, dash), pieces in looks.items()]


def _words(laid: Iterable[Laid]) -> Iterator[tuple[float, float, float, float]]:
    """Left, right, top and bottom of each label, in pixels."""
    for lane in laid:
        for mark in lane.marks:
            if mark.words:
                middle = lane.middle(mark)
                yield (*mark.words, middle - LABEL / 2 - AIR, middle + LABEL / 2 + AIR)


def _pieces(top: float, bottom: float, covered: Iterable[Stretch]) -> Iterator[Stretch]:
    """What is left of a line from top to bottom without the covered stretches, which are in order."""
    for begin, end in covered:
        if begin > top:
            yield top, begin
        top = max(top, end)
    if bottom > top:
        yield top, bottom


def _trace(pieces: Iterable[tuple[str, Stretch]], colour: str, dash: str) -> Trace:
    x: list[str | None] = []
    y: list[float | None] = []
    for day, (top, bottom) in pieces:
        x += [day, day, None]
        y += [top, bottom, None]
    return scatter(
        x=x, y=y, mode="lines", line={"color": colour, "width": 1, "dash": dash},
        hoverinfo="skip", showlegend=False, name="behind",
    )  # fmt: skip
