"""What can be struck, shot or beaten, read from `bodies.toml`: people and things, not decisions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from components.errors import LexiconError
from components.lexicon.files import FOLDER, read_toml

TABLE = FOLDER / "actions" / "bodies.toml"
LISTS = ("persons", "no_persons", "armed", "things", "games")


@dataclass(frozen=True, slots=True)
class Bodies:
    """The words for what violence is done to, all in lower case."""

    touched: frozenset[str]
    """People and things: "soldiers", "convoy"."""
    no_persons: frozenset[str]
    """Words that end as those for people do and mean none: "letter"."""
    armed: frozenset[str]
    """Those whose clash is a fight: "troops"."""
    games: frozenset[str]
    """Words that make a sentence one about a game: "hockey"."""


@cache
def bodies() -> Bodies:
    """The shipped words.

    Raises LexiconError that names the list and the mend.

    >>> "convoy" in bodies().touched, "decision" in bodies().touched
    (True, False)
    """
    table = read_toml(TABLE)
    for name in LISTS:
        words = table.get(name)
        if not isinstance(words, list) or not all(isinstance(word, str) and word == word.lower() for word in words):
            raise LexiconError(
                f"{TABLE.name}: {name!r} is no list of words in lower case.", hint=f"Write {name} = […]."
            )
    if strange := sorted(table.keys() - set(LISTS)):
        raise LexiconError(f"{TABLE.name}: unknown key {strange[0]!r}.", hint=f"Known: {', '.join(LISTS)}.")
    lists = {name: frozenset(table[name]) for name in LISTS}
    touched = lists["persons"] | lists["things"]
    return Bodies(touched, no_persons=lists["no_persons"], armed=lists["armed"], games=lists["games"])
