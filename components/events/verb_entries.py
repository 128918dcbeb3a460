"""The frames under a verb, and what each asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from components.lexicon.actions.frames import Frame


@dataclass(frozen=True, slots=True)
class VerbEntry:
    """A frame under one of its verbs."""

    frame: Frame
    particle: str
    first: str
    """The first word of the particle."""
    last: str
    """Its last."""
    asked: frozenset[str]
    """Of each object the first word, one of which must stand in the clause."""
    single: frozenset[str]
    """The objects of one word."""
    phrases: tuple[str, ...]
    """The others, with a space around each."""


@dataclass(frozen=True, slots=True)
class VerbEntries:
    """The frames under one verb, those with a particle first."""

    bound: tuple[VerbEntry, ...]
    """Those that ask for an object."""
    free: tuple[VerbEntry, ...]
    asked: frozenset[str]
    """The words of all the bound ones; a clause without any can only tell a free one."""
    numbers: Mapping[str, tuple[int, ...]]
    """By such a word which of the bound ones ask for it."""

    def within(self, words: frozenset[str]) -> tuple[VerbEntry, ...]:
        """The frames that a clause of these words could tell."""
        found = self.asked & words
        if not found:
            return self.free
        numbers = {number for word in found for number in self.numbers[word]}
        return (*[self.bound[number] for number in sorted(numbers)], *self.free)


def entries_of(found: Iterable[VerbEntry]) -> VerbEntries:
    """The entries of one verb, sorted."""
    every = sorted(found, key=lambda entry: not entry.particle)
    bound = tuple(entry for entry in every if entry.asked)
    free = tuple(entry for entry in every if not entry.asked)
    numbers: dict[str, tuple[int, ...]] = {}
    for number, entry in enumerate(bound):
        numbers |= {word: (*numbers.get(word, ()), number) for word in entry.asked}
    return VerbEntries(bound, free, frozenset(numbers), numbers)


def entry_of(frame: Frame, particle: str) -> VerbEntry:
    """The entry of a frame under a verb with this particle, "" for none."""
    return VerbEntry(
        frame,
        particle,
        particle.partition(" ")[0],
        particle.rpartition(" ")[2],
        asked=frozenset(words.partition(" ")[0] for words in frame.objects),
        single=frozenset(word for word in frame.objects if " " not in word),
        phrases=tuple(f" {words} " for words in frame.objects if " " in words),
    )
