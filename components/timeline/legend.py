"""The legend's signs: Plotly makes it of traces, here of ones without points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.timeline import words
from components.timeline.colours import SCALES, SIDES, SYMBOLS, Theme
from components.timeline.marks import DONE
from components.timeline.traces import LINE, Trace, scatter

if TYPE_CHECKING:
    from collections.abc import Iterable


def legend_traces(sides: Iterable[str], statuses: Iterable[str], theme: Theme) -> list[Trace]:
    """A trace for each entry: the sides there are, and what else marks say."""
    known = [side for side in SIDES if side in set(sides)]
    found = [
        _legend(words.SIDES[side], SYMBOLS[side], fill=theme.sides[side], line=theme.sides[side]) for side in known
    ]
    if set(statuses) - DONE - {"denied"}:
        found.append(_legend(words.SAID, "circle", fill=theme.paper, line=theme.quiet))
    if "denied" in statuses:
        found.append(_legend(words.DENIED, "circle-x", fill=theme.paper, line=theme.quiet))
    return found


def _legend(name: str, symbol: str, *, fill: str, line: str) -> Trace:
    marker = {
        "symbol": symbol,
        "size": 11 * SCALES.get(symbol, 1),
        "color": fill,
        "line": {"color": line, "width": LINE},
    }
    return scatter(x=[None], y=[None], mode="markers", marker=marker, name=name, showlegend=True, hoverinfo="skip")
