"""Which time belongs to which act.

The words of an act's own clause come first, then those that introduce its sentence, those of the verb it
shares its subject with, and those of the one who reports it. What no words of the sentence date is left to `course`.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from components.model import DONE, DateSpan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from components.events.deed import Deed
    from components.events.syntax import Sentence, Verb
    from components.events.tokens import Token
    from components.model import ResolvedDate

_FEW = (2, 10)
"""How many days "days after" means, from and to."""
_AHEAD = frozenset({"planned", "threatened"})
_LEAP_DAY = (2, 29)
_ABOUT_ACTS = frozenset({"proposal", "agreement", "threat", "rejection"})
"""Acts that are about another one, which has a time of its own."""
_OPENING = frozenset({"comma", "time", "prep"})
_OPENS = 2
"""Tokens from the beginning within which a clause opens its sentence."""
_CLOSES_HEADING = frozenset({":", "–", "—"})
_FROM_THEN = frozenset({"starting", "beginning", "effective"})
_ASIDE = frozenset({"response", "retaliation", "reprisal", "answer", "wake", "following", "over", "because", "despite"})
"""Behind these a time is that of the cause, not of the act."""
_LENGTH = re.compile(r"P([0-9]+|X)(D|W)")
_DAYS = {"D": 1, "W": 7}


def dates(time: ResolvedDate) -> bool:
    """Whether the words can date an act: they name days, and not only how long or how often."""
    return time.span is not None and time.type != "SET"


def stated(sentence: Sentence, deed: Deed) -> ResolvedDate | None:
    """The time the sentence gives to an act; None for none."""
    verb = deed.verb
    if not sentence.times:
        return None
    if verb is None:
        return _nearest(sentence, deed.clause, deed.trigger[1]) or _heading(sentence)
    own = next((found for one in _timers(verb, deed) if (found := _own(sentence, one, deed)) is not None), None)
    beside = verb.governor if verb.link == "adverbial" and verb.form == "ing" else None
    found = own or _since(sentence, beside or verb)
    return found or (None if verb.link == "relative" or verb.perfect else _heading(sentence))


def _heading(sentence: Sentence) -> ResolvedDate | None:
    """The time that stands before a sentence as in a chronicle: "December 2016: Obama expels 35 diplomats"."""
    end = next((at for at, token in enumerate(sentence.tokens) if token.tag not in _OPENING), 0)
    closed = sentence.tokens and sentence.tokens[end].text in _CLOSES_HEADING
    return _nearest(sentence, (0, end), end) if closed else None


def _since(sentence: Sentence, verb: Verb) -> ResolvedDate | None:
    """For "since taking office last month, he has sought": from that time on."""
    opening = sentence.verbs[0]
    time = _nearest(sentence, opening.objects, opening.at) if opening.introduced == "since" else None
    if time is None or time.span is None or opening.form != "ing" or opening.first > _OPENS or not verb.perfect:
        return None
    if time.span.first > time.anchor:
        return None
    span = DateSpan(time.span.first, time.anchor, "span")
    because = f"{time.because} From then on until {time.anchor:%-d %b %Y}."
    return replace(time, value=span.iso, rule="since", because=because, span=span)


def fitted(when: ResolvedDate, deed: Deed, published: date) -> ResolvedDate | None:
    """The date as the act can have it; None where it cannot.

    What is done lies not after publication, what is planned not before: "will meet on Saturday" is the next
    one, and a plan for "this week" is one for the rest of it.
    """
    span = when.span
    if span is None:
        return None
    if deed.status in DONE:
        return None if span.first > published else _cut(when, last=published)
    if span.last < published and deed.status in _AHEAD:
        return _next(when, published)
    return _cut(when, first=published) if deed.status in _AHEAD else when


def is_ahead(sentence: Sentence, deed: Deed, published: date) -> bool:
    """Whether an act told in the present lies ahead by its date: "starting in August, Russia is prohibiting"."""
    verb = deed.verb
    if deed.status not in DONE or verb is None or verb.past or verb.perfect or verb.passive or deed.nominal:
        return False
    when = stated(sentence, deed)
    return when is not None and when.span is not None and when.span.first > published


def _cut(when: ResolvedDate, *, first: date | None = None, last: date | None = None) -> ResolvedDate:
    """Of a week that publication lies in, the days before or after it."""
    span = when.span
    if span is None or span.unit != "week" or when.anchor not in {first, last}:
        return when
    begin, end = max(span.first, first or span.first), min(span.last, last or span.last)
    return when if begin > end else replace(when, span=DateSpan(begin, end, "span"))


def _next(when: ResolvedDate, published: date) -> ResolvedDate | None:
    """The next weekday or month of the name, where the words leave open which; None where they do not."""
    span = when.span
    if span is None or ("year" not in when.implied and when.rule != "weekday"):
        return None
    if when.rule == "weekday":
        days = timedelta(7 * ((published - span.first).days // 7 + 1))
        moved = DateSpan(span.first + days, span.last + days, span.unit)
    elif span.unit in {"day", "month"} and (span.first.month, span.first.day) != _LEAP_DAY:
        moved = DateSpan(_year_on(span.first), _year_on(span.last), span.unit)
    else:
        return None
    because = f"“{when.text}”: the next one after publication ({published:%-d %b %Y}), since it is still to come."
    return replace(when, span=moved, value=moved.iso, because=because)


def _year_on(day: date) -> date:
    last = monthrange(day.year + 1, day.month)[1]
    return date(day.year + 1, day.month, min(day.day, last))


def _timers(verb: Verb, deed: Deed) -> Iterator[Verb]:
    """The verb, and those whose time is its own too: the one it is joined to, the one it hangs on when done."""
    yield verb
    if verb.shares is not None:
        yield verb.shares
    beside = verb.link == "adverbial" and verb.form == "ing"
    if verb.governor is not None and (beside or (verb.link in {"to", "ing"} and deed.status in DONE)):
        yield verb.governor


def _own(sentence: Sentence, verb: Verb, deed: Deed) -> ResolvedDate | None:
    """The time in the verb's own clause: before it, behind it, then in the words that open the sentence."""
    if not sentence.times:
        return None
    start, end = verb.subject
    return (
        _nearest(sentence, (max(verb.first - 2, end - 2, 0), verb.at), verb.at)
        or _nearest(sentence, (verb.at, _reach(sentence, verb, deed)), verb.at)
        or (None if verb.link == "relative" else _nearest(sentence, (_before_comma(sentence.tokens, start), end), end))
    )


def _reach(sentence: Sentence, verb: Verb, deed: Deed) -> int:
    """How far behind the verb a time is the verb's: not behind its cause, nor behind an act that it proposes."""
    end = max(verb.objects[1], deed.trigger[1])
    for at in range(verb.at + 1, end):
        timed = at + 1 < end and sentence.tokens[at + 1].time is not None  # "over the past decade"
        if sentence.tokens[at].text in _ASIDE and not timed:
            return at
    inner = (noun for noun in sentence.nouns if deed.trigger[1] <= noun < end)
    stop = next((noun for noun in inner if not _is_setting(sentence.tokens, noun)), end)
    return stop if deed.action.id in _ABOUT_ACTS else end


def _is_setting(tokens: Sequence[Token], noun: int) -> bool:
    """Whether the act is where another is done: "agreed at their summit yesterday"."""
    return any(
        token.text in {"at", "in", "during"} and token.tag == "prep" for token in tokens[max(0, noun - 4) : noun]
    )


def _before_comma(tokens: Sequence[Token], start: int) -> int:
    """Where words that open the clause begin: "On Friday, Zakharova said"."""
    at = start
    while at and (tokens[at - 1].tag in _OPENING or tokens[at - 1].text in _FROM_THEN):
        at -= 1
    opens = at == 0 or tokens[at - 1].tag in {"stop", "quote", "and", "sub", "that"}
    return at if opens else start


def _nearest(sentence: Sentence, where: tuple[int, int], to: int) -> ResolvedDate | None:
    found = [
        (abs(at - to), time)
        for at, time in sentence.times
        if where[0] <= at < where[1] and dates(time) and not _is_attribute(sentence.tokens, at)
    ]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _is_attribute(tokens: Sequence[Token], at: int) -> bool:
    """Whether a time dates no act: a year in a name, "the 1972 treaty", or "the largest since 2014"."""
    if at and tokens[at - 1].text == "since":
        return True
    before, after = tokens[at - 1] if at else None, tokens[at + 1] if at + 1 < len(tokens) else None
    if (
        before is None
        or after is None
        or before.tag not in {"det", "poss", "actor"}
        or after.tag not in {"word", "verb"}
    ):
        return False
    time = tokens[at].time
    return time is not None and time.span is not None and time.span.unit == "year"


def reported(sentence: Sentence, deed: Deed) -> ResolvedDate | None:
    """The day someone said so: "Russia expelled two diplomats, the ministry said Thursday"."""
    return _own(sentence, deed.reporting, deed) if deed.reporting is not None else None


def days_after(sentence: Sentence, deed: Deed, main: ResolvedDate | None) -> ResolvedDate | None:
    """The days of an act that the main clause came some time after: "came days after Rubio and Lavrov met"."""
    verb = deed.verb
    if verb is None or verb.introduced not in {"after", "before"} or main is None or main.span is None:
        return None
    at = verb.subject[0] - 2
    time = sentence.tokens[at].time if at >= 0 else None
    length = _LENGTH.fullmatch(time.value) if time is not None and time.type == "DURATION" else None
    if time is None or length is None:
        return None
    sign, scale = -1 if verb.introduced == "after" else 1, _DAYS[length[2]]
    counts = _FEW if length[1] == "X" else (int(length[1]), int(length[1]))
    near, far = (main.span.first + timedelta(sign * scale * count) for count in counts)
    exact = length[1] != "X" and length[2] == "D"
    span = DateSpan(min(near, far), max(near, far), "day" if exact else "span", approximate=not exact)
    much = f"{counts[0] * scale}" if exact else f"{counts[0] * scale} to {counts[1] * scale}"
    side = "before" if sign < 0 else "after"
    because = (
        f"“{time.text} {verb.introduced}”: {much} days {side} {main.span.first:%-d %b %Y}, what it is counted from."
    )
    return replace(time, value=span.iso, anchor=main.span.first, rule="days_between", because=because, span=span)
