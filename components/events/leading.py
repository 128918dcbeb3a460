"""The two states an article is about."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from components.events import offices
from components.events.surnames import PRIVATE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from components.events.naming import ActorMention
    from components.lexicon.actors import ActorLexicon
    from components.model import Actor

_PAIR = 2
_FOLLOWED = frozenset({"USA", "RUS"})
"""The states whose relations are followed."""
_NEARLY = 0.6


def leading_states(mentions: Iterable[ActorMention], lexicon: ActorLexicon) -> tuple[Actor, ...]:
    """The two states named most, the first named first where equal; () where fewer than two act.

    The two whose relations the timeline tells are preferred where they are named nearly as often as a third.
    Places and pronouns are not counted. Of a one-sided report ("Russia's minister led the delegation")
    the other of the two is the side it was done with.
    """
    counted = [one for one in mentions if one.kind not in {"place", "pronoun"}]
    named = _times_named([one for one in counted if not (one.kind == "person" and one.role == PRIVATE)])
    if len(named) < _PAIR:
        named = _times_named(counted)  # "Griner was freed from a prison in Russia"
    if len(named) < _PAIR:
        return ()
    most = named.most_common(_PAIR + 1)
    leading = [code for code, _ in most[:_PAIR]]
    followed = [code for code, times in most if times >= _NEARLY * most[1][1]]
    if set(followed) >= _FOLLOWED:
        leading = [code for code in followed if code in _FOLLOWED]
    return tuple(offices.state_actor(lexicon.countries[code]) for code in leading)


def _times_named(mentions: Sequence[ActorMention]) -> Counter[str]:
    named = Counter(actor.country for one in mentions for actor in one.actors if actor.country)
    named.update(one.posted for one in mentions if one.posted)
    return named
