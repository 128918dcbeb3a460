"""Finite verbs that go on behind a clause between with what was before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.events.verbhood import kinds_of

if TYPE_CHECKING:
    from components.events.syntax import Verb
    from components.events.tokens import Token

_PARTING = frozenset({"comma", "and", "sub", "that", "rel", "stop", "quote"})
_STEPS = frozenset({"to", "ing"})
_CLAUSE_ENDS = frozenset({"verb", "aux", "modal", "sub", "that", "stop", "quote"})


def antecedent(tokens: list[Token], before: Verb) -> tuple[int, int] | None:
    """Of a clause behind "whom" or "which" with a subject of its own the noun before it; None for other clauses."""
    rel = before.subject[0] - 1
    if rel < 1 or tokens[rel].tag != "rel" or before.introduced != tokens[rel].text or before.link == "relative":
        return None
    end = rel - (tokens[rel - 1].tag == "prep")  # "the pact, from which Oslo withdrew, was signed in May"
    end -= tokens[end - 1].tag == "comma"
    start = end
    while start and tokens[start - 1].tag not in _CLAUSE_ENDS:
        start -= 1
    return (start, end) if end > start else None


def is_later_than(verb: Verb, outer: Verb) -> bool:
    """Whether a past form goes on behind what was said to be, or to be done: "said that it is safe and called for"."""
    said = outer.governor if outer.link == "that" and outer.form == "finite" else None
    past = verb.past and verb.first == verb.at and "base" not in kinds_of(verb.forms)
    now = bool(outer.modal) or not (outer.past or outer.is_form("past"))
    return said is not None and said.past and past and now and not outer.passive


def behind_who(tokens: list[Token], verb: Verb, before: Verb) -> tuple[int, int] | None:
    """Whose verb it is behind a clause that says which: "Danes who were sent to Peru are being called home"."""
    inner = before
    while inner.governor is not None and inner.link in _STEPS:
        inner = inner.governor  # "who were sent to Peru to set up a centre"
    if inner.link != "relative" or inner.introduced != "who" or verb.first <= before.at + 1:
        return None
    between = tokens[before.at + 1 : verb.first]
    if any(token.tag in _PARTING for token in between):
        return None
    apart = before.passive or between[0].tag in {"prep", "to", "adverb", "time"} or before is not inner
    return inner.subject if apart else None
