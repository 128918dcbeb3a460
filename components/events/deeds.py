"""What a sentence tells: each act with who did it to whom and how it stands in the world."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.events.beside import told_beside
from components.events.duties import told_by_list, told_by_post
from components.events.intents import told_by_finding, told_by_need, told_by_step, told_by_treasury, told_by_warning
from components.events.nominal import told_by_noun
from components.events.orders import (
    told_by_duty,
    told_by_leaving,
    told_by_order,
    told_by_requirement,
    told_by_ultimatum,
)
from components.events.selection import told
from components.events.stance_acts import told_by_stance
from components.events.suffering import suffer_what_they_name
from components.events.triggers import NounHit, frame_of, nouns_of
from components.events.verbal import told_by_verb
from components.events.withheld import suspended
from components.lexicon.actions.frames import NO_ACT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from components.events.deed import Deed
    from components.events.syntax import Sentence, Verb
    from components.events.triggers import Triggers
    from components.lexicon.actions.frames import Frame


_PARTING = frozenset({"prep", "to", "comma", "and"})
"""What parts a noun from the verb whose object it would be."""


def deeds_of(sentence: Sentence, known: Triggers) -> list[Deed]:
    """The acts of a sentence by the place of their triggers."""
    nouns = list(nouns_of(sentence, known))
    sentence.nouns = [hit.start for hit in nouns]
    found: list[Deed] = []
    taken: set[int] = set()
    suffer_what_they_name(sentence, known)
    for verb in sentence.verbs:
        match = frame_of(sentence, verb, known)
        sent_away = _told_by_demand(sentence, verb, known)
        if (charge := told_by_finding(sentence, verb, known)) is not None:
            found.append(charge)
        if sent_away is not None:
            found.append(sent_away)
        elif match is not None and match[0].action == NO_ACT:
            continue
        elif match is not None:
            frame, _ = match
            found.extend(
                _with_those_beside(
                    sentence, [suspended(sentence, told_by_verb(sentence, verb, match, known))], nouns, taken
                )
            )
            taken |= {at for hit in nouns for at in range(hit.start, hit.end) if _in_object(sentence, verb, frame, hit)}
        else:
            found.extend(told_by_stance(sentence, verb, known))
    for hit in nouns:
        if hit.start not in taken:
            found.extend(_with_those_beside(sentence, told_by_noun(sentence, hit, known), nouns, taken))
    return told(sentence, found)


def _told_by_demand(sentence: Sentence, verb: Verb, known: Triggers) -> Deed | None:
    """What an order, or the saying that somebody must, tells without a frame."""
    return (
        told_by_order(sentence, verb, known)
        or told_by_requirement(sentence, verb, known)
        or told_by_list(sentence, verb)
        or told_by_leaving(sentence, verb, known)
        or told_by_ultimatum(sentence, verb)
        or told_by_post(sentence, verb, known)
        or told_by_duty(sentence, verb, known)
        or told_by_need(sentence, verb, known)
        or told_by_step(sentence, verb, known)
        or told_by_treasury(sentence, verb, known)
        or told_by_warning(sentence, verb, known)
    )


def _with_those_beside(
    sentence: Sentence, deeds: Iterable[Deed], nouns: list[NounHit], taken: set[int]
) -> Iterator[Deed]:
    """The deeds with the acts their verbs order or announce beside them; those nouns are then `taken`."""
    for deed in deeds:
        yield deed
        for other in told_beside(sentence, deed, nouns):
            taken.add(other.trigger[0])
            yield other


def _in_object(sentence: Sentence, verb: Verb, frame: Frame, hit: NounHit) -> bool:
    """Whether the noun is part of what the verb's frame already tells: "sanctions" of "imposed sanctions"."""
    where = verb.subject if verb.passive or verb.form == "reduced" else verb.objects
    if not where[0] <= hit.start < where[1] or (verb.passive and verb.link == "relative"):
        return False  # "the release of a man who was detained"
    before = sentence.tokens[where[0] : hit.start]
    if frame.objects and _PARTING.isdisjoint([token.tag for token in before]):
        return True  # "ended its trade embargo": the object itself
    noun = " ".join(sentence.texts[hit.start : hit.end])
    direct = not any(token.tag in {"prep", "to"} and token.text != "of" for token in before[1:])
    return noun in frame.objects or (hit.frame.action == frame.action and direct)
