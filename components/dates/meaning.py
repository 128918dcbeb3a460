"""What a phrase can mean, before anyone knows from which day it is counted.

What the words leave open is None: "March 3" has no year, and only `resolve` may add one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from datetime import date

    from components.dates.spans import Grain
    from components.model import TextSpan

Base: TypeAlias = Literal["published", "present", "focus", "either"]
"""From where a shift is counted: the day of publication, the date spoken of before, or in a chronicle the latter.

"present" is the day of publication too, for calendar units as such: "last year" is no part of one.
"""


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A day, month or year by its name; None stands for what is not said."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    short_year: bool = False
    step: int | None = None
    """-1 for "last November", 0 for "this November", 1 for "next November"."""
    that_year: bool = False
    """Of the year spoken of before: "July of that year"."""


@dataclass(frozen=True, slots=True)
class Numeric:
    """A date in figures whose order of day and month is open."""

    left: int
    right: int
    year: int


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week; Monday is 1. `step` as for CalendarDate; `weeks` for "a week ago Tuesday"."""

    number: int
    step: int | None = None
    weeks: int = 0
    base: Base = "published"
    of_week: bool = False
    """`weeks` counts calendar weeks: "Tuesday of next week"."""


@dataclass(frozen=True, slots=True)
class WeekOf:
    """A week told by a day in it, or by its place in a month: "the week of March 6", "the first week of April"."""

    day: CalendarDate
    place: int = 0
    """1 is the first week of the month, -1 the last; 0 where a day is named."""
    weekday: int = 0
    """Of a month, the first, second … last of its Mondays (1) … Sundays (7) instead of its weeks."""


@dataclass(frozen=True, slots=True)
class Shift:
    """The period some lengths before or after another: "two years ago", "the next day", "last week"."""

    grain: Grain
    count: int
    base: Base = "published"
    seconds: bool = False
    """The length is shorter than a day, so that the day itself stays."""


@dataclass(frozen=True, slots=True)
class Slice:
    """A quarter, half or season: of a named year, of a year some steps away, or of none."""

    grain: Literal["quarter", "half", "season"]
    name: str
    """"Q3", "H1", "SU"."""
    year: int | None = None
    step: int | None = None
    of_year: bool = False
    """`step` counts years, not slices: "the third quarter of last year"."""
    fiscal: bool = False
    that_year: bool = False
    """Of the year spoken of before: "the third quarter of that year"."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A decade or a century: "the 1990s", "the 20th century"."""

    grain: Literal["decade", "century"]
    year: int
    """Any of its years; below 100 for a decade named without its century."""


@dataclass(frozen=True, slots=True)
class Account:
    """A time in the words of company accounts: "fiscal 1998", "the 1988 period", "the quarter ended Sept. 30"."""

    year: int | None = None
    same_part: bool = False
    """The part of that year that was spoken of before: "the 1988 period" behind "the third quarter"."""
    grain: Literal["quarter", "year"] = "year"
    last: Meaning | None = None
    """The date the quarter or year ended on."""


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time that need not lie anywhere; `count` None is an amount not given."""

    count: float | None
    unit: str
    side: int = 0
    """-1 for "the past three years", 1 for "the next three years", 0 for lengths that lie nowhere."""
    value: str = ""
    """The TIMEX3 value, where it is not made from count and unit."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """A set: "every Tuesday", "twice a month"."""

    value: str


@dataclass(frozen=True, slots=True)
class Vague:
    """A reference no calendar answers: "recently"."""

    value: str


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, on a day that the words name or leave open."""

    time: str
    day: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Holiday:
    """A named day of the year, by its key in the lexicon, or the week or weekend called after it."""

    key: str
    year: int | None = None
    step: int | None = None
    grain: Grain = "day"


@dataclass(frozen=True, slots=True)
class Beyond:
    """Some time after or before a year, told by a prefix: "post-1991", "pre-2022"."""

    year: int
    side: int
    """1 after it, -1 before it."""


@dataclass(frozen=True, slots=True)
class Near:
    """A time told by a well-known event: "shortly after", "two days before", "since"."""

    event: str
    first: date
    last: date
    relation: str
    """"shortly", "units", "since", "count"."""
    side: int = 1
    shift: Shift | None = None
    unit: str = "day"


@dataclass(frozen=True, slots=True)
class Range:
    """From one date to another, both included."""

    first: Meaning
    last: Meaning


@dataclass(frozen=True, slots=True)
class Opening:
    """The first end of a range whose other end is an expression of its own: "from 2016" before "to 2018"."""

    first: Meaning
    last: Meaning


Meaning: TypeAlias = (
    CalendarDate
    | Numeric
    | Weekday
    | WeekOf
    | Shift
    | Slice
    | Stretch
    | Account
    | Duration
    | Repeat
    | Vague
    | Clock
    | Holiday
    | Beyond
    | Near
    | Range
    | Opening
)


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that name a time, cut out, with what they can mean."""

    where: TextSpan
    text: str
    meaning: Meaning
    finder: str
    mod: str = ""
    """TIMEX3 mod of the words: START, MID, END, APPROX, MORE_THAN, …"""
    daypart: str = ""
    """TIMEX3 part of the day: MO, AF, EV, NI."""
    definite: bool = False
    """The words begin with "the"."""
