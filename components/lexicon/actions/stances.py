"""The words that say how an act stands in the world: agreed, planned, demanded, refused, threatened.

A stance word governs an act: "agreed to return the compounds", "threatened sanctions", "a plan to meet",
"ready to withdraw". What it governs takes the stance's status and, in the coding, its PLOVER type: in both
CAMEO and PLOVER a promise to give aid is an agreement, and a threat of sanctions a threat.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, get_args

from components.errors import LexiconError
from components.lexicon.actions.frames import PLOVER
from components.lexicon.actions.kinds import CODE, actions
from components.lexicon.files import FOLDER, read_toml
from components.model import STATUSES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

TABLE = FOLDER / "actions" / "stances.toml"

Control = Literal["subject", "object", "order"]

_LISTS = ("verbs", "nouns", "adjectives")
_TEXTS = ("status", "itself", "plover", "cameo")
_KEYS = frozenset({"id", "control", "speaks", "ends", "governs", *_LISTS, *_TEXTS})


@dataclass(frozen=True, slots=True)
class Stance:
    """A way to speak of an act other than that it happened."""

    id: str
    verbs: tuple[str, ...] = ()
    """Lemmas that govern an infinitive, a that-clause or a noun of an act; some with a particle: "call for"."""
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    """With be, seem or remain: "is ready to"."""
    status: str = ""
    """What the governed act becomes; "" leaves it as it is."""
    itself: str = ""
    """The action of a mention of its own ("agreed to return" is an agreement too); "" where it is none."""
    plover: str = ""
    """The PLOVER type of the governed act; "" keeps the act's own."""
    cameo: str = ""
    """The CAMEO code of the governed act; "" keeps the act's own."""
    control: Control = "subject"
    """Who does the governed act: "agree to" its subject, "urge … to" its object, "order … to" who orders it."""
    ends: bool = False
    """The governed act is over: "stopped issuing visas" suspends, "stopped shelling" eases."""
    governs: bool = False
    """It is an act itself only where it governs one: "pushed Iran to sign", not "pushed prices"."""
    speaks: bool = False
    """The subject only reports the act: say, announce, confirm."""


@dataclass(frozen=True, slots=True)
class Stances:
    """The stances, looked up by the words that express them."""

    all: tuple[Stance, ...]
    by_verb: Mapping[str, Stance]
    """Keyed by lemma, with its particle where it has one: "refuse", "call for"."""
    by_noun: Mapping[str, Stance]
    by_adjective: Mapping[str, Stance]


@cache
def stances(extra: Path | None = None) -> Stances:
    """The shipped stances, then a user's own from the [[stance]] entries of `extra`; of two for a word the last counts.

    Raises LexiconError that names file, stance and mend.

    >>> stances().by_verb["refuse"].status, stances().by_noun["plan"].status
    ('denied', 'planned')
    """
    found = _read(TABLE)
    _check_words(found)
    found += _read(extra) if extra else []
    return Stances(
        tuple(found),
        MappingProxyType({word: stance for stance in found for word in stance.verbs}),
        MappingProxyType({word: stance for stance in found for word in stance.nouns}),
        MappingProxyType({word: stance for stance in found for word in stance.adjectives}),
    )


def _read(path: Path) -> list[Stance]:
    rows = enumerate(read_toml(path).get("stance", []), start=1)
    return [_stance(row, f"{path.name}, stance {number} ({row.get('id', 'without id')})") for number, row in rows]


def _stance(row: dict[str, Any], place: str) -> Stance:
    if strange := sorted(row.keys() - _KEYS):
        raise LexiconError(f"{place}: unknown key {strange[0]!r}.", hint=f"Known: {', '.join(sorted(_KEYS))}.")
    if "id" not in row:
        raise LexiconError(f"{place}: id is missing.", hint='Write id = "agree".')
    _check_value(row.get("status", ""), ("", *STATUSES), f"{place}: no status")
    _check_value(row.get("itself", ""), ("", *actions()), f"{place}: no action")
    _check_value(row.get("plover", ""), ("", *sorted(PLOVER)), f"{place}: no PLOVER type")
    _check_value(row.get("control", "subject"), get_args(Control), f"{place}: no control")
    if row.get("cameo") and not CODE.fullmatch(row["cameo"]):
        raise LexiconError(f"{place}: {row['cameo']!r} is no CAMEO code.", hint="Write three or four digits: 030.")
    return Stance(**{**row, **{key: tuple(row.get(key, ())) for key in _LISTS}})


def _check_value(value: str, known: tuple[str, ...], wrong: str) -> None:
    if value not in known:
        raise LexiconError(f"{wrong} {value!r}.", hint=f"Known: {', '.join(word for word in known if word)}.")


def _check_words(found: list[Stance]) -> None:
    for key in _LISTS:
        owner: dict[str, str] = {}
        for stance in found:
            for word in getattr(stance, key):
                if word in owner:
                    raise LexiconError(
                        f"{TABLE.name}: {word!r} stands in {key} of {owner[word]!r} and of {stance.id!r}.",
                        hint="Keep it in one of them.",
                    )
                owner[word] = stance.id
