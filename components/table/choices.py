"""What a reader can choose from: the events on the page, and how many each choice would give."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from components.table.frame import unmarked
from components.table.selection import select

if TYPE_CHECKING:
    import pandas as pd

    from components.filters import EventFilter

COLUMNS = {
    "sides": "countries",
    "actors": "actor_ids",
    "actions": "action",
    "statuses": "status",
    "publishers": "publishers",
}
MARKED = frozenset({"sides", "actors", "publishers"})

FIRST_YEAR = 1991
"""That of the Russian Federation."""

QUIET = frozenset({"statements"})
"""Families shown only when one of their kinds is asked for: words are many and drown the acts."""


def between(frame: pd.DataFrame, one: str, other: str) -> pd.DataFrame:
    """The events in which both countries act or are acted on."""
    countries = frame["countries"].str
    return frame[countries.contains(one, regex=False) & countries.contains(other, regex=False)]


def shown(frame: pd.DataFrame, chosen: EventFilter) -> pd.DataFrame:
    """The rows wanted, without the quiet families unless the choice names a kind of action."""
    rows = select(frame, chosen)
    return rows if chosen.actions else rows[~rows["family"].isin(QUIET)]


def years(frame: pd.DataFrame) -> tuple[int, int]:
    """The first and the last year with an event, two different ones; 1991 and the next without any."""
    dated = frame.dropna(subset=["first"])
    if dated.empty:
        return FIRST_YEAR, FIRST_YEAR + 1
    low, high = int(dated["first"].dt.year.min()), int(dated["last"].dt.year.max())
    return low, max(high, low + 1)


def choices(frame: pd.DataFrame, chosen: EventFilter, field: str) -> Counter[str]:
    """How many events each value of one field would give, beside what the other fields ask for."""
    others = replace(chosen, **{field: ()})  # type: ignore[arg-type]  # every field named in COLUMNS is a tuple
    rows = select(frame, others) if field == "actions" else shown(frame, others)
    counted: Counter[str] = Counter()
    # Few combinations repeat over many rows: count them first, take them apart after.
    for text, count in rows[COLUMNS[field]].value_counts().items():
        for value in unmarked(str(text)) if field in MARKED else (str(text),):
            counted[value] += int(count)
    return counted


def emptying(frame: pd.DataFrame, chosen: EventFilter) -> list[str]:
    """Of a choice that gives nothing, the fields without which it would give something; most first.

    None of them alone is to blame where the list is empty.
    """
    tried = {name: _without(chosen, name) for name in ("years", *COLUMNS, "text")}
    gains = {name: len(shown(frame, other)) for name, other in tried.items() if other != chosen}
    return sorted((name for name, gain in gains.items() if gain), key=lambda name: -gains[name])


def _without(chosen: EventFilter, name: str) -> EventFilter:
    if name == "years":
        return replace(chosen, first=None, last=None)
    if name == "text":
        return replace(chosen, text="")
    return replace(chosen, **{name: ()})  # type: ignore[arg-type]  # as above
