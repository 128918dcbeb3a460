"""Times that an act borrows from other words of its sentence: of who reports it, of the talks, of what came after."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from components.dates.spans import add_days
from components.events.counting_back import counted_from, is_counted_from
from components.events.earlier import was_later
from components.events.nearest import dates
from components.events.timing import own_time
from components.model import DONE, DateSpan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from components.events.deed import Deed
    from components.events.syntax import Sentence, Verb
    from components.model import ResolvedDate

_BE = frozenset({"be"})
_WITHIN = frozenset({"at", "in", "during"})
_ONLY = frozenset({"only", "just", "not", "until", "as", "recently", "back"})
_FEW = (2, 10)
"""How many days "days after" means, from and to."""
_LENGTH = re.compile(r"P([0-9]+|X)(D|W)")
_HOURS = re.compile(r"PT(?:[0-9]|1[0-2]|X)H|PT[0-9X]+M")
"""Lengths within a day: what came "hours after" another act came on its day."""
_DAYS = {"D": 1, "W": 7}
_AT_TALKS = frozenset({"after", "following", "during", "at", "in"})
_AHEAD = frozenset({"planned", "threatened"})
_WILL = frozenset({"will", "would", "shall", "'ll"})
BY_DECISION = frozenset({"sanctions", "expulsions", "seizures", "breaks", "envoys"})
"""Families of acts that a state does by announcing them."""
_TELLING = frozenset({"inform", "notify", "tell", "announce", "decide"})
_FOR_LONG = frozenset(
    {"since", "times", "already", "repeatedly", "previously", "always", "ever", "never", "long", "consistently",
     "continually", "often", "years", "decades", "months", "first", "far"}
)  # fmt: skip
_NEAR = 6
"""Tokens before the talks within which a preposition tells that someone was there."""


def reported(sentence: Sentence, deed: Deed) -> ResolvedDate | None:
    """The day someone said so: "Russia expelled two diplomats, the ministry said Thursday"."""
    said = deed.reporting
    if said is None:
        return None
    quoted = (
        verb for verb in sentence.verbs if verb.governor is said and verb.introduced == "as"
    )  # "cited … as saying"
    told = (verb for verb in (said, said.shares, *_above(said), *quoted) if verb is not None)
    return next((time for verb in told if (time := own_time(sentence, verb, deed)) is not None), None)


def telling_day(sentence: Sentence, deed: Deed, published: date) -> date:
    """The last day of when someone said so; that of publication where no words tell."""
    said = reported(sentence, deed)
    return said.span.last if said is not None and said.span is not None else published


def _above(said: Verb) -> Iterator[Verb]:
    """What a verb of saying hangs on: "said Monday it has informed the US it is halting", "said it had …, telling"."""
    verb = said
    while verb.governor is not None and (verb.link == "that" or (verb.link == "adverbial" and verb.form == "ing")):
        verb = verb.governor
        yield verb


def beside(sentence: Sentence, deed: Deed) -> ResolvedDate | None:
    """The time of what someone did at or after the talks: "Kerry said on Saturday after talks with Lavrov"."""
    spoke = done_at_talks(sentence, deed, perfect=True)
    if spoke is None or not deed.clause[0]:
        return None
    found = own_time(sentence, spoke, deed) or (own_time(sentence, spoke.shares, deed) if spoke.shares else None)
    told = spoke.governor if not spoke.perfect else None
    return found or (own_time(sentence, told, deed) if told is not None else None)


def done_at_talks(sentence: Sentence, deed: Deed, *, perfect: bool = False) -> Verb | None:
    """What someone did, or with `perfect` had done, at or after talks: "said after talks with Lavrov"; else None."""
    if deed.verb is not None or deed.action.family != "talks":
        return None
    leads = sentence.texts[max(0, deed.trigger[0] - _NEAR) : deed.trigger[0]]
    told = [verb for verb in sentence.verbs if verb.form == "finite" and verb.past]
    before = [verb for verb in told if verb.at < deed.trigger[0]]
    opens = sentence.texts[0] in _AT_TALKS and not any(verb.at < deed.trigger[0] for verb in sentence.verbs)
    spoke = before[-1] if before else told[0] if told and opens else None  # "In a phone call, Obama urged Putin"
    return spoke if spoke is not None and (perfect or not spoke.perfect) and not _AT_TALKS.isdisjoint(leads) else None


def exists(sentence: Sentence, deed: Deed) -> Verb | None:
    """What says that an act of a noun took place: "There was a meeting between"; None for nothing."""
    opens = deed.verb is None and sentence.texts[0] == "there" and bool(sentence.verbs)
    return sentence.verbs[0] if opens and sentence.verbs[0].at < deed.trigger[0] else None


def just_done(sentence: Sentence, deed: Deed) -> bool:
    """Whether the words call it new: "the talks have just ended"."""
    return deed.verb is not None and "just" in sentence.texts[deed.verb.first : deed.verb.at]


def elsewhere(sentence: Sentence, deed: Deed) -> ResolvedDate | None:
    """The time that another clause says an act was at: "It was on Friday that he left", "When they met in May, …"."""
    for verb in (deed.verb, deed.verb.shares if deed.verb is not None else None):
        if verb is not None and verb.past and not verb.perfect and (found := _cleft(sentence, verb)) is not None:
            return found
    verb = deed.verb
    if verb is not None and verb.introduced == "which":
        return _at_which(sentence, verb)
    if verb is None or verb.perfect or verb.link == "relative" or deed.status not in DONE:
        return None
    while verb.governor is not None and verb.link in {"to", "ing"}:
        verb = verb.governor
    return _when_another(sentence, verb, deed) if verb.past and not verb.perfect else None


def joined(sentence: Sentence, deed: Deed) -> ResolvedDate | None:
    """The time of the clause that "and" joins the act's to: "On May 3 Xi met Modi, and the two agreed to open it"."""
    verb = deed.verb
    if verb is None or not _is_told(verb) or verb.subject[0] < 1 or was_later(sentence, verb):
        return None
    and_at = verb.subject[0] - 1
    if sentence.tokens[and_at].tag != "and":
        and_at = next((at for at in range(*verb.subject) if sentence.tokens[at].tag == "and"), 0)
    told = (other for other in reversed(sentence.verbs) if other.at < and_at and other.form == "finite")
    before = next((other for other in told if verb.link or not other.link), None)  # over "said in May that it had"
    if before is None or not _is_told(before) or before.link != verb.link:
        return None
    return own_time(sentence, before, replace(deed, verb=before))


def _is_told(verb: Verb) -> bool:
    """Whether a clause of its own tells what was done."""
    return verb.form == "finite" and verb.past and not (verb.perfect or verb.introduced or verb.modal)


def _cleft(sentence: Sentence, verb: Verb) -> ResolvedDate | None:
    """The time a cleft sentence puts first: "It was only yesterday that Blinken rang Wang"."""
    said = verb.governor
    if said is None or verb.introduced != "that" or not said.is_any(_BE):
        return None
    if sentence.texts[slice(*said.subject)] != ["it"]:
        return None
    row = sentence.tokens[said.at + 1 : said.objects[1]]
    times = [token.time for token in row if token.time is not None and dates(token.time)]
    bare = all(token.time is not None or token.tag in {"prep", "adverb"} or token.text in _ONLY for token in row)
    return times[0] if times and bare else None


def _at_which(sentence: Sentence, verb: Verb) -> ResolvedDate | None:
    """The time right before "at which": "the summit of June 3, at which Xi offered aid"."""
    texts = sentence.texts
    which = next((at for at in range(verb.first - 1, 1, -1) if texts[at] == "which"), 0)
    if not which or texts[which - 1] not in _WITHIN:
        return None
    before = which - (3 if texts[which - 2] == "," else 2)
    time = sentence.tokens[before].time if before >= 0 else None
    return time if time is not None and dates(time) else None


def _when_another(sentence: Sentence, verb: Verb, deed: Deed) -> ResolvedDate | None:
    """The time of the clause with "when" beside the act's: "When they met in May, Biden asked Xi to"."""
    for other in sentence.verbs:
        opens = other.at < verb.at and other.introduced == "when" and other is sentence.verbs[0]
        follows = other.at > verb.at and other.introduced == "when" and other.governor is verb
        if (opens or follows) and other.past and other.form == "finite":
            return own_time(sentence, other, replace(deed, verb=other))
    return None


def lasts(sentence: Sentence) -> bool:
    """Whether the words tell what has been so for long or more than once: "have met seven times", "since 2014"."""
    long = any(token.time is not None and token.time.type in {"DURATION", "SET"} for token in sentence.tokens)
    tokens = sentence.tokens
    over = any(one.text == "over" and other.time is not None for one, other in pairwise(tokens))
    return long or over or not _FOR_LONG.isdisjoint(sentence.texts)


def days_after(
    sentence: Sentence, deed: Deed, main: ResolvedDate | None, news: ResolvedDate | None, *, inner: bool = False
) -> ResolvedDate | None:
    """The days of an act that the main clause came some time after: "came days after Rubio and Lavrov met".

    Those of an `inner` act, "a day after meeting Lavrov", are told before the main clause's are tried for it.
    """
    at, told = counted_from(sentence, deed)
    if at < 1 or (inner and not is_counted_from(sentence, deed)):
        return None
    side_word, time = sentence.texts[at], sentence.tokens[at - 1].time
    main = (own_time(sentence, told, deed) if told is not None and told.form == "finite" else None) or main
    if main is None and side_word == "after":
        main = news
    if main is None or main.span is None:
        return None
    if time is not None and _HOURS.fullmatch(time.value) and main.span.unit == "day":
        because = f"“{time.text} {side_word}”: on {main.span.first:%-d %b %Y}, the day of what it is counted from."
        return replace(main, where=time.where, text=time.text, rule="days_between", because=because)
    length = _LENGTH.fullmatch(time.value) if time is not None and time.type == "DURATION" else None
    if time is None or length is None:
        return None
    sign, scale = -1 if side_word == "after" else 1, _DAYS[length[2]]
    counts = _FEW if length[1] == "X" else (int(length[1]), int(length[1]))
    near, far = (add_days(main.span.first, sign * scale * count) for count in counts)
    exact = length[1] != "X" and length[2] == "D"
    span = DateSpan(min(near, far), max(near, far), "day" if exact else "span", approximate=not exact)
    much = f"{counts[0] * scale}" if exact else f"{counts[0] * scale} to {counts[1] * scale}"
    side = "before" if sign < 0 else "after"
    because = f"“{time.text} {side_word}”: {much} days {side} {main.span.first:%-d %b %Y}, what it is counted from."
    return replace(time, value=span.iso, anchor=main.span.first, rule="days_between", because=because, span=span)


def announced(sentence: Sentence, deed: Deed) -> ResolvedDate | None:
    """The day a state said what it would do by itself, for want of another: "said Thursday it would expel"."""
    said, verb = deed.reporting, deed.verb
    if deed.status not in _AHEAD or deed.action.family not in BY_DECISION or said is None or verb is None:
        return None
    time = reported(sentence, deed) if verb.modal in _WILL or verb.passive else None
    if time is None:
        return None
    because = f"The words give no day for it; it was announced then. {time.because}"
    return replace(time, because=because)


def told_now(sentence: Sentence, deed: Deed, *, official: bool) -> Deed | None:
    """The deed with the verb whose day is that of a release: "We cannot accept it", "We have told Peru it must"."""
    said = deed.reporting
    decided = deed.status in _AHEAD and deed.action.family in BY_DECISION
    if decided and said is not None and said.perfect and not said.past and said.is_any(_TELLING):
        return replace(deed, verb=said, nominal=False)
    finite = deed.verb is not None and deed.verb.form == "finite"  # not "no plans to meet"
    denied = deed.status == "denied" and finite and not lasts(sentence)
    return replace(deed, nominal=deed.nominal and not official) if denied else None
