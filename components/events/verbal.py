"""Acts told by verbs: those of the frames, and the stances that are acts themselves: agree, propose, refuse."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from components.events import roles
from components.events.deed import Deed, ended, undone
from components.events.objects import is_middle
from components.events.status import asks, standing, wishes
from components.events.triggers import stance_of
from components.lexicon.actions import actions
from components.model import DONE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.events.roles import Side
    from components.events.status import Standing
    from components.events.syntax import Sentence, Verb
    from components.events.triggers import Triggers
    from components.lexicon.actions.frames import Frame

_PAIR = 2
_RECIPROCAL = (" each other ", " one another ")
_MOVED = frozenset({"after", "because", "when"})
"""They introduce what moved someone to say it: "protested after two ships crossed"."""
_WHETHER = frozenset({"whether", "if", "how", "why"})
_STRANGERS = frozenset({"countries", "nations", "allies", "states", "partners", "people", "others", "lawmakers"})
"""Who acts beside the actors of the lexicon."""
_SPYING = frozenset({"spying", "espionage", "spied", "secrets", "treason"})
"""What is charged with whom it was done for."""
_THINGS = frozenset(
    {"treaty", "agreement", "pact", "deal", "accord", "protocol", "law", "bill", "constitution", "document", "plan"}
)
"""What requires or offers only as a text does."""
_MADE = frozenset(
    {"law", "bill", "order", "decree", "directive", "sanctions", "measures", "restrictions", "rule", "rules", "ban",
     "note", "statement", "resolution", "act", "package"}
)  # fmt: skip
"""What a government makes, so that what it does is done by the government."""
_ENDING = frozenset({"comma", "stop", "quote", "sub"})
_AUTHORITY = frozenset({"expulsion", "detention", "seizure", "mission_closed", "coercion", "investigation"})
"""Acts of whoever rules the place: "was arrested in Moscow", "were expelled from Belarus"."""
_BELONGING = frozenset({"belong", "involve", "affect"})
_HELPING = frozenset({"help", "let", "make"})
_ORDERING = frozenset({"order", "want", "see", "declare"})
"""Verbs whose subject does what their object suffers: "ordered three facilities closed"."""
_OWN = frozenset({"appointment", "recall"})
"""Acts a state does to its own people: who is named, without more, is the state's that names."""
_STANCE_STRENGTH = 0.8
"""A stance alone says less surely what is agreed or proposed."""


def told_by_verb(sentence: Sentence, verb: Verb, told: tuple[Frame, int], known: Triggers) -> Deed:
    """The act of a verb with the frame it tells and the token number behind its trigger."""
    frame, end = told
    stands = standing(sentence, verb, known)
    sources, targets = _parties(sentence, verb, frame, stands)
    action = frame.coded
    together = len(roles.countries(sources)) >= _PAIR and not targets and not frame.mutual
    if together and action.family == "military":
        action = replace(actions()["cooperation"], cameo="062")  # two armies that fight or train side by side
    if stands.stance is not None and stands.stance.control == "order" and action.id == "departure":
        action = actions()["expulsion"]
    if stands.stance is not None and stands.stance.ends:
        action = ended(action)
    elif stands.stance is not None and stands.stance.plover == "AGREE" and action.stance == "conflictual":
        action = undone(action, stands.status)  # to promise a hostile act is to threaten
    elif stands.stance is not None and stands.stance.plover:
        action = replace(action, plover=stands.stance.plover, cameo=stands.stance.cameo or action.cameo)
    elif stands.status not in DONE:
        action = undone(action, stands.status)
    return Deed(
        action,
        frame,
        verb,
        (verb.at, end),
        (min(start_of_subject(verb), verb.first), max(_clause_end(sentence, verb, known), end)),
        sources,
        targets,
        stands.status,
        frame.strength,
        mutual=frame.mutual,
        strangers=not sources and _by_a_stranger(sentence, verb, targets),
        reporting=stands.reporting,
        stance=stands.stance,
    )


def _by_a_stranger(sentence: Sentence, verb: Verb, targets: Side) -> bool:
    """Whether someone else acts: "two dozen countries ordered", "was arrested for spying for Moscow", not by Moscow."""
    if not verb.passive:
        return _subject_has(sentence, verb, _STRANGERS)
    rest = (verb.at + 1, len(sentence.tokens))
    if not _SPYING & sentence.words(rest)[1]:
        return False
    served = [one for one in sentence.arguments(rest) if one.prep in {"for", "to"}]
    return bool(set(roles.countries(served)) - set(roles.countries(targets)))


def _clause_end(sentence: Sentence, verb: Verb, known: Triggers) -> int:
    """Where the clause ends; of one that agrees or asks, where what it governs does."""
    stance = stance_of(sentence.tokens, verb, known)
    return _reach(sentence, verb) if stance is not None and stance.itself else verb.objects[1]


def start_of_subject(verb: Verb) -> int:
    """The token number where the subject begins; of a shared one, the verb."""
    return verb.subject[0] if verb.subject[1] > verb.subject[0] and verb.shares is None else verb.first


def _parties(sentence: Sentence, verb: Verb, frame: Frame, stands: Standing) -> tuple[Side, Side]:
    if verb.passive or verb.form == "reduced" or is_middle(sentence, verb, frame):
        sources, targets = _passive_parties(sentence, verb, frame)
    else:
        sources = _agent(sentence, verb, stands)
        targets = _ordered(sentence, verb, stands) or _targets(sentence, verb, frame, sources)
    if frame.mutual and len(roles.countries(sources)) >= _PAIR:
        third = roles.patients(sentence, verb.objects, but=roles.countries(sources), place=False)
        sources = (*sources, *(one for one in third if one.prep == "with"))
        targets = sources
    if frame.reversed:
        sources, targets = targets, sources
    return sources, targets


def _passive_parties(sentence: Sentence, verb: Verb, frame: Frame) -> tuple[Side, Side]:
    sources = _author(sentence, verb, frame)
    targets = roles.patients(sentence, verb.subject, but=roles.countries(sources), place=False)
    sources = sources or _unnamed_author(sentence, verb, frame, targets)
    but = roles.countries(sources)
    if not targets:
        targets = roles.patients(sentence, verb.objects, but=but, place=frame.place)
    if not sources and not targets and verb.form == "reduced" and verb.governor is not None:
        targets = roles.agents(sentence, verb.governor)  # "Russia seeks the return of properties seized in 2016"
    if not targets and frame.place:  # "the embassy in Cuba was reopened"
        targets = roles.patients(sentence, verb.subject, but=but, place=True)
    return sources, targets


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
    if frame.action in _AUTHORITY and (found := _authority(sentence, verb, targets)):
        return found
    if verb.form == "reduced" and verb.governor is not None and verb.governor.is_any(_ORDERING):
        return roles.agents(sentence, verb.governor)  # "ordered three facilities closed"
    return ()


def _authority(sentence: Sentence, verb: Verb, targets: Side) -> Side:
    """The state in whose land it is done, for want of who did it."""
    theirs = set(roles.countries(targets))
    found = (one for one in sentence.arguments(verb.objects) if one.prep in {"in", "from", "at"} and one.mention.actors)
    return next(((one,) for one in found if theirs and not set(roles.countries((one,))) & theirs), ())


def _ordered(sentence: Sentence, verb: Verb, stands: Standing) -> Side:
    """Whom an order is given to: "ordered Russia to close", "diplomats were ordered to leave"."""
    asking = stands.stance_verb
    if stands.stance is None or stands.stance.control != "order" or asking is None:
        return ()
    where = asking.subject if asking.passive else (asking.at + 1, verb.first)
    return roles.patients(sentence, where, but=roles.countries(roles.agents(sentence, asking))[:0], place=False)


def _targets(sentence: Sentence, verb: Verb, frame: Frame, sources: Side) -> Side:
    both = frame.mutual or any(word in sentence.words(verb.objects)[0] for word in _RECIPROCAL)
    if both and len(roles.countries(sources)) >= _PAIR:
        return sources
    but = roles.countries(sources)
    found = roles.patients(sentence, verb.objects, but=but, place=frame.place)
    if frame.with_only:
        return roles.partners(sentence, verb.objects, but=but)
    if not found and verb.form == "infinitive" and verb.governor is not None:
        found = roles.patients(sentence, verb.governor.objects, but=but, place=False)
    return found or _followed(sentence, verb, frame, but=but)


def _followed(sentence: Sentence, verb: Verb, frame: Frame, *, but: tuple[str, ...]) -> Side:
    """Whom a clause behind the object names: "objected to a road that India built", "release two held in Iran"."""
    for other in sentence.verbs:
        if other.subject[0] == verb.at + 1 and verb.is_any(_HELPING):  # "helped Tunisia develop its fields"
            return roles.patients(sentence, other.subject, but=but, place=False)
        if other.governor is not verb or not frame.needs_target:
            continue
        moved = frame.coded.family == "statements" and other.introduced in _MOVED
        if other.link == "that" or other.introduced in _WHETHER or moved:
            where = other.subject
        elif other.form == "reduced" or other.is_any(_BELONGING):
            where = other.objects
        else:
            continue
        found = roles.patients(sentence, where, but=but, place=frame.place)
        if found:
            return found
    return ()


def _agent(sentence: Sentence, verb: Verb, stands: Standing) -> Side:
    """Who does it: the subject, or the object of the one who asks for it."""
    asking = stands.stance_verb
    if stands.stance is not None and stands.stance.control == "order" and asking is not None:
        return roles.agents(sentence, asking) if not asking.passive else roles.joined_by_agent(sentence, asking)
    if stands.stance is not None and stands.stance.control == "object" and asking is not None and verb.link == "to":
        asked = [one for one in sentence.arguments((asking.at + 1, verb.first)) if roles.acts(one.mention)]
        if asked:
            return (asked[0],)
        if asking.passive:
            return roles.agents(sentence, asking)
    holder: Verb | None = verb
    while holder is not None:
        found = roles.agents(sentence, holder)
        if found:
            return found
        holder = holder.governor if holder.link in {"to", "ing"} else None
    if verb.link == "relative" and verb.governor is not None and _made(sentence, verb):
        return roles.agents(sentence, verb.governor)  # "signed a bill that bans"
    return ()


def _made(sentence: Sentence, verb: Verb) -> bool:
    """Whether a relative clause is about what the main verb's subject made: a law, an order, sanctions."""
    return _subject_has(sentence, verb, _MADE)


def _subject_has(sentence: Sentence, verb: Verb, words: frozenset[str]) -> bool:
    return any(token.text in words for token in sentence.tokens[slice(*verb.subject)])


def told_by_stance(sentence: Sentence, verb: Verb, known: Triggers) -> Iterator[Deed]:
    """The act that taking a stance is: "agreed to …" an agreement, "refused to …" a rejection."""
    stance = stance_of(sentence.tokens, verb, known)
    if wishes(verb) and any(asks(sentence.tokens, verb, other) for other in sentence.verbs):
        stance = known.stances.by_verb.get("ask")
    if stance is None or not stance.itself:
        return
    if stance.governs and not any(other.governor is verb and other.link in {"to", "that"} for other in sentence.verbs):
        return
    stands = standing(sentence, verb, known)
    sources = _agent(sentence, verb, stands) if not verb.passive else roles.joined_by_agent(sentence, verb)
    if not (sources or verb.passive) and _subject_has(sentence, verb, _THINGS | _STRANGERS):
        return
    but, reach = roles.countries(sources), _reach(sentence, verb)
    asked = (verb.at + 1, max(verb.objects[1], verb.at + 1))
    targets = roles.patients(sentence, asked, but=but, place=False) if stance.control == "object" else ()
    targets = targets or roles.patients(sentence, (verb.at + 1, reach), but=but, place=False)
    targets = targets or roles.patients(sentence, (max(verb.objects[1], verb.at + 1), reach), but=but, place=True)
    mutual = stance.itself == "agreement" and len(roles.countries(sources)) >= _PAIR
    kind = actions()[stance.itself]
    action = replace(kind, plover=stance.plover or kind.plover, cameo=stance.cameo or kind.cameo)
    if stands.stance is not None and stands.stance.plover:
        action = replace(action, plover=stands.stance.plover, cameo=stands.stance.cameo)
    elif stands.status not in DONE:
        action = undone(action, stands.status)
    yield Deed(
        action,
        None,
        verb,
        (verb.at, verb.at + 1),
        (min(start_of_subject(verb), verb.first), _reach(sentence, verb)),
        sources,
        sources if mutual else targets,
        stands.status,
        _STANCE_STRENGTH,
        mutual=mutual or stance.itself == "agreement",
        reporting=stands.reporting,
        stance=stands.stance,
    )


def _reach(sentence: Sentence, verb: Verb) -> int:
    """The token number where what the stance governs ends."""
    end, inside = verb.objects[1], {id(verb)}
    for other in sentence.verbs:
        if id(other.governor) in inside and other.link in {"to", "that", "ing"}:
            end = max(end, other.objects[1])
            inside.add(id(other))
    said = verb.objects[1]
    if said < len(sentence.tokens) and sentence.tokens[said].tag == "that":  # "requested that India leave"
        tags = (at for at in range(said, len(sentence.tokens)) if sentence.tokens[at].tag in _ENDING)
        end = max(end, next(tags, len(sentence.tokens)))
    return end
