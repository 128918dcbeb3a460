"""Who did what a passive tells, and to whom: its author named or not, its subject, the place where it was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.events import roles
from components.events.objects import LISTING
from components.events.own_things import maker, of_own, sender

if TYPE_CHECKING:
    from components.events.roles import Side
    from components.events.syntax import Argument, Sentence, Verb
    from components.lexicon.actions.frames import Frame

_AUTHORITY = frozenset({"expulsion", "detention", "seizure", "mission_closed", "coercion", "investigation"})
"""Acts of whoever rules the place: "was arrested in Moscow", "were expelled from Belarus"."""
_CUSTODY = frozenset({"detention", "investigation"})
"""Acts on a person, so that a place named with them is of who does it: "Whelan was arrested in Moscow"."""
_ORDERING = frozenset({"order", "want", "see", "declare"})
"""Verbs whose subject does what their object suffers: "ordered three facilities closed"."""
_ENTERING = frozenset({"enter", "visit", "travel"})
_EXPELLING = frozenset({"expel", "order", "throw", "kick", "deport", "evict", "remove"})
"""Verbs that send somebody from a land whose state does it: "were ordered out of Peru"."""
_BELIEVED = 3
"""Tokens before a place in which it is said that somebody may be there."""
_WHERE = frozenset({"of", "in", "at", "near", "outside"})
_ONTO = frozenset({"to", "on", "in", "from", "off"})
"""Before the list that somebody is put on or taken off."""
_OWN = frozenset({"appointment", "recall"})
"""Acts a state does to its own people: who is named, without more, is the state's that names."""


def passive_parties(sentence: Sentence, verb: Verb, frame: Frame) -> tuple[Side, Side]:
    """The sources and targets of what a passive, or a verb whose subject suffers it, tells."""
    special = _freed(sentence, verb) if frame.suffered else of_own(sentence, verb, frame)
    if special is not None:
        return special
    sources = _author(sentence, verb, frame)
    suffers = _antecedent(sentence, verb) if verb.link == "relative" else verb.subject
    sources = sources or maker(sentence, verb, frame, suffers) or sender(sentence, verb, frame, suffers)
    topic = frame.with_only and verb.form == "finite"  # "Iran was discussed": what about, not with whom
    targets = roles.patients(sentence, suffers, but=roles.countries(sources), place=False) if not topic else ()
    targets = targets or _staff(sentence, suffers, frame)
    sources = sources or _unnamed_author(sentence, verb, frame, targets)
    but = roles.countries(sources)
    if frame.reversed and targets and not sources:  # "Danish sanctions against Cuba expired": the two change places
        return roles.patients(sentence, suffers, but=roles.countries(targets), place=frame.place), targets
    if not targets:
        behind = _with_examples(sentence, verb)
        targets = roles.patients(sentence, behind, but=but, place=frame.place and frame.action not in _CUSTODY)
        sources = sources or (_keeper(sentence, verb, targets) if frame.action == "release" else ())
        if frame.mutual and targets and _is_where(sentence, verb, targets[0]):
            targets = ()
    if not targets and verb.passive and verb.subject[1] < verb.first:  # "visas held by Danish inspectors were revoked"
        targets = roles.patients(sentence, (verb.subject[1], verb.first), but=but, place=False)
    if frame.action in _CUSTODY and not sources:
        return _where(sentence, verb, roles.countries(targets)), targets
    if not sources and not targets and verb.form == "reduced" and verb.governor is not None:
        targets = roles.agents(sentence, verb.governor)  # "Russia seeks the return of properties seized in 2016"
    if frame.mutual and len(roles.countries(targets)) == 1 and not sources and verb.form == "reduced":
        sources = _under_it(sentence, verb, roles.countries(targets))
    if not targets and frame.place:  # "the embassy in Cuba was reopened"
        targets = roles.patients(sentence, verb.subject, but=but, place=True)
    return sources, targets


def _with_examples(sentence: Sentence, verb: Verb) -> tuple[int, int]:
    """What stands behind the verb, over "including": "ten were freed, including three Danes"."""
    start, end = verb.objects
    return start, len(sentence.tokens) if sentence.texts[end : end + 1] == ["including"] else end


def _freed(sentence: Sentence, verb: Verb) -> tuple[Side, Side]:
    """Who held those that came free, and who came free: "two Americans came home from Russia"."""
    named = tuple(one for one in sentence.arguments(verb.subject) if not one.prep and one.mention.kind != "place")
    freed = tuple(one for one in named if roles.is_private(one.mention))
    keeper = _keeper(sentence, verb, named)
    people = tuple(one for one in named if one.mention.kind == "adjective")
    return (keeper, people) if keeper and people and not freed else ((), freed)


def _under_it(sentence: Sentence, verb: Verb, but: tuple[str, ...]) -> Side:
    """Who acts under what was agreed with another: "Under a deal brokered with Washington, Russia will"."""
    main = next((other for other in sentence.verbs if other.at > verb.at and other.form == "finite"), None)
    if main is None or sentence.texts[0] not in {"under", "in", "as"}:
        return ()
    return tuple(one for one in roles.agents(sentence, main) if not set(roles.countries((one,))) & set(but))


def _staff(sentence: Sentence, where: tuple[int, int], frame: Frame) -> Side:
    """Those at a mission, who are of its state: "two employees at the US Consulate General in Yekaterinburg"."""
    if frame.action != "expulsion":
        return ()
    within = (one for one in sentence.arguments(where) if one.prep in {"at", "of", "from"})
    return tuple(one for one in within if one.mention.kind == "body" and one.mention.actors)[:1]


def _is_where(sentence: Sentence, verb: Verb, one: Argument) -> bool:
    """Whether an actor behind talks only says where they were: "held in the capital of Peru", "near a road to Peru"."""
    between = (token.text for token in sentence.tokens[verb.at + 1 : one.at] if token.tag == "prep")
    return one.prep in _WHERE or (one.prep == "to" and any(text in _WHERE for text in between))


def _antecedent(sentence: Sentence, verb: Verb) -> tuple[int, int]:
    """Of what stands before "who" the last noun phrase: "the release of a former Marine who had been held"."""
    start, end = verb.subject
    preps = (at for at in range(end - 1, start, -1) if sentence.tokens[at].tag == "prep")
    last = next(preps, start - 1)
    return (last + 1, end) if sentence.tokens[last].text in {"of", "for", "with", "against"} else (start, end)


def _author(sentence: Sentence, verb: Verb, frame: Frame) -> Side:
    """Who a passive names as doing it."""
    sources = roles.joined_by_agent(sentence, verb)
    if frame.reversed and not sources:  # "is concerned about Russia's moves"
        felt = roles.countries(roles.agents(sentence, verb))
        sources = roles.patients(sentence, verb.objects, but=felt, place=frame.place)
    if frame.action in _OWN and not sources:
        sources = roles.patients(sentence, verb.subject, but=(), place=False)[:1]
    return sources


def _unnamed_author(sentence: Sentence, verb: Verb, frame: Frame, targets: Side) -> Side:
    """Who does what a passive leaves without author: the state where it is done, or who orders it."""
    if frame.action in _AUTHORITY and (found := _authority(sentence, verb, targets, {"in", "from", "at"})):
        return found
    if frame.action == "expulsion" and (seat := _where(sentence, verb, roles.countries(targets))):
        return seat
    if frame.action == "release" and (found := _keeper(sentence, verb, targets)):
        return found
    if whose := _barring(sentence, verb, frame, targets):
        return whose
    if verb.form in {"reduced", "infinitive"} and verb.governor is not None and verb.governor.is_any(_ORDERING):
        return roles.agents(sentence, verb.governor)  # "ordered three facilities closed"
    return ()


def _barring(sentence: Sentence, verb: Verb, frame: Frame, targets: Side) -> Side:
    """Whose list somebody is put on or taken off, or whose land is closed to them."""
    if frame.id in LISTING:
        return _list_of(sentence, verb, targets)
    return _closed_land(sentence, verb) if frame.action == "sanction" else ()


def _keeper(sentence: Sentence, verb: Verb, targets: Side) -> Side:
    """Who held those released: "was released from Moscow's prison", "three held in Russia were freed"."""
    held = sentence.arguments((verb.subject[1], verb.first))
    theirs = set(roles.countries(targets))
    there = (one for one in held if one.prep == "in" and theirs and not set(roles.countries((one,))) & theirs)
    return _authority(sentence, verb, targets, {"from"}) or tuple(there)[:1]


def _list_of(sentence: Sentence, verb: Verb, targets: Side) -> Side:
    """Whose list somebody is put on: "were added to its blacklist", "is on the Danish stop list"."""
    owners = {"possessive", "adjective", "country"}
    own = (one for one in sentence.arguments(verb.objects) if one.mention.kind in owners or one.mention.role == "its")
    theirs = set(roles.countries(targets))
    listed = (one for one in own if one.prep in _ONTO and one.mention.actors)
    return next(((one,) for one in listed if not set(roles.countries((one,))) & theirs), ())


def _closed_land(sentence: Sentence, verb: Verb) -> Side:
    """The state that nobody is to enter: "citizens banned from entering Russia"."""
    inner = (other for other in sentence.verbs if other.governor is verb and other.introduced == "from")
    entering = next((other for other in inner if other.is_any(_ENTERING)), None)
    if entering is None:
        return ()
    lands = [one for one in sentence.arguments((entering.at + 1, len(sentence.tokens))) if one.mention.actors]
    if lands and not lands[0].prep:
        return (lands[0],)
    return roles.agents(sentence, verb.governor) if verb.governor is not None else ()


def _authority(sentence: Sentence, verb: Verb, targets: Side, preps: set[str]) -> Side:
    """The state in whose land it is done, for want of who did it."""
    theirs = set(roles.countries(targets))
    left = {("out", "of")} if "from" in preps else set()  # "ordered out of Moscow"
    found = [
        one
        for one in sentence.arguments(verb.objects)
        if one.mention.actors and (one.prep in preps or tuple(sentence.texts[one.at - 2 : one.at]) in left)
    ]
    sent = verb.is_any(_EXPELLING) and "in" not in {one.prep for one in found[:1]}  # whoever they are
    return next(((one,) for one in found if (theirs or sent) and not set(roles.countries((one,))) & theirs), ())


def _where(sentence: Sentence, verb: Verb, but: tuple[str, ...]) -> Side:
    """The state where it is done, or where the one is whom it is done to: "a reporter in Russia, was arrested"."""
    found = (*sentence.arguments(verb.objects), *reversed(sentence.arguments(verb.subject)))
    there = (
        one
        for one in found
        if one.prep in {"in", "at"}
        and not set(roles.countries((one,))) & set(but)
        and "be" not in sentence.texts[max(0, one.at - _BELIEVED) : one.at]  # "believed to be in Peru"
    )
    return next(((one,) for one in there if one.mention.actors), ())


def own_break(sentence: Sentence, told: Verb | None, targets: Side) -> tuple[Side, Side]:
    """The sides where who says that something of its own is broken off does it: "Peru said its flights were halted"."""
    speaker = roles.agents(sentence, told) if told is not None and not told.passive else ()
    own = targets and set(roles.countries(targets)) <= set(roles.countries(speaker))
    return (speaker, ()) if own else ((), targets)


def held_at_home(sentence: Sentence, verb: Verb, frame: Frame, targets: Side) -> bool:
    """Whether someone is held in the own country, which is no act between states: "a Russian was jailed in Moscow"."""
    if frame.action not in _CUSTODY or not verb.passive:
        return False
    there = [one for one in sentence.arguments(verb.objects) if one.prep in {"in", "at"} and one.mention.actors]
    own = set(roles.countries(targets))
    return bool(own) and any(set(roles.countries((one,))) <= own for one in there)
