"""Times that only say within which an act is counted: "their third meeting this year", "the first call since May"."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.events.deed import Deed
    from components.events.syntax import Sentence

ORDINALS = frozenset(
    {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "latest"}
)  # fmt: skip
_TITLED = frozenset({"deputy", "vice", "lady", "secretary", "half", "quarter", "day", "week", "month", "year"})
"""Behind an ordinal these make no count: "First Deputy Minister", "the first half"."""
_REACH = 20
"""Tokens between an ordinal and the time it is counted from at most."""
_MET = frozenset({"talks", "meeting", "summit", "call", "visit", "conversation"})
"""What has a weekday of its own: "the first since talks on Monday"."""


def without_counts(sentence: Sentence, deed: Deed, *, since_only: bool = False) -> Sentence:
    """The sentence without the times that only count an act; `since_only` keeps "this year"."""
    times = [one for one in sentence.times if not _is_count(sentence, one[0], deed.trigger[0])]
    if since_only:
        times = [one for one in sentence.times if one in times or sentence.texts[one[0]].startswith("this ")]
    if len(times) == len(sentence.times):
        return sentence
    kept = copy(sentence)
    kept.times = tuple(times)
    return kept


def _is_count(sentence: Sentence, at: int, act: int) -> bool:
    """Whether the time at a token says from when or within what the act is counted, not when it was."""
    texts = sentence.texts
    ordinals = [one for one in range(max(0, at - _REACH), at) if _is_ordinal(texts, one)]
    between = texts[ordinals[-1] : at] if ordinals else []
    if not ordinals or ";" in between:
        return False
    if texts[at].startswith("since "):
        return True
    since = next((one for one, text in enumerate(between) if text == "since" or text.startswith("since ")), None)
    if since is not None:
        begins = ordinals[-1] + since
        return not (begins < act < at or is_of_the_news(sentence, begins, at))  # "the first since two left in May"
    told = any(ordinals[-1] < verb.at < at and verb.form == "finite" for verb in sentence.verbs)
    return texts[at].startswith("this ") and ordinals[-1] + 1 < at and not told


def is_of_the_news(sentence: Sentence, since: int, at: int) -> bool:
    """Whether a weekday stands behind what "since" counts from: "the first talks since the war on Monday"."""
    time, counted = sentence.tokens[at].time, sentence.texts[since + 1 : at]
    told = any(since < verb.at < at for verb in sentence.verbs)
    plain = len(counted) > 1 and _MET.isdisjoint(counted) and "," not in counted and not told
    return plain and time is not None and time.rule == "weekday"


def _is_ordinal(texts: Sequence[str], at: int) -> bool:
    return texts[at] in ORDINALS and at + 1 < len(texts) and texts[at + 1] not in _TITLED
