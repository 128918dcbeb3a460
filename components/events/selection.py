"""Which of the acts a sentence's words could tell it does tell.

A demand is one act, not also the act demanded; a refusal to meet is a meeting refused, not also a refusal.
What is only wished for, alleged in an accusation or named in passing is no event.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.events.deed import POSTED
from components.events.meant import by_private, is_to_be_refused, is_view, means_it
from components.events.named_apart import names_side, stands_apart
from components.events.noun_sides import WHOLE
from components.events.purposes import governors, is_decree, is_purpose, only_tried
from components.events.roles import agents, countries
from components.events.timing import stated
from components.model import DONE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.events.deed import Deed
    from components.events.syntax import Sentence, Verb

TEXTS = frozenset(
    {"treaty", "agreement", "pact", "deal", "accord", "protocol", "law", "bill", "constitution", "document",
     "plan", "text", "resolution", "draft", "act", "measure", "proposal"}
)  # fmt: skip
"""What requires or offers only as a text does."""
_PAIR = 2
_SENT = frozenset({"expulsion", "departure"})
_DEEMING = frozenset({"consider", "deem", "designate", "declare", "regard", "find", "call", "believe"})
_DECLARING = frozenset({"declare"})
_BY_WORD = frozenset({"breaks", "expulsions"})
"""Families of acts that are done by declaring them: "declared the treaty suspended"."""
_LAPSE = "sanctions_lapse"
_DECREES = frozenset({"order", "orders", "decree", "law", "bill", "resolution", "decision", "act"})
_OFFERING = frozenset({"propose", "offer", "suggest", "invite"})
_WEIGHING = frozenset({"consider", "weigh", "contemplate", "mull", "think", "plot"})
"""What one does with a step not yet decided."""
_VAGUE = frozenset({"cooperation", "statement"})
_TOPICAL = 0.6
"""The strength from which a verb tells talks, and not only what is gone through at them."""
_AGREEING = frozenset({"agree"})
_OWN_ACTS = frozenset({"proposal", "vote", "sanction"})
"""Acts a noun tells where it is only said whose they are."""
_ASKING = frozenset({"proposal"})
_TURNING = frozenset({"rejection", "threat"})
_NOTES = frozenset({"note", "notes", "notice"})
_BEGINNING = frozenset({"begin", "start", "launch", "initiate"})
_ABOUT = frozenset({"of", "for", "over", "on", "about", "toward", "towards", "at", "from", "against", "than"})


def told(sentence: Sentence, deeds: Iterable[Deed]) -> list[Deed]:
    """The deeds that are events, by the place of their triggers."""
    found = list(deeds)
    return sorted((deed for deed in found if _is_told(sentence, deed, found)), key=lambda deed: deed.trigger)


def _is_told(sentence: Sentence, deed: Deed, every: list[Deed]) -> bool:
    if is_view(sentence, deed):
        return False
    if deed.frame is None and deed.action.id != "expulsion":
        return _stance_is_told(sentence, deed, every)
    if deed.frame is not None and (any(_is_order_of(other, deed) for other in every) or not means_it(sentence, deed)):
        return False
    if deed.verb is None:
        return _noun_is_told(sentence, deed, every)
    asked = (
        _is_vague(deed, every)
        or _is_said_at(deed, every)
        or _is_required(sentence, deed)
        or _asked_for(deed, every)
        or _serves(deed, every)
        or _is_agreed(deed, every)
        or _is_object_of(deed, every)
        or only_tried(deed)
        or is_decree(deed, every)
    )
    if asked or _is_spoken_of(sentence, deed, every) or is_purpose(sentence, deed) or _only_describes(sentence, deed):
        return False
    may = deed.verb.form == "finite" and bool(deed.verb.modal) and not deed.verb.perfect
    return deed.status != "conditional" or (may and not deed.nominal) or _is_weighed(deed)


def _is_weighed(deed: Deed) -> bool:
    """Whether those who would do it are thinking of it: "is considering the expulsion of", "is weighing sending"."""
    weighing = next((verb for verb in governors(deed) if verb.is_any(_WEIGHING)), None)
    return weighing is not None and weighing.progressive and not weighing.negated and bool(deed.sources)


def _is_order_of(order: Deed, deed: Deed) -> bool:
    """Whether the one is the order to leave that the other tells by the same verb: "were told to leave"."""
    return order.frame is None and order.verb is deed.verb and {order.action.id, deed.action.id} <= _SENT


def _noun_is_told(sentence: Sentence, deed: Deed, every: list[Deed]) -> bool:
    """Whether a noun tells an act by itself: one that no verb of the sentence tells, with both sides or a time."""
    apart = stands_apart(sentence, deed)
    if deed.status == "conditional" or (_belongs_to_other(deed, every) and not apart):
        return False
    if any(_same_act(deed, other) for other in every):
        return False
    known = bool(deed.sources and deed.targets) and deed.action.id != "cooperation"
    owned = deed.action.id in _OWN_ACTS and deed.frame is not None and deed.frame.needs_target
    known = known or (owned and bool(deed.sources))  # "a demand by Moscow that"
    known = known or (deed.mutual and deed.trigger[1] - deed.trigger[0] >= WHOLE)  # "extension of New START"
    return known or names_side(deed) or stated(sentence, deed) is not None


def _same_act(noun: Deed, other: Deed) -> bool:
    """Whether a verb of the sentence tells the act a noun names: "to lead the delegation in the dialogue"."""
    both = len(countries((*other.sources, *other.targets))) >= _PAIR or not noun.sources
    return other.verb is not None and not other.nominal and other.mutual and both and other.action.id == noun.action.id


def _asked_for(deed: Deed, every: list[Deed]) -> bool:
    """Whether the act is what a demand or proposal of the same sentence asks for."""
    if deed.status in DONE or (deed.status == "planned" and deed.action.stance == "conflictual"):
        return False  # done, or what one is ready to do against another
    above = list(governors(deed))
    wanted = _ASKING | (_TURNING if deed.verb is not None and deed.verb.via is not None else frozenset())
    asking = [other.verb for other in every if other is not deed and other.action.id in wanted]
    return any(verb in asking for verb in above)


def _is_vague(deed: Deed, every: list[Deed]) -> bool:
    """Whether it only says what was agreed, and vaguely: "agreed to work together", not "to share intelligence"."""
    topics = deed.action.id == "talks" and deed.strength < _TOPICAL  # "agreed to work out the details"
    if deed.status != "planned" or not (deed.action.id in _VAGUE or topics) or deed.strength == 1:
        return False
    above = list(governors(deed))
    return any(other.verb in above and other.action.id == "agreement" for other in every if other is not deed)


def _is_said_at(deed: Deed, every: list[Deed]) -> bool:
    """Whether it is only what somebody called or met for: "called Medvedev to express his condolences"."""
    verb = deed.verb
    if verb is None or verb.form != "infinitive" or deed.action.id != "statement":
        return False
    return any(other.verb is verb.governor and other.action.family == "talks" for other in every)


def _serves(deed: Deed, every: list[Deed]) -> bool:
    """Whether an act not yet done is only what another such act is for: "will meet to exchange prisoners"."""
    if deed.status in DONE or deed.verb is None or deed.verb.form not in {"infinitive", "ing"}:
        return False
    signs = deed.frame is not None and deed.frame.action == "agreement" and deed.frame.strength == 1
    if deed.action.family == "talks" or signs:
        return False  # "will travel to Geneva to lead the talks", "to sign the treaty"
    above = list(governors(deed))[deed.nominal :]
    framed = [
        other.verb
        for other in every
        if other.frame is not None and other.status not in DONE and other.action.id != "vote"
    ]  # "will sign a bill banning imports": the ban is what counts
    return any(verb in framed for verb in above)


def _is_required(sentence: Sentence, deed: Deed) -> bool:
    """Whether it is only what a text says is to be done: "the treaty requires both to cut their arsenals"."""
    if deed.stance is None or deed.stance.itself != "proposal":
        return False
    above = list(governors(deed))
    asking = above[-1] if above else None
    return asking is not None and not agents(sentence, asking) and not asking.passive and _names_text(sentence, asking)


def _names_text(sentence: Sentence, verb: Verb) -> bool:
    return not TEXTS.isdisjoint(sentence.texts[slice(*verb.subject)])


def _is_object_of(deed: Deed, every: list[Deed]) -> bool:
    """Whether a noun is what its own verb tells: "agreed on a proposal", "the talks ended", "trade is on hold"."""
    told = [other for other in every if other.verb is deed.verb and not other.nominal]
    same = any(
        one.action.id == deed.action.id and len(countries((*one.sources, *one.targets))) >= _PAIR for one in told
    )
    broken = deed.action.stance == "cooperative" and any(one.action.family == "breaks" for one in told)
    return deed.nominal and (same or broken or (deed.action.id == "proposal" and bool(told)))


def _belongs_to_other(deed: Deed, every: list[Deed]) -> bool:
    """Whether a noun only says what another act is about: "condemned the suppression of", "barred for its war on"."""
    return deed.nominal and any(
        other.verb is not None
        and not other.nominal
        and (other.action.family == "statements" or other.action.family != deed.action.family)
        and (
            other.verb.objects[0] <= deed.trigger[0] < other.verb.objects[1]
            or (_ends_it(other) and other.verb.subject[0] <= deed.trigger[0] < other.verb.subject[1])
        )
        for other in every
    )  # "the treaty between Peru and Chile lapsed"


def _ends_it(deed: Deed) -> bool:
    """Whether an act is on what its subject names: "the treaty lapsed", "the sanctions against Peru expired"."""
    return deed.action.family == "breaks" or (deed.frame is not None and deed.frame.id == _LAPSE)


def _stance_is_told(sentence: Sentence, deed: Deed, every: list[Deed]) -> bool:
    """Whether agreeing, asking or refusing is told for itself, and not by the act it governs."""
    if any(
        other.frame is None and other.verb is deed.verb and other.action.id in POSTED
        for other in every
        if other is not deed
    ):
        return False  # "are required to leave"
    unrefused = deed.status == "denied" and deed.action.id == "rejection"  # "has not ruled out"
    unrefused = unrefused or is_to_be_refused(deed)
    told = [other for other in every if other is not deed and other.verb is deed.verb and other.frame is None]
    orders = any(other.action.id in _SENT for other in told)
    if (
        deed.status == "conditional"
        or unrefused
        or orders
        or by_private(sentence, deed)
        or _asked_for(deed, every)
        or _only_wished(deed)
    ):
        return False
    framed = [other for other in every if other is not deed]
    inner = [o for o in framed if not _is_about(sentence, o) and any(verb is deed.verb for verb in governors(o))]
    inner = [o for o in inner if not _asked_for(o, every)]
    hostile = any(other.action.stance == "conflictual" for other in inner) and not _by_both(deed)
    return not (inner and (deed.action.id in _TURNING or (hostile and deed.action.plover == "AGREE")))


def _only_wished(deed: Deed) -> bool:
    """Whether it says what somebody would have, of nobody: "the accord, long sought by", "seeking common ground"."""
    if deed.action.id != "proposal" or deed.verb is None:
        return False
    alone = len(countries(deed.sources)) >= _PAIR and not deed.targets and not deed.verb.is_any(_OFFERING)
    return alone or deed.verb.form == "reduced"


def _by_both(deed: Deed) -> bool:
    """Whether it is agreed, so that what it is about threatens nobody: "agreed to postpone the talks"."""
    agrees = deed.verb is not None and deed.verb.is_any(_AGREEING)  # "agreed to limit its exports"
    return deed.action.id == "agreement" and (agrees or len(countries(deed.sources)) >= _PAIR)


def _is_agreed(deed: Deed, every: list[Deed]) -> bool:
    """Whether a hostile act is only what two states agreed on."""
    if deed.action.stance != "conflictual" and deed.action.plover != "THREATEN":
        return False
    above = list(governors(deed))
    return any(other.frame is None and other.verb in above and _by_both(other) for other in every)


def _only_describes(sentence: Sentence, deed: Deed) -> bool:
    """Whether a participle without author and day only says which: "the nurses jailed for eight years"."""
    verb = deed.verb
    now = verb is not None and verb.passive and verb.form == "finite" and not (verb.past or verb.perfect or verb.modal)
    if now and deed.action.id == "accusation" and not deed.sources and stated(sentence, deed) is None:
        return True  # "Vinnik is accused of"
    reduced = verb is not None and verb.form == "reduced"
    held = verb.governor if reduced and verb is not None else None
    if held is not None and held.is_any(_DEEMING) and not (held.is_any(_DECLARING) and deed.action.family in _BY_WORD):
        return True  # "considers him wrongfully detained"
    told = deed.sources and deed.action.family != "statements"  # "talks with Russia, backed by the US"
    told = told or (deed.mutual and len(countries(deed.targets)) >= _PAIR)  # "talks held by the US and Russia"
    apart = deed.mutual and verb is not None and sentence.tokens[verb.first - 1].tag == "comma"
    return reduced and not (told or apart) and stated(sentence, deed) is None  # apart: "the meeting, held in Vienna,"


def _is_spoken_of(sentence: Sentence, deed: Deed, every: list[Deed]) -> bool:
    """Whether it is only what talks, a charge or praise are about: "accused Russia of expelling"."""
    verb = deed.verb
    if verb is None or verb.form != "ing":
        return False
    about = verb.governor if verb.link == "ing" else None
    inside = about is not None and about.at + 1 == verb.first and not verb.introduced
    if inside and any(o.verb is about and o.frame and not o.nominal for o in every):
        return True  # "suspended issuing visas", not "is expelling two and closing one"
    noted = about is not None and not about.passive and sentence.texts[verb.first - 1] in _NOTES  # "a note declaring"
    said = about is not None and any(o.verb is about and o.action.family == "statements" and o.frame for o in every)
    return (said and not noted) or _is_about(sentence, deed)


def _is_about(sentence: Sentence, deed: Deed) -> bool:
    """Whether a preposition makes a subject matter of it: "warned against interfering"."""
    stopped = deed.stance is not None and deed.stance.status == "denied"  # "stopped short of expelling"
    before = deed.verb.first - 2 if deed.verb is not None else 0
    decreed = before > 0 and sentence.texts[before] in _DECREES  # "signed an order on suspending"
    begun = deed.verb is not None and deed.verb.governor is not None and deed.verb.governor.is_any(_BEGINNING)
    begun = begun and before > 0 and sentence.texts[before] == "process"  # "began the process of expelling"
    about = deed.verb is not None and deed.verb.form == "ing" and deed.verb.introduced in _ABOUT
    return about and not (stopped or decreed or begun)
