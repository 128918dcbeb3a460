"""Acts that are stances: what it is to agree, to propose, to refuse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.events import roles
from components.events.addressed import turns_to_own
from components.events.deed import Deed, undone
from components.events.selection import TEXTS
from components.events.status import asks, standing, wishes
from components.events.strangers import FRIENDS, STRANGERS, subject_has
from components.events.triggers import is_ready, stance_of
from components.events.verbal import agent_of, reach, start_of_subject
from components.lexicon.actions import actions
from components.lexicon.actions.frames import coded
from components.model import DONE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.events.roles import Side
    from components.events.syntax import Sentence, Verb
    from components.events.triggers import Triggers
    from components.lexicon.actions.stances import Stance

_PAIR = 2
_TELLING = frozenset({"comment", "say", "speculate", "elaborate", "specify", "name", "identify", "answer", "reveal",
                      "disclose", "explain", "predict", "be", "discuss"})  # fmt: skip
_GIVING = frozenset({"give", "provide", "offer"})
_DETAILS = frozenset({"details", "specifics", "information", "explanation", "reasons", "names", "comment"})
"""What reporters are refused."""
_ASKED = frozenset({"ask", "call"})
_VISITING = (["on"], ["upon"])
_BETWEEN = frozenset(
    {"talks", "consultations", "negotiations", "meeting", "meetings", "summit", "dialogue", "both", "joint", "mutual",
     "bilateral", "exchange", "contacts", "discussions"}
)  # fmt: skip
"""What one proposes to the other side, named or not: "proposed a further round of consultations"."""
_NEEDING = frozenset({"require", "oblige"})
_OFFER = "offer"
_STANCE_STRENGTH = 0.8
"""A stance alone says less surely what is agreed or proposed."""


_TRAVELLING = frozenset(
    {
        "travel",
        "leave",
        "depart",
        "go",
        "visit",
        "avoid",
        "reconsider",
        "exercise",
        "apply",
        "register",
        "consider",
        "stay",
    }
)
_OWN_PEOPLE = frozenset({"citizens", "nationals", "travelers", "travellers", "visitors", "americans", "tourists"})


def told_by_stance(sentence: Sentence, verb: Verb, known: Triggers) -> Iterator[Deed]:
    """The act that taking a stance is: "agreed to …" an agreement, "refused to …" a rejection."""
    stance = _stance_taken(sentence, verb, known)
    if stance is None or not stance.itself:
        return
    if stance.governs and not any(other.governor is verb and other.link in {"to", "that"} for other in sentence.verbs):
        return
    if _is_silence(sentence, verb, stance, known) or _is_to_friends(sentence, verb, stance):
        return
    stands = standing(sentence, verb, known)
    acting = not verb.passive or _is_state(sentence, verb, stance)
    sources = agent_of(sentence, verb, stands) if acting else _takers(sentence, verb, stance)
    needs = verb.is_any(_NEEDING) or subject_has(sentence, verb, TEXTS | STRANGERS)
    if (not (sources or verb.passive) and needs) or _it_is_a_text(sentence, verb):
        return  # "a step that requires the approval of the parliament"
    targets, end = _targets(sentence, verb, stance, roles.countries(sources)), reach(sentence, verb)
    mutual = stance.itself == "agreement" and len(roles.countries(sources)) >= _PAIR
    kind = actions()[stance.itself]
    action = coded(kind.id, stance.cameo or kind.cameo, stance.plover or kind.plover)
    if stands.stance is not None and stands.stance.plover:
        action = coded(action.id, stands.stance.cameo, stands.stance.plover)
    elif stands.status not in DONE:
        action = undone(action, stands.status)
    yield Deed(
        action,
        None,
        verb,
        (verb.at, verb.at + 1),
        (min(start_of_subject(verb), verb.first), end),
        sources,
        sources if mutual else targets,
        stands.status,
        _STANCE_STRENGTH,
        mutual=mutual or stance.itself == "agreement",
        at_home=(stance.control == "object" or stance.itself == "threat")
        and turns_to_own(sentence, verb, sources, targets),
        between=stance.id == _OFFER and not _BETWEEN.isdisjoint(sentence.texts[verb.at + 1 : end]),
        reporting=stands.reporting,
        stance=stands.stance,
    )


def _it_is_a_text(sentence: Sentence, verb: Verb) -> bool:
    """Whether "it" is the treaty or law of the sentence before: "It requires both to cut their arsenals"."""
    it = sentence.texts[slice(*verb.subject)] == ["it"]
    return it and verb.is_any(_NEEDING) and not TEXTS.isdisjoint(sentence.prior)


def _stance_taken(sentence: Sentence, verb: Verb, known: Triggers) -> Stance | None:
    """The stance of a verb: to wish that another do something is to ask, and what two decide together they agree on."""
    stance = stance_of(sentence.tokens, verb, known)
    if wishes(verb) and any(asks(sentence.tokens, verb, other) for other in sentence.verbs):
        stance = known.stances.by_verb.get("ask")
    if stance is not None and _asks_nothing(sentence, verb, stance):
        return None
    if stance is not None and stance.id == "decide" and len(roles.countries(roles.agents(sentence, verb))) >= _PAIR:
        return known.stances.by_verb.get("agree")
    return stance


def _advises_own(sentence: Sentence, verb: Verb) -> bool:
    """Whether a state tells its own people how to travel: "urged its citizens to leave Malta"."""
    inner = next((other for other in sentence.verbs if other.governor is verb and other.link == "to"), None)
    if inner is None or not inner.is_any(_TRAVELLING):
        return False
    asked = sentence.tokens[verb.at + 1 : inner.first]
    people = any(token.text.rsplit(" ", 1)[-1] in _OWN_PEOPLE for token in asked)
    theirs = {actor.country for token in asked if token.actor is not None for actor in token.actor.actors}
    ours = set(roles.countries(roles.agents(sentence, verb)))
    return people and not (ours and theirs - ours)


def _asks_nothing(sentence: Sentence, verb: Verb, stance: Stance) -> bool:
    """Whether nothing is asked of anyone: "asked about it, he said", "called on the king at his palace"."""
    if stance.itself == "proposal" and _advises_own(sentence, verb):
        return True
    if stance.id != "ask" or not verb.is_any(_ASKED):
        return False
    if any(other.governor is verb and other.link in {"to", "that"} for other in sentence.verbs):
        return False
    behind = sentence.texts[verb.at + 1 : verb.objects[1]]
    visits = behind[:1] in _VISITING and "for" not in behind
    return visits or (verb.form == "reduced" and behind[:1] != ["for"])


def _is_state(sentence: Sentence, verb: Verb, stance: Stance) -> bool:
    """Whether a participle says what somebody is: "is prepared to"; not "was invited to"."""
    return stance.plover == "AGREE" and stance.id != _OFFER and is_ready(sentence.tokens, verb)


def _takers(sentence: Sentence, verb: Verb, stance: Stance) -> Side:
    """Who takes a stance told in the passive: who is named, else of an invitation the land: "was invited to Oslo"."""
    named = roles.joined_by_agent(sentence, verb)
    if named or stance.id != _OFFER:
        return named
    theirs = set(roles.countries(roles.patients(sentence, verb.subject, but=(), place=False)))
    lands = (one for one in sentence.arguments(verb.objects) if one.prep == "to" and one.mention.actors)
    return next(((one,) for one in lands if theirs and not theirs & set(roles.countries((one,)))), ())


def _is_to_friends(sentence: Sentence, verb: Verb, stance: Stance) -> bool:
    """Whether one is bound to nobody but one's own friends: "is committed to the security of our allies"."""
    end = reach(sentence, verb)
    named = any(one.mention.kind != "pronoun" for one in sentence.arguments((verb.at + 1, end)))
    alone = stance.itself == "agreement" and len(roles.countries(roles.agents(sentence, verb))) < _PAIR
    return alone and not named and not FRIENDS.isdisjoint(sentence.texts[verb.at + 1 : end])


def _targets(sentence: Sentence, verb: Verb, stance: Stance, but: tuple[str, ...]) -> Side:
    """Towards whom the stance is taken: whom one asks, else who stands in what it governs."""
    end, behind = reach(sentence, verb), max(verb.objects[1], verb.at + 1)
    asked = roles.patients(sentence, (verb.at + 1, behind), but=but, place=False) if stance.control == "object" else ()
    if verb.passive and not asked and stance.control == "object":  # "Iran was urged by China to free two Danes"
        asked = roles.patients(sentence, verb.subject, but=but, place=False)
    if verb.passive and stance.itself == "threat":  # "Oslo was warned that Rome would respond"
        asked = roles.patients(sentence, verb.subject, but=but, place=False)
    found = asked or roles.patients(sentence, (verb.at + 1, end), but=but, place=False)
    found = found or roles.patients(sentence, (behind, end), but=but, place=True)
    if verb.passive and not found:  # "Putin's offer was rejected by the White House"
        return roles.patients(sentence, verb.subject, but=but, place=False)
    return found


def _is_silence(sentence: Sentence, verb: Verb, stance: Stance, known: Triggers) -> bool:
    """Whether it is only to say no more: "declined to comment", "declined to offer specifics"."""
    above = stance_of(sentence.tokens, verb.governor, known) if verb.governor is not None else None
    if above is not None and above.id == "refuse" and _only_tells(sentence, verb):
        return True
    governed = (other for other in sentence.verbs if other.governor is verb)
    return stance.id == "refuse" and any(_only_tells(sentence, other) for other in governed)


def _only_tells(sentence: Sentence, verb: Verb) -> bool:
    """Whether what is refused is only to say more: "declined to comment", "refused to give details"."""
    if verb.link != "to":
        return False
    return verb.is_any(_TELLING) or bool(verb.is_any(_GIVING) and _DETAILS & sentence.words(verb.objects)[1])
