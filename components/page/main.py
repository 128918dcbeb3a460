"""The page from top to bottom: filters at the left; chart, evidence, table and downloads below one another."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from components.errors import TimelineError
from components.page import (
    address,
    article_words,
    articles,
    chart,
    details,
    downloads,
    drawing,
    empty,
    library,
    loading,
    method,
    review,
    review_words,
    sidebar,
    strip,
    viewport,
    views,
    words,
    zoom,
)
from components.page.markup import plain

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

    from components.model import Article

HERE = Path(__file__).parent


def main() -> None:
    """Draw the page the address names; what went wrong on the way is said in a sentence."""
    st.set_page_config(page_title=words.TITLE, layout="wide", initial_sidebar_state="auto")
    st.html(HERE / f"{chart.theme()}.css")
    st.html(HERE / "page.css")
    try:
        _pages()
    except TimelineError as error:
        st.error(plain(str(error)))
        st.button(words.START_OVER, key="start-again", on_click=address.clear)


def _pages() -> None:
    notices = st.container()
    first = st.Page(lambda: timeline(added, choices, notices), title=words.TIMELINE_PAGE, default=True)
    others = [
        st.Page(lambda: library.show(loading.archive(added), added), title=article_words.TITLE, url_path="articles"),
        st.Page(lambda: review.show(loading.archive(added)), title=review_words.TITLE, url_path="review"),
        st.Page(method.show, title=words.METHOD_PAGE, url_path="method"),
    ]
    page = st.navigation([first, *others], position="top")
    # A sidebar that holds nothing, not even an empty room, is not drawn.
    choices = st.sidebar.container() if page is first else st.empty()
    with st.sidebar:
        added = articles.show(notices, offered=page is first)
    page.run()


def timeline(added: tuple[Article, ...], choices: DeltaGenerator, notices: DeltaGenerator) -> None:
    """The timeline page: `choices` is the room for the filters, `notices` that for what a reader must know first."""
    archive = loading.archive(added)
    articles.report(added, archive.events.values(), notices)
    chosen, wrong = address.read()
    with notices:
        _warn(wrong)
    with st.container(key="heading"):
        st.html(f"<h1 class='unseen'>{words.HEADING}</h1>")
    wanted = drawing.wanted(archive, chosen)
    selected = _selected(archive)
    viewport.watch()
    zoom.watch()
    figure = None
    if not len(wanted):
        empty.show(archive, chosen)
    else:
        figure = chart.show(archive, chosen, selected=selected)
    # After the chart: what a reader waits for goes to the browser first, which draws one thing at a time.
    with choices:
        sidebar.show(archive, chosen)
    if figure is None:
        return
    strip.show(archive, chosen, left=figure.layout.margin.l)
    details.show(archive.events.get(selected or ""), archive=archive, shown=wanted.holds(selected))
    views.show(wanted, selected=selected, actors=archive.actors)
    downloads.show(wanted, figure, chosen, archive=archive, selected=selected)


def _selected(archive: loading.Archive) -> str | None:
    """The event whose evidence is open: the address names it, or a mark was clicked before the address could."""
    named = address.chosen_event()
    selected = chart.clicked() if named is None else named
    if selected and selected not in archive.events:
        st.warning(words.GONE)
    return selected if selected in archive.events else None


def _warn(wrong: str) -> None:
    """Say what of a link could not be used, with the way back."""
    strangers = address.strangers()
    if wrong:
        st.warning(words.BAD_LINK.format(reason=plain(wrong)))
        st.button(words.START_OVER, key="start-over", on_click=address.clear)
    if strangers:
        st.info(words.unknown([plain(name[:40]) for name in strangers[:5]]))
