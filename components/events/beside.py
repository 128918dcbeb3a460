"""The further acts that one order or announcement joins to its first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from components.events import roles
from components.events.deed import Deed, undone
from components.events.nominal import PERFORMING
from components.events.noun_sides import DONE_TO
from components.model import DONE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from components.events.syntax import Sentence
    from components.events.triggers import NounHit

_ORDERING = frozenset({"order", "impose", "approve"})


def told_beside(sentence: Sentence, deed: Deed, nouns: Iterable[NounHit]) -> Iterator[Deed]:
    """The other acts an order or announcement joins: "ordered the expulsion of two and the closure of a consulate"."""
    verb, tokens = deed.verb, sentence.tokens
    if verb is None or verb.passive or not verb.is_any(PERFORMING | _ORDERING):
        return
    for hit in nouns:
        other = hit.frame.action in DONE_TO and hit.frame.action != deed.action.id
        if not other or not verb.objects[0] <= hit.start < verb.objects[1]:
            continue
        at = hit.start - 1 - (tokens[hit.start - 1].tag == "det")
        if at != verb.at and tokens[at].tag != "and":
            continue
        end = next((at for at in range(hit.end, verb.objects[1]) if tokens[at].tag == "and"), verb.objects[1])
        but = roles.countries(deed.sources)
        targets = roles.patients(sentence, (hit.end, end), but=but, place=hit.frame.place) or deed.targets
        action = hit.frame.coded if deed.status in DONE else undone(hit.frame.coded, deed.status)
        yield replace(
            deed, action=action, frame=hit.frame, trigger=(hit.start, hit.end), targets=targets, mutual=hit.frame.mutual
        )
