"""Whose a noun's act is and to whom it is done, by the words around the noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.events import roles

if TYPE_CHECKING:
    from components.events.roles import Side
    from components.events.syntax import Argument, Sentence, Verb
    from components.events.triggers import NounHit
    from components.lexicon.actions.frames import Frame

_PAIR = 2
WHOLE = 4
"""Words from which a noun names its act in full: "extension of New START"."""
NOUN_ENDS = frozenset({"verb", "aux", "modal", "stop", "quote", "sub", "rel", "that", "comma"})
"""Where a noun phrase ends."""
_TOPIC = frozenset({"on", "about", "over", "regarding", "concerning"})
"""Behind these stands what talks are about."""
DONE_TO = frozenset({"release", "expulsion", "detention", "seizure", "mission_closed", "recall", "appointment"})
"""Acts whose "of" names whom they are done to: "the release of Americans from Russia"."""
_WISHING = frozenset({"country", "body", "person"})
_WHERE = frozenset({"in", "at", "near", "outside", "aboard", "inside"})
_ON_PERSONS = frozenset({"release", "detention", "expulsion"})
"""Acts whose owner, where it is a private person, is whom they are done to: "Fogel's release"."""

_BEING = frozenset({"be"})
_COUNTED = frozenset({"first", "second", "third", "fourth", "fifth", "latest", "last"})
_NOTIFYING = frozenset({"notify", "inform"})
_BY_NOTICE = frozenset({"breaks", "expulsions", "envoys"})
"""Families whose acts a state does by a note to the other."""


def is_notice(sentence: Sentence, verb: Verb, hit: NounHit) -> bool:
    """Whether who tells the act does it by telling: "notified Norway of the (or its) suspension of inspections"."""
    official = verb.is_any(_NOTIFYING) and not verb.passive and hit.frame.coded.family in _BY_NOTICE
    return official and sentence.texts[hit.start - 2 : hit.start] in (["of", "the"], ["of", "its"])


def is_one_more(sentence: Sentence, verb: Verb, hit: NounHit) -> bool:
    """Whether a sentence counts the talks just told: "This was their third call"; not with the time of others."""
    if sentence.times and any(text.startswith("since") for text in sentence.texts):
        return False  # "It was their first meeting since the summit of May 2018"
    told = sentence.texts[slice(*verb.subject)] in (["this"], ["it"]) and verb.is_any(_BEING) and verb.past
    behind = verb.objects[0] <= hit.start < verb.objects[1]
    before = sentence.texts[verb.at + 1 : hit.start + 1]
    return told and behind and hit.frame.coded.family == "talks" and not _COUNTED.isdisjoint(before)


def noun_parties(sentence: Sentence, hit: NounHit) -> tuple[Side, Side]:
    """The actors before the noun, and those in the prepositional phrases behind it."""
    end = hit.end
    while end < len(sentence.tokens) and (
        sentence.tokens[end].tag not in NOUN_ENDS or _list_goes_on(sentence, hit.end, end)
    ):
        end += 1
    return roles.modifiers(sentence, hit.start), tuple(
        one
        for one in sentence.arguments((hit.end, end))
        if one.prep
        and sentence.texts[one.at + 1 : one.at + 2] != ["own"]  # "with a ban of its own"
        and (one.mention.kind != "place" or hit.frame.place or _is_left(hit.frame, one))
    )


def _list_goes_on(sentence: Sentence, start: int, comma: int) -> bool:
    """Whether a comma parts the first side of "between" from the second: "between him and Gates, and Lavrov"."""
    texts = sentence.texts[start : comma + 2]
    behind = sentence.tokens[comma + 2].tag if comma + 2 < len(sentence.tokens) else "stop"
    if texts[:1] != ["between"] or texts[-2:] != [",", "and"] or behind not in {"actor", "det"}:
        return False
    return len(roles.countries(sentence.arguments((start, comma)))) == 1


def _is_left(frame: Frame, one: Argument) -> bool:
    """Whether it is the place somebody is sent from: "the expulsion of a Dane from Nairobi"."""
    return frame.action == "expulsion" and one.prep == "from"


def _is_scene(one: Argument) -> bool:
    """Whether it only says where: "talks in a Finnish guest house"."""
    return one.prep in _WHERE and one.mention.kind == "adjective" and not one.mention.role


def sides(frame: Frame, owners: Side, around: Side) -> tuple[Side, Side]:
    """Who acts and who is acted on by the words around a noun."""
    authors = {"by", "from"} if frame.action == "proposal" else {"by"}  # "an offer from Moscow"
    by = tuple(one for one in around if one.prep in authors)
    of = tuple(one for one in around if one.prep == "of")
    if frame.action == "proposal" and not (by or owners):  # "the request of the Danish side", "offer of Danish butter"
        by = tuple(one for one in of if one.mention.kind in _WISHING)
    rest = tuple(one for one in around if one.prep not in {*authors, "of"})
    if frame.mutual:
        everyone = tuple(one for one in rest if one.prep == "between")  # "it was the first meeting between the two"
        if len(roles.countries(everyone)) < _PAIR:
            everyone = (*owners, *by, *of, *(one for one in rest if one.prep not in _TOPIC and not _is_scene(one)))
        return everyone, everyone if len(roles.countries(everyone)) >= _PAIR else ()
    held = tuple(one for one in owners if roles.is_private(one.mention))
    if frame.action in _ON_PERSONS and held:  # "Fogel's release"
        return by, held
    sources = tuple(one for one in by or owners if not roles.is_private(one.mention))
    targets = tuple(one for one in (*of, *rest) if not set(roles.countries((one,))) & set(roles.countries(sources)))
    if frame.action in DONE_TO and of:
        givers = tuple(one for one in rest if one.prep == "from")
        return sources or givers, of
    if not sources and of and rest and not roles.is_private(of[0].mention):
        return of, tuple(one for one in rest if roles.countries((one,)) != roles.countries(of))
    return sources, targets


def will_be(holder: Verb | None) -> bool:
    """Whether the verb beside a noun says that its act is to come: "it will be their first meeting"."""
    return holder is not None and holder.modal == "will" and not holder.negated and holder.is_any(_BEING)
