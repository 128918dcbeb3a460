"""Demands that need no frame: an order to leave, a deadline, what one says another must do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.events import roles
from components.events.deed import Deed, undone
from components.events.status import standing
from components.events.verbal import start_of_subject
from components.lexicon.actions import actions
from components.model import DONE

if TYPE_CHECKING:
    from components.events.roles import Side
    from components.events.syntax import Sentence, Verb
    from components.events.triggers import Triggers

_SENDING = frozenset({"order", "tell", "give", "ask", "instruct", "force", "direct", "compel", "request"})
_GIVING = frozenset({"give"})
_LEAVING = frozenset({"leave", "depart", "go"})
_CUTTING = frozenset({"cut", "reduce", "slash", "trim", "shrink", "halve", "limit"})
_STAFF = frozenset({"staff", "staffing", "personnel", "diplomats", "presence", "employees", "number"})
_MISSION = frozenset(
    {"embassy", "embassies", "consulate", "consulates", "mission", "missions", "diplomatic", "diplomats"}
)
_REQUIRING = frozenset({"require", "demand", "insist", "oblige"})
_CLOSING = frozenset({"close", "shut", "vacate"})
_TELLING = frozenset({"tell", "give", "ask"})
"""What is told to do so has an act of its own; what is ordered has a frame's."""
_BOUND = frozenset({"be", "have", "oblige"})
"""Verbs that bind to what the infinitive behind says: "are to leave", "have to leave"."""
_LAND = frozenset({"country", "territory", "land", "state", "capital", "post", "posts"})
_HAVING = frozenset({"have"})
_ARMED = frozenset({"troops", "forces", "soldiers", "army", "companies"})
"""Who leaves a country without being expelled."""
_ULTIMATUM = frozenset({"order", "orders", "demand", "demands", "ultimatum", "instruction", "deadline"})
"""Nouns by which somebody is sent away."""
_OUGHT = frozenset({"must", "should"})
_DUTY_STRENGTH = 0.8
"""What one must do says less surely that it is demanded than a demand does."""


def told_by_order(sentence: Sentence, verb: Verb, known: Triggers) -> Deed | None:
    """The expulsion that an order to leave is: "ordered 35 diplomats to leave", "gave them 72 hours to leave"."""
    order = verb.governor
    if order is None or verb.form != "infinitive" or not order.is_any(_SENDING):
        return None
    between = sentence.tokens[order.at + 1 : verb.first]
    bare = bool(between) and between[-1].tag == "time" and (len(between) == 1 or between[-2].tag != "prep")
    deadline = order.is_any(_GIVING) and bare  # "gave Iran a week to withdraw", not "a loan over three years to build"
    sends_home = verb.is_any(_LEAVING) or (order.is_any(_TELLING) and _cuts_staff(sentence, verb))
    if not sends_home and not deadline:
        return None
    kind = actions()["expulsion" if sends_home else "proposal"]
    stands = standing(sentence, order, known)
    sources = roles.agents(sentence, order)
    if order.passive:
        sources = roles.joined_by_agent(sentence, order) or roles.joined_by_agent(sentence, verb)
    where = order.subject if order.passive else (order.at + 1, verb.first)
    targets = roles.patients(sentence, where, but=roles.countries(sources), place=False)
    if sends_home and not order.passive and _own_people(sentence, (order.at + 1, verb.first), sources):
        kind = actions()["departure"]  # "ordered American employees at the embassy in Minsk to depart"
        targets = roles.patients(sentence, where, but=roles.countries(sources), place=True)
    if not targets:
        targets = roles.patients(sentence, verb.objects, but=roles.countries(sources), place=False)
    return Deed(
        kind if stands.status in DONE else undone(kind, stands.status),
        None,
        order,
        (order.at, order.at + 1),
        (min(start_of_subject(order), order.first), max(verb.objects[1], verb.at + 1)),
        sources,
        targets,
        stands.status,
        1.0,
        reporting=stands.reporting,
        stance=stands.stance,
    )


def told_by_requirement(sentence: Sentence, verb: Verb, known: Triggers) -> Deed | None:
    """What a state does to the other's mission by requiring it: "demanded that the US cut its staff to 455"."""
    asking = verb.governor
    if asking is None or verb.link not in {"to", "that"} or verb.passive:
        return None
    if not asking.is_any(_REQUIRING) and not (verb.link == "to" and asking.is_any(_TELLING)):
        return None
    closes = verb.is_any(_CLOSING) and not _MISSION.isdisjoint(sentence.words(verb.objects)[1])
    if not closes and not (asking.is_any(_REQUIRING) and _cuts_staff(sentence, verb)):
        return None
    stands = standing(sentence, asking, known)
    sources = roles.agents(sentence, asking) if not asking.passive else roles.joined_by_agent(sentence, asking)
    asked = verb.subject if verb.link == "that" or asking.passive else (asking.at + 1, verb.first)
    kind = actions()["mission_closed" if closes else "expulsion"]
    return Deed(
        kind if stands.status in DONE else undone(kind, stands.status),
        None,
        asking,
        (verb.first, verb.at + 1),
        (min(start_of_subject(asking), asking.first), max(verb.objects[1], verb.at + 1)),
        sources,
        roles.patients(sentence, asked, but=roles.countries(sources), place=False),
        stands.status,
        _DUTY_STRENGTH,
        reporting=stands.reporting,
    )


def _own_people(sentence: Sentence, where: tuple[int, int], sources: Side) -> bool:
    """Whether those sent are at a mission of the state that sends them."""
    sent = next((one for one in sentence.arguments(where) if not one.prep), None)
    own = set(roles.countries(sources))
    at_post = not _MISSION.isdisjoint(sentence.words(where)[1])
    return at_post and sent is not None and bool(own & set(roles.countries((sent,))))


def _cuts_staff(sentence: Sentence, verb: Verb) -> bool:
    """Whether what is ordered is that a mission have fewer people: "to cut its embassy staff by 755"."""
    words = sentence.words(verb.objects)[1]
    theirs = not _MISSION.isdisjoint(words) or "number" in words  # "the number of its employees"
    return verb.is_any(_CUTTING) and not _STAFF.isdisjoint(words) and theirs


def told_by_duty(sentence: Sentence, verb: Verb, known: Triggers) -> Deed | None:
    """The demand in what someone says another has to do: "said that Iraq must cooperate"."""
    if verb.modal not in _OUGHT or verb.perfect:
        return None
    reporting = standing(sentence, verb, known).reporting
    if reporting is None:
        return None
    sources = roles.agents(sentence, reporting)
    targets = roles.agents(sentence, verb)
    if not sources or not targets or set(roles.countries(sources)) & set(roles.countries(targets)):
        return None
    stands = standing(sentence, reporting, known)
    cuts = verb.modal == "must" and _cuts_staff(sentence, verb)  # "informed the embassy that the US must cut its staff"
    kind = actions()["expulsion" if cuts else "proposal"]
    return Deed(
        kind if stands.status in DONE else undone(kind, stands.status),
        None,
        reporting,
        (verb.first, verb.at + 1),
        (min(start_of_subject(reporting), verb.first), max(verb.objects[1], verb.at + 1)),
        sources,
        targets,
        stands.status,
        _DUTY_STRENGTH,
    )


def told_by_leaving(sentence: Sentence, verb: Verb, known: Triggers) -> Deed | None:
    """The expulsion in what people must do: "must leave Russia within a week", "have seven days to leave the U.S."."""
    duty = verb.modal == "must" or _has_days(sentence, verb) or _staff_is_to(sentence, verb)
    if not verb.is_any(_LEAVING) or not duty or _leaves_a_thing(sentence, verb):
        return None
    stands = standing(sentence, verb, known)
    said = stands.reporting
    land = [one for one in sentence.arguments(verb.objects) if one.mention.kind in {"place", "country"}]
    home = tuple(land[:1]) or _host(sentence, verb, said)
    unnamed = said is None and bool(_posted(sentence, verb))  # "the attaches must leave the country": the other state's
    if not (home or unnamed) or not _ARMED.isdisjoint(sentence.words(verb.subject)[1]):
        return None
    speaks = set(roles.countries(roles.agents(sentence, said))) if said is not None else set()
    if speaks and not speaks & set(roles.countries(home)):
        return None  # what another state says of it
    return Deed(
        actions()["expulsion"],
        None,
        said or verb,
        (verb.first, verb.at + 1),
        (min(start_of_subject(verb), verb.first), max(verb.objects[1], verb.at + 1)),
        home,
        roles.patients(sentence, verb.subject, but=roles.countries(home), place=False),
        "planned" if _staff_is_to(sentence, verb) else "occurred",
        _DUTY_STRENGTH,
        reporting=said,
    )


def told_by_ultimatum(sentence: Sentence, verb: Verb) -> Deed | None:
    """The expulsion in a noun: "Moscow's order for five American diplomats to leave"."""
    noun = verb.via
    if noun is None or not verb.is_any(_LEAVING) or sentence.texts[noun] not in _ULTIMATUM:
        return None
    land = [one for one in sentence.arguments(verb.objects) if one.mention.kind in {"place", "country"}]
    sources = roles.modifiers(sentence, noun) or tuple(land[:1])
    targets = roles.patients(sentence, (noun + 1, verb.first), but=roles.countries(sources), place=False)
    if not targets:
        return None
    trigger, clause = (noun, noun + 1), (noun, verb.at + 1)
    action = actions()["expulsion"]
    return Deed(action, None, None, trigger, clause, sources, targets, "occurred", _DUTY_STRENGTH, nominal=True)


def _host(sentence: Sentence, verb: Verb, said: Verb | None) -> Side:
    """Who says that another's diplomats must leave, where no land is named: "said that six diplomats must leave"."""
    speaker = roles.agents(sentence, said) if said is not None else ()
    theirs = [one for one in sentence.arguments(verb.subject) if one.mention.role == "diplomat"]
    own = set(roles.countries(speaker))
    return speaker[:1] if theirs and own and not own & set(roles.countries(theirs)) else ()


def _posted(sentence: Sentence, verb: Verb) -> frozenset[str]:
    """The words of a verb's subject that name the staff of a mission: "ten employees of the Danish embassy"."""
    names = sentence.words(verb.subject)[1]
    people = names & _STAFF
    return people if "diplomats" in names or (people and not _MISSION.isdisjoint(names)) else frozenset()


def _staff_is_to(sentence: Sentence, verb: Verb) -> bool:
    """Whether the staff of a mission is or has to go: "ten diplomats are to leave", "have to depart"."""
    bound = verb.governor
    if bound is None or verb.form != "infinitive" or bound.past or not bound.is_any(_BOUND):
        return False
    return sentence.tokens[bound.at + 1].text == "to" and bool(_posted(sentence, verb))


def _leaves_a_thing(sentence: Sentence, verb: Verb) -> bool:
    """Whether what is left is no land: "must leave the hotel"."""
    behind = sentence.tokens[verb.at + 1 : verb.at + 3]
    named = len(behind) > 1 and behind[0].tag in {"det", "poss"} and behind[1].tag == "word"
    return named and behind[1].text not in _LAND


def _has_days(sentence: Sentence, verb: Verb) -> bool:
    """Whether an infinitive says for what somebody has some days."""
    having = verb.governor
    if having is None or verb.form != "infinitive" or not having.is_any(_HAVING):
        return False
    return any(token.time is not None for token in sentence.tokens[having.at + 1 : verb.first])
