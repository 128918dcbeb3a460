"""Which events are wanted: the choice a reader makes in the sidebar, on the command line or in a link.

Values of one field are alternatives, fields together narrow down. An empty field asks for nothing.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, fields
from datetime import date
from typing import TYPE_CHECKING, Literal, cast, get_args

from components.errors import FilterError
from components.lexicon.actions import actions
from components.model import STATUSES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from components.model import Actor, DateSpan, Event

LISTS = ("sides", "actors", "actions", "statuses", "publishers")
"""The fields that hold several values; in a query they stand with commas between."""

Role = Literal["", "source", "target"]

Looked = Literal["", "confirmed", "open"]
"""What people think of an event: no matter; they found it right; nobody has looked at it."""

SHARE = re.compile(r"0?\.[0-9]{1,2}|0|1(?:\.0*)?")
YES = frozenset({"1", "true", "yes"})
NO = frozenset({"0", "false", "no", ""})
COUNTRY = re.compile(r"[A-Z]{3}")
DAY = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
SHOWN = 40
"""How much of a wrong value an error repeats, in characters."""

DAY_HINT = "Write 2016, 2016-12 or 2016-12-29."


@dataclass(frozen=True, slots=True)
class EventFilter:
    """A choice of events; one without arguments takes all."""

    first: date | None = None
    """With `last`, the days wanted: an event counts when its interval touches them."""
    last: date | None = None
    sides: tuple[str, ...] = ()
    """ISO 3166 alpha-3 codes of countries that act or are acted on."""
    actors: tuple[str, ...] = ()
    """Ids of actors, each a state, a body or a person, that act or are acted on; a state stands for its own."""
    actions: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    text: str = ""
    """Words that all stand in the title, the quotes or the names of the actors; case does not matter."""
    undated: bool = False
    """Whether events without a date are kept although days are chosen."""
    role: Role = ""
    """How `actors` take part: "source" acts, "target" is acted on, "" either."""
    score: float = 0.0
    """The least confidence, from 0 to 1, in hundredths."""
    review: Looked = ""

    def __post_init__(self) -> None:
        for name in LISTS:
            object.__setattr__(self, name, tuple(dict.fromkeys(value for value in getattr(self, name) if value)))
        if not 0 <= self.score <= 1:
            raise FilterError(f"A confidence of {self.score:g} is not possible.", hint="It lies between 0 and 1.")
        if self.first and self.last and self.first > self.last:
            raise FilterError(
                f"The filter's first day {self.first} comes after its last day {self.last}.", hint="Exchange the two."
            )

    @property
    def is_empty(self) -> bool:
        """Whether it takes every event."""
        return not self.to_query().keys() - {"undated", "role"}

    def matches(self, event: Event, *, publishers: Collection[str] = (), review: str = "") -> bool:
        """Whether the event is wanted.

        `publishers` are those of the articles that tell it; `review` is what people think of it: "confirmed" or "".
        """
        actors = {part for actor in self._taking_part(event) for part in lineage(actor.id)}
        return (
            self._wants_days(event.span)
            and _any(self.sides, event.countries)
            and _any(self.actors, actors)
            and _any(self.actions, (event.action.id,))
            and _any(self.statuses, (event.status,))
            and _any(self.publishers, publishers)
            and event.score >= self.score
            and (not self.review or self.review == (review or "open"))
            and all(word in searchable(event) for word in self.words)
        )

    @property
    def words(self) -> tuple[str, ...]:
        """The words of `text` as they are sought: folded, in order."""
        return tuple(self.text.casefold().split())

    def _taking_part(self, event: Event) -> tuple[Actor, ...]:
        return {"source": event.sources, "target": event.targets, "": (*event.sources, *event.targets)}[self.role]

    def _wants_days(self, span: DateSpan | None) -> bool:
        if self.first is None and self.last is None:
            return True
        if span is None:
            return self.undated
        return span.first <= (self.last or date.max) and span.last >= (self.first or date.min)

    def to_query(self) -> dict[str, str]:
        """The choice as plain parameters of an address; what takes everything is left out.

        >>> EventFilter(first=date(2016, 1, 1), sides=("USA", "RUS")).to_query()
        {'first': '2016-01-01', 'sides': 'USA,RUS'}
        """
        return {field.name: text for field in fields(self) if (text := _written(getattr(self, field.name)))}

    @classmethod
    def from_query(cls, query: Mapping[str, str]) -> EventFilter:
        """The choice that parameters of an address name.

        A year or a month stands for its first day in `first` and for its last in `last`. Parameters
        of another name are passed over: an address carries more than the filter. Raises FilterError where
        a value cannot be right; actors and publishers are not checked, for every archive has its own.

        >>> EventFilter.from_query({"first": "2016", "last": "2018-02"}).last
        datetime.date(2018, 2, 28)
        """
        lists = {name: _parts(query.get(name, "")) for name in LISTS}
        _check_known(lists["statuses"], STATUSES, name="status")
        _check_known(lists["actions"], actions(), name="action")
        _check_countries(lists["sides"])
        return cls(
            first=_day(query.get("first", ""), end=False),
            last=_day(query.get("last", ""), end=True),
            text=query.get("text", ""),
            undated=_flag(query.get("undated", "")),
            role=_role(query.get("role", "")),
            score=_share(query.get("score", "")),
            review=_review(query.get("review", "")),
            **lists,
        )


def lineage(actor_id: str) -> tuple[str, ...]:
    """The ids under which an actor is found: that of its state, of its office, and its own.

    >>> lineage("ru.foreign_minister.lavrov")
    ('ru', 'ru.foreign_minister', 'ru.foreign_minister.lavrov')
    """
    parts = actor_id.split(".")
    return tuple(".".join(parts[:end]) for end in range(1, len(parts) + 1))


def searchable(event: Event) -> str:
    """The text a filter's words are sought in: title, quotes and names, folded, one a line."""
    names = (actor.name for actor in (*event.sources, *event.targets))
    return "\n".join((event.title, *names, *(mention.quote for mention in event.mentions))).casefold()


def _any(wanted: tuple[str, ...], found: Collection[str]) -> bool:
    return not wanted or any(value in found for value in wanted)


def _written(value: object) -> str:
    if isinstance(value, tuple):
        return ",".join(part.replace("\\", "\\\\").replace(",", "\\,") for part in value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return f"{value:g}" if value else ""
    return value if isinstance(value, str) else "1" if value else ""


def _parts(text: str) -> tuple[str, ...]:
    # A publisher's name may hold a comma, which is then written "\,".
    parts = re.findall(r"(?:\\.|[^,\\])+", text, flags=re.DOTALL)
    return tuple(dict.fromkeys(re.sub(r"\\(.)", r"\1", part, flags=re.DOTALL) for part in parts))


def _check_known(given: Iterable[str], known: Collection[str], *, name: str) -> None:
    for value in given:
        if value not in known:
            raise FilterError(f"There is no {name} {_short(value)}.", hint=f"Known: {', '.join(known)}.")


def _check_countries(given: Iterable[str]) -> None:
    for value in given:
        if not COUNTRY.fullmatch(value):
            raise FilterError(
                f"There is no country {_short(value)}.", hint="Write the three letters of ISO 3166: USA, RUS, UKR."
            )


def _day(text: str, *, end: bool) -> date | None:
    if not text:
        return None
    written = DAY.fullmatch(text)
    if written is None:
        raise FilterError(f"{_short(text)} is not a day.", hint=DAY_HINT)
    year, month, day = (int(part) if part else None for part in written.groups())
    try:
        return _last_of(year or 0, month, day) if end else date(year or 0, month or 1, day or 1)
    except ValueError as error:
        raise FilterError(f"{_short(text)} is not a day.", hint=DAY_HINT) from error


def _last_of(year: int, month: int | None, day: int | None) -> date:
    return date(year, month or 12, day or monthrange(year, month or 12)[1])


def _flag(text: str) -> bool:
    if text.casefold() in YES:
        return True
    if text.casefold() in NO:
        return False
    raise FilterError(f"{_short(text)} is neither yes nor no.", hint="Write 1 or 0.")


def _role(text: str) -> Role:
    for role in get_args(Role):
        if text == role:
            return cast("Role", role)
    raise FilterError(f"There is no role {_short(text)}.", hint="Known: source, target.")


def _review(text: str) -> Looked:
    for review in get_args(Looked):
        if text == review:
            return cast("Looked", review)
    raise FilterError(f"There is no review {_short(text)}.", hint="Known: confirmed, open.")


def _share(text: str) -> float:
    if not text:
        return 0.0
    if SHARE.fullmatch(text) is None:
        raise FilterError(f"{_short(text)} is not a confidence.", hint="Write a number from 0 to 1, such as 0.6.")
    return float(text)


def _short(text: str) -> str:
    # A link can hold anything, of any length.
    return repr(text if len(text) <= SHOWN else text[:SHOWN] + "…")
