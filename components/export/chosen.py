"""What is exported: the chosen events with the articles that tell them, as objects and as a table."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from components.export.about import TITLE, About, choice_words
from components.table import events_frame, select
from components.table.choices import between, shown, years

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd

    from components.filters import EventFilter
    from components.model import Article, Event
    from components.timeline.lanes import By
    from components.timeline.window import Days


@dataclass(frozen=True, slots=True)
class Chosen:
    """The events of one export, in the order of the table."""

    events: tuple[Event, ...]
    articles: tuple[Article, ...]
    """Those that tell the events, by day of publication."""
    frame: pd.DataFrame
    about: About
    lanes: By = "family"
    """How the chart sorts them."""
    days: Days = (None, None)
    """The first and last day that the chart shows; None where the events decide."""

    def laned(self, lanes: By) -> Chosen:
        """The same with other lanes on the chart."""
        return replace(self, lanes=lanes)


def choose(events: Iterable[Event], articles: Iterable[Article], wanted: EventFilter, *, title: str = TITLE) -> Chosen:
    """The events of an archive that a filter takes."""
    all_events, all_articles = tuple(events), tuple(articles)
    names = {actor.id: actor.name for event in all_events for actor in (*event.sources, *event.targets)}
    frame = select(events_frame(all_events, all_articles), wanted)
    made = chosen_rows(frame, all_events, all_articles, about=_about(title, choice_words(wanted, names)))
    return replace(made, days=(wanted.first, wanted.last))


def as_shown(
    events: Iterable[Event],
    articles: Iterable[Article],
    wanted: EventFilter,
    *,
    everything: bool = False,
    event: str = "",
) -> Chosen:
    """The events that the page would show for a filter: those between the two countries, without mere statements.

    `everything` leaves neither out; `event` is the beginning of an id, and keeps only what has it.
    """
    all_events, all_articles = tuple(events), tuple(articles)
    frame = events_frame(all_events, all_articles)
    rows = select(frame, wanted) if everything else shown(between(frame, "USA", "RUS"), wanted)
    rows = rows[rows["id"].str.startswith(event)]
    names = {actor.id: actor.name for one in all_events for actor in (*one.sources, *one.targets)}
    choice = choice_words(wanted, names, quiet=not everything)
    about = _about(title_of(rows, wanted), f"event {event}" if event else choice)
    made = chosen_rows(rows, all_events, all_articles, about=about)
    return replace(made, days=(wanted.first, wanted.last))


def title_of(rows: pd.DataFrame, wanted: EventFilter) -> str:
    """The headline: with the years that are chosen, else those of the events."""
    first, last = years(rows)
    first, last = wanted.first.year if wanted.first else first, wanted.last.year if wanted.last else last
    if rows.empty:
        return TITLE
    return f"{TITLE}, {first}–{last}" if first < last else f"{TITLE}, {first}"


def chosen_rows(
    frame: pd.DataFrame, events: Iterable[Event], articles: Iterable[Article], *, about: About | None = None
) -> Chosen:
    """The events whose rows the frame holds; counts and the archive's day are worked out, title and choice given."""
    known = {event.id: event for event in events}
    rows = tuple(known[key] for key in frame["id"] if key in known)
    everything = tuple(articles)
    told = {mention.article_id for event in rows for mention in event.mentions}
    sources = sorted((a for a in everything if a.id in told), key=lambda a: (a.published, a.publisher, a.title))
    latest = max((article.published for article in everything), default=None)
    given = about or _about(TITLE, "")
    facts = About(len(rows), len(sources), title=given.title, choice=given.choice, archive=latest)
    return Chosen(rows, tuple(sources), frame, facts)


def _about(title: str, choice: str) -> About:
    return About(0, title=title, choice=choice)


def most_important(chosen: Chosen, most: int) -> Chosen:
    """At most so many of the chosen events, the most important ones, in their order, with what tells them.

    The facts stay those of the whole choice.
    """
    if len(chosen.events) <= most:
        return chosen
    kept = chosen.frame["importance"].sort_values(ascending=False, kind="stable").index[:most].sort_values()
    fewer = chosen_rows(chosen.frame.loc[kept], chosen.events, chosen.articles)
    return replace(fewer, about=chosen.about, lanes=chosen.lanes, days=chosen.days)
