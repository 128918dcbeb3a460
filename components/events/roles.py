"""Who did it and to whom: the actors around a trigger sorted into sources and targets."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from components.events.addressed import not_the_addressed
from components.events.function_words import OWNERS, PRIVATE_PEOPLE
from components.events.surnames import PRIVATE
from components.events.syntax import Argument

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from components.events.function_words import Tag
    from components.events.naming import ActorMention
    from components.events.syntax import Sentence, Verb

Side: TypeAlias = "tuple[Argument, ...]"

STATELY = frozenset(
    {"talks", "visit", "call", "agreement", "proposal", "statement", "rejection", "cooperation", "aid", "suspension",
     "withdrawal"}
)  # fmt: skip
"""What people and firms do without their state having part in it."""
_OWN_BUSINESS = frozenset({"citizen", "firm"})
_ACTING = frozenset({"country", "body", "person", "group"})
_OF = ("of", "from", "by", "between", "among")
_LAST = ("in", "into", "near", "over", "within", "via", "at", "outside", "inside", "through")
"""Prepositions whose actor is acted on only for want of another."""
_BESIDE = frozenset({"following", "amid", "despite", "during", "since", "until", "like", "unlike", "besides", "via"})
"""Prepositions behind which stands when or in what case, never to whom."""
_IN_PHRASE = frozenset({"word", "poss", "number", "and", "det", "adverb"})
_NEAR = 3
"""Tokens before a noun within which a time belongs to it: "their June summit"."""
_LEADING = frozenset({"lead", "head", "chair"})
_PHRASE = 9
"""Tokens of a noun phrase at most."""
_BRIDGE = frozenset({"and", "comma", "det", "number", "word", "adverb", "verb", "prep", "poss"})


def acts(mention: ActorMention) -> bool:
    """Whether the words can name one who acts: "Russia", "Russian diplomats"; not "Russian gas", "in Moscow"."""
    if mention.kind == "adjective":
        return bool(mention.role)
    if mention.kind == "pronoun":
        return mention.role not in OWNERS and bool(mention.actors)
    return mention.kind in _ACTING and bool(mention.actors) and not is_private(mention)


def is_private(mention: ActorMention) -> bool:
    """Whether the words name a person who holds no office: acted on, never acting for the state."""
    return mention.kind == "person" and mention.role == PRIVATE


def are_private(sentence: Sentence, side: Side) -> bool:
    """Whether all are people or firms, who act for themselves: "Danish tourists"; not "the Danes"."""
    return bool(side) and all(_on_own_business(sentence, one) for one in side)


def _on_own_business(sentence: Sentence, one: Argument) -> bool:
    """Whether a people's adjective leads to a word for private people: "Danish tourists", "Danish fans"."""
    if one.mention.kind != "adjective":
        return False
    if not one.mention.role:
        return not PRIVATE_PEOPLE.isdisjoint(sentence.texts[one.at + 1 : one.at + 2])
    return one.mention.role in _OWN_BUSINESS and " " in sentence.texts[one.at]


def is_envoy(one: Argument) -> bool:
    """Whether the actor is an ambassador, whom leaving the place makes leave his post."""
    return any(".ambassador." in actor.id for actor in one.mention.actors)


def countries(side: Iterable[Argument]) -> tuple[str, ...]:
    """The countries of the actors, each once."""
    if not side:
        return ()
    return tuple(dict.fromkeys([a.country for argument in side for a in argument.mention.actors if a.country]))


def agents(sentence: Sentence, verb: Verb) -> Side:
    """Who does what an active verb says: the first actors of its subject with those joined to them."""
    return not_the_addressed(sentence, verb, _subject_actors(sentence, verb))


def _subject_actors(sentence: Sentence, verb: Verb) -> Side:
    where = verb.subject
    if where[1] <= where[0]:
        return ()
    found = sentence.arguments(where)
    if verb.link == "relative":
        found = _nearest(sentence, found, where[1])
    direct = [one for one in found if not one.prep and acts(one.mention)]
    if len(direct) > 1 and _fronted(sentence, direct[0], direct[1]):
        direct, found = direct[1:], found[found.index(direct[1]) :]  # "Hours before Kerry's speech, Lavrov left"
    first = direct or [one for one in found if one.prep in _OF and acts(one.mention)]
    if not first:
        owners = [one for one in found if _owns(one.mention) and not one.prep]
        # "an American ship and a Russian one", "teams led by Eide and Makei met"
        return _joined(sentence, owners, owners[0]) if owners else _leaders(sentence, verb)
    return _joined(sentence, found, _meant(sentence, found, first[0]))


def _leaders(sentence: Sentence, verb: Verb) -> Side:
    """Who leads those a subject names: "teams led by Eide and Makei met"."""
    led = (other for other in sentence.verbs if verb.subject[1] == other.first < verb.first and other.form == "reduced")
    leading = next((other for other in led if other.is_any(_LEADING)), None)
    return joined_by_agent(sentence, leading) if leading is not None else ()


def _fronted(sentence: Sentence, one: Argument, other: Argument) -> bool:
    """Whether an actor only owns what a phrase before the subject names: "Hours before Kerry's speech, Lavrov"."""
    between = [token.tag for token in sentence.tokens[one.at + 1 : other.at]]
    before = sentence.tokens[one.at - 1].tag if one.at else "stop"
    return (
        between[:1] == ["poss"] and between[-1] in {"comma", "det"} and "comma" in between and before in {"sub", "prep"}
    )


def _meant(sentence: Sentence, found: Iterable[Argument], one: Argument) -> Argument:
    """The person a noun phrase ends with, not whose man it is: "Trump's envoy Steve Witkoff", "Trump envoy …"."""
    for other in found:
        between = sentence.tokens[one.at + 1 : other.at]
        if between and other.mention.kind == "person" and all(token.tag in {"poss", "word"} for token in between):
            return other
    return one


def _owns(mention: ActorMention) -> bool:
    owner = mention.kind == "pronoun" and mention.role in OWNERS
    return bool(mention.actors) and (mention.kind in {"possessive", "adjective"} or owner)


def _nearest(sentence: Sentence, found: Side, end: int) -> Side:
    """Of an antecedent the actors right before "who"."""
    if not found:
        return ()
    last = found[-1]
    near = all(token.tag in {"comma", "det", "word"} for token in sentence.tokens[last.at + 1 : end])
    return tuple(one for one in found if near and one.prep == last.prep)


def joined_by_agent(sentence: Sentence, verb: Verb) -> Side:
    """Who a passive says did it: "was expelled by Russia"."""
    by = [
        one
        for one in sentence.arguments(verb.objects)
        if one.prep == "by" and (acts(one.mention) or _owns(one.mention))
    ]
    return _joined(sentence, sentence.arguments(verb.objects), by[0]) if by else ()


def patients(sentence: Sentence, where: tuple[int, int], *, but: Sequence[str], place: bool) -> Side:
    """Whom it is done to: of the actors in the phrase those of another country than `but`, the nearest object first.

    A country named only as a place counts where `place` allows it.
    """
    within = sentence.arguments(where)
    if not within:
        return ()
    if not _BESIDE.isdisjoint(sentence.texts[where[0] : where[1]]):
        end = next(at for at in range(*where) if sentence.texts[at] in _BESIDE)
        within = sentence.arguments((where[0], end))
    other = [one for one in within if one.mention.actors and _foreign(one, but)]
    other = [one for one in other if countries((one,))] or other  # a state before a world body
    ranks = (
        [one for one in other if not one.prep and one.mention.kind != "place"],
        [one for one in other if one.prep and one.prep not in _LAST and one.mention.kind != "place"],
        [one for one in other if one.mention.kind != "place"] if place else [],
        [one for one in other if one.mention.kind == "place"] if place else [],
    )
    first = next((rank[0] for rank in ranks if rank), None)
    if first is not None and is_private(first.mention):
        first = next((one for one in ranks[1] if one.prep == "to"), first)  # "extradited Bout to the United States"
    return _joined(sentence, other, _meant(sentence, other, first)) if first is not None else ()


def partners(sentence: Sentence, where: tuple[int, int], *, but: Sequence[str]) -> Side:
    """Those of another country than `but` whom "with" names."""
    found = sentence.arguments(where)
    first = next((one for one in found if one.prep == "with" and one.mention.actors and _foreign(one, but)), None)
    return _joined(sentence, found, _meant(sentence, found, first)) if first is not None else ()


def _foreign(one: Argument, but: Sequence[str]) -> bool:
    return not any(actor.country in but for actor in one.mention.actors)


def _joined(sentence: Sentence, found: Sequence[Argument], first: Argument) -> Side:
    """The argument and those that "and" or a comma joins to it."""
    group = [first]
    for one in found:
        if one.at <= group[-1].at:
            continue
        start = group[-1].at + 1
        tags = [token.tag for token in sentence.tokens[start : one.at]]
        if not ("and" in tags or "comma" in tags) or (len(group) == 1 and _parts(tags)):
            break
        if len(tags) > 1 and tags[0] == "comma" and sentence.texts[start + 1] in {"a", "an"}:
            break  # "Pakistan, a key ally of …"
        if not _BRIDGE.issuperset(tags) or len(tags) > 5:  # noqa: PLR2004 - words of a title
            break
        if ("prep" in tags or "verb" in tags) and one.prep != first.prep:
            break
        group.append(one)
    return tuple(group)


def _parts(tags: Sequence[Tag]) -> bool:
    """Whether a comma before "and" parts two clauses: "annexed a part of Ukraine, and the United States …"."""
    return any(one == "comma" and other == "and" for one, other in pairwise(tags))


def modifiers(sentence: Sentence, start: int) -> Side:
    """The actors right before a noun: "Russia's", "U.S.-Russian", "their"."""
    found: list[Argument] = []
    for at in range(start - 1, max(-1, start - _PHRASE), -1):
        token = sentence.tokens[at]
        if token.actor is not None:
            named = token.actor.kind in {"country", "body", "person"} or _owns(token.actor)
            if token.actor.actors and (found or named) and token.actor.kind != "place":
                found.append(Argument("", token.actor, at))
        elif (token.tag not in _IN_PHRASE and not (token.tag == "time" and at > start - _NEAR)) or (
            token.tag == "word" and token.forms and found
        ):
            break
        elif token.text in {"the", "a", "an"}:
            break  # whose it is stands behind the article
    return tuple(reversed(found))
