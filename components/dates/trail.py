"""What has been read so far, from which later words are counted: the date, the year, the quarter spoken of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from components.dates.answer import Setting
from components.dates.meaning import Account, CalendarDate, Duration, Shift, Slice, Stretch
from components.dates.spans import Period
from components.sentences import HEADING_SIGNS

if TYPE_CHECKING:
    from datetime import date

    from components.dates.lean import Lean
    from components.dates.meaning import Meaning, TimeExpression
    from components.model import TextSpan

NEAR = 150
"""Characters from a day named to a time of that day."""
SHORT = 60
"""Characters from a year named to a month of that year."""
PARTS = frozenset({"season", "quarter", "month"})
QUARTERS = frozenset({"quarter", "half"})
STRETCHES = (6, 9)
"""Months from the beginning of a year that accounts tell beside a quarter."""
SENTENCE_END = re.compile(r"[.;:!?]\s|\n\s*\n")
JOINED = re.compile(r",?\s(?:and|or|(?P<until>through|until)|(?:in)?to)\s(?:on\s)?|-")
"""Between two dates of one list: "tomorrow and Friday"."""

IN_A_NAME = re.compile(r"[Tt]he\s\d{4}\s(?:[A-Z]|treaty\b|agreement\b|accord\b|pact\b|law\b|act\b)")
"""A year that tells which one, not when: "the 1957 Treaty"; no words behind are counted from it."""


@dataclass(slots=True)
class Trail:
    """The dates read so far in one text, from left to right."""

    published: date
    chronicle: bool
    day_first: bool | None
    focus: Period | None = None
    focus_end: int = -NEAR
    year: Period | None = None
    """A year named by itself, "in 2017", "last year", with where its words end."""
    year_end: int = -NEAR
    within: Period | None = None
    """A season, quarter or month of a year before, named last."""
    within_end: int = -NEAR
    heading: Period | None = None
    """The last year that stands alone on its line: what a chronicle puts above its days."""
    month: Period | None = None
    quarter: Period | None = None
    last: tuple[int, Lean, bool] | None = None
    """Where the expression before ends, which way it looks, and whether it is the day of publication or later."""

    def setting(self, text: str, expression: TimeExpression, lean: Lean) -> Setting:
        """From where an expression is counted."""
        start = expression.where.start
        if self.last and (joined := JOINED.fullmatch(text, self.last[0], start)):
            lean = "future" if joined["until"] and self.last[2] else self.last[1]
        near_year = self.year and start - self.year_end < SHORT and not SENTENCE_END.search(text, self.year_end, start)
        inside = self.within and not SENTENCE_END.search(text, self.within_end, start)
        return Setting(
            self.published,
            self.focus,
            lean,
            self.chronicle,
            self.day_first,
            focus_is_near=start - self.focus_end < NEAR,
            year=self.year if near_year else None,
            within=self.within if inside else None,
            heading=self.heading,
            month=self.month,
            quarter=self.quarter,
        )

    def go_on(self, text: str, expression: TimeExpression, period: Period | None, lean: Lean) -> None:
        """Take note of an expression that was read, and of the period it means."""
        meaning, end = expression.meaning, expression.where.end
        to_come = period is not None and period.first >= self.published
        self.last = end, side_of(period, self.published, lean), to_come
        if isinstance(meaning, Duration) and meaning.unit == "month" and meaning.count in STRETCHES:
            self.quarter = None  # "in the nine months": accounts go on to another stretch of the year
        if period is None:
            return
        self.within, self.within_end = (
            (period, end) if self.is_past_part(period, lean) else (self.within, self.within_end)
        )
        if (
            isinstance(meaning, CalendarDate)
            and names_a_year(meaning)
            and text.endswith("for ", 0, expression.where.start)
        ):
            self.quarter = None  # "a loss for 2003": accounts go on to the whole year
        if lean != "behind" and names_a_year(meaning):
            self.year, self.year_end = period, end
            if stands_alone(text, expression.where):
                self.heading = period
        if isinstance(meaning, CalendarDate) and meaning.that_year:
            self.year, self.year_end = Period("year", period.first.replace(month=1, day=1)), end
        named_after = names_a_year(meaning) and IN_A_NAME.match(text, max(0, expression.where.start - 4))
        if lean != "behind" and not named_after and keeps_focus(meaning, chronicle=self.chronicle):
            self.focus, self.focus_end = period, end
            if period.grain in ("day", "month"):
                self.month = period
        if period.grain in QUARTERS and self.is_reported(meaning, period):
            self.quarter = period

    def is_past_part(self, period: Period, lean: Lean) -> bool:
        """Whether a season, quarter or month is one of a year before: "in the spring of last year"."""
        return lean != "behind" and period.grain in PARTS and period.last.year < self.published.year

    def is_reported(self, meaning: Meaning, period: Period) -> bool:
        """Whether a quarter becomes the one an account reports: the latest over, not one it is compared with."""
        if self.quarter is None:
            return isinstance(meaning, Slice | Account) or (isinstance(meaning, Shift) and not meaning.count)
        if not isinstance(meaning, Slice) or period.last >= self.published:
            return False
        return period.first >= self.quarter.first or self.quarter.last >= self.published


def stands_alone(text: str, where: TextSpan) -> bool:
    """Whether nothing but signs stands beside the words on their line: "## 2016", "2016:"."""
    first = text.rfind("\n", 0, where.start) + 1
    last = text.find("\n", where.end)
    beside = text[first : where.start] + text[where.end : last if last >= 0 else len(text)]
    return not beside.strip(HEADING_SIGNS)


def side_of(period: Period | None, published: date, lean: Lean) -> Lean:
    """Which way what is joined to a date by "and" looks: as the date does."""
    if period is None or period.first == published:
        return lean
    return "future" if period.first > published else "past"


def names_a_year(meaning: Meaning) -> bool:
    """Whether the words name a year as such: "in 2017", "last year", not "a year earlier"."""
    if isinstance(meaning, Shift):
        return meaning.grain == "year" and meaning.base == "present" and meaning.count != 0
    return isinstance(meaning, CalendarDate) and meaning.year is not None and meaning.month is None


def keeps_focus(meaning: Meaning, *, chronicle: bool) -> bool:
    """Whether a date is one that later words can be counted from; in news "a year earlier" only compares."""
    if isinstance(meaning, Shift) and meaning.grain == "year":
        return chronicle or meaning.count >= 0
    return not isinstance(meaning, Stretch)
