"""Times that last until publication, "has been imprisoned since December 2018", or from it: "must leave by Friday"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from components.events.nearest import dates
from components.model import DateSpan

if TYPE_CHECKING:
    from components.events.syntax import Sentence, Verb
    from components.model import ResolvedDate


_OPENS = 3
"""Tokens from the beginning within which a time opens a sentence."""


def since_then(sentence: Sentence, verb: Verb) -> ResolvedDate | None:
    """From then until publication: "has been imprisoned since December 2018", "Since then it has been"."""
    tokens, start = sentence.tokens, verb.subject[0]
    times = dict(sentence.times)
    opens = times.get(start) if verb.introduced == "since" else None
    if opens is not None and opens.span is not None and tokens[start - 1].text == "since":
        return until_now(opens)  # "Since last December the Americans have seized"
    for at in range(verb.at + 1, min(verb.objects[1] + 2, len(tokens))):
        time = times.get(at)
        if time is not None and time.span is not None and tokens[at - 1].text == "since":
            return until_now(time)
    return _since_it_was(sentence, verb)


def _since_it_was(sentence: Sentence, verb: Verb) -> ResolvedDate | None:
    """From the time of what it is counted from: "have spoken twice since Trump took office in January"."""
    counted = (other for other in sentence.verbs if other.introduced == "since" and other.at > verb.at)
    since = next((other for other in counted if other.governor is verb), None)
    if since is None:
        return None
    times = (time for at, time in sentence.times if since.at < at < since.objects[1] and time.span is not None)
    time = next(times, None)
    return until_now(time) if time is not None else None


def began_then(sentence: Sentence, verb: Verb | None) -> bool:
    """Whether what is told goes on from the sentence before until now: "Since then Peru has", "Peru has since"."""
    if verb is None or not verb.perfect or verb.past:
        return False
    return sentence.texts[:2] == ["since", "then"] or "since" in sentence.texts[verb.first : verb.at]


def of_list(lead: Sentence) -> ResolvedDate | None:
    """The time that opens what leads in to a list and dates its items: "Since May 3, when it fell, Peru has:"."""
    at, time = next(iter(lead.times), (_OPENS, None))
    if time is None or at >= _OPENS or not dates(time):
        return None
    opening = lead.texts[0] == "since" or time.text.lower().startswith("since ")
    return until_now(time) if opening else time


def until_now(time: ResolvedDate) -> ResolvedDate | None:
    """From the time on until publication; None for one still to come."""
    span = time.span
    if span is None or span.first > time.anchor:
        return None
    whole = DateSpan(span.first, time.anchor, "span")
    because = f"{time.because} From then on until {time.anchor:%-d %b %Y}."
    return replace(time, value=whole.iso, rule="since", because=because, span=whole)
