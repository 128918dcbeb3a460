"""The words of a Russian sentence that tell an act: its clause, with what belongs to it and no act of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from components.model import TextSpan

if TYPE_CHECKING:
    from components.events.russian.acts import Told
    from components.events.russian.passages import Passage
    from components.model import ResolvedDate

_OPENS = re.compile(
    r"(?:а|но|однако|котор\w+|чь\w+|что|чтобы|где|куда|откуда|когда|если|хотя|поскольку|так как|причем|после чего)\b"
    r"|(?:в|во|на|о|об|к|ко|с|со|из|от|для|по|при|за)\s+(?:котор|чем\b|чего\b|том\b|то\b)"
)
"""Words with which another clause begins: "…, который", "…, о чем"."""
_CONTENT = re.compile(r"(?:что|чтобы|о том|как|насколько|почему)\b")
"""Words with which what is said begins: "отметил, что"."""
_JOINS = re.compile(r"(?:что|а также|а|и|но|однако)\s+")
"""Words that only join a clause to the one before."""
_SAYING = frozenset({"statement", "accusation", "proposal", "threat", "agreement", "talks"})


def evidence(passage: Passage, told: Told, when: ResolvedDate | None) -> TextSpan:
    """The words that tell the act: "Рим выслал атташе, | а Париж ждет" gives those before the bar."""
    first = last = told.clause
    while (
        first - 1 in passage.clauses and not opens_clause(passage, first) and not _is_another(passage, first - 1, told)
    ):
        first -= 1
    content = told.act.action in _SAYING
    while last + 1 in passage.clauses:
        said = content and _CONTENT.match(passage.clause_text(last + 1)) is not None
        if (opens_clause(passage, last + 1) and not said) or _is_another(passage, last + 1, told):
            break
        last += 1
    parts = [passage.clauses[first], passage.clauses[last], told.where]
    if when is not None and when.where is not None and passage.where.contains(when.where):
        parts += [when.where, passage.clauses.get(passage.clause_at(when.where.start), when.where)]
    start = min(part.start for part in parts)
    end = max(part.end for part in parts)
    return _trimmed(passage, start, passage.where.end if last == max(passage.clauses) else end)


def _trimmed(passage: Passage, start: int, end: int) -> TextSpan:
    """The words without "что" in front, and with the quotation marks that they open or close."""
    if start > passage.where.start and (joins := _JOINS.match(passage.folded, start)):
        start = joins.end()
    if start > passage.where.start and passage.folded[start - 1] in "«„(":
        start -= 1
    if end < passage.where.end and passage.folded[end] in "»“)":
        end += 1
    return TextSpan(start, end)


def opens_clause(passage: Passage, number: int) -> bool:
    """Whether a clause opens with a word that makes it one of its own."""
    return _OPENS.match(passage.clause_text(number)) is not None


def _is_another(passage: Passage, number: int, told: Told) -> bool:
    """Whether a clause tells an act of its own."""
    span = passage.clauses[number]
    return any(span.start <= one.start < span.end and one != told.where for one in passage.triggers)
