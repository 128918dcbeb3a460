"""One mark an event: what is drawn, where, and what its card says. Nothing here knows Plotly but its text rules."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date  # noqa: TC003 - dataclass
from typing import TYPE_CHECKING, Literal, Protocol

from components.timeline.letters import fitted, width
from components.timeline.packing import LABELLED_ROWS, Box, Place, pack
from components.timeline.safe import lines, plain, safe

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd

    from components.timeline.window import Window

Look = Literal["done", "hollow", "struck"]
"""How it is drawn: filled when it happened, hollow when it was only announced or asked for, struck when denied."""

DONE = frozenset({"occurred", "ongoing"})
LEVELS = (0.45, 0.8)
"""Importance from which on a mark is of middle size, and of full size."""

SIZES = (8.0, 11.0, 13.0)
"""Of marks in pixels, by level."""

GAP = 9.0
"""Between a mark and its label."""

STUMP = 50.0
"""Pixels: a label with less room says nothing."""

CARD_LETTERS = 58
CARD_LINES = 3


class Row(Protocol):
    """What is read of one row of the events table."""

    id: str
    title: str
    first: pd.Timestamp
    last: pd.Timestamp
    unit: str
    approximate: bool
    date_long: str
    side: str
    sources: str
    targets: str
    status: str
    quote: str
    n_sources: int
    importance: float


@dataclass(frozen=True, slots=True)
class Mark:
    """An event as it is drawn."""

    id: str
    first: date
    last: date
    bar: bool
    """Whether it is a bar from first to last rather than a marker on one day."""
    approximate: bool
    side: str
    look: Look
    level: int
    """0 minor, 1 middle, 2 major."""
    label: str
    card: str
    place: Place

    @property
    def size(self) -> float:
        """Diameter of the marker or height of the bar, in pixels."""
        return SIZES[self.level]


def marks_of(rows: Iterable[Row], window: Window, *, room: float, most: int = LABELLED_ROWS) -> tuple[list[Mark], int]:
    """The marks that find a place, and how many events found none.

    `room` is the widest a label may be in pixels, `most` how many rows labels may fill.

    Rows are those of the events table, by `itertuples`, the most important first.
    """
    known = list(rows)
    ends = [_ends(row, window) for row in known]
    labels = [_label(row.title, end, window.width, room) for row, end in zip(known, ends, strict=True)]
    boxes = [Box(*end, GAP + width(label) if label else 0.0) for end, label in zip(ends, labels, strict=True)]
    found = zip(known, labels, pack(boxes, window.width, rows=most), strict=True)
    marks = [_mark(row, label, place) for row, label, place in found if place]
    return marks, len(known) - len(marks)


def _ends(row: Row, window: Window) -> tuple[float, float]:
    """Where the mark begins and ends, in pixels."""
    first, last = row.first.date(), row.last.date()
    if not _is_bar(row):
        middle, half = window.middle(first), SIZES[level_of(row.importance)] / 2
        return middle - half, middle + half
    left, right = max(0.0, window.at(first)), min(window.width, window.at(last) + window.width / window.days)
    return left, max(right, left + 4)


def _label(title: str, ends: tuple[float, float], wide: float, room: float) -> str:
    """As much of the title as fits on the better side of the mark; "" where that would be a stump."""
    side = max(wide - ends[1], ends[0]) - GAP - 1
    # Of a very long title only its beginning can ever be shown.
    return fitted(plain(title[:200]), min(room, side)) if side > STUMP else ""


def _mark(row: Row, label: str, place: Place) -> Mark:
    return Mark(
        id=row.id,
        first=row.first.date(),
        last=row.last.date(),
        bar=_is_bar(row),
        approximate=bool(row.approximate),
        side=row.side,
        look="done" if row.status in DONE else "struck" if row.status == "denied" else "hollow",
        level=level_of(row.importance),
        label=label if place.label else "",
        card=card(row),
        place=place,
    )


def _is_bar(row: Row) -> bool:
    return bool(row.unit != "day" or row.first != row.last)


def level_of(importance: float) -> int:
    """0, 1 or 2: how large an event of this importance is drawn."""
    return sum(importance >= least for least in LEVELS)


def card(row: Row) -> str:
    """What the hover card says: title, date, who to whom, a line of evidence, sources."""
    title = "<br>".join(f"<b>{safe(line)}</b>" for line in lines(row.title, letters=CARD_LETTERS, most=2))
    said = "" if row.status in DONE else f" · {row.status}"
    who = " → ".join(names for names in (row.sources, row.targets) if names)
    quote = "<br>".join(safe(line) for line in lines(row.quote, letters=CARD_LETTERS, most=CARD_LINES))
    told = "1 source" if row.n_sources == 1 else f"{row.n_sources:,} sources"
    parts = (
        title,
        f"{row.date_long}{said}",
        "<br>".join(safe(line) for line in lines(who, letters=CARD_LETTERS, most=2)),
        f"“{quote}”" if quote else "",
        told,
    )
    return "<br>".join(part for part in parts if part)
