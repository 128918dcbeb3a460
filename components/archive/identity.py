"""Ids that stay: an event derived again, from changed rules or further articles, keeps the id it had.

The id an event derives by itself may change with the rules. Links, bookmarks and corrections point at the
one it was first given, so a derived event takes over the id of the kept one with whose evidence it agrees most.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from components.model import Event

SAME_ACTION = 2
"""What a shared quote weighs that tells the same kind of act; one that tells another weighs 1."""


def keep_ids(
    events: Iterable[Event], *, known: Collection[str], vanished: Mapping[str, Event]
) -> tuple[list[Event], dict[str, str]]:
    """The events under the ids they had, and for ids that are no more the id of the event that took their evidence.

    `known` are all ids kept so far, `vanished` the kept events whose id is not derived any more.
    """
    derived = list(events)
    if not vanished:
        return derived, {}
    overlaps = _overlaps(derived, vanished)
    fresh = {event.id for event in derived} - set(known)
    most_first = sorted((-weight, old, new) for (old, new), weight in overlaps.items())
    names: dict[str, str] = {}
    going_on: set[str] = set()
    for _, old, new in most_first:
        if new in fresh and new not in names and old not in going_on:
            names[new] = old
            going_on.add(old)
    former: dict[str, str] = {}
    for _, old, new in most_first:
        if old not in going_on:
            former.setdefault(old, names.get(new, new))
    return [_renamed(event, names) for event in derived], former


def _overlaps(derived: Iterable[Event], vanished: Mapping[str, Event]) -> Counter[tuple[str, str]]:
    """For each pair of an old and a derived event, the evidence they share."""
    told: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for old in vanished.values():
        for mention in old.mentions:
            told[mention.article_id, mention.quote].append(old)
    found: Counter[tuple[str, str]] = Counter()
    for new in derived:
        for mention in new.mentions:
            for old in told.get((mention.article_id, mention.quote), ()):
                found[old.id, new.id] += SAME_ACTION if old.action.id == new.action.id else 1
    return found


def _renamed(event: Event, names: Mapping[str, str]) -> Event:
    links = tuple((kind, names.get(other, other)) for kind, other in event.links)
    if event.id not in names and links == event.links:
        return event
    return replace(event, id=names.get(event.id, event.id), links=links)
