"""Which time belongs to which act.

The words of an act's own clause come first, then those that introduce its sentence, those of the verb it
shares its subject with, and those of the one who reports it. What no words of the sentence date is left to `course`.
"""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING

from components.events.behind import behind_complement, behind_since, from_then_on, was_last
from components.events.deed import POSTED
from components.events.lasting import since_then, until_now
from components.events.nearest import dates, nearest
from components.events.noun_times import (
    ASIDE,
    of_noun,
    of_subject,
    on_the_way,
    owned_time,
    set_behind,
    set_for,
    year_in_name,
)
from components.events.opening import OPENING, before_comma, opening_time
from components.model import DONE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from components.events.deed import Deed
    from components.events.syntax import Sentence, Verb
    from components.events.tokens import Token
    from components.model import ResolvedDate

_AT_THE_TIME = frozenset({"as", "where", "when"})
_HAS_TIME = frozenset({*DONE, "denied"})
"""What stands like this has the time of the verb that governs it."""
_ABOUT_ACTS = frozenset({"proposal", "agreement", "threat", "rejection"})
"""Acts that are about another one, which has a time of its own."""
_OPENS = 2
"""Tokens from the beginning within which a clause opens its sentence."""
_CLOSES_HEADING = frozenset({":", "–", "—"})
_WHEN_REACH = 10
"""Tokens between a "when" and the subject of its clause at most."""
_FOLLOWING = frozenset({"follow", "precede"})
_ORDERING = frozenset({"order", "declare"})
_MAKING = frozenset({"sign", "conclude", "negotiate", "reach", "agree", "draft"})
"""What is done to a treaty in the year that is part of its name."""
_PHRASE = 4
"""Tokens before a noun that can belong to its phrase."""


def stated(sentence: Sentence, deed: Deed) -> ResolvedDate | None:
    """The time the sentence gives to an act; None for none."""
    verb = deed.verb
    if not sentence.times:
        return None
    sentence = without_deadlines(sentence, deed)
    owned = owned_time(sentence, deed)
    if owned is not None:
        return owned
    if verb is None:
        named = of_noun(sentence, deed) or year_in_name(sentence, deed.trigger) or _heading(sentence)
        return named or (on_the_way(sentence, deed) if deed.action.family == "talks" else None)
    if deed.nominal and verb.is_any(_FOLLOWING) and deed.trigger[0] < verb.at:
        return nearest(sentence, verb.subject, verb.at)  # "the meeting followed a visit to Oslo in May"
    if (named := of_subject(sentence, deed)) is not None:
        return named
    own = next(
        (found for one in _timers(sentence, verb, deed) if (found := own_time(sentence, one, deed)) is not None), None
    )
    beside = verb.governor if verb.link == "adverbial" and verb.form == "ing" else None
    found = (
        own
        or _since(sentence, beside or verb)
        or _joined(sentence, verb, deed)
        or behind_complement(sentence, verb)
        or from_then_on(sentence, verb)
        or behind_since(sentence, verb)
        or was_last(sentence, verb)
        or (set_for(sentence, verb.subject[1]) or set_behind(sentence, deed) if deed.action.family == "talks" else None)
    )
    if found is None and verb.is_any(_MAKING):  # "the 2010 agreement, signed by Lavrov", "signed the 2010 treaty"
        found = year_in_name(sentence, verb.subject if verb.passive or verb.form == "reduced" else verb.objects)
    return found or (None if verb.link == "relative" or verb.perfect else _heading(sentence))


def without_deadlines(sentence: Sentence, deed: Deed) -> Sentence:
    """The sentence of what is done without the times by which it had to be: "told to close its bureau by Friday"."""
    verb = deed.verb
    if deed.status not in DONE or verb is None or "by" not in sentence.texts:
        return sentence
    kept = copy(sentence)
    kept.times = tuple([one for one in sentence.times if one[0] < verb.at or sentence.texts[one[0] - 1] != "by"])
    return kept


def _just_before(sentence: Sentence, verb: Verb) -> int:
    """Where the words right before the verb begin that can date it: "on Friday expelled"; not what "and" parts off."""
    tokens = sentence.tokens
    at, limit = verb.first, max(verb.first - _OPENS, verb.subject[1] - _OPENS, 0)
    while at > limit and tokens[at - 1].tag != "and":
        at -= 1
    if at == verb.first or tokens[verb.first - 1].tag != "comma":
        return at
    opens = next((comma for comma in range(verb.first - 2, -1, -1) if tokens[comma].tag == "comma"), -1)
    told = any(opens < other.at < verb.first and other.form in {"finite", "reduced"} for other in sentence.verbs)
    return verb.first if told or opens < 0 else at  # "was signed on April 8, entered into force"


def _joined(sentence: Sentence, verb: Verb, deed: Deed) -> ResolvedDate | None:
    """The time of the verb that "and" joins behind it: "expelled 35 diplomats and closed two compounds in 2016"."""
    for after in (other for other in sentence.verbs if other.at > verb.at):
        by = sentence.tokens[after.first - 1].tag
        listed = by == "comma" and after.shares is not None  # "expelled 35, closed two and put sanctions on ten"
        if after.form != verb.form or not (by == "and" or listed):
            return None
        found = own_time(sentence, after, deed)
        if found is not None or by == "and":
            return found
    return None


def _heading(sentence: Sentence) -> ResolvedDate | None:
    """The time that stands before a sentence as in a chronicle: "December 2016: Obama expels 35 diplomats"."""
    end = next((at for at, token in enumerate(sentence.tokens) if token.tag not in OPENING), 0)
    closed = sentence.tokens and sentence.tokens[end].text in _CLOSES_HEADING
    return nearest(sentence, (0, end), end) if closed else None


def _since(sentence: Sentence, verb: Verb) -> ResolvedDate | None:
    """For "since taking office last month, he has sought": from that time on."""
    opening = sentence.verbs[0]
    time = nearest(sentence, opening.objects, opening.at) if opening.introduced == "since" else None
    if time is None or time.span is None or opening.form != "ing" or opening.first > _OPENS or not verb.perfect:
        return None
    return until_now(time)


def _timers(sentence: Sentence, verb: Verb, deed: Deed) -> Iterator[Verb]:
    """The verb, and those whose time is its own too: the one it is joined to, the one it hangs on when done."""
    if deed.stance is not None and deed.stance.control == "order" and verb.governor is not None:
        yield verb.governor  # "last month ordered Russia to close it by September 2"
    yield verb
    if (deed.nominal and deed.stance is not None) or (deed.frame is None and deed.action.id in POSTED):
        inner = (other for other in sentence.verbs if other.governor is verb and other.link == "to")
        yield from (other for other in inner if deed.status == "planned" or not _has_deadline(sentence, other))
    if verb.form == "reduced" and verb.governor is not None and verb.governor.is_any(_ORDERING):
        yield verb.governor  # "On Monday ordered three consulates closed"
    if deed.action.family == "talks":
        about = (one for one in sentence.verbs if one.governor is verb and one.link == "ing" and not one.introduced)
        yield from about  # "discussed restoring ties at a meeting on Feb. 27"
    if verb.shares is not None and not (verb.shares.perfect and not verb.perfect):
        yield verb.shares  # not "had been silent last week, but signed it"
    beside = verb.link == "adverbial" and verb.form == "ing"
    beside = beside or (
        verb.link == "that" and verb.progressive and deed.reporting is None
    )  # "gave notice in May that it was leaving"
    if verb.governor is not None and verb.link == "adverbial" and verb.introduced in _AT_THE_TIME:
        yield verb.governor  # "hopes dimmed on Friday as the summit ended"
    if verb.governor is not None and (beside or (verb.link in {"to", "ing"} and deed.status in _HAS_TIME)):
        yield verb.governor


def _has_deadline(sentence: Sentence, verb: Verb) -> bool:
    """Whether the time behind a verb says by when: "were told to leave by April 5"."""
    times = (at for at, _ in sentence.times if verb.at < at < verb.objects[1])
    return any(sentence.tokens[at - 1].text == "by" for at in times)


def own_time(sentence: Sentence, verb: Verb, deed: Deed) -> ResolvedDate | None:
    """The time in the verb's own clause: before it, behind it, then in the words that open the sentence."""
    if not sentence.times:
        return None
    start, end = verb.subject
    lasting = verb.perfect or verb.progressive or deed.verb is not verb
    told = verb.form == "infinitive" and verb.governor is not None and verb.governor.past
    # Of "spoke on Monday to prepare a summit" Monday is when they spoke.
    ahead = told and deed.status not in _HAS_TIME
    before = verb.first if ahead else _just_before(sentence, verb)
    return (
        nearest(sentence, (before, verb.at), verb.at, lasting=lasting)
        or nearest(sentence, (verb.at, _reach(sentence, verb, deed)), verb.at, lasting=lasting, owned=False)
        or _past_behind(sentence, verb, deed)
        or _at_setting(sentence, verb, deed)
        or (since_then(sentence, verb) if verb.perfect or verb.form == "reduced" else None)
        or _when(sentence.tokens, verb)
        or (
            None
            if verb.link == "relative" or ahead
            else nearest(sentence, (before_comma(sentence.tokens, start), end), end)
        )
        or opening_time(sentence, verb)
    )


def _past_behind(sentence: Sentence, verb: Verb, deed: Deed) -> ResolvedDate | None:
    """A past time behind what is proposed, which is still to come: "had proposed a prisoner swap in July 2019"."""
    if deed.verb is not verb or deed.action.id not in _ABOUT_ACTS:
        return None
    time = nearest(sentence, (_reach(sentence, verb, deed), verb.objects[1]), verb.at, owned=False)
    return time if time is not None and time.span is not None and time.span.last < time.anchor else None


def _at_setting(sentence: Sentence, verb: Verb, deed: Deed) -> ResolvedDate | None:
    """The time of the talks at which something was done: "offered a summit in an April 13 call"."""
    about = deed.action.id in _ABOUT_ACTS or deed.action.family == "talks"
    if deed.verb is not verb or not (about or deed.status in DONE):
        return None
    end = max(
        [verb.objects[1], *(one.objects[1] for one in sentence.verbs if one.governor is verb and one.link == "to")]
    )
    settings = (at for at in sentence.nouns if verb.at < at < end and _is_setting(sentence.tokens, at))
    at = next((at for at in settings if about or "during" in sentence.texts[max(verb.at, at - _PHRASE) : at]), None)
    if at is None:
        return None
    return nearest(sentence, (max(verb.at, at - _PHRASE), min(at + _WHEN_REACH, end)), at)


def _when(tokens: Sequence[Token], verb: Verb) -> ResolvedDate | None:
    """The time that a "when" behind it dates the clause by: "in 2010, when ten were exchanged"."""
    start = verb.subject[0]
    opens = (at for at in range(start - 1, max(start - _WHEN_REACH, 0), -1) if tokens[at].text == "when")
    at = next(opens, 0) - 1
    if at < 0:
        return None
    time = tokens[at - 1].time if tokens[at].tag == "comma" and at else tokens[at].time
    return time if time is not None and dates(time) else None


def _reach(sentence: Sentence, verb: Verb, deed: Deed) -> int:
    """How far behind the verb a time is the verb's: not behind its cause, nor behind an act that it proposes."""
    end = min(max(verb.objects[1], deed.trigger[1]), _next_opens(sentence, verb))
    for at in range(verb.at + 1, end):
        timed = at + 1 < end and sentence.tokens[at + 1].time is not None  # "over the past decade"
        over = sentence.tokens[at].text == "over" and (deed.action.family == "military" or at == verb.at + 1)
        timed = timed or over  # flew over the sea, "papered over their differences"
        timed = timed or (at - _OPENS == verb.at and sentence.tokens[at - 1].tag == "det")  # "announced the response"
        if sentence.tokens[at].text in ASIDE and not (timed or _in_apposition(sentence.tokens, at, end)):
            return at
    inner = (noun for noun in sentence.nouns if deed.trigger[1] <= noun < end)
    stop = next((noun for noun in inner if not _is_setting(sentence.tokens, noun)), end)
    return stop if deed.action.id in _ABOUT_ACTS else end


def _next_opens(sentence: Sentence, verb: Verb) -> int:
    """Where the next verb begins with a time of its own: "declared it void and on May 8 signed the law"."""
    tokens = sentence.tokens
    after = next((other for other in sentence.verbs if other.at > verb.at), None)
    if after is None:
        return len(tokens)
    at = after.first
    while at > verb.at and tokens[at - 1].tag in OPENING:
        at -= 1
    timed = any(token.time is not None for token in tokens[at : after.first])
    return at - 1 if timed and tokens[at - 1].tag == "and" else len(tokens)


def _in_apposition(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a word stands between two commas as part of a noun beside another: "the bill, a response to …, in"."""
    opens = at >= _OPENS and tokens[at - 1].tag == "det" and tokens[at - _OPENS].tag == "comma"
    return opens and any(token.tag == "comma" for token in tokens[at:end])


def _is_setting(tokens: Sequence[Token], noun: int) -> bool:
    """Whether the act is where another is done: "agreed at their summit yesterday"."""
    return any(
        token.text in {"at", "in", "during"} and token.tag == "prep" for token in tokens[max(0, noun - 4) : noun]
    )
