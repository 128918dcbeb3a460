"""Clauses that tell what somebody says: behind a verb of saying, with or without "that"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from components.events.syntax import Verb
    from components.events.tokens import Token

SAYING = frozenset(
    {"say", "announce", "report", "add", "claim", "believe", "think", "warn", "state", "tell", "confirm", "insist",
     "suggest", "inform", "notify", "acknowledge", "admit", "declare", "hope", "expect", "note", "stress", "allege",
     "argue", "assert"}
)  # fmt: skip
"""Verbs whose complement can do without "that"."""


_SAYING = frozenset({"say", "add", "explain", "report"})


def said(tokens: list[Token], verb: Verb) -> bool:
    """Whether a clause without "that" follows the verb: "said Thursday it would"."""
    return tokens[verb.at].lemma("past", "base", "s", "participle") in SAYING


def said_if(tokens: list[Token], condition: Verb) -> bool:
    """Whether a condition stands first in what somebody says: "said that, if Iran attacked, the US would respond"."""
    at = condition.subject[0] - 2
    if condition.link != "adverbial" or condition.governor is None or at < 1 or tokens[at + 1].text != "if":
        return False
    return tokens[at if tokens[at].tag != "comma" else at - 1].tag == "that"


def behind_the_saying(tokens: list[Token], start: int, end: int) -> int:
    """Where a clause without "that" begins: "said on Saturday | the US would", "told Putin | the US would"."""
    for at in range(end - 1, start, -1):
        before = tokens[at - 1]
        whole = before.actor is not None and before.actor.kind in {"person", "country", "body"}
        if tokens[at].tag in {"det", "actor"} and (before.tag == "time" or whole):
            return at
    return start


def is_inverted(tokens: list[Token], verb: Verb) -> bool:
    """Whether who says so stands behind the verb: "…, said the minister"."""
    after = tokens[verb.at + 1] if verb.at + 1 < len(tokens) else None
    apart = verb.first > 0 and tokens[verb.first - 1].tag in {"comma", "quote"}
    return apart and verb.is_any(_SAYING) and after is not None and after.tag in {"actor", "det", "word"}
