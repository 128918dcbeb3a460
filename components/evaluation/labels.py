"""Labels as JSON Lines: documents with their time expressions, or one event a line.

A line of dates is {"doc", "published", "text", "timexes": [{"start", "end", "type", "value"}]}; a line
of events {"article", "id", "evidence": {"start", "end", "text"}, "start", "end", "precision",
"source_actors", "target_actors", "action", "tier", "realis", "dyad"}. Offsets are code points of the
article's text; in a file with front matter, of what stands below it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from components.articles import read_documents
from components.errors import LabelError
from components.evaluation.dates import Timex
from components.evaluation.events import FITS
from components.model import Article, TextSpan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from components.errors import ArticleError

_Label = TypeVar("_Label")

SHAPES = 'Dates are {"doc", "text", "published", "timexes"}, events {"article", "evidence", "action", "realis"}.'


@dataclass(frozen=True, slots=True)
class DateLabels:
    """Documents, each with the time expressions a reader found."""

    documents: tuple[tuple[Article, tuple[Timex, ...]], ...]


@dataclass(frozen=True, slots=True)
class EventLabel:
    """One clause in which a state does, plans or refuses something, as a reader understood it."""

    article: str
    """`Article.name`."""
    id: str
    evidence: TextSpan
    text: str
    first: date | None
    last: date | None
    sources: frozenset[str]
    """ISO 3166 alpha-3; in a mutual act both sides are in both."""
    targets: frozenset[str]
    action: str
    """A kind of the labels, coarser than `Action.id`: "talks/meeting"."""
    realis: str
    """occurred, ongoing, planned, proposed or negated."""
    is_scored: bool
    """An act between the two states (tier 1, dyad): recall is asked of it."""
    tier: int


@dataclass(frozen=True, slots=True)
class EventLabels:
    """Labels of events, in the order of their file."""

    labels: tuple[EventLabel, ...]

    @property
    def articles(self) -> frozenset[str]:
        """The names of the labelled articles."""
        return frozenset(label.article for label in self.labels)


def read_labels(lines: Iterable[str], *, name: str) -> DateLabels | EventLabels:
    """The labels of a file, whichever kind it holds; LabelError where it holds none or a broken one."""
    lines = list(lines)
    found = {
        f"{name}, line {number}": _fields(line, where=f"{name}, line {number}")
        for number, line in enumerate(lines, start=1)
        if line.strip()
    }
    if found and all("timexes" in fields for fields in found.values()):
        documents = zip(read_documents(lines, name=name), found.items(), strict=True)
        return DateLabels(tuple(_document(article, fields, where=where) for article, (where, fields) in documents))
    if found and all("evidence" in fields for fields in found.values()):
        return EventLabels(tuple(_complete(_event, fields, where=where) for where, fields in found.items()))
    raise LabelError(f"{name} holds no labels of dates or events.", hint=SHAPES)


def _fields(line: str, *, where: str) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise LabelError(f"{where} is not JSON.", hint=SHAPES) from error
    if not isinstance(found, dict):
        raise LabelError(f"{where} is not a label.", hint=SHAPES)
    return found


def _complete(make: Callable[[dict[str, Any]], _Label], fields: dict[str, Any], *, where: str) -> _Label:
    """What is made of the fields of a line; LabelError where one is missing or wrong."""
    try:
        return make(fields)
    except (KeyError, TypeError, ValueError) as error:
        raise LabelError(f"{where}: a label is incomplete or wrong: {error}.", hint=SHAPES) from error


def _document(
    article: Article | ArticleError, fields: dict[str, Any], *, where: str
) -> tuple[Article, tuple[Timex, ...]]:
    if not isinstance(article, Article):
        raise article
    return article, _complete(_timexes, fields, where=where)


def _timexes(fields: dict[str, Any]) -> tuple[Timex, ...]:
    return tuple(Timex(t["start"], t["end"], t["type"], t["value"]) for t in fields["timexes"])


def _event(fields: dict[str, Any]) -> EventLabel:
    evidence = fields["evidence"]
    if fields["action"] not in FITS:
        raise ValueError(f"action {fields['action']!r} is none of {', '.join(FITS)}")
    is_dated = bool(fields["start"]) and fields["precision"] != "unknown"
    return EventLabel(
        article=fields["article"],
        id=fields["id"],
        evidence=TextSpan(evidence["start"], evidence["end"]),
        text=evidence["text"],
        first=date.fromisoformat(fields["start"]) if is_dated else None,
        last=date.fromisoformat(fields["end"] or fields["start"]) if is_dated else None,
        sources=frozenset(fields["source_actors"]),
        targets=frozenset(fields["target_actors"]),
        action=fields["action"],
        realis=fields["realis"],
        is_scored=fields["tier"] == 1 and bool(fields["dyad"]),
        tier=fields["tier"],
    )
