"""What every export says of itself: which events it holds, of which archive, and how to read its dates."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from components.lexicon.actions import actions
from components.model import DateSpan
from components.table import date_words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from components.filters import EventFilter

HOW_TO_READ = (
    "Dates are as precise as the words they come from: “Nov 2024” means some day within that month, "
    "“2016–2018” some time within these years."
)
QUIET_WORDS = "acts between the United States and Russia, without mere statements"
TITLE = "US–Russia diplomacy"
ROLES = {"": "actors", "source": "acting", "target": "acted on"}


@dataclass(frozen=True, slots=True)
class About:
    """The facts of one export."""

    events: int
    articles: int = 0
    title: str = TITLE
    choice: str = ""
    """The filter in words; "" for all events."""
    archive: date | None = None
    """The day of the archive's latest article."""

    @property
    def program(self) -> str:
        """Dateline with its version."""
        return f"Dateline {program_version()}".strip()

    @property
    def count(self) -> str:
        """How many events there are, from how many articles."""
        events = _many(self.events, "event")
        return f"{events} from {_many(self.articles, 'article')}" if self.articles else events

    @property
    def facts(self) -> dict[str, object]:
        """The same for programs, as JSON has it: title, filters, counts, day of the archive, version, how to read."""
        return {
            "title": self.title,
            "filters": self.choice,
            "events": self.events,
            "articles": self.articles,
            "archive": self.archive.isoformat() if self.archive else None,
            "program": self.program,
            "sentences": list(self.sentences),
        }

    @property
    def note(self) -> str:
        """All of it as one line of text."""
        return " ".join(self.sentences)

    @property
    def sentences(self) -> tuple[str, ...]:
        """Count and choice, archive and version, how to read: a sentence or two each."""
        chosen = f"{self.count}. Chosen: {self.choice}." if self.choice else f"{self.count}: all of the archive."
        day = f", archive up to {_day(self.archive)}" if self.archive else ""
        return (chosen, f"Made with {self.program}{day}.", HOW_TO_READ)


def choice_words(chosen: EventFilter, names: Mapping[str, str] | None = None, *, quiet: bool = False) -> str:
    """A filter in words, its parts with "; " between; "" for one that takes all.

    `names` are those of actors by id; an id without one stands as it is. `quiet`: statements are left out
    unless the filter names kinds of action.
    """
    known = names or {}
    kinds = actions()
    parts = (
        _days(chosen.first, chosen.last),
        _listed("countries", chosen.sides),
        _listed(ROLES[chosen.role], tuple(known.get(actor, actor) for actor in chosen.actors)),
        _listed("kinds", tuple(kinds[kind].label if kind in kinds else kind for kind in chosen.actions)),
        QUIET_WORDS if quiet and not chosen.actions else "",
        _listed("status", chosen.statuses),
        _listed("publishers", chosen.publishers),
        f"with the words “{chosen.text}”" if chosen.words else "",
        f"confidence at least {chosen.score:.0%}" if chosen.score else "",
        {"confirmed": "confirmed by people", "open": "not looked at by people"}.get(chosen.review, ""),
        "with undated events" if chosen.undated and (chosen.first or chosen.last) else "",
    )
    return "; ".join(part for part in parts if part)


def program_version() -> str:
    """The version of Dateline, "" in a checkout that is not installed."""
    try:
        return version("dateline")
    except PackageNotFoundError:
        return ""


def _days(first: date | None, last: date | None) -> str:
    if first and last:
        return f"{_day(first)} to {_day(last)}"
    if first:
        return f"from {_day(first)}"
    return f"up to {_day(last)}" if last else ""


def _day(day: date) -> str:
    return date_words(DateSpan(day, day, "day"))


def _listed(name: str, values: tuple[str, ...]) -> str:
    return f"{name} {', '.join(values)}" if values else ""


def _many(number: int, thing: str) -> str:
    return f"1 {thing}" if number == 1 else f"{number:,} {thing}s"
