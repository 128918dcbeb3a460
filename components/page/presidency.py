"""A quick choice of years: the term of a president of either country, to the day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import streamlit as st

from components.page import address, words
from components.table.choices import touching, years
from components.timeline.background import RUSSIAN_PRESIDENTS, US_PRESIDENTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.filters import EventFilter
    from components.page.loading import Archive

Term = tuple[date, date | None]
"""The first and the last day in office; None: still in it."""

PRESIDENTS = {"USA": US_PRESIDENTS, "RUS": RUSSIAN_PRESIDENTS}


def show(archive: Archive, chosen: EventFilter) -> None:
    """Offer the terms that the archive's years touch; the one the address's days make is selected."""
    low, high = years(archive.frame)
    terms = {term: name for term, name in _terms() if term[0].year <= high and (term[1] or date.max).year > low}
    counts = touching(archive.frame, chosen, tuple(terms))
    now = (chosen.first, chosen.last)
    st.session_state["presidency"] = now if now in terms else None
    st.selectbox(
        words.PRESIDENCY,
        list(terms),
        key="presidency",
        format_func=lambda term: words.choice(terms[term], counts[term]),
        placeholder=words.ANY_TIME,
        on_change=_moved,
    )


def _terms() -> Iterator[tuple[Term, str]]:
    """Each president's days in office, with country, name and years."""
    for country, presidents in PRESIDENTS.items():
        ends = [*(begin for begin, _ in presidents[1:]), None]
        for (begin, name), end in zip(presidents, ends, strict=True):
            last = end and end - timedelta(days=1)
            yield (begin, last), words.term(words.COUNTRIES[country], name, begin.year, end.year if end else None)


def _moved() -> None:
    first, last = st.session_state["presidency"] or (None, None)
    address.change(first=first, last=last)
