"""What a mention says of its act, in the form in which two mentions are compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from components.events.actor_words import is_person
from components.lexicon.events import Topic, find_topics, merging

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from components.model import Actor, Basis, Mention, Status

Value = TypeVar("Value")

MANNERS: dict[Status, str] = {
    "occurred": "done",
    "ongoing": "done",
    "planned": "planned",
    "proposed": "wished",
    "demanded": "wished",
    "threatened": "threatened",
    "conditional": "threatened",
    "denied": "denied",
}
"""Statuses of one manner can be told of the same act; a plan is never the deed."""

ASSUMED_LAG = 2
"""Days by which news lags behind an act whose date is only assumed to be that of publication."""

NOTHING: frozenset[str] = frozenset()

UNDATED = 1_000_000
"""The width of an undated mention: wider than any interval, in days."""

NAMED = frozenset({"treaty", "law", "firm", "prisoner"})
"""Kinds of topics that are proper names: two mentions that share one are likely to tell the same act."""

BASES: dict[Basis, int] = {"stated": 0, "carried": 1, "assumed": 2, "none": 3}
"""The bases of a date, the best founded first."""


_NAME = re.compile(r"\b(?:[A-Z][a-z]+ )+(?:[A-Z]\. )?[A-Z][a-z]+\b")
_CAPITALS = re.compile(r"\b(?:St\.? )?[A-Z][a-z]+(?: [A-Z][a-z]+)*")
_NUMBER = re.compile(r"(?<![\d.,$])\b(?!(?:19|20)\d\d\b)\d{2,4}\b(?![.,]\d)")
"""Two to four figures that are no year; what they count is not told."""
_LONG_WORD = re.compile(r"\b[a-z]{5,}\b", re.IGNORECASE)
_COMMON = frozenset(
    ["their", "which", "would", "about", "other", "there", "under", "between", "after", "against", "agreement",
     "russia", "russian", "united", "states", "american", "monday", "tuesday", "wednesday", "thursday", "friday",
     "agreements", "treaty", "accord", "documents", "document", "countries", "country", "presidents", "president"]
)  # fmt: skip
_POINTS_BACK = re.compile(
    r"\b(?:the|this|that|these|those|their|its)\s+(?:\w+\s)?(?:agreement|accord|treaty|pact|deal|document|declaration)s?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """One mention's facts; days are ordinals, both ends included."""

    mention: Mention
    group: str
    """The action's id, or the group of its kin."""
    manner: str
    sources: frozenset[str]
    """Countries, or the ids of actors that belong to none."""
    targets: frozenset[str]
    sides: frozenset[str]
    """All who take part."""
    width: int
    """The number of days the date spans, at least 1; UNDATED without one."""
    together: bool
    """Both sides did it; who is source and who target says nothing."""
    days: tuple[int, int] | None
    reach: tuple[int, int] | None
    """The days on which the act can lie: wider than `days` where the date is only assumed."""
    counts: Mapping[str, frozenset[int]]
    place: str
    towns: frozenset[str]
    """The place, and for acts that have one the known towns the quote names."""
    gist: frozenset[str]
    """Beginnings of the long words behind the trigger, for acts of which one meeting brings several."""
    persons: Mapping[str, frozenset[str]]
    """Ids of the persons who act or are acted on, by country."""
    topics: Mapping[str, frozenset[str]]
    """Ids of the topics told, by kind."""
    names: frozenset[str]
    """Names in the quote of persons acted on, who are no actors: "Bart Gorman"."""
    points_back: bool
    """The trigger is a noun told as known: "the accord"."""

    @property
    def shape(self) -> tuple[object, ...]:
        """All that a comparison with another article's mention looks at: those of one shape compare alike."""
        return (
            (self.mention.action.id, self.mention.basis, self.sources, self.targets, self.days, self.place),
            *(tuple(table.items()) for table in (self.counts, self.persons, self.topics)),
            (self.names, self.towns, self.gist, self.points_back),
        )

    @property
    def is_statement(self) -> bool:
        """Whether it is only words."""
        return self.mention.action.family == "statements"

    @property
    def is_own(self) -> bool:
        """Whether it is words that are the same only within one article."""
        return self.is_statement and self.mention.action.id not in merging().retold


def facts_of(mention: Mention) -> Facts:
    """The facts of a mention."""
    rules = merging()
    group = rules.group(mention.action.id)
    sources, targets = _parties(mention.sources), _parties(mention.targets)
    days = _days(mention)
    place = mention.place.casefold().removeprefix("the ")
    return Facts(
        mention=mention,
        group=group,
        manner=MANNERS[mention.status],
        sources=sources,
        targets=targets,
        sides=sources | targets,
        width=days[1] - days[0] + 1 if days else UNDATED,
        together=_together(mention, sources, targets),
        days=days,
        reach=(days[0] - ASSUMED_LAG, days[1]) if days and mention.basis == "assumed" else days,
        counts=_counts(mention),
        place=place,
        towns=(_towns(mention.quote) if group in rules.located else NOTHING) | ({place} if place else NOTHING),
        gist=_gist(mention) if group in rules.several or group in rules.retold else NOTHING,
        persons=_by_kind((a.country, a.id) for a in (*mention.sources, *mention.targets) if is_person(a)),
        topics=topics_of(mention.quote),
        names=_names(mention) if group in rules.named else NOTHING,
        points_back=group in rules.several and bool(_POINTS_BACK.search(_until_trigger(mention))),
    )


@lru_cache(maxsize=100_000)
def topics_of(quote: str) -> dict[str, frozenset[str]]:
    """The ids of the topics a quote tells, by kind."""
    return _by_kind((topic.kind, topic.id) for _, _, topic in found_topics(quote))


@lru_cache(maxsize=100_000)
def found_topics(quote: str) -> tuple[tuple[int, int, Topic], ...]:
    """The topics of a quote with their offsets in it."""
    return find_topics(quote)


def _counts(mention: Mention) -> Mapping[str, frozenset[int]]:
    """The numbers told, by what they count; under "" those of the quote where the mention has none."""
    rules = merging()
    if mention.counts:
        return _by_kind((rules.counts_of(noun), number) for number, noun in mention.counts)
    if mention.action.id not in rules.counted:
        return {}
    return _by_kind(("", int(number)) for number in _NUMBER.findall(mention.quote))


def _names(mention: Mention) -> frozenset[str]:
    actors = {actor.name for actor in (*mention.sources, *mention.targets)}
    runs = (run.split() for run in _NAME.findall(mention.quote))
    return frozenset(name for run in runs if (name := f"{run[-2]} {run[-1]}") not in actors)


def _towns(quote: str) -> frozenset[str]:
    known = merging().countries
    runs = (run.casefold() for run in _CAPITALS.findall(quote))
    return frozenset(run for run in runs if run in known)


def _gist(mention: Mention) -> frozenset[str]:
    at = mention.trigger.end - mention.where.start if mention.trigger else 0
    words = _LONG_WORD.findall(mention.quote[at:].casefold())
    return frozenset([word[:6] for word in words if word not in _COMMON][:8])


def _until_trigger(mention: Mention) -> str:
    end = mention.trigger.end - mention.where.start if mention.trigger else 0
    return mention.quote[:end]


def _parties(actors: Iterable[Actor]) -> frozenset[str]:
    return frozenset(actor.country or actor.id for actor in actors)


def _days(mention: Mention) -> tuple[int, int] | None:
    if mention.when is None or mention.when.span is None:
        return None
    return mention.when.span.first.toordinal(), mention.when.span.last.toordinal()


def _together(mention: Mention, sources: frozenset[str], targets: frozenset[str]) -> bool:
    if mention.action.id in merging().mutual or sources & targets:
        return True
    return mention.action.stance == "cooperative" and len(sources) > 1 and not targets


def _by_kind(pairs: Iterable[tuple[str, Value]]) -> dict[str, frozenset[Value]]:
    found: dict[str, set[Value]] = {}
    for kind, value in pairs:
        found.setdefault(kind, set()).add(value)
    return {kind: frozenset(found[kind]) for kind in sorted(found)}
