"""What a reader can choose from: the events on the page, and how many each choice would give."""

from __future__ import annotations

from collections import Counter
from functools import reduce
from operator import and_
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from components.filters import EventFilter
from components.table.frame import unmarked
from components.table.part import Part
from components.table.selection import ROLES, wanted_rows

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from numpy.typing import NDArray

COLUMNS = {
    "sides": "countries",
    "actors": "actor_ids",
    "actions": "action",
    "statuses": "status",
    "publishers": "publishers",
}
"""The fields that hold several values, with the column each is counted in."""

MARKED = frozenset({"sides", "actors", "publishers"})

QUIET = frozenset({"statements"})
"""Families shown only when one of their kinds is asked for: words are many and drown the acts."""

Span = tuple["date | None", "date | None"]
"""A first and a last day, both included; None where it is open."""

FIRST_YEAR = 1991
"""That of the Russian Federation."""


def between(frame: pd.DataFrame, one: str, other: str) -> pd.DataFrame:
    """The events in which both countries act or are acted on."""
    countries = frame["countries"].str
    return frame[countries.contains(one, regex=False) & countries.contains(other, regex=False)]


def part(frame: pd.DataFrame, chosen: EventFilter) -> Part:
    """The rows wanted, without the quiet families unless the choice names a kind of action."""
    return Part(frame, _together(_masks(frame, chosen), len(frame)))


def shown(frame: pd.DataFrame, chosen: EventFilter) -> pd.DataFrame:
    """The rows that `part` wants, with all columns but `searchable`."""
    return part(frame, chosen).whole()


def years(frame: pd.DataFrame) -> tuple[int, int]:
    """The first and the last year with an event; 1991 without any."""
    first, last = frame["first"].min(), frame["last"].max()
    return (FIRST_YEAR, FIRST_YEAR) if pd.isna(first) else (first.year, last.year)


def choices(frame: pd.DataFrame, chosen: EventFilter) -> dict[str, Counter[str]]:
    """For each field of several values, how many events each value would give beside what the others ask for."""
    masks = _masks(frame, chosen)
    columns = COLUMNS | {"actors": ROLES[chosen.role]}
    return {field: _counts(frame[columns[field]], masks, field) for field in COLUMNS}


def touching(frame: pd.DataFrame, chosen: EventFilter, spans: Iterable[Span]) -> dict[Span, int]:
    """How many events each of these spans of days would give beside what the other filters ask for."""
    rows = frame[["first", "last"]][_together(_without(_masks(frame, chosen), "years"), len(frame))]
    first, last = (rows[name].dropna().sort_values().to_numpy() for name in ("first", "last"))
    counts = {}
    for begin, end in spans:
        # Begun by the end, less those over before the beginning.
        begun = len(first) if end is None else int(first.searchsorted(np.datetime64(end, "s"), side="right"))
        over = 0 if begin is None else int(last.searchsorted(np.datetime64(begin, "s"), side="left"))
        counts[begin, end] = begun - over
    return counts


def emptying(frame: pd.DataFrame, chosen: EventFilter) -> list[str]:
    """Of a choice that gives nothing, the fields without which it would give something; most first.

    None of them alone is to blame where the list is empty.
    """
    masks = _masks(frame, chosen)
    asked = [name for name in masks if name != "quiet"]
    gains = {name: int(_together(_without(masks, name), len(frame)).sum()) for name in asked}
    return sorted((name for name, gain in gains.items() if gain), key=lambda name: -gains[name])


def _masks(frame: pd.DataFrame, chosen: EventFilter) -> dict[str, NDArray[np.bool_]]:
    """For each field that asks for something, the rows it wants; each is looked up once."""
    parts = {name: EventFilter(**{name: getattr(chosen, name)}) for name in (*COLUMNS, "text", "score", "review")}
    parts["actors"] = EventFilter(actors=chosen.actors, role=chosen.role)
    parts["years"] = EventFilter(first=chosen.first, last=chosen.last, undated=chosen.undated)
    masks = {name: wanted_rows(frame, part) for name, part in parts.items() if not part.is_empty}
    if not chosen.actions:
        masks["quiet"] = ~frame["family"].isin(QUIET).to_numpy(dtype=bool)
    return masks


def _counts(column: pd.Series[str], masks: dict[str, NDArray[np.bool_]], field: str) -> Counter[str]:
    others = _without(masks, field)
    if field == "actions":
        # A quiet kind can be chosen, and then it is shown.
        others = _without(others, "quiet")
    rows = column[_together(others, len(column))] if others else column
    counted: Counter[str] = Counter()
    # Few combinations repeat over many rows: count them first, take them apart after.
    for text, count in rows.value_counts().items():
        for value in unmarked(str(text)) if field in MARKED else (str(text),):
            counted[value] += int(count)
    return counted


def _without(masks: dict[str, NDArray[np.bool_]], name: str) -> dict[str, NDArray[np.bool_]]:
    return {other: mask for other, mask in masks.items() if other != name}


def _together(masks: dict[str, NDArray[np.bool_]], count: int) -> NDArray[np.bool_]:
    return reduce(and_, masks.values(), np.ones(count, dtype=bool))
