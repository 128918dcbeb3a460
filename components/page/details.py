"""The evidence panel under the chart: it opens for the event the address bar names, and moves nothing above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components.page import address, evidence, words
from components.page.markup import plain
from components.table import date_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.model import Article, Event


def show(event: Event | None, *, events: Mapping[str, Event], articles: Mapping[str, Article]) -> None:
    """The evidence of one event, or the hint how to choose one."""
    if event is None:
        st.caption(words.NOTHING_CHOSEN)
        return
    with st.container(border=True, key="details"):
        st.button(words.CLOSE, key="close", on_click=address.choose, args=(None,), type="tertiary")
        _block(evidence.headline(event, date_words(event.span, long=True)) + evidence.proof(event))
        with st.expander(words.confidence(event.score), key="confidence"):
            _block(evidence.confidence(event))
        _links(event, events)
        _block(f"<h3>{words.SOURCES}</h3>{evidence.sources(event, articles)}")


def _links(event: Event, events: Mapping[str, Event]) -> None:
    known = [(kind, events[other]) for kind, other in event.links if other in events]
    for number, (kind, other) in enumerate(known):
        label = words.linked(kind, title=plain(other.title), when=date_words(other.span))
        st.button(label, key=f"linked-{number}", on_click=address.choose, args=(other.id,), type="tertiary")


def _block(inner: str) -> None:
    if inner:
        st.html(f"<div class='evidence'>{inner}</div>")
