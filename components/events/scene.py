"""What a title can speak of, put together from an event's mentions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from components.events import actor_words

if TYPE_CHECKING:
    from datetime import date

    from components.model import Actor, Mention

READ = 4
"""Mentions of an event in which words are sought, the lead first."""


@dataclass(slots=True)
class Scene:
    """The parts of one event."""

    group: str
    mentions: tuple[Mention, ...]
    """The lead first."""
    sources: tuple[Actor, ...]
    targets: tuple[Actor, ...]
    """Those acted on; () for what both sides did together."""
    named_place: str
    counts: tuple[tuple[int, str], ...]
    day: date | None
    by_person: bool
    filled: dict[str, str] = field(default_factory=dict)
    """The words of slots filled before."""

    @property
    def states(self) -> str:
        """The states acted on, as a sentence has them; "" without any."""
        states = [actor_words.state_words(own[0], self.day) for own in actor_words.of_each_state(self.targets)]
        return actor_words.joined(list(dict.fromkeys(states))) if states else ""
