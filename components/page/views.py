"""The same events otherwise: a table, counts by year, by actor, by who acts on whom; only the open view is made."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from components.export import has_browser
from components.export.counts import counts_csv, figure_svg
from components.page import address, listing, viewport, words
from components.page.chart import CONFIG, WIDTH, theme
from components.table import counts_per_year
from components.table.crossings import actors_per_year, who_to_whom
from components.timeline.counting import Size, flows, grid, yearly

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from components.model import Actor
    from components.table.part import Part
    from components.timeline.counting import Figure


@dataclass(frozen=True, slots=True)
class View:
    """A view of counts: its name in keys and files, what it shows in words, and the counts."""

    name: str
    told: str
    counts: pd.DataFrame


def show(part: Part, *, selected: str | None, actors: Mapping[str, Actor]) -> None:
    """Draw the views as tabs; the table first, for it is the chart's equal for reading."""
    st.session_state["view"] = words.VIEWS[address.view()]
    table, years, busiest, whom = st.tabs(list(words.VIEWS.values()), key="view", on_change=_moved)
    size: Size = {"theme": theme(), "width": viewport.width()}
    with table:
        if table.open:
            listing.show(part, selected=selected)
    with years:
        if years.open:
            rows = part.columns("first", "family")
            counts = counts_per_year(rows)
            _view(View("years", words.YEARS_VIEW, counts), yearly(rows, **size) if len(counts) else None)
    with busiest:
        if busiest.open:
            counts = actors_per_year(part.columns("first", "sources", "targets"))
            _view(View("actors", words.ACTORS_VIEW, counts), grid(counts, **size) if len(counts) else None)
    with whom:
        if whom.open:
            counts = who_to_whom(part.columns("sources", "targets"))
            countries = {actor.name: actor.country for actor in actors.values()}
            _view(View("whom", words.WHOM_VIEW, counts), flows(counts, countries, **size) if len(counts) else None)


def _moved() -> None:
    address.look(next(name for name, label in words.VIEWS.items() if label == st.session_state["view"]))


def _view(view: View, figure: Figure | None) -> None:
    """The figure with its numbers under it, both to take away; a sentence where there is nothing to count."""
    if figure is None:
        st.caption(words.NOTHING_TO_COUNT)
        return
    st.caption(view.told)
    st.plotly_chart(figure, key=f"{view.name}-view", theme=None, config=CONFIG, width=WIDTH, alt=view.told)
    with st.expander(words.AS_NUMBERS):
        st.dataframe(view.counts.rename(columns=str))
    with st.container(horizontal=True):
        _file(view, words.NUMBERS_FILE, "csv", "text/csv", partial(counts_csv, view.counts))
        if has_browser():
            _file(view, words.PICTURE_FILE, "svg", "image/svg+xml", partial(figure_svg, figure))


def _file(view: View, label: str, ending: str, mime: str, made: partial[bytes]) -> None:
    name = f"dateline-{view.name}.{ending}"
    st.download_button(label, made, name, mime, key=f"{view.name}-{ending}", on_click="ignore")
