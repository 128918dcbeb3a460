"""Nouns that name an act apart from what the verbs of their sentence tell: a cause, a call, a deed protested at."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from components.events.objects import CAUSES
from components.events.roles import countries
from components.model import DONE

if TYPE_CHECKING:
    from components.events.deed import Deed
    from components.events.syntax import Sentence

_PAIR = 2
_DEEDS = frozenset({"expulsion", "mission_closed", "seizure", "release", "recall", "detention"})
"""Acts that are done, whoever speaks of them."""
_EARLIER = frozenset({"after", "following"})
_TALKS = frozenset({"meeting", "call", "conversation", "talks", "consultations", "visit", "summit", "met", "spoke"})
_REACH = 5
"""Tokens before a noun in which a cause is named."""


def stands_apart(sentence: Sentence, deed: Deed) -> bool:
    """Whether a noun names an act of its own, whatever another act of the sentence is about."""
    where = _is_where(sentence, deed) or _is_wish(sentence, deed)
    return names_side(deed) or where or _is_before(sentence, deed) or _is_whole(deed)


def _is_wish(sentence: Sentence, deed: Deed) -> bool:
    """Whether the noun names at whose wish people talked: "the meeting took place at the request of the Danes"."""
    before = sentence.texts[max(0, deed.trigger[0] - 2) : deed.trigger[0]]
    return deed.action.id == "proposal" and before == ["at", "the"] and not _TALKS.isdisjoint(sentence.texts)


def _is_whole(deed: Deed) -> bool:
    """Whether a noun tells by itself who did it to whom: "a response to the U.S. expulsion of Russian diplomats"."""
    doers, others = set(countries(deed.sources)), set(countries(deed.targets))
    return deed.action.id in _DEEDS and bool(doers and others) and not doers & others and deed.status in DONE


def names_side(deed: Deed) -> bool:
    """Whether a noun says whom a deed was done to, or by whom: "protested at the expulsion of three Danes"."""
    of = any(one.prep in {"of", "to"} for one in deed.targets) or any(one.prep == "by" for one in deed.sources)
    return of and deed.action.id in _DEEDS and deed.status in DONE


def _is_where(sentence: Sentence, deed: Deed) -> bool:
    """Whether the noun names a call or meeting in which something is said: "urged Lavrov in a phone call"."""
    before = sentence.texts[max(0, deed.trigger[0] - _REACH) : deed.trigger[0]]
    there = "during" in before or "in" in before[-3:]  # "during the first day of talks"
    return deed.action.family == "talks" and len(countries(deed.sources)) >= _PAIR and there


def _is_before(sentence: Sentence, deed: Deed) -> bool:
    """Whether the noun names what went before: "has returned following a swap between", "due to a ban by"."""
    before = sentence.texts[max(0, deed.trigger[0] - _REACH) : deed.trigger[0]]
    causes = any(pair in CAUSES for pair in pairwise(before))
    return causes or not _EARLIER.isdisjoint(before[-3:])
