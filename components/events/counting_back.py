"""Acts from which another is counted: "closed it two days after expelling three", "a day after talks in Oslo"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from components.events.deed import Deed
    from components.events.syntax import Sentence, Verb

_SIDES = frozenset({"after", "before"})
_INSIDE = frozenset({"det", "word", "poss", "actor", "number"})
_PHRASE = 5
"""Tokens before a noun that can belong to its phrase."""


def counted_from(sentence: Sentence, deed: Deed) -> tuple[int, Verb | None]:
    """Where the "after" stands that counts from an act, and the verb counted; (-1, None) for none."""
    verb = deed.verb
    if deed.nominal and not (verb is not None and verb.introduced in _SIDES):
        return _before_noun(sentence, deed)
    if verb is None or verb.introduced not in _SIDES:
        return -1, None
    other = next((other for other in sentence.verbs if other.at > verb.at and not other.introduced), None)
    at = verb.first - 1 if verb.form == "ing" else verb.subject[0] - 1
    return at, verb.governor or other


def is_counted_from(sentence: Sentence, deed: Deed) -> bool:
    """Whether an act without a time of its own is one that another is counted from: "a day after meeting Xi"."""
    at, _ = counted_from(sentence, deed)
    own = any(deed.trigger[0] < place < deed.clause[1] for place, _ in sentence.times)
    inner = deed.nominal or (deed.verb is not None and deed.verb.form == "ing")
    return at > 0 and inner and not own and sentence.tokens[at - 1].time is not None


def _before_noun(sentence: Sentence, deed: Deed) -> tuple[int, Verb | None]:
    """The same for an act told by a noun: "a day after the talks"."""
    first = deed.trigger[0]
    for at in range(first - 1, max(first - 1 - _PHRASE, 0), -1):
        if sentence.texts[at] in _SIDES:
            told = [verb for verb in sentence.verbs if verb.form == "finite" and verb.at < at]
            return at, told[-1] if told else None
        if sentence.tokens[at].tag not in _INSIDE:
            break
    return -1, None
