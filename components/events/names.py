"""Every name and noun of the actor lexicon in a text, in one pass.

The automaton (Aho-Corasick) knows nothing of words; boundaries and overlaps are settled here:
of two names that overlap, the one that begins first wins, then the longer.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import ahocorasick

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.lexicon.actors import ActorLexicon, Country

Sense: TypeAlias = Literal[
    "country", "adjective", "people", "capital", "metonym", "body", "city",
    "person", "surname", "citizen", "noun_body", "noun_role", "office", "group", "trap",
]  # fmt: skip

_SMALL_WORDS = frozenset({"of", "the", "for", "to", "and"})
_ATTRIBUTIVE_LENGTH = 4
"""A country's name as short as this ("U.S.", "UK", "UAE") stands before nouns like an adjective."""


@dataclass(slots=True, eq=False)
class Hit:
    """A name or noun found; `meanings` maps each sense it can have to its entry or id."""

    start: int
    end: int
    text: str
    meanings: dict[Sense, Any]


@cache
def automaton(lexicon_id: int) -> Any:  # noqa: ANN401 (the C type has no stubs)
    """The automaton of the lexicon registered under the id."""
    meanings = _meanings(_LEXICONS[lexicon_id])
    found = ahocorasick.Automaton()
    for name, senses in meanings.items():
        found.add_word(name, (len(name), senses))
    found.make_automaton()
    return found


_LEXICONS: dict[int, ActorLexicon] = {}


def find_names(text: str, lexicon: ActorLexicon) -> list[Hit]:
    """The names of the text in order, none overlapping, each a whole word with its capitals as in the tables.

    >>> from components.lexicon.actors import load_actors
    >>> [(hit.text, sorted(hit.meanings)) for hit in find_names("Nigeria met the U.S.; he told us.", load_actors())]
    [('Nigeria', ['country']), ('U.S.', ['adjective', 'country'])]
    """
    _LEXICONS.setdefault(id(lexicon), lexicon)
    found = []
    edged = f"{text} "  # a space behind the last letter and, by the number -1, before the first
    for last, (length, senses) in automaton(id(lexicon)).iter(text):
        start, end = last - length + 1, last + 1
        before = edged[start - 1]
        if not (before.isalnum() or before == "_" or edged[end].isalnum()):
            found.append((start, -end, senses))
    found.sort()  # no two names have both the same beginning and end
    return _leftmost(text, found)


def _leftmost(text: str, found: list[tuple[int, int, dict[Sense, Any]]]) -> list[Hit]:
    hits = []
    reached = 0
    for start, minus_end, senses in found:
        if start >= reached:
            reached = -minus_end
            hits.append(Hit(start, reached, text[start:reached], senses))
    return hits


def _meanings(lexicon: ActorLexicon) -> dict[str, dict[Sense, Any]]:
    found: dict[str, dict[Sense, Any]] = defaultdict(dict)
    states = (*lexicon.countries.values(), *lexicon.former)
    for one, (sense, name) in ((state, named) for state in states for named in _country_names(state, lexicon)):
        found[name].setdefault(sense, one)
    for body in lexicon.bodies:
        for name in body.names:
            found[name]["body"] = body
    _add_persons(found, lexicon)
    for name in lexicon.traps:
        found[name] = {"trap": name}
    for sense, words in _nouns(lexicon):
        for word, key in words.items():
            for form in cases(word) | (_titled(word) if sense == "group" else set()):
                found[form].setdefault(sense, key)
    return dict(found)


def _add_persons(found: dict[str, dict[Sense, Any]], lexicon: ActorLexicon) -> None:
    for term in lexicon.terms:
        for name in (term.name, *term.aliases):
            found[name].setdefault("person", []).append(term)
        surname = term.name.split()[-1]
        for spelt in {surname, surname.replace("'", "’")}:  # "O'Brien", "O’Brien"
            found[spelt].setdefault("surname", []).append(term)
    for citizen in lexicon.citizens:
        for name in (citizen.name, *citizen.aliases):
            found[name]["citizen"] = citizen


def _nouns(lexicon: ActorLexicon) -> Iterator[tuple[Sense, dict[str, str]]]:
    yield "noun_body", dict(lexicon.body_words)
    yield "noun_role", dict(lexicon.role_words)
    yield "office", {word: office.id for office in lexicon.offices.values() for word in office.words}
    yield "group", dict(lexicon.groups)


def _country_names(state: Country, lexicon: ActorLexicon) -> Iterator[tuple[Sense, str]]:
    for name in state.names:
        yield "country", name
        if len(name) <= _ATTRIBUTIVE_LENGTH and name.isupper():
            yield "adjective", name
    yield from (("adjective", name) for name in state.adjectives)
    yield from (("people", name) for name in state.people)
    yield from (("capital", name) for name in state.capitals)
    yield from (("metonym", name) for name in state.metonyms)
    if state not in lexicon.former:
        yield from (("city", name) for name, code in lexicon.places.items() if code == state.code)


def _titled(word: str) -> set[str]:
    """The group with its title in capitals, as governments write it: "the two Presidents", "The two Presidents"."""
    first, _, last = word.rpartition(" ")
    return {f"{first} {last.capitalize()}", f"{first.capitalize()} {last.capitalize()}"} if first else set()


def cases(word: str) -> set[str]:
    """The word as news may write it: lower case, at the start of a sentence, as a title.

    >>> sorted(cases("ministry of defense"))
    ['Ministry of Defense', 'Ministry of defense', 'ministry of defense']
    """
    title = " ".join(part if part in _SMALL_WORDS else part[:1].upper() + part[1:] for part in word.split(" "))
    first, _, last = title.rpartition(" ")
    return {word, word[:1].upper() + word[1:], title, f"{first} {last.lower()}".strip() if first else title}
