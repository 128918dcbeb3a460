"""Violence in the proper sense: done to people, places and things; not to decisions, and not in a game."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from components.events.objects import subject_meant
from components.lexicon.actions.bodies import bodies

if TYPE_CHECKING:
    from components.events.syntax import Sentence, Verb
    from components.events.tokens import Token

_PHRASE = frozenset({"det", "word", "actor", "number", "poss", "adverb"})
_COUNTED = frozenset({"word", "actor", "prep"})
"""Behind a range they say what it counts: "2-3 diplomats", "10-12 of them"."""
_SKIPPED = frozenset({"adverb", "time"})
_FIGURATIVE = frozenset({"for", "out", "back", "off", "over", "about", "through", "as", "up", "down"})
"""Behind these a verb of violence means something else: "fought for contracts", "stormed out of the talks"."""
_WHO = re.compile(r".{2,}(?:ers?|ors?|ists?|m[ae]n|ians?)")
"""How words for people end."""
_QUARRELLING = frozenset({"clash", "battle", "fight", "skirmish"})
_LOOSELY = frozenset({"beat", "abuse"})
"""One beats a state in games, and to things."""


def strikes(sentence: Sentence, verb: Verb, end: int) -> bool:
    """Whether a verb of violence, whose trigger ends at this token, is done to somebody or something one can touch.

    "attacked a convoy", "were beaten by guards"; not "attacked the decision", "beat Norway 3-1".
    """
    if _is_game(sentence):
        return False
    tokens = sentence.tokens
    if verb.passive or verb.form == "reduced":
        head = _head(tokens, *subject_meant(sentence, verb))
        return head is None or _is_touched(head)
    start = next((at for at in range(end, len(tokens)) if tokens[at].tag not in _SKIPPED), len(tokens))
    if verb.is_any(_QUARRELLING) and "over" in sentence.texts[start:]:  # "clashed with Norway over cod"
        return not bodies().armed.isdisjoint(" ".join(sentence.texts).split())
    if not _FIGURATIVE.isdisjoint(sentence.texts[end : start + 1]):
        return False
    head = _head(tokens, start, len(tokens))
    if head is not None and verb.is_any(_LOOSELY) and head.actor is not None:
        return head.actor.kind == "adjective" and bool(head.actor.role)
    return head is None or _is_touched(head)


def _is_game(sentence: Sentence) -> bool:
    """Whether it tells of a game, by its words or its score: "Norway won the cup", "beat Norway 3-1"."""
    rows = zip(sentence.tokens, sentence.tokens[1:], [*sentence.tokens[2:], None], strict=False)
    score = any(
        one.tag == other.tag == "number" and other.start == one.end + 1 and (after is None or after.tag not in _COUNTED)
        for one, other, after in rows
    )
    return score or not bodies().games.isdisjoint(sentence.texts)


def _head(tokens: list[Token], start: int, end: int) -> Token | None:
    """The noun of the phrase that begins there; None where none does."""
    found = None
    for token in tokens[start:end]:
        if token.tag not in _PHRASE:
            break
        if token.tag in {"word", "actor"} or (token.tag == "number" and found is None):
            found = token
    return found


def _is_touched(head: Token) -> bool:
    """Whether it names people, a place or a thing: "soldiers", "Tartus", "Egypt", "23"."""
    if head.tag != "word" or head.capital or head.text in bodies().touched:
        return True
    return bool(_WHO.fullmatch(head.text)) and head.text not in bodies().no_persons
