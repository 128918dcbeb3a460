"""How much room an event deserves: by what kind of act it is, who tells it, and how sure it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from components.model import Event

WEIGHTS = {
    "agreement": 1.0, "expulsion": 1.0, "withdrawal": 1.0, "suspension": 0.9, "mission_closed": 0.9,
    "release": 0.9, "sanction": 0.85, "talks": 0.8, "military": 0.8, "seizure": 0.75, "detention": 0.75,
    "recall": 0.75, "mission_opened": 0.75, "resumption": 0.75, "appointment": 0.6, "call": 0.6, "vote": 0.6,
    "cyber": 0.6, "easing": 0.6, "departure": 0.5, "visit": 0.5, "proposal": 0.4, "accusation": 0.3,
    "statement": 0.2,
}  # fmt: skip
"""How much a kind of act changes between two states, from 0 to 1: a judgement, to be argued with."""

COMMON = 0.5
"""The weight of a kind that is not in the table."""

SAID_ONLY = 0.6
"""What an act that was only announced, demanded or denied weighs of one that happened."""


def importance(event: Event) -> float:
    """From 0 to 1: the kind's weight, raised by further articles, lowered by doubt and when nothing happened.

    Two articles close a third of the way to 1, three half of it: that others tell it too says it matters.
    """
    done = 1.0 if event.status in {"occurred", "ongoing"} else SAID_ONLY
    alone = WEIGHTS.get(event.action.id, COMMON) * done * (0.7 + 0.3 * event.score)
    others = len({mention.article_id for mention in event.mentions}) - 1
    return round(1 - (1 - alone) / (1 + max(0, others) / 2), 4)
