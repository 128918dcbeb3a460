"""The filters: each shows what the address says, and writes there what a reader changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import streamlit as st

from components.lexicon.actions import actions, families
from components.lexicon.actors import countries
from components.model import STATUSES, Actor
from components.page import address, presidency, review_words, words
from components.table.choices import choices, years

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Mapping

    from components.filters import EventFilter
    from components.page.loading import Archive

HOME = ("USA", "RUS")

LONGEST = 200
"""Characters of a search."""


@dataclass(frozen=True, slots=True)
class Several:
    """A filter that takes several values: the field of EventFilter, and what its widget says."""

    field: str
    label: str
    names: Mapping[str, str]
    """Each value that can be offered, in order, with its name for people."""
    help: str | None = None


def show(archive: Archive, chosen: EventFilter) -> None:
    """Draw the filters with the address's values; a change goes to the address bar."""
    statuses: dict[str, str] = {status: words.STATUS_NAMES[status] for status in STATUSES}
    counts = choices(archive.frame, chosen)
    _years(archive, chosen)
    presidency.show(archive, chosen)
    for filter_ in (
        Several("actors", words.ACTORS, _actor_names(archive), words.ACTORS_HELP),
        Several("actions", words.KINDS, _action_names(), words.KINDS_HELP),
        Several("statuses", words.STATUSES, statuses),
        Several("publishers", words.PUBLISHERS, _publisher_names(archive)),
    ):
        _several(filter_, picked=list(getattr(chosen, filter_.field)), counts=counts[filter_.field])
        if filter_.field == "actors":
            _role(chosen)
    _confidence(chosen)
    _review(chosen)
    st.session_state["text"] = chosen.text[:LONGEST]
    st.text_input(words.SEARCH, key="text", on_change=_text_moved, max_chars=LONGEST)
    st.button(words.CLEAR, key="clear", on_click=address.clear, disabled=chosen.is_empty, width="stretch")


def _years(archive: Archive, chosen: EventFilter) -> None:
    low, high = years(archive.frame)
    high = max(high, low + 1)  # a slider needs room
    first = chosen.first.year if chosen.first else low
    last = chosen.last.year if chosen.last else high
    st.session_state["years"] = (min(max(first, low), high), max(min(last, high), low))
    st.slider(words.YEARS, low, high, key="years", on_change=_years_moved, args=(low, high))


def _years_moved(low: int, high: int) -> None:
    first, last = st.session_state["years"]
    address.change(
        first=date(first, 1, 1) if first > low else None,
        last=date(last, 12, 31) if last < high else None,
    )


def _several(wanted: Several, *, picked: list[str], counts: Counter[str]) -> None:
    """One filter of several values, each with the number of events it would give."""
    offered = [value for value in wanted.names if counts[value] or value in picked]
    offered += [value for value in picked if value not in wanted.names]
    labels = {value: words.choice(wanted.names.get(value, value), counts[value]) for value in offered}
    st.session_state[wanted.field] = picked
    st.multiselect(
        wanted.label,
        offered,
        key=wanted.field,
        format_func=lambda value: labels.get(value, value),
        on_change=_several_moved,
        args=(wanted.field, wanted.names),
        placeholder=words.EVERYTHING,
        help=wanted.help,
    )


def _several_moved(field: str, names: Mapping[str, str]) -> None:
    # A choice made while the counts were changing comes back under its old label instead of its value.
    labels = {name: value for value, name in names.items()}
    picked = [labels.get(value.rpartition(words.BESIDE)[0], value) for value in st.session_state[field]]
    address.change(**{field: tuple(picked)})


def _role(chosen: EventFilter) -> None:
    st.session_state["role"] = chosen.role
    st.selectbox(
        words.ROLE,
        list(words.ROLES),
        key="role",
        format_func=words.ROLES.__getitem__,
        disabled=not chosen.actors,
        label_visibility="collapsed",
        on_change=_role_moved,
    )


def _role_moved() -> None:
    address.change(role=st.session_state["role"])


def _confidence(chosen: EventFilter) -> None:
    st.session_state["score"] = round(chosen.score * 100)
    st.slider(words.CONFIDENCE, 0, 100, step=5, format="%d %%", key="score", on_change=_confidence_moved)


def _confidence_moved() -> None:
    address.change(score=st.session_state["score"] / 100)


def _review(chosen: EventFilter) -> None:
    st.session_state["review"] = chosen.review
    st.selectbox(
        review_words.FILTER,
        list(review_words.FILTERS),
        key="review",
        format_func=review_words.FILTERS.__getitem__,
        on_change=_review_moved,
    )


def _review_moved() -> None:
    address.change(review=st.session_state["review"])


def _text_moved() -> None:
    address.change(text=st.session_state["text"].strip())


def _actor_names(archive: Archive) -> dict[str, str]:
    """Every actor by id, the two countries first, in each the state before its bodies before its people by office."""
    known = countries()
    names = {code: words.COUNTRIES.get(code, country.name) for code, country in known.items()}
    states = {known[a.country].id: known[a.country] for a in archive.actors.values() if a.country in known}
    named = {key: Actor(key, state.name, state.code) for key, state in states.items()}
    # The state by its present name, whatever it was called in an event.
    ordered = sorted((archive.actors | named).values(), key=_actor_order)
    return {actor.id: words.actor(actor.name, office=actor.office, country=_group(actor, names)) for actor in ordered}


def _group(actor: Actor, names: Mapping[str, str]) -> str:
    """The country an actor stands under; "" for the country itself, and for those of none."""
    return names.get(actor.country, "") if "." in actor.id else ""


def _actor_order(actor: Actor) -> tuple[int, str, bool, bool, str, str]:
    home = HOME.index(actor.country) if actor.country in HOME else len(HOME)
    return (home, actor.country, "." in actor.id, actor.is_person, actor.office, actor.name)


def _action_names() -> dict[str, str]:
    order = {family.id: place for place, family in enumerate(families())}
    known = sorted(actions().values(), key=lambda action: order.get(action.family, len(order)))
    return {action.id: action.label for action in known}


def _publisher_names(archive: Archive) -> dict[str, str]:
    told = {article.publisher for article in archive.articles.values() if article.publisher}
    return {name: name for name in sorted(told, key=str.casefold)}
