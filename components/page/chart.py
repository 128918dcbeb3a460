"""The timeline itself: drawn for this theme and width; a click on a mark opens its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import streamlit as st

from components.page import address, viewport, words
from components.page.clock import today
from components.page.drawing import Seen, drawn, wanted

if TYPE_CHECKING:
    from components.filters import EventFilter
    from components.page.loading import Archive
    from components.timeline.colours import ThemeName
    from components.timeline.counting import Figure

CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False, "locale": "en"}
"""Plotly's toolbar is clutter: zoom is a box that becomes a filter, and downloads have their own place."""


WIDTH: Literal["content"] = "content"
"""A chart is as wide as it was drawn for: Streamlit would stretch it by some pixels, and draw it again for them."""


def show(archive: Archive, chosen: EventFilter, *, selected: str | None) -> Figure:
    """Draw what the choice leaves and return the figure; `selected` is the event whose evidence is open."""
    with st.container(horizontal=True, vertical_alignment="center", key="above"):
        _lanes()
        if chosen.first or chosen.last:
            st.button(words.ALL_YEARS, key="all-years", on_click=address.drop, args=("years",))
    figure = drawn(archive, chosen, Seen(theme(), viewport.width(), today(), address.lanes(), selected))
    st.plotly_chart(
        figure,
        key="timeline",
        on_select=_clicked,
        selection_mode="points",
        theme=None,
        config=CONFIG,
        width=WIDTH,
        alt=words.chart(len(wanted(archive, chosen))),
    )
    return figure


def _lanes() -> None:
    st.session_state["lanes"] = address.lanes()
    st.segmented_control(
        words.LANES,
        list(words.LANE_NAMES),
        key="lanes",
        format_func=words.LANE_NAMES.__getitem__,
        required=True,
        label_visibility="collapsed",
        on_change=_lanes_moved,
    )


def _lanes_moved() -> None:
    address.lay(st.session_state["lanes"])


def theme() -> ThemeName:
    """The page as the reader's browser shows it: "light" or "dark"."""
    return "dark" if st.context.theme.type == "dark" else "light"


def clicked() -> str | None:
    """The id of the event whose mark is selected in the chart, None when there is none."""
    return picked(st.session_state.get("timeline"))


def picked(state: Any) -> str | None:  # noqa: ANN401  # what Plotly sends from the browser
    """The event id in a chart's selection, read from `customdata`; None where there is none.

    >>> picked({"selection": {"points": [{"customdata": ["0123456789abcdef"]}]}})
    '0123456789abcdef'
    """
    points = (state or {}).get("selection", {}).get("points", [])
    told = [point.get("customdata") for point in points if point.get("customdata")]
    if not told:
        return None
    return str(told[0][0] if isinstance(told[0], list | tuple) else told[0])


def _clicked() -> None:
    address.choose(clicked())
