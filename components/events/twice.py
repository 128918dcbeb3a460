"""Acts that one clause tells of two or more times: "held rounds in May 2016 and again in July 2017"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from components.events.nearest import dates
from components.model import TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.events.syntax import Sentence
    from components.model import Mention, ResolvedDate

_AND = frozenset({"and"})
_BETWEEN = frozenset({",", "again", "in", "on", "then", "once", "more", "later", "also", "lastly", "finally"})
_RANGES = frozenset({"between", "from", "since", "by", "until"})
"""Before the first of two times these make one stretch of both."""


def at_each_time(sentence: Sentence, mention: Mention) -> Iterator[Mention]:
    """The mention once for each of its times, in their order."""
    others = _other_times(sentence, mention.when) if mention.when is not None and mention.basis == "stated" else ()
    each = [mention, *(replace(mention, when=time) for time in others)]
    each.sort(key=lambda one: one.when.span.first if one.when and one.when.span else date.max)
    yield from map(_until_its_time, each[:-1])
    yield each[-1]


def _until_its_time(mention: Mention) -> Mention:
    """The mention, its words up to the time it has, where they hold all else: "met on May 3 | and again on June 9"."""
    time = mention.when.where if mention.when is not None else None
    spans = (mention.trigger, *mention.actor_spans)
    if time is None or any(one is not None and one.end > time.end for one in spans) or time.end >= mention.where.end:
        return mention
    where = TextSpan(mention.where.start, time.end)
    return replace(mention, where=where, quote=mention.quote[: where.end - where.start])


def _other_times(sentence: Sentence, when: ResolvedDate) -> Iterator[ResolvedDate]:
    """The times that "and" joins to the one that an act got."""
    where = next((at for at, time in sentence.times if time.where == when.where), None)
    if where is None or when.span is None:
        return
    for step in (-1, 1):
        at = where
        while (found := _next_time(sentence, at, step)) is not None:
            at, time = found
            if _is_another(time, when):
                yield time


def _next_time(sentence: Sentence, start: int, step: int) -> tuple[int, ResolvedDate] | None:
    """The next time to the right (1) or left (-1) of a token, where nothing but "and", "again in" stands between."""
    tokens = sentence.tokens
    at = start + step
    while 0 <= at < len(tokens) and (tokens[at].text in _BETWEEN or tokens[at].text in _AND):
        at += step
    if not 0 <= at < len(tokens):
        return None
    time, between = tokens[at].time, sentence.texts[min(at, start) + 1 : max(at, start)]
    first, last = min(at, start), max(at, start)
    apart = first > 0 and tokens[first - 1].text in _RANGES
    apart = apart or any(verb.first == last + 1 for verb in sentence.verbs)  # "on May 3 and on May 9 closed"
    if time is None or not dates(time) or apart or _AND.isdisjoint(between):
        return None
    return at, time


def _is_another(time: ResolvedDate, when: ResolvedDate) -> bool:
    """Whether a time is one of its own beside the act's: as long, in the past where that is, and outside of it."""
    one, other = time.span, when.span
    if one is None or other is None or one.unit != other.unit:
        return False
    apart = one.last < other.first or other.last < one.first
    return apart and (one.first <= when.anchor) == (other.first <= when.anchor)
