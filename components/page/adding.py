"""Adding articles: they come in by file, address or text; each is shown with what is found in it before it is added."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components.archive import default_path
from components.articles import Given, Ways, readings
from components.articles.settling import EARLIEST
from components.page import article_words as said
from components.page import intake, preview, shelf, words
from components.page.articles import TYPES
from components.page.markup import escaped, plain, visible

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from components.model import Article
    from components.page.intake import Candidate, Found

LONGEST = 200_000
"""Characters that can be pasted."""
LONGEST_ADDRESS = 2_000
LARGEST = 50
"""Megabytes of a file: a page saved with its pictures, a zip file of pages."""

ROUND = "round"
"""The key of a number in the uploader's own key: another number is another, empty, uploader."""
FETCHED = "fetched"
"""The key of what came from the address that was asked for last."""


def show(known: Collection[str]) -> None:
    """Draw the ways in, and below them what waits to be added; `known` are the ids of the articles that are there."""
    files, address, text = st.tabs(said.WAYS)
    with files:
        waiting = _files()
    with address:
        waiting += _address()
    with text:
        waiting += _text()
    new = [each for each in waiting if each.article is None or each.article.id not in known]
    if len(new) < len(waiting):
        st.info(said.already(len(waiting) - len(new)))
    if new:
        with st.container(border=True, key="waiting"):
            _waiting(new)


def _files() -> list[Candidate]:
    key = f"drop-{st.session_state.get(ROUND, 0)}"
    files = st.file_uploader(said.DROP, type=TYPES, accept_multiple_files=True, key=key, max_upload_size=LARGEST)
    waiting = []
    for file in files:
        found = intake.read(file.getvalue(), file.name)
        intake.tell(found)
        waiting += intake.candidates(found, key=file.file_id)
    return waiting


def _address() -> list[Candidate]:
    with st.form("by-address", border=False):
        url = st.text_input(said.ADDRESS, key="address", placeholder=said.ADDRESS_SHOWN, max_chars=LONGEST_ADDRESS)
        asked = st.form_submit_button(said.FETCH)
    if asked and url.strip():
        st.session_state[FETCHED] = _fetched(url.strip())
    found = st.session_state.get(FETCHED, ())
    intake.tell(found)
    return intake.candidates(found, key="fetched")


def _fetched(url: str) -> tuple[Found, ...]:
    if "://" not in url:
        url = f"https://{url}"
    bar = st.progress(0.0, said.FETCHING)

    def progress(_: str, done: int, of: int) -> None:
        bar.progress(min(done / of, 1.0) if of else 0.5, said.FETCHING)

    found = tuple(readings([url], ways=Ways(Given(latest=intake.latest()), progress=progress)))
    bar.empty()
    return found


def _text() -> list[Candidate]:
    with st.form("by-text", border=False):
        text = st.text_area(said.PASTE, key="pasted", height=180, max_chars=LONGEST)
        st.form_submit_button(said.READ)
    if not text.strip():
        return []
    found = intake.read(text.encode("utf-8", "replace"), f"{said.PASTED_NAME}.txt")
    intake.tell(found)
    return intake.candidates(found, key=f"pasted-{hash(text)}")


def _waiting(new: list[Candidate]) -> None:
    """The article chosen of those that wait, with its day to accept or correct, and the buttons that add."""
    by_key = {each.key: each for each in new}
    chosen = new[0]
    if len(new) > 1:
        picked = st.selectbox(said.WHICH, list(by_key), format_func=lambda key: _label(by_key[key]), key="which")
        chosen = by_key.get(picked, chosen)
    decide, told = st.columns([1, 2], gap="large")
    with decide:
        st.html(f"<div class='evidence'><h2><bdi>{escaped(chosen.title)}</bdi></h2></div>")
        day = _day(chosen)
        _buttons(chosen, day, new)
    if day:
        with told:
            preview.show(chosen.on(day))


def _buttons(chosen: Candidate, day: date | None, new: list[Candidate]) -> None:
    """Add the chosen one, or all that have a day; for the session, or into the archive."""
    archive = st.toggle(said.KEEP, key="keep", help=said.KEEP_HELP.format(path=plain(str(default_path()))))
    ready = [(each, when) for each in new if (when := _dated(each))]
    with st.container(horizontal=True):
        mine = [chosen.on(day)] if day else []
        st.button(said.ADD_ONE, key="add", type="primary", disabled=not day, on_click=_add, args=(mine, new, archive))
        if len(new) > 1:
            every = [each.on(when) for each, when in ready]
            st.button(said.add_all(len(every), len(new)), key="add-all", on_click=_add, args=(every, new, archive))
    if len(ready) < len(new) > 1:
        st.caption(said.undated(len(new) - len(ready)))


def _day(chosen: Candidate) -> date | None:
    """The day the reader accepts or corrects, with where it comes from and what speaks against it."""
    day = st.date_input(
        said.PUBLISHED,
        value=chosen.article.published if chosen.article else None,
        min_value=EARLIEST,
        max_value=intake.latest(),
        key=f"day-{chosen.key}",
        format="DD/MM/YYYY",
    )
    if chosen.article is None:
        st.warning(" ".join((said.NO_DAY, *map(plain, chosen.notes))))
    elif chosen.flagged:
        st.warning(said.FLAGGED.format(notes=" ".join(map(plain, chosen.notes))))
    elif chosen.source:
        read = f"{words.day(chosen.article.published)}, {said.SOURCES[chosen.source]}."
        st.caption(" ".join((read, *map(plain, chosen.notes))))
    return day


def _dated(candidate: Candidate) -> date | None:
    """The day a candidate will be added with: the one chosen for it, else the one it was read with."""
    given: date | None = st.session_state.get(f"day-{candidate.key}")
    return given or (candidate.article.published if candidate.article else None)


def _label(candidate: Candidate) -> str:
    dated = _dated(candidate) is not None
    return said.which(" ".join(visible(candidate.title).split()), flagged=candidate.flagged, dated=dated)


def _add(adding: list[Article], waiting: list[Candidate], archive: bool) -> None:  # noqa: FBT001 - a button's argument
    """Add what was chosen; when nothing waits any more, the ways in are emptied."""
    shelf.add(adding, archive=archive)
    if len(adding) == len(waiting):
        st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1
        st.session_state[FETCHED] = ()
        st.session_state["address"] = st.session_state["pasted"] = ""
