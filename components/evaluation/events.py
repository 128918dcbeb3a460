"""Events, scored label by label: was the act found, rightly dated, done or only said, and who did it.

Every mention of an event between the two states is one answer. It is right where it overlaps a label
of any tier whose action it fits; recall is asked of the acts between the two states alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from components.lexicon.actions import broad_id
from components.model import DONE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from components.evaluation.labels import EventLabel
    from components.model import DateSpan, Event, Status, TextSpan

PAIR = frozenset({"USA", "RUS"})

MOST_WIDER = 31
"""Days by which an answer that covers the label's interval may be longer than it."""

FITS: Mapping[str, frozenset[str] | None] = MappingProxyType(
    {
        "talks/meeting": frozenset({"talks", "visit", "call"}),
        "call": frozenset({"call", "talks"}),
        "agreement": frozenset({"agreement", "talks", "appointment", "resumption", "easing"}),
        "proposal/request": frozenset({"proposal", "statement"}),
        "statement/criticism": frozenset({"statement", "accusation", "proposal", "agreement", "talks"}),
        "expulsion": frozenset({"expulsion", "recall", "departure"}),
        "recall": frozenset({"recall", "departure"}),
        "appointment": frozenset({"appointment", "agreement"}),
        "arrival/departure": frozenset({"departure", "visit", "recall", "talks", "arrival"}),
        "closure/opening of mission": frozenset({"mission_closed", "mission_opened", "suspension", "resumption"}),
        "sanction": frozenset({"sanction"}),
        "easing": frozenset({"easing", "resumption"}),
        "seizure": frozenset({"seizure", "mission_closed"}),
        "return/swap/release": frozenset({"release", "agreement", "easing"}),
        "suspension": frozenset({"suspension", "withdrawal", "mission_closed"}),
        "military action": frozenset({"military"}),
        "vote": frozenset({"vote", "sanction", "suspension", "agreement"}),
        "other": None,
    }
)
"""The action ids that fit a label's kind; None where any does."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One mention of a derived event, with what the event says."""

    doc: str
    where: TextSpan
    quote: str
    action: str
    status: Status
    span: DateSpan | None
    sources: frozenset[str]
    """Countries."""
    rule: str


def answers_of(events: Iterable[Event]) -> tuple[Answer, ...]:
    """The mentions of the events in which both states have a part, each as its own sentence tells it."""
    return tuple(
        Answer(
            doc=mention.doc,
            where=mention.where,
            quote=mention.quote,
            action=broad_id(mention.action),
            status=mention.status,
            span=mention.when.span if mention.when and mention.when.span else event.span,
            sources=frozenset(actor.country for actor in mention.sources),
            rule=mention.when.rule if mention.when else "",
        )
        for event in events
        if set(event.countries) >= PAIR
        for mention in event.mentions
    )


@dataclass(frozen=True, slots=True)
class Verdict:
    """A scored label and the answer that fits it best; None where the act was missed."""

    label: EventLabel
    answer: Answer | None

    @property
    def is_dated(self) -> bool:
        """Whether there is a date to compare."""
        return self.answer is not None and self.label.first is not None

    @property
    def exact(self) -> bool:
        """First and last day both right."""
        span = self.answer.span if self.answer else None
        return span is not None and self.is_dated and (span.first, span.last) == (self.label.first, self.label.last)

    @property
    def covers(self) -> bool:
        """The label's interval lies within the answer's, which is hardly wider."""
        span, first, last = self.answer.span if self.answer else None, self.label.first, self.label.last
        if span is None or first is None or last is None:
            return False
        wider = span.days - 1 - (last - first).days
        return self.exact or (span.first <= first and last <= span.last and wider <= MOST_WIDER)

    @property
    def right_status(self) -> bool:
        """Both done, or both only said."""
        return self.answer is not None and (self.label.realis in DONE) == (self.answer.status in DONE)

    @property
    def is_directed(self) -> bool:
        """Whether one side acts on the other."""
        label = self.label
        return bool(self.answer and label.sources and label.targets and label.sources != label.targets)

    @property
    def right_direction(self) -> bool:
        """The states that acted are among the sources, those acted on are not."""
        if self.answer is None or not self.is_directed:
            return False
        acting, acted_on = self.label.sources & PAIR, self.label.targets & PAIR
        return self.answer.sources >= acting and not self.answer.sources & acted_on


@dataclass(frozen=True, slots=True)
class EventScores:
    """What became of the labels and of the answers; shares are 0 to 1, and 0.0 of nothing."""

    verdicts: tuple[Verdict, ...] = ()
    """One a scored label."""
    right: int = 0
    """Answers that overlap a fitting label."""
    spurious: tuple[Answer, ...] = ()
    """The others."""

    @property
    def answers(self) -> int:
        """All answers on the labelled articles."""
        return self.right + len(self.spurious)

    @property
    def found(self) -> tuple[Verdict, ...]:
        """Of the labels that were not missed."""
        return tuple(verdict for verdict in self.verdicts if verdict.answer)

    @property
    def recall(self) -> float:
        """Labels found, of those scored."""
        return share(len(self.found), len(self.verdicts))

    @property
    def precision(self) -> float:
        """Right answers, of all."""
        return share(self.right, self.answers)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.recall + self.precision
        return 2 * self.recall * self.precision / both if both else 0.0

    def count(self, holds: Callable[[Verdict], bool]) -> int:
        """The labels of which something holds."""
        return sum(holds(verdict) for verdict in self.verdicts)

    def by(self, kind: Callable[[EventLabel], str]) -> dict[str, EventScores]:
        """The verdicts by a property of their labels; answers belong to no kind."""
        kinds = sorted({kind(verdict.label) for verdict in self.verdicts})
        return {name: EventScores(tuple(v for v in self.verdicts if kind(v.label) == name)) for name in kinds}

    def __add__(self, other: EventScores) -> EventScores:
        """The scores of two sets of articles together."""
        return EventScores(self.verdicts + other.verdicts, self.right + other.right, self.spurious + other.spurious)


def share(part: int, whole: int) -> float:
    """The part of the whole, 0 to 1; 0.0 of nothing."""
    return part / whole if whole else 0.0


def score_events(labels: Iterable[EventLabel], answers: Iterable[Answer]) -> EventScores:
    """The scores over all labelled articles together."""
    by_article: dict[str, list[EventLabel]] = {}
    for label in labels:
        by_article.setdefault(label.article, []).append(label)
    by_doc: dict[str, list[Answer]] = {}
    for answer in answers:
        by_doc.setdefault(answer.doc, []).append(answer)
    each = (_scored(gold, by_doc.get(article, [])) for article, gold in by_article.items())
    return sum(each, start=EventScores())


def _scored(labels: Sequence[EventLabel], answers: Sequence[Answer]) -> EventScores:
    used: set[int] = set()
    verdicts = []
    for label in sorted(labels, key=lambda label: label.tier):
        near = _near(label, answers, used)
        used.update(near)
        if label.is_scored:
            verdicts.append(Verdict(label, answers[near[0]] if near else None))
    spurious = tuple(answer for number, answer in enumerate(answers) if number not in used)
    return EventScores(tuple(verdicts), len(used), spurious)


def _near(label: EventLabel, answers: Sequence[Answer], used: set[int]) -> list[int]:
    """The answers that fit a label, unused ones first, then by how much they overlap it."""
    fits = FITS[label.action]
    fitting = [
        (number in used, -_overlap(answer.where, label.evidence), number)
        for number, answer in enumerate(answers)
        if (fits is None or answer.action in fits) and _overlap(answer.where, label.evidence) > 0
    ]
    return [number for *_, number in sorted(fitting)]


def _overlap(one: TextSpan, other: TextSpan) -> int:
    return min(one.end, other.end) - max(one.start, other.start)
