"""Events as JSON Lines: one object a line, as the command line prints them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from components.model import Actor, Article, Event, Mention


def to_jsonl(events: Iterable[Event], articles: Iterable[Article] = ()) -> bytes:
    """One line an event, in order; offsets count from the beginning of the article's file where it is given."""
    return b"".join(jsonl_chunks(events, articles))


def jsonl_chunks(events: Iterable[Event], articles: Iterable[Article] = ()) -> Iterator[bytes]:
    """The file line by line."""
    known = {article.id: article for article in articles}
    for event in events:
        yield (json.dumps(event_line(event, known), ensure_ascii=False) + "\n").encode("utf-8", "replace")


def event_line(event: Event, articles: Mapping[str, Article]) -> dict[str, Any]:
    """What is printed of one event; `first`, `last` and `unit` are null for an undated one."""
    span = event.span
    return {
        "id": event.id,
        "title": event.title,
        "first": span.first.isoformat() if span else None,
        "last": span.last.isoformat() if span else None,
        "unit": span.unit if span else None,
        "approximate": bool(span and span.approximate),
        "status": event.status,
        "action": event.action.id,
        "cameo": event.action.cameo,
        "plover": event.action.plover,
        "sources": [_actor(actor) for actor in event.sources],
        "targets": [_actor(actor) for actor in event.targets],
        "countries": list(event.countries),
        "mentions": [_mention(mention, articles.get(mention.article_id)) for mention in event.mentions],
    }


def _actor(actor: Actor) -> dict[str, str]:
    return {"id": actor.id, "name": actor.name, "country": actor.country}


def _mention(mention: Mention, article: Article | None) -> dict[str, Any]:
    offset = article.offset if article else 0
    when = mention.when
    where = when.where if when else None
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
    }
