"""A quick choice of years: the term of a president, to the day."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import streamlit as st

from components.page import address, words
from components.table.choices import years
from components.timeline.background import US_PRESIDENTS

if TYPE_CHECKING:
    from components.filters import EventFilter
    from components.page.loading import Archive

Term = tuple[date, date | None]
"""The first and the last day in office; None: still in it."""


def show(archive: Archive, chosen: EventFilter) -> None:
    """Offer the terms that the archive's years touch; the one the address's days make is selected."""
    low, high = years(archive.frame)
    terms = {term: name for term, name in _terms().items() if term[0].year <= high and (term[1] or date.max).year > low}
    now = (chosen.first, chosen.last)
    st.session_state["presidency"] = now if now in terms else None
    st.selectbox(
        words.PRESIDENCY,
        list(terms),
        key="presidency",
        format_func=lambda term: words.term(terms[term], term[0].year, term[1] and term[1].year),
        placeholder=words.ANY_TIME,
        on_change=_moved,
    )


def _terms() -> dict[Term, str]:
    """Each president's name by the days in office."""
    ended: dict[Term, str] = {
        (begin, following - timedelta(days=1)): name for (begin, name), (following, _) in pairwise(US_PRESIDENTS)
    }
    begin, name = US_PRESIDENTS[-1]
    return {**ended, (begin, None): name}


def _moved() -> None:
    first, last = st.session_state["presidency"] or (None, None)
    address.change(first=first, last=last)
