"""Whether words mean the act they could tell, and somebody is there who does it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from components.events.leaving import only_left
from components.events.roles import STATELY, are_private, is_private
from components.events.surnames import PRIVATE

if TYPE_CHECKING:
    from components.events.deed import Deed
    from components.events.syntax import Sentence

_DATES = frozenset({"date", "dates", "venue", "agenda"})
_NEAR = 4
_TERROR = frozenset(
    {"attack", "attacks", "bombing", "bombings", "blast", "blasts", "explosion", "explosions", "siege", "terrorism",
     "massacre", "shooting", "shootings", "murder", "murders"}
)  # fmt: skip
"""What a state condemns whoever did it."""
_PRESENCE = "be_there"
"""The frame that tells where a person is."""
_WORRY = "be_concerned"
_GLAD = "be_pleased"
"""Frames whose words mean no act in "as far as Peru is concerned", "is pleased to announce"."""
_RIGHT_BEHIND = 3  # tokens: "was in the Soviet Union"


def means_it(sentence: Sentence, deed: Deed) -> bool:
    """Whether the words mean the act, and somebody is there who does it; not "as far as Peru is concerned"."""
    worried = deed.verb is not None and deed.frame is not None and deed.frame.id == _WORRY
    before = sentence.texts[max(0, deed.verb.subject[0] - 2) : deed.verb.subject[0]] if deed.verb is not None else []
    of = pairwise(sentence.texts[max(0, deed.trigger[0] - _NEAR) : deed.trigger[0]])
    if deed.nominal and any(one in _DATES and other == "of" for one, other in of):
        return False  # "the date of the first session has not been set"
    glad = deed.frame is not None and deed.frame.id == _GLAD and sentence.texts[deed.trigger[1] :][:1] == ["to"]
    goers = deed.sources or (sentence.arguments(deed.verb.subject) if deed.verb is not None else ())
    private = deed.action.id == "visit" and any(one.mention.role == PRIVATE for one in goers)  # "Griner landed in"
    if deed.action.id in STATELY and deed.verb is not None and not deed.verb.passive:
        private = private or are_private(sentence, deed.sources)  # "Danish tourists visited Malta"
    unsaid = deed.action.id == "rejection" and deed.status == "denied"  # "did not rule out sanctions"
    idle = private or glad or unsaid or only_left(sentence, deed) or _mourns(sentence, deed)
    return _is_there(deed) and not idle and not (worried and before == ["far", "as"])


def _mourns(sentence: Sentence, deed: Deed) -> bool:
    """Whether terror is condemned, of nobody named: "condemned the attack and offered help"."""
    if deed.action.id != "accusation" or deed.verb is None or deed.verb.passive or deed.targets:
        return False
    behind = sentence.texts[deed.trigger[1] : deed.trigger[1] + _NEAR]
    return not _TERROR.isdisjoint(behind) and "on" not in behind


def _is_there(deed: Deed) -> bool:
    """Whether a person was in a place, where that is all that is told: not "troops are in Mali", "was in custody"."""
    if deed.frame is None or deed.frame.id != _PRESENCE or deed.verb is None:
        return True
    persons = all(one.mention.kind == "person" and not is_private(one.mention) for one in deed.sources)
    places = [one for one in deed.targets if one.prep == "in" and one.mention.kind in {"place", "country"}]
    return bool(deed.sources) and persons and any(one.at <= deed.verb.at + _RIGHT_BEHIND for one in places)
