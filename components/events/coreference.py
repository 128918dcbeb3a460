"""What points back to an actor named before: "both sides", "the minister", "they", "its"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import islice, pairwise, takewhile
from typing import TYPE_CHECKING

from components.events import offices
from components.events.fronting import is_fronted
from components.events.function_words import OWNERS
from components.events.leading import leading_states
from components.events.naming import ActorMention
from components.events.pronoun_words import role_of
from components.events.surnames import PRIVATE
from components.events.voices import voice_at
from components.model import Actor, TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from components.events.voices import Voice
    from components.lexicon.actors import ActorLexicon

_PRONOUN = re.compile(r"\b(?=[HIOSTWhiostw])(?:[Tt]he(?:y|ir|m)|[Hh](?:e|is|im|er)|[Ss]he|[Ii]ts?|[Ww]e|[Oo]ur|I)\b")
_PERSONAL = frozenset({"he", "his", "him", "she", "her"})
_PLURAL = frozenset({"they", "their", "them"})
_JOINED = re.compile(
    r"""
    \s*(?:,?\s+and | , | with | (?:spoke|met)[ ](?:today[ ]|by[ ]phone[ ])?(?:with)? | - | –)\s*
    (?:the\s+ | his\s+ | her\s+ | [A-Z]?[a-z]+[ ]){0,2}  # an article, "Foreign", "senior"
    """,
    re.VERBOSE,
)
_ONE_VERB = re.compile(r"\s+(?:\w+\s+){1,2}")
_SAYS = re.compile(
    r"""
    (?:[ ](?:has|had|also|later|then))*
    [ ](?:said|says|added|announced|promised|pledged|vowed|warned|insisted|claimed|hinted|indicated|noted|explained)
    (?:[ ][A-Z][a-z]+|[ ]yesterday|[ ]today|[ ]last[ ]\w+)?  # "said Friday"
    (?:[ ]that)?[ ]
    """,
    re.VERBOSE,
)
"""Between who says something and the pronoun for the same person."""
_FIRST_PERSON = frozenset({"we", "our", "i"})
_OWN_OFFICES = frozenset({*offices.HEADS, "vice_president"})
"""Offices of which a state's own statement means its own holder."""
_OFFICES_OF = {
    "president": frozenset(offices.HEADS),
    "leader": frozenset(offices.HEADS),
    "foreign minister": offices.COUNTERPARTS[0],
    "minister": offices.COUNTERPARTS[0] | offices.COUNTERPARTS[1] | offices.COUNTERPARTS[3],
}
"""By a word of "both presidents" the offices of the two."""
_BEGINS = 6
"""Signs before the subject of a sentence at most: "Both", "The two"."""
_PAIR = 2
_LONGEST_LINK = 40
"""Code points between two joined actors: "and with Russian"."""


def pronouns(text: str) -> Iterator[ActorMention]:
    """The pronouns of the text in order, not resolved."""
    for found in _PRONOUN.finditer(text):
        yield ActorMention(TextSpan(*found.span()), (), "pronoun", role=role_of(text, *found.span()))


@dataclass(slots=True)
class Memory:
    """What the text named so far, newest last."""

    day: date
    lexicon: ActorLexicon
    sentences: tuple[TextSpan, ...]
    text: str
    seen: list[ActorMention] = field(default_factory=list)
    publisher: tuple[Actor, ...] = ()
    """The state whose own statement the article is; its "we" is the state."""
    voices: Sequence[Voice] = ()
    """Who speaks in the quotations."""
    at: int = 0

    def resolve(self, mention: ActorMention) -> ActorMention:
        """The mention with the actors it points to; unchanged where it names its own."""
        while self.at + 1 < len(self.sentences) and self.sentences[self.at].end <= mention.where.start:
            self.at += 1
        who = self._person_meant(mention) if mention.kind == "pronoun" and mention.role in _PERSONAL else None
        if who is not None and who.kind == "person" and who.role == PRIVATE:
            owner = mention.role in OWNERS  # what is a private person's is nobody's act
            return mention if owner else replace(mention, actors=who.actors[:1], kind="person", role=PRIVATE)
        if not mention.actors:
            actors = self._actors(mention)
            mention = replace(mention, actors=actors) if actors else mention
        elif mention.role == "official" and (actors := self._counterpart(mention)):
            mention = replace(mention, actors=actors, kind="person")
        if mention.actors:
            self.seen.append(mention)
        return mention

    def _actors(self, mention: ActorMention) -> tuple[Actor, ...]:
        if mention.kind == "group":
            return self._two(
                persons=mention.role == "persons", words=self.text[mention.where.start : mention.where.end]
            )
        if mention.kind in {"person", "body"}:
            return self._titled(mention.role) if mention.kind == "person" else self._body(mention)
        return self._pronoun(mention)

    def _pronoun(self, mention: ActorMention) -> tuple[Actor, ...]:
        if mention.role in _FIRST_PERSON:
            return self._speaker(mention)
        if mention.role in _PERSONAL:
            who = self._person_meant(mention)
            return who.actors[:1] if who is not None else ()
        if mention.role in _PLURAL:
            return self._several()
        return self._state(first=mention.role == "it")

    def _recent(self, back: int) -> list[ActorMention]:
        """What was named in this sentence and the `back` before it, oldest first."""
        start = self.sentences[max(0, self.at - back)].start if self.sentences else 0
        near = takewhile(lambda mention: mention.where.start >= start, reversed(self.seen))
        return list(near)[::-1]

    def _two(self, *, persons: bool, words: str) -> tuple[Actor, ...]:
        """The two last named in this sentence, else the two sides the article speaks of most.

        "Both presidents" are two heads of state or government, not the ministers named last.
        """
        if persons:
            offices_meant = next((held for word, held in _OFFICES_OF.items() if word in words.lower()), None)
            meant = [
                m
                for m in reversed(self.seen)
                if m.kind == "person" and (offices_meant is None or not m.role or m.role in offices_meant)
            ]
            people = self._last_two(meant)
            if len(people) == _PAIR:
                return self._main_two(meant, people)
            if offices_meant is not None and "leader" not in words.lower():
                return leading_states(self.seen, self.lexicon)
            people = self._last_two(m for m in reversed(self.seen) if m.kind == "person")
            if len(people) == _PAIR:
                return people
        here = self._last_two(m for m in reversed(self._recent(0)) if m.kind != "place" and not m.only_describes)
        both = tuple(map(self._state_of, here))
        return both if len(both) == _PAIR else leading_states(self.seen, self.lexicon)

    def _main_two(self, newest_first: list[ActorMention], people: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """The two persons last named; of the main two states where one was named long before."""
        near = {actor.country for m in self._recent(1) if m in newest_first for actor in m.actors}
        states = [actor.country for actor in leading_states(self.seen, self.lexicon)]
        main = self._last_two(m for m in newest_first if m.actors and m.actors[0].country in states)
        return people if near >= {actor.country for actor in people} or len(main) < _PAIR else main

    def _last_two(self, newest_first: Iterable[ActorMention]) -> tuple[Actor, ...]:
        found: dict[str, Actor] = {}
        for mention in newest_first:
            for actor in reversed(mention.actors):
                if actor.country:
                    found.setdefault(actor.country, actor)
            if len(found) >= _PAIR:
                break
        return tuple(reversed(list(found.values())[:_PAIR]))

    def _titled(self, office: str) -> tuple[Actor, ...]:
        """For "the minister", "the president": the last person named with such an office."""
        home = self.publisher[0].country if self.publisher else ""
        named = [m for m in reversed(self.seen) if m.kind == "person" and office in m.role]
        ours = [m for m in named if home and m.actors and m.actors[0].country == home]
        own = self.lexicon.countries.get(home)
        own = None if office not in _OWN_OFFICES else own
        if ours or (named and own is None):
            return (ours or named)[0].actors  # in a state's own statement its own comes first
        if own is None:
            return ()
        return (offices.office_holder(own, office, day=self.day, lexicon=self.lexicon),)

    def _body(self, mention: ActorMention) -> tuple[Actor, ...]:
        """For "the ministry": the one named before; "its ministry": that of the state "its" points to."""
        if self.text[max(0, mention.where.start - 4) : mention.where.start] == "its ":
            state = self._state()
            return tuple(self._of_state(actor, mention) for actor in state if actor.country)
        ends = (f".{mention.role}", f"_{mention.role}")  # "the ministry" may be the Foreign Ministry
        same = (one for one in reversed(self.seen) if one.kind == "body" and one.actors[0].id.endswith(ends))
        if (named := next((one for one in same if one.actors[0].country != mention.posted), None)) is not None:
            return named.actors
        if mention.role in offices.MISSIONS:
            return self._mission(mention)
        if mention.role in offices.AMERICAN:
            name = f"U.S. {mention.role.replace('_', ' ').title()}"
            return (Actor(f"us.{mention.role}", name, "USA"),)
        ministry = self._ministry(mention) if mention.role.endswith("ministry") else ()
        return self.publisher if mention.role == "department" else ministry

    def _ministry(self, mention: ActorMention) -> tuple[Actor, ...]:
        """For "the Foreign Ministry": that of its own statement, else, as the US has departments, of the other side."""
        if self.publisher and self.publisher[0].country != "USA":
            return (self._of_state(self.publisher[0], mention),)
        abroad = (a for one in reversed(self.seen) for a in one.actors if a.country not in {"", "USA"})
        return tuple(self._of_state(actor, mention) for actor in islice(abroad, 1))

    def _mission(self, mention: ActorMention) -> tuple[Actor, ...]:
        """For "the embassy in Moscow": that of the state that publishes the statement, else of the other of the two."""
        others = (actor for one in reversed(self.seen) for actor in one.actors if actor.country)
        pair = leading_states(self.seen, self.lexicon)
        sending = (*self.publisher, *((pair or islice(others, 1)) if mention.posted else ()))
        abroad = (self._of_state(actor, mention) for actor in sending if actor.country != mention.posted)
        return tuple(islice(abroad, 1))

    def _of_state(self, actor: Actor, mention: ActorMention) -> Actor:
        state = self.lexicon.countries[actor.country]
        words = self.text[mention.where.start : mention.where.end]
        return Actor(f"{state.id}.{mention.role}", f"{offices.adjective(state)} {words}", state.code)

    def _speaker(self, mention: ActorMention) -> tuple[Actor, ...]:
        """Who "we" and "I" are: outside quotation marks the state that publishes the statement, else who speaks."""
        before = self.text[self.text.rfind("\n", 0, mention.where.start) + 1 : mention.where.start]
        quoted = before.count("“") > before.count("”") or before.count('"') % 2 == 1
        if not quoted:
            return self.publisher
        speaker = [actor for actor in voice_at(self.voices, mention.where.start) if actor.country]
        if mention.role == "i":
            return tuple(speaker[:1])
        return tuple(offices.state_actor(self.lexicon.countries[actor.country]) for actor in speaker[:1])

    def _person_meant(self, mention: ActorMention) -> ActorMention | None:
        """Whom "he" means: who says what it begins, else the first person of this sentence, else of the one before."""
        last = self.seen[-1] if self.seen else None
        begins = last is not None and last.kind == "person" and mention.role in {"he", "she"}
        if last is not None and begins and _SAYS.fullmatch(self.text[last.where.end : mention.where.start]):
            return last  # "Trump said he would withdraw"
        for back in (0, 1, 2):
            people = [m for m in self._recent(back) if m.kind == "person" or m.role in _PERSONAL]
            if mention.role == "him" and people[-1:] == [last] and last is not None and self._does_it(last, mention):
                people = people[:-1]  # "Putin pardoned him": somebody else
            if people:
                return people[0]
        return None

    def _does_it(self, one: ActorMention, him: ActorMention) -> bool:
        """Whether only a verb stands between who acts and "him"."""
        return _ONE_VERB.fullmatch(self.text[one.where.end : him.where.start]) is not None

    def _several(self) -> tuple[Actor, ...]:
        """The group that a sentence lately began with; else two joined actors, or the last group of people."""
        recent = [m for m in self._recent(1) if m.kind not in {"place", "pronoun"}]
        pairs = [(one, other) for one, other in pairwise(recent) if self._are_joined(one, other)]
        groups = [m for m in self._recent(2) if m.kind == "group" and self._begins(m)]
        named = next((one for one, _ in pairs if self._begins(one)), None)
        if groups and (named is None or named.where.start < groups[-1].where.start):
            return groups[-1].actors  # "The two sides discussed Peru and Chile. They agreed"
        if pairs:
            return (*pairs[0][0].actors[:1], *pairs[0][1].actors[:1])
        plural = [m for m in recent if m.kind in {"group", "adjective"} and (m.role or m.kind == "group")]
        return plural[-1].actors if plural else ()

    def _are_joined(self, one: ActorMention, other: ActorMention) -> bool:
        """Whether two actors stand together: "Obama and Putin", "Obama met with Putin"."""
        between = self.text[one.where.end : other.where.start]
        two = one.actors[0].country != other.actors[0].country or one.kind == other.kind == "person"
        return len(between) <= _LONGEST_LINK and _JOINED.fullmatch(between) is not None and two

    def _begins(self, mention: ActorMention) -> bool:
        """Whether a mention is what a sentence begins with."""
        starts = (self.sentences[at].start for at in range(min(self.at, len(self.sentences) - 1), -1, -1))
        start = next((start for start in starts if start <= mention.where.start), 0)
        return mention.where.start - start <= _BEGINS

    def _state(self, *, first: bool = False) -> tuple[Actor, ...]:
        """The state or body that "its" points to, the nearest; "it" more often to the first, who acts there.

        Both are sought in the sentence, then in the one before.
        """
        kinds = {"country", "body", "possessive"}
        own = [m for m in self._recent(0) if m.kind in kinds or (first and m.role == "it")] or [
            m for m in self._recent(1) if m.kind in kinds and not (first and self._fronted(m))
        ]
        return own[0 if first else -1].actors[:1] if own else ()

    def _fronted(self, mention: ActorMention) -> bool:
        return self.at > 0 and is_fronted(self.text, self.sentences[self.at - 1].start, mention.where.start)

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
