"""Shown events as rows of the tables that find them: by day, by rank, by actor, by word, and counted by month."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from components.archive.articles import clean
from components.archive.packing import ACTOR, EVENT, packed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from components.archive.applying import Shown
    from components.archive.store import Store
    from components.model import Actor, Event

LENGTHS = (31, 366, 3_700)
"""Days: intervals up to each are found together, as far before a window as they are long. The last are all others."""

EVERYONE = 0
"""The number under which events are counted whoever takes part."""

NOTHING = 1e-6
"""Less than the smallest share of a month that counts: what is left after shares were taken off again."""

Count = tuple[str, str, int]
"""A month "2024-11" ("" for the undated), an action, and an actor's number."""


def replace_rows(store: Store, origins: Iterable[str], shown: Sequence[Shown]) -> None:
    """Put these events in the place of all that was made of these derived ones, in the open transaction."""
    counts: Counter[Count] = Counter()
    for origin in origins:
        for (n,) in store.rows("SELECT n FROM event WHERE origin = ?", (origin,)):
            counts.subtract(counted(store, n))
            store.connection.execute("DELETE FROM event WHERE n = ?", (n,))
    numbers: dict[Actor, int] = {}
    for each in shown:
        n = _insert(store, each)
        _link(store, n, each.event, numbers)
        counts.update(counted(store, n))
    _count(store, counts)


def counted(store: Store, n: int) -> dict[Count, float]:
    """What an event adds to the counts: for each month it touches its share, for everyone and for each actor."""
    first, last, action, review = store.rows("SELECT first, last, action, review FROM event WHERE n = ?", (n,))[0]
    if review == "rejected":
        return {}
    actors = [actor for (actor,) in store.rows("SELECT DISTINCT actor FROM event_actor WHERE event = ?", (n,))]
    months = list(_months(first, last)) if first else [""]
    return {(month, action, actor): 1 / len(months) for month in months for actor in (EVERYONE, *actors)}


def _months(first: str, last: str) -> Iterator[str]:
    begin, end = (int(day[:4]) * 12 + int(day[5:7]) - 1 for day in (first, last))
    return (f"{month // 12:04d}-{month % 12 + 1:02d}" for month in range(begin, end + 1))


def _insert(store: Store, shown: Shown) -> int:
    event = shown.event
    span = event.span
    names = (actor.name for actor in (*event.sources, *event.targets))
    n: int = store.connection.execute(
        "INSERT INTO event (id, origin, first, last, length, action, status, score, articles, review, title, words, "
        "packed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING n",
        (
            event.id,
            shown.origin,
            _day(span.first if span else None),
            _day(span.last if span else None),
            sum(span.days > length for length in LENGTHS) if span else 0,
            event.action.id,
            event.status,
            event.score,
            len({mention.article_id for mention in event.mentions}),
            shown.review,
            clean(event.title),
            clean("\n".join((*names, *(mention.quote for mention in event.mentions)))),
            packed(EVENT, event) if shown.corrected else None,
        ),
    ).fetchone()[0]
    return n


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _link(store: Store, n: int, event: Event, numbers: dict[Actor, int]) -> None:
    takes_part = ((0, event.sources), (1, event.targets))
    store.connection.executemany(
        "INSERT OR IGNORE INTO event_actor (actor, role, event) VALUES (?, ?, ?)",
        [(_number(store, actor, numbers), role, n) for role, actors in takes_part for actor in actors],
    )
    store.connection.executemany(
        "INSERT OR IGNORE INTO event_article SELECT ?, n FROM article WHERE id = ?",
        [(n, clean(mention.article_id)) for mention in event.mentions],
    )


def _number(store: Store, actor: Actor, numbers: dict[Actor, int]) -> int:
    if actor not in numbers:
        told = (clean(actor.id), clean(actor.country), packed(ACTOR, actor))
        store.connection.execute(
            "INSERT INTO actor (id, country, packed) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE "
            "SET country = excluded.country, packed = excluded.packed WHERE packed <> excluded.packed",
            told,
        )
        numbers[actor] = store.one("SELECT n FROM actor WHERE id = ?", told[:1])
    return numbers[actor]


def _count(store: Store, counts: Counter[Count]) -> None:
    changed = [(*key, events) for key, events in counts.items() if abs(events) > NOTHING]
    store.connection.executemany(
        "INSERT INTO month_count VALUES (?, ?, ?, ?) "
        "ON CONFLICT (month, action, actor) DO UPDATE SET events = events + excluded.events",
        changed,
    )
    store.connection.executemany(
        "DELETE FROM month_count WHERE month = ? AND action = ? AND actor = ? AND events < ?",
        [(month, action, actor, NOTHING) for month, action, actor, events in changed if events < 0],
    )
