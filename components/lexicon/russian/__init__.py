"""The Russian words for who acts and what is done, as tables a layman can edit.

A star at the end of a word stands for any ending: nouns, adjectives and verbs change theirs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from components.errors import LexiconError
from components.lexicon.actions import actions
from components.lexicon.files import FOLDER, read_toml
from components.model import STATUSES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from components.model import Status

__all__ = ["WORD_EDGE", "RussianAct", "RussianActor", "RussianLexicon", "fold", "load_russian"]

HERE = FOLDER / "russian"
ActorKind: TypeAlias = Literal["state", "adjective", "office", "person", "pair", "both", "stranger"]
_GAP = r"(?:[\s,«»()-]+[\w-]+){0,3}?[\s,«»()-]+"
"""Up to three other words between two of a phrase."""
_PATRONYMIC = r"\s+[\w-]+(?:ович|евич|ич|овн|евн|ичн)\w*\s+"
STEM_KEY = 3
"""Letters a beginning has at least, and by which it is found."""
StemKind: TypeAlias = Literal["done", "doing", "noun"]
WORD_EDGE = r"\b"
"""What every pattern of words begins and ends with."""


@dataclass(frozen=True, slots=True)
class RussianActor:
    """One name of one who acts."""

    kind: ActorKind
    key: str
    """Alpha-3 code of a state, or codes; "RUS president" for an office; ids of persons; "" for pair and strangers."""
    pattern: str
    """A regular expression over folded text."""


@dataclass(frozen=True, slots=True)
class RussianAct:
    """The words for one kind of act."""

    action: str
    phrases: re.Pattern[str] | None = None
    """Whole phrases that tell it."""
    done: tuple[str, ...] = ()
    doing: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    objects: re.Pattern[str] | None = None
    company: re.Pattern[str] | None = None
    excluded: re.Pattern[str] | None = None
    mutual: bool = False
    status: Status = "occurred"
    done_to: bool = False
    """The one named first is acted on: "вызван в МИД"."""
    people: bool = False
    """Who owns the people or missions it is done to is acted on."""
    named: bool = False
    """Only where the clause itself names both sides."""
    owner_acts: bool = False
    """Of a phrase: whoever is named behind it acts: "полученный ответ Франции"."""
    reflexive: bool = False
    """Only by verbs in -ся: "встретился", not "встретил"."""


@dataclass(frozen=True, slots=True)
class RussianLexicon:
    """Actors, acts and the words that change an act's standing."""

    actors: tuple[RussianActor, ...]
    """The longest names first."""
    acts: tuple[RussianAct, ...]
    standing: tuple[tuple[Status, re.Pattern[str]], ...]
    prepositions: frozenset[str]
    persons: re.Pattern[str]
    """Heads that name people, offices and missions of a state; `bodies` those that name who acts for it."""
    bodies: re.Pattern[str]
    stems: Mapping[str, tuple[tuple[str, RussianAct, StemKind], ...]]
    """By the first three letters: beginnings of verbs and nouns with their acts."""


def fold(text: str) -> str:
    """The text in small letters, ё as е and without stress marks; of the same length.

    >>> fold("Соединённые Штаты")
    'соединенные штаты'
    """
    small = text.lower()
    if len(small) != len(text):  # the small İ of Turkish is two signs
        small = "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)
    return small.replace("ё", "е")


@cache
def load_russian() -> RussianLexicon:
    """The tables, read and checked.

    Raises LexiconError that names file, entry and mend.

    >>> len({act.action for act in load_russian().acts}) > 20
    True
    """
    who, what = read_toml(HERE / "actors.toml"), read_toml(HERE / "acts.toml")
    named = sorted(_actors(who), key=lambda actor: -len(actor.pattern))
    acts = tuple(_act(row, f"acts.toml, act {number}") for number, row in enumerate(what["act"], start=1))
    standing = tuple((_status(key), re.compile(_any(words))) for key, words in what["standing"].items())
    heads = what["people"]
    return RussianLexicon(
        tuple(named),
        acts,
        standing,
        frozenset(what["prepositions"]["words"]),
        re.compile(_any(heads["persons"])),
        re.compile(_any(heads["bodies"])),
        _stems(acts),
    )


def _stems(acts: Iterable[RussianAct]) -> Mapping[str, tuple[tuple[str, RussianAct, StemKind], ...]]:
    found: dict[str, list[tuple[str, RussianAct, StemKind]]] = {}
    for act in acts:
        kinds: tuple[tuple[StemKind, tuple[str, ...]], ...] = (
            ("done", act.done),
            ("doing", act.doing),
            ("noun", act.nouns),
        )
        for kind, stems in kinds:
            for stem in stems:
                found.setdefault(stem[:STEM_KEY], []).append((stem, act, kind))
    return {key: tuple(sorted(stems, key=lambda row: -len(row[0]))) for key, stems in found.items()}


def _actors(who: dict[str, Any]) -> Iterable[RussianActor]:
    for row in who["state"]:
        code = row["country"]
        yield from (RussianActor("state", code, _phrase(name)) for name in (*row["names"], *row["bodies"]))
        yield from (RussianActor("adjective", code, _phrase(name)) for name in row["adjectives"])
    for row in who["office"]:
        yield from (RussianActor("office", f"{row['country']} {row['office']}", _phrase(name)) for name in row["names"])
    persons: dict[str, list[str]] = {}
    for row in who["person"]:
        for pattern in dict.fromkeys(form for name in row["names"] for form in _person(name)):
            persons.setdefault(pattern, []).append(row["id"])
    yield from (RussianActor("person", " ".join(dict.fromkeys(ids)), pattern) for pattern, ids in persons.items())
    yield from (RussianActor("pair", "", _phrase(name)) for name in who["pair"]["names"])
    yield from (RussianActor("stranger", "", _phrase(name)) for name in who["stranger"]["names"])
    for row in who["both"]:
        yield from (RussianActor("both", " ".join(row["countries"]), _phrase(name)) for name in row["names"])


def _person(name: str) -> Iterable[str]:
    """The patterns of a name as given, with a patronymic, and with initials: "Иван* Петров*" to "И. С. Петров*"."""
    words = name.split()
    yield _phrase(name)
    if len(words) > 1:
        first, last = words[0], " ".join(words[1:])
        rest = _phrase(last).removeprefix(WORD_EDGE)
        yield _phrase(first) + _PATRONYMIC + rest
        initials = "|".join(dict.fromkeys(fold(first)[:size] for size in (2 if fold(first).startswith("дж") else 1, 1)))
        yield rf"{WORD_EDGE}(?:{initials})\.\s?(?:[а-я]\.\s?)?{rest}"


def _act(row: dict[str, Any], place: str) -> RussianAct:
    if row.get("action") not in actions():
        raise LexiconError(f"{place}: no action {row.get('action')!r}.", hint=f"Known: {', '.join(actions())}.")
    if not any(row.get(key) for key in ("words", "done", "doing", "nouns")):
        raise LexiconError(f"{place}: it has no words.", hint='Write words = ["персон* нон грата"].')
    act = RussianAct(
        row["action"],
        re.compile(_any(row["words"], gap=_GAP)) if row.get("words") else None,
        objects=_pattern(row.get("objects", ())),
        company=_pattern(row.get("with", ())),
        excluded=_pattern(row.get("not", ())),
        status=_status(row.get("status", "occurred")),
        done=_folded(row, "done"),
        doing=_folded(row, "doing"),
        nouns=_folded(row, "nouns"),
        mutual=bool(row.get("mutual")),
        done_to=bool(row.get("done_to")),
        people=bool(row.get("people")),
        named=bool(row.get("named")),
        owner_acts=bool(row.get("owner_acts")),
        reflexive=bool(row.get("reflexive")),
    )
    if short := [stem for stem in (*act.done, *act.doing, *act.nouns) if len(stem) < STEM_KEY]:
        raise LexiconError(
            f"{place}: {short[0]!r} is too short a beginning.", hint=f"Write {STEM_KEY} or more letters."
        )
    return act


def _folded(row: dict[str, Any], key: str) -> tuple[str, ...]:
    return tuple(fold(stem) for stem in row.get(key, ()))


def _pattern(words: Iterable[str]) -> re.Pattern[str] | None:
    return re.compile(_any(words)) if words else None


def _status(name: str) -> Status:
    for status in STATUSES:
        if status == name:
            return status
    raise LexiconError(f"acts.toml: no status {name!r}.", hint=f"Known: {', '.join(STATUSES)}.")


def _any(phrases: Iterable[str], *, gap: str = r"\s+") -> str:
    return "|".join(_phrase(phrase, gap=gap) for phrase in sorted(phrases, key=len, reverse=True))


def _phrase(phrase: str, *, gap: str = r"\s+") -> str:
    words = (re.escape(word.rstrip("*")) + (r"[\w-]*" if word.endswith("*") else "") for word in fold(phrase).split())
    return WORD_EDGE + gap.join(words) + WORD_EDGE
