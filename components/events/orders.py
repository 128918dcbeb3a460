"""Demands that need no frame: an order to leave, a deadline, what one says another must do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.events import roles
from components.events.deed import Deed, undone
from components.events.status import standing
from components.events.verbal import agent_of, start_of_subject
from components.lexicon.actions import actions
from components.model import DONE

if TYPE_CHECKING:
    from components.events.roles import Side
    from components.events.syntax import Sentence, Verb
    from components.events.tokens import Token
    from components.events.triggers import Triggers

_SENDING = frozenset({"order", "tell", "give", "ask", "instruct", "force", "direct", "compel", "request"})
_GIVING = frozenset({"give"})
_UNTIL = frozenset({"until", "till"})
LEAVING = frozenset({"leave", "depart", "go", "pack"})
CUTTING = frozenset({"cut", "reduce", "slash", "trim", "shrink", "halve", "limit", "lower", "bring"})
STAFF = frozenset({"staff", "staffing", "personnel", "diplomats", "presence", "employees", "number"})
_PEOPLE = frozenset({"diplomats", "diplomat", "employees", "staffers", "officers", "attaches", "envoys", "staff"})
_MISSION = frozenset(
    {"embassy", "embassies", "consulate", "consulates", "mission", "missions", "diplomatic", "diplomats"}
)
_REQUIRING = frozenset({"require", "demand", "insist", "oblige"})
CLOSING = frozenset({"close", "shut", "vacate", "shutter"})
_TELLING = frozenset({"tell", "give", "ask"})
"""What is told to do so has an act of its own; what is ordered has a frame's."""
_HAVING = frozenset({"have"})
_LAND = frozenset({"country", "territory", "land", "state", "capital", "post", "posts"})
_BEING = frozenset({"be"})
_ARMED = frozenset({"troops", "forces", "soldiers", "army", "companies"})
"""Who leaves a country without being expelled."""
_ULTIMATUM = frozenset({"order", "orders", "demand", "demands", "ultimatum", "instruction", "deadline"})
"""Nouns by which somebody is sent away."""
_OUGHT = frozenset({"must", "should"})
DUTY_STRENGTH = 0.8
"""What one must do says less surely that it is demanded than a demand does."""


def told_by_order(sentence: Sentence, verb: Verb, known: Triggers) -> Deed | None:
    """The expulsion that an order to leave is: "ordered 35 diplomats to leave", "gave them 72 hours to leave"."""
    order = _order(verb)
    if order is None or verb.form != "infinitive" or not (order.is_any(_SENDING) or _requires(order)):
        return None
    deadline = order.is_any(_GIVING) and _is_given_time(sentence.tokens[order.at + 1 : verb.first])
    sends_home = verb.is_any(LEAVING) or (order.is_any(_TELLING) and _cuts_staff(sentence, verb))
    if not sends_home and not deadline:
        return None
    kind = actions()["expulsion" if sends_home else "mission_closed" if _closes(sentence, verb) else "proposal"]
    stands = standing(sentence, order, known)
    sources = roles.agents(sentence, order) or agent_of(sentence, order, stands)
    if order.passive:
        sources = roles.joined_by_agent(sentence, order) or roles.joined_by_agent(sentence, verb)
        sources = sources or (_land_left(sentence, verb) if sends_home else ())
    elif order.is_any(_REQUIRING) and not sources:
        return None  # "the law requires visitors to leave"
    where = order.subject if order.passive else (order.at + 1, verb.first)
    targets = roles.patients(sentence, where, but=roles.countries(sources), place=False)
    if sends_home and not order.passive and _own_people(sentence, (order.at + 1, verb.first), sources):
        kind = actions()["departure"]  # "ordered American employees at the embassy in Minsk to depart"
        targets = roles.patients(sentence, where, but=roles.countries(sources), place=True)
    if not targets and order.passive and not sources and sends_home:
        sources = roles.patients(sentence, verb.objects, but=(), place=True)  # "six were told to leave Peru"
    elif not targets:
        targets = roles.patients(sentence, verb.objects, but=roles.countries(sources), place=False)
    if deadline and not sends_home and not (sources and targets):
        return None  # "firms were given until Friday to stop"
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


def _closes(sentence: Sentence, verb: Verb) -> bool:
    """Whether it closes a mission: "to close its consulate"."""
    return verb.is_any(CLOSING) and not _MISSION.isdisjoint(sentence.words(verb.objects)[1])


def _requires(order: Verb) -> bool:
    """Whether somebody requires it: "required twelve diplomats to leave"; what they "are required to" is a duty."""
    return order.is_any(_REQUIRING) and not order.passive


def _is_given_time(between: list[Token]) -> bool:
    """Whether only a time is given: "gave Iran a week to withdraw", not "a loan over three years to build"."""
    return bool(between) and between[-1].tag == "time" and (len(between) == 1 or _is_limit(between[-2]))


def _is_limit(before: Token) -> bool:
    """Whether a time behind the word is how long somebody is given: "until Friday", not "over three years"."""
    return before.tag != "prep" or before.text in _UNTIL


def _order(verb: Verb) -> Verb | None:
    """The verb that an infinitive hangs on: not "who have served", in "ordered those who have served to leave"."""
    order = verb.governor
    outer = order.governor if order is not None and order.link == "relative" else None
    return (
        outer if outer is not None and order is not None and not (order.is_any(_SENDING) or _requires(order)) else order
    )


def _land_left(sentence: Sentence, verb: Verb) -> Side:
    """The land that somebody is to leave, whose order it is: "were told to leave Peru"."""
    land = (one for one in sentence.arguments(verb.objects) if one.mention.kind in {"place", "country"})
    return tuple(one for one in land if not one.prep)[:1]


def told_by_requirement(sentence: Sentence, verb: Verb, known: Triggers) -> Deed | None:
    """What a state does to the other's mission by requiring it: "demanded that the US cut its staff to 455"."""
    asking = verb.governor
    if asking is None or verb.link not in {"to", "that"} or verb.passive:
        return None
    if not asking.is_any(_REQUIRING) and not (verb.link == "to" and asking.is_any(_TELLING)):
        return None
    closes = _closes(sentence, verb)
    people = _has_staff(sentence, verb.subject) or not _PEOPLE.isdisjoint(sentence.words(verb.subject)[1])
    leaves = verb.link == "that" and verb.is_any(LEAVING) and people
    if not closes and not (asking.is_any(_REQUIRING) and (leaves or _cuts_staff(sentence, verb))):
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
        DUTY_STRENGTH,
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
    return verb.is_any(CUTTING) and not STAFF.isdisjoint(words) and theirs


def _has_staff(sentence: Sentence, where: tuple[int, int]) -> bool:
    """Whether a phrase names people of a mission: "six Danish diplomats", "the embassy's employees"."""
    envoys = any(one.mention.role == "diplomat" for one in sentence.arguments(where))
    return envoys or not STAFF.isdisjoint(sentence.words(where)[1])


def told_by_duty(sentence: Sentence, verb: Verb, known: Triggers) -> Deed | None:
    """The demand in what someone says another has to do: "said that Iraq must cooperate"."""
    must = verb.modal == "must" or _has_to(verb, _HAVING)
    if not (must or verb.modal in _OUGHT) or verb.perfect:
        return None
    reporting = standing(sentence, verb, known).reporting
    if reporting is None:
        return None
    told = reporting.passive and reporting.form == "finite"  # "Chile was told that it must cut its staff"
    sources = roles.joined_by_agent(sentence, reporting) if told else roles.agents(sentence, reporting)
    targets = roles.agents(sentence, verb)
    if not (sources or told) or not targets or set(roles.countries(sources)) & set(roles.countries(targets)):
        return None
    stands = standing(sentence, reporting, known)
    cuts = must and _cuts_staff(sentence, verb)  # "informed the embassy that the US must cut its staff"
    closes = must and _closes(sentence, verb)
    if not (cuts or closes or verb.modal):
        return None
    kind = actions()["mission_closed" if closes else "expulsion" if cuts else "proposal"]
    return Deed(
        kind if stands.status in DONE else undone(kind, stands.status),
        None,
        reporting,
        (verb.first, verb.at + 1),
        (min(start_of_subject(reporting), verb.first), max(verb.objects[1], verb.at + 1)),
        sources,
        targets,
        stands.status,
        DUTY_STRENGTH,
    )


def told_by_leaving(sentence: Sentence, verb: Verb, known: Triggers) -> Deed | None:
    """The expulsion in what people must do: "must leave Russia within a week", "have seven days to leave the U.S."."""
    duty = _must_leave(sentence, verb) or _has_days(sentence, verb)
    if not verb.is_any(LEAVING) or not duty or leaves_a_thing(sentence, verb):
        return None
    stands = standing(sentence, verb, known)
    said = stands.reporting
    land = [one for one in sentence.arguments(verb.objects) if one.mention.kind in {"place", "country"}]
    home = tuple(land[:1]) or _host(sentence, verb, said)
    told = said is not None and said.passive and said.form == "finite"  # "was told that two envoys must leave"
    sent_off = not home and (
        _has_staff(sentence, verb.subject) if told else said is None and _leaves_the_country(sentence, verb)
    )
    if not (home or sent_off) or not _ARMED.isdisjoint(sentence.words(verb.subject)[1]):
        return None
    speaks = set(roles.countries(roles.agents(sentence, said))) if said is not None and not told else set()
    if speaks and not speaks & set(roles.countries(home)):
        return None  # what another state says of it
    ahead = _has_to(verb, _BEING)  # "are to leave by June"
    kind = actions()["expulsion"]
    return Deed(
        undone(kind, "planned") if ahead else kind,
        None,
        said or verb,
        (verb.first, verb.at + 1),
        (min(start_of_subject(verb), verb.first), max(verb.objects[1], verb.at + 1)),
        home,
        roles.patients(sentence, verb.subject, but=roles.countries(home), place=False),
        "planned" if ahead else "occurred",
        DUTY_STRENGTH,
        reporting=said,
    )


def _must_leave(sentence: Sentence, verb: Verb) -> bool:
    """Whether people have to go: "must leave"; of a mission's staff "are to leave" too."""
    staff = _has_to(verb, _BEING) and _has_staff(sentence, verb.subject)
    return verb.modal == "must" or staff


def leaves_a_thing(sentence: Sentence, verb: Verb) -> bool:
    """Whether what is left is no land: "must leave the hotel"."""
    behind = sentence.tokens[verb.at + 1 : verb.at + 3]
    named = len(behind) > 1 and behind[0].tag in {"det", "poss"} and behind[1].tag == "word"
    return named and behind[1].text not in _LAND


def _leaves_the_country(sentence: Sentence, verb: Verb) -> bool:
    """Whether a mission's people leave where they are: "26 Danish diplomats are to leave the country by June"."""
    return _has_staff(sentence, verb.subject) and sentence.texts[verb.at + 1 : verb.at + 3] == ["the", "country"]


def _has_to(verb: Verb, helping: frozenset[str]) -> bool:
    """Whether an infinitive says what one has, or is, to do: "will have to leave", "are to leave"."""
    outer = verb.governor if verb.form == "infinitive" and verb.via is None else None
    if outer is None or outer.at + 1 != verb.first or not outer.is_any(helping):
        return False
    return not (outer.negated or outer.passive or outer.past)


def told_by_ultimatum(sentence: Sentence, verb: Verb) -> Deed | None:
    """The expulsion in a noun: "Moscow's order for five American diplomats to leave"."""
    noun = verb.via
    if noun is None or not verb.is_any(LEAVING) or sentence.texts[noun] not in _ULTIMATUM:
        return None
    land = [one for one in sentence.arguments(verb.objects) if one.mention.kind in {"place", "country"}]
    sources = roles.modifiers(sentence, noun) or tuple(land[:1])
    targets = roles.patients(sentence, (noun + 1, verb.first), but=roles.countries(sources), place=False)
    if not targets:
        return None
    trigger, clause = (noun, noun + 1), (noun, verb.at + 1)
    action = actions()["expulsion"]
    return Deed(action, None, None, trigger, clause, sources, targets, "occurred", DUTY_STRENGTH, nominal=True)


def _host(sentence: Sentence, verb: Verb, said: Verb | None) -> Side:
    """Who says that another's diplomats must leave, where no land is named: "said that six diplomats must leave"."""
    speaker = roles.agents(sentence, said) if said is not None else ()
    theirs = [one for one in sentence.arguments(verb.subject) if one.mention.role == "diplomat"]
    own = set(roles.countries(speaker))
    return speaker[:1] if theirs and own and not own & set(roles.countries(theirs)) else ()


def _has_days(sentence: Sentence, verb: Verb) -> bool:
    """Whether an infinitive says for what somebody has some days."""
    having = verb.governor
    if having is None or verb.form != "infinitive" or not having.is_any(_HAVING):
        return False
    return any(token.time is not None for token in sentence.tokens[having.at + 1 : verb.first])
