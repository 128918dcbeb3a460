"""The page on which people look at events, the least sure first: accept, reject, correct, undo, by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components.page import address, deciding, evidence, review_form, words
from components.page import review_words as said
from components.page.markup import plain
from components.table import date_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.archive.corrections import Correction
    from components.model import Event
    from components.page.loading import Archive


def show(archive: Archive) -> None:
    """Draw the event to look at: its evidence at the left, what can be decided at the right."""
    st.title(said.HEADING, anchor=False)
    state, place = st.columns([3, 2], gap="large", vertical_alignment="bottom")
    with place:
        st.text_input(said.AUTHOR, deciding.author(), key=deciding.AUTHOR, help=said.AUTHOR_HELP, max_chars=80)
    with state:
        wanted = st.segmented_control(
            said.STATE,
            list(said.STATES),
            format_func=said.STATES.__getitem__,
            default="open",
            key="state",
            required=True,
        )
        done = len(archive.review) + len(archive.rejected)
        st.caption(f"{said.looked_at(done, len(archive.events) + len(archive.rejected))}. {said.KEYS}")
    entries = deciding.history()
    queue = waiting(archive, wanted or "open")
    event = _chosen(archive, queue)
    if event is None:
        st.info(said.NOTHING[wanted or "open"])
        _last(entries)
        return
    told, decide = st.columns([3, 2], gap="large")
    with told:
        _evidence(event, archive)
    with decide:
        _buttons(event, queue, entries)
        review_form.show(event, archive)
        _history(event, entries)


def waiting(archive: Archive, state: str) -> list[Event]:
    """The events people think so of, the least sure first."""
    if state == "rejected":
        events = list(archive.rejected.values())
    else:
        wanted = "confirmed" if state == "confirmed" else ""
        events = [event for event in archive.events.values() if archive.review.get(event.id, "") == wanted]
    return sorted(events, key=lambda event: (event.score, event.id))


def _chosen(archive: Archive, queue: Sequence[Event]) -> Event | None:
    """The event the address names, else the first that waits."""
    named = address.chosen_event() or ""
    known = archive.events.get(named) or archive.rejected.get(named)
    return known or next(iter(queue), None)


def _after(event: Event, queue: Sequence[Event]) -> str | None:
    """The id of the event that comes after this one; the first again after the last."""
    ids = [waiting.id for waiting in queue if waiting.id != event.id]
    place = next((n for n, waiting in enumerate(queue) if waiting.id == event.id), len(ids))
    return next(iter(ids[place:] or ids), None)


def _evidence(event: Event, archive: Archive) -> None:
    headline = evidence.headline(event, date_words(event.span, long=True))
    sources = f"<h3>{words.SOURCES}</h3>{evidence.sources(event, archive.articles)}"
    st.html(f"<div class='evidence'>{headline}{evidence.proof(event)}{evidence.confidence(event)}{sources}</div>")


def _buttons(event: Event, queue: Sequence[Event], entries: Sequence[Correction]) -> None:
    then = _after(event, queue)
    with st.container(horizontal=True):
        st.button(
            said.ACCEPT, key="accept", shortcut="A", type="primary",
            on_click=deciding.accept, args=(event,), kwargs={"then": then},
        )  # fmt: skip
        st.button(
            said.REJECT, key="reject", shortcut="X", on_click=deciding.reject, args=(event,), kwargs={"then": then}
        )
        st.button(said.NEXT, key="next", shortcut="N", on_click=address.choose, args=(then,), disabled=then is None)
    _last(entries)


def _last(entries: Sequence[Correction]) -> None:
    """The latest decision, with the way back."""
    latest = deciding.last(entries)
    if latest is None:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(f"{said.LAST}: {plain(review_form.told(latest))}")
        st.button(
            said.UNDO, key="undo", shortcut="Z", type="tertiary",
            on_click=deciding.take_back, args=(latest.number, latest.event),
        )  # fmt: skip


def _history(event: Event, entries: Sequence[Correction]) -> None:
    with st.expander(said.HISTORY, key="history"):
        decided = deciding.about(entries, event)
        if not decided:
            st.caption(said.NO_HISTORY)
        for entry, is_undone in decided:
            with st.container(horizontal=True, vertical_alignment="center"):
                st.caption(plain(review_form.told(entry)) + (f" ({said.UNDONE})" if is_undone else ""))
                if not is_undone:
                    st.button(
                        said.UNDO, key=f"undo-{entry.number}", type="tertiary",
                        on_click=deciding.take_back, args=(entry.number, event.id),
                    )  # fmt: skip
