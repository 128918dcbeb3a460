"""Nouns made of verbs, with what is done: "the closure of the Danish consulate", "the lifting of Danish duties"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.events.syntax import Sentence
    from components.events.verb_entries import VerbEntries, VerbEntry
    from components.lexicon.actions.frames import Frame

VERB_OF = {
    "closure": "close", "closing": "close", "shutting": "shut", "shuttering": "shutter", "opening": "open",
    "reopening": "reopen", "lifting": "lift", "easing": "ease", "relaxation": "relax", "removal": "remove",
    "freezing": "freeze", "cancellation": "cancel", "postponement": "postpone", "recall": "recall",
    "withdrawal": "withdraw", "return": "return", "restoration": "restore", "resumption": "resume",
    "extension": "extend", "renewal": "renew", "termination": "terminate", "imposition": "impose",
    "blocking": "block", "severing": "sever", "halting": "halt", "downgrading": "downgrade",
}  # fmt: skip
"""The verb that a noun tells the act of."""
NAMING = frozenset({*VERB_OF, "discussed", "considered", "touched", "reviewed", "addressed", "examined"})
"""Words of sentences that name no state and may yet tell an act of the two."""
_ANSWERING = frozenset(
    {"retaliation", "retaliate", "retaliated", "retaliating", "revenge", "response", "payback", "punishment"}
)
_NEAR = 4
"""Tokens before "for" in which such a word stands."""
_PHRASE = frozenset({"det", "word", "actor", "number", "poss", "adverb", "time"})


def deverbal(sentence: Sentence, at: int, by_verb: Mapping[str, VerbEntries]) -> Frame | None:
    """The frame that the noun there tells with what stands behind its "of"; None for none."""
    verb = VERB_OF.get(sentence.texts[at], "")
    if verb not in by_verb or sentence.texts[at + 1 : at + 2] != ["of"] or _is_wished(sentence, at):
        return None
    end = at + 2
    while end < len(sentence.tokens) and sentence.tokens[end].tag in _PHRASE:
        end += 1
    phrase = f" {' '.join(sentence.texts[at + 2 : end])}"
    found = [(length, entry.frame) for entry in by_verb[verb].bound if (length := _done_to(phrase, entry))]
    return max(found, key=lambda fit: (fit[0], fit[1].strength))[1] if found else None


def _is_wished(sentence: Sentence, at: int) -> bool:
    """Whether somebody asks for it: "asked once more for the return of"; not "retaliated for the closure of"."""
    start = at - (sentence.tokens[at - 1].tag == "det")
    asked = at > 0 and sentence.texts[start - 1 : start] == ["for"]
    return asked and _ANSWERING.isdisjoint(sentence.texts[max(0, start - _NEAR) : start])


def _done_to(phrase: str, entry: VerbEntry) -> int:
    """The words of the longest of a frame's objects that ends the phrase; 0 for none."""
    if entry.particle or entry.frame.persons or entry.frame.direct:
        return 0
    return max([one.count(" ") + 1 for one in entry.frame.objects if phrase.endswith(f" {one}")], default=0)
