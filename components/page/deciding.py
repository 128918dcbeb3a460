"""What a person decides on the review page, on its way into the user's archive."""

from __future__ import annotations

import getpass
from typing import TYPE_CHECKING

import streamlit as st

from components.archive import corrections as decisions
from components.archive import decide, default_path, open_archive, undo
from components.archive.corrections import Correction, active, log, undone
from components.errors import TimelineError
from components.page import address, review_words
from components.page.clock import now
from components.page.markup import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from components.model import Event

AUTHOR = "author"
"""The key of the widget that holds the person's name."""


def author() -> str:
    """The name to begin with: the user's on this machine, where it has one."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


def keep(entries: Iterable[Correction], seen: Iterable[Event], *, then: str | None = None) -> None:
    """Keep the decisions and open the event `then`; what forbids it is said.

    `seen` are the events they are about: the archive may not hold them.
    """
    if not st.session_state.get(AUTHOR, "").strip():
        st.warning(review_words.NEEDS_AUTHOR)
        return
    try:
        with open_archive(default_path(), create=True) as store:
            for entry in entries:
                decide(store, entry, author=st.session_state[AUTHOR], at=now(), beside=tuple(seen))
    except TimelineError as error:
        st.error(plain(str(error)))
        return
    address.choose(then)


def accept(event: Event, *, then: str | None) -> None:
    """It is right as it stands; on to the next."""
    keep([decisions.confirmed(event.id)], [event], then=then)


def reject(event: Event, *, then: str | None) -> None:
    """It is no event of the timeline; on to the next."""
    keep([decisions.rejected(event.id)], [event], then=then)


def take_back(number: int, event: str) -> None:
    """Undo one decision, and open the event it was about."""
    if not st.session_state.get(AUTHOR, "").strip():
        st.warning(review_words.NEEDS_AUTHOR)
        return
    try:
        with open_archive(default_path()) as store:
            undo(store, number, author=st.session_state[AUTHOR], at=now())
    except TimelineError as error:
        st.error(plain(str(error)))
        return
    address.choose(event)


def history() -> list[Correction]:
    """Every decision in the user's archive; none where there is no archive."""
    if not default_path().exists():
        return []
    with open_archive(default_path()) as store:
        return log(store)


def last(entries: Sequence[Correction]) -> Correction | None:
    """The latest decision that counts."""
    return next(reversed(active(entries)), None)


def about(entries: Sequence[Correction], event: Event) -> list[tuple[Correction, bool]]:
    """The decisions about an event, each with whether it was undone."""
    dropped = undone(entries)
    return [(entry, entry.number in dropped) for entry in entries if entry.event == event.id]
