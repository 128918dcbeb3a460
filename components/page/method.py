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
        opening, heading, rest = _text().partition("### ")
        st.markdown(opening)
        tryout.show()
        st.markdown(heading + rest)


def _text() -> str:
    """The text without the marks between which its figures are written."""
    lines = TEXT.read_text(encoding="utf-8").splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith("<!--"))
