"""Services and exchanges that are not done: "no interviews will be held", "did not provide its data"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from components.events.triggers import lemmas_of
from components.lexicon.actions import actions

if TYPE_CHECKING:
    from components.events.deed import Deed
    from components.events.syntax import Verb
    from components.model import Status

_SERVICES = frozenset({"issue_visas", "visa_work", "treaty_data", "admit_inspectors"})
"""Frames of what is done as a rule, so that not to do it is to suspend it."""


def suspended(deed: Deed) -> Deed:
    """The suspension that a service told as not done is; other deeds as they are."""
    verb = deed.verb
    if deed.frame is None or deed.frame.id not in _SERVICES or verb is None or deed.stance is not None:
        return deed
    if deed.status != "denied" or "let" in lemmas_of(verb):
        return deed
    return replace(deed, action=actions()["suspension"], status=_standing(verb), mutual=False)


def _standing(verb: Verb) -> Status:
    """How what is not done stands: "will not be held" is planned, "did not provide" is done."""
    if verb.modal in {"will", "shall", "'ll"}:
        return "planned"
    return "ongoing" if verb.progressive and not verb.past else "occurred"
