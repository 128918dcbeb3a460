"""Where added articles stay: in this session, or in the user's archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components.archive import default_path, derive, open_archive
from components.archive.adding import Manner, add_articles
from components.archive.articles import remove
from components.errors import TimelineError
from components.page import article_words as said
from components.page.clock import now
from components.page.markup import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.model import Article

SHELF = "shelf"
"""The key of this session's articles, by id; no widget holds them once they are added."""


def kept() -> tuple[Article, ...]:
    """The articles added to this session on the page "Articles"."""
    return tuple(st.session_state.get(SHELF, {}).values())


def add(articles: Iterable[Article], *, archive: bool) -> None:
    """Put articles into the session, or into the user's archive, and say how many."""
    adding = list(articles)
    if archive:
        try:
            with open_archive(default_path(), create=True) as store:
                add_articles(store, adding, Manner(at=now(), workers=1))
        except TimelineError as error:
            st.error(plain(str(error)))
            return
    else:
        st.session_state[SHELF] = st.session_state.get(SHELF, {}) | {article.id: article for article in adding}
    st.toast(said.added(len(adding)))


def take_away(ids: Iterable[str], *, kept_in_archive: Iterable[str] = ()) -> None:
    """Remove articles from the session, and others from the user's archive."""
    wanted, stored = set(ids), list(kept_in_archive)
    st.session_state[SHELF] = {
        key: article for key, article in st.session_state.get(SHELF, {}).items() if key not in wanted
    }
    if stored:
        try:
            with open_archive(default_path()) as store:
                remove(store, stored)
                derive(store)
        except TimelineError as error:
            st.error(plain(str(error)))
            return
    st.toast(said.removed(len(wanted) + len(stored)))
