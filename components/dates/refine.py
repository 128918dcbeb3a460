"""What is done to the list of expressions before they are resolved; a refiner maps list to list."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from components.dates.meaning import Account, CalendarDate, Opening, Range, Shift
from components.model import TextSpan

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.dates.meaning import TimeExpression

DASHES = frozenset("-–—")
UNTIL = frozenset({"to", "until", "till", "through"})
OPENING = re.compile(r"\b(between|from)\s$", re.IGNORECASE)
ENDED = re.compile(r"\s(?:that\s|which\s)?(?:ended|ending|to)\s(?:on\s)?", re.IGNORECASE)
"""Between a quarter or year and the day it ended on."""
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


def date_accounts(text: str, expressions: list[TimeExpression]) -> list[TimeExpression]:
    """A quarter or year whose end is named behind it is counted from there: "the quarter ended Sept. 30"."""
    dated = []
    followers: list[TimeExpression | None] = [*expressions[1:], None]
    for expression, behind in zip(expressions, followers, strict=False):
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


REFINERS: tuple[Callable[[str, list[TimeExpression]], list[TimeExpression]], ...] = (join_ranges, date_accounts)
