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
    from collections.abc import Iterable

    from components.model import Status

__all__ = ["WORD_EDGE", "RussianAct", "RussianActor", "RussianLexicon", "fold", "load_russian"]

HERE = FOLDER / "russian"
ActorKind: TypeAlias = Literal["state", "adjective", "office", "person", "pair"]
_GAP = r"(?:[\s,«»()-]+[\w-]+){0,3}?[\s,«»()-]+"
"""Up to three other words between two of a phrase."""
WORD_EDGE = r"\b"
"""What every pattern of words begins and ends with."""


@dataclass(frozen=True, slots=True)
class RussianActor:
    """One name of one who acts."""

    kind: ActorKind
    key: str
    """Alpha-3 code of a state; "RUS president" for an office; the id of a person; "" for the pair."""
    pattern: str
    """A regular expression over folded text."""


@dataclass(frozen=True, slots=True)
class RussianAct:
    """The words for one kind of act."""

    action: str
    pattern: str
    mutual: bool = False
    status: Status = "occurred"
    done_to: bool = False
    """The one named first is acted on: "вызван в МИД"."""


@dataclass(frozen=True, slots=True)
class RussianLexicon:
    """Actors, acts and the words that change an act's standing."""

    actors: tuple[RussianActor, ...]
    """The longest names first."""
    acts: tuple[RussianAct, ...]
    standing: tuple[tuple[Status, re.Pattern[str]], ...]
    prepositions: frozenset[str]


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
    return RussianLexicon(tuple(named), acts, standing, frozenset(what["prepositions"]["words"]))


def _actors(who: dict[str, Any]) -> Iterable[RussianActor]:
    for row in who["state"]:
        code = row["country"]
        yield from (RussianActor("state", code, _phrase(name)) for name in (*row["names"], *row["bodies"]))
        yield from (RussianActor("adjective", code, _phrase(name)) for name in row["adjectives"])
    for row in who["office"]:
        yield from (RussianActor("office", f"{row['country']} {row['office']}", _phrase(name)) for name in row["names"])
    for row in who["person"]:
        yield from (RussianActor("person", row["id"], _phrase(name)) for name in row["names"])
    yield from (RussianActor("pair", "", _phrase(name)) for name in who["pair"]["names"])


def _act(row: dict[str, Any], place: str) -> RussianAct:
    if row.get("action") not in actions():
        raise LexiconError(f"{place}: no action {row.get('action')!r}.", hint=f"Known: {', '.join(actions())}.")
    if not row.get("words"):
        raise LexiconError(f"{place}: it has no words.", hint='Write words = ["выслал*"].')
    status = _status(row.get("status", "occurred"))
    words = _any(row["words"], gap=_GAP)
    return RussianAct(row["action"], words, row.get("mutual", False), status, row.get("done_to", False))


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
