"""Ids of events that stay the same when articles are read again, in another order, or with further ones.

An id is made from what an act is known by: its kind, the parties, the date, and only where that is not
enough from particulars. The act told first keeps the plain id, so that later news does not rename it.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from components.events.facts import Facts
    from components.events.telling import Telling


def ids_of(tellings: Sequence[Telling]) -> list[str]:
    """One id for each, 16 hex digits; none twice."""
    order = sorted(range(len(tellings)), key=lambda number: tellings[number].first_told)
    taken: dict[str, int] = {}
    for number in order:
        name = next(name for name in _names(tellings[number]) if name not in taken)
        taken[name] = number
    return sorted(taken, key=lambda name: taken[name])


def _names(telling: Telling) -> Iterator[str]:
    """The ids an act can have, the plainest first, without end."""
    key = _key(telling)
    yield _hashed(key)
    for particular in _particulars(telling):
        key = (*key, particular)
        yield _hashed(key)
    number = 0
    while True:
        number += 1
        yield _hashed((*key, str(number)))


def _key(telling: Telling) -> tuple[str, ...]:
    lead = telling.lead
    parties = Counter(_parties(facts) for facts in telling.facts)
    most = max(parties.values())
    common = min(own for own, told in parties.items() if told == most)
    # Undated acts and statements are told by one article; it stands for their date.
    own = lead.mention.article_id if telling.span is None or lead.is_own else ""
    when = f"{telling.span.first}/{telling.span.last}" if telling.span else ""
    return lead.group, lead.manner, common, when, own


def _parties(facts: Facts) -> str:
    if facts.together:
        return "+".join(sorted(facts.sides))
    return f"{'+'.join(sorted(facts.sources))}>{'+'.join(sorted(facts.targets))}"


def _particulars(telling: Telling) -> Iterator[str]:
    yield repr(sorted(telling.counts))
    yield telling.place
    yield repr(sorted(actor.id for actor in (*telling.sources, *telling.targets)))
    yield telling.lead.mention.action.id
    yield repr(sorted((kind, *sorted(ids)) for kind, ids in telling.lead.topics.items()))
    yield telling.facts[0].mention.quote


def _hashed(key: tuple[str, ...]) -> str:
    return hashlib.sha256("\x1f".join(key).encode("utf-8", "surrogatepass")).hexdigest()[:16]
