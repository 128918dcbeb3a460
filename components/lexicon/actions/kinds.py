"""The actions and the families they belong to, read from `actions.toml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, get_args

from components.errors import LexiconError
from components.lexicon.files import FOLDER, read_toml
from components.model import Action, Stance

if TYPE_CHECKING:
    from collections.abc import Mapping

TABLE = FOLDER / "actions" / "actions.toml"
CODE = re.compile(r"[0-9]{3,4}")
KEYS = frozenset({"id", "label", "family", "stance", "cameo", "plover"})


@dataclass(frozen=True, slots=True)
class Family:
    """A lane of the timeline."""

    id: str
    label: str
    order: int
    """From 1 at the top, cooperation, to conflict at the bottom."""


@cache
def families() -> tuple[Family, ...]:
    """The families from cooperation to conflict.

    >>> [family.label for family in families()][:2]
    ['Talks & calls', 'Agreements']
    """
    return tuple(sorted((Family(**row) for row in read_toml(TABLE)["family"]), key=lambda family: family.order))


@cache
def actions() -> Mapping[str, Action]:
    """The actions by id, in the order of the table.

    Raises LexiconError that names the entry where one cannot be right.

    >>> actions()["expulsion"].cameo
    '161'
    """
    known = {family.id for family in families()}
    found: dict[str, Action] = {}
    for number, row in enumerate(read_toml(TABLE)["action"], start=1):
        action = _action(row, f"{TABLE.name}, action {number}", known)
        if action.id in found:
            raise LexiconError(f"{TABLE.name}: {action.id!r} stands twice.", hint="Keep one of them.")
        found[action.id] = action
    return MappingProxyType(found)


def broad_id(action: Action) -> str:
    """The id that programs expect which know no finer ones: a threat is a statement; mostly the action's own.

    >>> broad_id(actions()["threat"]), broad_id(actions()["expulsion"])
    ('statement', 'expulsion')
    """
    return _broad().get(action.id, action.id)


@cache
def _broad() -> Mapping[str, str]:
    found = read_toml(TABLE)["broad"]
    for name in (*found, *found.values()):
        if name not in actions():
            raise LexiconError(f"{TABLE.name}, broad: no action {name!r}.", hint="Name actions of the table.")
    return MappingProxyType(found)


def _action(row: dict[str, Any], place: str, known: set[str]) -> Action:
    if row.keys() != KEYS:
        wrong = ", ".join(sorted(row.keys() ^ KEYS))
        raise LexiconError(f"{place}: {wrong} missing or unknown.", hint=f"An action has {', '.join(sorted(KEYS))}.")
    if row["family"] not in known:
        raise LexiconError(f"{place}: no family {row['family']!r}.", hint=f"Known: {', '.join(sorted(known))}.")
    if row["stance"] not in get_args(Stance):
        raise LexiconError(f"{place}: no stance {row['stance']!r}.", hint=f"Known: {', '.join(get_args(Stance))}.")
    if not CODE.fullmatch(row["cameo"]):
        raise LexiconError(f"{place}: {row['cameo']!r} is no CAMEO code.", hint="Write three or four digits: 161.")
    return Action(**row)
