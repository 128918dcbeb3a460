"""Events as event data: PLOVER types with CAMEO codes, a record an event, as users of coded events expect them.

Event data knows days alone. `date` is therefore given only where the words give a day; `first`, `last`,
`unit` and `approximate` hold for every dated event.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from components.table.frame import proof

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.export.chosen import Chosen
    from components.model import Actor, Article, DateSpan, Event

SCHEMA = 1
QUADS = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), "verbal cooperation"),
    **dict.fromkeys(("COOPERATE", "AID", "RETREAT"), "material cooperation"),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), "verbal conflict"),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), "material conflict"),
}
"""The four classes of the sixteen PLOVER types (Halterman and others, PLOVER and POLECAT, 2023)."""

ROOT = 2
"""Digits of a CAMEO code that tell its root."""


def plover_chunks(chosen: Chosen) -> Iterator[bytes]:
    """The document, one record a line."""
    head = {"format": "PLOVER/CAMEO", "schema": SCHEMA, "about": chosen.about.facts}
    yield (json.dumps(head, ensure_ascii=False)[:-1] + ',\n"events": [').encode("utf-8", "replace")
    articles = {article.id: article for article in chosen.articles}
    for number, event in enumerate(chosen.events):
        line = json.dumps(_record(event, articles), ensure_ascii=False)
        yield (("\n" if number == 0 else ",\n") + line).encode("utf-8", "replace")
    yield b"]}\n"


def _record(event: Event, articles: dict[str, Article]) -> dict[str, Any]:
    action = event.action
    return {
        "id": event.id,
        **_dates(event.span),
        "source": [_actor(actor) for actor in event.sources],
        "target": [_actor(actor) for actor in event.targets],
        "event": action.plover,
        "quad": QUADS.get(action.plover, ""),
        "cameo": action.cameo,
        "cameo_root": action.cameo[:ROOT],
        "action": action.id,
        "status": event.status,
        "headline": event.title,
        "location": event.place,
        "score": event.score,
        **_text(event, articles),
    }


def _dates(span: DateSpan | None) -> dict[str, Any]:
    exact = span is not None and span.unit == "day" and span.first == span.last and not span.approximate
    return {
        "date": span.first.isoformat() if span and exact else None,
        "first": span.first.isoformat() if span else None,
        "last": span.last.isoformat() if span else None,
        "unit": span.unit if span else None,
        "approximate": bool(span and span.approximate),
    }


def _actor(actor: Actor) -> dict[str, str]:
    return {"country": actor.country, "id": actor.id, "name": actor.name, "office": actor.office}


def _text(event: Event, articles: dict[str, Article]) -> dict[str, Any]:
    """The sentence that proves the event, with all articles that tell it."""
    best = proof(event)
    told = dict.fromkeys(mention.article_id for mention in event.mentions)
    known = [articles[key] for key in told if key in articles]
    return {
        "text": best.quote if best else "",
        "language": articles[best.article_id].language if best and best.article_id in articles else "",
        "publications": [
            {"publisher": a.publisher, "published": a.published.isoformat(), "title": a.title, "url": a.url}
            for a in known
        ],
    }
