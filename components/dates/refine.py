"""What is done to the list of expressions before they are resolved; a refiner maps list to list."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from components.dates.meaning import Account, CalendarDate, Opening, Range, Shift
from components.model import TextSpan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from components.dates.meaning import TimeExpression

DASHES = frozenset("-–—")
UNTIL = frozenset({"to", "until", "till", "through"})
OPENING = re.compile(r"\b(between|from)\s$", re.IGNORECASE)
ENDED = re.compile(r"\s(?:that\s|which\s)?(?:ended|ending|to)\s(?:on\s|in\s)?", re.IGNORECASE)
"""Between a quarter or year and the day it ended on."""
FURTHER_DAYS = re.compile(
    r"(?:,\s(?:[12]?\d|3[01])\b(?!\d))*,?\s(?:and|or)\s(?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th)?(?=\s*(?:[.;)](?:\s|$)|,\s(?:\D|$)|$|\n)"
    r"|\s(?:in|at|to|for|by|with|as|when|after|before|on|the|but|that)\b)"
)
"""More days behind one of a month, with nothing behind that they could count."""
FIGURES = re.compile(r"\d+(?:st|nd|rd|th)?")
LONGEST_LINK = 12
"""Characters between two dates beyond which they are no range."""


def join_ranges(text: str, expressions: list[TimeExpression]) -> list[TimeExpression]:
    """Two dates with "to" or a dash between them, or "between … and …", become one range.

    Ends that stand alone stay two expressions; the first then reaches to the last.
    """
    joined: list[TimeExpression] = []
    for expression in expressions:
        if joined and is_range(text, joined[-1], expression):
            first = joined.pop()
            if stand_alone(text, first, expression):
                joined += [replace(first, meaning=Opening(first.meaning, expression.meaning)), expression]
                continue
            where = TextSpan(first.where.start, expression.where.end)
            meaning = Range(first.meaning, expression.meaning)
            joined.append(
                replace(expression, where=where, text=text[where.start : where.end], meaning=meaning, finder="range")
            )
        else:
            joined.append(expression)
    return joined


def stand_alone(text: str, first: TimeExpression, last: TimeExpression) -> bool:
    """Whether both ends are whole dates by themselves: "from Aug. 26 to Oct. 20", not "from March to May 2024".

    News labels such ends as two expressions. "between 2016 and 2018" is one: only together do they mean a time.
    """
    a, b = first.meaning, last.meaning
    if not isinstance(a, CalendarDate) or not isinstance(b, CalendarDate) or (a.year is None) != (b.year is None):
        return False
    link = text[first.where.end : last.where.start].strip().lower()
    return link not in DASHES and not (link == "and" and a.month is None)


def is_range(text: str, first: TimeExpression, last: TimeExpression) -> bool:
    """Whether two expressions that follow each other are the ends of one range."""
    if not 0 < last.where.start - first.where.end <= LONGEST_LINK:
        return False
    a, b = first.meaning, last.meaning
    if not isinstance(a, CalendarDate) or not isinstance(b, CalendarDate):
        return False
    if (a.day is None) != (b.day is None) or (a.month is None) != (b.month is None):
        return False
    link = text[first.where.end : last.where.start].strip().lower()
    opening = OPENING.search(text[max(0, first.where.start - 8) : first.where.start])
    if opening and opening[1].lower() == "between":
        return link == "and"
    if link in UNTIL:
        return opening is not None or a.day is not None
    return link in DASHES and a.month is not None


def add_days_of_month(text: str, expressions: list[TimeExpression]) -> list[TimeExpression]:
    """Numbers behind a day of a month are further days of it: "April 24 and 25"."""
    found = []
    for expression, behind in followed(expressions):
        found.append(expression)
        day, end = expression.meaning, expression.where.end
        if not isinstance(day, CalendarDate) or not day.day or not day.month or not text[end - 1].isdigit():
            continue
        further = FURTHER_DAYS.match(text, end, behind.where.start if behind else len(text))
        for number in FIGURES.finditer(further[0]) if further else ():
            where = TextSpan(end + number.start(), end + number.end())
            meaning = replace(day, day=int(number[0]))
            found.append(replace(expression, where=where, text=number[0], meaning=meaning, mod="", daypart=""))
    return found


def followed(expressions: list[TimeExpression]) -> Iterator[tuple[TimeExpression, TimeExpression | None]]:
    """Each expression with the one behind it, the last with None."""
    return zip(expressions, [*expressions[1:], None], strict=False)


def date_accounts(text: str, expressions: list[TimeExpression]) -> list[TimeExpression]:
    """A quarter or year whose end is named behind it is counted from there: "the quarter ended Sept. 30"."""
    dated = []
    for expression, behind in followed(expressions):
        own = expression.meaning
        if (
            behind is not None
            and isinstance(own, Shift)
            and own.grain in ("quarter", "year")
            and isinstance(behind.meaning, CalendarDate)
            and ENDED.fullmatch(text, expression.where.end, behind.where.start)
        ):
            grain: Literal["quarter", "year"] = "quarter" if own.grain == "quarter" else "year"
            dated.append(replace(expression, meaning=Account(grain=grain, last=behind.meaning)))
        else:
            dated.append(expression)
    return dated


def join_years(text: str, expressions: list[TimeExpression]) -> list[TimeExpression]:
    """A year behind the last of some days is part of it: "April 24 and 25, 1996"."""
    joined: list[TimeExpression] = []
    for expression in expressions:
        before = joined[-1] if joined else None
        if before and before.text.isdigit() and is_year_of(text, before, expression):
            day, year = joined.pop().meaning, expression.meaning
            if isinstance(day, CalendarDate) and isinstance(year, CalendarDate):
                where = TextSpan(before.where.start, expression.where.end)
                meaning = replace(day, year=year.year)
                joined.append(replace(before, where=where, text=text[where.start : where.end], meaning=meaning))
        else:
            joined.append(expression)
    return joined


def is_year_of(text: str, day: TimeExpression, year: TimeExpression) -> bool:
    """Whether the second is a year in figures that stands right behind a day of a month without one."""
    a, b = day.meaning, year.meaning
    return (
        isinstance(a, CalendarDate)
        and isinstance(b, CalendarDate)
        and (a.day is not None and a.year is None and b.month is None and b.day is None)
        and (year.text.isdigit() and text[day.where.end : year.where.start] == ", ")
    )


def share_years(text: str, expressions: list[TimeExpression]) -> list[TimeExpression]:
    """The year behind the last of several days or months is that of all: "in May and June 1996"."""
    shared: list[TimeExpression] = []
    for at in reversed(range(len(expressions))):
        expression = expressions[at]
        own, behind = expression.meaning, shared[-1] if shared else None
        if behind and isinstance(own, CalendarDate) and isinstance(behind.meaning, CalendarDate):
            link = text[expression.where.end : behind.where.start]
            listed = at > 0 and text[expressions[at - 1].where.end : expression.where.start] == ", "
            if (link in LINKS or (link in LAST_LINKS and listed)) and is_earlier_in_year(own, behind.meaning):
                expression = replace(expression, meaning=replace(own, year=behind.meaning.year))
        shared.append(expression)
    return shared[::-1]


LINKS = frozenset({" and ", " or ", ", "})
LAST_LINKS = frozenset({", and ", ", or "})
"""Before the last of three or more; between two they part clauses."""


def is_earlier_in_year(own: CalendarDate, behind: CalendarDate) -> bool:
    """Whether a day or month without a year lies before another of the same kind, which has one."""
    if own.month is None or behind.month is None or (own.day is None) != (behind.day is None):
        return False
    without = own.year is None and own.step is None and not own.that_year
    return without and behind.year is not None and (own.month, own.day or 0) < (behind.month, behind.day or 0)


REFINERS: tuple[Callable[[str, list[TimeExpression]], list[TimeExpression]], ...] = (
    add_days_of_month,
    join_years,
    join_ranges,
    share_years,
    date_accounts,
)
