"""The page "Articles": add some, look one through, search, remove."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import streamlit as st

from components.articles import shipped_articles
from components.page import adding, preview, shelf, words
from components.page import article_words as said
from components.page.markup import anchor, escaped, visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from streamlit.elements.lib.column_types import ColumnConfig

    from components.model import Article
    from components.page.loading import Archive

LONGEST = 200
"""Characters of a search."""
ROWS = "articles-list"


def show(archive: Archive, added: Iterable[Article]) -> None:
    """Draw the page; `added` are the articles of this session."""
    st.title(said.HEADING, anchor=False)
    st.subheader(said.ADD, anchor=False)
    adding.show(archive.articles.keys())
    st.subheader(said.LIST, anchor=False)
    places = _places(archive, added)
    found = _found(archive.articles.values())
    if not found:
        st.info(said.NOTHING_FOUND)
        return
    picked = _listed(found, places, archive)
    if picked:
        _removing(picked, places)
        _read(picked[0])


def _places(archive: Archive, added: Iterable[Article]) -> dict[str, str]:
    """Where each article is kept, by its id."""
    places = dict.fromkeys(archive.articles, said.ARCHIVE)
    places |= dict.fromkeys(_shipped(), said.SHIPPED)
    places |= {article.id: said.AT_THE_LEFT for article in added}
    return places | {article.id: said.SESSION for article in shelf.kept()}


@st.cache_resource(show_spinner=False)
def _shipped() -> frozenset[str]:
    """The ids of the articles that come with Dateline; they are read once, not at every click."""
    return frozenset(article.id for article in shipped_articles())


def _found(articles: Iterable[Article]) -> list[Article]:
    """The articles with all words of the search, the latest first."""
    text = st.text_input(said.FIND, key="find", max_chars=LONGEST)
    wanted = text.casefold().split()
    kept = [a for a in articles if not wanted or _has(a, wanted)]
    return sorted(kept, key=lambda article: (article.published, article.title), reverse=True)


def _has(article: Article, wanted: list[str]) -> bool:
    text = f"{article.title}\n{article.publisher}\n{article.text}".casefold()
    return all(word in text for word in wanted)


def _listed(found: list[Article], places: dict[str, str], archive: Archive) -> list[Article]:
    """The table of articles, and those of its rows that are selected."""
    told = Counter(key for event in archive.events.values() for key in {m.article_id for m in event.mentions})
    rows = [
        (a.published, visible(a.title), visible(a.publisher), told[a.id], places.get(a.id, said.ARCHIVE)) for a in found
    ]
    st.caption(f"{said.shown(len(found), len(archive.articles))}. {said.PICK}")
    state = st.dataframe(
        dict(zip(said.COLUMNS, map(list, zip(*rows, strict=True)), strict=True)),
        key=ROWS,
        on_select="rerun",
        selection_mode="multi-row",
        hide_index=True,
        height=320,
        column_config=_columns(),
    )
    return [found[row] for row in state["selection"]["rows"] if row < len(found)]


def _columns() -> dict[str, ColumnConfig | str | None]:
    """Widths that show a whole day and most of a title."""
    config: dict[str, ColumnConfig | str | None] = {
        name: st.column_config.Column(width=width)
        for name, width in zip(said.COLUMNS, (110, 480, 170, 70, 150), strict=True)
    }
    config[said.COLUMNS[0]] = st.column_config.DateColumn(format="D MMM YYYY", width=110)
    return config


def _removing(picked: list[Article], places: dict[str, str]) -> None:
    """A button for what can be removed, which asks again."""
    session = [article.id for article in picked if places[article.id] == said.SESSION]
    stored = [article.id for article in picked if places[article.id] == said.ARCHIVE]
    count = len(session) + len(stored)
    if not count:
        st.caption(said.CANNOT_REMOVE)
        return
    with st.popover(said.REMOVE, key="removing"):
        if stored:
            st.caption(said.REMOVED_FOR_GOOD)
        st.button(said.remove(count), key="remove", on_click=_remove, args=(session, stored))


def _remove(session: list[str], stored: list[str]) -> None:
    shelf.take_away(session, kept_in_archive=stored)


def _read(article: Article) -> None:
    facts = (words.day(article.published), escaped(article.publisher), anchor(article.url, article.url or ""))
    told = words.BESIDE.join(fact for fact in facts if fact != "<bdi></bdi>" and fact)
    with st.container(border=True, key="reading"):
        st.html(f"<div class='evidence'><h2><bdi>{escaped(article.title)}</bdi></h2><p class='facts'>{told}</p></div>")
        preview.show(article)
