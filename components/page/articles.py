"""Articles a reader adds: read here, kept for the session, refused with a sentence that says what would help."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import streamlit as st

from components.articles import Given, read_article
from components.errors import ArticleError
from components.page import words
from components.page.clock import today
from components.page.markup import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from streamlit.delta_generator import DeltaGenerator
    from streamlit.runtime.uploaded_file_manager import UploadedFile

    from components.model import Article, Event

TYPES = ("txt", "md", "markdown", "text")


def show(notices: DeltaGenerator) -> tuple[Article, ...]:
    """The articles added in this session that could be read, with a place to add more.

    What cannot be read is said in `notices`, where it is seen at once.
    """
    files = st.file_uploader(words.ADD, type=TYPES, accept_multiple_files=True, key="articles", help=words.ADD_HELP)
    with notices:
        read = [_read(file) for file in files]
    return tuple(article for article in read if article is not None)


def report(added: Iterable[Article], events: Iterable[Event], notices: DeltaGenerator) -> None:
    """Say which of the added articles told no event, so that nothing seems lost."""
    telling = {mention.article_id for event in events for mention in event.mentions}
    for article in added:
        if article.id not in telling:
            notices.info(words.NO_EVENTS.format(name=plain(article.title)))


def _read(file: UploadedFile) -> Article | None:
    data = file.getvalue()
    tomorrow = today() + timedelta(days=1)  # it may be tomorrow already where the article was published
    try:
        return read_article(data, name=file.name, given=Given(latest=tomorrow))
    except ArticleError as error:
        if not _only_its_day_is_missing(data, file.name):
            st.error(plain(str(error)))
            return None
        st.warning(f"{plain(error.message)} {words.GIVE_DAY}")
    day = st.date_input(words.ASK_PUBLISHED, value=None, max_value=tomorrow, key=f"published-{file.file_id}")
    return read_article(data, name=file.name, given=Given(published=day, latest=tomorrow)) if day else None


def _only_its_day_is_missing(data: bytes, name: str) -> bool:
    """Whether the file can be read once someone says when it was published."""
    try:
        read_article(data, name=name, given=Given(published=date(2000, 1, 1)))
    except ArticleError:
        return False
    return True
