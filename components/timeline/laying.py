"""Lanes laid one under the other: each as high as its rows need."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from components.timeline.density import HEIGHT as STRIP
from components.timeline.marks import marks_of
from components.timeline.packing import LABELLED_ROWS, MARK_ROWS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pandas as pd

    from components.timeline.lanes import Lane
    from components.timeline.marks import Mark, Row
    from components.timeline.window import Window

ROW = 22.0
PAD = 8.0
"""Height of a row, and the air above and below a lane's rows, in pixels."""

NAME = 20.0
"""Height of a lane's name where it stands inside the lane."""

DRAWN = 2000
"""Events of a chart from which on only the most important of each lane are drawn, over the counts of all."""

PER_LANE = 40
ROWS = (3, 2)
"""Then: the events drawn in a lane, the rows their labels may fill, and the rows for marks alone."""

MANY = 200
MANY_ROWS = (5, 2)
"""Events of a chart from which on lanes are lower, so that a screen shows several; what finds no room is counted."""

IN_ROWS = 400
"""Of a chart with so many rows a lane: the events of a lane for which room is sought."""

LABEL_ROOM = 360.0
NARROW_ROOM = 0.8
"""The widest a label may be, in pixels, and of the plot's width where that is less."""


@dataclass(frozen=True, slots=True)
class Room:
    """What of a lane is drawn."""

    events: int | None
    """The most important ones; None for all."""
    rows: tuple[int, int]
    """For labels, and for marks alone."""
    labelled: bool = False
    """Whether only marks with labels are drawn, and no counts under them."""


def room_of(count: int, rows: int | None) -> Room:
    """The room of each lane in a chart of so many events, or in one with so many rows a lane."""
    if rows is not None:
        return Room(IN_ROWS, (rows, 0), labelled=True)
    if count > DRAWN:
        return Room(PER_LANE, ROWS)
    return Room(None, MANY_ROWS if count > MANY else (LABELLED_ROWS, MARK_ROWS))


@dataclass(frozen=True, slots=True)
class Laid:
    """A lane with its marks and its place, in pixels from the top of the plot."""

    lane: Lane
    marks: tuple[Mark, ...]
    top: float
    begin: float
    """Where its rows begin."""
    strip: bool
    """Whether counts per month stand under the rows, for there are more events than marks."""

    @property
    def bottom(self) -> float:
        """Where the lane ends."""
        rows = max((mark.place.row for mark in self.marks), default=-1) + 1
        return self.begin + rows * ROW + PAD + (STRIP + PAD / 2 if self.strip else 0)

    def middle(self, mark: Mark) -> float:
        """Where the middle of a mark's row is."""
        return self.begin + (mark.place.row + 0.5) * ROW


def _rows(events: pd.DataFrame) -> Iterator[Row]:
    # What pandas makes of a row has its columns as attributes, which its type does not tell.
    yield from cast("Iterator[Row]", events.itertuples(index=False))


def lay(lanes: Iterable[Lane], window: Window, *, top: float, inside: bool, room: Room) -> list[Laid]:
    """The lanes from `top` down; `inside` leaves room for their names."""
    widest = min(LABEL_ROOM, window.width * NARROW_ROOM)
    laid = []
    for lane in lanes:
        marks, left_out = marks_of(_rows(lane.rows(room.events)), window, room=widest, most=room.rows)
        shown = [mark for mark in marks if mark.label] if room.labelled else marks
        begin = top + PAD + (NAME - PAD / 2 if inside else 0)
        strip = not room.labelled and (left_out > 0 or room.events is not None)
        laid.append(Laid(lane, tuple(shown), top, begin, strip=strip))
        top = laid[-1].bottom
    return laid
