"""The time that opens a sentence, over the asides between it and the main verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.events.nearest import dates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.events.syntax import Sentence, Verb
    from components.events.tokens import Token
    from components.model import ResolvedDate

_LATEST = 3
"""Tokens from the beginning within which a time opens a sentence: "Late on Friday"."""
OPENING = frozenset({"comma", "time", "prep"})
FROM_THEN = frozenset({"starting", "beginning", "effective"})
_LEADS = frozenset({"time", "prep", "adverb"})
_ASIDES = frozenset({"after", "before", "as", "while", "when", "following"})
"""What opens a clause that stands aside."""


def before_comma(tokens: Sequence[Token], start: int) -> int:
    """Where words that open the clause begin: "On Friday, Zakharova said"."""
    at = start
    while at and (tokens[at - 1].tag in OPENING or tokens[at - 1].text in FROM_THEN):
        at -= 1
    opens = at == 0 or tokens[at - 1].tag in {"stop", "quote", "and", "sub", "that"}
    return at if opens else start


def opening_time(sentence: Sentence, verb: Verb) -> ResolvedDate | None:
    """The time before an aside that the main verb has: "On Friday, speaking to reporters in Oslo, Xi accused Peru"."""
    if verb.form != "finite" or verb.introduced or verb.link not in {"", "that"}:
        return None
    opens = next(((at, time) for at, time in sentence.times if at < _LATEST and dates(time)), None)
    if opens is None:
        return None
    at, time = opens
    tokens = sentence.tokens
    while at + 1 < len(tokens) and tokens[at + 1].tag == "time":
        at += 1  # "In January this year"
    led = all(token.tag in _LEADS for token in tokens[:at])
    between = [other for other in sentence.verbs if other.at < verb.at]
    apart = at + 1 < len(tokens) and tokens[at + 1].tag == "comma" and tokens[verb.first - 1].tag != "comma"
    if not led or not apart or not between or not all(_is_aside(other) for other in between):
        return None
    return time


def _is_aside(verb: Verb) -> bool:
    """Whether a verb tells something beside the main one: "acting under the order", "hours after it fell"."""
    return verb.form in {"ing", "reduced", "infinitive"} or verb.introduced in _ASIDES or verb.link == "relative"
