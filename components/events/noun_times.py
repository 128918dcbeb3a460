"""The times of acts that nouns tell: within their phrase, behind it, or in the name of what they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.events.nearest import NOUN_PHRASE, dates, is_attribute, nearest
from components.model import DONE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.events.deed import Deed
    from components.events.syntax import Sentence
    from components.events.tokens import Token
    from components.model import ResolvedDate

ASIDE = frozenset({"response", "retaliation", "reprisal", "answer", "wake", "following", "over", "because", "despite"})
"""Behind these a time is that of the cause, not of the act."""
_PHRASE = 5
"""Tokens before a noun that can belong to its phrase."""
_INSIDE = frozenset({"det", "word", "actor", "poss", "number"})
_SET = frozenset({"planned", "scheduled", "set", "slated", "due", "expected", "held", "convened", "hosted"})
_HOSTING = frozenset({"host", "hold", "convene", "schedule", "set", "plan", "take", "open", "begin", "start"})
_PLANNED = frozenset({"planned", "scheduled", "proposed", "postponed", "delayed", "cancelled", "canceled"})
_ATTRIBUTES = 2
"""Tokens before a noun that can be part of its name."""
_GOING = frozenset({"be", "travel", "fly", "go", "come", "arrive", "head", "gather", "return", "leave", "depart"})
"""What one does to be at talks: "traveled to Oslo on Friday for talks"."""
_SET_REACH = 8
"""Tokens behind such a participle in which its time stands, if no comma ends it before."""


def owned_time(sentence: Sentence, deed: Deed) -> ResolvedDate | None:
    """The time within the phrase of an act's noun: "yesterday's meeting", "the planned June 4-5 Moscow summit"."""
    if not deed.nominal or (deed.stance is not None and deed.stance.itself):
        return None  # "rejected the July 3 proposal"
    tokens = sentence.tokens
    for at in range(deed.trigger[0] - 1, max(deed.trigger[0] - 1 - _PHRASE, -1), -1):
        time = tokens[at].time
        if time is not None:
            after_its = at > 0 and (tokens[at - 1].tag in _INSIDE or tokens[at - 1].text in _PLANNED)
            return time if (after_its or tokens[at + 1].tag == "poss") and dates(time) else None
        if tokens[at].tag not in _INSIDE and tokens[at].text not in _PLANNED:
            return None
    return None


def of_noun(sentence: Sentence, deed: Deed) -> ResolvedDate | None:
    """The time of a noun: right before it ("the Feb. 12 call"), else behind it, else before it."""
    start, end = deed.clause
    first, last = deed.trigger
    close = nearest(sentence, (max(start, first - 1), first), first) or set_for(sentence, end)
    aside = next((at for at in range(last, end) if sentence.tokens[at].text in ASIDE), end)
    behind = nearest(sentence, (last, aside), last)
    return close or behind or nearest(sentence, (start, first), last) or _shared(sentence, end)


def of_subject(sentence: Sentence, deed: Deed) -> ResolvedDate | None:
    """The time within the phrase of a subject: "Talks in Oslo in mid-May and a visit on Friday brought no result"."""
    verb, last = deed.verb, deed.trigger[1]
    if not deed.nominal or verb is None or not verb.subject[0] <= deed.trigger[0] < verb.subject[1]:
        return None
    tokens = sentence.tokens
    inside = NOUN_PHRASE | {"time"}
    stop = next((at for at in range(last, verb.first) if not _is_inside(tokens, at, inside)), verb.first)
    aside = next((at for at in range(last, stop) if tokens[at].text in ASIDE), stop)
    return nearest(sentence, (last, aside), last) if tokens[stop].tag == "and" else None


def _is_inside(tokens: Sequence[Token], at: int, inside: frozenset[str]) -> bool:
    """Whether a token is one of a noun's phrase, as the "and" of "between Peru and Chile" is."""
    both = tokens[at].tag == "and" and tokens[at - 1].tag == "actor" == tokens[at + 1].tag
    return both or tokens[at].tag in inside


def on_the_way(sentence: Sentence, deed: Deed) -> ResolvedDate | None:
    """The time at which someone is or goes where the act will be: "is in Oslo May 14-16 for meetings with Xi"."""
    first = deed.trigger[0]
    leads = next((at for at in range(first - 1, max(first - _PHRASE, 0), -1) if sentence.texts[at] == "for"), 0)
    verb = next((other for other in reversed(sentence.verbs) if other.at < leads), None)
    if verb is None or not verb.is_any(_GOING) or verb.negated or leads >= verb.objects[1]:
        return None
    behind = nearest(sentence, (verb.at, leads), leads)
    return behind or nearest(sentence, (0 if verb.subject[0] < _ATTRIBUTES else verb.subject[0], verb.at), verb.at)


def set_for(sentence: Sentence, end: int) -> ResolvedDate | None:
    """The time that a participle behind its phrase gives to a noun: "his visit to Moscow, planned for 23-25 May"."""
    texts = sentence.texts
    at = end + 1 if end < len(texts) and texts[end] == "," else end
    if at >= len(texts) or texts[at] not in _SET:
        return None
    reach = texts[at : at + _SET_REACH]
    stop = reach.index(",") if "," in reach else len(reach)
    return nearest(sentence, (at, at + stop), at)


def set_behind(sentence: Sentence, deed: Deed) -> ResolvedDate | None:
    """The time that talks have been set for, behind their phrase: "the summit with Xi that Peru will host in May"."""
    tokens, end = sentence.tokens, deed.trigger[1]
    if not deed.nominal and deed.status in DONE:
        return None  # not "discussed the summit that Peru will host"
    while end < len(tokens) and (tokens[end].tag in NOUN_PHRASE or tokens[end].tag == "and"):
        end += 1
    that = end < len(tokens) and tokens[end].text in {"that", "which"}
    told = next((verb for verb in sentence.verbs if end < verb.at < end + _SET_REACH), None) if that else None
    if told is not None and told.is_any(_HOSTING):
        return nearest(sentence, (told.at, told.objects[1]), told.at)
    return set_for(sentence, end)


def year_in_name(sentence: Sentence, where: tuple[int, int]) -> ResolvedDate | None:
    """The year that is part of a name: "the 2001 meeting", "the 1987 treaty"."""
    start, end = where[0] - _ATTRIBUTES, where[1]
    years = (time for at, time in sentence.times if start <= at < end and is_attribute(sentence.tokens, at, end))
    return next((time for time in years if time.span is not None and time.span.unit == "year"), None)


def _shared(sentence: Sentence, end: int) -> ResolvedDate | None:
    """The time of what "and" joins behind: "the seizure of two and the expulsion of many in December 2016"."""
    tokens = sentence.tokens
    if end >= len(tokens) or tokens[end].tag != "and":
        return None
    stop = next((at for at in range(end + 1, len(tokens)) if tokens[at].tag not in NOUN_PHRASE | {"time"}), len(tokens))
    return nearest(sentence, (end, stop), end)
