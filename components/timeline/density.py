"""Lanes with more events than can be drawn: how many there were each month, as a strip under the marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from components.table import counts_per_month
from components.timeline import words
from components.timeline.traces import begins, noon, scatter

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from components.timeline.colours import Theme
    from components.timeline.laying import Laid
    from components.timeline.traces import Trace

HEIGHT = 26.0
"""Of the strip in pixels; the busiest month of the lane fills it."""

HOVERED = 8.0
"""How far above its foot a column is found, in pixels, unless it is lower."""


def density(laid: Sequence[Laid], theme: Theme) -> list[Trace]:
    """The strips of these lanes, with a card for each month that has events: two traces, however many they are."""
    counts = {lane.bottom: found for lane in laid if (found := counts_per_month(lane.lane.events)).any()}
    return [_strips(counts, theme), _cards(counts)] if counts else []


def _strips(counts: Mapping[float, pd.Series[float]], theme: Theme) -> Trace:
    """An outline for each lane, by where it stands."""
    x: list[str | None] = []
    y: list[float | None] = []
    for bottom, months in counts.items():
        tall = HEIGHT / float(months.max())
        # Where a count begins and the one before it ends: months that repeat it add nothing to the outline.
        tops = [bottom - tall * count for count in months.tolist()]
        changed = [at for at, top in enumerate(tops) if not at or top != tops[at - 1]]
        edges = _edges(months.index)
        x += [*(edges[at] for at in changed for _ in range(2)), edges[-1], edges[-1], None]
        y += [bottom, *(tops[at] for at in changed for _ in range(2)), bottom, None]
    return scatter(
        x=x, y=y, mode="lines", line={"width": 0}, fill="toself", fillcolor=theme.density,
        hoverinfo="skip", showlegend=False, name="",
    )  # fmt: skip


def _edges(months: pd.Index) -> list[str]:
    """Where each month begins, and where the last one ends."""
    return [begins(month.date()) for month in (*months, months[-1] + pd.DateOffset(months=1))]


def _cards(counts: Mapping[float, pd.Series[float]]) -> Trace:
    """What a pointer finds: points of a line nobody sees, for as many unseen marks take the browser a second."""
    x: list[str | None] = []
    y: list[float | None] = []
    cards: list[str] = []
    for bottom, months in counts.items():
        some = months[months > 0]
        tall = HEIGHT / float(months.max())
        x += [*(noon(month.date().replace(day=15)) for month in some.index), None]
        y += [*(bottom - min(HOVERED, tall * count / 2) for count in some), None]
        cards += [*month_cards(some), ""]
    return scatter(
        x=x, y=y, mode="lines", line={"width": 0}, hovertext=cards, hovertemplate="%{hovertext}<extra></extra>",
        showlegend=False, name="density",
    )  # fmt: skip


def month_cards(counts: pd.Series[float]) -> list[str]:
    """What is said of each month: "March 2022: 12 events"."""
    return [words.month(f"{month:%B %Y}", count) for month, count in zip(counts.index, counts, strict=True)]
