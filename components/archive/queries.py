"""Questions to the archive about what readers see, each answered by an index: milliseconds at a million events."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, get_args

from components.archive.applying import Review
from components.archive.articles import clean, match
from components.archive.packing import ACTOR, EVENT, unpacked
from components.archive.rows import EVERYONE, LENGTHS
from components.errors import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from components.archive.store import Store
    from components.filters import EventFilter
    from components.model import Actor, Event

REVIEWS: tuple[Review, ...] = get_args(Review)

FEW = 5_000
"""Events that are looked up one by one sooner than sought by day or rank."""

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
    wanted = clean(key)
    former = store.one("SELECT now FROM former WHERE id = ?", (wanted,))
    rows = store.rows(
        f"SELECT {PACKED}, review FROM event WHERE id IN (?, ?) UNION ALL "
        f"SELECT {PACKED}, review FROM event WHERE id > ? AND id < ? LIMIT 2",
        (wanted, former, wanted, f"{wanted}\U0010ffff"),
    )
    if not key or not rows:
        raise ArchiveError(
            f"The archive has no event {wanted or '“”'}.", hint="`dateline archive review` shows the ids."
        )
    if len(rows) > 1:
        raise ArchiveError(f"Several events begin with {wanted}.", hint="Give more of the id.")
    return Reviewed(unpacked(EVENT, rows[0][0]), rows[0][1])


def find_events(store: Store, chosen: EventFilter, *, most: int = 500) -> list[Event]:
    """The wanted events: of more than `most`, those that most articles tell, then the surest; the rejected never.

    Words are sought by their beginning, in titles, quotes and names; undated events are found when no days
    are chosen or `chosen.undated` is set.
    """
    wheres, values = _conditions(chosen)
    ways = _ways(store, chosen, most)
    question = " UNION ALL ".join(
        f"SELECT n, articles, score FROM event {how} WHERE {' AND '.join([window, *wheres])}" for how, window, _ in ways
    )
    asked = [value for _, _, days in ways for value in (*days, *values)]
    rows = store.rows(
        f"SELECT {PACKED} FROM ({question} ORDER BY articles DESC, score DESC, n LIMIT ?) AS found "
        "JOIN event ON event.n = found.n ORDER BY found.articles DESC, found.score DESC, found.n",
        (*asked, most),
    )
    return [unpacked(EVENT, line) for (line,) in rows]


def _ways(store: Store, chosen: EventFilter, most: int) -> list[tuple[str, str, tuple[object, ...]]]:
    """How to find the events: an index, a condition on their days, and what it asks for; all of these together.

    Few that fit an actor or words are looked up one by one. Else it is weighed how many events of the window there
    are to look at by day, and how many by rank until enough that fit have been met.
    """
    dated = chosen.first is not None or chosen.last is not None
    first, last = chosen.first or date.min, chosen.last or date.max
    window = "true"
    days: tuple[object, ...] = ()
    if dated:
        window, days = f"(first <= ? AND last >= ?{' OR first IS NULL' * chosen.undated})", (str(last), str(first))
    if _is_rare(store, chosen):
        return [("NOT INDEXED", window, days)]
    inside = _about(store, first, last)
    fitting = _about(store, first, last, actions=chosen.actions) if chosen.actions else inside
    if not dated or most * _about(store, date.min, date.max) < inside * fitting:
        return [("INDEXED BY event_rank", window, days)]
    undated = [("INDEXED BY event_days", "length = 0 AND first IS NULL", ())] if chosen.undated else []
    return [*_by_length(first, last), *undated]


def _by_length(first: date, last: date) -> Iterator[tuple[str, str, tuple[object, ...]]]:
    """A look for each length of interval, as far before the window as it is long."""
    for length, longest in enumerate((*LENGTHS, None)):
        earliest = first.toordinal() - longest if longest else 1
        back = date.fromordinal(max(1, earliest)).isoformat()
        yield (
            "INDEXED BY event_days",
            "length = ? AND first BETWEEN ? AND ? AND last >= ?",
            (length, back, last.isoformat(), first.isoformat()),
        )


def _is_rare(store: Store, chosen: EventFilter) -> bool:
    """Whether at most FEW events have the words, or one of the actors."""
    if sought := match(chosen.text):
        question = "SELECT count(*) FROM (SELECT 1 FROM event_words WHERE event_words MATCH ? LIMIT ?)"
        if store.one(question, (sought, FEW + 1)) <= FEW:
            return True
    named, ids = _named(chosen.actors)
    question = f"SELECT count(*) FROM event_actor JOIN actor ON actor.n = actor WHERE {named}"
    return bool(chosen.actors) and store.one(question, ids) <= FEW


def _about(store: Store, first: date, last: date, *, actions: Sequence[str] = ()) -> float:
    """How many dated events there are in these months, of these actions if any are named."""
    kinds = f" AND action IN ({', '.join('?' * len(actions))})" if actions else ""
    return float(
        store.one(
            f"SELECT total(events) FROM month_count WHERE month BETWEEN ? AND ? AND actor = ?{kinds}",
            (first.isoformat()[:7], last.isoformat()[:7], EVERYONE, *actions),
        )
    )


def _conditions(chosen: EventFilter) -> tuple[list[str], list[Any]]:
    role = {"": "", "source": "AND role = 0", "target": "AND role = 1"}[chosen.role]
    lists = (
        ("action IN ({})", chosen.actions),
        ("status IN ({})", chosen.statuses),
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
    if chosen.actors:
        named, ids = _named(chosen.actors)
        wheres.append(f"n IN (SELECT event FROM event_actor JOIN actor ON actor.n = actor WHERE ({named}) {role})")
        values += ids
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


def _named(actors: Sequence[str]) -> tuple[str, list[str]]:
    """A condition on the table of actors: one of these, or a part of one, as "us.state_department" is of "us"."""
    # "/" is the sign after ".".
    condition = " OR ".join(["id = ? OR (id > ? AND id < ?)"] * len(actors))
    return condition, [bound for key in map(clean, actors) for bound in (key, f"{key}.", f"{key}/")]


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

    An event that its words spread over several months counts in each with its share. A state's own acts are
    counted, not those of its bodies.
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
