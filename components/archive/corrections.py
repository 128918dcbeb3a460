"""What people decide about events: a log that only grows, each entry with its time and author.

Nothing derived is ever changed by it; `applying.py` lays the entries over the derived events. An undoing
is an entry too, so that the history of a correction can be read and an undoing be undone.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args

from components.archive.articles import stamp
from components.archive.packing import ACTION, ACTOR, EVENT, SPAN, as_json, unpacked
from components.errors import ArchiveError
from components.model import STATUSES

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from components.archive.store import Store
    from components.model import Action, Actor, DateSpan, Event

Kind = Literal["date", "actors", "action", "status", "title", "merge", "split", "reject", "confirm", "note", "undo"]
KINDS: tuple[Kind, ...] = get_args(Kind)

LONGEST_TITLE = 300
LONGEST_NOTE = 10_000

Evidence = tuple[str, str]
"""A mention as a person points at it, stable when offsets move: its article's id and its quote."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One decision about one event; made by the functions below, which say what `value` holds."""

    event: str
    kind: Kind
    value: Any = None
    """As JSON has it."""
    author: str = ""
    at: str = ""
    """UTC, ISO 8601; "" until it is in the log."""
    number: int = 0
    """Its place in the log, from 1; 0 until it is there."""


def date_is(event: str, span: DateSpan | None) -> Correction:
    """The event happened then; None: no one can say when."""
    return Correction(event, "date", None if span is None else SPAN.write(span))


def actors_are(event: str, *, sources: Iterable[Actor], targets: Iterable[Actor]) -> Correction:
    """These act, and these are acted on."""
    sides = (("sources", sources), ("targets", targets))
    return Correction(event, "actors", {side: [ACTOR.write(actor) for actor in actors] for side, actors in sides})


def action_is(event: str, action: Action) -> Correction:
    """It was an act of this kind."""
    return Correction(event, "action", ACTION.write(action))


def status_is(event: str, status: str) -> Correction:
    """Whether it happened, was planned, was denied, and so on.

    Raises ArchiveError for a status that does not exist.
    """
    if status not in STATUSES:
        raise ArchiveError(f"There is no status {status[:40]!r}.", hint=f"Known: {', '.join(STATUSES)}.")
    return Correction(event, "status", status)


def title_is(event: str, title: str) -> Correction:
    """It is called so.

    Raises ArchiveError for an empty or overlong title.
    """
    return Correction(event, "title", _line(title, what="title", most=LONGEST_TITLE))


def same_as(event: str, others: Iterable[str]) -> Correction:
    """These events are this one, told otherwise."""
    ids = [other for other in dict.fromkeys(others) if other != event]
    if not ids:
        raise ArchiveError("An event cannot be merged with itself.", hint="Name the others that are the same.")
    return Correction(event, "merge", ids)


def apart(event: str, evidence: Iterable[Evidence]) -> Correction:
    """These mentions tell another event than the rest."""
    told = [list(pair) for pair in dict.fromkeys(evidence)]
    if not told:
        raise ArchiveError("Nothing was chosen to split off.", hint="Choose the mentions that tell another event.")
    return Correction(event, "split", told)


def rejected(event: str) -> Correction:
    """It is no event, or none of the timeline's."""
    return Correction(event, "reject")


def confirmed(event: str) -> Correction:
    """It is right as it stands."""
    return Correction(event, "confirm")


def noted(event: str, text: str) -> Correction:
    """A remark that changes nothing."""
    return Correction(event, "note", _line(text, what="note", most=LONGEST_NOTE))


def log(store: Store, event: str | None = None) -> list[Correction]:
    """Every decision in the order they were taken, else those about one event."""
    where, values = ("WHERE event = ?", (event,)) if event is not None else ("", ())
    rows = store.rows(
        f"SELECT event, kind, value, author, at, number FROM correction {where} ORDER BY number",
        values,
    )
    return [Correction(row[0], row[1], json.loads(row[2]), *row[3:]) for row in rows]


def snapshots(store: Store) -> dict[str, Event]:
    """The events that decisions are about, each as it was derived when the last of them was taken."""
    rows = store.rows("SELECT event, seen FROM correction WHERE kind <> 'undo' ORDER BY number")
    return {key: unpacked(EVENT, seen) for key, seen in rows if seen}


def active(entries: Sequence[Correction]) -> list[Correction]:
    """The decisions that count: without the undone ones, and without the undoings."""
    dropped = undone(entries)
    return [entry for entry in entries if entry.kind != "undo" and entry.number not in dropped]


def undone(entries: Sequence[Correction]) -> set[int]:
    """The numbers of the entries that do not count: taken back, and not given back."""
    dropped: set[int] = set()
    for entry in reversed(entries):
        if entry.kind == "undo" and entry.number not in dropped:
            dropped.add(int(entry.value))
    return dropped


def append(connection: sqlite3.Connection, entry: Correction, *, author: str, at: datetime, seen: str) -> int:
    """Write a decision into the open transaction; the answer is its number."""
    if not author.strip():
        raise ArchiveError("A correction needs an author.", hint="Say who decides: --author NAME.")
    number = connection.execute(
        "INSERT INTO correction (event, kind, value, author, at, seen) VALUES (?, ?, ?, ?, ?, ?)",
        (entry.event, entry.kind, as_json(entry.value), " ".join(author.split()), stamp(at), seen),
    ).lastrowid
    return number or 0


def _line(text: str, *, what: str, most: int) -> str:
    line = " ".join(text.split())
    if not line:
        raise ArchiveError(f"The {what} is empty.", hint=f"Write the {what} in words.")
    if len(line) > most:
        raise ArchiveError(f"The {what} has {len(line):,} characters.", hint=f"At most {most:,} are kept.")
    return line
