"""The address bar: where every choice is kept. Widgets write to it when they move; a run begins by reading it."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, get_args

import streamlit as st

from components.errors import FilterError
from components.filters import EventFilter
from components.page import words
from components.timeline.lanes import By

if TYPE_CHECKING:
    from collections.abc import Mapping

EVENT = "event"
"""The parameter that names the event whose evidence is open; empty: closed on purpose."""

LANES = "lanes"
"""What the timeline's lanes stand for; absent for kinds of action."""

VIEW = "view"
"""The view that is open beside the timeline; absent for the table."""

OWN = (EVENT, LANES, VIEW)
"""What the page adds to the filter's own parameters."""

KNOWN = {*OWN, *(field.name for field in fields(EventFilter))}


def read() -> tuple[EventFilter, str]:
    """The filter the address names, without the parts that are wrong, and what is wrong with them in words."""
    given = st.query_params.to_dict()
    wrong = {name: error for name, text in given.items() if (error := _error({name: text}))}
    read = {name: text for name, text in given.items() if name not in wrong}
    if error := _error(read):
        # Right one by one: only the two days can disagree.
        wrong["last"] = error
        read = {name: text for name, text in read.items() if name not in {"first", "last"}}
    return EventFilter.from_query(read), next(iter(wrong.values()), "")


def _error(query: dict[str, str]) -> str:
    try:
        EventFilter.from_query(query)
    except FilterError as error:
        return str(error)
    return ""


def strangers() -> list[str]:
    """The names of parameters the page does not know."""
    return [name for name in st.query_params if name not in KNOWN and not name.startswith("embed")]


def change(**chosen: Any) -> None:  # noqa: ANN401  # the fields of EventFilter, each of its own type
    """Put the filter into the address bar with these fields changed."""
    own = {key: st.query_params[key] for key in OWN if key in st.query_params}
    st.query_params.from_dict({**replace(read()[0], **chosen).to_query(), **own})


def drop(name: str) -> None:
    """Take one filter out of the address bar; "years" are its two days."""
    change(**(dict.fromkeys(("first", "last")) if name == "years" else {name: getattr(EventFilter(), name)}))


def clear() -> None:
    """Empty the address bar: the view a new reader has."""
    st.query_params.clear()


def choose(event_id: str | None) -> None:
    """Open the evidence of an event, or close what is open."""
    st.query_params[EVENT] = event_id or ""


def lanes() -> By:
    """What the lanes stand for, by the address."""
    return named_lanes(st.query_params)


def named_lanes(query: Mapping[str, str]) -> By:
    """What the lanes stand for, by an address's parameters; kinds of action when they do not say."""
    named = query.get(LANES, "")
    return next((by for by in get_args(By) if by == named), "family")


def lay(by: By) -> None:
    """Put what the lanes stand for into the address bar."""
    if by == "family":
        st.query_params.pop(LANES, None)
    else:
        st.query_params[LANES] = by


def view() -> str:
    """The name of the open view, by the address; the table when it does not say."""
    named = st.query_params.get(VIEW, "")
    return named if named in words.VIEWS else next(iter(words.VIEWS))


def look(name: str) -> None:
    """Put the open view into the address bar."""
    if name == next(iter(words.VIEWS)):
        st.query_params.pop(VIEW, None)
    else:
        st.query_params[VIEW] = name


def chosen_event() -> str | None:
    """The id of the event whose evidence is open; "" when it was closed, None when none was ever chosen."""
    return st.query_params.get(EVENT)
