"""Corrections laid over derived events: pure, in the order in which people decided."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from components.archive.packing import ACTION, ACTOR, SPAN
from components.events import merge_mentions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from components.archive.corrections import Correction
    from components.model import Event, Mention

Review = Literal["", "confirmed", "rejected"]
"""What people think of an event: "" when nobody has looked. Who corrects one has looked at it, and so confirms it."""


@dataclass(frozen=True, slots=True)
class Shown:
    """An event as readers see it."""

    event: Event
    origin: str
    """The id of the derived event it was made of; another than its own after a split."""
    review: Review = ""
    corrected: bool = False
    """Whether it differs from what was derived."""


def apply_corrections(
    events: Mapping[str, Event],
    entries: Iterable[Correction],
    *,
    former: Mapping[str, str] | None = None,
    published: Mapping[str, str] | None = None,
) -> list[Shown]:
    """The events with the decisions applied; a decision about an event that is not there waits for it.

    `entries` are those that count (`corrections.active`); `former` leads from the ids that events had to those
    they have; `published` gives the articles' days, in ISO 8601, which order the mentions of events that become
    one. Rejected events are among the answer, marked so.
    """
    table = _Table(events, former or {}, published or {})
    for entry in entries:
        table.apply(entry)
    return table.shown()


class _Table:
    """Events while decisions are applied to them."""

    def __init__(self, events: Mapping[str, Event], former: Mapping[str, str], published: Mapping[str, str]) -> None:
        self._derived = events
        self._events = dict(events)
        self._review: dict[str, Review] = {}
        self._origins: dict[str, str] = {}
        self._now = dict(former)
        self._published = published

    def apply(self, entry: Correction) -> None:
        event = self._events.get(self._present(entry.event))
        if event is None:
            return
        if entry.kind == "merge":
            self._merge(event, entry.value)
        elif entry.kind == "split":
            self._split(event, entry)
        elif entry.kind == "reject":
            self._review[event.id] = "rejected"
        elif entry.kind == "confirm":
            self._review[event.id] = "confirmed"
        elif entry.kind in CHANGES:
            self._events[event.id] = CHANGES[entry.kind](event, entry.value)
            self._review[event.id] = "confirmed"

    def shown(self) -> list[Shown]:
        return [
            Shown(
                event,
                origin=self._origins.get(key, key),
                review=self._review.get(key, ""),
                corrected=event != self._derived.get(key),
            )
            for key, event in ((key, self._linked(event)) for key, event in self._events.items())
        ]

    def _present(self, key: str) -> str:
        seen = {key}
        while key not in self._events and key in self._now and self._now[key] not in seen:
            key = self._now[key]
            seen.add(key)
        return key

    def _merge(self, event: Event, others: Iterable[str]) -> None:
        for other in others:
            key = self._present(other)
            if key != event.id and key in self._events:
                gone = self._events.pop(key)
                event = self._joined(event, gone)
                self._now[key] = event.id
        self._events[event.id] = event

    def _joined(self, event: Event, gone: Event) -> Event:
        mentions = dict.fromkeys((*event.mentions, *gone.mentions))
        links = dict.fromkeys((*event.links, *gone.links))
        return replace(
            event,
            mentions=tuple(sorted(mentions, key=lambda mention: self._published.get(mention.article_id, ""))),
            links=tuple((kind, other) for kind, other in links if other not in {event.id, gone.id}),
            score=max(event.score, gone.score),
        )

    def _split(self, event: Event, entry: Correction) -> None:
        chosen = {(article, quote) for article, quote in entry.value}
        leaving = tuple(m for m in event.mentions if (m.article_id, m.quote) in chosen)
        staying = tuple(m for m in event.mentions if m not in leaving)
        if not leaving or not staying:
            return
        key = split_id(entry.event, entry.value)
        self._events[event.id] = replace(event, mentions=staying)
        self._events[key] = replace(_derived_again(event, leaving), id=key)
        self._origins[key] = self._origins.get(event.id, event.id)

    def _linked(self, event: Event) -> Event:
        links = tuple((kind, self._present(other)) for kind, other in event.links)
        return event if links == event.links else replace(event, links=links)


def split_id(event: str, evidence: Iterable[Iterable[str]]) -> str:
    """The id of the event that was split off: 16 hex digits, the same whenever it is split off again."""
    told = "\x1e".join("\x1f".join(pair) for pair in evidence)
    return hashlib.sha256(f"{event}\x1d{told}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _derived_again(event: Event, mentions: tuple[Mention, ...]) -> Event:
    """The event these mentions tell by themselves; the old one's fields where they tell none, or several."""
    told = merge_mentions(mentions)
    return told[0] if len(told) == 1 else replace(event, mentions=mentions, links=())


def _date(event: Event, value: Any) -> Event:  # noqa: ANN401  # JSON
    return replace(event, span=None if value is None else SPAN.read(value))


def _actors(event: Event, value: Any) -> Event:  # noqa: ANN401  # JSON
    return replace(
        event,
        sources=tuple(ACTOR.read(actor) for actor in value["sources"]),
        targets=tuple(ACTOR.read(actor) for actor in value["targets"]),
    )


CHANGES: Mapping[str, Callable[[Event, Any], Event]] = {
    "date": _date,
    "actors": _actors,
    "action": lambda event, value: replace(event, action=ACTION.read(value)),
    "status": lambda event, value: replace(event, status=value),
    "title": lambda event, value: replace(event, title=value),
}
"""What a decision of each kind does to the event's fields; `value` is as JSON has it."""
