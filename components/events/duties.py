"""What a mission and its people must do, which is what the state where they are does to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from components.events import roles
from components.events.deed import Deed
from components.events.orders import CLOSING, CUTTING, DUTY_STRENGTH, LEAVING, STAFF, leaves_a_thing
from components.events.status import standing
from components.events.verbal import start_of_subject
from components.lexicon.actions import actions

if TYPE_CHECKING:
    from components.events.roles import Side
    from components.events.syntax import Sentence, Verb
    from components.events.triggers import Triggers
    from components.model import Status

_HAVING, _BEING = frozenset({"have"}), frozenset({"be"})
_OBLIGED = frozenset({"require", "oblige", "compel", "force"})
_DUE = frozenset({"due", "bound"})
_STOPPING = frozenset({"cease", "stop", "end", "halt", "discontinue", "terminate", "suspend"})
_WORK = frozenset({"operations", "operation", "activities", "activity", "work", "functioning"})
_POST = frozenset(
    {"consulate", "consulates", "embassy", "mission", "missions", "annex", "annexes", "compound", "compounds",
     "chancery", "usaid", "agency", "school", "centre", "center", "office", "offices", "dacha", "dachas"}
)  # fmt: skip
_PEOPLE = frozenset(
    {"diplomats", "diplomat", "officers", "officer", "staff", "staffers", "employees", "personnel", "attaches",
     "attachés", "attache", "attaché", "envoys", "members", "those", "others", "agents", "spies", "consul"}
)  # fmt: skip
_GIVING = frozenset({"hand", "give", "present", "deliver", "send", "pass"})
_LISTS = frozenset({"list", "names", "note"})


class _Duty(NamedTuple):
    """What somebody must do, and the verb that says so."""

    told: Verb
    only_due: bool
    """It is only said to be coming: "are to leave", "are due to leave"."""


def told_by_post(sentence: Sentence, verb: Verb, known: Triggers) -> Deed | None:
    """What is done to a mission that must do something: "will have to close its consulate", "are required to leave"."""
    duty = _duty_of(sentence, verb)
    before = sentence.texts[max(0, verb.first - 2) : verb.first]
    which = before[-1:] in (["who"], ["that"]) and before[0] != ","  # "the list of those who must go"
    if duty is None or which or duty.told.negated or duty.told.introduced in {"if", "unless", "whether"}:
        return None
    kind = _kind_of(sentence, verb, duty)
    if not kind:
        return None
    stands = standing(sentence, duty.told, known)
    sources, targets = _parties(sentence, verb)
    if not sources and not targets and stands.reporting is not None:
        sources = roles.agents(sentence, stands.reporting)  # "46 staff will have to go, the Foreign Ministry said"
    done = duty.told.past or (stands.reporting is not None and kind == "expulsion")
    status: Status = "occurred" if done else "planned"
    return Deed(
        actions()[kind],
        None,
        duty.told,
        (verb.first, verb.at + 1),
        (min(start_of_subject(verb), duty.told.first), max(verb.objects[1], verb.at + 1)),
        sources,
        targets,
        status,
        DUTY_STRENGTH,
        between=True,
        reporting=stands.reporting,
    )


def told_by_list(sentence: Sentence, verb: Verb) -> Deed | None:
    """The expulsion of those whose names are handed over: "handed the envoy a list of diplomats who must leave"."""
    giving = verb.governor if verb.is_any(LEAVING) and verb.link == "relative" and verb.modal == "must" else None
    if giving is None or giving.passive or not giving.is_any(_GIVING):
        return None
    listed = sentence.texts[giving.at : verb.first]
    sources = roles.agents(sentence, giving)
    targets = roles.patients(sentence, giving.objects, but=roles.countries(sources), place=False)
    if not sources or _LISTS.isdisjoint(listed) or _PEOPLE.isdisjoint(listed):
        return None
    clause = (min(start_of_subject(giving), giving.first), max(verb.objects[1], verb.at + 1))
    trigger = (verb.first, verb.at + 1)
    return Deed(actions()["expulsion"], None, giving, trigger, clause, sources, targets, "occurred", DUTY_STRENGTH)


def _duty_of(sentence: Sentence, verb: Verb) -> _Duty | None:
    """The verb by which somebody must do what the given one tells: "must", "have to", "are required to", "are to"."""
    if verb.modal == "must" and not verb.perfect:
        return _Duty(verb, only_due=False)
    above = verb.governor
    if verb.form != "infinitive" or verb.link != "to" or above is None or above.form != "finite":
        return None
    near = above.at + 1 == verb.first
    if (near and above.is_any(_HAVING)) or (above.passive and above.is_any(_OBLIGED)):
        return _Duty(above, only_due=False)
    due = near or (verb.via is not None and sentence.texts[verb.via] in _DUE)
    return _Duty(above, only_due=True) if due and above.is_any(_BEING) and not above.modal else None


def _kind_of(sentence: Sentence, verb: Verb, duty: _Duty) -> str:
    """The action: a mission is closed, its people are sent away or cut; "" for none of these."""
    subject, objects = sentence.words(verb.subject)[1], sentence.words(verb.objects)[1]
    counted = any(token.tag == "number" for token in sentence.tokens[slice(*verb.subject)])
    goes = verb.is_any(LEAVING) and not verb.passive and not leaves_a_thing(sentence, verb)
    if goes and not _PEOPLE.isdisjoint(subject):
        told_elsewhere = verb.modal == "must" and _lands(sentence, verb)
        return "expulsion" if (counted or not duty.only_due) and not told_elsewhere else ""
    post = not _POST.isdisjoint(subject) or (not verb.passive and not _POST.isdisjoint(objects))
    closes = verb.is_any(CLOSING) or (verb.is_any(_STOPPING) and not _WORK.isdisjoint(objects))
    if post and closes and not duty.only_due:
        return "mission_closed"
    cuts = verb.is_any(CUTTING) and not verb.passive and not STAFF.isdisjoint(objects) and not duty.only_due
    at_post = post or "diplomatic" in objects or "diplomats" in objects or bool(_lands(sentence, verb))
    return "expulsion" if cuts and at_post and not _reported(verb) else ""


def _reported(verb: Verb) -> bool:
    return verb.link == "that" and verb.governor is not None


def _lands(sentence: Sentence, verb: Verb) -> Side:
    """The land to be left or where the mission is, by name."""
    found = (one for one in sentence.arguments(verb.objects) if one.mention.kind in {"place", "country"})
    return tuple(one for one in found if one.mention.actors)[:1]


def _parties(sentence: Sentence, verb: Verb) -> tuple[Side, Side]:
    """The state where the mission is, where it is named, and whose the mission is."""
    targets = roles.patients(sentence, verb.subject, but=(), place=False)
    if not targets and not verb.is_any(LEAVING):
        targets = roles.patients(sentence, verb.objects, but=(), place=False)
    theirs = set(roles.countries(targets))
    named = (*_lands(sentence, verb), *sentence.arguments(verb.subject))
    hosts = (one for one in named if one.mention.kind in {"place", "country"} and one.mention.actors)
    return tuple(one for one in hosts if not set(roles.countries((one,))) & theirs)[:1], targets
