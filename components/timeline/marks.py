"""One mark an event: what is drawn, where, and what its card says. Nothing here knows Plotly but its text rules."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal, Protocol

from components.timeline import words
from components.timeline.letters import fitted, tells, width
from components.timeline.packing import LABELLED_ROWS, MARK_ROWS, Box, Place, pack
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

AROUND = 16.0
"""Height in pixels of a bar that holds its label."""

GAP = 9.0
"""Between a mark and its label."""

STUMP = 50.0
"""Pixels: a label with less room says nothing."""

CUTS = (230.0, 170.0, 130.0)
"""What a longer label may be cut to, in pixels, where the whole of it finds no room."""

LEAST = 7.0
"""Width of a bar in pixels, so that a month among thirty years is still one to see and to hit."""

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
    """What is drawn: of a bar what the window shows of it, at least so many pixels wide."""
    whole: tuple[bool, bool]
    """Whether the bar's beginning and its end are shown."""
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
    words: tuple[float, float] | None
    """Where the label begins and ends, in pixels from the left edge of the plot."""

    @property
    def size(self) -> float:
        """Diameter of the marker or height of the bar, in pixels."""
        return AROUND if self.place.label == "within" else SIZES[self.level]


def marks_of(
    rows: Iterable[Row], window: Window, *, room: float, most: tuple[int, int] = (LABELLED_ROWS, MARK_ROWS)
) -> tuple[list[Mark], int]:
    """The marks that find a place, and how many events found none.

    `room` is the widest a label may be in pixels, `most` how many rows labels may fill and how many
    more there are for marks alone.

    Rows are those of the events table, by `itertuples`, the most important first.
    """
    known = list(rows)
    needs = [_need(row, window, room) for row in known]
    places = pack([need.box for need in needs], window.width, rows=most[0], bare=most[1])
    marks = [_mark(row, need, place, window) for row, need, place in zip(known, needs, places, strict=True) if place]
    return marks, len(known) - len(marks)


@dataclass(frozen=True, slots=True)
class _Need:
    """What a mark needs, and its label for each room it may get."""

    box: Box
    labels: dict[float, str]


def _need(row: Row, window: Window, room: float) -> _Need:
    """What the mark needs, with the labels that fit on its better side or within it and say what happened."""
    left, right = _ends(row, window)
    bar = _is_bar(row)
    side = max(window.width - right, left, right - left - GAP if bar else 0.0) - GAP - 1
    widest = min(room, side)
    if widest <= STUMP:
        return _Need(Box(left, right), {})
    title = _title(row)
    whole = width(title)
    widest = min(whole, widest)
    rooms = (widest, *(cut for cut in CUTS if cut < widest))
    labels = {GAP + width(label): label for most in rooms if tells(label := fitted(title, most))}
    return _Need(Box(left, right, tuple(labels), holds=bar), labels)


def _ends(row: Row, window: Window) -> tuple[float, float]:
    """Where the mark begins and ends, in pixels."""
    first, last = _drawn(row, window)
    if not _is_bar(row):
        middle, half = window.middle(first), SIZES[level_of(row.importance)] / 2
        return middle - half, middle + half
    return max(0.0, window.at(first)), min(window.width, window.at(last) + window.width / window.days)


def _drawn(row: Row, window: Window) -> tuple[date, date]:
    """The first and last day that are drawn: those of the event, within the window, and wide enough to see."""
    first, last = row.first.date(), row.last.date()
    if not _is_bar(row):
        return first, last
    missing = math.ceil(LEAST * window.days / window.width) - ((last - first).days + 1)
    before = first.toordinal() - max(0, missing) // 2
    after = last.toordinal() + -(-max(0, missing) // 2)
    low, high = window.first.toordinal(), window.last.toordinal()
    return date.fromordinal(min(max(before, low), high)), date.fromordinal(max(min(after, high), low))


def _title(row: Row) -> str:
    # Of a very long title only its beginning can ever be shown.
    return words.short(plain(row.title[:200]))


def _mark(row: Row, need: _Need, place: Place, window: Window) -> Mark:
    first, last = _drawn(row, window)
    label = need.labels[place.room] if place.label else ""
    begin = {"right": need.box.right, "left": need.box.left - place.room}.get(place.label, need.box.left)
    return Mark(
        id=row.id,
        first=first,
        last=last,
        whole=(row.first.date() >= window.first, row.last.date() <= window.last),
        bar=_is_bar(row),
        approximate=bool(row.approximate),
        side=row.side,
        look="done" if row.status in DONE else "struck" if row.status == "denied" else "hollow",
        level=level_of(row.importance),
        label=label,
        card=card(row),
        place=place,
        words=(begin, begin + place.room) if label else None,
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
    parts = (
        title,
        f"{row.date_long}{said}",
        "<br>".join(safe(line) for line in lines(who, letters=CARD_LETTERS, most=2)),
        words.quoted(quote) if quote else "",
        words.sources(row.n_sources),
    )
    return "<br>".join(part for part in parts if part)
