"""The time words give to an act, as the act can have it: what is done lies behind, what is planned ahead."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from components.dates.spans import Period, shift
from components.events.noun_times import on_the_way, owned_time
from components.events.timing import stated
from components.model import DONE, DateSpan

if TYPE_CHECKING:
    from components.dates.spans import Grain
    from components.events.deed import Deed
    from components.events.syntax import Sentence, Verb
    from components.model import ResolvedDate

_AHEAD = frozenset({"planned", "threatened"})
_DUE = frozenset({"planned", "threatened", "demanded"})
_LEAP_DAY = (2, 29)
_JUST_OVER = 45
"""Days after a day of the month within which nobody means next year's by its name."""
_DAYS = re.compile(r"P(\d)D")
_LENGTH = re.compile(r"P([0-9]+)([DWMY])")
_GRAINS: dict[str, Grain] = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_OVERNIGHT = "overnight"
_PRESENT = frozenset({"this month", "this year"})
_FROM_NOW = re.compile(r"(?i)the (?:rest|remainder|coming|next)\b")
"""How a time begins in which nothing has been done yet: "told to leave in the coming days"."""
_LONGEST_TALKS = 7
_BEFOREHAND = frozenset({"before", "ahead", "advance", "preparation", "preparations", "upcoming", "planned"})
_COUNTED = frozenset({"after", "before"})
"""Behind a length these count from another act: "two days after Xi called Modi"."""
_NEAR = 6
"""Tokens before talks in which their length and their end are told."""
_ENDING = frozenset({"end", "finish", "conclude", "wrap", "wind", "complete", "close", "cap"})


def fitted(when: ResolvedDate, deed: Deed, published: date) -> ResolvedDate | None:
    """The date as the act can have it; None where it cannot.

    What is done lies not after publication, what is planned not before: "will meet on Saturday" is the next
    one, and a plan for "later this month" is one for the rest of it.
    """
    span = when.span
    if span is None:
        return None
    past = deed.verb is not None and _is_past(deed.verb)
    if deed.status in DONE or (deed.status == "denied" and past):
        return _behind(when, published)
    if span.last < published and (deed.status in _AHEAD or deed.status == "denied"):
        following = _next(when, published)
        return following if deed.status in _AHEAD else following or when  # "will not meet him in May"
    return _cut(when, first=published) if deed.status in _AHEAD else when


def _behind(when: ResolvedDate, published: date) -> ResolvedDate | None:
    """The date as what has been done can have it."""
    if when.span is None or _FROM_NOW.match(when.text):
        return None
    if when.rule == _OVERNIGHT and when.where is not None:
        return _from_the_evening(when)
    return _last(when, published) if when.span.first > published else _cut(when, last=published)


def _is_past(verb: Verb) -> bool:
    """Whether a verb tells what was, by itself or, where it is no clause, by the one it hangs on."""
    governed = verb.form != "finite" and verb.governor is not None and verb.governor.past
    return verb.past or verb.perfect or governed


def _from_the_evening(when: ResolvedDate) -> ResolvedDate:
    """From the day before on, for what was done "overnight"."""
    span = when.span
    if span is None or span.unit != "day":
        return when
    night = DateSpan(span.first - timedelta(1), span.last, "span")
    because = f"{when.because} The night before it, from {night.first:%-d %b %Y} on."
    return replace(when, value=night.iso, span=night, because=because)


def after_a_while(sentence: Sentence, deed: Deed, told: date) -> ResolvedDate | None:
    """The day, week, month or year so far ahead of when it was told: "will leave the treaty in six months"."""
    verb = deed.verb
    if deed.status not in _AHEAD or verb is None:
        return None
    for at, time in sentence.times:
        length = _LENGTH.fullmatch(time.value)
        if length is None or sentence.texts[at - 1] != "in" or not verb.at < at < verb.objects[1]:
            continue
        grain = _GRAINS[length[2]]
        span = shift(Period("day", told), grain, int(length[1])).span
        because = f"“in {time.text}”: counted from {told:%-d %b %Y}, when it was told."
        return replace(time, type="DATE", value=span.iso, anchor=told, rule="in_units", because=because, span=span)
    return None


def until_due(when: ResolvedDate, sentence: Sentence, deed: Deed, told: date) -> ResolvedDate:
    """From the day it was told until it is due, of what must be done by a day: "must leave the country by May 3"."""
    span = when.span
    if span is None or deed.status not in _DUE or span.last <= told or when.where is None:
        return when
    at = next((at for at, one in sentence.times if one.where == when.where), 0)
    before = sentence.texts[max(0, at - 2) : at]
    due = before[-1:] in (["by"], ["before"]) or before == ["later", "than"]
    if not due or 1 < at < deed.trigger[1]:  # "by the end of the year, when the treaty expires"
        return when
    whole = DateSpan(told, span.last, "span")
    because = f"{when.because} Due by then, from {told:%-d %b %Y} on, when it was told."
    return replace(when, value=whole.iso, span=whole, because=because)


def is_ahead(sentence: Sentence, deed: Deed, published: date) -> bool:
    """Whether an act told in the present, or by a noun, lies ahead by its date: "in advance of the talks tomorrow"."""
    verb = deed.verb
    told = verb is not None and (verb.past or verb.perfect or verb.passive)
    done = told and owned_time(sentence, deed) is None  # "tomorrow's talks were in doubt"
    if deed.status not in DONE or done or (deed.nominal and deed.stance is not None):
        return False
    if verb is not None and verb.form == "finite" and not told and _puts_off(sentence, verb):
        return True
    when = stated(sentence, deed)
    if when is None or when.span is None:
        return False
    named = verb is None and on_the_way(sentence, deed) is None
    if named and "year" in when.implied and _BEFOREHAND.isdisjoint(_before(sentence, deed)):
        return False  # "their summit in July" was the last one
    return when.span.first > published


def _puts_off(sentence: Sentence, verb: Verb) -> bool:
    """Whether a length of time behind "in" puts off what a verb in the present tells: "takes effect in six months"."""
    for at in range(verb.at + 1, verb.objects[1]):
        time = sentence.tokens[at].time
        whole = time is not None and time.span is None and time.rule != "hyphened"  # not "in a two-hour call"
        if whole and sentence.texts[at - 1] == "in":
            return True
    return False


def _before(sentence: Sentence, deed: Deed) -> set[str]:
    """The words before a noun: "before", "ahead of", "in preparation for" its act."""
    return set(sentence.texts[max(0, deed.trigger[0] - _NEAR) : deed.trigger[0]])


def _cut(when: ResolvedDate, *, first: date | None = None, last: date | None = None) -> ResolvedDate:
    """Of a period that publication lies in the part before or behind: "earlier this year", "this week"."""
    span = when.span
    part = when.text.lower().startswith("later" if first else "earlier")
    part = part or (span is not None and span.unit in {"month", "year"} and when.text.lower() in _PRESENT)
    if span is None or not (part or (last and span.unit == "week")) or when.anchor not in {first, last}:
        return when
    begin, end = max(span.first, first or span.first), min(span.last, last or span.last)
    return when if begin > end or span.unit == "day" else replace(when, span=DateSpan(begin, end, "span"))


def _next(when: ResolvedDate, published: date) -> ResolvedDate | None:
    """The next weekday or month of the name, where the words leave open which; None where they do not."""
    span = when.span
    if span is None or ("year" not in when.implied and when.rule != "weekday"):
        return None
    if when.rule == "weekday":
        days = timedelta(7 * ((published - span.first).days // 7 + 1))
        moved = DateSpan(span.first + days, span.last + days, span.unit)
    elif span.unit == "day" and (published - span.last).days < _JUST_OVER:
        return None  # "the meeting agreed on October 16, will not go forward"
    elif span.unit in {"day", "month"} and (span.first.month, span.first.day) != _LEAP_DAY:
        moved = DateSpan(_years_on(span.first, 1), _years_on(span.last, 1), span.unit)
    else:
        return None
    because = f"“{when.text}”: the next one after publication ({published:%-d %b %Y}), since it is still to come."
    return replace(when, span=moved, value=moved.iso, because=because)


def _last(when: ResolvedDate, published: date) -> ResolvedDate | None:
    """The last weekday, day or month of the name before publication, where the words leave open which; else None."""
    span = when.span
    if span is None or span.unit not in {"day", "month"} or ("year" not in when.implied and when.rule != "weekday"):
        return None
    if when.rule == "weekday":
        weeks = timedelta(7 * -(-(span.first - published).days // 7))
        moved = DateSpan(span.first - weeks, span.last - weeks, span.unit)
    else:
        moved = DateSpan(_years_on(span.first, -1), _years_on(span.last, -1), span.unit)
    if moved.first > published or (span.first.month, span.first.day) == _LEAP_DAY:
        return None
    because = f"“{when.text}”: the last one before publication ({published:%-d %b %Y}), since it is over."
    return replace(when, span=moved, value=moved.iso, because=because)


def _years_on(day: date, years: int) -> date:
    last = monthrange(day.year + years, day.month)[1]
    return date(day.year + years, day.month, min(day.day, last))


def over_days(when: ResolvedDate, sentence: Sentence, deed: Deed) -> ResolvedDate:
    """The days of talks that ended on the day after so many: "finished two days of talks on Friday"."""
    span = when.span
    if deed.action.family != "talks" or deed.status not in DONE or span is None or span.unit != "day":
        return when
    days = _length(sentence, deed)
    if days is None or not _ends(sentence, deed):
        return when
    whole = DateSpan(span.first - timedelta(days - 1), span.last, "span")
    because = f"{when.because} The talks ended then, after {days} days."
    return replace(when, value=whole.iso, span=whole, because=because)


def _length(sentence: Sentence, deed: Deed) -> int | None:
    """The days that talks lasted: "two days of talks", "a three-day visit"; None where the clause does not say."""
    start, end = min(deed.clause[0], deed.trigger[0]), max(deed.clause[1], deed.trigger[1])
    row = sentence.tokens[max(0, start - _NEAR) : end]
    told = (
        one for one, after in zip(row, [*row[1:], None], strict=True) if after is None or after.text not in _COUNTED
    )
    lengths = (_DAYS.fullmatch(token.time.value) for token in told if token.time is not None)
    return next((int(found[1]) for found in lengths if found and 1 < int(found[1]) <= _LONGEST_TALKS), None)


def _ends(sentence: Sentence, deed: Deed) -> bool:
    """Whether the talks are over by the words: their verb, or what stands before "two days of talks"."""
    if deed.verb is not None and deed.verb.is_any(_ENDING):
        return True
    before = sentence.texts[max(0, deed.trigger[0] - _NEAR) : deed.trigger[0]]
    return bool({"after", "following", "end", "conclusion", "close"} & set(before))
