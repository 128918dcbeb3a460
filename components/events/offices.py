"""Who a person's name or title means on the day of the article."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from components.model import Actor

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from components.lexicon.actors import ActorLexicon, Country, Term

COUNTERPARTS = ({"foreign_minister", "secretary_of_state"}, {"defense_minister", "secretary_of_defense"},
                {"president", "prime_minister", "chancellor", "general_secretary"},
                {"finance_minister", "secretary_of_the_treasury"},
                {"deputy_foreign_minister", "deputy_secretary_of_state", "under_secretary_of_state"},
                {"national_security_adviser", "security_council_secretary"})  # fmt: skip
"""Offices whose holders call each other counterpart."""

MISSIONS = frozenset({"embassy", "consulate", "mission"})
"""Bodies that a state has abroad: "the embassy in Quito" is not Ecuador's."""

AMERICAN = frozenset(
    {"treasury", "state_department", "defense_department", "commerce_department", "justice_department",
     "energy_department"}
)  # fmt: skip
"""Bodies that but one state calls so."""

HEADS = ("president", "general_secretary", "prime_minister", "chancellor")


def state_actor(state: Country) -> Actor:
    """The state itself.

    >>> from components.lexicon.actors import countries
    >>> state_actor(countries()["RUS"])
    Actor(id='ru', name='Russia', country='RUS', office='')
    """
    return _state_actor(state.id, state.name, state.code)


@cache
def _state_actor(id_: str, name: str, code: str) -> Actor:
    return Actor(id_, name, code)


def person_actor(terms: Sequence[Term], *, day: date, lexicon: ActorLexicon) -> Actor:
    """The person of the terms, earliest first, with the office held on the day; "" for one who holds none then."""
    held = [term for term in terms if term.holds(day)]
    term = held[-1] if held else terms[0]
    return Actor(term.id, term.name, term.country, lexicon.offices[term.office].title if held else "")


def office_holder(state: Country, office: str, *, day: date, lexicon: ActorLexicon) -> Actor:
    """Who holds the office of the state on the day; the office without a name where the tables do not say.

    A foreign minister of the United States is its secretary of state, and so for other counterparts.
    """
    term = lexicon.holder(state.code, office, day=day, former=state in lexicon.former)
    if term:
        return Actor(term.id, term.name, term.country, lexicon.offices[office].title)
    title = lexicon.offices[office].title
    return Actor(f"{state.id}.{office}", f"{adjective(state)} {title}", state.code, title)


def counterpart(state: Country, office: str, *, day: date, lexicon: ActorLexicon) -> Actor:
    """The person of the state whose office answers to the given one; the state where none is known."""
    same = next((group for group in COUNTERPARTS if office in group), {office})
    for other in (office, *sorted(same, key=lambda name: HEADS.index(name) if name in HEADS else 0)):
        term = lexicon.holder(state.code, other, day=day)
        if term:
            return Actor(term.id, term.name, term.country, lexicon.offices[other].title)
    return state_actor(state)


def adjective(state: Country) -> str:
    """The word for "of the state" in names we make: "Russian", "U.S."."""
    if state.code == "USA":
        return "U.S."
    return state.adjectives[0] if state.adjectives else state.name


def choose_person(
    terms: Iterable[Term], *, day: date, country: str = "", office: str = "", named: Iterable[str] = ()
) -> tuple[Term, ...]:
    """All terms of the likeliest person of those who share a name; () where none fits the country.

    A full name earlier in the text (`named`, ids) counts most, then the title before the name,
    then who is in office on the day, then whose term lies nearest to it.
    """
    persons: dict[str, list[Term]] = {}
    for term in terms:
        if not country or term.country == country:
            persons.setdefault(term.id, []).append(term)
    if len(persons) <= 1:
        return tuple(next(iter(persons.values()), ()))
    named = set(named)

    def weight(person: str) -> tuple[bool, bool, bool, int]:
        own = persons[person]
        titled = [term for term in own if term.office == office]
        near = -min(_distance(term, day) for term in (titled or own))
        return person in named, bool(titled), any(term.holds(day) for term in own), near

    return tuple(persons[max(persons, key=weight)])


def unknown_person(name: str, state: Country, *, title: str) -> Actor:
    """A person the tables do not have, by the name and title the article gives."""
    slug = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")
    return Actor(f"{state.id}.person.{slug}", name, state.code, title)


def _distance(term: Term, day: date) -> int:
    if term.holds(day):
        return 0
    if day < term.first:
        # A person who comes into office later is rarely meant: twice as far.
        return 2 * (term.first - day).days
    return (day - (term.last or term.first)).days
