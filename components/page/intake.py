"""Files, pages and texts on their way in: read once, what is wrong with them said, the rest waiting to be added."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

import streamlit as st

from components.articles import Given, Note, Reading, UndatedError, read_bytes, settle
from components.errors import ArticleError
from components.page import article_words as said
from components.page.clock import today
from components.page.markup import plain

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from components.articles import Draft
    from components.articles.draft import DaySource
    from components.model import Article

    Found = Reading | ArticleError | Note

MOST_SAID = 6
"""Sentences shown at once."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article that can be added, once its day is known."""

    key: str
    title: str
    article: Article | None
    """With the day it was read with; None where it has none."""
    draft: Draft | None = None
    source: DaySource | None = None
    notes: tuple[str, ...] = ()
    flagged: bool = False

    def on(self, day: date) -> Article:
        """The article published on this day."""
        if self.article is not None:
            # The id is made anew: without an address it rests on the day.
            return self.article if day == self.article.published else replace(self.article, published=day, id="")
        if self.draft is None:
            msg = "a candidate has an article or a draft"
            raise ValueError(msg)
        return settle(self.draft, Given(published=day)).article


def latest() -> date:
    """The last day an article can have been published: it may be tomorrow already where that was."""
    return today() + timedelta(days=1)


def read(data: bytes, name: str) -> tuple[Found, ...]:
    """Every article of a file, with an error for each that cannot be read."""
    return _read(data, name, latest())


@st.cache_resource(show_spinner=said.FETCHING, max_entries=100)
def _read(data: bytes, name: str, last: date) -> tuple[Found, ...]:
    return tuple(read_bytes(data, name=name, given=Given(latest=last)))


def candidates(found: Iterable[Found], *, key: str) -> list[Candidate]:
    """What can be added, in order; `key` tells files apart."""
    waiting = []
    for number, one in enumerate(found):
        if isinstance(one, Reading):
            facts = (one.day_source, one.notes, one.flagged)
            waiting.append(Candidate(f"{key}-{number}", one.article.title, one.article, None, *facts))
        elif isinstance(one, UndatedError):
            waiting.append(Candidate(f"{key}-{number}", one.draft.title, None, one.draft, notes=one.draft.notes))
    return waiting


def tell(found: Iterable[Found]) -> None:
    """Say what could not be read and what was left out; the first sentences of many."""
    errors = [str(one) for one in found if isinstance(one, ArticleError) and not isinstance(one, UndatedError)]
    notes = [one.text for one in found if isinstance(one, Note)]
    for sentences, box in ((errors, st.error), (notes, st.info)):
        for sentence in sentences[:MOST_SAID]:
            box(plain(sentence))
        if len(sentences) > MOST_SAID:
            box(said.more(len(sentences) - MOST_SAID))
