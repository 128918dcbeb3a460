"""Events that belong together: a plan with the deed that carried it out, an act with the other side's answer."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from components.events.actor_words import is_person
from components.events.facts import found_topics
from components.events.telling import published_days
from components.lexicon.events import merging
from components.model import DONE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from components.model import Actor, Event, Status

    Link = tuple[str, str]

ANNOUNCED: frozenset[Status] = frozenset({"planned", "proposed", "threatened", "demanded"})
"""What a deed can carry out."""

PATIENCE = 120
"""Days from a plan without a day of its own to the deed that may carry it out."""
SLIP = 3
"""Days by which a deed may miss the day planned."""
CLOSE = 60
"""Signs behind "in response to" in which what is answered stands."""
ANSWER = 60
"""Days within which one side answers the other."""

BACK = {"carried_out_by": "carries_out", "answer_to": "answered_by"}
"""The name of each link seen from its other end."""


def linked(events: Sequence[Event]) -> list[Event]:
    """The events with their links, each link seen from both ends."""
    published = published_days(mention for event in events for mention in event.mentions)
    deeds = _by_kind(event for event in events if event.status in DONE and event.span)
    found: dict[str, set[Link]] = defaultdict(set)
    answered: set[str] = set()
    for event in sorted(events, key=lambda event: (_first(event), event.id)):
        for kind, other in _links(event, deeds, published):
            # An act is answered once, unless words say that another act answers it too.
            if kind == "answer_to" and other.id in answered and not _says_so(event):
                continue
            answered |= {other.id} if kind == "answer_to" else set()
            found[event.id].add((kind, other.id))
            found[other.id].add((BACK[kind], event.id))
    return [replace(event, links=tuple(sorted(found[event.id]))) if event.id in found else event for event in events]


def _links(
    event: Event, deeds: Mapping[tuple[str, int], Sequence[Event]], published: Mapping[str, int]
) -> Iterator[tuple[str, Event]]:
    if event.status in ANNOUNCED and (deed := _deed_of(event, deeds, published)):
        yield "carried_out_by", deed
    if event.status in DONE and event.span and (act := _answered(event, deeds)):
        yield "answer_to", act


def _by_kind(events: Iterable[Event]) -> Mapping[tuple[str, int], list[Event]]:
    """The events by group of actions and month counted from year 1, in the order of their days."""
    found: dict[tuple[str, int], list[Event]] = defaultdict(list)
    for event in sorted(events, key=lambda event: (_first(event), event.id)):
        found[merging().group(event.action.id), _first(event) // 30].append(event)
    return found


def _deed_of(
    plan: Event, deeds: Mapping[tuple[str, int], Sequence[Event]], published: Mapping[str, int]
) -> Event | None:
    """The nearest deed that does what was planned: on the day planned or, for want of one, soon after the news."""
    told = published.get(plan.mentions[0].article_id)
    if plan.span is None and told is None:
        return None
    first = plan.span.first.toordinal() if plan.span else told or 0
    last = plan.span.last.toordinal() if plan.span else first
    dated = any(
        m.when is not None and m.when.span == plan.span and first > m.when.anchor.toordinal() for m in plan.mentions
    )
    early, late = (first - SLIP, last + SLIP) if dated else (first, last + PATIENCE)
    near = [
        deed
        for deed in _between(merging().group(plan.action.id), early, late, deeds=deeds)
        if _same_parties(plan, deed) and not _particulars_differ(plan, deed)
    ]
    return min(near, key=lambda deed: (-_likeness(plan, deed), abs(_first(deed) - first), deed.id), default=None)


def _likeness(plan: Event, deed: Event) -> int:
    """How many particulars of the plan the deed has: its persons, its place, its numbers."""
    persons = {a.id for a in (*plan.sources, *plan.targets) if is_person(a)}
    met = persons & {a.id for a in (*deed.sources, *deed.targets)}
    place = bool(plan.place) and plan.place == deed.place
    return (len(met) > 1) + place + bool({n for n, _ in plan.counts} & {n for n, _ in deed.counts})


def _answered(answer: Event, deeds: Mapping[tuple[str, int], Sequence[Event]]) -> Event | None:
    """The latest act of the other side that this one answers: of its own kind, or of any where words say so."""
    rules = merging()
    if answer.action.id not in rules.answering or answer.span is None or answer.span.days > ANSWER:
        return None
    says_so = _says_so(answer)
    kinds = sorted(rules.answering) if says_so else sorted(rules.tit_for_tat & {answer.action.id})
    last = answer.span.last.toordinal()
    acts = [
        act
        for kind in kinds
        for act in _between(kind, _first(answer) - ANSWER, last, deeds=deeds)
        if _exchanged(answer, act) and act.span and act.span.days <= ANSWER and _is_later(answer, act)
    ]
    own = answer.action.id
    return max(acts, key=lambda act: (act.action.id == own, _first(act), act.id), default=None)


def _is_later(answer: Event, act: Event) -> bool:
    """Whether the answer may follow the act; of two on one day the one whose words say so is the answer."""
    if _first(answer) != _first(act):
        return _first(answer) > _first(act)
    return _says_so(answer) and not _says_so(act)


def _says_so(event: Event) -> bool:
    """Whether words call the act an answer, and not one to a war, a poisoning or another matter."""
    for mention in event.mentions:
        quote = mention.quote.casefold()
        for word in merging().answer_words:
            at = quote.find(word)
            if at < 0:
                continue
            if not any(
                at < start < at + CLOSE and topic.kind == "matter" for start, _, topic in found_topics(mention.quote)
            ):
                return True
    return False


def _between(group: str, early: int, late: int, *, deeds: Mapping[tuple[str, int], Sequence[Event]]) -> Iterator[Event]:
    for month in range(early // 30, late // 30 + 1):
        yield from (deed for deed in deeds.get((group, month), ()) if early <= _first(deed) <= late)


def _first(event: Event) -> int:
    return event.span.first.toordinal() if event.span else 0


def _same_parties(plan: Event, deed: Event) -> bool:
    planned, done = set(plan.countries), set(deed.countries)
    if len(planned) < 2 or not (planned <= done or done <= planned):  # noqa: PLR2004 - the two sides of an act
        return False
    if plan.action.id in merging().mutual:
        return True
    return _countries(plan.sources) <= _countries(deed.sources) or not plan.sources


def _particulars_differ(plan: Event, deed: Event) -> bool:
    """Whether numbers or places, where both have them, tell that another act was planned."""
    numbers = {number for number, _ in plan.counts}, {number for number, _ in deed.counts}
    sides = [{a.country: a.id for a in (*event.sources, *event.targets) if is_person(a)} for event in (plan, deed)]
    if plan.action.id in merging().personal and any(
        sides[0][c] != sides[1][c] for c in sides[0].keys() & sides[1].keys()
    ):
        return True
    apart = all(numbers) and not numbers[0] & numbers[1] and plan.action.id in merging().counted
    places = plan.action.id in merging().located and plan.place and deed.place and plan.place != deed.place
    return apart or bool(places)


def _exchanged(answer: Event, act: Event) -> bool:
    source, target = _countries(answer.sources), _countries(answer.targets)
    one_sided = source and target and not source & target
    return bool(one_sided and source == _countries(act.targets) and target & _countries(act.sources))


def _countries(actors: Iterable[Actor]) -> set[str]:
    return {actor.country for actor in actors if actor.country}
