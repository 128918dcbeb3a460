"""Months as adjectives: "мартовские консультации", "июльская встреча"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from components.model import DateSpan, ResolvedDate, TextSpan

if TYPE_CHECKING:
    from components.events.russian.acts import Told
    from components.events.russian.passages import Passage

_STEMS = (
    "январск", "февральск", "мартовск", "апрельск", "майск", "июньск", "июльск", "августовск", "сентябрьск",
    "октябрьск", "ноябрьск", "декабрьск",
)  # fmt: skip
_ADJECTIVE = re.compile(
    rf"\b((?:{'|'.join(_STEMS)})(?:ий|ая|ое|ие|ого|ой|их|ому|им|ом|ую|ими))\s+(?:[\w-]+\s+){{0,2}}?"
)
_MEETINGS = re.compile(r"(?:встреч|переговор|консультаци|саммит|бесед|визит|поездк|разговор|раунд)")
_REACH = 60
"""Letters before or behind an act within which its meeting stands."""


def month_before(passage: Passage, told: Told, published: date) -> ResolvedDate | None:
    """The month by which a meeting is called, the latest not after publication; None for other acts.

    "после мартовской встречи" in May is that of this March.
    """
    if told.act.action not in {"talks", "visit", "call"}:
        return None
    clause = passage.clauses[told.clause]
    start, end = max(clause.start, told.where.start - _REACH), min(clause.end, told.where.end + _REACH)
    for hit in _ADJECTIVE.finditer(passage.folded, start, end):
        if _MEETINGS.match(passage.folded, hit.end()):
            return _month(TextSpan(*hit.span(1)), hit[1], published)
    return None


def _month(where: TextSpan, words: str, published: date) -> ResolvedDate:
    number = next(number for number, stem in enumerate(_STEMS, start=1) if words.startswith(stem))
    first = date(published.year - (number > published.month), number, 1)
    last = date(first.year + number // 12, number % 12 + 1, 1) - timedelta(days=1)
    span = DateSpan(first, last, "month")
    because = f"The latest such month not after publication, {span.iso}."
    return ResolvedDate(where, words, "DATE", span.iso, published, "month_word", because, span, implied=("year",))
