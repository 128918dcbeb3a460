"""Acts told by verbs: those of the frames, and the stances that are acts themselves: agree, propose, refuse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.events import roles
from components.events.addressed import turns_to_own
from components.events.deed import Deed, ended, undone
from components.events.objects import before_topic, complement, is_middle
from components.events.passive import held_at_home, own_break, passive_parties
from components.events.status import standing
from components.events.strangers import PHRASE_LENGTH, TALKS, among_friends, by_a_stranger, subject_has, with_a_stranger
from components.events.triggers import stance_of
from components.lexicon.actions import actions
from components.lexicon.actions.frames import coded
from components.model import DONE

if TYPE_CHECKING:
    from components.events.roles import Side
    from components.events.status import Standing
    from components.events.syntax import Sentence, Verb
    from components.events.triggers import Triggers
    from components.lexicon.actions.frames import Frame

_PAIR = 2
_DEMANDS = frozenset({"demand", "demands", "request", "ultimatum", "call"})
_RECIPROCAL = (" each other ", " one another ")
_MOVED = frozenset({"after", "because", "when"})
"""They introduce what moved someone to say it: "protested after two ships crossed"."""
_WHETHER = frozenset({"whether", "if", "how", "why"})
_MADE = frozenset(
    {"law", "bill", "order", "decree", "directive", "sanctions", "measures", "restrictions", "rule", "rules", "ban",
     "note", "statement", "resolution", "act", "package", "determination"}
)  # fmt: skip
"""What a government makes, so that what it does is done by the government."""
_ENDING = frozenset({"comma", "stop", "quote", "sub"})
_BELONGING = frozenset({"belong", "involve", "affect"})
_BOTH = frozenset({"they", "we"})
_IF = frozenset({"if", "unless"})
_HELPING = frozenset({"help", "let", "make"})


def told_by_verb(sentence: Sentence, verb: Verb, told: tuple[Frame, int], known: Triggers) -> Deed:
    """The act of a verb with the frame it tells and the token number behind its trigger."""
    frame, end = told
    stands = _on_condition(sentence, verb, frame, standing(sentence, verb, known))
    sources, targets = _parties(sentence, verb, frame, stands)
    if frame.coded.family == "breaks" and verb.passive and not sources:
        sources, targets = own_break(sentence, stands.reporting, targets)
    action = frame.coded
    together = len(roles.countries(sources)) >= _PAIR and not targets and not frame.mutual
    if together and action.family == "military":
        action = coded("cooperation", "062", actions()["cooperation"].plover)  # two armies that fight side by side
    if stands.stance is not None and stands.stance.control == "order" and action.id == "departure":
        action = actions()["expulsion"]
    if verb.no_longer or (stands.stance is not None and stands.stance.ends):
        action = ended(action)
    elif stands.stance is not None and stands.stance.plover == "AGREE" and action.stance == "conflictual":
        action = undone(action, stands.status)  # to promise a hostile act is to threaten
    elif stands.stance is not None and stands.stance.plover:
        action = coded(action.id, stands.stance.cameo or action.cameo, stands.stance.plover)
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
        strangers=with_a_stranger(sentence, verb) if sources else by_a_stranger(sentence, verb, frame, targets),
        at_home=held_at_home(sentence, verb, frame, targets)
        if not sources
        else _at_home(sentence, verb, frame, sources, targets),
        between=_between_both(sentence, verb) or is_middle(sentence, verb, frame),
        reporting=stands.reporting,
        stance=stands.stance,
    )


def _on_condition(sentence: Sentence, verb: Verb, frame: Frame, stands: Standing) -> Standing:
    """The standing of what depends on something: "would expel two if Peru closed its ports" is a threat, no plan."""
    behind = (other for other in sentence.verbs if other.at > verb.at and other.governor is verb)
    if stands.status != "planned" or not any(other.introduced in _IF for other in behind):
        return stands
    if is_middle(sentence, verb, frame) or not roles.agents(sentence, verb):
        return stands  # "the pact will lapse unless they extend it"
    return stands._replace(status="threatened" if frame.coded.stance == "conflictual" else "conditional")


def _between_both(sentence: Sentence, verb: Verb) -> bool:
    """Whether both sides do it that were named before: "they discussed", "the two spoke", "was discussed"."""
    named = (token.actor for token in sentence.tokens[slice(*verb.subject)] if token.actor is not None)
    talks = subject_has(sentence, verb, TALKS)  # "the conversation turned to"
    return verb.passive or talks or any(one.kind == "group" or one.role in _BOTH for one in named)


def _at_home(sentence: Sentence, verb: Verb, frame: Frame, sources: Side, targets: Side) -> bool:
    """Whether "to" or "with" names one of the doer's own country, or it is said to one of them."""
    if frame.coded.family == "statements" and turns_to_own(sentence, verb, sources, targets):
        return True
    if frame.coded.family == "envoys" or any(one.prep in {"", "to"} for one in targets):
        return False  # "was recalled to Washington"
    if frame.coded.family == "statements" and among_friends(sentence, verb, "to"):
        return True
    own = set(roles.countries(sources))
    kinds = {"country", "body", "person", "adjective"}
    beside = (one for one in sentence.arguments(verb.objects) if one.prep in {"to", "with"})
    named = (roles.countries((one,)) for one in beside if one.mention.kind in kinds)
    return any(set(countries) <= own for countries in named if countries)


def _clause_end(sentence: Sentence, verb: Verb, known: Triggers) -> int:
    """Where the clause ends; of one that agrees or asks, where what it governs does."""
    stance = stance_of(sentence.tokens, verb, known)
    return reach(sentence, verb) if stance is not None and stance.itself else verb.objects[1]


def start_of_subject(verb: Verb) -> int:
    """The token number where the subject begins; of a shared one, the verb."""
    if verb.antecedent is not None:
        return verb.antecedent
    return verb.subject[0] if verb.subject[1] > verb.subject[0] and verb.shares is None else verb.first


def _parties(sentence: Sentence, verb: Verb, frame: Frame, stands: Standing) -> tuple[Side, Side]:
    if verb.passive or verb.form == "reduced" or frame.suffered or is_middle(sentence, verb, frame):
        sources, targets = passive_parties(sentence, verb, frame)
    else:
        sources = agent_of(sentence, verb, stands)
        targets = _ordered(sentence, verb, stands) or _targets(sentence, verb, frame, sources)
    if frame.mutual and verb.passive and not sources and len(roles.countries(targets)) == 1:
        other = roles.patients(sentence, verb.objects, but=roles.countries(targets), place=False)
        if any(one.prep in {"for", "with"} for one in other):
            targets = sources = (*targets, *other)
    if frame.mutual and len(roles.countries(sources)) >= _PAIR:
        third = roles.patients(sentence, verb.objects, but=roles.countries(sources), place=False)
        sources = (*sources, *(one for one in third if one.prep == "with"))
        targets = sources
    if frame.reversed:
        sources, targets = targets, sources
    if frame.action == "vote":
        targets = tuple(one for one in targets if one.mention.kind != "pronoun")  # "voted against it": a text
    return sources, targets


def _ordered(sentence: Sentence, verb: Verb, stands: Standing) -> Side:
    """Whom an order is given to: "ordered Russia to close", "diplomats were ordered to leave"."""
    asking = stands.stance_verb
    if stands.stance is None or stands.stance.control != "order" or asking is None:
        return ()
    where = asking.subject if asking.passive else (asking.at + 1, verb.first)
    return roles.patients(sentence, where, but=roles.countries(roles.agents(sentence, asking))[:0], place=False)


def _targets(sentence: Sentence, verb: Verb, frame: Frame, sources: Side) -> Side:
    both = frame.mutual or any(words in sentence.words(verb.objects)[0] for words in _RECIPROCAL)
    if both and len(roles.countries(sources)) >= _PAIR:
        return sources
    but = roles.countries(sources)
    where = before_topic(sentence, verb, frame)
    found = roles.partners(sentence, where, but=but) if frame.mutual and not frame.direct else ()
    if frame.mutual and not found and among_friends(sentence, verb, "with"):
        return ()
    place = frame.place or (frame.action == "departure" and any(map(roles.is_envoy, sources)))  # envoys leave a place
    found = found or roles.patients(sentence, where, but=but, place=place)
    found = found or roles.patients(sentence, complement(sentence, verb), but=but, place=place)
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
        elif (
            other.form == "reduced" or other.is_any(_BELONGING) or (frame.action == "vote" and other.link == "relative")
        ):
            where = other.objects
        else:
            continue
        found = roles.patients(sentence, where, but=but, place=frame.place)
        if found:
            return found
    said = verb.objects[1]
    demands = frame.action == "proposal" and not _DEMANDS.isdisjoint(sentence.texts[verb.at + 1 : said])
    if demands and "that" in sentence.texts[said : said + 1]:  # "its demand that the US return"
        end = min(said + 1 + PHRASE_LENGTH, len(sentence.tokens))
        return roles.patients(sentence, (said + 1, end), but=but, place=False)
    return ()


def agent_of(sentence: Sentence, verb: Verb, stands: Standing) -> Side:
    """Who does it: the subject, or the object of the one who asks for it."""
    asking = stands.stance_verb
    if stands.stance is not None and stands.stance.control == "order" and asking is not None:
        by = roles.joined_by_agent(sentence, asking) or roles.joined_by_agent(sentence, verb) if asking.passive else ()
        return by if asking.passive else roles.agents(sentence, asking)
    if stands.stance is not None and stands.stance.control == "object" and asking is not None and verb.link == "to":
        asked = [one for one in sentence.arguments((asking.at + 1, verb.first)) if roles.acts(one.mention)]
        if asked:
            return (asked[0],)
        if asking.passive:
            return roles.agents(sentence, asking)
    holder: Verb | None = verb
    while holder is not None:
        found = _owners(sentence, holder) or roles.agents(sentence, holder)
        if not found and holder.form == "reduced":  # "a decision announced by Oslo to close"
            found = roles.joined_by_agent(sentence, holder)
        if found:
            return found
        holder = holder.governor if holder.link in {"to", "ing"} else None
    made = verb.link == "relative" and subject_has(sentence, verb, _MADE)
    if verb.governor is not None and (made or (verb.form == "ing" and sentence.texts[verb.first - 1] in _MADE)):
        return roles.agents(sentence, verb.governor)  # "signed a bill that bans", "issued an order banning"
    return ()


def _owners(sentence: Sentence, verb: Verb) -> Side:
    """Whose the noun is that governs an infinitive: "Trump's threat to pull out"."""
    if verb.via is None:
        return ()
    behind = (one for one in sentence.arguments((verb.via + 1, verb.first)) if one.prep in {"by", "of", "for"})
    by = next(((one,) for one in behind if roles.acts(one.mention)), ())  # "the decision by the United States to expel"
    return by or roles.modifiers(sentence, verb.via)


def reach(sentence: Sentence, verb: Verb) -> int:
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
