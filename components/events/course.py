"""What an article has dated so far, and what that dates of the acts no words date.

News tells an act more than once and dates it once; what was agreed or said in talks was so on their day.
Dates found in this way are carried; the day of publication, for want of all others, is assumed.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING, TypeAlias

from components.events.announcing import is_announced
from components.events.borrowed import done_at_talks
from components.events.earlier import is_earlier
from components.events.lasting import began_then, until_now
from components.events.scoring import redated
from components.model import DONE, DateSpan, ResolvedDate
from components.sentences import HEADING_SIGNS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from components.events.deed import Deed
    from components.events.syntax import Sentence, Verb
    from components.model import Mention

_NEWS_DAYS = 10
"""A day this near before publication is the day of the news; farther ones are its history."""
_NEWS_LONGEST = 45
"""Days before publication within which an act told without its own day can be the one dated below."""
_MEETING_DAYS = 5
"""Days that talks or a visit last at most, to be the day of what was said there."""
_AT_MEETINGS = frozenset({"talks", "agreements", "statements"})  # families of acts that are done at talks
_GOING_ON = (
    "in response ", "in retaliation ", "in return ", "in turn ", "as a result ", "at the time ", "at that time ",
    "then ", "then, ", "later ", "subsequently ", "afterwards ",
)  # fmt: skip
"""What begins a sentence that goes on with the one before."""
_THEN = frozenset({"at", "in", "during", "on", "with"})
_THAT = (["that"], ["those"])
"""How what goes on begins: "At that session, officials raised"."""
_IN_PHRASE = frozenset({"word", "number", "verb", "actor"})
_POINTING = frozenset({"the", "this", "these", "their"})
PUBLISHED = "publication_day"
"""The rule of a date that is assumed."""
_MET = frozenset({"talks", "call", "visit"})
_TRYING = frozenset({"convict", "sentence", "indict"})
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
    planned: dict[frozenset[str], ResolvedDate] = field(default_factory=dict)
    """By the countries that will talk the day of their talks."""
    news: ResolvedDate | None = None
    """The last day named near publication."""
    lead: ResolvedDate | None = None
    """The first day named near publication: that of the news itself, which a new paragraph goes back to."""
    meeting: ResolvedDate | None = None
    """The day of the talks or call the article reports."""
    announced: ResolvedDate | None = None
    """The day near publication on which what the article begins with was announced."""
    heading: ResolvedDate | None = None
    """The time that stands alone above what is read: a chronicle's."""
    story: ResolvedDate | None = None
    """The time of the sentence before in the same paragraph, where that is not the news but its history."""

    def note(self, key: Key, family: str, when: ResolvedDate, *, ours: bool) -> None:
        """Remember the date an act got; `ours` says that it is between the states the article is about."""
        before = self.by_act.get(key)
        if before is None or self.is_news(when) or not self.is_news(before):
            self.by_act[key] = when
        if family == "talks" and ours and self.is_news(when) and not _is_before(when, self.meeting):
            self.meeting = when  # not "they had last met on Monday"

    def read(self, times: Sequence[ResolvedDate]) -> None:
        """Remember the days a sentence names."""
        for time in times:
            if self.is_news(time):
                self.news = time
                self.lead = self.lead or time

    def announce(self, when: ResolvedDate | None) -> None:
        """Remember the first day near publication on which someone announced "the decision"."""
        if self.announced is None and when is not None and self.is_news(when):
            self.announced = when

    def begin_paragraph(self) -> None:
        """Forget what the paragraph before looked back to; the lead's day in other words stays as told last."""
        same = self.lead is not None and self.news is not None and self.news.span == self.lead.span
        self.story, self.news = None, self.news if same else self.lead
        if self.lead is not None:  # "the two presidents met in May" two paragraphs above is not the meeting here
            self.by_act = {key: when for key, when in self.by_act.items() if key[0] not in _MET or self.is_news(when)}

    def tell(self, when: ResolvedDate | None) -> None:
        """Remember the time that a sentence gave to its acts; None for none."""
        if when is not None and when.span is not None and when.span.first <= self.published:
            self.story = None if self.is_news(when) else when

    def head(self, text: str, times: Sequence[ResolvedDate]) -> None:
        """Remember a time that is a sentence by itself, unless it is the day of publication; another line ends it."""
        alone = len(times) == 1 and not text.replace(times[0].text, "", 1).strip(HEADING_SIGNS)
        if alone:
            span = times[0].span
            self.heading = times[0] if span is not None and span.first != self.published else None
        elif text and text[-1].isalnum():
            self.heading = None

    def is_news(self, time: ResolvedDate) -> bool:
        """Whether the time is a day or few right before publication."""
        span = time.span
        return (
            span is not None
            and span.days <= _MEETING_DAYS
            and not span.approximate
            and 0 <= (self.published - span.first).days <= _NEWS_DAYS
        )


def _is_before(one: ResolvedDate, other: ResolvedDate | None) -> bool:
    """Whether a time begins before another that words give."""
    earlier, later = one.span, other.span if other is not None and other.rule != PUBLISHED else None
    return earlier is not None and later is not None and earlier.first < later.first


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


def told_on(sentence: Sentence, deed: Deed, course: Course, key: Key) -> ResolvedDate | None:
    """The time of the history that goes on: "In 2016 accusations emerged. In response, Obama expelled 35"."""
    verb = deed.verb
    news = any(act[0] == key[0] and course.is_news(when) for act, when in course.by_act.items())
    before = course.story or course.news
    if before is not None and began_then(sentence, verb):
        return until_now(before)
    if verb is not None and course.story is not None and "then" in sentence.texts[verb.first - 1 : verb.at]:
        return _as_carried(course.story, "the sentence before")  # "Peru then shut its border"
    if course.story is None or deed.reporting is not None or news:
        return None
    if verb is None or verb.perfect or verb.progressive:
        return None
    opening = " ".join(sentence.texts[:3]) + " "
    goes_on = opening.startswith(_GOING_ON) or (sentence.texts[0] in _THEN and sentence.texts[1:2] in _THAT)
    return _as_carried(course.story, "the sentence before") if goes_on else None


def to_come(deed: Deed, course: Course, countries: frozenset[str]) -> ResolvedDate | None:
    """The day of talks that the article told before to be planned: "the talks would go ahead"."""
    before = course.planned.get(countries) if deed.status == "planned" and deed.action.family == "talks" else None
    return _as_carried(before, "the same plan told before") if before is not None else None


def talked_on(sentence: Sentence, deed: Deed, course: Course) -> ResolvedDate | None:
    """The day of the news for talks at or after which someone spoke: "said after talks with Lavrov"."""
    if course.news is None or done_at_talks(sentence, deed) is None:
        return None
    return _as_carried(course.news, "the day last named")


def dated_below(found: Sequence[Mention], published: date) -> list[Mention]:
    """The mentions, those dated by the news on the day that the text gives the same act below.

    News begins with what was done and says further down when: "has suspended talks … on Monday had suspended".
    """
    loose = {"assumed", "carried"}
    return [
        _dated_below(mention, found[at + 1 :], published) if mention.basis in loose else mention
        for at, mention in enumerate(found)
    ]


def dated_as_announced(found: Sequence[Mention], course: Course, lead_end: int) -> list[Mention]:
    """The mentions, those of the article's first sentence without a day of their own on that of their announcement."""
    day = course.announced
    if day is None:
        return list(found)
    return [
        redated(one, _as_carried(day, "the announcement told below"), "carried")
        if one.where.start < lead_end and is_announced(one)
        else one
        for one in found
    ]


def _dated_below(mention: Mention, below: Sequence[Mention], published: date) -> Mention:
    meets = mention.action.family in _AT_MEETINGS
    if meets and mention.basis == "carried":
        return mention  # one meets again
    longest = _NEWS_DAYS if meets else _NEWS_LONGEST
    for other in below:
        span = other.when.span if other.when is not None else None
        near = span is not None and timedelta(0) <= published - span.first <= timedelta(longest) and span.days == 1
        surer = other.basis == "stated" or (other.basis == "carried" and mention.basis == "assumed")
        same = other.action.id == mention.action.id and other.status in DONE and _alike(other, mention)
        if (
            near
            and surer
            and same
            and _by_the_same(mention, other)
            and other.when is not None
            and _may_be_news(mention, published)
        ):
            return redated(mention, _as_carried(other.when, "the same act told below"), "carried")
    return mention


def _by_the_same(mention: Mention, other: Mention) -> bool:
    """Whether the doers can be the same: not the president once and parliament once."""
    one, two = ({actor.id for actor in told.sources} for told in (mention, other))
    return bool(one & two) or any("." not in actor for actor in (*one, *two))


def _may_be_news(mention: Mention, published: date) -> bool:
    """Whether a mention has no day but that of who reports it or of the paper."""
    span = mention.when.span if mention.when is not None else None
    return span is not None and span.days == 1 and timedelta(0) <= published - span.first <= timedelta(1)


def _alike(one: Mention, other: Mention) -> bool:
    """Whether the same states act and are acted on; at talks it does not matter who."""
    if one.action.family == "talks":
        return frozenset.union(*_sides(one)) == frozenset.union(*_sides(other))
    return _sides(one) == _sides(other)


def _sides(mention: Mention) -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(one.country for one in mention.sources), frozenset(one.country for one in mention.targets)


def carried(sentence: Sentence, deed: Deed, course: Course, key: Key) -> ResolvedDate | None:
    """The date the article gave the same act before, or the day it told of last."""
    before, verb, family = course.by_act.get(key), deed.verb, deed.action.family
    guessed = before is not None and before.rule == PUBLISHED and course.news is not None
    tried = verb is not None and verb.is_any(_TRYING)  # not on the day of the arrest
    if before is not None and family not in _MANY and not (guessed or tried):
        return _as_carried(before, "the same act told before")
    told = verb is not None and not verb.progressive and (_is_past(verb) or verb.perfect)
    if family in _AT_MEETINGS and course.meeting is not None and told:
        return _as_carried(course.meeting, "the meeting the article reports")
    if verb is None and family == "talks" and _is_definite(sentence, deed) and course.meeting is not None:
        return _as_carried(course.meeting, "the meeting the article reports")
    if is_earlier(sentence, deed):
        return None
    return _as_carried(course.news, "the day last named") if course.news is not None else None


def _is_definite(sentence: Sentence, deed: Deed) -> bool:
    """Whether the phrase of a noun points to something known: "the talks", "their meeting"."""
    tokens = sentence.tokens
    at = deed.trigger[0] - 1
    while at >= 0 and tokens[at].tag in _IN_PHRASE:
        at -= 1
    return at >= 0 and tokens[at].text in _POINTING


def _is_past(verb: Verb) -> bool:
    return verb.past or (verb.form in {"infinitive", "ing"} and verb.governor is not None and _is_past(verb.governor))


def _as_carried(when: ResolvedDate, how: str) -> ResolvedDate:
    told = when.because.removeprefix("Carried over: ")
    return replace(when, where=None, because=f"Carried over from {how} ({when.text}). {told}")


def assumed(deed: Deed, published: date, *, lead: bool) -> ResolvedDate | None:
    """The day of publication for news without a date; what has been done is news in the first sentence, the `lead`."""
    verb = deed.verb
    if verb is None or verb.form == "reduced" or (verb.perfect and (verb.past or not lead)):
        return None  # "the treaty, signed by Reagan, bans"
    met = lead and deed.action.family == "talks" and verb.past and not verb.is_any(frozenset({"be"}))
    if deed.nominal and deed.stance is None and not met:  # not "Talks between Rome and Bern took place"
        return None
    span = DateSpan(published, published, "day")
    because = f"No words date it; the article tells it as news of its day, {published:%-d %b %Y}. Assumed."
    return ResolvedDate(None, "", "DATE", span.iso, published, PUBLISHED, because, span)
