"""Events for other timelines: TimelineJS and vis-timeline, each with how precise a date is beside it.

Both show text as HTML, so every word is escaped.
"""

from __future__ import annotations

import json
from calendar import monthrange
from typing import TYPE_CHECKING, Any

from components.export.html_page import text_of
from components.export.links import web_link
from components.lexicon.actions import families
from components.table import date_words
from components.table.frame import proof, side

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from components.export.chosen import Chosen
    from components.model import Article, DateSpan, Event


def timelinejs_chunks(chosen: Chosen) -> Iterator[bytes]:
    """The JSON that TimelineJS 3 reads: an opening slide, a slide an event; undated events are left out."""
    articles = {article.id: article for article in chosen.articles}
    sentences = (*chosen.about.sentences, *_undated(chosen))
    told = "".join(f"<p>{text_of(sentence)}</p>" for sentence in sentences)
    title = {"text": {"headline": text_of(chosen.about.title), "text": told}}
    slides = (_slide(event, event.span, articles) for event in chosen.events if event.span)
    yield from _document({"title": title, "scale": "human", "about": chosen.about.facts}, "events", slides)


def _slide(event: Event, span: DateSpan, articles: dict[str, Article]) -> dict[str, Any]:
    words = date_words(span)
    parts = _parts(span)
    return {
        "unique_id": f"event-{event.id}",
        "start_date": _date(span.first, parts),
        "end_date": _date(span.last, parts),
        "display_date": text_of(words),
        "group": text_of(event.action.label),
        "text": {"headline": text_of(event.title), "text": _evidence(event, articles)},
        "dateline": _precision(event, span),
    }


def _parts(span: DateSpan) -> tuple[str, ...]:
    """What TimelineJS is told of the ends: the year alone where years are whole, and no day where months are."""
    ends = (span.first.month, span.first.day, span.last.month, span.last.day)
    if span.unit == "year" or ends == WHOLE_YEARS:
        return ("year",)
    months = span.first.day == 1 and span.last.day == monthrange(span.last.year, span.last.month)[1]
    return ("year", "month") if span.unit == "month" or months else ("year", "month", "day")


WHOLE_YEARS = (1, 1, 12, 31)


def _date(day: date, parts: tuple[str, ...]) -> dict[str, int]:
    return {part: getattr(day, part) for part in parts}


def vis_chunks(chosen: Chosen) -> Iterator[bytes]:
    """The items and groups that vis-timeline reads: points for days, ranges for longer; undated events left out."""
    articles = {article.id: article for article in chosen.articles}
    dated = [(event, event.span) for event in chosen.events if event.span]
    labels = {family.id: family.label for family in families()}
    found = {event.action.family for event, _ in dated}
    order = [*(name for name in labels if name in found), *sorted(found - labels.keys())]
    groups = [{"id": name, "content": text_of(labels.get(name, name.capitalize()))} for name in order]
    about = chosen.about.facts | {"sentences": [*chosen.about.sentences, *_undated(chosen)]}
    items = (_item(event, span, articles) for event, span in dated)
    yield from _document({"about": about, "groups": groups}, "items", items)


def _undated(chosen: Chosen) -> tuple[str, ...]:
    """A sentence where events are left out for want of a date."""
    missing = sum(event.span is None for event in chosen.events)
    return (f"{missing:,} without a date {'is' if missing == 1 else 'are'} not shown.",) if missing else ()


def _item(event: Event, span: DateSpan, articles: dict[str, Article]) -> dict[str, Any]:
    day = span.unit == "day" and span.first == span.last
    item = {
        "id": event.id,
        "group": event.action.family,
        "content": text_of(event.title),
        "title": f"{text_of(date_words(span))}<br>{_evidence(event, articles)}",
        # With a time: a day alone would be midnight in Greenwich, the evening before in New York.
        "start": f"{span.first.isoformat()}T00:00:00",
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


def _document(head: dict[str, Any], name: str, entries: Iterable[dict[str, Any]]) -> Iterator[bytes]:
    """The head with a list of entries at its end, one a line."""
    yield (json.dumps(head, ensure_ascii=False)[:-1] + f',\n"{name}": [').encode("utf-8", "replace")
    for number, entry in enumerate(entries):
        yield (("\n" if number == 0 else ",\n") + json.dumps(entry, ensure_ascii=False)).encode("utf-8", "replace")
    yield b"]}\n"
