"""The day on which what an article begins with was announced, as the sentences below tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.events.borrowed import BY_DECISION
from components.events.nearest import nearest
from components.model import DONE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.events.syntax import Sentence
    from components.model import Article, Mention, ResolvedDate

_ANNOUNCING = frozenset({"announce", "disclose", "unveil", "reveal", "confirm", "order", "sign"})
_NEWS = frozenset(
    {"decision", "move", "step", "steps", "measure", "measures", "break", "action", "actions", "order", "response",
     "ban", "suspension", "withdrawal", "closure", "expulsion", "expulsions", "sanctions", "news", "penalties",
     "retaliation", "retaliatory"}
)  # fmt: skip
_FULL_STOPS = frozenset(".!?…:;\"”’'»)")
_POINTING = frozenset({"the", "this", "these"})
_PHRASE = 3
"""Tokens behind the verb within which its object ends: "announced the new measures"."""


def announced_on(sentence: Sentence) -> ResolvedDate | None:
    """The time at which someone announced what was told before: "Zakharova disclosed the move on Friday"."""
    for verb in sentence.verbs:
        behind = sentence.texts[verb.at + 1 : verb.at + 1 + _PHRASE]
        pointed = behind[:1] and behind[0] in _POINTING and not _NEWS.isdisjoint(behind)
        told = verb.form == "ing" or (verb.form == "finite" and verb.past and not verb.perfect)
        if verb.is_any(_ANNOUNCING) and pointed and told:
            return nearest(sentence, (verb.first - _PHRASE, verb.objects[1]), verb.at)
    return None


def is_announced(mention: Mention) -> bool:
    """Whether a mention has no day of its own: of what was done, or of what a state decides by saying so."""
    decided = mention.basis == "none" and mention.status == "planned" and mention.action.family in BY_DECISION
    return decided or (mention.basis == "assumed" and mention.status in DONE)


def only_announces(mention: Mention, article: Article, every: Sequence[Mention]) -> bool:
    """Whether the mention is a headline's, which the text below it tells with its date."""
    line = article.text.find("\n", len(article.text) - len(article.text.lstrip(" \n#")))
    plain = line > 0 and article.text[:line].rstrip()[-1:] not in _FULL_STOPS
    if not plain or mention.where.start > line or mention.basis == "stated":
        return False
    below = (other for other in every if other.where.start > line)
    return any(other.action.id == mention.action.id and other.status == mention.status for other in below)
