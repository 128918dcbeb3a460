"""From a draft to an article: which of the days it states is its publication day, and what a person should check."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from components.articles.draft import Reading, StatedDay
from components.articles.published import LEAP_YEAR, year_in_address
from components.errors import ArticleError
from components.model import Article

if TYPE_CHECKING:
    from components.articles.draft import Draft, PartDay

EARLIEST = date(1700, 1, 1)
"""Before the first newspapers that reported on both powers; an earlier day is a slip."""

LATEST = date(2100, 1, 1)
"""The bound where the caller gives none; the page and the command line give tomorrow."""

APART = 1
"""Days by which two places may differ unremarked: time zones, and what is written at night."""

_ON_THE_SPOT = frozenset({"address", "date line", "dateline", "page"})
"""Places that name the publisher's own civil day, never one in UTC."""

_SHOWN_NOTES = 3


class UndatedError(ArticleError):
    """An article that can be read once someone says when it was published."""

    def __init__(self, message: str, *, hint: str, draft: Draft) -> None:
        super().__init__(message, hint=hint)
        self.draft = draft


@dataclass(frozen=True, slots=True)
class Given:
    """What the caller knows about an article; it goes before what the article says."""

    published: date | None = None
    latest: date = LATEST
    """The last day that can be a publication day."""
    columns: tuple[tuple[str, str], ...] = ()
    """For CSV and JSON Lines with names of their own: (("text", "Volltext"), ("published", "Erschienen"))."""

    def allows(self, day: date) -> bool:
        """Whether an article can have been published on this day."""
        return EARLIEST <= day <= self.latest


def settle(draft: Draft, given: Given) -> Reading:
    """The article with its publication day: the one given, else the most trusted one that is possible.

    Where two places differ by more than a day, or nothing better than the look of a page tells the
    day, the reading is flagged. Raises UndatedError where no possible day is known.
    """
    stated = stated_days(draft, given)
    chosen = _chosen(stated, draft, given)
    notes = list(draft.notes)
    flagged = False
    if chosen.source != "given":
        notes += [_impossible(day) for day in stated if not given.allows(day.day)]
        possible = [day for day in stated if given.allows(day.day)]
        apart = [day for day in possible if abs((day.day - chosen.day).days) > APART]
        notes += [_disagree(chosen, other) for other in apart]
        if chosen.source == "page":
            notes.append(f"Only the look of the page suggests {chosen.day.isoformat()} as its publication day.")
        flagged = bool(apart) or chosen.source == "page"
    article = Article(
        title=draft.title,
        text=draft.text,
        published=chosen.day,
        publisher=draft.publisher,
        url=draft.url,
        language=draft.language or "en",
        name=draft.name,
        offset=draft.offset,
    )
    return Reading(article, draft.where, chosen.source, tuple(notes), flagged)


def stated_days(draft: Draft, given: Given) -> tuple[StatedDay, ...]:
    """Every day the draft states, the most trusted first; the dateline's with the year that fits the others."""
    if draft.dateline is None:
        return draft.days
    anchor = next((stated.day for stated in draft.days if given.allows(stated.day)), None)
    day = _nearest(draft.dateline, anchor) if anchor else year_in_address(draft.url or "", draft.dateline)
    return (*draft.days, StatedDay(day, "dateline")) if day else draft.days


def _chosen(stated: tuple[StatedDay, ...], draft: Draft, given: Given) -> StatedDay:
    if given.published:
        first: StatedDay | None = StatedDay(given.published, "given")
    else:
        first = next((day for day in stated if given.allows(day.day)), None) or next(iter(stated), None)
    if first is None:
        known = " ".join(draft.notes[:_SHOWN_NOTES])
        hint = "Give the day: --published YYYY-MM-DD, or a line 'published: YYYY-MM-DD' in its front matter."
        if draft.dateline:
            told = f"{date(LEAP_YEAR, draft.dateline.month, draft.dateline.day):%-d %B}"
            known = f"{known} Its dateline says {told}, but not of which year."
        message = f"{draft.where} does not say when it was published."
        raise UndatedError(message, hint=f"{known} {hint}".lstrip(), draft=draft)
    if not given.allows(first.day):
        raise UndatedError(
            f"{draft.where}: published on {first.day.isoformat()} is not possible.",
            hint=f"A publication day lies between {EARLIEST.isoformat()} and {given.latest.isoformat()}.",
            draft=draft,
        )
    return _where_it_appeared(first, stated)


def _where_it_appeared(first: StatedDay, stated: tuple[StatedDay, ...]) -> StatedDay:
    """The publisher's own day: the neighbouring one, where the first is of Greenwich and the page shows it."""
    local = (day for day in stated if day.source in _ON_THE_SPOT and day.day == first.elsewhere)
    return next(local, first) if first.elsewhere else first


def _nearest(part: PartDay, anchor: date) -> date | None:
    """The day of a dateline in the year that brings it closest to the anchor."""
    days = []
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        try:
            days.append(date(year, part.month, part.day))
        except ValueError:
            continue
    return min(days, key=lambda day: abs((day - anchor).days), default=None)


def _impossible(stated: StatedDay) -> str:
    return f"Its {stated.source} says {stated.day.isoformat()}, which cannot be its publication day."


def _disagree(chosen: StatedDay, other: StatedDay) -> str:
    return f"Its {chosen.source} says {chosen.day.isoformat()}, its {other.source} {other.day.isoformat()}."
