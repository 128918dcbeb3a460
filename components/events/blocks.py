"""Mentions cut into blocks that can be merged apart, with the result of merging all at once.

A mention is only ever compared with groups that it finds by its article, by the day an act began, or by a
particular that both tell (`groups.py`). What is linked by none of these, over however many others, is in
another block.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from components.events.facts import ASSUMED_LAG, UNDATED, Facts, facts_of
from components.events.groups import RECALLED, SEARCHED, particulars
from components.events.identity import ids_of
from components.events.links import linked
from components.events.merge import gather, ordered
from components.events.telling import published_days, tell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from components.model import Event, Mention


@dataclass(frozen=True, slots=True)
class Place:
    """What decides with which others a mention can be compared."""

    kind: str
    article: str
    first: int | None = None
    """The days on which its act can begin, as ordinals; None where only its article can tell it again."""
    last: int | None = None
    marks: tuple[str, ...] = ()
    """Particulars, each with a year in which an act that shares it can be found."""


def place_of(mention: Mention) -> Place:
    """Where the mention stands among the others."""
    facts = facts_of(mention)
    kind = f"{facts.group} {facts.manner}"
    if facts.is_own or facts.reach is None or facts.days is None:
        return Place(kind, mention.article_id)
    narrow = facts.width <= SEARCHED
    return Place(
        kind,
        mention.article_id,
        first=facts.reach[0] - ASSUMED_LAG if narrow else facts.days[0],
        last=facts.reach[1] + ASSUMED_LAG if narrow else facts.days[0],
        marks=tuple(sorted(set(_marks(facts, facts.days)))),
    )


def _marks(facts: Facts, days: tuple[int, int]) -> Iterator[str]:
    """What the mention is found by apart from its day.

    A group is filed under the year of its most precise mention, which may lie before or after a further one's by
    as much as is recalled, or by that one's own width.
    """
    if facts.width > SEARCHED:
        yield f"{days[0]}/{days[1]}"
    slack = max(RECALLED, min(facts.width, UNDATED)) + ASSUMED_LAG
    years = range((days[0] - slack) // 365, (days[1] + slack) // 365 + 1)
    for particular in particulars(facts):
        yield from (f"{particular} {year}" for year in years)


def blocks_of(places: Sequence[Place]) -> list[list[int]]:
    """The numbers of the places that stand together, each in one block; blocks by their first place.

    >>> blocks_of([Place("call done", "a", 1, 1), Place("call done", "b", 9, 9), Place("call done", "c", 1, 3)])
    [[0, 2], [1]]
    """
    joined = list(range(len(places)))

    def root(number: int) -> int:
        while joined[number] != number:
            joined[number] = joined[joined[number]]
            number = joined[number]
        return number

    for together in (*_of_one_article(places), *_of_touching_days(places), *_of_one_mark(places)):
        for one, other in pairwise(together):
            roots = sorted((root(one), root(other)))
            joined[roots[1]] = roots[0]
    blocks: dict[int, list[int]] = defaultdict(list)
    for number in range(len(places)):
        blocks[root(number)].append(number)
    return list(blocks.values())


def _of_one_article(places: Sequence[Place]) -> Iterable[list[int]]:
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, place in enumerate(places):
        found[place.kind, place.article].append(number)
    return found.values()


def _of_one_mark(places: Sequence[Place]) -> Iterable[list[int]]:
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, place in enumerate(places):
        for mark in place.marks:
            found[place.kind, mark].append(number)
    return found.values()


def _of_touching_days(places: Sequence[Place]) -> Iterable[list[int]]:
    dated = [(p.kind, p.first, p.last, n) for n, p in enumerate(places) if p.first is not None and p.last is not None]
    together: list[int] = []
    kind, end = "", 0
    for its_kind, first, last, number in sorted(dated):
        if its_kind != kind or first > end:
            yield together
            kind, end, together = its_kind, last, []
        together.append(number)
        end = max(end, last)
    yield together


def merge_block(mentions: Iterable[Mention], published: Mapping[str, int]) -> list[Event]:
    """The events of one block or more, without links; `published` gives each article's day as an ordinal."""
    groups = gather(ordered(facts_of(mention) for mention in dict.fromkeys(mentions)))
    tellings = [tell(group.members, published) for group in groups]
    return [telling.event(name) for telling, name in zip(tellings, ids_of(tellings), strict=True)]


def linked_in_order(events: Iterable[Event]) -> list[Event]:
    """The events of all blocks with their links, by date; those without one last."""
    by_id = sorted(events, key=lambda event: event.id)
    return sorted(linked(by_id), key=_by_date)


def merge_in_blocks(mentions: Iterable[Mention]) -> list[Event]:
    """The same events as `merge_mentions`, block by block."""
    told = list(dict.fromkeys(mentions))
    published = published_days(told)
    blocks = blocks_of([place_of(mention) for mention in told])
    return linked_in_order(
        event for block in blocks for event in merge_block((told[number] for number in block), published)
    )


def _by_date(event: Event) -> tuple[int, int, str]:
    span = event.span
    return (span.first.toordinal(), span.last.toordinal(), event.id) if span else (UNDATED * 10, 0, event.id)
