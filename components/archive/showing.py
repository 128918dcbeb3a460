"""The events that readers see: what the program derived, with what people decided laid over it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from components.archive.applying import Shown, apply_corrections, split_id
from components.archive.articles import clean
from components.archive.corrections import active, log, snapshots
from components.archive.packing import EVENT, unpacked
from components.archive.rows import replace_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from components.archive.corrections import Correction
    from components.archive.store import Store
    from components.model import Event

BATCH = 1_000
"""Events that are written together."""


def show(store: Store, changed: Iterable[str]) -> None:
    """Write anew, into the open transaction, what became of these derived events, and of those joined to them."""
    wanted = set(changed)
    entries = active(log(store))
    touched = _touched(store, entries)
    groups = _groups(entries, _former(store))
    together = {key for key in wanted & touched for key in groups.get(key, {key})}
    alone = sorted(wanted - together)
    for start in range(0, len(alone), BATCH):
        batch = alone[start : start + BATCH]
        replace_rows(store, batch, [Shown(event, origin=event.id) for event in derived(store, batch).values()])
    if together:
        replace_rows(store, sorted(together), decided(store, together, entries))


def decided(store: Store, ids: Iterable[str], entries: Sequence[Correction]) -> list[Shown]:
    """What these derived events are with the decisions applied."""
    wanted = set(ids)
    former = _former(store)
    events = derived(store, wanted)
    missing = wanted - set(events) - set(former)
    # What a person found right stays although the program does not derive it any more, while an article tells it.
    stands = {entry.event for entry in entries if entry.kind not in {"note", "reject"}}
    kept = {key: event for key, event in snapshots(store).items() if key in missing & stands and _told(store, event)}
    events |= kept
    shown = apply_corrections(
        events,
        [entry for entry in entries if entry.event in wanted],
        former=former,
        published=_published(store, events.values()),
    )
    # There is no derived event that these could be read from.
    return [replace(each, corrected=True) if each.event.id in kept else each for each in shown]


def derived(store: Store, ids: Iterable[str]) -> dict[str, Event]:
    """The derived events of these ids, as the program made them."""
    found = (store.one("SELECT packed FROM derived WHERE id = ?", (key,)) for key in ids)
    return {event.id: event for line in found if line is not None for event in (unpacked(EVENT, line),)}


def _former(store: Store) -> dict[str, str]:
    return {key: now for key, now in store.rows("SELECT id, now FROM former")}  # noqa: C416  # rows of two


def _touched(store: Store, entries: Iterable[Correction]) -> set[str]:
    former = _former(store)
    named = {key for entry in entries for key in _names(entry)}
    return named | {former[key] for key in named if key in former}


def _names(entry: Correction) -> tuple[str, ...]:
    if entry.kind == "merge":
        return (entry.event, *entry.value)
    return (entry.event, split_id(entry.event, entry.value)) if entry.kind == "split" else (entry.event,)


def _groups(entries: Iterable[Correction], former: dict[str, str]) -> dict[str, set[str]]:
    """For each id a decision names, all ids that decisions join it to, itself included."""
    groups: dict[str, set[str]] = {}
    for entry in entries:
        names = set(_names(entry))
        names |= {former[key] for key in names if key in former}
        together = names.union(*(groups.get(key, set()) for key in names))
        groups.update(dict.fromkeys(together, together))
    return groups


def _told(store: Store, event: Event) -> bool:
    return any(
        store.one("SELECT 1 FROM article WHERE id = ?", (clean(mention.article_id),)) for mention in event.mentions
    )


def _published(store: Store, events: Iterable[Event]) -> dict[str, str]:
    articles = {mention.article_id for event in events for mention in event.mentions}
    days = ((key, store.one("SELECT published FROM article WHERE id = ?", (clean(key),))) for key in articles)
    return {key: day for key, day in days if day is not None}
