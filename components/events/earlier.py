"""Whether an act was done before what an article tells as its news."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from components.events.counting import ORDINALS
from components.events.objects import CAUSES

if TYPE_CHECKING:
    from components.events.deed import Deed
    from components.events.syntax import Sentence

_EARLIER = frozenset({"recent", "previous", "earlier", "past", "prior", "preceding"})
_BEFORE_NOW = frozenset({"recently", "repeatedly", "previously", "formerly", "wrongfully", "unjustly"})
_TITLES = frozenset(
    {"president", "us", "u.s.", "russian", "soviet", "vice", "prime", "secretary", "foreign", "defense"}
)
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
_THIS = (["it"], ["this"], ["that"])


def is_past_reference(sentence: Sentence, deed: Deed) -> bool:
    """Whether the clause speaks of an earlier act than the article's own: "the recent talks held in Reykjavik"."""
    verb = deed.verb
    before_that = sentence.texts[:2] == ["before", "that"] and deed.action.family != "talks"
    cause = sentence.texts[max(0, deed.trigger[0] - _PHRASE) : deed.trigger[0]]
    if (
        before_that
        or _is_of_first_days(sentence, deed)
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
    titled = [after.partition(" ")[0] for one, after in pairwise(sentence.texts) if one == "then"]
    if any(text.startswith("then-") for text in before) or not _TITLES.isdisjoint(titled):
        return True  # "then-President Obama declared"
    if not deed.nominal and verb is not None and verb.form == "finite":
        before = [word for word in before if word != "recent"]  # "recent events in the Gulf were discussed"
    return not (_EARLIER.isdisjoint(before) and _BEFORE_NOW.isdisjoint(group))


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


def is_earlier(sentence: Sentence, deed: Deed) -> bool:
    """Whether an act was before what was told last: "to which both had agreed", not "the second time Xi had called"."""
    verb = deed.verb
    if verb is None:
        called = sentence.texts[: deed.trigger[0]]
        return called[:1] not in _THIS or ORDINALS.isdisjoint(called)  # "It was the first expulsion of"
    if not verb.perfect:
        return False
    before = sentence.texts[max(0, verb.subject[0] - _JUST_BEFORE) : verb.first]
    counted = any(one in ORDINALS and other == "time" for one, other in pairwise(before))
    return not verb.past or (deed.reporting is None and not counted)
