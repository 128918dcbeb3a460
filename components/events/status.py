"""How an act stands in the world: done, planned, demanded, refused, from its verb and those that govern it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from components.events.triggers import stance_of

if TYPE_CHECKING:
    from components.events.syntax import Sentence, Verb
    from components.events.tokens import Token
    from components.events.triggers import Triggers
    from components.lexicon.actions.stances import Stance
    from components.model import Status

_RANK: tuple[Status, ...] = (
    "denied", "conditional", "threatened", "demanded", "proposed", "planned", "ongoing", "occurred",
)  # fmt: skip
"""Of two that meet in one chain ("may refuse", "agreed to") the first in this row holds."""
_MODALS: dict[str, Status] = {
    "will": "planned", "shall": "planned", "'ll": "planned", "must": "demanded", "should": "demanded",
    "would": "planned", "can": "conditional", "could": "conditional", "may": "conditional",
    "might": "conditional", "'d": "conditional",
}  # fmt: skip
_IF = frozenset({"if", "unless", "whether", "lest"})
_INVERTED = frozenset({"had", "were", "should"})
_WITHOUT = frozenset({"without"})
_GOVERNED = frozenset({"to", "that", "ing"})
_APART = frozenset({"after", "for", "of", "over", "since", "before", "from"})
"""Before an "-ing" they tell of an act of its own: "criticised for expelling"."""
_WISHING = frozenset({"want", "expect", "like", "need", "warn"})
_WARNING = frozenset({"warn"})
_BE, _GO = frozenset({"be"}), frozenset({"go"})
_NONE = frozenset({"no", "neither"})
_AT_LEAST = frozenset({"fewer", "less", "longer", "more", "later", "doubt"})
"""Behind "no" they leave the act done: "expelled no fewer than 12"."""
_SEEING = frozenset({"see", "want", "get", "have"})
_STILL_AHEAD: dict[str, Status] = {
    "once": "conditional", "until": "conditional", "till": "conditional",
    "when": "planned", "before": "planned", "after": "planned",
}  # fmt: skip
"""What words before a clause in the present make of it: "once Russia ratifies the treaty"."""
_STEPS = 8
"""Governors looked up at most; longer chains are no sentence."""


class Standing(NamedTuple):
    """The status of an act, with what gave it."""

    status: Status
    stance: Stance | None = None
    """The nearest stance that governs the act and codes it; None where the act stands for itself."""
    stance_verb: Verb | None = None
    reporting: Verb | None = None
    """The verb of the one who says so: "the ministry said"."""

    def given(self, status: Status) -> Standing:
        """The standing under something that makes this status of it."""
        return self._replace(status=_nearer(self.status, status))


def standing(sentence: Sentence, verb: Verb, known: Triggers) -> Standing:
    """The status of what a verb group tells, from its own words and from the verbs it hangs on."""
    stands = Standing(_alone(sentence, verb))
    outer = verb.governor
    if outer is not None and verb.link == "adverbial" and (verb.form == "ing" or _seen_to(verb, outer)):
        above: Status = "occurred" if outer.negated else own_status(outer)  # "will not return, drawing criticism"
        above = above if verb.form == "ing" else standing(sentence, outer, known).status
        return stands.given(above)
    if outer is not None and verb.link == "adverbial" and verb.introduced in _STILL_AHEAD and not _is_past(verb):
        return stands.given(_STILL_AHEAD[verb.introduced])
    inner = verb
    for _ in range(_STEPS):
        outer = inner.governor
        if outer is None and inner.via is not None:
            noun = known.stances.by_noun.get(sentence.tokens[inner.via].text)  # "the failure of the Duma to ratify it"
            given = turned(noun.status, inner) if noun is not None and noun.status else stands.status
            stands = stands.given(given)
        if outer is None or inner.link not in _GOVERNED:
            break
        if inner.introduced in _WITHOUT:
            stands = stands.given("denied")
        if inner.link == "ing" and inner.introduced in _APART and not _is_tail(sentence.tokens, outer, inner, known):
            ahead: Status = own_status(outer) if inner.introduced in {"before", "after"} else "occurred"
            return stands.given(ahead)  # "must be ratified before entering into force"
        stands = _under(stands, inner, outer, _governing(sentence.tokens, inner, outer, known))
        if inner.via and sentence.tokens[inner.via - 1].text == "no":
            stands = stands.given("denied")  # "had no plans to expel"
        inner = outer
    if stands.reporting is None and (report := _trailing_report(sentence, verb, known)) is not None:
        return stands._replace(reporting=report)
    return stands


def _alone(sentence: Sentence, verb: Verb) -> Status:
    """The status a clause has by itself."""
    if _of_none(sentence.tokens, verb):
        return "denied"
    return "conditional" if _is_inverted(sentence, verb) else own_status(verb)


def _is_inverted(sentence: Sentence, verb: Verb) -> bool:
    """Whether a helping verb before the subject makes a condition of it: "Had Oslo agreed", "Should Oslo agree"."""
    start = verb.subject[0]
    at = start if sentence.texts[start] in _INVERTED else start - 1
    if at < 0 or at >= verb.first - 1 or sentence.texts[at] not in _INVERTED or verb.governor is not None:
        return False
    return at == 0 or sentence.tokens[at - 1].tag in {"comma", "quote"}


def _is_tail(tokens: list[Token], outer: Verb, inner: Verb, known: Triggers) -> bool:
    """Whether the words between are part of the governing verb: "stopped short of", "succeed in"."""
    tail = " ".join([token.text for token in tokens[outer.at + 1 : inner.first]])
    return any(f"{lemma} {tail}" in known.stances.by_verb for lemma, _ in outer.forms)


def _seen_to(verb: Verb, outer: Verb) -> bool:
    """Whether a participle is what its governor sees or wants done: "likely to see the pact ratified"."""
    return verb.form == "reduced" and outer.is_any(_SEEING)


def _is_past(verb: Verb) -> bool:
    return verb.past or verb.perfect or verb.form != "finite"


def _of_none(tokens: list[Token], verb: Verb) -> bool:
    """Whether nobody does it, or to nobody: "no diplomats were expelled", "imposed no sanctions"."""
    return names_none(tokens, *verb.subject) or names_none(tokens, *verb.objects)


def names_none(tokens: list[Token], start: int, end: int) -> bool:
    """Whether a phrase says that there is none: "no diplomats"; not "no fewer than 12"."""
    none = start < end and tokens[start].text in _NONE
    return none and not (start + 1 < end and tokens[start + 1].text in _AT_LEAST)


def _under(stands: Standing, inner: Verb, outer: Verb, stance: Stance | None) -> Standing:
    """The standing of an act under one more governor."""
    status, reported = stands.status, False
    if stance is not None and stance.speaks:
        reported = inner.link == "that"
        stands = stands._replace(reporting=stands.reporting or outer)
    elif stance is not None and (stance.status or stance.ends):
        status = _nearer(status, turned(stance.status, outer)) if stance.status else status
        if stands.stance is None:
            stands = stands._replace(stance=stance, stance_verb=outer)
    if not reported and outer.form != "infinitive":
        status = _nearer(status, own_status(outer))
    return stands._replace(status=status) if status != stands.status else stands


def own_status(verb: Verb) -> Status:
    """The status a verb group has by its own words: "will meet" is planned, "did not meet" denied."""
    if verb.negated:
        return "denied"
    if verb.introduced in _IF:
        return "conditional"
    if verb.modal:
        if verb.modal in {"would", "could", "should"} and verb.perfect:
            return "conditional"
        return _MODALS.get(verb.modal, "conditional")
    return "ongoing" if verb.progressive and not verb.past and not verb.perfect else "occurred"


def _governing(tokens: list[Token], inner: Verb, outer: Verb, known: Triggers) -> Stance | None:
    if inner.via is not None:
        word = tokens[inner.via].text
        found = known.stances.by_noun.get(word) or known.stances.by_adjective.get(word)
        if found is not None:
            return found
    if asks(tokens, outer, inner):
        return known.stances.by_verb.get("ask")
    if inner.link == "to" and outer.at + 1 == inner.first and _is_to(outer):
        return known.stances.by_verb.get("plan")
    return stance_of(tokens, outer, known)


def _is_to(outer: Verb) -> bool:
    """Whether the infinitive right behind the verb is what will be: "is to reopen", "is going to reopen"."""
    return outer.is_any(_BE) or (outer.progressive and outer.is_any(_GO))


def asks(tokens: list[Token], outer: Verb, inner: Verb) -> bool:
    """Whether a wish is a demand on somebody else: "wants Russia to withdraw", not "wants to withdraw"."""
    if inner.governor is not outer or inner.link != "to" or not wishes(outer):
        return False
    between = tokens[outer.at + 1 : inner.first]
    if outer.is_any(_WARNING):  # "warned Russia to leave", not "warned Russia of the decision to leave"
        return bool(between) and between[-1].actor is not None and not any(token.tag == "prep" for token in between)
    return any(token.actor is not None for token in between)


def wishes(verb: Verb) -> bool:
    """Whether the verb is one of wishing: "want", "expect"."""
    return verb.is_any(_WISHING)


def turned(status: str, outer: Verb) -> Status:
    """The status given by a stance, or what its negation makes of it: "did not refuse"."""
    if outer.negated:
        return "conditional" if status == "denied" else "denied"
    return next(known for known in _RANK if known == status)


def _nearer(one: Status, other: Status) -> Status:
    return min(one, other, key=_RANK.index)


def _trailing_report(sentence: Sentence, verb: Verb, known: Triggers) -> Verb | None:
    """The "said" behind the clause: "Russia expelled two, the ministry said"."""
    for other in sentence.verbs:
        if other.at > verb.at and other.governor is None and other.form == "finite":
            stance = stance_of(sentence.tokens, other, known)
            between = sentence.tokens[verb.at : other.first]
            if stance is not None and stance.speaks and any(token.tag in {"comma", "quote"} for token in between):
                return other
    return None
