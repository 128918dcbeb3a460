"""What is on the page, to take away: as files, as a link, as a citation."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import streamlit as st

from components.export import FORMATS, PICTURES, About, choice_words, chosen_rows, export_bytes, footnote, to_html
from components.page import address, pictures, words
from components.page.clock import today
from components.page.drawing import title_years

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.export import Chosen
    from components.filters import EventFilter
    from components.page.loading import Archive
    from components.table.part import Part
    from components.timeline.counting import Figure

FIRST = ("csv", "xlsx", "docx")
"""The formats that have a button of their own, beside the chart as it stands on the page."""


def show(part: Part, figure: Figure, chosen: EventFilter, *, archive: Archive, selected: str | None) -> None:
    """Offer what is shown as files, each made when it is asked for, and as a link and a citation to copy."""
    made = partial(_chosen, part, archive, chosen)
    st.subheader(words.DOWNLOAD, anchor=False)
    with st.container(horizontal=True):
        if st.button(words.PICTURE, key="picture"):
            pictures.ask(made)
        _file("html", words.CHART_FILE, partial(_page, figure, made))
        for name in FIRST:
            _file(name, words.FORMATS.get(name, FORMATS[name].label), partial(_written, name, made))
        more = st.popover(words.MORE_FORMATS, key="more", on_change="rerun")
        share = st.popover(words.SHARE, key="share", on_change="rerun")
    if more.open:
        with more:
            _others(made)
    if share.open:
        with share:
            _shared(made, archive, selected)


def _others(made: Callable[[], Chosen]) -> None:
    for name, known in FORMATS.items():
        if name not in (*FIRST, *PICTURES, "html"):
            _file(name, known.label, partial(_written, name, made))


def _shared(made: Callable[[], Chosen], archive: Archive, selected: str | None) -> None:
    if event := archive.events.get(selected or ""):
        st.caption(words.COPY_FOOTNOTE)
        st.code(footnote(event, archive.articles.values()), language=None, wrap_lines=True)
    st.caption(words.COPY_LINK)
    st.code(_link(), language=None, wrap_lines=True)
    st.caption(words.COPY_CITATION)
    st.code(words.citation(made().about, read=today(), link=_link()), language=None, wrap_lines=True)


def _file(name: str, label: str, made: Callable[[], bytes]) -> None:
    known = FORMATS[name]
    told = words.HTML_SIZE if name == "html" else None
    st.download_button(
        label, made, f"dateline.{known.suffix}", known.mime, key=f"{name}-file", on_click="ignore", help=told
    )


def _written(name: str, made: Callable[[], Chosen]) -> bytes:
    return export_bytes(name, made())


def _page(figure: Figure, made: Callable[[], Chosen]) -> bytes:
    figure = deepcopy(figure).update_layout(dragmode="zoom")  # a phone's chart has none
    chosen = made()
    return to_html(figure, chosen.frame, chosen.about, articles=chosen.articles)


def _chosen(part: Part, archive: Archive, chosen: EventFilter) -> Chosen:
    names = {actor.id: actor.name for actor in archive.actors.values()}
    about = About(
        len(part), title=words.title(*title_years(part, chosen)), choice=choice_words(chosen, names, quiet=True)
    )
    made = chosen_rows(part.whole(), archive.events.values(), archive.articles.values(), about=about)
    return replace(made, lanes=address.lanes(), days=(chosen.first, chosen.last))


def _link() -> str:
    """The address of this view, as another reader can open it."""
    query = urlencode(st.query_params.to_dict())
    return f"{st.context.url or ''}{'?' + query if query else ''}"
