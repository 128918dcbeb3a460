"""What is on the page as files: the chart as a page of its own, the events as a table."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from components.export import to_csv, to_html
from components.page import words

if TYPE_CHECKING:
    import pandas as pd
    from plotly.graph_objects import Figure


def show(rows: pd.DataFrame, figure: Figure) -> None:
    """Offer the chart and the events as files; each is made when it is asked for."""
    st.subheader(words.DOWNLOAD, anchor=False)
    with st.container(horizontal=True):
        st.download_button(
            words.CHART_FILE,
            partial(to_html, figure),
            "dateline.html",
            "text/html",
            key="chart-file",
            on_click="ignore",
        )
        st.download_button(
            words.TABLE_FILE, partial(to_csv, rows), "dateline.csv", "text/csv", key="events-file", on_click="ignore"
        )
