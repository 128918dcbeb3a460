"""The time nearest to the words of an act, of those that can date it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from components.model import DateSpan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.events.syntax import Sentence
    from components.events.tokens import Token
    from components.model import ResolvedDate

NOUN_PHRASE = frozenset({"actor", "word", "det", "prep", "poss", "number"})
_SINCE_WHAT = 6
"""Tokens between "since" and the time of what it names at most."""
_DETERMINERS = frozenset({"the", "a", "an", "their", "its", "his", "her", "our"})
_OF = 2
"""Tokens from a noun to a time that "of" joins to it: "the talks of last week"."""
_PARTS = frozenset(
    {"as", "end", "beginning", "start", "middle", "course", "eve", "evening", "morning", "night", "week"}
)
"""Before "of" these are part of the time."""
_JOINS = frozenset({"and", "or"})


def dates(time: ResolvedDate) -> bool:
    """Whether the words can date an act: they name days, not only how long, how often or at what hour."""
    return time.span is not None and time.type != "SET" and time.rule != "clock"


def of_the_news(sentence: Sentence, times: Sequence[ResolvedDate]) -> Sequence[ResolvedDate]:
    """The times of a sentence without those of its asides: not "Wang, who had left on Tuesday, spoke on Friday"."""
    spans = [
        (sentence.tokens[verb.at].start, sentence.tokens[verb.objects[1] - 1].end)
        for verb in sentence.verbs
        if (verb.link == "relative" or verb.form == "reduced" or (verb.perfect and verb.past and verb.introduced))
        and verb.objects[1] > verb.at
    ]
    due = [time.where for at, time in sentence.times if at and sentence.texts[at - 1] == "by"]  # "to leave by Friday"
    told = [
        time
        for time in times
        if time.where is not None
        and time.where not in due
        and not any(start <= time.where.start < end for start, end in spans)
    ]
    return told or [time for time in times if time.where not in due]


def nearest(
    sentence: Sentence, where: tuple[int, int], to: int, *, lasting: bool = True, owned: bool = True
) -> ResolvedDate | None:
    """The time nearest to a token.

    What is not `lasting` has none from "since 2014", and none `owned` by a noun ("Friday's talks") where that is not
    allowed.
    """
    found = [
        (abs(at - to), at)
        for at, time in sentence.times
        if where[0] <= at < where[1]
        and dates(time)
        and not is_attribute(sentence.tokens, at, to)
        and (lasting or not sentence.tokens[at].text.startswith("since "))
        and (owned or not _is_owned(sentence.tokens, at))
    ]
    return _with_next(sentence.tokens, min(found)[1]) if found else None


def _is_owned(tokens: Sequence[Token], at: int) -> bool:
    """Whether a time is part of a noun's phrase: "Friday's talks", "their January meetings"."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or after.tag == "poss":
        return after is not None
    before = tokens[at - 1] if at else None
    determined = before is not None and (before.tag == "poss" or before.text in _DETERMINERS)
    return determined and after.tag in {"word", "verb"}


def _with_next(tokens: Sequence[Token], at: int) -> ResolvedDate | None:
    """The time at a token; both of "on Saturday and Sunday", "in June and July", where one follows the other."""
    time = tokens[at].time
    other = tokens[at + 2].time if at + 2 < len(tokens) and tokens[at + 1].text in _JOINS else None
    one, two = time.span if time is not None else None, other.span if other is not None else None
    if time is None or other is None or one is None or two is None or two.first - one.last != timedelta(1):
        return time
    span = DateSpan(one.first, two.last, "span", approximate=one.approximate or two.approximate)
    join = tokens[at + 1].text
    because = f"“{time.text} {join} {other.text}”: from {one.first:%-d %b %Y} to {two.last:%-d %b %Y}."
    return replace(time, value=span.iso, because=because, span=span)


def is_attribute(tokens: Sequence[Token], at: int, act: int) -> bool:
    """Whether a time dates no act: a year in a name, "the 1972 treaty", or "the largest since 2014"."""
    for back in range(at - 1, max(-1, at - _SINCE_WHAT), -1):
        if tokens[back].text == "since":
            return not back < act <= at  # "the first since a summit in 2018" dates the summit
        if tokens[back].tag not in NOUN_PHRASE:
            break
    time = tokens[at].time
    if at and tokens[at - 1].text in {"until", "till", "to", "through"}:
        return True  # "ordered him held until May 29", "extended it to February 2026"
    if at > 1 and tokens[at - 1].text == "of" and at - act > _OF and tokens[at - _OF].text not in _PARTS:
        return True  # "reviewed the work of the past year"
    if not at or time is None or time.span is None or time.span.unit != "year":
        return False
    before, after = tokens[at - 1], tokens[at + 1] if at + 1 < len(tokens) else None
    if before.text == "of":
        return True  # "the Anti-Ballistic Missile Treaty of 1972"
    named = {"word", "verb"} if before.tag == "actor" else {"word", "verb", "actor"}  # "the 2010 Russian election"
    return after is not None and before.tag in {"det", "poss", "actor"} and after.tag in named
