"""The same events otherwise: a table, counts by year, by actor, by who acts on whom; only the open view is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components.page import listing, viewport, words
from components.page.chart import CONFIG, theme
from components.table.crossings import actors_per_year, who_to_whom
from components.timeline.counting import grid, yearly

if TYPE_CHECKING:
    import pandas as pd

    from components.timeline.counting import Figure


def show(rows: pd.DataFrame, *, selected: str | None) -> None:
    """Draw the views as tabs; the table first, for it is the chart's equal for reading."""
    table, years, actors, whom = st.tabs(list(words.VIEWS), key="view", on_change="rerun")
    with table:
        if table.open:
            listing.show(rows, selected=selected)
    with years:
        if years.open:
            _figure(yearly(rows, theme=theme(), width=viewport.width()), "years-view", words.YEARS_VIEW)
    with actors:
        if actors.open:
            _grid(actors_per_year(rows), "actors-view", words.ACTORS_VIEW)
    with whom:
        if whom.open:
            _grid(who_to_whom(rows), "whom-view", words.WHOM_VIEW)


def _grid(table: pd.DataFrame, key: str, told: str) -> None:
    if table.empty:
        st.caption(words.NOTHING_TO_COUNT)
        return
    _figure(grid(table, theme=theme(), width=viewport.width()), key, told)
    with st.expander(words.AS_NUMBERS):
        st.dataframe(table.rename(columns=str))


def _figure(figure: Figure, key: str, told: str) -> None:
    st.caption(told)
    st.plotly_chart(figure, key=key, theme=None, config=CONFIG, alt=told)
