"""Marks inside a clause that do not break it: a few words in quotation marks, a short name in brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from components.events.tokens import Token

_CLOSING = {"(": ")", '"': '"', "“": "”", "«": "»"}
_LONGEST = 4
"""Tokens of an aside at most; more are a clause of their own, or what somebody says."""
_BREAKING = frozenset({"comma", "stop", "quote", "modal", "aux", "pronoun"})


def without_asides(row: list[Token]) -> list[Token]:
    """The tokens without short asides in brackets, "(DPRK)", and without the marks around a few words.

    What stands first in the sentence or behind a comma is no aside: so begins speech.
    """
    if _CLOSING.keys().isdisjoint([token.text for token in row]):
        return row
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


def _end(row: list[Token], at: int) -> int:
    """The number of the mark that closes the aside begun at `at`; 0 where none does."""
    if not at or row[at - 1].tag == "comma":
        return 0
    for end in range(at + 1, min(at + 2 + _LONGEST, len(row))):
        if row[end].text == _CLOSING[row[at].text]:
            return end
        if row[end].tag in _BREAKING:
            return 0
    return 0
