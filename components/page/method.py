"""The page that says how Dateline gets from words to dates and events."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from components.page import tryout, words

TEXT = Path(__file__).with_name("method.md")


def show() -> None:
    """Draw the method as text."""
    with st.container(width=760):
        st.title(words.METHOD_HEADING, anchor=False)
        opening, heading, rest = TEXT.read_text(encoding="utf-8").partition("### ")
        st.markdown(opening)
        tryout.show()
        st.markdown(heading + rest)
