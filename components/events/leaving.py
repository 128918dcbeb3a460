"""Whether "leave" tells that somebody goes: not "that would leave the embassy alone"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from components.events.deed import Deed
    from components.events.syntax import Sentence

_LEFT_SO = frozenset(
    {"unable", "without", "vulnerable", "open", "unresolved", "intact", "exposed", "alone", "stranded"}
)
"""How something is left by what goes nowhere."""
_POINTING = frozenset({"that", "det", "rel"})


def only_left(sentence: Sentence, deed: Deed) -> bool:
    """Whether nobody leaves, but something leaves another so."""
    if deed.action.id != "departure" or deed.verb is None or deed.verb.passive or deed.sources:
        return False
    so = not _LEFT_SO.isdisjoint(sentence.texts[deed.verb.at + 1 : deed.verb.objects[1]])
    return so or all(token.tag in _POINTING for token in sentence.tokens[slice(*deed.verb.subject)])
