"""Whether words mean the act they could tell, and somebody is there who does it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from components.events.function_words import ANALYSTS
from components.events.leaving import only_left
from components.events.noun_sides import DONE_TO
from components.events.roles import STATELY, are_private, is_private
from components.events.strangers import subject_has
from components.events.surnames import PRIVATE

if TYPE_CHECKING:
    from components.events.deed import Deed
    from components.events.syntax import Sentence

_BELIEVING = frozenset({"believe", "think", "argue", "expect", "maintain"})
"""What scholars do with views; "say" tells what happened."""
_DATES = frozenset({"date", "dates", "venue", "agenda"})
_NEAR = 4
_TERROR = frozenset(
    {"attack", "attacks", "bombing", "bombings", "blast", "blasts", "explosion", "explosions", "siege", "terrorism",
     "massacre", "shooting", "shootings", "murder", "murders"}
)  # fmt: skip
"""What a state condemns whoever did it."""
_COPULAS = frozenset({"is", "are", "was", "were"})
_COPULA_LENGTH = 2
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
    private = deed.action.id == "visit" and any(one.mention.role == PRIVATE for one in goers)  # "the pianist landed in"
    if deed.action.id in STATELY and deed.verb is not None and not deed.verb.passive:
        private = private or are_private(sentence, deed.sources)  # "Danish tourists visited Malta"
    unsaid = deed.action.id == "rejection" and deed.status == "denied"  # "did not rule out sanctions"
    unsaid = unsaid or _mourns(sentence, deed) or _is_said_no_more(deed)
    idle = private or glad or unsaid or only_left(sentence, deed) or _is_measured(sentence, deed)
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


def is_view(sentence: Sentence, deed: Deed) -> bool:
    """Whether it is what scholars and critics want or believe: "critics say that Peru should", "believe it wanted"."""
    asking = deed.reporting or (deed.verb.governor if deed.verb is not None else None)
    viewed = deed.status == "demanded" or (deed.reporting is not None and deed.reporting.is_any(_BELIEVING))
    return viewed and asking is not None and subject_has(sentence, asking, ANALYSTS)


def by_private(sentence: Sentence, deed: Deed) -> bool:
    """Whether a private person asks or agrees: "a Danish reporter asked the king about it"."""
    own = deed.verb is not None and not deed.verb.passive and deed.verb.shares is None
    return own and deed.action.id in STATELY and are_private(sentence, deed.sources)


def is_to_be_refused(deed: Deed) -> bool:
    """Whether a refusal is only what is to be done to some: "a list of Danes to be refused entry"."""
    verb = deed.verb
    suffers = verb is not None and verb.form == "infinitive" and verb.passive and verb.governor is not None
    return suffers and deed.action.id == "rejection" and not deed.sources


def _is_measured(sentence: Sentence, deed: Deed) -> bool:
    """Whether a noun only says of an act told before how large it was: "The expulsions are the largest since 1986"."""
    behind = sentence.texts[deed.trigger[1] : deed.trigger[1] + 2]
    bare = deed.nominal and not (deed.sources or deed.targets) and deed.action.id in DONE_TO
    return bare and len(behind) == _COPULA_LENGTH and behind[0] in _COPULAS and behind[1] == "the"


def _is_said_no_more(deed: Deed) -> bool:
    """Whether somebody only stops saying something: "stopped denying that it exists"."""
    ends = deed.stance is not None and deed.stance.ends
    return ends and deed.frame is not None and deed.frame.coded.family == "statements"
