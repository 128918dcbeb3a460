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
from typing import TYPE_CHECKING, Any

from components.articles import read_documents
from components.errors import LabelError
from components.evaluation.dates import Timex
from components.evaluation.events import FITS
from components.model import Article, TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
    kept = [line for line in lines if line.strip()]
    fields = list(_fields(kept, name=name))
    try:
        if fields and all("timexes" in line for line in fields):
            return DateLabels(tuple(_document(line, own, name=name) for line, own in zip(kept, fields, strict=True)))
        if fields and all("evidence" in line for line in fields):
            return EventLabels(tuple(_event(line) for line in fields))
    except (KeyError, TypeError, ValueError) as error:
        raise LabelError(f"{name}: a label is incomplete or wrong: {error}.", hint=SHAPES) from error
    raise LabelError(f"{name} holds no labels of dates or events.", hint=SHAPES)


def _fields(lines: list[str], *, name: str) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(lines, start=1):
        try:
            found = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise LabelError(f"{name}, line {number} is not JSON.", hint=SHAPES) from error
        if not isinstance(found, dict):
            raise LabelError(f"{name}, line {number} is not a label.", hint=SHAPES)
        yield found


def _document(line: str, fields: dict[str, Any], *, name: str) -> tuple[Article, tuple[Timex, ...]]:
    article = next(read_documents([line], name=name))
    if not isinstance(article, Article):
        raise article
    timexes = (Timex(t["start"], t["end"], t["type"], t["value"]) for t in fields["timexes"])
    return article, tuple(timexes)


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
