"""What an article has dated so far, and what that dates of the acts no words date.

News tells an act more than once and dates it once; what was agreed or said in talks was so on their day.
Dates found in this way are carried; the day of publication, for want of all others, is assumed.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

from components.model import DateSpan, ResolvedDate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from components.events.deed import Deed
    from components.events.syntax import Sentence, Verb

_NEWS_DAYS = 10
"""A day this near before publication is the day of the news; farther ones are its history."""
_MEETING_DAYS = 5
"""Days that talks or a visit last at most, to be the day of what was said there."""
_AT_MEETINGS = frozenset({"talks", "agreements", "statements"})
"""Families of acts that are done at talks."""
_MARKS = " \t\r\n#*_:.–—-"
"""Signs around a heading."""
_EARLIER = frozenset({"recent", "previous", "earlier", "past", "prior", "preceding"})
_BEFORE_NOW = frozenset({"recently", "repeatedly", "previously", "formerly"})
_MANY = frozenset({"agreements", "statements"})
"""Families of which an article tells several acts, so that one gives another no date."""

Key: TypeAlias = "tuple[str, frozenset[str]]"
"""An action, and the countries of its sides or, where the clause names them all, their ids."""


@dataclass(slots=True)
class Course:
    """What an article has dated so far."""

    published: date
    by_act: dict[Key, ResolvedDate] = field(default_factory=dict)
    """By action and parties the last date an act of theirs got."""
    news: ResolvedDate | None = None
    """The last day named near publication."""
    meeting: ResolvedDate | None = None
    """The day of the talks or call the article reports."""
    heading: ResolvedDate | None = None
    """The time that stands alone above what is read: a chronicle's."""

    def note(self, key: Key, family: str, when: ResolvedDate) -> None:
        """Remember the date an act got."""
        self.by_act[key] = when
        if family == "talks" and self._is_news(when):
            self.meeting = when

    def read(self, times: Sequence[ResolvedDate]) -> None:
        """Remember the days a sentence names."""
        for time in times:
            if self._is_news(time):
                self.news = time

    def head(self, text: str, times: Sequence[ResolvedDate]) -> None:
        """Remember a time that is a sentence by itself, unless it is the day of publication; another line ends it."""
        alone = len(times) == 1 and not text.replace(times[0].text, "", 1).strip(_MARKS)
        if alone:
            span = times[0].span
            self.heading = times[0] if span is not None and span.first != self.published else None
        elif text and text[-1].isalnum():
            self.heading = None

    def _is_news(self, time: ResolvedDate) -> bool:
        span = time.span
        return (
            span is not None
            and span.days <= _MEETING_DAYS
            and not span.approximate
            and 0 <= (self.published - span.first).days <= _NEWS_DAYS
        )


def at_the_meeting(deed: Deed, course: Course) -> ResolvedDate | None:
    """For what was agreed, proposed or said in talks the article reports, their day."""
    verb = deed.verb
    reports = deed.action.family in _AT_MEETINGS and deed.reporting is not None
    if course.meeting is None or verb is None or verb.progressive or not reports or not _is_past(verb):
        return None
    return _as_carried(course.meeting, "the meeting the article reports")


def headed(deed: Deed, course: Course) -> ResolvedDate | None:
    """The time of the heading above an act that no words of its own date."""
    verb = deed.verb
    if course.heading is None or (verb is not None and verb.perfect and verb.past):
        return None
    return _as_carried(course.heading, "the heading above")


def is_past_reference(sentence: Sentence, deed: Deed) -> bool:
    """Whether the clause speaks of an earlier act than the article's own: "the recent talks held in Reykjavik"."""
    verb = deed.verb
    start = min(deed.clause[0], deed.trigger[0])
    if verb is not None and verb.shares is not None:
        start = min(start, verb.shares.first)  # "had earlier expelled 60 and shut"
    group = sentence.tokens[max(verb.first - 1, 0) : verb.at] if verb is not None else ()
    before = sentence.tokens[start : deed.trigger[0]]
    return any(token.text in _EARLIER for token in before) or any(token.text in _BEFORE_NOW for token in group)


def carried(deed: Deed, course: Course, key: Key) -> ResolvedDate | None:
    """The date the article gave the same act before, or the day it told of last."""
    before, verb, family = course.by_act.get(key), deed.verb, deed.action.family
    if before is not None and family not in _MANY:
        return _as_carried(before, "the same act told before")
    told = verb is not None and not verb.progressive and (_is_past(verb) or verb.perfect)
    if family in _AT_MEETINGS and course.meeting is not None and told:
        return _as_carried(course.meeting, "the meeting the article reports")
    if verb is None or (verb.perfect and not verb.past):
        return None
    return _as_carried(course.news, "the day last named") if course.news is not None else None


def _is_past(verb: Verb) -> bool:
    return verb.past or (verb.form in {"infinitive", "ing"} and verb.governor is not None and _is_past(verb.governor))


def _as_carried(when: ResolvedDate, how: str) -> ResolvedDate:
    told = when.because.removeprefix("Carried over: ")
    return replace(when, where=None, because=f"Carried over from {how} ({when.text}). {told}")


def assumed(deed: Deed, published: date, *, lead: bool) -> ResolvedDate | None:
    """The day of publication, for an act told as the news of the day without a date.

    What has been done is news where the article begins with it: `lead` says that its first sentence tells it.
    """
    verb = deed.verb
    old = verb is not None and verb.perfect and (verb.past or not lead)
    if verb is None or old or (deed.nominal and deed.stance is None):
        return None
    span = DateSpan(published, published, "day")
    because = f"No words date it; the article tells it as news of its day, {published:%-d %b %Y}. Assumed."
    return ResolvedDate(None, "", "DATE", span.iso, published, "publication_day", because, span)
