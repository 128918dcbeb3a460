"""Verbs behind a list that only says who is among those meant: "ordered six Danes, including two envoys, to leave"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from components.events.syntax import Verb
    from components.events.tokens import Token

_LISTING = frozenset({"include"})


def before_list(tokens: list[Token], verb: Verb, before: Verb | None) -> Verb | None:
    """The verb group left of an infinitive, over an ", including …," between them."""
    closed = verb.first > 0 and tokens[verb.first - 1].tag == "comma"
    if before is None or before.governor is None or not closed or not before.is_any(_LISTING):
        return before
    return before.governor
