"""Questions to the archive about what readers see, each answered by an index: milliseconds at a million events."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, get_args

from components.archive.applying import Review
from components.archive.articles import clean, match
from components.archive.packing import ACTOR, EVENT, unpacked
from components.archive.rows import EVERYONE, LONG
from components.errors import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from components.archive.store import Store
    from components.filters import EventFilter
    from components.model import Actor, Event

REVIEWS: tuple[Review, ...] = get_args(Review)

MANY = 20_000
"""Events in a window from which on the most told ones are sought by rank instead of by day."""

PACKED = "coalesce(event.packed, (SELECT packed FROM derived WHERE derived.id = event.id))"


@dataclass(frozen=True, slots=True)
class Reviewed:
    """An event with what people think of it."""

    event: Event
    review: Review


def read_events(store: Store, *, reviews: Sequence[Review] = ("", "confirmed")) -> Iterator[Reviewed]:
    """Every event that people think so of, in no order; at one state of the archive."""
    asked = ", ".join("?" * len(reviews))
    with store.reading() as connection:
        rows = connection.execute(f"SELECT {PACKED}, review FROM event WHERE review IN ({asked})", tuple(reviews))
        yield from (Reviewed(unpacked(EVENT, line), review) for line, review in rows)


def read_event(store: Store, key: str) -> Reviewed:
    """The event of this id, or of its beginning, or of an id it had before it became one with another.

    Raises ArchiveError for an id that names none or several.
    """
    former = store.one("SELECT now FROM former WHERE id = ?", (clean(key),))
    pattern = clean(key).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    rows = store.rows(
        f"SELECT {PACKED}, review FROM event WHERE id = ? OR id = ? OR id LIKE ? ESCAPE '\\' LIMIT 2",
        (clean(key), former, f"{pattern}%"),
    )
    if not key or not rows:
        raise ArchiveError(
            f"The archive has no event {clean(key) or '“”'}.", hint="`dateline archive review` shows the ids."
        )
    if len(rows) > 1:
        raise ArchiveError(f"Several events begin with {clean(key)}.", hint="Give more of the id.")
    return Reviewed(unpacked(EVENT, rows[0][0]), rows[0][1])


def find_events(store: Store, chosen: EventFilter, *, most: int = 500) -> list[Event]:
    """The wanted events: of more than `most`, those that most articles tell, then the surest; the rejected never.

    Words are sought by their beginning, in titles, quotes and names; undated events are found when no days
    are chosen or `chosen.undated` is set.
    """
    wheres, values = _conditions(chosen)
    windows = _windows(store, chosen)
    question = " UNION ALL ".join(
        f"SELECT n, articles, score FROM event {how} WHERE {' AND '.join([window, *wheres])}"
        for how, window, _ in windows
    )
    asked = [value for _, _, days in windows for value in (*days, *values)]
    rows = store.rows(
        f"SELECT {PACKED} FROM ({question} ORDER BY articles DESC, score DESC, n LIMIT ?) AS found "
        "JOIN event ON event.n = found.n ORDER BY found.articles DESC, found.score DESC, found.n",
        (*asked, most),
    )
    return [unpacked(EVENT, line) for (line,) in rows]


def _windows(store: Store, chosen: EventFilter) -> list[tuple[str, str, tuple[str, ...]]]:
    """How to find the events of the chosen days: an index, a condition, and the days it asks for.

    Few days go by the day an event begins: those of a month at most by looking a month further back, the longer
    ones apart. Many days, or all, go by rank until enough are found.
    """
    if chosen.first is None and chosen.last is None:
        return [("INDEXED BY event_rank", "true", ())]
    first, last = chosen.first or date.min, chosen.last or date.max
    days = (last.isoformat(), first.isoformat())
    undated = [("INDEXED BY event_first", "first IS NULL", ())] if chosen.undated else []
    if _about(store, first, last) > MANY:
        return [("INDEXED BY event_rank", f"(first <= ? AND last >= ?{' OR first IS NULL' * chosen.undated})", days)]
    back = (first - timedelta(days=LONG)).isoformat() if first > date.min + timedelta(days=LONG) else first.isoformat()
    return [
        ("INDEXED BY event_first", "first <= ? AND last >= ? AND first >= ? AND NOT long", (*days, back)),
        ("INDEXED BY event_long", "first <= ? AND last >= ? AND long", days),
        *undated,
    ]


def _about(store: Store, first: date, last: date) -> float:
    return float(
        store.one(
            "SELECT total(events) FROM month_count WHERE month BETWEEN ? AND ? AND actor = ?",
            (first.isoformat()[:7], last.isoformat()[:7], EVERYONE),
        )
    )


def _conditions(chosen: EventFilter) -> tuple[list[str], list[Any]]:
    role = {"": "", "source": "AND role = 0", "target": "AND role = 1"}[chosen.role]
    lists = (
        ("action IN ({})", chosen.actions),
        ("status IN ({})", chosen.statuses),
        (
            f"n IN (SELECT event FROM event_actor JOIN actor ON actor.n = actor WHERE id IN ({{}}) {role})",
            chosen.actors,
        ),
        ("n IN (SELECT event FROM event_actor JOIN actor ON actor.n = actor WHERE country IN ({}))", chosen.sides),
        (
            "n IN (SELECT event FROM event_article JOIN article ON article.n = article WHERE publisher IN ({}))",
            chosen.publishers,
        ),
    )
    wheres = ["review <> 'rejected'"]
    values: list[Any] = []
    for condition, wanted in lists:
        if wanted:
            wheres.append(condition.format(", ".join("?" * len(wanted))))
            values += [clean(value) for value in wanted]
    if chosen.review:
        wheres.append("review = ?")
        values.append("confirmed" if chosen.review == "confirmed" else "")
    if chosen.score:
        wheres.append("score >= ?")
        values.append(chosen.score)
    if sought := match(chosen.text):
        wheres.append("n IN (SELECT rowid FROM event_words WHERE event_words MATCH ?)")
        values.append(sought)
    return wheres, values


def doubtful(store: Store, *, reviews: Sequence[Review] = ("",), most: int = 50, after: int = 0) -> list[Reviewed]:
    """The events that people think so of, the least sure first: `most` of them, after the first `after`."""
    asked = ", ".join("?" * len(reviews))
    rows = store.rows(
        f"SELECT {PACKED}, review FROM event WHERE review IN ({asked}) ORDER BY score, id LIMIT ? OFFSET ?",
        (*reviews, most, after),
    )
    return [Reviewed(unpacked(EVENT, line), review) for line, review in rows]


def per_month(store: Store, *, action: str = "", actor: str = "") -> dict[str, float]:
    """Events in each month "2024-11" with any, by month; of one action and one actor where these are named.

    An event that its words spread over several months counts in each with its share.
    """
    number = store.one("SELECT n FROM actor WHERE id = ?", (clean(actor),)) if actor else EVERYONE
    where, values = ("AND action = ?", (action,)) if action else ("", ())
    rows = store.rows(
        f"SELECT month, total(events) FROM month_count WHERE actor = ? AND month <> '' {where} "
        "GROUP BY month ORDER BY month",
        (number, *values),
    )
    return {month: round(events, 6) for month, events in rows}


def actors(store: Store) -> list[Actor]:
    """Everyone who takes part in an event, by id."""
    rows = store.rows("SELECT packed FROM actor WHERE n IN (SELECT actor FROM event_actor) ORDER BY id")
    return [unpacked(ACTOR, line) for (line,) in rows]


def reviewed(store: Store) -> dict[str, int]:
    """How many events people think so of, for each thing to think."""
    told = dict(store.rows("SELECT review, count(*) FROM event GROUP BY review"))
    return {review: told.get(review, 0) for review in REVIEWS}
