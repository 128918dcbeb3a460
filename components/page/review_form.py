"""What of an event can be corrected: its fields, which events are one, which quotes are another's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components.archive import corrections as decisions
from components.archive.known_actors import known_actors, named
from components.archive.packing import SPAN
from components.archive.written import span_of, written
from components.errors import TimelineError
from components.lexicon.actions import actions
from components.model import STATUSES
from components.page import deciding, words
from components.page import review_words as said
from components.page.markup import plain, visible
from components.table import date_words
from components.table.near import near

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from components.archive.corrections import Correction
    from components.model import Event
    from components.page.loading import Archive

MOST_QUOTE = 90
"""Characters of a quote in a list."""


def show(event: Event, archive: Archive) -> None:
    """Draw the ways to correct the event, each in a fold of its own; widgets are the event's, not the page's."""
    with st.expander(said.EDIT, key="edit"):
        _fields(event, archive)
    with st.expander(said.MERGE, key="merge"):
        _merge(event, archive)
    with st.expander(said.SPLIT, key="split"):
        _split(event, archive)
    with st.expander(said.NOTE, key="note"):
        _note(event)


def told(entry: Correction) -> str:
    """A decision in words."""
    value = entry.value if isinstance(entry.value, str | int) else ""
    if entry.kind == "date":
        value = date_words(SPAN.read(entry.value)) if entry.value else date_words(None)
    elif entry.kind == "actors":
        sides = (entry.value["sources"], entry.value["targets"])
        value = " → ".join(", ".join(actor["name"] for actor in side) for side in sides)
    elif entry.kind == "action":
        value = entry.value["label"]
    elif entry.kind == "status":
        value = words.STATUS_NAMES[entry.value]
    return said.decision(entry.author, at=entry.at, kind=entry.kind, value=visible(str(value)))


def _key(name: str, event: Event) -> str:
    return f"{name}-{event.id}"


def _fields(event: Event, archive: Archive) -> None:
    # The event's own first: the Soviet Union has Russia's id.
    known = known_actors(archive.actors.values()) | {a.id: a for a in (*event.sources, *event.targets)}
    kinds = list(actions()) if event.action.id in actions() else [event.action.id, *actions()]
    with st.form(_key("fields", event), border=False):
        st.text_input(said.EVENT_TITLE, event.title, key=_key("title", event), max_chars=decisions.LONGEST_TITLE)
        st.text_input(said.DATE, written(event.span), key=_key("date", event), help=said.DATE_HELP, max_chars=30)
        st.selectbox(
            said.ACTION, kinds, kinds.index(event.action.id), key=_key("action", event),
            format_func=lambda kind: actions()[kind].label if kind in actions() else kind,
        )  # fmt: skip
        st.selectbox(
            said.STATUS, STATUSES, STATUSES.index(event.status), key=_key("status", event),
            format_func=words.STATUS_NAMES.__getitem__,
        )  # fmt: skip
        for label, name, picked in (
            (said.SOURCES, "sources", event.sources),
            (said.TARGETS, "targets", event.targets),
        ):
            ids = [actor.id for actor in picked]
            st.multiselect(
                label, list(dict.fromkeys([*ids, *known])), ids, key=_key(name, event),
                format_func=lambda actor: known[actor].name if actor in known else actor,
            )  # fmt: skip
        st.form_submit_button(said.SAVE, on_click=_save, args=(event, archive), type="primary")


def _save(event: Event, archive: Archive) -> None:
    try:
        entries = list(_changes(event, archive))
    except TimelineError as error:
        st.error(plain(str(error)))
        return
    if not entries:
        st.info(said.NOTHING_CHANGED)
        return
    deciding.keep(entries, [event], then=event.id)


def _changes(event: Event, archive: Archive) -> Iterator[Correction]:
    """What the form says otherwise than the event."""
    given = {name: st.session_state[_key(name, event)] for name in ("title", "date", "action", "status")}
    sides = {name: tuple(st.session_state[_key(name, event)]) for name in ("sources", "targets")}
    if given["date"].strip() != written(event.span):
        yield decisions.date_is(event.id, span_of(given["date"]))
    if any(sides[name] != tuple(actor.id for actor in getattr(event, name)) for name in sides):
        known = known_actors(archive.actors.values()) | {a.id: a for a in (*event.sources, *event.targets)}
        yield decisions.actors_are(event.id, **{name: named(ids, known) for name, ids in sides.items()})
    if given["action"] != event.action.id:
        yield decisions.action_is(event.id, actions()[given["action"]])
    if given["status"] != event.status:
        yield decisions.status_is(event.id, given["status"])
    if given["title"].strip() != event.title.strip():
        yield decisions.title_is(event.id, given["title"])


def _merge(event: Event, archive: Archive) -> None:
    close = [archive.events[key] for key in near(archive.frame, event.id)]
    labels = {other.id: f"{date_words(other.span)}: {visible(other.title)}" for other in close}
    st.multiselect(said.MERGE_CHOICE, list(labels), key=_key("same", event), format_func=labels.__getitem__)
    st.button(said.MERGE_DO, key="merge-do", on_click=_merged, args=(event, archive))


def _merged(event: Event, archive: Archive) -> None:
    others = st.session_state[_key("same", event)]
    seen = [event, *(archive.events[key] for key in others)]
    _keep(lambda: decisions.same_as(event.id, others), seen)


def _split(event: Event, archive: Archive) -> None:
    if len(event.mentions) == 1:
        st.caption(said.ONE_QUOTE)
        return
    labels = {}
    for place, mention in enumerate(event.mentions):
        article = archive.articles.get(mention.article_id)
        publisher = article.publisher if article else mention.doc
        labels[place] = f"{visible(publisher)}: {visible(mention.quote)[:MOST_QUOTE]}"
    st.multiselect(said.SPLIT_CHOICE, list(labels), key=_key("apart", event), format_func=labels.__getitem__)
    st.button(said.SPLIT_DO, key="split-do", on_click=_apart, args=(event,))


def _apart(event: Event) -> None:
    chosen = [event.mentions[place] for place in st.session_state[_key("apart", event)]]
    _keep(lambda: decisions.apart(event.id, [(m.article_id, m.quote) for m in chosen]), [event])


def _note(event: Event) -> None:
    st.text_area(said.NOTE, key=_key("remark", event), max_chars=decisions.LONGEST_NOTE, label_visibility="collapsed")
    st.button(said.NOTE_DO, key="note-do", on_click=_noted, args=(event,))


def _noted(event: Event) -> None:
    _keep(lambda: decisions.noted(event.id, st.session_state[_key("remark", event)]), [event])


def _keep(make: Callable[[], Correction], seen: list[Event]) -> None:
    try:
        entry = make()
    except TimelineError as error:
        st.warning(plain(str(error)))
        return
    deciding.keep([entry], seen, then=seen[0].id)
