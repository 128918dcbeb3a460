"""What tells two acts of one kind apart, read from `merging.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from components.errors import LexiconError
from components.lexicon.actions import actions
from components.lexicon.files import FOLDER, read_toml

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

TABLE = FOLDER / "events" / "merging.toml"
LISTS = (
    "mutual",
    "counted",
    "located",
    "personal",
    "topical",
    "several",
    "retold",
    "named",
    "answering",
    "tit_for_tat",
)


@dataclass(frozen=True, slots=True)
class Merging:
    """The kinds of acts by what tells them apart, all by action id."""

    mutual: frozenset[str]
    counted: frozenset[str]
    located: frozenset[str]
    personal: frozenset[str]
    topical: frozenset[str]
    several: frozenset[str]
    retold: frozenset[str]
    named: frozenset[str]
    answering: frozenset[str]
    tit_for_tat: frozenset[str]
    kin: Mapping[str, str]
    """The group of an action that has kin, by its id."""
    answer_words: tuple[str, ...]
    nouns: Mapping[str, str]
    """What a counted noun counts, by the noun in lower case: "people"."""
    countries: Mapping[str, str]
    """The country of a place, both in lower case."""

    def group(self, action: str) -> str:
        """The name under which an action and its kin are compared.

        >>> merging().group("call"), merging().group("expulsion")
        ('talks', 'expulsion')
        """
        return self.kin.get(action, action)

    def counts_of(self, noun: str) -> str:
        """What a noun counts; the noun itself where the table has none.

        >>> merging().counts_of("Russian diplomats"), merging().counts_of("barrels")
        ('people', 'barrels')
        """
        words = noun.casefold().split()
        for word in reversed(words):
            kind = self.nouns.get(word) or self.nouns.get(word.removesuffix("s")) or self.nouns.get(word + "s")
            if kind:
                return kind
        return words[-1] if words else ""


@cache
def merging() -> Merging:
    """The shipped table.

    Raises LexiconError where a list names an action that does not exist.
    """
    table = read_toml(TABLE)
    for name in LISTS:
        _check(table[name], name)
    for group in table["kin"]:
        _check(group, "kin")
    return Merging(
        **{name: frozenset(table[name]) for name in LISTS},
        kin=MappingProxyType({action: group[0] for group in table["kin"] for action in group}),
        answer_words=tuple(table["answer_words"]),
        nouns=MappingProxyType({noun: kind for kind, nouns in table["nouns"].items() for noun in nouns}),
        countries=MappingProxyType(
            {place.casefold(): country.casefold() for country, places in table["places"].items() for place in places}
        ),
    )


def _check(named: Iterable[str], name: str) -> None:
    for action in named:
        if action not in actions():
            raise LexiconError(
                f"{TABLE.name}, {name}: there is no action {action!r}.", hint=f"Known: {', '.join(actions())}."
            )
