"""Which of the acts a sentence's words could tell it does tell.

A demand is one act, not also the act demanded; a refusal to meet is a meeting refused, not also a refusal.
What is only considered, alleged in an accusation or named in passing is no event.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.events.timing import stated

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.events.deed import Deed
    from components.events.syntax import Sentence, Verb

_ASKING = frozenset({"proposal"})
_TURNING = frozenset({"rejection", "threat"})
_ALLEGED = frozenset({"of", "for", "over"})


def told(sentence: Sentence, deeds: Iterable[Deed]) -> list[Deed]:
    """The deeds that are events, by the place of their triggers."""
    found = list(deeds)
    return sorted((deed for deed in found if _is_told(sentence, deed, found)), key=lambda deed: deed.trigger)


def _is_told(sentence: Sentence, deed: Deed, every: list[Deed]) -> bool:
    if deed.frame is None:
        return _stance_is_told(sentence, deed, every)
    if deed.verb is None:
        return bool(deed.sources and deed.targets) or stated(sentence, deed) is not None
    if _asked_for(deed, every) or _is_alleged(deed.verb) or _is_purpose(deed):
        return False
    return deed.status != "conditional" or (deed.verb.form == "finite" and bool(deed.verb.modal) and not deed.nominal)


def _asked_for(deed: Deed, every: list[Deed]) -> bool:
    """Whether the act is what a demand or proposal of the same sentence asks for."""
    if deed.stance is None or deed.stance.itself not in _ASKING:
        return False
    above = list(_governors(deed))
    return any(other.frame is None and other.verb is verb for other in every for verb in above)


def _stance_is_told(sentence: Sentence, deed: Deed, every: list[Deed]) -> bool:
    """Whether agreeing, asking or refusing is told for itself."""
    if deed.status == "conditional":
        return False
    framed = (other for other in every if other.frame is not None)
    inner = any(deed.verb is verb for other in framed for verb in _governors(other))
    if deed.action.id in _TURNING:
        return bool(deed.targets) and not inner
    within = any(deed.clause[0] <= noun < deed.clause[1] for noun in sentence.nouns)
    return bool(deed.targets or inner or within) or deed.action.id not in _ASKING


def _governors(deed: Deed) -> Iterable[Verb]:
    verb = deed.verb
    if verb is not None and deed.nominal:
        yield verb
    while verb is not None and verb.governor is not None and verb.link in {"to", "that", "ing"}:
        verb = verb.governor
        yield verb


def _is_alleged(verb: Verb) -> bool:
    """Whether it is what someone is accused of: "accused Russia of expelling"."""
    return verb.link == "ing" and verb.introduced in _ALLEGED


def _is_purpose(deed: Deed) -> bool:
    """Whether an infinitive only says what for: "worked to improve relations"; talks that one came for are told."""
    verb = deed.verb
    if verb is None or deed.frame is None or verb.form != "infinitive" or deed.action.family == "talks":
        return False
    return deed.nominal or (deed.stance is None and deed.frame.strength < 1)
