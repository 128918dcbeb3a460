"""The articles and the events derived from them, worked out once and kept for every reader.

What comes with Dateline is shown together with the user's own archive, if there is one: the file that
DATELINE_ARCHIVE names, else the one in the user's data folder. A change of that file is seen by the next run.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from threading import RLock
from typing import TYPE_CHECKING

import streamlit as st

from components.archive import default_path, open_archive
from components.archive.applying import Shown
from components.archive.kept import kept_mentions
from components.archive.together import articles_beside, events_beside
from components.articles import shipped_articles
from components.events import extract_mentions, merge_mentions
from components.lexicon.own import own_lexicon, stamp_of
from components.page import words
from components.table import events_frame
from components.table.choices import between

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    import pandas as pd

    from components.archive import Review
    from components.model import Actor, Article, Event, Mention

    Told = tuple[str, date, str]
    """What the events of an added article depend on: its id, day and text."""
    State = tuple[str, int | None, tuple[str, int]]
    """The archive's path, its number of changes, None where there is no such file, and the own lexicon's stamp."""


@dataclass(frozen=True, slots=True, eq=False)
class Archive:
    """What the page shows: events between the United States and Russia, with what tells them.

    It equals itself alone, so that what is drawn of it can be kept.
    """

    frame: pd.DataFrame
    """One row an event, as `components.table` describes it."""
    events: dict[str, Event]
    articles: dict[str, Article]
    actors: dict[str, Actor]
    """Everyone in the events, by id."""
    review: dict[str, Review] = field(default_factory=dict)
    """What people think of the events, where they have looked at them."""
    rejected: dict[str, Event] = field(default_factory=dict)
    """Events that people took off the timeline."""


_DERIVING = RLock()
"""Held while events are derived: a reader who comes while the program warms up waits for it."""


def archive(added: tuple[Article, ...] = ()) -> Archive:
    """The shipped articles, those of the user's archive and those of this session, with their events."""
    told = tuple((article.id, article.published, article.text) for article in added)
    return _archive(_state(), told, added)


def warm() -> Archive:
    """What the first reader will see, derived before there is one; a thread that Streamlit does not know may ask."""
    with _DERIVING:
        return _without_added(_state())


def _state() -> State:
    path = default_path()
    changes = None
    if path.exists():
        with open_archive(path) as store:
            changes = store.changes
    return str(path), changes, stamp_of(own_lexicon())


@st.cache_resource(show_spinner=words.READING, max_entries=20)
def _archive(state: State, told: tuple[Told, ...], _added: tuple[Article, ...]) -> Archive:
    del told  # with `state` the cache's key: an underscored parameter is not hashed
    if _added:
        return _derived(state, _added)
    with _DERIVING:
        return _without_added(state)


@lru_cache(maxsize=2)
def _without_added(state: State) -> Archive:
    return _derived(state, ())


def _derived(state: State, added: tuple[Article, ...]) -> Archive:
    _, changes, stamp = state
    fresh = (mention for article in added for mention in extract_mentions(article, own=own_lexicon()))
    with _DERIVING:
        articles, told = shipped(stamp)
    mentions, given = (*told, *fresh), (*articles, *added)
    if changes is None:
        events = merge_mentions(mentions)
        return _made([Shown(event, origin=event.id) for event in events], {article.id: article for article in given})
    with open_archive(default_path()) as store:
        known = articles_beside(store, given)
        return _made(events_beside(store, mentions, articles=known), known)


@lru_cache(maxsize=2)
def shipped(stamp: tuple[str, int]) -> tuple[tuple[Article, ...], tuple[Mention, ...]]:
    """The shipped articles and what they tell; `stamp` changes with the user's own lexicon."""
    del stamp  # the cache's key
    own = own_lexicon()
    articles = shipped_articles()

    def derived() -> tuple[Mention, ...]:
        return tuple(mention for article in articles for mention in extract_mentions(article, own=own))

    return articles, derived() if own else kept_mentions(articles, derived)


def _made(shown: Iterable[Shown], articles: dict[str, Article]) -> Archive:
    told = {each.event.id: each for each in shown}
    frame = between(events_frame((each.event for each in told.values()), articles.values()), "USA", "RUS")
    frame = frame.assign(review=[told[key].review for key in frame["id"]])
    is_rejected = frame["review"] == "rejected"
    standing = {key: told[key] for key in frame.loc[~is_rejected, "id"]}
    return Archive(
        frame=frame[~is_rejected].reset_index(drop=True),
        events={key: each.event for key, each in standing.items()},
        articles=articles,
        actors={a.id: a for each in standing.values() for a in (*each.event.sources, *each.event.targets)},
        review={key: each.review for key, each in standing.items() if each.review},
        rejected={key: told[key].event for key in frame.loc[is_rejected, "id"]},
    )
