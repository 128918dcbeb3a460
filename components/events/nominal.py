"""Acts told by nouns: "began talks", "the expulsion of 35 diplomats by the United States"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from components.events import roles
from components.events.deed import Deed, undone
from components.events.noun_sides import DONE_TO, NOUN_ENDS, WHOLE, is_notice, is_one_more, noun_parties, sides, will_be
from components.events.status import names_none, standing, turned
from components.events.strangers import STRANGERS, subject_has
from components.events.triggers import stance_of
from components.events.verbal import start_of_subject
from components.lexicon.actions.frames import coded
from components.model import DONE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.events.roles import Side
    from components.events.syntax import Sentence, Verb
    from components.events.tokens import Token
    from components.events.triggers import NounHit, Triggers
    from components.lexicon.actions.stances import Stance
    from components.model import Status

_PAIR = 2
_HAPPEN = frozenset(
    {"be", "begin", "start", "end", "take", "continue", "resume", "last", "conclude", "come", "happen", "open", "occur",
     "hold", "go", "follow", "focus", "touch", "cover", "collapse", "fail", "break", "reach", "produce", "yield",
     "result", "bring", "address", "aim", "deal", "concern", "include", "center", "centre", "revolve", "run"}
)  # fmt: skip
"""Verbs whose subject is the act itself: "the talks took place"."""
_UNSURE = frozenset(
    {"allegation", "allegations", "accusation", "accusations", "claims", "suspicions", "rumours", "rumors", "fears",
     "possibility", "prospect", "prospects", "idea", "hope", "hopes", "chance", "chances", "talk", "calls", "denial",
     "reports"}
)  # fmt: skip
"""Nouns before "of" that leave open whether it happened: "allegations of interference"."""
_LOOSE = frozenset({"conversation", "call"})
"""Nouns that tell an act only as what happens, "the conversation focused on", or where: "in a call, Bush asked"."""
_PLANNING = frozenset({"schedule", "plan", "set", "slate", "arrange"})
_NEXT = 3  # tokens between an "and" and the noun it joins: "and the expulsion"
_AFTER_TALKS = frozenset({"after", "following", "during", "in", "at"})
_OPENING = _AFTER_TALKS | {"on", "ending", "concluding", "wrapping", "capping"}
"""With them a visit opens the sentence of who made it: "On a visit to Peru, Kerry said"."""
_TAKING_PART = frozenset({"engage", "participate", "partake", "result", "succeed"})
_DEEMING = frozenset({"consider"})
"""Verbs that call something what "as" says."""
_PREPARING = frozenset({"preparation", "preparations", "plans", "arrangements", "venue", "agenda", "invitation"})
"""Nouns before "for" that tell of what is to come: "preparations for a summit"."""
_BEFORE = 6  # tokens before a noun looked through
_DEPENDING = frozenset({"depend", "hinge", "hang"})
PERFORMING = frozenset({"announce", "declare", "unveil"})
"""Verbs that do what they tell: "announced the expulsion of"."""
_ANSWERING = frozenset({"answer", "respond", "retaliate", "react", "reply", "hit", "strike", "counter", "follow"})
_QUANTITY = frozenset(
    {"round", "rounds", "series", "wave", "waves", "number", "set", "package", "batch", "spate", "string"}
)
"""Nouns before "of" that only count: "a new round of expulsions"."""
_UNDONE: dict[str, Status] = {
    **dict.fromkeys(("planned", "upcoming", "future", "next", "forthcoming", "likely", "expected"), "planned"),
    **dict.fromkeys(("possible", "potential", "further", "any", "alleged"), "conditional"),
    "proposed": "proposed",
    "threatened": "threatened",
    "no": "denied",
}  # what a word before a noun makes of the act it names
_WEAK = 0.5
"""The strength up to which a noun tells an act only where it is said to take place: "the call lasted an hour"."""
_NAMED_STRENGTH = 0.8
"""A noun tells an act less surely than a verb: "the talks" may be any."""


def told_by_noun(sentence: Sentence, hit: NounHit, known: Triggers) -> Iterator[Deed]:
    """The act a noun names, where the sentence says who does it or that it happens."""
    holder = _holder(sentence, hit)
    stance = _stance_of_holder(sentence, hit, holder, known) if holder is not None else None
    governed = holder is not None and _is_object(sentence, holder, hit)
    performs = stance is not None and (not stance.speaks or _performs(holder))
    if holder is not None and governed and stance is not None and performs:
        if stance.itself == "proposal":
            return  # "demanded the return": the demand is the act
        yield from _governed_noun(sentence, hit, holder, stance=stance, known=known)
        return
    sources, targets, happens = _sides(sentence, hit, holder)
    loose = sentence.texts[hit.start] in _LOOSE and sentence.texts[hit.end : hit.end + 1] not in (["with"], ["between"])
    within = {"in", "during"} & set(sentence.texts[max(0, hit.start - _NEXT - 1) : hit.start])
    if loose and not happens and not (within and len(roles.countries(sources)) >= _PAIR):
        return
    dated = any(token.time is not None for token in sentence.tokens[slice(*_noun_clause(sentence, hit, None))])
    if not happens and hit.frame.strength <= _WEAK:
        return
    whole = dated or hit.end - hit.start >= WHOLE
    if not happens and not (sources or targets) and not (hit.frame.mutual and whole):
        return
    if holder is not None and holder.form == "infinitive" and governed and not dated:
        return  # "proposals to organise a call": none yet
    status, kind = _status(sentence, hit, holder, happens=happens, known=known), hit.frame.coded
    yield Deed(
        kind if status in DONE else undone(kind, status),
        hit.frame,
        holder if happens else None,
        (hit.start, hit.end),
        _noun_clause(sentence, hit, holder if happens else None),
        sources,
        targets,
        status,
        hit.frame.strength * _NAMED_STRENGTH,
        mutual=hit.frame.mutual,
        reporting=standing(sentence, holder, known).reporting if happens and holder is not None else None,
        nominal=True,
    )


def _sides(sentence: Sentence, hit: NounHit, holder: Verb | None) -> tuple[Side, Side, bool]:
    """Who does it to whom, and whether the verb beside it says that it happens."""
    sources, targets = sides(hit.frame, *_around(sentence, hit, holder))
    if holder is None:
        return sources, targets, False
    if is_notice(sentence, holder, hit):
        sources = roles.agents(sentence, holder)
        told = roles.patients(sentence, holder.objects, but=roles.countries(sources), place=False)
        return sources, targets or told, True
    if not sources and not hit.frame.mutual and _answers_with(sentence, holder, hit):
        return roles.agents(sentence, holder), targets, True  # "retaliated with the expulsion of two diplomats"
    within = holder.subject[0] <= hit.start < holder.subject[1]
    return sources, targets, (within and _happens(holder)) or is_one_more(sentence, holder, hit)


def _stance_of_holder(sentence: Sentence, hit: NounHit, holder: Verb, known: Triggers) -> Stance | None:
    """The stance a verb takes to the noun; none where it calls it something: "considers the search as an outrage"."""
    deems = holder.is_any(_DEEMING) and "as" in sentence.texts[hit.end : holder.objects[1]]
    return None if deems else stance_of(sentence.tokens, holder, known)


def _answers_with(sentence: Sentence, verb: Verb, hit: NounHit) -> bool:
    """Whether the noun tells with what somebody answers or punishes: "hit back with sanctions on"."""
    before = sentence.texts[max(verb.at, hit.start - _NEXT) : hit.start]
    others = subject_has(sentence, verb, STRANGERS)  # "its allies answered with sanctions"
    return "with" in before and verb.is_any(_ANSWERING) and not verb.passive and not others


def _around(sentence: Sentence, hit: NounHit, holder: Verb | None) -> tuple[Side, Side]:
    """The actors before a noun and behind it; of talks, who met or visited by the clause around."""
    owners, around = noun_parties(sentence, hit)
    if owners or hit.frame.coded.family != "talks":
        return owners, around
    if around:
        return _visitor(sentence, hit, around), around
    return (_at_talks(sentence, hit, holder) if holder is not None else ()), around


def _status(sentence: Sentence, hit: NounHit, holder: Verb | None, *, happens: bool, known: Triggers) -> Status:
    """How the act a noun names stands, by the words before it and the verb it is the subject of."""
    if holder is not None and holder.is_any(_DEPENDING) and holder.subject[0] <= hit.start < holder.subject[1]:
        return "conditional"
    if happens and holder is not None and holder.negated:
        return "denied"  # "the planned summit would not go ahead"
    status = _noun_status(sentence.tokens, hit)
    if status == "occurred" and (hit.frame.mutual or hit.frame.action == "visit") and will_be(holder):
        return "planned"
    if not happens or holder is None or status != "occurred":
        return status
    if holder.passive and holder.is_any(_PLANNING):
        return "planned"  # "the talks are scheduled for Monday"
    stands = standing(sentence, holder, known).status
    fruitless = stands == "denied" and not names_none(sentence.tokens, *holder.subject)
    return "occurred" if fruitless else stands  # "the meeting yielded no breakthrough"


def _visitor(sentence: Sentence, hit: NounHit, around: Side) -> Side:
    """Who met or visited, by the clause before: "Kerry said after talks with Lavrov", "left after a visit to Peru"."""
    before = [verb for verb in sentence.verbs if verb.at < hit.start and verb.form == "finite" and not verb.passive]
    behind = [verb for verb in sentence.verbs if verb.at > hit.start and verb.form == "finite" and not verb.passive]
    words = sentence.texts[: 2 if sentence.verbs and sentence.verbs[0].at == 0 else 1]
    opens = not _OPENING.isdisjoint(words)  # "After a meeting with Lavrov, Baker said", "Speaking after"
    # "Putin, in a call with Trump, said"
    aside = [verb for verb in behind[:1] if verb.subject[0] < hit.start < verb.first]
    nearest = before[-1:] or (behind[:1] if opens else aside)
    found = roles.agents(sentence, nearest[0]) if nearest else ()
    there = set(roles.countries(around))
    return tuple(one for one in found if not there & set(roles.countries((one,))))


def _at_talks(sentence: Sentence, hit: NounHit, holder: Verb) -> Side:
    """Who talked where something was said: "urged Lavrov in a phone call to release them"."""
    opens = hit.start < holder.at  # "In a telephone call, Obama urged Putin", "In a call that lasted an hour, Obama"
    if opens and holder.form == "reduced":
        holder = next((verb for verb in sentence.verbs if verb.at > holder.at), holder)
    before = sentence.texts[max(0 if opens else holder.at, hit.start - _BEFORE) : hit.start]
    if not {"in", "during", "at"} & set(before) or holder.form != "finite" or holder.passive:
        return ()
    sources = roles.agents(sentence, holder)
    asked = holder.objects if opens else (holder.at + 1, hit.start)
    return (*sources, *roles.patients(sentence, asked, but=roles.countries(sources), place=False)) if sources else ()


def _governed_noun(
    sentence: Sentence, hit: NounHit, holder: Verb, *, stance: Stance, known: Triggers
) -> Iterator[Deed]:
    """The act a verb takes or plans: "began talks", "threatened sanctions against"."""
    stands = standing(sentence, holder, known)
    sources = roles.agents(sentence, holder) if not holder.passive else roles.joined_by_agent(sentence, holder)
    own = sides(hit.frame, *noun_parties(sentence, hit)) if hit.frame.action in DONE_TO else ((), ())
    if own[1]:  # "announced the release of a Dane": by whom, where the speaker is of Denmark, is not said
        told = bool(set(roles.countries(sources)) & set(roles.countries(own[1])))
        sources, targets = own[0] or (() if told else sources), own[1]
    elif hit.frame.mutual and len(roles.countries(sources)) >= _PAIR:
        targets = sources
    else:
        end = max(holder.objects[1], hit.end)
        targets = roles.patients(sentence, (holder.at + 1, end), but=roles.countries(sources), place=hit.frame.place)
    status = stands.status
    if stance.status and stance.status not in DONE:  # "will order the expulsion" is no order yet
        none = stance.status == "denied" and names_none(sentence.tokens, *holder.subject)  # "neither has ruled out"
        status = "conditional" if none else turned(stance.status, holder)
    action = hit.frame.coded
    if stance.plover:
        action = coded(action.id, stance.cameo or action.cameo, stance.plover)
    elif status not in DONE:
        action = undone(action, status)
    yield Deed(
        action,
        hit.frame,
        holder,
        (hit.start, hit.end),
        (min(start_of_subject(holder), holder.first), max(holder.objects[1], hit.end)),
        sources,
        targets,
        status,
        hit.frame.strength * _NAMED_STRENGTH,
        mutual=hit.frame.mutual,
        reporting=stands.reporting,
        nominal=True,
        stance=stance,
    )


def _holder(sentence: Sentence, hit: NounHit) -> Verb | None:
    """The verb in whose object or subject the noun stands."""
    for verb in sentence.verbs:
        if verb.objects[0] <= hit.start < verb.objects[1]:
            return verb
    held = [verb for verb in sentence.verbs if verb.subject[0] <= hit.start < verb.subject[1]]
    finite = [verb for verb in held if verb.form == "finite" and verb.passive and verb.is_any(PERFORMING)]
    return next(iter(finite or held), None)  # "the seizure of domains used in … was announced"


def _is_object(sentence: Sentence, verb: Verb, hit: NounHit) -> bool:
    where = verb.subject if verb.passive else verb.objects
    if not where[0] <= hit.start < where[1]:
        return False
    between = sentence.tokens[where[0] : hit.start]
    if between and between[0].text in _AFTER_TALKS and not verb.is_any(_TAKING_PART):
        return False  # "agreed in a call with Trump to halt strikes"
    if len(between) > 1 and between[-1].text == "of" and any(token.text in _QUANTITY for token in between[-3:]):
        between = between[:-1]
    skipped = 1 if between and not verb.passive else 0  # the particle of "engaged in"
    return not any(token.tag in {"prep", "comma", "to"} for token in between[skipped:])


def _performs(verb: Verb | None) -> bool:
    """Whether saying the noun does it: "announced the expulsion of"."""
    return verb is not None and verb.is_any(PERFORMING)


def _happens(verb: Verb) -> bool:
    happens = verb.is_any(_HAPPEN - {"take"} if verb.passive else _HAPPEN)  # "was taken as a sign"
    return happens or (verb.passive and verb.is_any(_PLANNING))


def _noun_status(tokens: list[Token], hit: NounHit) -> Status:
    for token in reversed(tokens[max(0, hit.start - 4) : hit.start]):
        if token.text in _UNDONE:
            return _UNDONE[token.text]
        if token.tag in {"verb", "comma", "stop", "prep"}:
            break
    before = list(pairwise(tokens[max(0, hit.start - _BEFORE) : hit.start]))
    if any(one.text in _UNSURE and other.text in {"of", "for"} for one, other in before):
        return "conditional"
    ahead = any(one.text in _PREPARING and other.text in {"of", "for"} for one, other in before)
    return "planned" if ahead else "occurred"


def _noun_clause(sentence: Sentence, hit: NounHit, holder: Verb | None) -> tuple[int, int]:
    if holder is not None:
        return min(holder.subject[0], hit.start), max(holder.objects[1], hit.end)
    start, end = hit.start, hit.end
    before = max((noun for noun in sentence.nouns if noun < hit.start), default=-1)
    after = min((noun for noun in sentence.nouns if noun > hit.start), default=len(sentence.tokens))
    while start and sentence.tokens[start - 1].tag not in {*NOUN_ENDS, "prep", "to"}:
        if start - 1 <= before or (sentence.tokens[start - 1].tag == "and" and before >= 0):
            break  # "the expulsion of one on April 14 and the expulsion of another"
        start -= 1
    while end < len(sentence.tokens) and sentence.tokens[end].tag not in NOUN_ENDS:
        if end < after and sentence.tokens[end].tag == "and" and after - end <= _NEXT:
            break
        end += 1
    return start, end
