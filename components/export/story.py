"""Events for other timelines: TimelineJS and vis-timeline, each with how precise a date is beside it.

Both show text as HTML, so every word is escaped.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from components.export.html_page import text_of
from components.export.links import web_link
from components.table import date_words
from components.table.frame import proof, side

if TYPE_CHECKING:
    from datetime import date

    from components.export.chosen import Chosen
    from components.model import Article, DateSpan, Event

COARSE = {"year": ("year",), "month": ("year", "month")}
"""Of a date in TimelineJS, the parts that such words give; of others year, month and day."""


def to_timelinejs(chosen: Chosen) -> bytes:
    """The JSON that TimelineJS 3 reads: an opening slide, a slide an event; undated events are left out."""
    articles = {article.id: article for article in chosen.articles}
    title = {"text": {"headline": text_of(chosen.about.title), "text": _paragraphs(chosen.about.sentences)}}
    slides = [_slide(event, event.span, articles) for event in chosen.events if event.span]
    return _bytes({"title": title, "events": slides, "scale": "human"})


def _slide(event: Event, span: DateSpan, articles: dict[str, Article]) -> dict[str, Any]:
    words = date_words(span)
    parts = COARSE.get(span.unit, ("year", "month", "day"))
    return {
        "unique_id": f"event-{event.id}",
        "start_date": _date(span.first, parts),
        "end_date": _date(span.last, parts),
        "display_date": text_of(words),
        "group": text_of(event.action.label),
        "text": {"headline": text_of(event.title), "text": _evidence(event, articles)},
        "dateline": _precision(event, span),
    }


def _date(day: date, parts: tuple[str, ...]) -> dict[str, int]:
    return {part: getattr(day, part) for part in parts}


def to_vis(chosen: Chosen) -> bytes:
    """The items and groups that vis-timeline reads: points for days, ranges for longer; undated events left out."""
    articles = {article.id: article for article in chosen.articles}
    dated = [(event, event.span) for event in chosen.events if event.span]
    families = dict.fromkeys(event.action.family for event, _ in dated)
    groups = [{"id": family, "content": text_of(family.capitalize())} for family in families]
    items = [_item(event, span, articles) for event, span in dated]
    return _bytes({"about": list(chosen.about.sentences), "groups": groups, "items": items})


def _item(event: Event, span: DateSpan, articles: dict[str, Article]) -> dict[str, Any]:
    day = span.unit == "day" and span.first == span.last
    item = {
        "id": event.id,
        "group": event.action.family,
        "content": text_of(event.title),
        "title": f"{text_of(date_words(span))}<br>{_evidence(event, articles)}",
        "start": span.first.isoformat(),
        "type": "point" if day else "range",
        "className": " ".join(part for part in (side(event.sources) or "other", event.status) if part),
        "dateline": _precision(event, span),
    }
    return item if day else item | {"end": f"{span.last.isoformat()}T23:59:59"}


def _precision(event: Event, span: DateSpan) -> dict[str, Any]:
    """What the other program has no field for."""
    return {
        "first": span.first.isoformat(),
        "last": span.last.isoformat(),
        "unit": span.unit,
        "approximate": span.approximate,
        "words": date_words(span),
        "status": event.status,
    }


def _evidence(event: Event, articles: dict[str, Article]) -> str:
    best = proof(event)
    article = articles.get(best.article_id) if best else None
    quote = f"“{text_of(best.quote)}”" if best else ""
    told = " · ".join(text_of(part) for part in (article.publisher, article.title) if part) if article else ""
    address = web_link(article.url) if article else None
    source = f'<a href="{text_of(address)}" rel="noopener noreferrer">{told}</a>' if address else told
    return "<br>".join(part for part in (quote, source) if part)


def _paragraphs(sentences: tuple[str, ...]) -> str:
    return "".join(f"<p>{text_of(sentence)}</p>" for sentence in sentences)


def _bytes(document: dict[str, Any]) -> bytes:
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")
