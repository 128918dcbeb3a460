"""Who speaks between quotation marks: whose "we" it is."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.events.naming import ActorMention
    from components.model import Actor

_QUOTATION = re.compile(r"“[^”\n]*(?:”|$|(?=\n))|(?<!\w)\"[^\"\n]*(?:\"|$|(?=\n))")
"""Words between quotation marks; a quotation that runs on closes only in a later paragraph."""
_VERB = (
    r"(?:said|says|added|adds|told|wrote|writes|stated|tweeted|posted|noted|announced|declared|warned|insisted"
    r"|stressed|continued|explained|replied|asked)"
)
_BEHIND = re.compile(rf"\s*(?:{_VERB}\s+)?")
_SAID_BEHIND = re.compile(rf"[^.\n]{{0,60}}?\b{_VERB}\b")
_SAID_BEFORE = re.compile(rf"\b{_VERB}\b[^.\n“”\"]{{0,60}}$")
_HE_SAID = re.compile(rf"\s*(?:s?he\s+{_VERB}|{_VERB}\s+s?he)\b")
_TITLE = 16
"""Code points of an article and words before a name: "the spokesman of"."""
_SUBJECT = 60
"""Code points between a speaker and the verb of saying."""
_WITHIN = 50
"""Code points behind a quotation in which its speaker is named."""
_RUNS_ON = 200
"""Code points between a quotation without a speaker and the one it goes on with."""
_SPEAKING = frozenset({"person", "body", "country", "adjective"})


class Voice(NamedTuple):
    """A quotation with who speaks in it."""

    start: int
    end: int
    actors: tuple[Actor, ...]


def voices(text: str, named: Sequence[ActorMention]) -> list[Voice]:
    """The quotations of a text whose speaker is named, in order.

    The speaker stands behind the quotation ("…," Lavrov said) or before it (Lavrov said: "…"); a quotation with
    neither goes on with the one before.
    """
    speaking = [one for one in named if one.kind in _SPEAKING and (one.actors or one.role)]
    starts = [one.where.start for one in speaking]
    found: list[Voice] = []
    for match in _QUOTATION.finditer(text):
        start, end = match.span()
        earlier, later = speaking[: bisect_right(starts, start)], bisect_right(starts, end - 1)
        actors = _behind(text, end, speaking[later] if later < len(speaking) else None, earlier)
        actors = actors or _before(text, start, earlier)
        if not actors and found and start - found[-1].end <= _RUNS_ON:
            actors = found[-1].actors
        if actors:
            found.append(Voice(start, end, actors))
    return found


def _behind(text: str, end: int, one: ActorMention | None, earlier: Sequence[ActorMention]) -> tuple[Actor, ...]:
    """Who is named next behind: "said Lavrov", "Lavrov said", "he said", "the ambassador said"."""
    if _HE_SAID.match(text, end):
        return next((one.actors for one in reversed(earlier) if one.kind == "person" and one.actors), ())
    opening = _BEHIND.match(text, end)
    if opening is None or one is None:
        return ()
    between = text[opening.end() : one.where.start]
    if len(between) > _WITHIN or "." in between or "\n" in between or "“" in between:
        return ()
    said = opening[0].strip() or (len(between) <= _TITLE and _SAID_BEHIND.match(text, one.where.end))
    return _known(one, earlier) if said else ()


def _before(text: str, start: int, earlier: Sequence[ActorMention]) -> tuple[Actor, ...]:
    """Who is named before: "Lavrov told reporters: “We"."""
    line = max(text.rfind("\n", 0, start) + 1, start - 160)
    said = _SAID_BEFORE.search(text, line, start)
    if said is None:
        return ()
    beside = takewhile(lambda one: line <= one.where.start, reversed(earlier))
    one = next((one for one in beside if one.where.end <= said.start()), None)
    if one is None or said.start() - one.where.end > _SUBJECT:
        return ()
    return _known(one, earlier)


def _known(one: ActorMention, earlier: Sequence[ActorMention]) -> tuple[Actor, ...]:
    """The actors of a mention; of a title without a name those of the last who bore it."""
    return one.actors or next(
        (other.actors for other in reversed(earlier) if other.actors and other.role == one.role), ()
    )


def voice_at(found: Sequence[Voice], at: int) -> tuple[Actor, ...]:
    """Who speaks at a place of the text; () for nobody known."""
    index = bisect_right(found, at, key=lambda voice: voice.start) - 1
    return found[index].actors if index >= 0 and at < found[index].end else ()
