"""What the mentions of one act tell together: the best date, who, where, and how sure it is."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from components.events.actor_words import is_person
from components.events.facts import BASES
from components.events.scoring import event_score
from components.events.titles import title_of
from components.lexicon.events import merging
from components.model import Event

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from components.events.facts import Facts
    from components.model import Actor, DateSpan, Mention, Status

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Telling:
    """One act as its mentions tell it together."""

    facts: tuple[Facts, ...]
    """By publication day, then by article and place in the text."""
    lead: Facts
    """The fullest and surest of them: the one the event's parties and action come from."""
    span: DateSpan | None
    status: Status
    sources: tuple[Actor, ...]
    targets: tuple[Actor, ...]
    place: str
    counts: tuple[tuple[int, str], ...]
    first_told: tuple[object, ...]
    """Orders acts by the day, article and place of their first mention."""

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The mentions in the order of `facts`."""
        return tuple(facts.mention for facts in self.facts)

    def event(self, name: str) -> Event:
        """The event under this id, without its links."""
        return Event(
            id=name,
            title=title_of(self),
            action=self.lead.mention.action,
            status=self.status,
            mentions=self.mentions,
            span=self.span,
            sources=self.sources,
            targets=self.targets,
            place=self.place,
            counts=self.counts,
            score=event_score(self.mentions)[0],
        )


def tell(members: Sequence[Facts], published: Mapping[str, int]) -> Telling:
    """What the members of one group tell together; `published` has the day of each article.

    The members come in the order of merging, which settles what is told alike.
    """
    order = {
        facts: (published.get(m.article_id, 0), m.article_id, m.where.start, m.where.end, number)
        for number, facts in enumerate(members)
        for m in (facts.mention,)
    }
    by_day = sorted(members, key=lambda facts: order[facts])
    lead = _lead(members)
    statuses = [facts.mention.status for facts in members]
    sides = [[facts.mention.sources for facts in members], [facts.mention.targets for facts in members]]
    actors = [lead.mention.sources, lead.mention.targets]
    if lead.group in merging().personal:
        actors = [_persons_for_states(told, own) for told, own in zip(sides, actors, strict=True)]
    return Telling(
        facts=tuple(by_day),
        lead=lead,
        span=_best_span(members),
        # What goes on at first is done when it is told again.
        status="occurred" if "occurred" in statuses else _commonest(statuses, lead.mention.status),
        sources=actors[0],
        targets=actors[1],
        place=_commonest((f.mention.place for f in members if f.mention.place), lead.mention.place),
        counts=_commonest((f.mention.counts for f in members if f.mention.counts), lead.mention.counts),
        first_told=order[by_day[0]],
    )


def published_days(mentions: Iterable[Mention]) -> dict[str, int]:
    """The day each article was published, as an ordinal: the one most of its dates are counted from."""
    anchors: dict[str, Counter[date]] = {}
    for mention in mentions:
        if mention.when is not None:
            anchors.setdefault(mention.article_id, Counter())[mention.when.anchor] += 1
    return {article: max(days, key=lambda day: (days[day], day)).toordinal() for article, days in anchors.items()}


def best_founded(facts: Facts) -> tuple[object, ...]:
    """The order of dates from the best: words before a guess, the precise before the wide, then the surer."""
    when = facts.mention.when
    guessed = facts.mention.basis not in {"stated", "carried"}
    vague = bool(when and when.span and when.span.approximate)
    return facts.days is None, guessed, facts.width, vague, BASES[facts.mention.basis], -facts.mention.score


def _best_span(members: Sequence[Facts]) -> DateSpan | None:
    best = min(members, key=best_founded)
    return best.mention.when.span if best.mention.when else None


def _lead(members: Sequence[Facts]) -> Facts:
    """Of the mentions with the parties that most tell, the surest."""
    parties = Counter((facts.sources, facts.targets, facts.mention.action.id) for facts in members)

    def rank(facts: Facts) -> tuple[object, ...]:
        full = min(len(facts.sides), 2) + bool(facts.sources) + bool(facts.targets)
        told = parties[facts.sources, facts.targets, facts.mention.action.id]
        # Who turned to whom says more than that both talked; a call more than talks, as it is told as well. That
        # two states exchanged prisoners says more than whom one of them freed.
        family, both = facts.mention.action.family, bool(facts.sources & facts.targets)
        less = both if family == "talks" else family == "releases" and not both
        return -full, facts.mention.action.id == facts.group, less, -told, best_founded(facts)

    return min(members, key=rank)


def _commonest(values: Iterable[Value], best: Value) -> Value:
    """The value told most often; of those told alike, the lead's own, else the first in order."""
    counted = Counter(values)
    if not counted:
        return best
    most = max(counted.values())
    top = [value for value, times in counted.items() if times == most]
    return best if best in top else min(top, key=repr)


def _persons_for_states(told: Sequence[Sequence[Actor]], lead: Sequence[Actor]) -> tuple[Actor, ...]:
    """The lead's actors, each state for which others name persons replaced by those most often named."""
    found: list[Actor] = []
    for actor in lead:
        persons = Counter(a for actors in told for a in actors if is_person(a) and a.country == actor.country)
        if is_person(actor) or not actor.country or not persons:
            found.append(actor)
            continue
        most = max(persons.values())
        found.extend(sorted((a for a in persons if persons[a] == most), key=lambda a: a.id))
    return tuple(dict.fromkeys(found))
