"""Times that stand behind what hangs on the verb of an act."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from components.events.counting import is_of_the_news
from components.events.nearest import nearest
from components.events.opening import FROM_THEN

if TYPE_CHECKING:
    from components.events.syntax import Sentence, Verb
    from components.model import ResolvedDate

_OPENS = 2
"""Tokens before a time, or a subject, in which its preposition stands."""
_PHASES = frozenset({"stop", "begin", "start", "resume", "cease", "finish", "halt", "suspend", "quit", "keep", "end"})
_DEADLINE = frozenset({"by", "before", "until", "till", "for", "of"})
_COPULA = frozenset({"be", "come"})
_LONG_PAST = 2
"""Years after which one that is named is no deadline any more: "agreed to open it in 2000"."""
_CLOSE = 4
"""Tokens behind a verb in which a weekday is surely its own."""


def behind_complement(sentence: Sentence, verb: Verb) -> ResolvedDate | None:
    """A past time behind what was still to come: "agreed to discuss it a week ago", "barred from it as of May 3"."""
    inner = verb
    for other in sentence.verbs:
        if other.governor is not inner or other.link not in {"to", "ing"}:
            continue
        inner = other
        time = nearest(sentence, (other.at, other.objects[1]), other.at, owned=False)
        if time is not None and not verb.past:
            return time if verb.modal and inner.link == "ing" and _from_then(sentence, time) else None
        if time is not None and time.span is not None and time.span.last < time.anchor:
            begun = inner.link == "ing" and verb.is_any(_PHASES)  # "stopped issuing visas in May"
            return time if begun or _tells_when(sentence, time, other) else None
    return None


def _tells_when(sentence: Sentence, time: ResolvedDate, verb: Verb) -> bool:
    """Whether a time is no deadline, no year that could be one, and no day right behind the verb ahead of it."""
    at = next(at for at, own in sentence.times if own.where == time.where)
    before = sentence.texts[max(0, at - _OPENS) : at]
    if before[-1] in _DEADLINE or not FROM_THEN.isdisjoint(before) or "year" in time.implied:
        return False
    if time.rule == "weekday":
        return at - verb.at > _CLOSE
    years = time.anchor.year - time.span.last.year if time.span is not None else 0
    long_past = before[-1] == "in" and years >= _LONG_PAST
    return time.span is None or time.span.unit != "year" or time.text.endswith("ago") or long_past


def _from_then(sentence: Sentence, time: ResolvedDate) -> bool:
    """Whether a time says from when on: "as of June 20", "starting Tuesday"."""
    at = next(at for at, own in sentence.times if own.where == time.where)
    before = sentence.texts[max(0, at - _OPENS) : at]
    return before == ["as", "of"] or not FROM_THEN.isdisjoint(before)


def from_then_on(sentence: Sentence, verb: Verb) -> ResolvedDate | None:
    """The time from which what is to come will be so: "will seize a house used by envoys starting Tuesday"."""
    if not verb.modal:
        return None
    end = next((other.first for other in sentence.verbs if other.at > verb.at and other.form == "finite"), None)
    times = [time for at, time in sentence.times if verb.at < at < (end or len(sentence.tokens))]
    return next((time for time in times if time.span is not None and _from_then(sentence, time)), None)


def behind_since(sentence: Sentence, verb: Verb) -> ResolvedDate | None:
    """The weekday of the news behind what "since" counts from: "held the first talks since the war on Monday"."""
    since = next((at for at in range(verb.at + 1, len(sentence.texts)) if sentence.texts[at] == "since"), None)
    found = next(((at, time) for at, time in sentence.times if since is not None and at > since), None)
    if since is None or found is None or any(verb.at < other.at < found[0] for other in sentence.verbs):
        return None
    return found[1] if is_of_the_news(sentence, since, found[0]) else None


def was_last(sentence: Sentence, verb: Verb) -> ResolvedDate | None:
    """The time a copula gives to what was done: "The last time Eide spoke with Makei was March 2023"."""
    opening = sentence.texts[max(0, verb.subject[0] - _OPENS) : verb.first]
    if ("last", "time") not in pairwise(opening) and ("first", "time") not in pairwise(opening):
        return None
    copula = next((other for other in sentence.verbs if other.at > verb.at), None)
    if copula is None or not copula.is_any(_COPULA):
        return None
    return nearest(sentence, (copula.at, copula.objects[1]), copula.at)
