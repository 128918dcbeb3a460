"""Which time belongs to which act.

The words of an act's own clause come first, then those that introduce its sentence, those of the verb it
shares its subject with, and those of the one who reports it. What no words of the sentence date is dated
by what the article told before (carried) or, where it tells the news of the day, by the day of publication
(assumed).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from components.model import DONE, DateSpan, ResolvedDate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from components.events.deed import Deed
    from components.events.syntax import Sentence, Verb
    from components.events.tokens import Token

_NEWS_DAYS = 10
"""A day this near before publication is the day of the news; farther ones are its history."""
_FEW = (2, 10)
"""How many days "days after" means, from and to."""
_AT_MEETINGS = frozenset({"talks", "agreements", "statements"})
"""Families of acts that are done at talks."""
_VAGUE = frozenset({"PXD", "PXW"})


@dataclass(slots=True)
class Course:
    """What an article has dated so far."""

    published: date
    by_act: dict[tuple[str, frozenset[str]], ResolvedDate] = field(default_factory=dict)
    """By action family and parties the last date an act of theirs got."""
    news: ResolvedDate | None = None
    """The last day named near publication."""
    meeting: ResolvedDate | None = None
    """The day of the talks or call the article reports."""

    def note(self, key: tuple[str, frozenset[str]], when: ResolvedDate) -> None:
        """Remember the date an act got; an assumed one only where nothing better is known."""
        self.by_act[key] = when
        if key[0] == "talks" and self._is_news(when):
            self.meeting = when

    def read(self, times: Sequence[ResolvedDate]) -> None:
        """Remember the days a sentence names."""
        for time in times:
            if self._is_news(time):
                self.news = time

    def _is_news(self, time: ResolvedDate) -> bool:
        span = time.span
        return (
            span is not None
            and span.unit == "day"
            and timedelta(0) <= self.published - span.first <= timedelta(_NEWS_DAYS)
        )


def dates(time: ResolvedDate) -> bool:
    """Whether the words can date an act: they name days, and not only how long or how often."""
    return time.span is not None and time.type != "SET"


def stated(sentence: Sentence, deed: Deed) -> ResolvedDate | None:
    """The time the sentence gives to an act; None for none."""
    verb = deed.verb
    if verb is None:
        return _nearest(sentence, deed.clause, deed.trigger[1])
    return next((found for one in _timers(verb, deed) if (found := _own(sentence, one, deed)) is not None), None)


def is_possible(when: ResolvedDate, deed: Deed, published: date) -> bool:
    """Whether the date can be the act's: what is done lies not after publication."""
    return deed.status not in DONE or (when.span is not None and when.span.first <= published)


def _timers(verb: Verb, deed: Deed) -> Iterator[Verb]:
    """The verb, and those whose time is its own too: the one it is joined to, the one it hangs on when done."""
    yield verb
    if verb.shares is not None:
        yield verb.shares
    beside = verb.link == "adverbial" and verb.form == "ing"
    if verb.governor is not None and (beside or (verb.link in {"to", "ing"} and deed.status in DONE)):
        yield verb.governor


def _own(sentence: Sentence, verb: Verb, deed: Deed) -> ResolvedDate | None:
    """The time in the verb's own clause, behind it first; then the words that open the sentence."""
    behind = _nearest(sentence, (verb.at, _reach(sentence, verb, deed)), verb.at)
    if behind is not None:
        return behind
    within = _nearest(sentence, (verb.first, verb.at), verb.first)
    if within is not None:
        return within
    start, end = verb.subject
    if verb.link == "relative":
        return None
    return _nearest(sentence, (_before_comma(sentence.tokens, start), end), end)


def _reach(sentence: Sentence, verb: Verb, deed: Deed) -> int:
    """How far behind the verb a time is the verb's: not behind a noun that is an act of its own."""
    end = max(verb.objects[1], deed.trigger[1])
    stop = next((noun for noun in sentence.nouns if deed.trigger[1] <= noun < end), end)
    return stop if deed.frame is None else end


def _before_comma(tokens: Sequence[Token], start: int) -> int:
    """Where words that open the clause begin: "On Friday, Zakharova said"."""
    at = start
    while at and tokens[at - 1].tag in {"comma", "time", "prep"}:
        at -= 1
    opens = at == 0 or tokens[at - 1].tag in {"stop", "quote", "and", "sub", "that"}
    return at if opens else start


def _nearest(sentence: Sentence, where: tuple[int, int], to: int) -> ResolvedDate | None:
    found = [
        (abs(at - to), token.time)
        for at, token in enumerate(sentence.tokens[where[0] : where[1]], start=where[0])
        if token.time is not None and dates(token.time)
    ]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def reported(sentence: Sentence, deed: Deed) -> ResolvedDate | None:
    """The day someone said so: "Russia expelled two diplomats, the ministry said Thursday"."""
    return _own(sentence, deed.reporting, deed) if deed.reporting is not None else None


def days_after(sentence: Sentence, deed: Deed, main: ResolvedDate | None) -> ResolvedDate | None:
    """The days of an act that the main clause came some days after: "came days after Rubio and Lavrov met"."""
    verb = deed.verb
    if verb is None or verb.introduced not in {"after", "before"} or main is None or main.span is None:
        return None
    at = verb.subject[0] - 2
    if at < 0 or sentence.tokens[at].time is None:
        return None
    time = sentence.tokens[at].time
    if time is None or time.type != "DURATION" or time.value not in _VAGUE:
        return None
    sign = -1 if verb.introduced == "after" else 1
    scale = 7 if time.value == "PXW" else 1
    near, far = (main.span.first + timedelta(sign * scale * days) for days in _FEW)
    span = DateSpan(min(near, far), max(near, far), "span", approximate=True)
    words = f"“{time.text} {verb.introduced}”: {_FEW[0] * scale} to {_FEW[1] * scale} days "
    because = f"{words}{'before' if sign < 0 else 'after'} {main.span.first:%-d %b %Y}, the day it is counted from."
    return replace(time, value=span.iso, anchor=main.span.first, rule="days_between", because=because, span=span)


def at_the_meeting(deed: Deed, course: Course, family: str) -> ResolvedDate | None:
    """For what was agreed, proposed or said in talks the article reports, their day."""
    verb = deed.verb
    reports = family in _AT_MEETINGS and deed.reporting is not None
    if course.meeting is None or verb is None or verb.progressive or not reports or not _is_past(verb):
        return None
    return _as_carried(course.meeting, "the meeting the article reports")


def carried(deed: Deed, course: Course, key: tuple[str, frozenset[str]]) -> ResolvedDate | None:
    """The date the article gave the same act before, or the day it told of last."""
    before, verb = course.by_act.get(key), deed.verb
    if before is not None and not deed.nominal:
        return _as_carried(before, "the same act told before")
    if verb is None or (verb.perfect and not verb.past):
        return None
    if key[0] in _AT_MEETINGS and course.meeting is not None and not verb.progressive and _is_past(verb):
        return _as_carried(course.meeting, "the meeting the article reports")
    return _as_carried(course.news, "the day last named") if course.news is not None else None


def _is_past(verb: Verb) -> bool:
    return verb.past or (verb.form in {"infinitive", "ing"} and verb.governor is not None and _is_past(verb.governor))


def _as_carried(when: ResolvedDate, how: str) -> ResolvedDate:
    told = when.because.removeprefix("Carried over: ")
    return replace(when, where=None, because=f"Carried over from {how} ({when.text}). {told}")


def assumed(deed: Deed, published: date) -> ResolvedDate | None:
    """The day of publication, for an act told as the news of the day without a date."""
    verb = deed.verb
    if verb is None or verb.perfect or deed.nominal:
        return None
    span = DateSpan(published, published, "day")
    because = f"No words date it; the article tells it as news of its day, {published:%-d %b %Y}. Assumed."
    return ResolvedDate(None, "", "DATE", span.iso, published, "publication_day", because, span)
