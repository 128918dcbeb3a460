"""A sentence as its words and clauses, by punctuation alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from components.model import TextSpan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.events.russian.naming import Named
    from components.model import ResolvedDate

_WORD = re.compile(r"[\w-]+")
_BREAK = re.compile(r"[,;:()—–?!]|\s-\s|\n")


@dataclass(frozen=True, slots=True)
class Word:
    """A word in small letters, with the number of its clause."""

    text: str
    start: int
    end: int
    clause: int


@dataclass(slots=True)
class Passage:
    """One sentence on its way to mentions."""

    where: TextSpan
    folded: str
    """The whole text in small letters."""
    words: tuple[Word, ...]
    named: Sequence[Named] = ()
    times: Sequence[ResolvedDate] = ()
    triggers: Sequence[TextSpan] = ()
    """Where the acts stand."""
    clauses: dict[int, TextSpan] = field(default_factory=dict)

    def free(self, one: int, other: int) -> bool:
        """Whether no act stands between two offsets."""
        first, last = sorted((one, other))
        return not any(first < act.start < last for act in self.triggers)

    def clause_at(self, offset: int) -> int:
        """The number of the clause an offset lies in."""
        return next((number for number, span in self.clauses.items() if span.start <= offset < span.end), -1)

    def clause_text(self, number: int) -> str:
        """The words of a clause, as they stand."""
        span = self.clauses[number]
        return self.folded[span.start : span.end]


def passage(folded: str, where: TextSpan) -> Passage:
    """The words of a sentence, each with its clause: a comma, a dash or a bracket ends one."""
    words: list[Word] = []
    clause, last = 0, where.start
    for hit in _WORD.finditer(folded, where.start, where.end):
        if words and _BREAK.search(folded, last, hit.start()):
            clause += 1
        words.append(Word(hit[0], hit.start(), hit.end(), clause))
        last = hit.end()
    spans: dict[int, TextSpan] = {}
    for word in words:
        begun = spans.get(word.clause)
        spans[word.clause] = TextSpan(begun.start if begun else word.start, word.end)
    return Passage(where, folded, tuple(words), clauses=spans)
