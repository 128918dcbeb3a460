"""What the actor tables hold, once read and checked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


@dataclass(frozen=True, slots=True)
class Country:
    """A state with the words that news uses for it."""

    code: str
    """ISO 3166 alpha-3; XKX for Kosovo."""
    id: str
    """First part of the ids of its bodies and persons: "us"."""
    name: str
    title: str
    """The name as a sentence has it: "the United States"."""
    also: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    """Cities that stand for the government; left out where the name means more often something else."""
    metonyms: tuple[str, ...] = ()
    """Streets, palaces and hills that stand for the government and are never only a place."""

    @property
    def names(self) -> tuple[str, ...]:
        """Every name, the usual one first."""
        return (self.name, *self.also)


@dataclass(frozen=True, slots=True)
class Term:
    """A person's time in one office; a person who held two has two terms under one id."""

    id: str
    name: str
    aliases: tuple[str, ...]
    """Other spellings; a bare surname only where news means nobody else by it."""
    country: str
    office: str
    first: date
    last: date | None
    """None for the office held still."""
    source: str

    def holds(self, day: date) -> bool:
        """Whether the office is this person's on the day; first and last day are included."""
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Citizen:
    """A person of the news without an office, held or accused by another state: acted on, never acting for the own.

    Those whom their own state holds are left out: who is not said to have arrested them would be taken for the other.
    """

    name: str
    aliases: tuple[str, ...]
    country: str
    source: str


@dataclass(frozen=True, slots=True)
class Office:
    """A post that one person holds at a time."""

    id: str
    title: str
    words: tuple[str, ...]
    """Lower case: "secretary of state"."""
    country: str = ""
    """Where only one state has it."""


@dataclass(frozen=True, slots=True)
class Body:
    """An actor known by a name of its own: the Kremlin, NATO."""

    id: str
    name: str
    country: str
    """"" for one of no single state."""
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ActorLexicon:
    """Who can act, and the words that name them."""

    countries: Mapping[str, Country]
    """By code, the present states."""
    former: tuple[Country, ...]
    """States of the past, under the code of the one that took their seat."""
    terms: tuple[Term, ...]
    offices: Mapping[str, Office]
    bodies: tuple[Body, ...]
    citizens: tuple[Citizen, ...]
    body_words: Mapping[str, str]
    """From "foreign ministry" to "foreign_ministry"."""
    role_words: Mapping[str, str]
    """From "diplomats" to "diplomat"."""
    groups: Mapping[str, str]
    """From "both sides" to "countries", from "the two leaders" to "persons"."""
    places: Mapping[str, str] = field(default_factory=dict)
    """From the name of a city or region to the code of its country."""
    modifiers: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()
    traps: frozenset[str] = frozenset()
    """Names that hold a country's name and mean no actor."""
    names_of_people: frozenset[str] = frozenset()
    """Country names that are surnames or first names as well."""
    common_surnames: frozenset[str] = frozenset()
    """Surnames that are words as well: "May"."""
    after_place: frozenset[str] = frozenset()
    """Words before which a city's name is no actor: "Vienna Convention"."""
    by_office: Mapping[tuple[str, str], tuple[Term, ...]] = field(default_factory=dict)
    """By country and office, the earliest term first."""
    by_person: Mapping[str, tuple[Term, ...]] = field(default_factory=dict)
    """By the person's id, the earliest term first."""

    def holder(self, country: str, office: str, *, day: date, former: bool = False) -> Term | None:
        """Who holds the office on the day; None where the tables do not say.

        Of two whose terms share the day the later, but for a former state: in autumn 1991 the Soviet
        president was Gorbachev, the Russian one Yeltsin.
        """
        held = [term for term in self.by_office.get((country, office), ()) if term.holds(day)]
        return held[0 if former else -1] if held else None
