"""The timeline's figure, drawn once for all who look at the same, so that the next reader need not wait for it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from components.page import words
from components.table.choices import part, years
from components.timeline import draw, picture

if TYPE_CHECKING:
    from datetime import date

    from components.filters import EventFilter
    from components.page.loading import Archive
    from components.table.part import Part
    from components.timeline.colours import ThemeName
    from components.timeline.counting import Figure
    from components.timeline.lanes import By

PHONE = 500
"""Pixels under which the headline is short."""

KEPT = 16
"""Charts, and choices of events; one chart of two thousand marks takes a few megabytes."""


@dataclass(frozen=True, slots=True)
class Seen:
    """For whom the chart is drawn."""

    theme: ThemeName
    width: int
    """Pixels the chart may take."""
    today: date
    lanes: By = "family"
    selected: str | None = None
    """The event whose evidence is open."""


@lru_cache(maxsize=KEPT)
def wanted(archive: Archive, chosen: EventFilter) -> Part:
    """The events of the archive that the choice leaves."""
    return part(archive.frame, chosen)


@lru_cache(maxsize=KEPT)
def drawn(archive: Archive, chosen: EventFilter, seen: Seen) -> Figure:
    """The chart of them, for many readers at once: to change it, copy it."""
    events = wanted(archive, chosen)
    narrow = seen.width < PHONE
    figure = draw(
        events.frame,
        wanted=events.wanted,
        theme=seen.theme,
        width=seen.width,
        today=seen.today,
        title=words.title(*title_years(events, chosen), short=narrow),
        selected=seen.selected,
        lanes=seen.lanes,
        days=(chosen.first, chosen.last),
    )
    if narrow:
        # A finger that moves over the chart scrolls the page.
        figure.update_layout(dragmode=False)
    return figure


@lru_cache(maxsize=KEPT)
def pictured(archive: Archive, chosen: EventFilter, seen: Seen) -> str:
    """The chart as SVG."""
    return picture(drawn(archive, chosen, seen))


def title_years(events: Part, chosen: EventFilter) -> tuple[int, int]:
    """The years the headline names: those chosen, else those of the events."""
    first, last = years(events.columns("first", "last"))
    return (chosen.first.year if chosen.first else first, chosen.last.year if chosen.last else last)
