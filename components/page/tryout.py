"""A box to try a sentence in: what times it names, what they mean, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components.dates import read_dates
from components.events import extract_events
from components.model import Article
from components.page import words
from components.page.calendars import picture
from components.page.clock import today
from components.page.markup import escaped, woven
from components.table import date_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.model import Event, ResolvedDate

LONGEST = 2_000
"""Characters that can be tried."""


def show() -> None:
    """Draw the box, and under it the sentence with its time words marked and each of them explained."""
    st.subheader(words.TRY, anchor=False)
    text = st.text_area(words.TRY_SENTENCE, words.TRY_EXAMPLE, key="sentence", max_chars=LONGEST)
    published = st.date_input(words.ASK_PUBLISHED, today(), key="published", format="DD/MM/YYYY")
    if not text.strip() or published is None:
        return
    found = read_dates(text, published=published)
    events = extract_events([Article("", text, published)])
    st.html(f"<div class='evidence' role='status'>{_told(text, found)}{_events(events)}</div>")


def _told(text: str, found: Iterable[ResolvedDate]) -> str:
    marks = [(date.where, "mark") for date in found if date.where is not None]
    meanings = "".join(f"<li>{explained(date)}</li>" for date in found)
    listed = f"<ol>{meanings}</ol>" if meanings else words.NO_TIME
    return f"<blockquote>{woven(text, marks)}</blockquote><h3>{words.TRY_DATES}</h3>{listed}"


def _events(events: Iterable[Event]) -> str:
    listed = "".join(f"<li>{_event(event)}</li>" for event in events)
    return f"<h3>{words.TRY_EVENTS}</h3>" + (f"<ol>{listed}</ol>" if listed else words.NO_MENTIONS)


def _event(event: Event) -> str:
    facts = (date_words(event.span, long=True), words.STATUS_NAMES[event.status], event.action.label)
    told = escaped(" · ".join(facts))
    return f"<p><b><bdi>{escaped(event.title)}</bdi></b></p><p class='quiet'>{told}</p>"


def explained(date: ResolvedDate) -> str:
    """What the words mean, why, and the days on a calendar."""
    meaning = date_words(date.span, long=True) if date.span else words.NO_DAYS
    told = f"<p>“{escaped(date.text)}”: <b>{escaped(meaning)}</b></p><p class='quiet'>{escaped(date.because)}</p>"
    return f"<div class='why'><div>{told}</div>{picture(date)}</div>"
