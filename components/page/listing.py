"""The same events as a table, for reading and for screen readers; a row opens the same evidence."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from components.page import address, words
from components.table import HEADINGS, reading_table

if TYPE_CHECKING:
    from streamlit.elements.lib.column_types import ColumnConfig

    from components.table.part import Part


MOST = 1_000
"""Rows of the table: more would take longer to send than all else, and nobody scrolls through them."""


def show(part: Part, *, selected: str | None) -> None:
    """Draw the rows as a table, the open event's row selected; another row opens its evidence."""
    if len(part) > MOST:
        st.caption(words.long_table(MOST, len(part)))
        part = part.foremost(MOST)
    rows = part.whole()
    table = reading_table(rows)
    table = table.assign(Status=table["Status"].map(words.STATUS_NAMES))
    ids = tuple(rows["id"])
    picked = [ids.index(selected)] if selected in ids else []
    st.session_state["rows"] = {"selection": {"rows": picked, "columns": [], "cells": []}}
    st.dataframe(
        table,
        key="rows",
        on_select=partial(_selected, ids),
        selection_mode="single-row",
        hide_index=True,
        column_config=_columns(),
        alt=words.table(len(rows)),
    )


def _columns() -> dict[str, ColumnConfig | str | None]:
    """Widths that show a whole date and most of a title without scrolling sideways."""
    widths = dict(zip(HEADINGS, (150, 345, 155, 120, 115, 95, 70), strict=True))
    return {heading: st.column_config.Column(width=width) for heading, width in widths.items()}


def _selected(shown: tuple[str, ...]) -> None:
    picked = st.session_state["rows"]["selection"]["rows"]
    address.choose(shown[picked[0]] if picked and picked[0] < len(shown) else None)
