"""Whether an archive is whole: the file, its indexes, and that every table says the same."""

from __future__ import annotations

import sqlite3
from collections import Counter
from typing import TYPE_CHECKING

from components.archive.articles import digest, read_articles
from components.archive.packing import EVENT, MENTION, unpacked
from components.archive.rows import NOTHING, counted
from components.archive.troubles import told
from components.errors import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from components.archive.store import Store

MOST = 10
"""Faults of one kind that are told; the rest would say the same."""


def faults(store: Store) -> list[str]:
    """What is wrong with the archive, a sentence each; none where it is whole. Reads all of it."""
    found = [] if store.read_only else list(_words(store))
    with store.reading():
        for check in CHECKS:
            found += [fault for _, fault in zip(range(MOST), check(store), strict=False)]
    return found


def _file(store: Store) -> Iterator[str]:
    yield from (f"The file: {line}." for (line,) in store.rows("PRAGMA integrity_check") if line != "ok")
    for table, row, parent, _ in store.rows("PRAGMA foreign_key_check"):
        yield f"Row {row} of {table} points at a row of {parent} that is not there."


def _words(store: Store) -> Iterator[str]:
    """Faults of the search, which SQLite tells only to who may write."""
    for index in ("article_words", "event_words"):
        try:
            with store.writing() as connection:
                connection.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
        except ArchiveError:
            yield f"The search {index} does not fit what is kept."


def _search(store: Store) -> Iterator[str]:
    for index, content in (("article_words", "readable"), ("event_words", "event")):
        indexed = store.one(f"SELECT count(*) FROM {index}_docsize")
        rows = store.one(f"SELECT count(*) FROM {content}")
        if indexed != rows:
            yield f"The search {index} knows {indexed} of {rows} texts."


def _articles(store: Store) -> Iterator[str]:
    digests = dict(
        store.rows("SELECT article.id, digest FROM article JOIN revision ON article = n AND number = revision")
    )
    if len(digests) != store.one("SELECT count(*) FROM article"):
        yield "An article has no text."
    for article in read_articles(store):
        if digests.get(article.id) != digest(article):
            yield f"The text of article {article.id} is not the one that was added."


def _mentions(store: Store) -> Iterator[str]:
    rows = store.connection.execute("SELECT id, packed FROM mention JOIN article ON n = article")
    for key, line in rows:
        if unpacked(MENTION, line).article_id != key:
            yield f"A mention of article {key} says that it is another's."


def _events(store: Store) -> Iterator[str]:
    rows = store.connection.execute("SELECT id, packed FROM derived")
    yield from (f"Event {key} is kept under another id." for key, line in rows if unpacked(EVENT, line).id != key)
    lost = "SELECT id FROM event WHERE packed IS NULL AND id NOT IN (SELECT id FROM derived)"
    yield from (f"Event {key} has lost what it was derived as." for (key,) in store.rows(lost))


def _counts(store: Store) -> Iterator[str]:
    counts: Counter[tuple[str, str, int]] = Counter()
    for (n,) in store.connection.execute("SELECT n FROM event").fetchall():
        counts.update(counted(store, n))
    for month, action, actor, events in store.rows("SELECT month, action, actor, events FROM month_count"):
        counts[month, action, actor] -= events
    for (month, action, _), events in counts.items():
        if abs(events) > NOTHING:
            yield f"The count of {action} in {month or 'no month'} is {events:+g} from the events."


CHECKS: tuple[Callable[[Store], Iterator[str]], ...] = (_file, _search, _articles, _mentions, _events, _counts)


def back_up(store: Store, target: Path) -> None:
    """Write a copy of the archive as it is at one moment, whatever others write meanwhile.

    Raises ArchiveError where the target exists or cannot be written.
    """
    if target.exists():
        raise ArchiveError(f"{target} exists already.", hint="Give the backup a new name.")
    part = target.with_name(f"{target.name}.part")
    with told(target):
        try:
            # Into one file without a -wal: VACUUM INTO reads one state of the archive and writes it densely.
            part.unlink(missing_ok=True)
            store.connection.execute("VACUUM INTO ?", (str(part),))
            part.rename(target)
        except sqlite3.OperationalError:
            part.unlink(missing_ok=True)
            raise
        except OSError as error:
            raise ArchiveError(f"{target} cannot be written: {error.strerror}.", hint="Give another place.") from error
