"""Marks and labels into rows, so that nothing overlaps: the most important first, in the first row with room.

All in pixels. An event whose label finds no room keeps its mark alone; one whose mark finds none is left to
the density strip of its lane.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

LABELLED_ROWS = 6
MARK_ROWS = 6
"""Rows of a lane that labels may fill, and rows for bare marks after them."""

AIR = 8.0
"""Between a label and the next thing in its row."""

CLOSE = 3.0
"""Between two marks of which neither label stands between them."""


@dataclass(frozen=True, slots=True)
class Box:
    """What one event needs: its mark from `left` to `right`, and a label."""

    left: float
    right: float
    labels: tuple[float, ...] = ()
    """How wide the label may be, with the gap between mark and label, the best first; none for a mark alone."""
    holds: bool = False
    """Whether the label may stand within the mark: a bar."""

    def has_within(self, room: float) -> bool:
        """Whether a label so wide finds room within the mark."""
        return self.holds and room + AIR <= self.right - self.left


@dataclass(frozen=True, slots=True)
class Place:
    """Where an event stands: its row from the top, and on which side of the mark the label is."""

    row: int
    label: Literal["right", "left", "within", ""]
    room: float = 0.0
    """What the label takes, with the gap between mark and label."""


@dataclass(slots=True)
class _Row:
    """What stands in a row already: disjoint stretches in order."""

    starts: list[float] = field(default_factory=list)
    ends: list[float] = field(default_factory=list)

    def fits(self, left: float, right: float) -> bool:
        at = bisect_left(self.ends, left)
        return at == len(self.starts) or self.starts[at] >= right

    def put(self, left: float, right: float) -> None:
        at = bisect_left(self.starts, left)
        self.starts.insert(at, left)
        self.ends.insert(at, right)


def pack(boxes: Sequence[Box], width: float, *, rows: int = LABELLED_ROWS, bare: int = MARK_ROWS) -> list[Place | None]:
    """A place for each box of a lane, in the order given, which is that of importance; None where there is no room.

    `rows` is how many rows labels may fill, `bare` how many more there are for marks alone.
    """
    lane = [_Row() for _ in range(rows + bare)]
    places = [_with_label(box, lane[:rows], width) for box in boxes]
    for at, box in enumerate(boxes):
        if places[at] is None:
            places[at] = _mark_only(box, lane)
    return places


def _with_label(box: Box, rows: Sequence[_Row], width: float) -> Place | None:
    # A whole label on the other side of its mark says more than half of one on the right side.
    for room in box.labels:
        right = (box.left - CLOSE, box.right + room + AIR)
        left = (box.left - room - AIR, box.right + CLOSE)
        within = (box.left - CLOSE, box.right + CLOSE)
        if right[1] - AIR <= width and (number := _first(rows, right)) is not None:
            return Place(number, "right", room)
        if left[0] + AIR >= 0 and (number := _first(rows, left)) is not None:
            return Place(number, "left", room)
        if box.has_within(room) and (number := _first(rows, within)) is not None:
            return Place(number, "within", room)
    return None


def _first(rows: Sequence[_Row], stretch: tuple[float, float]) -> int | None:
    """The first row with room for the stretch, which it then takes."""
    for number, row in enumerate(rows):
        if row.fits(*stretch):
            row.put(*stretch)
            return number
    return None


def _mark_only(box: Box, rows: Sequence[_Row]) -> Place | None:
    number = _first(rows, (box.left - CLOSE, box.right + CLOSE))
    if number is None:
        return None
    held = next((room for room in box.labels if box.has_within(room)), 0.0)
    return Place(number, "within" if held else "", held)
