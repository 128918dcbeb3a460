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
_CLAIMS = frozenset(
    {"claim", "claims", "allegation", "allegations", "accusation", "accusations", "charges", "suggestion",
     "suggestions", "demand", "demands", "proposal", "proposals", "report", "reports", "assertion", "assertions"}
)  # fmt: skip
"""Nouns whose content a clause with "that" tells."""
_JOINING = frozenset({"and", "comma", "sub", "that", "rel", "quote"})


def antecedent(tokens: list[Token], before: Verb) -> tuple[int, int] | None:
    """Of a clause behind "whom" or "which" with a subject of its own the noun before it; None for other clauses."""
    rel = before.subject[0] - 1
    content = (
        tokens[rel].tag == "that" and tokens[rel - 1].text in _CLAIMS
    )  # "claims that it spied in May were rejected"
    if rel < 1 or not (tokens[rel].tag == "rel" or content):
        return None
    if before.introduced != tokens[rel].text or before.link == "relative":
        return None
    end = rel - (tokens[rel - 1].tag == "prep")  # "the pact, from which Oslo withdrew, was signed in May"
    end -= tokens[end - 1].tag == "comma"
    start = end
    while start and tokens[start - 1].tag not in _CLAUSE_ENDS:
        start -= 1
    return (start, end) if end > start else None


def goes_on_behind(tokens: list[Token], verb: Verb, before: Verb) -> bool:
    """Whether a verb stands behind a comma, or behind a clause nothing joins to it: "a man whom Oslo held fled"."""
    if verb.first and tokens[verb.first - 1].tag == "comma":
        return True
    between = tokens[before.at + 1 : verb.first]
    return bool(between) and before.form == "finite" and _JOINING.isdisjoint([token.tag for token in between])


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
