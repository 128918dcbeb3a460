"""What points back to an actor named before: "both sides", "the minister", "they", "its"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from components.events import offices
from components.events.naming import ActorMention
from components.model import Actor, TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from components.lexicon.actors import ActorLexicon

_PRONOUN = re.compile(r"\b(?:[Tt]hey|[Tt]heir|[Tt]hem|[Hh]e|[Hh]is|[Hh]im|[Ss]he|[Hh]er|[Ii]ts?)\b")
_PERSONAL = frozenset({"he", "his", "him", "she", "her"})
_PLURAL = frozenset({"they", "their", "them"})
_JOINED = re.compile(
    r"\s*(?:,?\s+and|,|with|spoke (?:today |by phone )?with|met with|met|-|–)\s+(?:the\s+|his\s+|her\s+|[A-Z]?[a-z]+ ){0,2}"
)
_PAIR = 2


def pronouns(text: str) -> Iterator[ActorMention]:
    """The pronouns of the text in order, not resolved."""
    for found in _PRONOUN.finditer(text):
        yield ActorMention(TextSpan(*found.span()), (), "pronoun", role=found[0].lower())


@dataclass(slots=True)
class Memory:
    """What the text named so far, newest last."""

    day: date
    lexicon: ActorLexicon
    sentences: tuple[TextSpan, ...]
    text: str
    seen: list[ActorMention] = field(default_factory=list)
    at: int = 0

    def resolve(self, mention: ActorMention) -> ActorMention:
        """The mention with the actors it points to; unchanged where it names its own."""
        while self.at + 1 < len(self.sentences) and self.sentences[self.at].end <= mention.where.start:
            self.at += 1
        if not mention.actors:
            mention = replace(mention, actors=self._actors(mention))
        elif mention.role == "official" and mention.head and self._counterpart(mention):
            mention = replace(mention, actors=self._counterpart(mention), kind="person")
        if mention.actors:
            self.seen.append(mention)
        return mention

    def _actors(self, mention: ActorMention) -> tuple[Actor, ...]:
        if mention.kind == "group":
            return self._two(persons=mention.role == "persons")
        if mention.kind == "person":
            return self._titled(mention.role)
        if mention.kind == "body":
            return self._body(mention.role)
        if mention.role in _PERSONAL:
            return self._one_person()
        return self._several() if mention.role in _PLURAL else self._state()

    def _recent(self, back: int) -> list[ActorMention]:
        """What was named in this sentence and the `back` before it, oldest first."""
        start = self.sentences[max(0, self.at - back)].start if self.sentences else 0
        return [mention for mention in self.seen if mention.where.start >= start]

    def _two(self, *, persons: bool) -> tuple[Actor, ...]:
        found: dict[str, Actor] = {}
        for mention in reversed(self.seen):
            if mention.kind == "place" or (persons and mention.kind != "person"):
                continue
            for actor in reversed(mention.actors):
                if actor.country:
                    found.setdefault(actor.country, actor if persons else self._state_of(actor))
            if len(found) >= _PAIR:
                return tuple(reversed(list(found.values())[:_PAIR]))
        return self._two(persons=False) if persons else ()

    def _titled(self, office: str) -> tuple[Actor, ...]:
        """ "The minister", "the president": the last person named with such an office."""
        for mention in reversed(self.seen):
            if mention.kind == "person" and mention.role == office:
                return mention.actors
        return ()

    def _body(self, role: str) -> tuple[Actor, ...]:
        for mention in reversed(self.seen):
            if mention.kind == "body" and any(actor.id.endswith(f".{role}") for actor in mention.actors):
                return mention.actors
        return ()

    def _one_person(self) -> tuple[Actor, ...]:
        own = [mention for mention in self._recent(0) if mention.kind == "person"]
        if own:
            return own[0].actors[:1]
        before = [mention for mention in self._recent(1) if mention.kind == "person"]
        if before:
            return before[0].actors[:1]
        return ()

    def _several(self) -> tuple[Actor, ...]:
        """Two joined actors of the sentence before or of this one; else the last group of people."""
        recent = [m for m in self._recent(1) if m.kind not in {"place", "pronoun"}]
        for one, other in zip(recent, recent[1:], strict=False):
            between = self.text[one.where.end : other.where.start]
            if len(between) <= 40 and _JOINED.fullmatch(between) and one.actors[0].country != other.actors[0].country:
                return (*one.actors[:1], *other.actors[:1])
        plural = [m for m in recent if m.kind in {"group", "adjective"} and (m.role or m.kind == "group")]
        return plural[-1].actors if plural else ()

    def _state(self) -> tuple[Actor, ...]:
        """ "Its": the last state or body named in the sentence, else the first of the sentence before."""
        kinds = {"country", "body", "possessive"}
        own = [m for m in self._recent(0) if m.kind in kinds]
        if own:
            return own[0].actors[:1]
        before = [m for m in self._recent(1) if m.kind in kinds]
        return before[0].actors[:1] if before else ()

    def _counterpart(self, mention: ActorMention) -> tuple[Actor, ...]:
        """The holder of the answering office: "Rubio … his Russian counterpart"."""
        if mention.head is None or self.text[mention.head.start : mention.head.end].lower() != "counterpart":
            return ()
        state = self.lexicon.countries[mention.actors[0].country]
        own = [m for m in self._recent(1) if m.kind == "person" and m.role and m.actors[0].country != state.code]
        if not own or own[-1].role not in self.lexicon.offices:
            return ()
        return (offices.counterpart(state, own[-1].role, day=self.day, lexicon=self.lexicon),)

    def _state_of(self, actor: Actor) -> Actor:
        if "." not in actor.id:
            return actor
        return offices.state_actor(self.lexicon.countries[actor.country])
