"""Where the clause of a finite verb begins between the verb before it and its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.events.syntax import NO_OBJECT

if TYPE_CHECKING:
    from components.events.syntax import Verb
    from components.events.tokens import Token

_TITLES = frozenset({"presidents", "ministers", "leaders", "secretaries"})
"""Plural titles before joined names: "Presidents Bush and Yeltsin"."""
_PAIRED = 3
"""Tokens between "between" and its "and" at most."""
_OPENS = 3
"""Tokens before the subject of a clause that opens its sentence at most: "A day after"."""
_SAYING = frozenset(
    {"say", "announce", "report", "confirm", "believe", "claim", "insist", "hope", "add", "note", "reveal", "suggest"}
)
"""Verbs that never have the actor behind them as their object."""
_MAKING = frozenset(
    {"sign", "reach", "negotiate", "conclude", "agree", "impose", "expel", "seize", "ratify", "hold", "announce",
     "make", "close", "initial", "propose", "order", "recall"}
)  # fmt: skip
"""Verbs that always do something to something."""
_SUBORDINATE = frozenset({"when", "after", "while", "although", "though", "because", "once"})
_NAMED = frozenset({"actor", "det", "word"})
_PLURAL = frozenset({"were", "are", "have"})
_SUBJECTS = frozenset({"it", "he", "she", "they", "we"})


def boundary(tokens: list[Token], start: int, end: int, before: Verb | None) -> tuple[int, Token | None]:
    """Where the clause of a finite verb begins, and the word that introduces it, if any."""
    for at in range(end - 1, start - 1, -1):
        token = tokens[at]
        if token.tag in {"sub", "rel", "that"} and not (token.tag == "sub" and at == end - 1):
            return at + 1, token
        if token.tag in {"stop", "quote"} and at < end - 1:
            return at + 1, None
        if token.text == "should" and at > start and at + 1 < end and _is_subject_pronoun(tokens[at + 1]):
            return at + 1, None  # "offered help should it be needed"
        if before is not None and at > start and _is_subject_pronoun(token) and tokens[at - 1].tag == "actor":
            return at, None  # "informed the US it is halting"
        if before is not None and token.tag in {"comma", "and"} and _opens_clause(tokens, at, end, before):
            return at + 1, _introduction(tokens, start, at)
    return start, None


def _introduction(tokens: list[Token], start: int, end: int) -> Token | None:
    """The "that" far before a comma: "said that, in Geneva, Russia agreed"."""
    return next((token for token in tokens[start:end] if token.tag == "that"), None)


def _is_subject_pronoun(token: Token) -> bool:
    return token.actor is not None and token.actor.kind == "pronoun" and token.actor.role in _SUBJECTS


def _opens_clause(tokens: list[Token], at: int, end: int, before: Verb) -> bool:
    """Whether a comma or "and" between two verbs ends the clause of the first."""
    if not any(token.tag in {"actor", "word", "pronoun"} for token in tokens[at + 1 : end]):
        return False
    opening = bool(before.introduced) and before.subject[0] <= _OPENS and before.governor is None
    between = tokens[before.at + 1 : at]
    if tokens[at].tag == "comma":
        # "Under START, signed in 1991, the US and Russia cut", "when it came out, Albright and Ivanov chose"
        aside = opening or before.form == "reduced" or before.introduced in _SUBORDINATE
        return aside or not _list_goes_on_to(tokens, at, end) or any(token.tag == "comma" for token in between)
    if any(token.tag in {"sub", "that", "rel"} or (opening and token.tag == "comma") for token in between):
        return False  # "after Rubio and Lavrov met", "A day after he left, talks on defense and arms": it begins before
    joins = _joins_subjects(tokens, before.at + 1, at) or _joins_adjectives(tokens, at)
    if joins or _says_of_both(tokens, before, at) or _led_by_both(tokens, before, at, end) or _is_one(tokens, at, end):
        return False
    if "between" in [token.text for token in tokens[max(0, at - _PAIRED) : at]]:
        return False  # "talks between Russia and the United States ended"
    dated = between[-1:] and between[-1].tag == "comma" and any(token.tag == "time" for token in between)
    return bool(dated) or any(token.tag in {"word", "actor"} for token in between)  # "signed in 2000, and the two"


def _joins_subjects(tokens: list[Token], start: int, at: int) -> bool:
    """Whether an "and" joins two actors that a comma sets off from what is before: "Framed by flags, A and B met"."""
    left = at
    while left > start and (tokens[left - 1].tag in {"actor", "det"} or tokens[left - 1].text in _TITLES):
        left -= 1
    right = tokens[at + 2] if tokens[at + 1].tag == "det" and at + 2 < len(tokens) else tokens[at + 1]
    return left < at and tokens[left - 1].tag == "comma" and left > start and right.tag == "actor"


def _says_of_both(tokens: list[Token], before: Verb, at: int) -> bool:
    """Whether an "and" joins two actors behind a verb that tells what they do: "say the US and Russia agreed"."""
    named = all(token.tag in {"actor", "det"} for token in tokens[before.at + 1 : at])
    right = tokens[at + 2] if tokens[at + 1].tag == "det" and at + 2 < len(tokens) else tokens[at + 1]
    return named and right.tag == "actor" and before.is_any(_SAYING)


def _led_by_both(tokens: list[Token], before: Verb, at: int, end: int) -> bool:
    """Whether an "and" joins two behind "by": "delegations led by Eide and Makei met"."""
    left, right = tokens[before.at + 1 : at], tokens[at + 1 : end]
    by = bool(left) and left[0].text == "by" and before.first == before.at
    named = right and right[-1].actor is not None and all(token.tag in _NAMED for token in (*left[1:], *right))
    return by and bool(named) and any(token.actor is not None for token in left)


def _is_one(tokens: list[Token], at: int, end: int) -> bool:
    """Whether one state stands before a plural verb, whose subject it is not: "held in Mali and Chad were freed"."""
    plural = end < len(tokens) and tokens[end].text in _PLURAL
    named = tokens[at + 1].actor if end == at + 2 else None
    return plural and named is not None and named.kind in {"country", "place", "person"}


def _joins_adjectives(tokens: list[Token], at: int) -> bool:
    """Whether an "and" joins two states' adjectives of one noun: "the Russian and U.S. embassies"."""
    left, right = tokens[at - 1].actor, tokens[at + 1].actor if at + 1 < len(tokens) else None
    return left is not None and right is not None and left.kind == "adjective"


def _list_goes_on_to(tokens: list[Token], at: int, end: int) -> bool:
    return any(token.tag == "and" for token in tokens[at + 1 : end]) and all(
        token.tag in {"actor", "and", "det", "comma", "word"} for token in tokens[at + 1 : end]
    )


def leaves_gap(tokens: list[Token], verb: Verb, before: Verb) -> bool:
    """Whether "that" stands for what is done: "left the treaty with Peru that both signed in May"."""
    at = verb.subject[0] - 1
    noun = at - 1 > before.at and tokens[at - 1].tag in {"word", "actor"} and tokens[at].text == "that"
    bare = verb.at + 1 >= len(tokens) or tokens[verb.at + 1].tag in NO_OBJECT
    plain = verb.first == verb.at and verb.is_form("past") and verb.is_any(_MAKING)
    return noun and bare and plain
