"""Whom somebody turns to: none of a group that does, "the two envoys told Kim"; perhaps one of his own state."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from components.events.function_words import OWNERS

if TYPE_CHECKING:
    from components.events.syntax import Argument, Sentence, Verb

_SEVERAL = frozenset({"they", "we"})
_NAMING = frozenset({"country", "body", "person"})
_OWN_PEOPLE = frozenset({"citizens", "nationals", "people", "population", "countrymen", "compatriots", "voters"})
_TITLES = frozenset({"the", "president", "minister", "secretary", "ambassador"})
"""Words that may stand between a verb and the name of whom it turns to."""


def not_the_addressed(sentence: Sentence, verb: Verb, side: tuple[Argument, ...]) -> tuple[Argument, ...]:
    """Who acts, less those of a group whose countryman stands right behind the verb: nobody turns to his own state."""
    if len(side) != 1 or not _is_group(side[0]):
        return side
    whom = addressed(sentence, verb)
    others = tuple(actor for actor in side[0].mention.actors if actor.country not in whom)
    if not others or len(others) == len(side[0].mention.actors):
        return side
    return (replace(side[0], mention=replace(side[0].mention, actors=others)),)


def _is_group(one: Argument) -> bool:
    """Whether the words only point to several who were named before: "the two envoys", "they"."""
    several = one.mention.kind == "group" or one.mention.role in _SEVERAL
    return several and len({actor.country for actor in one.mention.actors}) > 1


def turns_to_own(sentence: Sentence, verb: Verb, side: tuple[Argument, ...], targets: tuple[Argument, ...]) -> bool:
    """Whether whom it is said to is of the speaker's own state: "Oslo's mayor accused a Norwegian minister"."""
    own = {actor.country for one in side for actor in one.mention.actors if actor.country}
    if not OWNERS.isdisjoint(sentence.texts[verb.at + 1 : verb.at + 2]) and _OWN_PEOPLE & set(
        sentence.texts[verb.at + 2 : verb.at + 4]
    ):
        return bool(own)  # "warned its citizens of Iranian strikes"
    whom = addressed(sentence, verb)
    return bool(whom) and whom <= own and not any(not one.prep for one in targets)


def addressed(sentence: Sentence, verb: Verb) -> set[str]:
    """The countries of the one named right behind an active verb; none of "Kim's plan"."""
    at = verb.at + 1
    while at < len(sentence.tokens) and sentence.texts[at] in _TITLES:
        at += 1
    named = sentence.tokens[at].actor if at < len(sentence.tokens) and not verb.passive else None
    owns = sentence.texts[at + 1 : at + 2] == ["'s"]
    if named is None or owns or named.kind not in _NAMING:
        return set()
    return {actor.country for actor in named.actors if actor.country}
