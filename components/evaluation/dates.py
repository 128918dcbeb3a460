"""Time expressions, scored by the measures of TempEval-3 (UzZaman et al. 2013, SemEval-2013 task 1).

All documents count together; in each, expressions are paired one to one, equal extents first, then
from left to right.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression of labels or of a system: offsets in code points, TIMEX3 type and value."""

    start: int
    end: int
    type: str
    value: str

    @property
    def extent(self) -> tuple[int, int]:
        """Where it stands."""
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class DateScores:
    """Counts of one comparison; the measures are F1, 0 to 1."""

    gold: int = 0
    system: int = 0
    same_extent: int = 0
    overlapping: int = 0
    right_value: int = 0
    right_type: int = 0

    def f1(self, right: int) -> float:
        """2 · right / (gold + system); 1.0 where both are empty.

        >>> DateScores(gold=3, system=1).f1(1)
        0.5
        """
        return 2 * right / (self.gold + self.system) if self.gold + self.system else 1.0

    @property
    def strict(self) -> float:
        """The same extent."""
        return self.f1(self.same_extent)

    @property
    def relaxed(self) -> float:
        """The extents overlap."""
        return self.f1(self.overlapping)

    @property
    def value(self) -> float:
        """The extents overlap and the TIMEX3 values are equal."""
        return self.f1(self.right_value)

    @property
    def type(self) -> float:
        """The extents overlap and the TIMEX3 types are equal."""
        return self.f1(self.right_type)

    def __add__(self, other: DateScores) -> DateScores:
        """The counts of two sets of documents together."""
        return DateScores(
            self.gold + other.gold,
            self.system + other.system,
            self.same_extent + other.same_extent,
            self.overlapping + other.overlapping,
            self.right_value + other.right_value,
            self.right_type + other.right_type,
        )


def score_dates(gold: Iterable[Timex], system: Iterable[Timex]) -> DateScores:
    """The scores of one document; add those of several documents together.

    >>> gold = [Timex(0, 8, "DATE", "2025-02-27")]
    >>> scores = score_dates(gold, [Timex(3, 8, "DATE", "2025-02-27")])
    >>> scores.strict, scores.relaxed, scores.value
    (0.0, 1.0, 1.0)
    """
    labels, answers = list(gold), sorted(system, key=lambda timex: timex.extent)
    matched = pairs(labels, answers)
    return DateScores(
        gold=len(labels),
        system=len(answers),
        same_extent=sum(label.extent == answer.extent for label, answer in matched),
        overlapping=len(matched),
        right_value=sum(label.value == answer.value for label, answer in matched),
        right_type=sum(label.type == answer.type for label, answer in matched),
    )


def pairs(gold: Sequence[Timex], system: Sequence[Timex]) -> list[tuple[Timex, Timex]]:
    """The expressions that belong together, each in one pair at most."""
    free = list(system)
    found = []
    rest = []
    for label in gold:
        same = next((answer for answer in free if answer.extent == label.extent), None)
        if same is None:
            rest.append(label)
        else:
            free.remove(same)
            found.append((label, same))
    for label in rest:
        over = next((answer for answer in free if answer.start < label.end and label.start < answer.end), None)
        if over is not None:
            free.remove(over)
            found.append((label, over))
    return found
