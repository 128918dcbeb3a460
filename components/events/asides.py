"""Marks inside a clause that do not break it: a few words in quotation marks, a short name in brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from components.events.tokens import Token

_CLOSING = {"(": ")", '"': '"', "“": "”", "«": "»"}
_LONGEST = 4
"""Tokens of an aside at most; more are a clause of their own, or what somebody says."""
_DASHES = frozenset("–—")
_MARKS = _DASHES.union(_CLOSING)
_PAIR = 2
_LONGEST_DASHED = 25
"""Tokens between two dashes at most; more are no aside."""
_BREAKING = frozenset({"comma", "stop", "quote", "modal", "aux", "pronoun"})


def without_asides(row: list[Token]) -> list[Token]:
    """The tokens without short asides in brackets, "(DPRK)", and without the marks around a few words.

    An aside between dashes stands behind the rest, its first dash before it.

    What stands first in the sentence or behind a comma is no aside: so begins speech.
    """
    if _MARKS.isdisjoint([token.text for token in row]):
        return row
    row = _dashed_last(row)
    kept: list[Token] = []
    at = 0
    while at < len(row):
        end = _end(row, at) if row[at].text in _CLOSING else 0
        if end and row[at].tag == "quote":
            kept.extend(row[at + 1 : end])
        elif not end:
            kept.append(row[at])
        at = max(end, at) + 1
    return kept


def _dashed_last(row: list[Token]) -> list[Token]:
    """The tokens with what stands between two dashes put behind the rest, so that it does not part the clause."""
    dashes = [at for at, token in enumerate(row) if token.text in _DASHES]
    if len(dashes) != _PAIR:
        return row
    start, end = dashes
    opened = any(token.tag not in {"time", "comma", "prep", "number"} for token in row[:start])
    if not opened or end - start > _LONGEST_DASHED or end + 1 >= len(row):
        return row
    return [*row[:start], *row[end + 1 :], *row[start:end]]


def _end(row: list[Token], at: int) -> int:
    """The number of the mark that closes the aside begun at `at`; 0 where none does."""
    if not at or row[at - 1].tag == "comma":
        return 0
    for end in range(at + 1, min(at + 2 + _LONGEST, len(row))):
        if row[end].text == _CLOSING[row[at].text]:
            return end
        if row[end].tag in _BREAKING and not (row[at].text == "(" and row[end].tag == "quote"):
            return 0  # of brackets the marks within do not: "(“ordered departure”)"
    return 0
