"""What is said to be needed or to follow, and what a step is to bring: acts by what is meant with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.events import roles
from components.events.deed import Deed, undone
from components.events.status import standing
from components.events.triggers import frame_of, stance_of
from components.events.verbal import reach, start_of_subject
from components.lexicon.actions import actions
from components.lexicon.actions.frames import NO_ACT
from components.model import DONE

if TYPE_CHECKING:
    from components.events.roles import Side
    from components.events.syntax import Sentence, Verb
    from components.events.triggers import Triggers

_NEEDS = frozenset({"need", "importance", "necessity", "urgency", "imperative"})
"""Nouns by which one says what another should do: "stressed the need for Iran to cooperate"."""
_WILL = frozenset({"will", "would", "'ll", "shall"})
_ANSWERING = frozenset({"respond", "act", "react", "retaliate", "answer"})
_FIRMLY = frozenset(
    {"decisively", "firmly", "forcefully", "swiftly", "resolutely", "strongly", "vigorously", "robustly", "accordingly",
     "appropriately", "severely", "harshly", "immediately"}
)  # fmt: skip
_TAKING = frozenset({"take"})
_STEPS = frozenset({"action", "actions", "steps", "measures"})
_NECESSARY = frozenset({"necessary", "appropriate", "decisive", "further", "all", "any"})
_FOLLOWING = frozenset({"result", "lead", "have", "face", "bring", "trigger", "entail", "draw"})
_FINDING = frozenset({"determine", "conclude", "find", "assess", "certify", "establish"})
_BEING = frozenset({"be"})
_BREACH = frozenset({"violation", "breach", "noncompliance", "non-compliance", "default"})
_MEETING = frozenset({"meet"})
_CONSEQUENCES = frozenset({"consequences", "consequence", "costs", "response", "price", "repercussions", "penalties"})
_HURTING = frozenset(
    {"impair", "degrade", "deny", "limit", "restrict", "punish", "pressure", "disrupt", "isolate", "squeeze", "hamper",
     "undermine", "weaken", "curtail", "cripple", "curb", "constrain", "deprive", "target", "penalise", "penalize"}
)  # fmt: skip
_TARGETING = frozenset({"target", "hit"})
_SANCTIONS = frozenset({"sanctions", "designations", "tariffs"})
"""What hits whom it is put on."""
_PURSES = frozenset({"treasury", "commerce_department", "finance_ministry"})
"""Bodies that do so by sanctions."""
_MOVING = frozenset({"act", "move"})
_STRENGTH = 0.8
"""What is said to be needed or to follow tells less surely than a demand or a threat does."""


def told_by_need(sentence: Sentence, verb: Verb, known: Triggers) -> Deed | None:
    """The request in a need somebody names: "underscored the need for Iran to free the crew"."""
    named = verb.governor
    if verb.form != "infinitive" or verb.via is None or named is None or sentence.texts[verb.via] not in _NEEDS:
        return None
    sources = roles.agents(sentence, named)
    asked = roles.patients(sentence, (verb.via + 1, verb.first), but=roles.countries(sources), place=False)
    stance = stance_of(sentence.tokens, named, known)
    speaks = stance is not None and stance.speaks
    return _said(sentence, (named, verb), "proposal", (sources, asked), known) if sources and asked and speaks else None


def told_by_step(sentence: Sentence, verb: Verb, known: Triggers) -> Deed | None:
    """The sanction in what a step is to bring: "took today's actions to impair Iran's ability to pay for arms"."""
    step = verb.governor
    if verb.form != "infinitive" or step is None or not verb.is_any(_HURTING):
        return None
    taken = step.is_any(_TAKING) and not _STEPS.isdisjoint(sentence.words(step.objects)[1])
    sources = roles.agents(sentence, step) if taken or step.is_any(_MOVING) else ()
    hurt = roles.patients(sentence, verb.objects, but=roles.countries(sources), place=False) if sources else ()
    return _said(sentence, (step, verb), "sanction", (sources, hurt), known) if hurt else None


def told_by_treasury(sentence: Sentence, verb: Verb, known: Triggers) -> Deed | None:
    """The sanction in whom a ministry of money or trade, or sanctions, hit: "Treasury targeted Iran's financiers"."""
    if verb.form != "finite" or verb.passive or not verb.is_any(_TARGETING):
        return None
    sources = roles.agents(sentence, verb)
    measures = not _SANCTIONS.isdisjoint(sentence.texts[slice(*verb.subject)])
    if not measures and not any(
        actor.id.rpartition(".")[2] in _PURSES for one in sources for actor in one.mention.actors
    ):
        return None
    hit = roles.patients(sentence, verb.objects, but=roles.countries(sources), place=False)
    return _said(sentence, (verb, verb), "sanction", (sources, hit), known) if hit else None


def told_by_warning(sentence: Sentence, verb: Verb, known: Triggers) -> Deed | None:
    """The threat in what somebody says will follow: "made clear that the US will respond firmly if Iran attacks"."""
    if verb.modal not in _WILL or verb.negated or not _is_answer(sentence, verb):
        return None
    saying = standing(sentence, verb, known).reporting
    sources = roles.agents(sentence, saying) if saying is not None else ()
    if saying is None or not sources:
        return None
    targets = _warned(sentence, verb, saying, roles.countries(sources))
    return _said(sentence, (saying, verb), "threat", (sources, targets), known)


def told_by_finding(sentence: Sentence, verb: Verb, known: Triggers) -> Deed | None:
    """The charge in what somebody finds another to have done: "determined that Iran had broken the pact"."""
    finding = verb.governor
    if verb.link != "that" or finding is None or not finding.is_any(_FINDING) or verb.negated or verb.modal:
        return None
    found = frame_of(sentence, verb, known)
    hostile = found is not None and found[0].action != NO_ACT and found[0].coded.stance == "conflictual"
    if not (hostile or (verb.is_any(_BEING) and not _BREACH.isdisjoint(sentence.words(verb.objects)[1]))):
        return None
    sources, doers = roles.agents(sentence, finding), roles.agents(sentence, verb)
    own = set(roles.countries(sources)) & set(roles.countries(doers))
    named = bool(sources and doers) and not own
    return _said(sentence, (finding, verb), "accusation", (sources, doers), known) if named else None


def _is_answer(sentence: Sentence, verb: Verb) -> bool:
    """Whether the verb tells a firm answer: "respond decisively", "take all necessary steps", "be met with costs"."""
    words = sentence.words(verb.objects)[1]
    if verb.is_any(_ANSWERING):
        return not _FIRMLY.isdisjoint(words)
    if verb.is_any(_TAKING):
        return not (_STEPS.isdisjoint(words) or _NECESSARY.isdisjoint(words))
    follows = verb.is_any(_FOLLOWING) or (verb.passive and verb.is_any(_MEETING))
    return follows and not _CONSEQUENCES.isdisjoint(words)


def _warned(sentence: Sentence, verb: Verb, saying: Verb, but: tuple[str, ...]) -> Side:
    """Who is warned: the one told so, else the one whose act the answer is to."""
    told = roles.patients(sentence, saying.objects, but=but, place=False)
    if told:
        return told
    conditions = (other for other in sentence.verbs if other.introduced in {"if", "should"} and other.at > saying.at)
    acting = (roles.patients(sentence, other.subject, but=but, place=False) for other in conditions)
    named = next((found for found in acting if found), ())
    named = named or roles.patients(sentence, (verb.at + 1, reach(sentence, verb)), but=but, place=False)
    return named or roles.patients(sentence, verb.subject, but=but, place=False)


def _said(sentence: Sentence, verbs: tuple[Verb, Verb], kind: str, parties: tuple[Side, Side], known: Triggers) -> Deed:
    """The act that the first of two verbs is, for it says what the second tells."""
    saying, verb = verbs
    stands = standing(sentence, saying, known)
    action = actions()[kind]
    return Deed(
        action if stands.status in DONE else undone(action, stands.status),
        None,
        saying,
        (verb.first, verb.at + 1),
        (min(start_of_subject(saying), saying.first), max(verb.objects[1], verb.at + 1)),
        *parties,
        stands.status,
        _STRENGTH,
    )
