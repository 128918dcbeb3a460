"""An act told by one clause, before it becomes a mention."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from components.lexicon.actions import actions
from components.lexicon.actions.frames import coded

if TYPE_CHECKING:
    from components.events.roles import Side
    from components.events.syntax import Verb
    from components.lexicon.actions.frames import Frame
    from components.lexicon.actions.stances import Stance
    from components.model import Action, Status


POSTED = frozenset({"expulsion", "mission_closed"})
"""Acts on missions and their people, told without a frame."""


@dataclass(frozen=True, slots=True)
class Deed:
    """An act told by one clause, in token numbers of its sentence."""

    action: Action
    frame: Frame | None
    """None for a stance that is an act itself: "agreed to …"."""
    verb: Verb | None
    trigger: tuple[int, int]
    clause: tuple[int, int]
    sources: Side
    targets: Side
    status: Status
    strength: float
    mutual: bool = False
    strangers: bool = False
    """Somebody else does it, whom the lexicon does not know: "two dozen countries"."""
    at_home: bool = False
    """It is done towards the doer's own people: "submitted the treaty to parliament"."""
    between: bool = False
    """What tells it speaks of both sides without naming them: "they discussed", "was discussed"."""
    reporting: Verb | None = None
    nominal: bool = False
    stance: Stance | None = None


_UNDONE_CODES: dict[Status, tuple[str, str]] = {
    "planned": ("030", "AGREE"),
    "proposed": ("030", "AGREE"),
    "demanded": ("100", "DEMAND"),
    "threatened": ("130", "THREATEN"),
    "denied": ("120", "REJECT"),
}


def ended(action: Action) -> Action:
    """What the end of an act is: of a friendly one a suspension, of a hostile one an easing."""
    return actions()["easing" if action.stance == "conflictual" else "suspension"]


def undone(action: Action, status: Status) -> Action:
    """The coding of an act that has not happened: an agreement or, of a hostile act, a threat; "not" a refusal."""
    if status == "denied" and action.plover == "AGREE":
        return coded(action.id, "120", "REJECT")
    if action.plover in {"REJECT", "DEMAND", "THREATEN", "DISAPPROVE", "AGREE"}:
        return action
    if status == "denied" and action.stance == "conflictual":
        return action
    if status == "planned" and action.stance == "conflictual":
        status = "threatened"
    cameo, plover = _UNDONE_CODES.get(status, (action.cameo, action.plover))
    return coded(action.id, cameo, plover)
