"""From mentions to events: the same act told twice becomes one.

Mentions are taken the most precise first, and each joins the event it fits best. It has to fit every
mention already there, so that two that contradict each other never meet by way of a third. The order
comes from what the mentions say, never from where they stood in the list.
"""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from components.events.facts import BASES, UNDATED, facts_of
from components.events.groups import Group, Groups
from components.events.identity import ids_of
from components.events.links import linked
from components.events.telling import published_days, tell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.events.facts import Facts
    from components.model import Event, Mention


def merge_mentions(mentions: Iterable[Mention]) -> list[Event]:
    """The events that mentions tell, by date; those without one last.

    The same mentions give the same events and ids in whatever order they come; merging the mentions of
    merged events changes nothing.
    """
    told = list(dict.fromkeys(mentions))
    published = published_days(told)
    groups = gather(ordered(facts_of(mention) for mention in told))
    tellings = [tell(group.members, published) for group in groups]
    events = [telling.event(name) for telling, name in zip(tellings, ids_of(tellings), strict=True)]
    return sorted(linked(events), key=_by_date)


def gather(told: Iterable[Facts]) -> list[Group]:
    """The mentions that tell one act each, by their facts, which come the most precise first."""
    groups = Groups()
    for facts in told:
        groups.join(facts)
    return groups.all


def ordered(told: Iterable[Facts]) -> list[Facts]:
    """The mentions in the order in which they are taken, the same whatever order they come in."""
    keyed = sorted(((precedence(facts), facts) for facts in told), key=itemgetter(0))
    found: list[Facts] = []
    for _, alike in groupby(keyed, key=itemgetter(0)):
        same = [facts for _, facts in alike]
        found.extend(same if len(same) == 1 else sorted(same, key=lambda facts: repr(facts.mention)))
    return found


def precedence(facts: Facts) -> tuple[object, ...]:
    """What says which mention is taken first; equal only for mentions that hardly differ."""
    mention, when = facts.mention, facts.mention.when
    return (
        facts.width,
        BASES[mention.basis],
        -mention.score,
        mention.article_id,
        mention.where.start,
        mention.where.end,
        mention.action.id,
        mention.status,
        mention.quote,
        [actor.id for actor in mention.sources],
        [actor.id for actor in mention.targets],
        when.value if when else "",
        mention.place,
        mention.counts,
    )


def _by_date(event: Event) -> tuple[object, ...]:
    span = event.span
    return (span.first.toordinal(), span.last.toordinal(), event.id) if span else (UNDATED * 10, 0, event.id)
