"""Whether two mentions tell the same act: what forbids it, and what speaks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.events.facts import ASSUMED_LAG, NAMED, NOTHING
from components.lexicon.events import merging

if TYPE_CHECKING:
    from components.events.facts import Facts

LONG = 31
"""Days; a mention dated less precisely than a month needs more than its kind to be one with another."""
MEMORY = 365
"""Days over which news recalls an act by a name."""
TELLING = 3
"""The least number that two mentions are unlikely to share by chance."""
CONTRARY = ("treaty", "law", "prisoner", "thing")
"""Kinds of topics of which an act is about one."""


def contradict(one: Facts, other: Facts) -> bool:
    """Whether the two cannot tell the same act. Order does not matter."""
    if one.group != other.group or one.manner != other.manner:
        return True
    same_article = one.mention.article_id == other.mention.article_id
    if not same_article and (one.is_own or not _is_one_kind(one, other)):
        return True
    if one.mention.action.id != other.mention.action.id and (one.place or other.place):
        return True
    if not same_article and not one.sides & other.sides:
        return True
    if one.is_statement:
        return not (_same_statement(one, other) if same_article else _retold(one, other))
    return (
        _are_several(one, other)
        or _dates_contradict(one, other, same_article=same_article)
        or not _parties_agree(one, other)
        or _counts_contradict(one, other)
        or _places_contradict(one, other)
        or _persons_contradict(one, other)
        or _topics_contradict(one, other)
    )


def _is_one_kind(one: Facts, other: Facts) -> bool:
    """Whether the actions agree, or a call and a talk at no place and of one day can be one.

    They can where they are of the same persons, or where the talk is told without any ("They also talked").
    """
    if one.mention.action.id == other.mention.action.id:
        return True
    if one.days != other.days or one.place or other.place:
        return False
    return _met(one, other) or any(not facts.persons and facts.mention.basis == "carried" for facts in (one, other))


def _same_action(one: Facts, other: Facts) -> bool:
    return one.mention.action.id == other.mention.action.id


def _met(one: Facts, other: Facts) -> bool:
    """Whether the two tell the same persons of two countries."""
    both = one.persons.keys() & other.persons.keys()
    return sum(bool(one.persons[country] & other.persons[country]) for country in both) > 1


def grounds(one: Facts, other: Facts) -> int:
    """How much speaks for the two that do not contradict being one act; 0 is not enough."""
    same_article = one.mention.article_id == other.mention.article_id
    if not same_article and (None in {one.days, other.days} or not (_same_action(one, other) or _met(one, other))):
        return 0
    shared = evidence(one, other)
    if same_article and not shared:
        shared = int(_recalls(one, other, same_article=True) or _recalls(other, one, same_article=True))
    if not shared and (_is_loose(one, other) or not (same_article or (_is_complete(one) and _is_complete(other)))):
        return 0
    founded = "assumed" not in {one.mention.basis, other.mention.basis}
    likeness = (same_article and one.days == other.days, one.days == other.days, one.sides == other.sides, founded)
    return 1 + 8 * shared + sum(likeness)


def _is_loose(one: Facts, other: Facts) -> bool:
    """Whether their dates alone are no ground: one is long, or they agree only by what is assumed."""
    if one.days is None or other.days is None:
        return False
    long = max(one.width, other.width) > LONG
    if one.days == other.days:
        return long and one.sources != other.sources  # in one year both sign one treaty, and one ratifies another
    return long or not (_inside(one.days, other.days) or _inside(other.days, one.days))


def evidence(one: Facts, other: Facts) -> int:
    """How many particulars the two share: a place, names, numbers, persons of both sides."""
    shared = bool(one.names & other.names) + _share_place(one, other)
    if one.counts and other.counts:
        alike = (one.counts[kind] & other.counts[kind] for kind in one.counts.keys() & other.counts.keys())
        told = "" in one.counts or "" in other.counts
        same = [number for numbers in ([_all(one) & _all(other)] if told else alike) for number in numbers]
        shared += any(number >= TELLING for number in same)
    if one.topics and other.topics:
        shared += any(one.topics[kind] & other.topics[kind] for kind in NAMED & one.topics.keys() & other.topics.keys())
    if len(one.persons) > 1 and len(other.persons) > 1:
        shared += _met(one, other)
    return shared


def _all(facts: Facts) -> frozenset[int]:
    return frozenset().union(*facts.counts.values())


def _share_place(one: Facts, other: Facts) -> bool:
    """Whether they name one town, or a town and its country as the place."""
    if not one.towns or not other.towns:
        return False
    if one.towns & other.towns:
        return True
    countries = merging().countries
    return any(countries.get(a) == b or countries.get(b) == a for a in one.towns for b in other.towns)


def _same_statement(one: Facts, other: Facts) -> bool:
    return _said(one) == _said(other)


def _retold(one: Facts, other: Facts) -> bool:
    """Whether another article reports the same words: of one day and side, to one side, with words in common."""
    same = one.days == other.days and one.sources == other.sources and one.targets == other.targets
    return same and bool(one.sources) and not _persons_contradict(one, other) and bool(one.gist & other.gist)


def _said(facts: Facts) -> tuple[object, ...]:
    mention = facts.mention
    speakers = {actor.id for actor in mention.sources}
    return mention.action.id, facts.days, speakers or mention.speaker, facts.targets


def _are_several(one: Facts, other: Facts) -> bool:
    """Whether the words tell two acts of a kind of which one meeting brings several."""
    if one.group not in merging().several or one.points_back or other.points_back:
        return False
    alike = one.topics.get("treaty", NOTHING) & other.topics.get("treaty", NOTHING)
    if one.mention.article_id == other.mention.article_id:
        return one.mention.where != other.mention.where and not alike
    return bool(one.gist and other.gist and not one.gist & other.gist and not alike)


def _dates_contradict(one: Facts, other: Facts, *, same_article: bool) -> bool:
    if one.days is None or other.days is None:
        # Of another article's mention, too, it may tell the act, but only by way of one of its own article.
        same_parties = one.sides == other.sides and (one.together or one.sources == other.sources)
        return same_article and (not same_parties or _tells_persons_anew(one, other))
    if _inside(one.days, other.reach) or _inside(other.days, one.reach):
        return False
    return not (_recalls(one, other, same_article=same_article) or _recalls(other, one, same_article=same_article))


def _tells_persons_anew(one: Facts, other: Facts) -> bool:
    """Whether the undated one names persons of whom the dated one does not speak."""
    if (one.days is None) == (other.days is None) or one.group not in merging().personal:
        return False
    undated, dated = (one, other) if one.days is None else (other, one)
    return bool(undated.persons.keys() - dated.persons.keys())


def _recalls(later: Facts, earlier: Facts, *, same_article: bool) -> bool:
    """Whether the later date is only assumed, and the names or numbers are those of an earlier act.

    A date taken from elsewhere in the article may miss the act of a treaty or prisoner by a day or two.
    """
    if later.days and earlier.days and "carried" in {later.mention.basis, earlier.mention.basis}:
        near = later.width == earlier.width == 1 and 0 <= later.days[0] - earlier.days[0] <= ASSUMED_LAG
        if near and any(
            later.topics.get(kind, NOTHING) & earlier.topics.get(kind, NOTHING) for kind in ("treaty", "prisoner")
        ):
            return True
    if later.mention.basis != "assumed" or not later.days or not earlier.days or earlier.width > LONG:
        return False
    if not 0 <= later.days[0] - earlier.days[0] <= MEMORY:
        return False
    numbers = any(later.counts[kind] & earlier.counts[kind] for kind in later.counts.keys() & earlier.counts.keys())
    return bool(later.names & earlier.names) or (same_article and numbers)


def _inside(days: tuple[int, int] | None, reach: tuple[int, int] | None) -> bool:
    return days is not None and reach is not None and reach[0] <= days[0] and days[1] <= reach[1]


def _parties_agree(one: Facts, other: Facts) -> bool:
    if one.together != other.together and one.mention.action.stance != "cooperative":
        return False
    if one.together or other.together:
        return _nested(one.sides, other.sides)
    if one.sources & other.targets or other.sources & one.targets:
        return False
    return _nested(one.sources, other.sources) and _nested(one.targets, other.targets)


def _nested(one: frozenset[str], other: frozenset[str]) -> bool:
    return one <= other or other <= one


def _is_complete(facts: Facts) -> bool:
    return len(facts.sides) > 1 and (facts.together or bool(facts.sources and facts.targets))


def _counts_contradict(one: Facts, other: Facts) -> bool:
    if one.group not in merging().counted and one.width == other.width == 1:
        # "20 people" and "a bank" are parts of one day's sanctions.
        return False
    for kind in (one.counts.keys() & other.counts.keys()) - {""}:
        mine, theirs = one.counts[kind], other.counts[kind]
        if not (mine & theirs or sum(mine) in theirs or sum(theirs) in mine):
            return True
    return False


def _places_contradict(one: Facts, other: Facts) -> bool:
    if one.group not in merging().located or not one.place or not other.place or one.place == other.place:
        return False
    if one.place in other.place or other.place in one.place:
        return False
    countries = merging().countries
    if countries.get(one.place) == other.place or countries.get(other.place) == one.place:
        return False
    # Of a place that no table knows nobody can say that it is elsewhere.
    known = {*countries, *countries.values()}
    return one.place in known and other.place in known


def _persons_contradict(one: Facts, other: Facts) -> bool:
    if not (one.is_statement or one.group in merging().personal) or (one.place and one.place == other.place):
        return False
    both = one.persons.keys() & other.persons.keys()
    return any(not one.persons[country] & other.persons[country] for country in both)


def _topics_contradict(one: Facts, other: Facts) -> bool:
    if one.group not in merging().topical:
        return False
    kinds = [kind for kind in CONTRARY if kind in one.topics and kind in other.topics]
    return any(not one.topics[kind] & other.topics[kind] for kind in kinds)
