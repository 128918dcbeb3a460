"""How events are worded as headlines, read from `titles.toml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from components.errors import LexiconError
from components.lexicon.actions import actions
from components.lexicon.files import FOLDER, read_toml
from components.model import STATUSES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

TABLE = FOLDER / "events" / "titles.toml"
SLOT = re.compile(r"\{([^{}]*)\}")
SLOTS = frozenset({
    "whom", "named", "visitors", "target", "target's", "people", "sites", "post", "own post", "whither", "place",
    "about", "cause", "nominee", "step", "on what", "what", "shared", "subject", "next treaty", "next thing",
    "treaty", "law", "thing", "firm", "prisoner", "matter",
})  # fmt: skip
SUBJECTS = ("person", "state")


@dataclass(frozen=True, slots=True)
class Told:
    """Other words for an act where the trigger begins with one of `words`."""

    words: tuple[str, ...]
    do: tuple[str, ...]
    noun: str = ""
    persons: bool = False
    """Only for persons: they meet, their states hold talks."""


@dataclass(frozen=True, slots=True)
class Wording:
    """How the acts of one action are told in a title."""

    action: str
    by: str
    noun: str
    do: tuple[str, ...]
    alone: tuple[str, ...] = ()
    told: tuple[Told, ...] = ()
    envoys: bool = False
    """A state acts through its envoys: "Russian envoys leave"."""


@dataclass(frozen=True, slots=True)
class Undone:
    """The words for acts that are not done; `words` are those of a quote that ask for them."""

    before: str
    noun: str
    bare: str = ""
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wordings:
    """The table of titles."""

    longest: int
    """Signs a title has at most, where leaving out optional parts can do it."""
    objects: tuple[str, ...]
    """Nouns that can be suspended or resumed."""
    shared: tuple[str, ...]
    """Those one has with the other side."""
    bodies: tuple[str, ...]
    """The ends of the ids of bodies that act in their own name."""
    by_action: Mapping[str, Wording]
    by_status: Mapping[str, Undone]
    denials: tuple[Undone, ...]
    negations: tuple[str, ...]
    """Words by which an act denied was left undone rather than disputed."""


@cache
def wordings() -> Wordings:
    """The shipped table.

    Raises LexiconError that names the entry where one cannot be right.

    >>> wordings().by_action["call"].noun
    'a call[ about {about}]'
    """
    table = read_toml(TABLE)
    found = {row["action"]: _wording(row) for row in table["title"]}
    if wrong := sorted(found.keys() ^ actions().keys()):
        raise LexiconError(
            f"{TABLE.name}: {', '.join(wrong)} has no title or is no action.", hint="Each action has one [[title]]."
        )
    if missing := set(STATUSES) - {"occurred", "ongoing"} - table["status"].keys():
        raise LexiconError(f"{TABLE.name}: no words for the status {', '.join(sorted(missing))}.")
    return Wordings(
        table["longest"],
        tuple(table["objects"]),
        tuple(table["shared"]),
        tuple(f".{body}" for body in table["bodies"]),
        MappingProxyType(found),
        MappingProxyType({status: Undone(**row) for status, row in table["status"].items()}),
        tuple(Undone(row["before"], row["noun"], words=tuple(row["words"])) for row in table["denial"]),
        tuple(table["negation"]["words"]),
    )


def _wording(row: dict[str, Any]) -> Wording:
    place = f"{TABLE.name}, title of {row['action']!r}"
    if row["by"] not in SUBJECTS:
        raise LexiconError(f"{place}: no subject {row['by']!r}.", hint=f"Known: {', '.join(SUBJECTS)}.")
    told = tuple(
        Told(tuple(t["words"]), tuple(t["do"]), t.get("noun", ""), t.get("persons", False)) for t in row.get("told", ())
    )
    lines = (*row["do"], *row.get("alone", ()), row["noun"], *(line for t in told for line in (*t.do, t.noun)))
    _check_slots(lines, place)
    return Wording(
        action=row["action"],
        by=row["by"],
        noun=row["noun"],
        do=tuple(row["do"]),
        alone=tuple(row.get("alone", ())),
        told=told,
        envoys=row.get("envoys", False),
    )


def _check_slots(lines: Iterable[str], place: str) -> None:
    for line in lines:
        for slot in SLOT.findall(line):
            if slot not in SLOTS:
                raise LexiconError(f"{place}: no slot {{{slot}}}.", hint=f"Known: {', '.join(sorted(SLOTS))}.")
