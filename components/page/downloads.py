"""What is on the page, to take away: as files, as a link, as a citation."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import streamlit as st

from components.export import About, choice_words, to_csv, to_html, to_jsonl
from components.page import words
from components.page.clock import today
from components.table.choices import years

if TYPE_CHECKING:
    import pandas as pd

    from components.filters import EventFilter
    from components.page.loading import Archive
    from components.timeline.counting import Figure


def show(rows: pd.DataFrame, figure: Figure, *, archive: Archive, chosen: EventFilter) -> None:
    """Offer what is shown as files, each made when it is asked for, and as a link and a citation to copy."""
    facts = partial(_about, rows, archive, chosen)
    st.subheader(words.DOWNLOAD, anchor=False)
    with st.container(horizontal=True):
        _file(words.CHART_FILE, "html", "text/html", partial(_page, figure, rows, facts))
        _file(words.TABLE_FILE, "csv", "text/csv", partial(to_csv, rows))
        _file(words.LINES_FILE, "jsonl", "application/jsonl", partial(_lines, tuple(rows["id"]), archive))
        share = st.popover(words.SHARE, key="share", on_change="rerun")
    if share.open:
        with share:
            st.caption(words.COPY_LINK)
            st.code(_link(), language=None, wrap_lines=True)
            st.caption(words.COPY_CITATION)
            st.code(words.citation(facts(), read=today(), link=_link()), language=None, wrap_lines=True)


def _file(label: str, ending: str, mime: str, made: partial[bytes]) -> None:
    st.download_button(label, made, f"dateline.{ending}", mime, key=f"{ending}-file", on_click="ignore")


def _page(figure: Figure, rows: pd.DataFrame, facts: partial[About]) -> bytes:
    return to_html(figure, rows, facts())


def _lines(ids: tuple[str, ...], archive: Archive) -> bytes:
    return to_jsonl((archive.events[wanted] for wanted in ids), archive.articles.values())


def _about(rows: pd.DataFrame, archive: Archive, chosen: EventFilter) -> About:
    told = {m.article_id for wanted in rows["id"] for m in archive.events[wanted].mentions}
    return About(
        events=len(rows),
        articles=len(told),
        title=words.title(*years(rows)),
        choice=choice_words(chosen, {actor.id: actor.name for actor in archive.actors.values()}),
        archive=max((article.published for article in archive.articles.values()), default=None),
    )


def _link() -> str:
    """The address of this view, as another reader can open it."""
    query = urlencode(st.query_params.to_dict())
    return f"{st.context.url or ''}{'?' + query if query else ''}"
