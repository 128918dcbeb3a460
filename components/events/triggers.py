"""The words of a sentence that tell an act: verbs with their objects, and nouns."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from components.events.bodily import strikes
from components.events.deverbal import VERB_OF, deverbal
from components.events.objects import (
    CLOSE,
    REACH,
    after_particle,
    complement,
    longest_object,
    meant_by_it,
    names_people,
    stands_behind,
    subject_meant,
)
from components.events.verb_entries import VerbEntries, VerbEntry, entries_of, entry_of
from components.lexicon.actions.frames import frames
from components.lexicon.actions.stances import stances
from components.lexicon.actions.verbs import ambiguous, verb_forms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from components.events.syntax import Form, Sentence, Verb
    from components.events.tokens import Forms, Part, Token
    from components.lexicon.actions.frames import Frame
    from components.lexicon.actions.stances import Stance, Stances


_LINKING = frozenset({"be", "seem", "remain", "stand", "appear", "get"})
"""Verbs behind which an adjective can be a stance: "is ready to"."""
_WANTED: dict[Form, tuple[str, ...]] = {
    "infinitive": ("base",),
    "ing": ("ing", "participle"),
    "reduced": ("participle",),
    "finite": ("past", "s", "base", "participle", "ing"),
}
"""The forms of its main word that a verb group can have."""


_COUNTING = frozenset({"round"})
_ASKED = frozenset({"request", "suggestion"})
_NEVER_PASSIVE = frozenset({"meet", "call", "negotiate", "consult", "confer", "brief", "fly"})
"""Verbs whose passive is no meeting, call or visit."""


class NounHit(NamedTuple):
    """A noun that names an act: half-open token numbers and its frame."""

    start: int
    end: int
    frame: Frame


@dataclass(frozen=True, slots=True)
class Triggers:
    """The lexicon of acts, looked up by word."""

    by_verb: Mapping[str, VerbEntries]
    """By first lemma."""
    by_noun: Mapping[str, tuple[tuple[list[str], Frame], ...]]
    """By first word: the words of the noun and its frame, the longest first."""
    stances: Stances
    tails: Mapping[str, tuple[tuple[str, Stance], ...]]
    """By first lemma the words behind it, with a space after them, that make it a stance; the longest first."""
    verbs: Mapping[str, Forms]
    ambiguous: frozenset[str]
    words: frozenset[str]
    """Every word form that can begin a trigger; a sentence without any tells nothing."""
    memo: dict[str, tuple[Part, ...]] = field(default_factory=dict)
    """The parts of the words met before, for `tokens_of`."""


@cache
def triggers(extra: Path | None = None) -> Triggers:
    """The shipped lexicon with a user's own entries."""
    by_verb: dict[str, list[VerbEntry]] = defaultdict(list)
    by_noun: dict[str, list[tuple[list[str], Frame]]] = defaultdict(list)
    for frame in frames(extra):
        for phrase in frame.verbs:
            lemma, _, particle = phrase.partition(" ")
            by_verb[lemma].append(entry_of(frame, particle))
        for noun in frame.nouns:
            words = noun.split()
            by_noun[words[0]].append((words, frame))
    forms = verb_forms(extra)
    own = stances(extra)
    first = {verb.split()[0] for verb, stance in own.by_verb.items() if stance.itself} | by_verb.keys()
    starters = {word for word, found in forms.items() if any(lemma in first for lemma, _ in found)}
    return Triggers(
        {lemma: entries_of(found) for lemma, found in by_verb.items()},
        {word: tuple(sorted(found, key=lambda entry: -len(entry[0]))) for word, found in by_noun.items()},
        own,
        _tails(own),
        forms,
        ambiguous(),
        frozenset(starters | by_noun.keys()),
    )


def _tails(own: Stances) -> dict[str, tuple[tuple[str, Stance], ...]]:
    found: dict[str, list[tuple[str, Stance]]] = defaultdict(list)
    for phrase, stance in own.by_verb.items():
        lemma, _, tail = phrase.partition(" ")
        if tail:
            found[lemma].append((f"{tail} ", stance))
    return {lemma: tuple(sorted(tails, key=lambda entry: -len(entry[0]))) for lemma, tails in found.items()}


def frame_of(sentence: Sentence, verb: Verb, known: Triggers) -> tuple[Frame, int] | None:
    """The frame a verb group tells, with the token number after its trigger; None for none.

    Of several the narrowest wins: with a particle before without, with objects before without, and of two with
    objects the one whose object is longer: "military aid" before "aid".
    """
    for lemma in lemmas_of(verb):
        if lemma in known.by_verb:
            found = list(_fitting(sentence, verb, lemma, known))
            if found:
                _, frame, end = max(found, key=lambda fit: fit[0])
                return frame, end
    return None


def _fitting(
    sentence: Sentence, verb: Verb, lemma: str, known: Triggers
) -> Iterator[tuple[tuple[int, int, float], Frame, int]]:
    """The frames of a lemma that the clause satisfies, each with how narrow it is and the end of its trigger."""
    behind = sentence.texts[verb.at + 1 : verb.at + 2 * REACH]
    entries = known.by_verb[lemma]
    for entry in entries.within(_around(sentence, verb)) if entries.bound else entries.free:
        frame, particle = entry.frame, entry.particle
        if particle and entry.first not in behind:
            continue
        if verb.passive and not frame.objects and lemma in _NEVER_PASSIVE and (frame.mutual or frame.place):
            continue  # "was met with a strong response", "was called into question", "were flown to Moscow"
        end = after_particle(sentence, verb, particle)
        if entry.last == "to" and any(verb.at < other.first < end for other in sentence.verbs):
            continue  # "is going to expel"
        length = longest_object(sentence, verb, entry) if end and frame.objects else 0
        if not end or (frame.objects and not length):
            continue
        if frame.direct and not stands_behind(sentence, verb, entry):
            continue
        if frame.persons and not frame.direct and not names_people(sentence, verb):
            continue
        if frame.bodily and not strikes(sentence, verb, end):
            continue
        if not particle and not frame.objects and _has_other_particle(sentence.texts, verb, lemma, known):
            continue
        yield (particle.count(" ") + bool(particle), length, frame.strength), frame, end


def _around(sentence: Sentence, verb: Verb) -> frozenset[str]:
    """The words among which the objects of a verb's frames can stand."""
    around = sentence.words(verb.objects)[1] | sentence.words(subject_meant(sentence, verb))[1]
    around |= sentence.words(complement(sentence, verb))[1] | meant_by_it(sentence, verb)
    if verb.governor is not None and verb.link == "to":
        around |= sentence.words((verb.governor.at + 1, verb.first))[1]  # "ordered three facilities to close"
    return around


def _has_other_particle(texts: list[str], verb: Verb, lemma: str, known: Triggers) -> bool:
    """Whether a word behind the verb makes another verb of it: "called on", "called for"."""
    tail = texts[verb.at + 1] if verb.at + 1 < len(texts) else ""
    return tail in CLOSE and f"{lemma} {tail}" in known.stances.by_verb


def stance_of(tokens: list[Token], verb: Verb, known: Triggers) -> Stance | None:
    """The stance a verb group takes to what it governs: "agreed", "is ready", "called on"."""
    if verb.stance is not None:
        return verb.stance[0]
    best: Stance | None = None
    lemmas = lemmas_of(verb)
    for lemma in lemmas:
        best = known.stances.by_verb.get(lemma, best)
        if lemma in known.tails:
            behind = " ".join([token.text for token in tokens[verb.at + 1 : verb.at + 4]]) + " "
            best = next((stance for tail, stance in known.tails[lemma] if behind.startswith(tail)), best)
    if verb.passive and is_ready(tokens, verb):
        best = known.stances.by_adjective.get(tokens[verb.at].text, best)
    if best is None and not _LINKING.isdisjoint(lemmas):
        best = _adjective(tokens, verb, known)
    verb.stance = (best,)
    return best


def is_ready(tokens: list[Token], verb: Verb) -> bool:
    """Whether a participle before "to" says what somebody is: "is prepared to continue"."""
    return verb.at + 1 < len(tokens) and tokens[verb.at + 1].tag == "to"


def _adjective(tokens: list[Token], verb: Verb, known: Triggers) -> Stance | None:
    if verb.past and not verb.negated and verb.at + 1 < len(tokens) and tokens[verb.at + 1].text == "able":
        return None  # what one was able to do one did
    for at, token in enumerate(tokens[verb.at + 1 : verb.at + 4], start=verb.at + 2):
        phrase = f"{token.text} {tokens[at].text}" if at < len(tokens) else ""
        if phrase in known.stances.by_adjective:
            return known.stances.by_adjective[phrase]
        if token.tag in {"word", "verb", "adverb"} and token.text in known.stances.by_adjective:
            return known.stances.by_adjective[token.text]
        if f"{token.text} to" in known.stances.by_adjective and any(one.text == "to" for one in tokens[at : at + 3]):
            return known.stances.by_adjective[f"{token.text} to"]
    return None


def nouns_of(sentence: Sentence, known: Triggers) -> Iterator[NounHit]:
    """The nouns of a sentence that name an act, from left to right."""
    end = 0
    for at, text in enumerate(sentence.texts):
        named = text in known.by_noun or text in VERB_OF
        if named and sentence.tokens[at].tag == "word" and at >= end:
            hit = _noun_at(sentence, at, known)
            if hit is not None:
                yield hit
                end = hit.end


def _noun_at(sentence: Sentence, at: int, known: Triggers) -> NounHit | None:
    for words, frame in known.by_noun.get(sentence.texts[at], ()):
        end = at + len(words)
        if words[-1] in _COUNTING and sentence.texts[end : end + 1] == ["of"]:
            continue  # "the first round of consultations": the talks are told by the noun behind
        if words[-1] == "of" and words[0] in _ASKED and sentence.texts[max(0, at - 2) : at] != ["at", "the"]:
            continue  # "at the request of the Danish side", not "approved a request of the king"
        if words[-1] == "of" and sentence.texts[at - 1 : at] == ["in"]:
            continue  # "in search of", "in violation of": a preposition of three words
        if len(words) == 1 or sentence.texts[at:end] == words:
            # "sanctions against": the preposition tells the noun from others, and still governs the actor behind it.
            return NounHit(at, end - 1 if sentence.tokens[end - 1].tag in {"prep", "to"} else end, frame)
    done = deverbal(sentence, at, known.by_verb)
    return NounHit(at, at + 1, done) if done is not None else None


def lemmas_of(verb: Verb) -> tuple[str, ...]:
    """The lemmas the group's main word can be, given how the group uses it, each once."""
    if verb.lemmas is None:
        wanted = _WANTED[verb.form] if not (verb.passive or verb.perfect) else ("participle", "ing")
        fitting = [lemma for lemma, form in verb.forms if form in wanted or len(verb.forms) == 1]
        verb.lemmas = tuple(dict.fromkeys(fitting))
    return verb.lemmas
