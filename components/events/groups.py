"""Groups of mentions that tell one act, found by kind of act, country and day, so that few have to be compared."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from components.events.facts import ASSUMED_LAG, NAMED, UNDATED
from components.events.sameness import LONG, MEMORY, TELLING, contradict, grounds
from components.lexicon.events import merging

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.events.facts import Facts

SEARCHED = 40
"""Days of an interval that are looked up one by one; longer ones are sought by what they share."""
YEARS = 4
"""Years of an interval looked through for shared particulars; a longer one is no date of an act."""
RECALLED = MEMORY + LONG
"""Days before and after, in which an act is sought that may be recalled by a name."""
COMPARED = 6
"""Members, the most precise, in which grounds for joining are sought."""


@dataclass(slots=True, eq=False)
class Group:
    """The mentions of one act, the most precise first."""

    number: int
    members: list[Facts] = field(default_factory=list)
    shapes: dict[tuple[object, ...], list[Facts]] = field(default_factory=dict)
    """Of every shape one member, or two of two articles: the others compare alike with a further article's."""
    by_article: dict[str, list[Facts]] = field(default_factory=dict)

    def likeness(self, facts: Facts) -> int:
        """How well the mention fits; 0 where it contradicts any member or nothing speaks for it."""
        article = facts.mention.article_id
        own = self.by_article.get(article, [])
        if any(contradict(member, facts) for member in own):
            return 0
        for alike in self.shapes.values():
            # Members of the same article were compared above; what matters there is no matter of shape.
            other = next((member for member in alike if member.mention.article_id != article), None)
            if other is not None and contradict(other, facts):
                return 0
        return max(grounds(member, facts) for member in (*own[:COMPARED], *self.members[:COMPARED]))

    def add(self, facts: Facts) -> bool:
        """Take the mention in; whether it is the first of its shape or of its article."""
        self.members.append(facts)
        own = self.by_article.setdefault(facts.mention.article_id, [])
        own.append(facts)
        alike = self.shapes.setdefault(facts.shape, [])
        if not alike or (len(alike) == 1 and alike[0].mention.article_id != facts.mention.article_id):
            alike.append(facts)
        return alike[0] is facts or len(own) == 1


class Groups:
    """All groups so far, by the keys under which a further mention can find them."""

    def __init__(self) -> None:
        self.all: list[Group] = []
        self._by_key: dict[tuple[object, ...], list[Group]] = defaultdict(list)

    def join(self, facts: Facts) -> None:
        """Put a mention with the group it fits best, or into a new one."""
        group = self._best(facts)
        if group is None:
            group = Group(len(self.all))
            self.all.append(group)
        if group.add(facts):
            for key in _own_keys(facts, core=group.members[0]):
                held = self._by_key[key]
                if group not in held[-2:]:
                    held.append(group)

    def _best(self, facts: Facts) -> Group | None:
        found = {group.number: group for key in _sought_keys(facts) for group in self._by_key.get(key, ())}
        rated = [(rate, -number) for number, group in found.items() if (rate := group.likeness(facts))]
        if not rated:
            return None
        rate, first = max(rated)
        # In the order of their numbers, for sets give the keys in another order in every process.
        best = [found[number] for number in sorted(-number for other, number in rated if other == rate)]
        if len(best) == 1 or facts.width == 1:
            own = [group for group in best if facts.mention.article_id in group.by_article]
            return min(own, key=lambda group: _distance(group, facts)) if own else found[-first]
        # Nobody can say which of several acts a month means; what has no date goes with the words before it.
        return min(best, key=lambda group: _distance(group, facts)) if facts.width == UNDATED else None


def _distance(group: Group, facts: Facts) -> tuple[int, int]:
    """How far the mention stands from the group's nearest one in the text, with those before it preferred."""
    here = facts.mention.where.start
    places = [member.mention.where.start for member in group.by_article.get(facts.mention.article_id, ())]
    before = [here - place for place in places if place <= here]
    return (0, min(before)) if before else (1, min((place - here for place in places), default=0))


def _own_keys(facts: Facts, *, core: Facts) -> Iterator[tuple[object, ...]]:
    """The keys under which a group is found once the mention is in it; `core` is its most precise one."""
    kind = (facts.group, facts.manner)
    yield (*kind, facts.mention.article_id)
    if facts.is_own or core.days is None or facts.days is None:
        return
    for country in facts.sides:
        yield (*kind, country, core.days[0])
        if facts.width > SEARCHED:
            yield (*kind, country, *facts.days)
    year = core.days[0] // 365
    for particular in particulars(facts):
        yield (*kind, particular, year)


def _sought_keys(facts: Facts) -> Iterator[tuple[object, ...]]:
    """The keys of all groups the mention might belong to."""
    kind = (facts.group, facts.manner)
    yield (*kind, facts.mention.article_id)
    if facts.is_own or facts.reach is None or facts.days is None:
        return
    first, last = facts.reach[0] - ASSUMED_LAG, facts.reach[1] + ASSUMED_LAG
    if facts.width <= SEARCHED:
        for country in facts.sides:
            for day in range(first, last + 1):
                yield (*kind, country, day)
        if facts.names:
            years = range((first - RECALLED) // 365, (last + RECALLED) // 365 + 1)
            yield from ((*kind, name, year) for name in facts.names for year in years)
        return
    for country in facts.sides:
        yield (*kind, country, *facts.days)
    years = range(first // 365, last // 365 + 1)
    if len(years) <= YEARS:
        for particular in particulars(facts):
            for year in years:
                yield (*kind, particular, year)


def particulars(facts: Facts) -> Iterator[object]:
    """What an act can be found by where the date is too wide: numbers, names, its place, and who met."""
    yield from facts.towns
    yield from (merging().countries[town] for town in facts.towns & merging().countries.keys())
    yield from facts.names
    for numbers in facts.counts.values():
        yield from (number for number in numbers if number >= TELLING)
    for what in NAMED & facts.topics.keys():
        yield from facts.topics[what]
    persons = sorted(person for group in facts.persons.values() for person in group)
    yield from ((one, other) for one in persons for other in persons if one < other)
