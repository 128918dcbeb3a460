"""Who can act: states, bodies, offices and those who held them, as tables that a layman can edit.

`countries.csv` has the states, `persons.csv` the terms of office, `citizens.csv` persons of the news
who hold none, `words.toml` the nouns that make
a body or a person out of a country's adjective, and the bodies that have names of their own, `places.toml`
the cities and regions that only say where.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from components.errors import LexiconError
from components.lexicon.actors import reading
from components.lexicon.actors.entries import ActorLexicon, Body, Citizen, Country, Office, Term
from components.lexicon.files import FOLDER, read_toml

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

__all__ = ["ActorLexicon", "Body", "Citizen", "Country", "Office", "Term", "countries", "load_actors"]

HERE = FOLDER / "actors"
_TABLES = frozenset({"country", "person", "citizen", "body", "frame", "stance"})
"""What a user's own file may hold; frames and stances are read by `components.lexicon.actions`."""


@cache
def load_actors(extra: Path | None = None) -> ActorLexicon:
    """The shipped tables, with a user's own added from the TOML file `extra`.

    The user's file has entries [[country]], [[person]], [[citizen]] and [[body]] with the keys of the shipped tables;
    its own come last, so that of two terms on one day the user's is taken.
    Raises LexiconError that names file, entry and mend.

    >>> from datetime import date
    >>> load_actors().holder("USA", "secretary_of_state", day=date(2014, 3, 1)).name
    'John Kerry'
    """
    words, own = read_toml(HERE / "words.toml"), read_toml(extra) if extra else {}
    name = extra.name if extra else ""
    _check_tables(own, name)
    states = {state.code: state for state in (*_shipped_countries(), *_own_countries(own, name))}
    offices = {office.id: office for office in _offices(words)}
    terms = (*_shipped_terms(offices, states), *_own_terms(own, name, offices=offices, states=states))
    bodies = (*_bodies(words, "words.toml", states=states), *_bodies(own, name, states=states))
    _check_names(terms)
    return ActorLexicon(
        countries=MappingProxyType(states),
        former=tuple(_former(words)),
        terms=terms,
        offices=MappingProxyType(offices),
        bodies=bodies,
        citizens=(*_shipped_citizens(states), *_own_citizens(own, name, states=states)),
        body_words=_by_word(words["bodies"]),
        role_words=_by_word(words["roles"]),
        groups=_by_word(words["groups"]),
        places=_places(states),
        modifiers=frozenset(words["modifiers"]["words"]),
        endings=tuple(words["modifiers"]["endings"]),
        traps=frozenset(words["traps"]["names"]),
        names_of_people=frozenset(words["traps"]["names_of_people"]),
        common_surnames=frozenset(words["traps"]["common_surnames"]),
        after_place=frozenset(words["traps"]["after_place"]),
        by_office=_by_office(terms),
        by_person=_by_person(terms),
    )


def countries() -> Mapping[str, Country]:
    """The present states by alpha-3 code.

    >>> countries()["USA"].title, countries()["RUS"].adjectives
    ('the United States', ('Russian',))
    """
    return load_actors().countries


def _shipped_countries() -> list[Country]:
    found = reading.rows(HERE / "countries.csv", reading.COUNTRY_KEYS)
    states = [reading.country(row, f"countries.csv, row {number}") for number, row in enumerate(found, start=2)]
    for key in ("code", "id"):
        _check_unique((getattr(state, key) for state in states), "countries.csv")
    return states


def _own_countries(own: dict[str, Any], file: str) -> list[Country]:
    entries = enumerate(own.get("country", []), start=1)
    return [reading.country(row, f"{file}, country {number}") for number, row in entries]


def _shipped_terms(offices: Mapping[str, Office], states: Mapping[str, Country]) -> list[Term]:
    found = reading.rows(HERE / "persons.csv", reading.TERM_KEYS)
    return [
        reading.term(row, f"persons.csv, row {number}", offices=offices, codes=states)
        for number, row in enumerate(found, start=2)
    ]


def _own_terms(
    own: dict[str, Any], file: str, *, offices: Mapping[str, Office], states: Mapping[str, Country]
) -> list[Term]:
    return [
        reading.term(row, f"{file}, person {number}", offices=offices, codes=states)
        for number, row in enumerate(own.get("person", []), start=1)
    ]


def _shipped_citizens(states: Mapping[str, Country]) -> list[Citizen]:
    found = reading.rows(HERE / "citizens.csv", reading.CITIZEN_KEYS)
    return [reading.citizen(row, f"citizens.csv, row {n}", codes=states) for n, row in enumerate(found, start=2)]


def _own_citizens(own: dict[str, Any], file: str, *, states: Mapping[str, Country]) -> list[Citizen]:
    entries = enumerate(own.get("citizen", []), start=1)
    return [reading.citizen(row, f"{file}, citizen {number}", codes=states) for number, row in entries]


def _offices(words: dict[str, Any]) -> list[Office]:
    found = [reading.office(row, f"words.toml, office {n}") for n, row in enumerate(words["office"], start=1)]
    _check_unique((word for office in found for word in office.words), "words.toml, office")
    return found


def _bodies(table: dict[str, Any], file: str, *, states: Mapping[str, Country]) -> list[Body]:
    found = [
        reading.body(row, f"{file}, body {n} ({row.get('id', 'without id')})", codes=states)
        for n, row in enumerate(table.get("body", []), start=1)
    ]
    _check_unique((body.id for body in found), file)
    return found


def _former(words: dict[str, Any]) -> list[Country]:
    return [
        reading.country(
            {
                **row,
                "code": row["country"],
                "name": row["names"][0],
                "also": row["names"][1:],
                "title": f"the {row['names'][0]}",
            },
            f"words.toml, former {number}",
        )
        for number, row in enumerate(words["former"], start=1)
    ]


def _places(states: Mapping[str, Country]) -> Mapping[str, str]:
    table: dict[str, list[str]] = read_toml(HERE / "places.toml")["places"]
    if strange := sorted(table.keys() - states.keys()):
        raise LexiconError(f"places.toml: no country {strange[0]!r}.", hint="Write an alpha-3 code of countries.csv.")
    _check_unique((name for names in table.values() for name in names), "places.toml")
    return _by_word(table)


def _by_word(table: dict[str, list[str]]) -> Mapping[str, str]:
    return MappingProxyType({word: key for key, forms in table.items() for word in forms})


def _by_office(terms: Iterable[Term]) -> Mapping[tuple[str, str], tuple[Term, ...]]:
    found: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for term in terms:
        found[term.country, term.office].append(term)
    return MappingProxyType({key: tuple(sorted(held, key=lambda term: term.first)) for key, held in found.items()})


def _by_person(terms: Iterable[Term]) -> Mapping[str, tuple[Term, ...]]:
    found: dict[str, list[Term]] = defaultdict(list)
    for term in terms:
        found[term.id].append(term)
    return MappingProxyType({person: tuple(sorted(own, key=lambda term: term.first)) for person, own in found.items()})


def _check_tables(own: dict[str, Any], file: str) -> None:
    if strange := sorted(own.keys() - _TABLES):
        known = ", ".join(f"[[{name}]]" for name in sorted(_TABLES))
        raise LexiconError(f"{file}: unknown table {strange[0]!r}.", hint=f"Known: {known}.")


def _check_unique(keys: Iterable[str], place: str) -> None:
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            raise LexiconError(f"{place}: {key!r} stands twice.", hint="Keep one of them.")
        seen.add(key)


def _check_names(terms: Iterable[Term]) -> None:
    named: dict[str, str] = {}
    for term in terms:
        if named.setdefault(term.id, term.name) != term.name:
            raise LexiconError(
                f"persons: {term.id} is {named[term.id]!r} and {term.name!r}.",
                hint="Give one person one name and one id.",
            )
