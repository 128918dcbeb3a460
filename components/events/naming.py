"""The words of an article that name an actor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from components.model import Actor, TextSpan

Kind: TypeAlias = Literal[
    "country", "body", "person", "adjective", "possessive", "group", "pronoun", "place"
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class ActorMention:
    """Words that name one actor, or two for "both sides"."""

    where: TextSpan
    """Offsets in the article's text; the noun phrase without its article and numbers."""
    actors: tuple[Actor, ...]
    """() for a pronoun or title that points to nobody known."""
    kind: Kind
    head: TextSpan | None = None
    """The noun an adjective or possessive belongs to: "diplomats" of "Russian diplomats"."""
    role: str = ""
    """What the head is: "diplomat", "foreign_ministry", the id of an office."""
    posted: str = ""
    """Of an ambassador the ISO code of the state he or she is sent to: "its ambassador to the United States"."""

    @property
    def only_describes(self) -> bool:
        """Whether an adjective says from what land a person or thing is, no side of talks: "a Danish-Malian dancer"."""
        return self.kind == "adjective" and self.role in {"", "citizen", "firm"}
