"""Articles a reader adds at the left of the timeline: kept for the session, refused with a sentence that says why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components.articles import SUFFIXES
from components.articles.settling import EARLIEST
from components.page import article_words as said
from components.page import intake, shelf, words
from components.page.markup import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from streamlit.delta_generator import DeltaGenerator
    from streamlit.runtime.uploaded_file_manager import UploadedFile

    from components.model import Article, Event

TYPES = tuple(suffix.removeprefix(".") for suffix in SUFFIXES)
FILES = "articles"
"""The key of the files."""


def show(notices: DeltaGenerator, *, offered: bool) -> tuple[Article, ...]:
    """The articles added in this session, here and on the page "Articles"; `offered` is whether here is a place for it.

    What cannot be read is said in `notices`, where it is seen at once.
    """
    # Files lie here on every page, for one whose widget is not drawn is forgotten.
    files = _files() if offered or st.session_state.get(FILES) else []
    with notices:
        read = [article for file in files for article in _read(file)]
    return tuple({article.id: article for article in (*read, *shelf.kept())}.values())


def _files() -> list[UploadedFile]:
    return st.file_uploader(words.ADD, type=TYPES, accept_multiple_files=True, key=FILES, help=said.ADD_HELP)


def report(added: Iterable[Article], events: Iterable[Event], notices: DeltaGenerator) -> None:
    """Say which of the added articles told no event, so that nothing seems lost."""
    telling = {mention.article_id for event in events for mention in event.mentions}
    silent = [article for article in added if article.id not in telling]
    for article in silent[: intake.MOST_SAID]:
        notices.info(words.NO_EVENTS.format(name=plain(article.title)))
    if len(silent) > intake.MOST_SAID:
        notices.info(said.more(len(silent) - intake.MOST_SAID))


def _read(file: UploadedFile) -> Iterator[Article]:
    found = intake.read(file.getvalue(), file.name)
    intake.tell(found)
    undated = 0
    for waiting in intake.candidates(found, key=file.file_id):
        if waiting.article is not None:
            if waiting.flagged:
                st.warning(f"{plain(waiting.title)}: {said.FLAGGED.format(notes=' '.join(map(plain, waiting.notes)))}")
            yield waiting.article
            continue
        undated += 1
        if undated > intake.MOST_SAID:
            continue
        st.warning(f"{plain(waiting.title)}: {words.GIVE_DAY}")
        key = f"published-{waiting.key}"
        day = st.date_input(words.ASK_PUBLISHED, None, EARLIEST, intake.latest(), key=key)
        if day:
            yield waiting.on(day)
    if undated > intake.MOST_SAID:
        st.warning(said.more(undated - intake.MOST_SAID))
