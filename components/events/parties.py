"""Who the parties of an act are: those its clause names, else those the article is about."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from components.events.leading import leading_states
from components.events.offices import HEADS, state_actor
from components.lexicon.events import find_topics

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from components.events.deed import Deed
    from components.events.naming import ActorMention
    from components.events.roles import Side
    from components.lexicon.actors import ActorLexicon
    from components.model import Actor

PAIR = 2
_ONE_NAMED, _NONE_NAMED = 0.6, 0.3
"""How far the actors are named where one side, or both, are only known from the article."""
_ENOUGH, _SHARE, _FEW = 6, 0.8, 3
"""Actors an article names at least, and the share the two states have of them, to be between the two; of few all."""
_EXPLICIT = frozenset({"military", "assault", "coercion", "aid", "cooperation", "cyber", "investigation", "protest"})
"""Acts as often done with others, so that the clause itself must name both sides."""
_OURSELVES = frozenset({"we", "our"})
"""Words by which a state names itself in its own statement."""
_EACH_ALONE = frozenset({"statements", "releases"})
"""Families of acts that two states named together do side by side, not with each other."""
_OF_WAR = "087"
"""CAMEO codes of ceasefires and withdrawn troops: of wars that others fight too."""
_SHARED = frozenset({"agreements", "breaks"})
"""Families of acts on what two states share, so that both can be acted on: "flights were suspended"."""
_ONES_OWN = frozenset({"easing", "aid", "cooperation"})
"""Acts of those families that need not be about the two."""
_TO_ANOTHER = frozenset({"agree", "offer", "propose", "suggest"})
"""Verbs of agreeing and offering, which one does with or to another."""
_SAID = frozenset({"proposal", "rejection", "threat"})
_ANSWERS = frozenset({"proposal", "accusation", "threat"})
_JOINT = frozenset({"talks", "agreements", "breaks"})
"""Families of acts on things two states have in common, so that an act without actors is between them."""


@dataclass(frozen=True, slots=True)
class Parties:
    """The two sides of an act, and how far its clause names them, 0 to 1."""

    sources: tuple[Actor, ...] = ()
    targets: tuple[Actor, ...] = ()
    named: float = 0.0
    countries: frozenset[str] = field(init=False)
    """The countries on either side."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "countries", frozenset(codes((*self.sources, *self.targets))))

    @property
    def sides(self) -> frozenset[str]:
        """The countries with the side they stand on."""
        return frozenset(
            [*[f"from {one.country}" for one in self.sources], *[f"to {one.country}" for one in self.targets]]
        )

    @property
    def actors(self) -> frozenset[str]:
        """The ids of the actors on either side."""
        return frozenset([actor.id for actor in (*self.sources, *self.targets)])


@dataclass(slots=True)
class Company:
    """The states an article is about, and who did what in it so far."""

    pair: tuple[Actor, ...] = ()
    """The two states named most; () for an article about fewer."""
    bilateral: bool = False
    """Whether hardly anyone else is named, so that whom a demand goes to can be left unsaid."""
    alone: bool = False
    """Whether it names nobody else."""
    told: dict[str, Parties] = field(default_factory=dict)
    """By action the parties of the last act told with both its sides."""

    def parties(self, deed: Deed) -> Parties:
        """The parties of an act; without two countries where nobody can be known."""
        found = self._found(deed)
        aside = deed.nominal and deed.verb is None and deed.action.id in self.told  # "after the expulsion of"
        if len(found.countries) >= PAIR and found.named > _NONE_NAMED and not aside:
            self.told[deed.action.id] = found
        return found

    def _found(self, deed: Deed) -> Parties:
        if deed.at_home:
            return Parties()
        sources, targets = actors_of(deed.sources), actors_of(deed.targets)
        alone = not targets and deed.action.stance != "conflictual" and deed.action.family not in _EACH_ALONE
        if (deed.mutual or alone) and len(codes(sources)) >= PAIR:
            return Parties(sources, sources, 1.0)
        if sources and targets:
            if self.bilateral and _only_about(deed, sources, targets, self.pair):
                targets = (*self._other_side(sources), *targets)  # "agreed to end its sales to Iran"
            return Parties(sources, targets, 1.0)
        if deed.mutual and len(codes(targets)) >= PAIR:
            return Parties(targets, targets, 1.0)  # "was agreed in talks between Putin and Bolton"
        if not sources and not targets:
            speaks = deed.frame is not None and deed.frame.with_only and not deed.between  # "speaking on television"
            return Parties() if deed.strangers or speaks else self._unnamed(deed)
        return self._half_named(deed, sources, targets)

    def _half_named(self, deed: Deed, sources: tuple[Actor, ...], targets: tuple[Actor, ...]) -> Parties:
        """The parties of an act of which one side is named; who killed or shot is nobody's guess."""
        if not sources and not deed.mutual and deed.action.family == "military":
            return Parties()
        alone = not sources or (deed.mutual and not targets)
        explicit = deed.action.id in _EXPLICIT or (
            deed.frame is not None and deed.frame.coded.cameo.startswith(_OF_WAR)
        )
        if (not deed.mutual and explicit) or (deed.strangers and alone):
            return Parties()
        anyone = deed.frame is not None and deed.frame.with_only and deed.frame.needs_target
        anyone = anyone or (_points_at_one(deed) and not targets)
        unshared = deed.status == "denied" and deed.action.id == "cooperation"  # "didn't provide further information"
        heads = any(one.mention.role in HEADS for one in deed.sources) or any(map(_has_led, sources))
        leaves = deed.action.id == "departure" and heads  # "Clinton headed home"
        advised = deed.action.id == "visit" and not sources and deed.status == "denied"  # "do not travel to Peru"
        nowhere = (unshared or deed.action.id == "visit") and not targets
        if (anyone and not _ours(deed)) or leaves or advised or nowhere:
            return Parties()  # who speaks may speak to anyone, who travels go anywhere
        both = not sources and len(codes(targets)) >= PAIR and not self._other_side(targets)
        if both and not deed.mutual and deed.action.family not in _SHARED:
            return Parties()  # of two acted on neither is who did it
        other = self._other_side(sources or targets)
        ours = deed.mutual and other and not targets and _ours(deed)  # "we talked about"
        if targets or ours:
            each = deed.mutual and other and (ours or deed.action.id != "call")
            return Parties(self.pair if each else other, targets or self.pair, _ONE_NAMED)
        said = (self.bilateral and not _only_named(deed)) or _is_to_other(deed) or (self.alone and _is_answer(deed))
        return Parties(sources, () if _wants_target(deed) and not said else other, _ONE_NAMED)

    def _unnamed(self, deed: Deed) -> Parties:
        """The parties of "the two were expelled": those of the act told before; of "flights were suspended": both."""
        if deed.mutual and deed.action.family != "military":
            return Parties(self.pair, self.pair, _NONE_NAMED)
        passive = deed.verb is not None and (deed.verb.passive or deed.between)  # "the treaty expired"
        if not passive and not deed.nominal:
            return Parties()
        before = self.told.get(deed.action.id) if deed.action.id not in _EXPLICIT else None
        if before is not None:
            return replace(before, named=_NONE_NAMED)
        joint = passive and deed.action.family in _JOINT and deed.action.id not in _ONES_OWN
        return Parties((), self.pair, _NONE_NAMED) if joint else Parties()

    def _other_side(self, named: Iterable[Actor]) -> tuple[Actor, ...]:
        """The other of the two states the article is about; () where `named` is not one of them."""
        own = codes(named)
        other = tuple(state for state in self.pair if state.country not in own)
        return other if len(other) == 1 else ()


def _only_about(deed: Deed, sources: tuple[Actor, ...], targets: tuple[Actor, ...], pair: tuple[Actor, ...]) -> bool:
    """Whether what is agreed or offered between the two is only about a third; a promise may be anyone's."""
    said = deed.frame is None and deed.verb is not None and deed.verb.is_any(_TO_ANOTHER)
    return said and codes(sources) <= codes(pair) and codes(targets).isdisjoint(codes(pair))


def _points_at_one(deed: Deed) -> bool:
    """Whether whom it is done to stands behind the verb, known or not: "informed the leaders of the party"."""
    frame = deed.frame
    return frame is not None and frame.direct and frame.needs_target and not (frame.objects or deed.mutual)


def _ours(deed: Deed) -> bool:
    """Whether one side tells what both did: "we talked about"; not "we are talking about billions"."""
    return deed.status == "occurred" and any(one.mention.role == "we" for one in deed.sources)


def _has_led(actor: Actor) -> bool:
    """Whether the tables know a person first as head of state or government."""
    return actor.id.partition(".")[2].partition(".")[0] in HEADS


def _is_answer(deed: Deed) -> bool:
    """Whether it goes to the other of two who are alone: "accepted the invitation", "he renewed his offer"."""
    named = any(one.mention.kind == "person" or one.mention.role == "we" for one in deed.sources)
    return deed.action.id == "agreement" or (deed.action.id in _ANSWERS and named)


def _only_named(deed: Deed) -> bool:
    """Whether a noun tells of support for somebody else: "its support for the rebels"."""
    return deed.nominal and deed.verb is None and deed.action.id == "statement"


def _is_to_other(deed: Deed) -> bool:
    """Whether what is proposed is for both to do, so that it is proposed to the other: "proposed further talks"."""
    return deed.frame is None and deed.action.id == "proposal" and deed.between


def _wants_target(deed: Deed) -> bool:
    """Whether the act is one only where someone is named whom it is done to: praise, a demand."""
    return deed.frame.needs_target if deed.frame is not None else deed.action.id in _SAID


def company_of(mentions: Sequence[ActorMention], lexicon: ActorLexicon, text: str = "") -> Company:
    """The company of an article by all the actors it names, or by the treaty between two states it is about."""
    named = [actor.country for one in mentions if one.kind not in {"place", "pronoun"} for actor in one.actors]
    ours = [replace(one, kind="country") for one in mentions if one.role in _OURSELVES and one.actors]
    pair = leading_states([*mentions, *ours], lexicon) or _by_treaty({code for code in named if code}, lexicon, text)
    own = codes(pair)
    inside = sum([country in own for country in named])
    bilateral = len(named) >= _ENOUGH and inside >= _SHARE * len(named)
    return Company(pair, bilateral=bilateral, alone=len(named) >= _FEW and inside == len(named))


def _by_treaty(named: set[str], lexicon: ActorLexicon, text: str) -> tuple[Actor, ...]:
    """The two states of a treaty that a text names, where it names no others: "Putin suspended New START"."""
    treaties = (topic.parties for _, _, topic in find_topics(text) if topic.parties) if named else iter(())
    parties = next((found for found in treaties if named <= set(found)), ())
    return tuple(state_actor(lexicon.countries[code]) for code in parties)


def actors_of(side: Side) -> tuple[Actor, ...]:
    """The actors of the arguments of one side, each once."""
    return tuple(dict.fromkeys([actor for one in side for actor in one.mention.actors]))


def codes(actors: Iterable[Actor]) -> set[str]:
    """The countries of actors."""
    return {actor.country for actor in actors if actor.country}
