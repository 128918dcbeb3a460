"""What resolvers work with: where an expression stands, and the answer they give."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from components.dates.timex import value_of

if TYPE_CHECKING:
    from datetime import date

    from components.dates.lean import Lean
    from components.dates.spans import Period
    from components.model import DateSpan, TimexType


@dataclass(frozen=True, slots=True)
class Setting:
    """From where an expression is counted."""

    published: date
    focus: Period | None = None
    """The date spoken of before, if any."""
    lean: Lean = "past"
    chronicle: bool = False
    """The text tells dated past events in order: what is not said follows the focus, not the publication."""
    day_first: bool | None = None
    """The order in which the article writes days in figures; None where nothing tells."""
    focus_is_near: bool = False
    """The focus was named within the same few lines."""
    year: Period | None = None
    """The year named shortly before in the same sentence."""
    within: Period | None = None
    """A part of a past year named before in the sentence, in which a day without its year can lie."""
    heading: Period | None = None
    """The year that stands alone on a line above."""
    month: Period | None = None
    """The last month or day spoken of, where the date spoken of last is longer."""
    quarter: Period | None = None
    """The quarter or longer part of a year spoken of before, in accounts."""

    @property
    def reference(self) -> date:
        """The day a bare month or day is sought nearest to."""
        return self.focus.first if self.chronicle and self.focus else self.published


@dataclass(frozen=True, slots=True)
class Answer:
    """What an expression means: its TIMEX3 value and, where it has them, its days."""

    type: TimexType
    value: str
    because: str
    """How it was counted, without the words and the day themselves."""
    span: DateSpan | None = None
    period: Period | None = None
    anchor: date | None = None
    implied: tuple[str, ...] = ()


def on(period: Period, because: str, *, anchor: date | None = None, implied: tuple[str, ...] = ()) -> Answer:
    """The answer that is one period of the calendar."""
    return Answer("DATE", value_of(period), because, period.span, period, anchor, implied)
