"""Taking and undoing decisions about events: into the log, and at once into what readers see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.archive.corrections import Correction, append, log, undone
from components.archive.packing import EVENT, packed
from components.archive.queries import read_event
from components.archive.showing import derived, show
from components.errors import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from components.archive.store import Store
    from components.model import Event


def decide(store: Store, entry: Correction, *, author: str, at: datetime, beside: Collection[Event] = ()) -> Correction:
    """Put a decision into the log and apply it; the answer is the entry with its number.

    `beside` are events that the archive does not hold but the reader sees, such as those of the shipped
    articles: a decision about one is kept for whoever shows them together. Raises ArchiveError where the
    decision is about an event that does not exist.
    """
    elsewhere = {event.id: event for event in beside}
    with store.writing() as connection:
        named = (entry.event, *entry.value) if entry.kind == "merge" else (entry.event,)
        for key in named:
            if key not in elsewhere:
                read_event(store, key)
        seen = derived(store, [entry.event]).get(entry.event) or elsewhere.get(entry.event)
        number = append(connection, entry, author=author, at=at, seen=packed(EVENT, seen) if seen else "")
        _changed(store, named)
    return next(kept for kept in log(store, entry.event) if kept.number == number)


def undo(store: Store, number: int, *, author: str, at: datetime) -> Correction:
    """Take one decision back, by an entry of its own; an undoing can be taken back too.

    Raises ArchiveError where there is no such decision, or it is taken back already.
    """
    with store.writing() as connection:
        entries = log(store)
        entry = next((kept for kept in entries if kept.number == number), None)
        if entry is None:
            raise ArchiveError(f"There is no correction {number}.", hint="`dateline archive review --log` shows them.")
        if number in undone(entries):
            raise ArchiveError(f"Correction {number} is undone already.", hint="Undo the undoing to have it again.")
        taken_back = Correction(entry.event, "undo", number)
        made = append(connection, taken_back, author=author, at=at, seen="")
        subject = entry
        while subject.kind == "undo":
            subject = next(kept for kept in entries if kept.number == subject.value)
        _changed(store, (subject.event, *subject.value) if subject.kind == "merge" else (subject.event,))
    return next(kept for kept in log(store, entry.event) if kept.number == made)


def _changed(store: Store, named: Collection[str]) -> None:
    origins = {store.one("SELECT origin FROM event WHERE id = ?", (key,)) or key for key in named}
    show(store, origins)
    store.connection.execute("UPDATE state SET value = value + 1 WHERE key = 'changes'")
