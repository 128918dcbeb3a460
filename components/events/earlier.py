"""Whether an act was done before what an article tells as its news."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from components.events.counting import ORDINALS
from components.events.objects import CAUSES

if TYPE_CHECKING:
    from components.events.deed import Deed
    from components.events.syntax import Sentence, Verb

_EARLIER = frozenset({"recent", "previous", "earlier", "past", "prior", "preceding"})
_BEFORE_NOW = frozenset({"recently", "repeatedly", "previously", "formerly", "wrongfully", "unjustly"})
_TITLES = frozenset(
    {"president", "us", "u.s.", "russian", "soviet", "vice", "prime", "secretary", "foreign", "defense"}
)
_IN_A_ROW = frozenset({"and", ",", ";", "but"})
_GOES = frozenset({"to", "in"})  # not "prior to", "earlier in the day"
_CLOSE = 2  # tokens behind a trigger in which a time is surely its own
_JUST_BEFORE = 4
_PHRASE = 7  # tokens before a trigger that name it a cause: "a response to Peru's decision to close"
_NEAR = 6  # tokens behind a trigger in which it is counted from something else
_LONG_PAST = 31  # days
_NEWS_DAYS = 7
"""Days before the news from which a time is its history."""
_DAYS = frozenset({"days", "weeks", "months", "years"})
_FIRST = frozenset({"first", "early", "opening", "last", "final"})
_FROM = frozenset({"before", "after"})
_LONG = ("days", "day", "week", "weeks", "month", "months", "year", "years")
_DECISIONS = frozenset({"decision", "move", "refusal", "failure"})
_AFTERWARDS = frozenset({"later", "afterwards", "afterward", "after"})
_NEAR_TO = 2
_PHRASE_OF_NOUN = 4
_THIS = (["it"], ["this"], ["that"])


def is_past_reference(sentence: Sentence, deed: Deed) -> bool:
    """Whether the clause speaks of an earlier act than the article's own: "the recent talks held in Reykjavik"."""
    verb = deed.verb
    before_that = sentence.texts[:2] == ["before", "that"] and deed.action.family != "talks"
    cause = sentence.texts[max(0, deed.trigger[0] - _PHRASE) : deed.trigger[0]]
    if (
        before_that
        or _is_of_first_days(sentence, deed)
        or _was_held_long(sentence, deed)
        or not CAUSES.isdisjoint(pairwise(cause))
        or _follows_old(sentence, deed)
        or _is_days_from(sentence, deed)
    ):
        return True
    start = min(deed.clause[0], deed.trigger[0])
    if verb is not None and verb.shares is not None:
        start = min(start, verb.shares.first)  # "had earlier expelled 60 and shut"
    group = sentence.texts[max(verb.first - 1, 0) : verb.at] if verb is not None else ()
    before = [word for word, after in pairwise(sentence.texts[start : deed.trigger[0] + 1]) if after not in _GOES]
    behind = sentence.tokens[deed.trigger[1] : deed.trigger[1] + _CLOSE]
    if any(token.time is not None and token.time.value == "PAST_REF" for token in behind):
        return True  # "agreed a long time ago"
    if verb is not None and deed.action.id == "detention" and verb.link == "relative":
        return True  # "the release of a teacher who was wrongfully detained": only who it is
    titled = _titled_then(sentence)
    if any(text.startswith("then-") for text in before) or not _TITLES.isdisjoint(titled):
        return True  # "then-President Obama declared"
    if not deed.nominal and verb is not None and verb.form == "finite":
        before = [word for word in before if word != "recent"]  # "recent events in the Gulf were discussed"
    return not (_EARLIER.isdisjoint(before) and _BEFORE_NOW.isdisjoint(group))


def _titled_then(sentence: Sentence) -> set[str]:
    """The words behind "then" where it says who held an office: "the then president"; not "met, and then Peru left"."""
    rows = zip(sentence.texts, sentence.texts[1:], sentence.texts[2:], strict=False)
    return {after.partition(" ")[0] for before, one, after in rows if one == "then" and before not in _IN_A_ROW}


def _is_of_first_days(sentence: Sentence, deed: Deed) -> bool:
    """Whether it was done when something began: "extended the pact in the first days of his term"."""
    behind = sentence.texts[deed.trigger[1] :]
    early = zip(behind, behind[1:], behind[2:], strict=False)
    return any(one in _FIRST and other in _DAYS and of == "of" for one, other, of in early)


def _follows_old(sentence: Sentence, deed: Deed) -> bool:
    """Whether something came long after it, or is long past: "Last year Peru shut a mission after Chile shut one"."""
    verb = deed.verb
    while verb is not None and verb.form != "finite" and verb.governor is not None:
        verb = verb.governor
    if verb is None or verb.introduced != "after":
        return False
    length = sentence.tokens[verb.subject[0] - 2].time if verb.subject[0] > 1 else None
    if length is not None and length.type == "DURATION":
        return True  # "three days after Peru closed its ports"
    main = (own for at, own in sentence.times if at < verb.first and own.span is not None)
    return any(own.span is not None and (own.anchor - own.span.last).days > _NEWS_DAYS for own in main)


def _was_held_long(sentence: Sentence, deed: Deed) -> bool:
    """Whether somebody was held for a length of time, which no day is: "was held for months in Oslo"."""
    behind = sentence.tokens[deed.trigger[1] : deed.trigger[1] + _NEAR]
    times = (after.time for before, after in pairwise(behind) if before.text == "for")
    return deed.action.id == "detention" and any(time is not None and time.type == "DURATION" for time in times)


def _is_days_from(sentence: Sentence, deed: Deed) -> bool:
    """Whether it is counted from something else: "visited Lima days before the vote", "left two weeks after it"."""
    behind = sentence.tokens[deed.trigger[1] : deed.trigger[1] + _NEAR]
    return any(
        token.time is not None and token.time.type == "DURATION" and token.text.endswith(_LONG) and after.text in _FROM
        for token, after in pairwise(behind)
    )


def was_done_by(sentence: Sentence, deed: Deed) -> bool:
    """Whether it was done by a time long past, which does not date it: "destroyed the last of them by 1991"."""
    verb = deed.verb
    if verb is None or not verb.past:
        return False
    old = [at for at, time in sentence.times if time.span and (time.anchor - time.span.last).days > _LONG_PAST]
    return any(verb.at < at < verb.objects[1] and sentence.texts[at - 1] == "by" for at in old)


def is_known(sentence: Sentence, deed: Deed) -> bool:
    """Whether an act is only named as the cause of another: "after Peru closed its ports", "citing its decision to"."""
    verb = deed.verb
    if verb is None or deed.action.family == "talks":
        return False
    if (verb.introduced == "after" and verb.form == "finite" and verb.past) or was_later(sentence, verb):
        return True
    opens = sentence.texts[max(0, verb.first - _NEAR_TO) : verb.first]
    decided = verb.form == "infinitive" and verb.link != "that" and not _DECISIONS.isdisjoint(opens)
    return decided and _is_pointed(sentence, verb.first - 1)


def was_later(sentence: Sentence, verb: Verb) -> bool:
    """Whether an act was done a while after what was told before: "and Peru closed its ports some months later"."""
    end = next((other.first for other in sentence.verbs if other.at > verb.at and other.form == "finite"), None)
    row = sentence.tokens[verb.at : end]
    return any(
        one.time is not None and one.time.span is None and after.text in _AFTERWARDS for one, after in pairwise(row)
    )


def _is_pointed(sentence: Sentence, before: int) -> bool:
    """Whether a noun's phrase begins with whose it is, and no verb has it: "Peru's decision", not "took a decision"."""
    tokens = sentence.tokens[max(0, before - _PHRASE_OF_NOUN) : before]
    return any(token.tag == "poss" or token.text in {"its", "their"} for token in tokens)


def is_earlier(sentence: Sentence, deed: Deed) -> bool:
    """Whether an act was before what was told last: "to which both had agreed", not "the second time Xi had called"."""
    verb = deed.verb
    if verb is None:
        called = sentence.texts[: deed.trigger[0]]
        return called[:1] not in _THIS or ORDINALS.isdisjoint(called)  # "It was the first expulsion of"
    if is_known(sentence, deed):
        return True
    if not verb.perfect:
        return False
    before = sentence.texts[max(0, verb.subject[0] - _JUST_BEFORE) : verb.first]
    counted = any(one in ORDINALS and other == "time" for one, other in pairwise(before))
    return not verb.past or (deed.reporting is None and not counted)
