"""Well-known events with their days, so that "after the invasion of Ukraine" can be counted from one.

The table is `named_events.toml`, one entry an event. Names stand there as news writes them, with the
article where there is one; a name belongs to one event only, so that a phrase never has two days.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING, Any

from components.errors import LexiconError
from components.lexicon.files import FOLDER, read_toml

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

TABLE = FOLDER / "dates" / "named_events.toml"
KEYS = frozenset({"id", "names", "first", "last", "source"})


@dataclass(frozen=True, slots=True)
class NamedEvent:
    """An event that news takes as known, with the days it lasted."""

    id: str
    """Stable, lower case, dotted: "treaty.new_start"."""
    names: tuple[str, ...]
    """Phrases that mean it, as news writes them: "the full-scale invasion of Ukraine"."""
    first: date
    last: date
    source: str
    """Where a reader can check the days."""


@cache
def named_events() -> tuple[NamedEvent, ...]:
    """The shipped events, in the order of the table.

    Raises LexiconError where an entry is wrong.

    >>> [event.first.isoformat() for event in named_events() if "the Helsinki summit" in event.names]
    ['2018-07-16']
    """
    return read_named_events(TABLE)


def read_named_events(path: Path) -> tuple[NamedEvent, ...]:
    """The events of one table, in its order; an event without `last` lasted one day.

    Raises LexiconError that names the file, the entry and the mend.
    """
    entries = read_toml(path).get("event", [])
    events = tuple(_event(entry, f"{path.name}, entry {number}") for number, entry in enumerate(entries, start=1))
    _check_unique((event.id, event.id) for event in events)
    _check_unique((name.casefold(), event.id) for event in events for name in event.names)
    return events


def _event(entry: dict[str, Any], place: str) -> NamedEvent:
    place = f"{place} ({entry.get('id', 'without id')})"
    if strange := sorted(entry.keys() - KEYS):
        raise LexiconError(f"{place}: unknown key {strange[0]!r}.", hint=f"Known keys: {', '.join(sorted(KEYS))}.")
    first = entry.get("first")
    event = NamedEvent(
        id=_words(entry.get("id"), place=place, key="id"),
        names=_names(entry.get("names"), place),
        first=_day(first, place=place, key="first"),
        last=_day(entry.get("last", first), place=place, key="last"),
        source=_words(entry.get("source"), place=place, key="source"),
    )
    if event.first > event.last:
        raise LexiconError(f"{place}: it ends before it begins.", hint="Exchange first and last.")
    return event


def _words(found: object, *, place: str, key: str) -> str:
    if not isinstance(found, str) or not found.strip():
        raise LexiconError(f"{place}: {key} is missing.", hint=f'Write {key} = "…".')
    return found


def _names(found: object, place: str) -> tuple[str, ...]:
    if not isinstance(found, list) or not found:
        raise LexiconError(f"{place}: names are missing.", hint='Write names = ["the …"], at least one.')
    return tuple(_words(name, place=place, key="names") for name in found)


def _day(found: object, *, place: str, key: str) -> date:
    # A TOML time of day is a datetime, which Python counts as a date.
    if not isinstance(found, date) or isinstance(found, datetime):
        raise LexiconError(
            f"{place}: {key} is {found!r}, not a day.", hint=f"Write {key} = YYYY-MM-DD, without quotes."
        )
    return found


def _check_unique(owned: Iterable[tuple[str, str]]) -> None:
    seen: dict[str, str] = {}
    for name, owner in owned:
        if name in seen:
            raise LexiconError(
                f"{TABLE.name}, entry {owner}: {name!r} stands already under {seen[name]}.",
                hint="Keep it under the event that news means by it.",
            )
        seen[name] = owner
