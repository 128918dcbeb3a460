"""Acts that are told only as what something else is for: what is worked for, what a step is meant to bring."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.events.deed import Deed
    from components.events.syntax import Sentence, Verb

_DECIDED = frozenset({"decision", "decisions", "order", "orders", "decree", "move", "moves"})
"""Nouns that tell what was done by an infinitive behind them."""
_STEPS = frozenset({"step", "steps", "action", "actions", "measures"})
_SIGNING_ORDERS = "sign_order"
_TAKING = frozenset({"take"})
_SENDING = frozenset({"send", "dispatch", "despatch"})
_TRYING = frozenset({"work", "try", "seek", "strive", "struggle", "attempt", "hope", "want", "fight"})
_CARRYING = frozenset(
    {"move", "manage", "proceed", "begin", "start", "continue", "decide", "vote", "opt", "resolve", "choose"}
)


def governors(deed: Deed) -> Iterable[Verb]:
    """The verbs that an act hangs on, from the nearest outward; of a noun first its own."""
    verb = deed.verb
    if verb is not None and deed.nominal:
        yield verb
    while verb is not None and verb.governor is not None and verb.link in {"to", "that", "ing"}:
        verb = verb.governor
        yield verb


def only_tried(deed: Deed) -> bool:
    """Whether it is in another's hands and only worked for: "is working to bring the two home"."""
    others = deed.frame is not None and deed.frame.reversed and deed.action.id == "release"
    return others and any(verb.is_any(_TRYING) for verb in governors(deed))


def is_decree(deed: Deed, every: Iterable[Deed]) -> bool:
    """Whether it only tells by what another act is done: "signed an order suspending the pact"."""
    signs = deed.frame is not None and deed.frame.id == _SIGNING_ORDERS
    others = (one.verb for one in every if one.verb is not None and one.action.id != deed.action.id)
    return signs and any(verb.form == "ing" and verb.governor is deed.verb for verb in others)


def is_purpose(sentence: Sentence, deed: Deed) -> bool:
    """Whether an infinitive only says what for: "worked to improve relations"; talks that one came for are told."""
    verb = deed.verb
    if verb is None or deed.frame is None or verb.form != "infinitive" or deed.action.family == "talks":
        return False
    if deed.nominal:
        return deed.stance is None or not deed.stance.speaks  # not: "pleased to announce the release"
    if verb.via is not None and sentence.tokens[verb.via].text in _DECIDED:
        return False  # "the decision by the United States to expel"
    if verb.via is not None and sentence.tokens[verb.via].text in _STEPS and _takes(verb.governor):
        return False  # "is taking action to impose costs on"
    if verb.via is None and verb.governor is not None and verb.governor.is_any(_CARRYING):
        return False  # "moved to ban"
    sent = verb.governor is not None and verb.governor.is_any(_SENDING)  # "were sent to Geneva to set up a centre"
    return sent or (deed.stance is None and (deed.frame.strength < 1 or verb.via is not None))


def _takes(verb: Verb | None) -> bool:
    """Whether a verb does what its object is for: "took steps to"."""
    return verb is not None and verb.is_any(_TAKING)
