"""From the mentions kept in an archive to its events: merged anew where mentions changed, under ids that stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.archive.articles import read_mentions
from components.archive.identity import keep_ids
from components.archive.packing import EVENT, packed
from components.archive.showing import derived, show
from components.events import merge_mentions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from components.archive.store import Store
    from components.model import Event, Mention

    Merge = Callable[[Iterable[Mention]], Sequence[Event]]

TRIES = 2
"""How often events are merged while others may write, before they have to wait for it."""


def is_behind(store: Store) -> bool:
    """Whether mentions changed since the events were merged."""
    return bool(
        store.one("SELECT (SELECT value FROM state WHERE key = 'told') <> value FROM state WHERE key = 'merged'")
    )


def derive(store: Store, *, merge: Merge = merge_mentions) -> None:
    """Bring the events up to the mentions; nothing where they are.

    Merging goes on beside other writers: where one of them changed the mentions meanwhile it is done again,
    in the end with the others waiting.
    """
    for _ in range(TRIES):
        if not is_behind(store):
            return
        with store.reading():
            told = _told(store)
            events = merge(list(read_mentions(store)))
        with store.writing():
            if _told(store) == told:
                _keep(store, events, told)
                return
    with store.writing():
        _keep(store, merge(list(read_mentions(store))), _told(store))


def _told(store: Store) -> int:
    return int(store.one("SELECT value FROM state WHERE key = 'told'"))


def _keep(store: Store, events: Iterable[Event], told: int) -> None:
    connection = store.connection
    known = {key for (key,) in store.rows("SELECT id FROM derived")}
    merged = list(events)
    gone = known - {event.id for event in merged}
    merged, former = keep_ids(merged, known=known, vanished=derived(store, gone))
    changed = {event.id for event in merged if _write(store, event)}
    gone = known - {event.id for event in merged}
    connection.executemany("DELETE FROM derived WHERE id = ?", [(key,) for key in gone])
    connection.executemany("INSERT OR REPLACE INTO former VALUES (?, ?)", former.items())
    connection.execute("DELETE FROM former WHERE id IN (SELECT id FROM derived)")
    # What a person keeps although it is not derived: its last article may be gone.
    kept = store.rows("SELECT origin FROM event WHERE packed IS NOT NULL AND origin NOT IN (SELECT id FROM derived)")
    if touched := changed | gone | {key for (key,) in kept}:
        show(store, touched)
        connection.execute("UPDATE state SET value = value + 1 WHERE key = 'changes'")
    connection.execute("UPDATE state SET value = ? WHERE key = 'merged'", (told,))


def _write(store: Store, event: Event) -> bool:
    """Keep a derived event; whether it is another than before."""
    written = store.connection.execute(
        "INSERT INTO derived VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET packed = excluded.packed "
        "WHERE packed <> excluded.packed",
        (event.id, packed(EVENT, event)),
    )
    return written.rowcount > 0
