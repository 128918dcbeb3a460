"""Services and exchanges that are not done: "no interviews will be held", "did not provide its data"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from components.events.triggers import lemmas_of
from components.lexicon.actions import actions

if TYPE_CHECKING:
    from components.events.deed import Deed
    from components.events.syntax import Sentence, Verb
    from components.model import Status

_IN_FORCE = frozenset({"withdrawal_in_force", "sanctions_in_force", "suspension_in_force"})
_VISAS = "issue_visas"
_SERVICES = frozenset({"issue_visas", "visa_work", "treaty_data", "admit_inspectors"})
"""Frames of what is done as a rule, so that not to do it is to suspend it."""


def suspended(sentence: Sentence, deed: Deed) -> Deed:
    """The suspension that a service not done is, the sanction that visas refused are; other deeds as they are."""
    verb = deed.verb
    if deed.frame is not None and deed.frame.id in _IN_FORCE and verb is not None and _is_to_come(sentence, verb):
        return replace(deed, status="planned")
    refused = deed.stance is not None and deed.stance.id == "refuse" and deed.status == "denied"
    if refused and deed.frame is not None and deed.frame.id == _VISAS:
        return replace(deed, action=actions()["sanction"], status="occurred")  # "refused to extend their visas"
    if deed.frame is None or deed.frame.id not in _SERVICES or verb is None or deed.stance is not None:
        return deed
    if deed.status != "denied" or "let" in lemmas_of(verb):
        return deed
    return replace(deed, action=actions()["suspension"], status=_standing(verb), mutual=False)


def _is_to_come(sentence: Sentence, verb: Verb) -> bool:
    """Whether the present tells what comes after some time: "takes effect in six months", "becomes final in May"."""
    if verb.form != "finite" or verb.past or verb.perfect or verb.modal:
        return False
    times = ((at, time) for at, time in sentence.times if verb.at < at < verb.objects[1])
    return any(sentence.texts[at - 1] == "in" or time.text.startswith("in ") for at, time in times)


def _standing(verb: Verb) -> Status:
    """How what is not done stands: "will not be held" is planned, "did not provide" is done."""
    if verb.modal in {"will", "shall", "'ll"}:
        return "planned"
    return "ongoing" if verb.progressive and not verb.past else "occurred"
