"""An article with every time and event found in it marked; resting on a mark shows what it means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import streamlit as st

from components.dates import read_dates
from components.events import extract_events
from components.page import article_words as said
from components.page import words
from components.page.markup import Marked, annotated, escaped
from components.page.tryout import explained
from components.table import date_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from components.model import Actor, Article, Event, ResolvedDate

LONGEST = 40_000
"""Code points shown; a long news article has ten thousand."""
MOST_TIMES = 200


@dataclass(frozen=True, slots=True)
class Looked:
    """What is found in an article."""

    times: tuple[ResolvedDate, ...]
    events: tuple[Event, ...]


def show(article: Article) -> None:
    """Draw the text with its marks, and below it every time and event with its reason."""
    found = look(article)
    st.caption(said.PREVIEW)
    st.html(f"<div class='evidence'><div class='article' tabindex='0'>{marked_text(article, found)}</div></div>")
    if len(article.text) > LONGEST:
        st.caption(said.CUT)
    times = [time for time in found.times if time.where is not None]
    with st.expander(said.with_count(said.TIMES, len(times))):
        listed = "".join(f"<li>{explained(time)}</li>" for time in times[:MOST_TIMES])
        st.html(f"<div class='evidence'>{f'<ol>{listed}</ol>' if listed else words.NO_TIME}</div>")
    with st.expander(said.with_count(said.EVENTS, len(found.events))):
        listed = "".join(f"<li>{_event(event)}</li>" for event in found.events)
        st.html(f"<div class='evidence'>{f'<ol>{listed}</ol>' if listed else f'<p>{said.NO_EVENTS}</p>'}</div>")


def look(article: Article) -> Looked:
    """What is found in an article; worked out once for a text and a day."""
    return _looked(article.text, article.published, article.language, article)


@st.cache_resource(show_spinner=words.READING, max_entries=100)
def _looked(text: str, published: date, language: str, _article: Article) -> Looked:
    times = read_dates(text, published=published, language=language)
    return Looked(tuple(times), tuple(extract_events([_article])))


def marked_text(article: Article, found: Looked) -> str:
    """The paragraphs as HTML with the marks in them."""
    marks = _apart(_marks(found), LONGEST)
    paragraphs = []
    start = 0
    for line in article.text[:LONGEST].split("\n"):
        end = start + len(line)
        if line.strip():
            inside = [mark for mark in marks if start <= mark.where.start and mark.where.end <= end]
            paragraphs.append(f"<p>{annotated(line, inside, begins=start)}</p>")
        start = end + 1
    return "".join(paragraphs)


def _marks(found: Looked) -> Iterator[Marked]:
    """Times before actions before actors: where two overlap the first stays."""
    for time in found.times:
        if time.where is not None:
            yield Marked(time.where, "mark", f"{_days(time)}. {time.because}")
    mentions = [(event, mention) for event in found.events for mention in event.mentions]
    for event, mention in mentions:
        if mention.trigger:
            yield Marked(mention.trigger, "strong", _told(event))
    for _, mention in mentions:
        actors = (*mention.sources, *mention.targets)
        for span in mention.actor_spans:
            yield Marked(span, "u", _names(actors))


def _apart(marks: Iterable[Marked], end: int) -> list[Marked]:
    """The marks that overlap none before them, by position; none reaches over `end`."""
    kept: list[Marked] = []
    taken = bytearray(end)
    for mark in marks:
        where = mark.where
        if where.end <= end and not any(taken[where.start : where.end]):
            taken[where.start : where.end] = b"\1" * (where.end - where.start)
            kept.append(mark)
    return sorted(kept, key=lambda mark: mark.where)


def _days(time: ResolvedDate) -> str:
    return date_words(time.span, long=True) if time.span else words.NO_DAYS


def _told(event: Event) -> str:
    facts = (event.title, date_words(event.span, long=True), words.STATUS_NAMES[event.status])
    return words.BESIDE.join(facts)


def _event(event: Event) -> str:
    facts = (date_words(event.span, long=True), words.STATUS_NAMES[event.status], event.action.label)
    quotes = "".join(f"<blockquote>{escaped(mention.quote)}</blockquote>" for mention in event.mentions)
    return (
        f"<p><b><bdi>{escaped(event.title)}</bdi></b></p>"
        f"<p class='quiet'>{escaped(words.BESIDE.join(facts))}</p>{quotes}"
    )


def _names(actors: Iterable[Actor]) -> str:
    return ", ".join(dict.fromkeys(f"{actor.name}, {actor.office}" if actor.office else actor.name for actor in actors))
