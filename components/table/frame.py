"""Events as a table: one row an event, everything the chart, the filter and the exports read.

Columns that hold several values are text with the values between `MARK`s, so that
pandas finds one of them in a million rows without looking at Python objects.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from components.filters import lineage, searchable
from components.table.importance import importance
from components.table.words import date_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from components.model import Actor, Article, Event, Mention

MARK = "\x1f"
"""ASCII's unit separator: no name holds it."""

DAYS = ("first", "last", "published", "anchor")
"""Columns of days, datetime64 to the second: it holds the years 1 to 9999, which nanoseconds do not."""

TEXTS = (
    "id", "title", "unit", "date_words", "date_long", "family", "action", "action_label", "cameo", "plover",
    "status", "side", "sources", "targets", "source_ids", "target_ids", "actor_ids", "countries", "publisher",
    "publishers", "source_title", "url", "quote", "time_words", "rule", "because", "basis", "place", "review",
    "searchable",
)  # fmt: skip
NUMBERS = ("importance", "score")
COLUMNS = (*TEXTS, *DAYS, *NUMBERS, "approximate", "n_sources")


def events_frame(events: Iterable[Event], articles: Iterable[Article] = ()) -> pd.DataFrame:
    """One row an event, by first day, the undated last; `articles` give publishers, titles and addresses.

    Names in `sources`, `targets` and `publishers` stand with "; " between; the columns of evidence
    (quote, publisher, rule, …) are those of the mention that proves the date.

    >>> len(events_frame([]))
    0
    """
    known = {article.id: article for article in articles}
    rows = [_row(event, known) for event in events]
    frame = pd.DataFrame(rows, columns=list(COLUMNS)).astype(_types())
    return frame.sort_values(["first", "last", "title"], kind="stable", ignore_index=True, na_position="last")


def _types() -> dict[str, str]:
    return {
        **dict.fromkeys(TEXTS, "str"),
        **dict.fromkeys(DAYS, "datetime64[s]"),
        **dict.fromkeys(NUMBERS, "float64"),
        "approximate": "bool",
        "n_sources": "int64",
    }


def _row(event: Event, articles: Mapping[str, Article]) -> dict[str, Any]:
    row = {**_what(event), **_who(event), **_evidence(event, articles)}
    # Half a surrogate pair, which JSON can bring, is no character: Arrow refuses it, and so does every file.
    return {name: _whole(value) if isinstance(value, str) else value for name, value in row.items()}


def _whole(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


def _what(event: Event) -> dict[str, Any]:
    span = event.span
    return {
        "id": event.id,
        "title": event.title,
        "first": span and span.first,
        "last": span and span.last,
        "unit": span.unit if span else "",
        "approximate": bool(span and span.approximate),
        "date_words": date_words(span),
        "date_long": date_words(span, long=True),
        "family": event.action.family,
        "action": event.action.id,
        "action_label": event.action.label,
        "cameo": event.action.cameo,
        "plover": event.action.plover,
        "status": event.status,
        "place": event.place,
        "importance": importance(event),
        "score": event.score,
        "review": "",
        "searchable": searchable(event),
    }


def _who(event: Event) -> dict[str, Any]:
    both = (*event.sources, *event.targets)
    return {
        "side": side(event.sources),
        "sources": "; ".join(actor.name for actor in event.sources),
        "targets": "; ".join(actor.name for actor in event.targets),
        "source_ids": marked(_ids(event.sources)),
        "target_ids": marked(_ids(event.targets)),
        "actor_ids": marked(_ids(both)),
        "countries": marked(event.countries),
    }


def _ids(actors: Iterable[Actor]) -> dict[str, None]:
    """Every id under which one of the actors is found, each once, in order."""
    return dict.fromkeys(part for actor in actors for part in lineage(actor.id))


def side(sources: Collection[Actor]) -> str:
    """Who acts: "USA", "RUS", "both", or "" for others and where the text does not say."""
    countries = {actor.country for actor in sources}
    if {"USA", "RUS"} <= countries:
        return "both"
    return next((country for country in ("USA", "RUS") if country in countries), "")


def _evidence(event: Event, articles: Mapping[str, Article]) -> dict[str, Any]:
    told = [articles[key] for key in dict.fromkeys(m.article_id for m in event.mentions) if key in articles]
    publishers = dict.fromkeys(article.publisher for article in told if article.publisher)
    best = proof(event)
    return {
        "n_sources": len({mention.article_id for mention in event.mentions}),
        "publishers": marked(publishers),
        **(_proof(best, articles.get(best.article_id)) if best else dict.fromkeys(PROOF, "")),
        **_days(best, articles),
    }


PROOF = ("publisher", "source_title", "url", "quote", "time_words", "rule", "because", "basis")


def _proof(best: Mention, article: Article | None) -> dict[str, Any]:
    when = best.when
    return {
        "publisher": article.publisher if article else "",
        "source_title": article.title if article else best.doc,
        "url": (article.url or "") if article else "",
        "quote": best.quote,
        "time_words": when.text if when else "",
        "rule": when.rule if when else "",
        "because": when.because if when else "",
        "basis": best.basis,
    }


def _days(best: Mention | None, articles: Mapping[str, Article]) -> dict[str, Any]:
    article = articles.get(best.article_id) if best else None
    return {
        "published": article.published if article else None,
        "anchor": best.when.anchor if best and best.when else None,
    }


def proof(event: Event) -> Mention | None:
    """The mention that proves the event's date: of those with its interval, else of all, the best scored.

    One whose own sentence says when goes before one dated from elsewhere: its quote shows the words.
    """
    dated = [m for m in event.mentions if m.when is not None and m.when.span == event.span]
    return max(dated or event.mentions, key=lambda mention: (mention.basis == "stated", mention.score), default=None)


def marked(values: Iterable[str]) -> str:
    """The values as one text that `has_any` can search; "" for none."""
    inner = MARK.join(value.replace(MARK, " ") for value in values)
    return f"{MARK}{inner}{MARK}" if inner else ""


def unmarked(text: str) -> tuple[str, ...]:
    """The values of a text made by `marked`.

    >>> unmarked(marked(["USA", "RUS"]))
    ('USA', 'RUS')
    """
    return tuple(text.strip(MARK).split(MARK)) if text else ()
