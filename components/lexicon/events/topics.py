"""What acts are about: treaties, laws, firms, prisoners and matters, read from `topics.toml` and found in one pass."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import ahocorasick

from components.errors import LexiconError
from components.lexicon.files import FOLDER, read_toml

if TYPE_CHECKING:
    from collections.abc import Mapping

TABLE = FOLDER / "events" / "topics.toml"
KINDS = ("treaty", "law", "thing", "post", "firm", "prisoner", "matter")
TWO = 2
KEYS = frozenset({"id", "kind", "name", "words"})


@dataclass(frozen=True, slots=True)
class Topic:
    """A thing that acts are about."""

    id: str
    kind: str
    name: str
    """As a title has it, with its article: "the INF Treaty"."""
    words: tuple[str, ...]
    parties: tuple[str, ...] = ()
    """ISO codes of the two states whose treaty it is; () for others."""


@cache
def topics() -> Mapping[str, Topic]:
    """The topics by id.

    Raises LexiconError that names the entry where one cannot be right.

    >>> topics()["inf"].name
    'the INF Treaty'
    """
    found: dict[str, Topic] = {}
    for number, row in enumerate(read_toml(TABLE)["topic"], start=1):
        topic = _topic(row, f"{TABLE.name}, topic {number} ({row.get('id', 'without id')})")
        if topic.id in found:
            raise LexiconError(f"{TABLE.name}: {topic.id!r} stands twice.", hint="Keep one of them.")
        found[topic.id] = topic
    return MappingProxyType(found)


def find_topics(text: str) -> tuple[tuple[int, int, Topic], ...]:
    """The topics named in a text with their offsets, by position, the longest where names overlap.

    A word with capitals is a name and found only so written, or in capitals throughout; others in any case.

    >>> [(text, topic.id) for text in ("left START II",) for _, _, topic in find_topics(text)]
    [('left START II', 'start_2')]
    """
    lower = text.lower()
    if len(lower) != len(text):
        # A few signs grow when made small, and would shift the offsets: they stay as they are.
        lower = "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)
    hits = []
    for last, (word, topic) in _automaton().iter(lower):
        start, end = last - len(word) + 1, last + 1
        if word != word.lower() and text[start:end] not in {word, word.upper()}:
            continue  # "a strategic arms reduction treaty" is not the Strategic Arms Reduction Treaty
        if (start and lower[start - 1].isalnum()) or (end < len(lower) and lower[end].isalnum()):
            continue
        hits.append((start, end, topic))
    kept: list[tuple[int, int, Topic]] = []
    for hit in sorted(hits, key=lambda hit: (hit[0], -hit[1])):
        if not kept or hit[0] >= kept[-1][1]:
            kept.append(hit)
    return tuple(kept)


@cache
def _automaton() -> Any:  # noqa: ANN401 - the library publishes no types
    machine = ahocorasick.Automaton()
    for topic in topics().values():
        for word in topic.words:
            machine.add_word(word.lower(), (word, topic))
    machine.make_automaton()
    return machine


def _topic(row: dict[str, Any], place: str) -> Topic:
    if row.keys() - {"parties"} != KEYS:
        wrong = ", ".join(sorted((row.keys() - {"parties"}) ^ KEYS))
        raise LexiconError(f"{place}: {wrong} missing or unknown.", hint=f"A topic has {', '.join(sorted(KEYS))}.")
    if row["kind"] not in KINDS:
        raise LexiconError(f"{place}: no kind {row['kind']!r}.", hint=f"Known: {', '.join(KINDS)}.")
    if not row["words"]:
        raise LexiconError(f"{place}: no words.", hint="Write the words that name it in the news.")
    parties = tuple(row.get("parties", ()))
    if parties and (len(parties) != TWO or not all(code.isalpha() and code.isupper() for code in parties)):
        raise LexiconError(f"{place}: parties {parties!r}.", hint='Two ISO codes are right: ["USA", "RUS"].')
    return Topic(row["id"], row["kind"], row["name"], tuple(row["words"]), parties)
