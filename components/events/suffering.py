"""Participles that only a frame can tell from verbs: "the pacts signed today", "sanctions imposed in 2014"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.events.objects import ERGATIVE
from components.events.syntax import NO_OBJECT
from components.events.verbhood import kinds_of

if TYPE_CHECKING:
    from components.events.syntax import Sentence, Verb
    from components.events.triggers import Triggers

_BEFALLING = frozenset(
    {"arrest", "detain", "jail", "imprison", "accuse", "convict", "charge", "sentence", "indict", "suspect", "hold"}
)
"""Verbs of what befalls a person, who is said to be one by it."""
_BOTH = frozenset({"past", "participle"})


def suffer_what_they_name(sentence: Sentence, known: Triggers) -> None:
    """Make reduced the participles behind the very thing that the act they tell is done to."""
    for number, verb in enumerate(sentence.verbs):
        if not _may_suffer(sentence, verb):
            continue
        described = _described(sentence, verb)
        if not described and not _named_before(sentence, verb, known):
            continue
        before = sentence.verbs[number - 1] if number else None
        start = described or (before.at + 1 if before is not None else 0)
        verb.form, verb.passive, verb.lemmas, verb.shares = "reduced", True, None, None
        verb.subject = (max(start, verb.subject[0]) if verb.subject[1] == verb.first else start, verb.first)
        verb.governor, verb.link = before, "adverbial"


def _may_suffer(sentence: Sentence, verb: Verb) -> bool:
    """Whether a verb could as well be a participle: nothing helps it, and no object follows."""
    if verb.form != "finite" or verb.first != verb.at or not verb.at or not kinds_of(verb.forms) >= _BOTH:
        return False
    after = sentence.tokens[verb.at + 1].tag if verb.at + 1 < len(sentence.tokens) else "stop"
    return after in NO_OBJECT and after != "to" and not verb.is_any(ERGATIVE)


def _described(sentence: Sentence, verb: Verb) -> int:
    """Where an apposition begins that says what befell somebody: "Ann Lee, a teacher jailed in Peru, …"; 0 for none."""
    if not verb.is_any(_BEFALLING):
        return 0
    at = verb.at - 1
    while at > 0 and sentence.tokens[at].tag in {"word", "actor", "number", "adverb"}:
        at -= 1
    apposed = at > 0 and sentence.texts[at] in {"a", "an"} and sentence.tokens[at - 1].tag == "comma"
    return at if apposed and at < verb.at - 1 else 0


def _named_before(sentence: Sentence, verb: Verb, known: Triggers) -> bool:
    """Whether the word right before is what a frame of the verb is done to; "people jailed in Peru" only says which."""
    at = verb.at - 1
    while at > 0 and sentence.tokens[at].tag == "adverb":
        at -= 1
    word = sentence.tokens[at]
    if word.tag != "word":
        return False
    lemmas = (lemma for lemma, form in verb.forms if form == "participle")
    entries = (entry for lemma in lemmas if lemma in known.by_verb for entry in known.by_verb[lemma].bound)
    own = (entry for entry in entries if not entry.particle and entry.frame.action != "detention")
    return any(word.text in entry.single for entry in own)
