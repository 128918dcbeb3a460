"""Articles in the archive: each with every text it ever had, and the mentions read from its present one."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from datetime import UTC, date
from typing import TYPE_CHECKING, Literal

from components.archive.packing import ARTICLE, MENTION, packed, storable, unpacked
from components.errors import ArchiveError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from components.archive.store import Store
    from components.model import Article, Event, Mention

Standing = Literal["new", "changed", "same", "outdated"]
"""An article beside what is kept: unknown; known with another text; known; known, but read by another program."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An article as the archive lists it."""

    id: str
    title: str
    published: date
    publisher: str
    revisions: int
    mentions: int
    added: str


@dataclass(frozen=True, slots=True)
class Reading:
    """An article with its mentions, and by which program and when they were read."""

    article: Article
    mentions: tuple[Mention, ...]
    program: str
    at: datetime


def digest(article: Article) -> str:
    """What tells one text of an article from another: 32 hex digits over all its fields."""
    return hashlib.sha256(packed(ARTICLE, article).encode()).hexdigest()[:32]


def standing(store: Store, article: Article, *, program: str) -> Standing:
    """How the article stands to the archive.

    A text it had before counts as known, so that adding the same files again changes nothing even where
    two of them are texts of one article.
    """
    rows = store.rows(
        "SELECT article.derived_with, article.revision, revision.number FROM article "
        "LEFT JOIN revision ON revision.article = article.n AND revision.digest = ? WHERE article.id = ?",
        (digest(article), clean(article.id)),
    )
    if not rows:
        return "new"
    derived_with, present, known = rows[0]
    if known is None:
        return "changed"
    return "outdated" if known == present and derived_with != program else "same"


def keep(store: Store, reading: Reading) -> Standing:
    """Write an article and its mentions into the open transaction; the answer says what was changed."""
    found = standing(store, reading.article, program=reading.program)
    connection = store.connection
    if found == "same":
        return found
    if found == "new":
        n = _insert(connection, reading)
    else:
        n = store.one("SELECT n FROM article WHERE id = ?", (clean(reading.article.id),))
        if found == "changed":
            _revise(connection, n, reading)
        connection.execute("UPDATE article SET derived_with = ? WHERE n = ?", (reading.program, n))
        connection.execute("DELETE FROM mention WHERE article = ?", (n,))
    connection.executemany(
        "INSERT INTO mention VALUES (?, ?, ?)",
        ((n, place, packed(MENTION, mention)) for place, mention in enumerate(reading.mentions)),
    )
    connection.execute("UPDATE state SET value = value + 1 WHERE key IN ('changes', 'told')")
    return found


def remove(store: Store, ids: Iterable[str]) -> int:
    """Take articles out with all their texts and mentions; the answer is how many. People's decisions stay."""
    with store.writing() as connection:
        found = [n for key in ids for (n,) in store.rows("SELECT n FROM article WHERE id = ?", (key,))]
        for n in found:
            _unindex(connection, n)
            connection.execute("DELETE FROM article WHERE n = ?", (n,))
        if found:
            connection.execute("UPDATE state SET value = value + 1 WHERE key IN ('changes', 'told')")
    return len(found)


def listed(store: Store, words: str = "", *, most: int = -1) -> list[Kept]:
    """The articles that hold the words, else all; the latest published first."""
    sought = match(words)
    where = "WHERE n IN (SELECT rowid FROM article_words WHERE article_words MATCH ?)" if sought else ""
    rows = store.rows(
        "SELECT id, title, published, publisher, revision, "
        f"(SELECT count(*) FROM mention WHERE article = n), added FROM article {where} "
        "ORDER BY published DESC, id LIMIT ?",
        (*((sought,) if sought else ()), most),
    )
    return [Kept(row[0], row[1], date.fromisoformat(row[2]), *row[3:]) for row in rows]


def read_article(store: Store, key: str, *, revision: int | None = None) -> Article:
    """An article by its id, or by the beginning of it; its present text, else that of a revision (1 is the first).

    Raises ArchiveError for an id that names none or several.
    """
    n, present = _found(store, key)
    rows = store.rows("SELECT packed, text FROM revision WHERE article = ? AND number = ?", (n, revision or present))
    if not rows:
        raise ArchiveError(f"Article {key} has no revision {revision}.", hint=f"It has 1 to {present}.")
    return _unpacked(*rows[0])


def read_articles(store: Store) -> Iterator[Article]:
    """Every article with its present text, in the order they were added."""
    rows = store.rows("SELECT packed, text FROM article JOIN revision ON article = n AND number = revision ORDER BY n")
    return (_unpacked(*row) for row in rows)


def articles_of(store: Store, events: Iterable[Event]) -> dict[str, Article]:
    """The articles that tell these events, by id, with their present texts."""
    ids = dict.fromkeys(mention.article_id for event in events for mention in event.mentions)
    question = "SELECT packed, text FROM article JOIN revision ON article = n AND number = revision WHERE id = ?"
    return {key: _unpacked(*row) for key in ids for row in store.rows(question, (clean(key),))}


def revisions(store: Store, key: str) -> list[tuple[int, str]]:
    """The numbers of an article's texts, with when each was added."""
    n, _ = _found(store, key)
    return store.rows("SELECT number, added FROM revision WHERE article = ? ORDER BY number", (n,))


def read_mentions(store: Store) -> Iterator[Mention]:
    """Every mention, in the order the articles were added."""
    with store.reading() as connection:
        yield from (
            unpacked(MENTION, line)
            for (line,) in connection.execute("SELECT packed FROM mention ORDER BY article, place")
        )


def outdated(store: Store, *, program: str) -> list[str]:
    """The ids of articles whose mentions another program read."""
    return [key for (key,) in store.rows("SELECT id FROM article WHERE derived_with <> ? ORDER BY n", (program,))]


def clean(text: str) -> str:
    """The text as a column can hold it.

    >>> clean("Moscow")
    'Moscow'
    """
    return text if storable(text) else text.encode("utf-8", "replace").decode()


def match(words: str) -> str:
    """The words as a search all of them must fit, the beginning of a word being enough; "" for none.

    >>> match('New "START')
    '"New"* "START"*'
    """
    return " ".join(f'"{word}"*' for word in words.replace('"', " ").replace("\0", " ").split())


def stamp(at: datetime) -> str:
    """A time as the archive writes it: UTC, to the second."""
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _insert(connection: sqlite3.Connection, reading: Reading) -> int:
    article = reading.article
    n = connection.execute(
        "INSERT INTO article (id, revision, title, published, publisher, derived_with, added) "
        "VALUES (?, 1, ?, ?, ?, ?, ?)",
        (
            clean(article.id),
            clean(article.title),
            article.published.isoformat(),
            clean(article.publisher),
            reading.program,
            stamp(reading.at),
        ),
    ).lastrowid
    if n is None:  # SQLite gives every inserted row its number
        raise ArchiveError(f"Article {article.id} was not kept.")
    _write_text(connection, n, 1, reading)
    return n


def _revise(connection: sqlite3.Connection, n: int, reading: Reading) -> None:
    article = reading.article
    _unindex(connection, n)
    (latest,) = connection.execute("SELECT max(number) FROM revision WHERE article = ?", (n,)).fetchone()
    connection.execute(
        "UPDATE article SET revision = ?, title = ?, published = ?, publisher = ? WHERE n = ?",
        (latest + 1, clean(article.title), article.published.isoformat(), clean(article.publisher), n),
    )
    _write_text(connection, n, latest + 1, reading)


def _write_text(connection: sqlite3.Connection, n: int, number: int, reading: Reading) -> None:
    article = reading.article
    kept = replace(article, text="") if storable(article.text) else article
    connection.execute(
        "INSERT INTO revision VALUES (?, ?, ?, ?, ?, ?)",
        (n, number, digest(article), clean(article.text), packed(ARTICLE, kept), stamp(reading.at)),
    )
    connection.execute(
        "INSERT INTO article_words (rowid, title, text) VALUES (?, ?, ?)",
        (n, clean(article.title), clean(article.text)),
    )


def _unindex(connection: sqlite3.Connection, n: int) -> None:
    connection.execute(
        "INSERT INTO article_words (article_words, rowid, title, text) SELECT 'delete', n, title, text FROM readable "
        "WHERE n = ?",
        (n,),
    )


def _unpacked(line: str, text: str) -> Article:
    told = json.loads(line)
    return ARTICLE.read(told if told["text"] else {**told, "text": text})


def _found(store: Store, key: str) -> tuple[int, int]:
    pattern = key.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    rows = store.rows(
        "SELECT n, revision FROM article WHERE id = ? OR id LIKE ? ESCAPE '\\' LIMIT 2", (key, f"{pattern}%")
    )
    if not key or not rows:
        raise ArchiveError(f"The archive has no article {key or '“”'}.", hint="`dateline archive list` shows the ids.")
    if len(rows) > 1:
        raise ArchiveError(f"Several articles begin with {key}.", hint="Give more of the id.")
    return rows[0][0], rows[0][1]
