"""An event as the command line prints it: one flat object, with offsets into the files it was read from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from components.lexicon.actions import broad_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.model import Actor, Article, Event, Mention


def event_line(event: Event, articles: Mapping[str, Article]) -> dict[str, Any]:
    """What is printed of one event; `first`, `last` and `unit` are null for an undated one.

    `action` is one of the broad ids, `kind` the finer one that the timeline filters by.
    A mention says what its own sentence says: an event dated to the day can be told as "last month" elsewhere.
    Offsets count from the beginning of the article's file where the article is given.
    """
    span = event.span
    return {
        "id": event.id,
        "title": event.title,
        "first": span.first.isoformat() if span else None,
        "last": span.last.isoformat() if span else None,
        "unit": span.unit if span else None,
        "approximate": bool(span and span.approximate),
        "status": event.status,
        "action": broad_id(event.action),
        "kind": event.action.id,
        "cameo": event.action.cameo,
        "plover": event.action.plover,
        "sources": [_actor(actor) for actor in event.sources],
        "targets": [_actor(actor) for actor in event.targets],
        "countries": list(event.countries),
        "mentions": [_mention(mention, event, articles.get(mention.article_id)) for mention in event.mentions],
    }


def _actor(actor: Actor) -> dict[str, str]:
    return {"id": actor.id, "name": actor.name, "country": actor.country}


def _mention(mention: Mention, event: Event, article: Article | None) -> dict[str, Any]:
    offset = article.offset if article else 0
    when = mention.when
    where = when.where if when else None
    span = when.span if when and when.span else event.span
    return {
        "doc": mention.doc,
        "start": mention.where.start + offset,
        "end": mention.where.end + offset,
        "quote": mention.quote,
        "time_text": when.text if when else None,
        "time_start": where.start + offset if where else None,
        "time_end": where.end + offset if where else None,
        "anchor": when.anchor.isoformat() if when else None,
        "rule": when.rule if when else None,
        "score": mention.score,
        "first": span.first.isoformat() if span else None,
        "last": span.last.isoformat() if span else None,
        "unit": span.unit if span else None,
        "status": mention.status,
        "action": broad_id(mention.action),
        "kind": mention.action.id,
        "sources": [_actor(actor) for actor in mention.sources],
        "targets": [_actor(actor) for actor in mention.targets],
    }
