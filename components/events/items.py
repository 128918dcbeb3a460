"""Items of a list, read with the words that lead in to it: "the United States has: – Closed its airspace"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from components.events.lasting import of_list
from components.events.verbhood import decided, kinds_of
from components.model import TextSpan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.events.function_words import Tag
    from components.events.syntax import Sentence
    from components.events.tokens import Token

_MARK = re.compile(r"[ \t]*(?:[-*•·–—+▪■]|\(?(?:\d{1,2}|[a-z])[.)])[ \t]+")
"""What a line begins with that is an item."""
_MARK_TOKENS = 3
"""Tokens of such a mark at most: "(a)"."""
_PARTS = frozenset({"comma", "stop", "quote", "sub", "that", "rel"})
"""Where the last clause of what leads in begins."""
_OPEN = frozenset({"aux", "modal", "to", "verb"})
"""What leads in with one of these last goes on in each item."""
_HELPERS: dict[str, tuple[Tag, str]] = {"participle": ("aux", "has"), "ing": ("aux", "is")}


def leads_of(text: str, sentences: Sequence[TextSpan]) -> dict[int, int]:
    """By the number of each sentence that begins an item the number of the one that leads in to it by a colon."""
    found: dict[int, int] = {}
    lead: int | None = None
    for number, (before, sentence) in enumerate(pairwise([TextSpan(0, 0), *sentences])):
        line = text.rfind("\n", before.end, sentence.start) + 1
        mark = _MARK.match(text, line) if line else None
        if mark is not None and mark.end() >= sentence.start and lead is not None:
            found[number] = lead
        elif line and mark is None:
            lead = None
        if text[sentence.start : sentence.end].endswith(":"):
            lead = number
    return found


def behind_leads(rows: Sequence[list[Token]], leads: dict[int, int], ambiguous: frozenset[str]) -> list[list[Token]]:
    """The tokens of all sentences, those of items behind what leads in to them."""
    return [_led_in(row, rows[leads[at]], ambiguous) if at in leads else row for at, row in enumerate(rows)]


def date_items(parsed: Sequence[Sentence], leads: dict[int, int]) -> None:
    """Give each item the time that opens what leads in to it: "Since May 3, the United States has:"."""
    for at, lead in leads.items():
        time = of_list(parsed[lead])
        parsed[at].listed = replace(time, where=None) if time is not None else None


def _led_in(item: list[Token], lead: list[Token], ambiguous: frozenset[str]) -> list[Token]:
    """The tokens of an item behind the last clause of what leads in to it; as they are where that does not go on."""
    first = _first_word(item)
    clause = _last_clause(lead)
    if first >= len(item) or not clause:
        return item
    opening = item[first]
    opening.capital = False
    if clause[-1].tag not in _OPEN:
        clause = _with_helper(clause, opening)
    start = TextSpan(opening.start, opening.start)
    return decided([*[_moved(token, start) for token in clause], *item[first:]], ambiguous) if clause else item


def _first_word(item: list[Token]) -> int:
    """The number of the token behind the item's mark: "(a)", "2."."""
    stops = [at for at, token in enumerate(item[:_MARK_TOKENS]) if token.tag == "stop"]
    first = stops[-1] + 1 if stops else 0
    counted = first == 0 and len(item) > 1 and item[0].tag == "number" and item[1].capital
    return first + counted


def _last_clause(lead: list[Token]) -> list[Token]:
    """The tokens behind the last boundary before the colon."""
    end = len(lead)
    while end and lead[end - 1].tag in _PARTS:
        end -= 1
    start = next((at for at in range(end - 1, -1, -1) if lead[at].tag in _PARTS), -1) + 1
    return lead[start:end]


def _with_helper(clause: list[Token], opening: Token) -> list[Token]:
    """Who acts, with the helping verb the item asks for: "took these steps: – Closed its ports" is "has closed"."""
    kind = next((kind for kind in _HELPERS if kind in kinds_of(opening.forms)), "")
    acting = next((at for at, token in enumerate(clause) if token.tag in {"aux", "verb", "modal"}), 0)
    if not kind or not any(token.actor is not None for token in clause[:acting]):
        return []
    tag, text = _HELPERS[kind]
    return [*clause[:acting], replace(clause[acting], tag=tag, text=text, forms=())]


def _moved(token: Token, where: TextSpan) -> Token:
    """A copy that stands, without length, before the item."""
    actor = replace(token.actor, where=where) if token.actor is not None else None
    return replace(token, start=where.start, end=where.end, actor=actor, time=None)
