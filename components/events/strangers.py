"""Whether someone else acts than the states: "two dozen countries ordered", "met with the leaders of eleven states"."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from components.events import roles
from components.events.function_words import ANALYSTS, PRIVATE_PEOPLE

if TYPE_CHECKING:
    from components.events.roles import Side
    from components.events.syntax import Sentence, Verb
    from components.lexicon.actions.frames import Frame

_OTHERS = ANALYSTS | {"countries", "nations", "allies", "states", "partners", "people", "others", "lawmakers"}
STRANGERS = _OTHERS | PRIVATE_PEOPLE
"""Who acts beside the actors of the lexicon."""
_ON_THEM = frozenset({"sanctions", "seizures", "expulsions"})
"""Families of acts that firms and people suffer, so that the bare verb may be a passive: "six firms blacklisted"."""
_SPYING = frozenset({"spying", "espionage", "spied", "secrets", "treason"})
_ENVOYS = frozenset(
    {"officials", "counterpart", "counterparts", "representatives", "negotiators", "envoys", "diplomats", "colleagues",
     "side", "them", "him", "her", "it", "representative", "envoy", "negotiator", "official", "minister", "dialogue",
     "talks", "meeting", "session", "summit"}
)  # fmt: skip
"""Whom a state sends, named or not: "met with senior officials"."""
_OF_BOTH = frozenset({"bilateral", "negotiators", "officials", "delegations", "envoys", "diplomats", "experts"})
"""Whom the two sides send: "top officials met in Geneva"."""
_TRAVELLING = frozenset({"land", "arrive", "fly", "travel", "go", "visit", "touch"})
_PHRASE = frozenset({"det", "word", "number", "adverb", "verb"})
PHRASE_LENGTH = 4
"""Tokens behind "that" in which the subject of its clause is sought."""
FRIENDS = frozenset({"allies", "partners", "friends"})
TALKS = frozenset({"talks", "conversation", "discussion", "discussions", "meeting", "negotiations", "consultations"})
_TALKING = frozenset({"talk", "speak", "consult", "confer", "meet"})


def by_a_stranger(sentence: Sentence, verb: Verb, frame: Frame, targets: Side) -> bool:
    """Whether someone else acts: "two dozen countries ordered", "was arrested for spying for Moscow", not by Moscow."""
    if not verb.passive:
        meets = frame.mutual and frame.needs_target and not frame.objects and not targets
        known = _OTHERS if frame.coded.family in _ON_THEM else STRANGERS
        known = known - _OF_BOTH if meets else known  # "experts met again in May"
        return (
            (meets and _has_noun(sentence, verb)) or subject_has(sentence, verb, known) or _is_private(sentence, verb)
        )
    rest = (verb.at + 1, len(sentence.tokens))
    if not _SPYING & sentence.words(rest)[1]:
        return False
    served = [one for one in sentence.arguments(rest) if one.prep in {"for", "to"}]
    return bool(set(roles.countries(served)) - set(roles.countries(targets)))


def _is_private(sentence: Sentence, verb: Verb) -> bool:
    """Whether a person without office goes somewhere: "Petersen landed in Tunis"."""
    named = [token.actor for token in sentence.tokens[slice(*verb.subject)] if token.actor is not None]
    return verb.is_any(_TRAVELLING) and bool(named) and roles.is_private(named[0])


def _has_noun(sentence: Sentence, verb: Verb) -> bool:
    """Whether the subject is a noun that names no known actor: "a commission which met"."""
    tokens = sentence.tokens[slice(*verb.subject)]
    if any(token.text in _OF_BOTH | TALKS for token in tokens):
        return False  # "the bilateral group", "the negotiators"
    return any(token.tag == "word" for token in tokens) and not any(token.actor is not None for token in tokens)


def with_a_stranger(sentence: Sentence, verb: Verb) -> bool:
    """Whether "with" names people of no known state: "met with the leaders of eleven countries"."""
    tokens = sentence.tokens
    if "with" not in sentence.texts[verb.at + 1 : verb.objects[1]]:
        return False
    if verb.is_any(_TALKING) and among_friends(sentence, verb, "with"):
        return True
    at = sentence.texts.index("with", verb.at + 1)
    phrase = list(takewhile(lambda token: token.tag in _PHRASE, tokens[at + 1 : verb.objects[1]]))
    after = tokens[at + 1 + len(phrase)] if at + 1 + len(phrase) < len(tokens) else None
    named = after is not None and after.actor is not None
    return bool(phrase) and not named and not any(token.text in _ENVOYS for token in phrase)


def among_friends(sentence: Sentence, verb: Verb, leads: str) -> bool:
    """Whether it is done with, or to, nobody but one's own friends: "will coordinate with our allies", "thanks to"."""
    behind = sentence.texts[verb.at + 1 : verb.objects[1]]
    at = behind.index(leads) if leads in behind else len(behind)
    return not FRIENDS.isdisjoint(behind[at + 1 : at + 2 + PHRASE_LENGTH])


def subject_has(sentence: Sentence, verb: Verb, words: frozenset[str]) -> bool:
    """Whether one of the words stands in the subject."""
    return not words.isdisjoint(sentence.texts[slice(*verb.subject)])
