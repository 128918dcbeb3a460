"""In which way of saying a label's words tell their act: active, passive, as a noun, reported, planned, negated.

Told from the label's words and its realis alone, not from what Dateline reads in them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from components.lexicon.actions.verbs import ambiguous, verb_forms

if TYPE_CHECKING:
    from components.evaluation.labels import EventLabel

_WORD = re.compile(r"[A-Za-z]+")
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_BETWEEN = 3
"""Words from a form of "be" to its participle."""
_SAID = re.compile(r"\b(?:said|says|announced|told|stated|confirmed|according to)\b")
_AUXILIARY = _BE | {"has", "have", "had", "will", "would"}


def construction(label: EventLabel) -> str:
    """The way of saying: planned, negated, reported, passive, nominal or active; the first that holds.

    Labels in other letters than Latin ones are "other".
    """
    words = [word[0].lower() for word in _WORD.finditer(label.text)]
    if not words:
        return "other"
    if label.realis in {"planned", "proposed"}:
        return "planned"
    if label.realis == "negated":
        return "negated"
    if _SAID.search(label.text):
        return "reported"
    if _is_passive(words):
        return "passive"
    return "active" if _has_verb(words) else "nominal"


def _is_passive(words: list[str]) -> bool:
    return any(
        word in _BE and any("participle" in _forms(other) for other in words[at + 1 : at + 1 + _BETWEEN])
        for at, word in enumerate(words)
    )


def _has_verb(words: list[str]) -> bool:
    sure = ambiguous()
    known = verb_forms()
    return any(
        word in _AUXILIARY
        or any(form in {"past", "s"} and lemma not in sure for lemma, form in known.get(word, ()))
        or (any(form == "past" for _, form in known.get(word, ())) and word.endswith("ed"))
        for word in words
    )


def _forms(word: str) -> set[str]:
    return {form for _, form in verb_forms().get(word, ())}
