"""The evidence panel under the chart: it opens for the event the address bar names, and moves nothing above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components.page import address, evidence, words
from components.page.markup import plain
from components.table import date_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.model import Event
    from components.page.loading import Archive


def show(event: Event | None, *, archive: Archive, shown: bool = True) -> None:
    """The evidence of one event, or the hint how to choose one; `shown` is whether the chart has it."""
    if event is None:
        st.caption(words.NOTHING_CHOSEN)
        return
    with st.container(border=True, key="details"):
        st.button(words.CLOSE, key="close", on_click=address.choose, args=(None,), type="tertiary")
        if not shown:
            st.caption(words.HIDDEN)
        told, sources = st.columns([3, 2], gap="large")
        with told:
            _block(evidence.headline(event, date_words(event.span, long=True)) + evidence.proof(event))
            _links(event, archive.events)
            _block(evidence.confidence(event))
        with sources:
            _block(f"<h3>{words.SOURCES}</h3>{evidence.sources(event, archive.articles)}")


def _links(event: Event, events: Mapping[str, Event]) -> None:
    known = [(kind, events[other]) for kind, other in event.links if other in events]
    if known:
        _block(f"<h3>{words.LINKED}</h3>")
    with st.container(key="linked", gap=None):
        for number, (kind, other) in enumerate(known):
            label = words.linked(kind, title=plain(other.title), when=date_words(other.span))
            st.button(label, key=f"linked-{number}", on_click=address.choose, args=(other.id,), type="tertiary")


def _block(inner: str) -> None:
    st.html(f"<div class='evidence'>{inner}</div>")
