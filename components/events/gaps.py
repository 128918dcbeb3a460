"""Clauses that say more of a noun without "that": "the offer Lavrov made in May is dead"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.events.syntax import NO_OBJECT

if TYPE_CHECKING:
    from components.events.syntax import Verb
    from components.events.tokens import Token

_MAKING = frozenset(
    {"sign", "reach", "negotiate", "conclude", "impose", "seize", "hold", "make", "take", "issue", "offer", "propose",
     "adopt", "launch", "order", "begin", "give", "send", "announce", "ratify", "close", "expel"}
)  # fmt: skip
"""Verbs that always do something to something, so that a noun before their subject is it."""
_NAMES = frozenset({"actor", "det", "and"})
_APART = frozenset({"comma", "stop", "quote", "sub", "that", "rel", "and"})


def bridge_gaps(tokens: list[Token], verbs: list[Verb]) -> None:
    """Make the actor before the verb the subject of "the offer Lavrov made", and the noun that of the verb behind."""
    for number, verb in enumerate(verbs):
        noun, start = _behind_noun(tokens, verb), verb.subject[0]
        if not noun:
            continue
        verb.form, verb.passive, verb.past = "finite", False, True
        verb.link, verb.governor, verb.shares, verb.introduced = "", None, None, "that"
        verb.subject, verb.antecedent = (noun, verb.first), start
        after = verbs[number + 1] if number + 1 < len(verbs) else None
        if after is None or after.form != "finite" or any(t.tag in _APART for t in tokens[verb.at + 1 : after.first]):
            continue
        after.subject, after.shares, after.governor, after.link = (start, noun), None, None, ""


def _behind_noun(tokens: list[Token], verb: Verb) -> int:
    """The number of the token where the actors begin that stand between a noun and the verb; 0 where none do."""
    bare = verb.at + 1 >= len(tokens) or tokens[verb.at + 1].tag in NO_OBJECT
    if verb.first != verb.at or not bare or verb.modal or not verb.is_any(_MAKING) or not verb.is_form("past"):
        return 0
    start, at = verb.subject[0], verb.first
    while at > start and tokens[at - 1].tag in _NAMES:
        at -= 1
    named = [token.actor for token in tokens[at : verb.first] if token.actor is not None]
    acting = [actor for actor in named if actor.kind not in {"place", "possessive", "pronoun"}]
    if not acting or at <= start or tokens[at - 1].tag != "word" or tokens[at].tag == "and":
        return 0
    determined = any(token.tag in {"det", "poss", "number"} for token in tokens[start : at - 1])
    return at if determined else 0
