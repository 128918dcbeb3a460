"""How a title names those who act: "Putin and Trump", "the United States", "US"."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from components.lexicon.actors import load_actors

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from components.lexicon.actors import Country
    from components.model import Actor

ADJECTIVES = {"USA": "US"}
"""Shorter than the table's own."""
LAST_SOVIET_DAY = date(1991, 12, 25)
WITH_ARTICLE = ("Nations", "Union", "Council", "Bank", "Agency", "Commission", "League", "Organization", "Assembly")
"""How the names of bodies end that take an article."""
MANY = 3
"""States a title names; further ones are "others"."""
VOWELS = "AEIOaeio"
"""U is left out: a US diplomat, a Ukrainian one."""
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def state(actor: Actor, day: date | None) -> Country | None:
    """The state an actor belongs to on the day: until 1991 the Soviet Union; None for those of no state."""
    lexicon = load_actors()
    if day is not None and day <= LAST_SOVIET_DAY:
        for former in lexicon.former:
            if former.code == actor.country:
                return former
    return lexicon.countries.get(actor.country)


def is_person(actor: Actor) -> bool:
    """Whether the actor is a person, in office or not: "us.secretary_of_state.kerry" in 2021."""
    return actor.is_person or actor.id.count(".") > 1


def state_words(actor: Actor, day: date | None) -> str:
    """The actor's state as a sentence has it: "the United States"; the actor's own name without a state."""
    own = state(actor, day)
    if own is None:
        return f"the {actor.name}" if actor.name.endswith(WITH_ARTICLE) else actor.name
    return own.title


def adjective(actor: Actor, day: date | None) -> str:
    """The state as an adjective: "US", "Russian"."""
    own = state(actor, day)
    if own is None:
        return actor.name
    return ADJECTIVES.get(own.code) or (own.adjectives[0] if own.adjectives else own.name)


def person_words(actor: Actor) -> str:
    """A person's surname, or the whole name where others of the state bear it too.

    >>> from components.model import Actor
    >>> person_words(Actor("us.president.trump", "Donald Trump", "USA", "President"))
    'Trump'
    >>> person_words(Actor("us.president.clinton", "Bill Clinton", "USA", "President"))
    'Bill Clinton'
    """
    if actor.name[:2].isupper() and "." in actor.name:
        return actor.name
    surname = actor.name.split()[-1]
    return actor.name if surname in _shared_surnames() else surname


def joined(names: Sequence[str]) -> str:
    """The names as a sentence lists them; many are cut short.

    >>> joined(["France", "Germany", "the United States", "Spain", "Italy"])
    'France, Germany, the United States and others'
    """
    shown = list(names[:MANY]) + (["others"] if len(names) > MANY else [])
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


def of_each_state(actors: Iterable[Actor]) -> list[list[Actor]]:
    """The actors of each state together; the states by name, persons before bodies as they came."""
    found: dict[str, list[Actor]] = {}
    for actor in actors:
        found.setdefault(actor.country or actor.id, []).append(actor)
    return [found[key] for key in sorted(found, key=lambda key: state_words(found[key][0], None).removeprefix("the "))]


def counted(number: int, *, adjective: str, noun: str) -> str:
    """A number with what it counts.

    >>> counted(2, adjective="US", noun="diplomats"), counted(1, adjective="Iranian", noun="envoys")
    ('two US diplomats', 'an Iranian envoy')
    """
    words = noun if adjective.casefold() in noun.casefold() else f"{adjective} {noun}".strip()
    if number == 1:
        one = words.removesuffix("s") if not words.endswith("ss") else words
        return f"{article(one)} {one}"
    return f"{NUMBERS[number] if number < len(NUMBERS) else f'{number:,}'} {words}"


def article(words: str) -> str:
    """The article before the words: "a US diplomat", "an Iranian diplomat"."""
    return "an" if words[:1] in VOWELS else "a"


@cache
def _shared_surnames() -> frozenset[str]:
    persons = {(term.id, term.country, term.name.split()[-1]) for term in load_actors().terms}
    times = Counter((country, surname) for _, country, surname in persons)
    return frozenset(surname for (_, surname), number in times.items() if number > 1)
