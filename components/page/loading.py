"""The articles and the events derived from them, worked out once and kept for every reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import streamlit as st

from components.articles import shipped_articles
from components.events import extract_events
from components.page import words
from components.table import events_frame
from components.table.choices import between

if TYPE_CHECKING:
    import pandas as pd

    from components.model import Actor, Article, Event


@dataclass(frozen=True, slots=True)
class Archive:
    """What the page shows: events between the United States and Russia, with what tells them."""

    frame: pd.DataFrame
    """One row an event, as `components.table` describes it."""
    events: dict[str, Event]
    articles: dict[str, Article]
    actors: dict[str, Actor]
    """Everyone in the events, by id."""


def archive(added: tuple[Article, ...] = ()) -> Archive:
    """The shipped articles and those of this session, with their events."""
    if not added:
        return _shipped()
    return _with_added(tuple((article.id, article.text) for article in added), added)


@st.cache_resource(show_spinner=words.READING)
def _shipped() -> Archive:
    return _archive(shipped_articles())


@st.cache_resource(show_spinner=words.READING, max_entries=20)
def _with_added(told: tuple[tuple[str, str], ...], _added: tuple[Article, ...]) -> Archive:
    del told  # the cache's key: an underscored parameter is not hashed
    return _archive((*shipped_articles(), *_added))


def _archive(given: tuple[Article, ...]) -> Archive:
    articles = tuple({article.id: article for article in given}.values())
    events = extract_events(articles)
    frame = between(events_frame(events, articles), "USA", "RUS").reset_index(drop=True)
    wanted = set(frame["id"])
    kept = {event.id: event for event in events if event.id in wanted}
    return Archive(
        frame=frame,
        events=kept,
        articles={article.id: article for article in articles},
        actors={a.id: a for event in kept.values() for a in (*event.sources, *event.targets)},
    )
