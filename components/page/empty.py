"""The page when nothing fits: which filter leaves nothing, and a button for each way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components.page import address, words
from components.table.choices import emptying

if TYPE_CHECKING:
    from components.filters import EventFilter
    from components.page.loading import Archive


def show(archive: Archive, chosen: EventFilter) -> None:
    """Say why no event is shown, and offer to leave out the filters that stand in the way."""
    if archive.frame.empty:
        st.info(words.NO_ARTICLES)
        return
    blamed = emptying(archive.frame, chosen)
    st.info(words.empty(blamed))
    with st.container(horizontal=True):
        for name in blamed:
            st.button(words.without(name), key=f"without-{name}", on_click=address.drop, args=(name,))
        st.button(words.CLEAR, key="clear-empty", on_click=address.clear)
