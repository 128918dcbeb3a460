"""The words that fill the slots of a title: numbers, posts, treaties and places, sought in what the mentions say."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from components.events import actor_words, subjects
from components.events.facts import found_topics
from components.lexicon.actors import load_actors
from components.lexicon.events import merging, wordings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from components.events.scene import Scene
    from components.model import Mention

_WHITHER = re.compile(r"\b(to|from|in|for)\s+(?:the\s+)?([A-Z][\w.’'-]+(?:\s[A-Z][\w’'-]+){0,2})")
_IN_CITY = re.compile(r"(?:\s+general)?(?:'s residence)?\s+in\s+((?:St\.\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)")
_BEFORE = re.compile(r"((?:[A-Z][\w’'-]+\s)?[A-Z][\w’'-]+)\s+$")
_OWN = re.compile(r"\b(?:its|their|own)\b[^.,;]{0,40}$")
_ONE_PERSON = re.compile(
    r"\b(deputy chief of mission|defen[cs]e attach[eé]|military attach[eé]|diplomat|attach[eé]|envoy|ambassador"
    r"|intelligence officer|embassy officer|reporter|journalist|official)\b(?!s)"
)
_PLURALS = re.compile(r"(?:s|men|people|staff|personnel)$")
_PLURAL = re.compile(r"\b(?:diplomats|officials|officers|envoys|attach[eé]s|people|staff|employees|journalists)\b")
_PLACE = re.compile(r"[A-Z][\w.’'-]+(?:[ -][A-Z][\w.’'-]+){0,3}")
_NO_CITY = re.compile(r"House|Kremlin|Palace|Ministry|Residence|Department|Embassy|Council|Nations|Assembly|Duma")
LONGEST_PLACE = 24
SHORT = 2
"""Signs of a name cut off at a full stop: "St"."""


def fill(scene: Scene, slot: str) -> str:
    """The words for a slot; "" where the event has none."""
    if slot not in scene.filled:
        scene.filled[slot] = MAKERS[slot](scene) if slot in MAKERS else subjects.named(scene, slot)
    return scene.filled[slot]


def whom(scene: Scene) -> str:
    """The persons acted on, else their states."""
    persons = [actor for actor in scene.targets if actor_words.is_person(actor) and actor.country]
    if persons and scene.by_person:
        return actor_words.joined([actor_words.person_words(actor) for actor in persons[:2]])
    return scene.states


def named(scene: Scene) -> str:
    """Whom the words of the act name themselves: who "praised the vote" praises no state."""
    for mention in scene.mentions:
        if len(mention.actor_spans) > 1 or any(word in mention.quote for word in _names(scene)):
            return whom(scene)
    return ""


def _names(scene: Scene) -> Iterator[str]:
    for actor in scene.targets:
        yield actor.name.rsplit(maxsplit=1)[-1]
        if own := actor_words.state(actor, scene.day):
            yield from (*own.names, *own.adjectives)


def visitors(scene: Scene) -> str:
    """The persons received, else the envoys of their state."""
    if scene.by_person and any(actor_words.is_person(actor) for actor in scene.targets):
        return whom(scene)
    own = target_adjective(scene)
    return f"{own} envoys" if own else ""


def target_adjective(scene: Scene) -> str:
    """The one state acted on, as an adjective."""
    states = actor_words.of_each_state(scene.targets)
    return actor_words.adjective(states[0][0], scene.day) if len(states) == 1 else ""


def people(scene: Scene) -> str:
    """How many of whose people: "35 Russian diplomats"; "a Russian diplomat" where the words say one."""
    own = target_adjective(scene)
    for number, noun in _counts(scene, ("people",)):
        if merging().counts_of(noun) == "people" and (number == 1 or _PLURALS.search(noun)):
            return actor_words.counted(number, adjective=own, noun=noun)
    if scene.group != "expulsion":
        return ""
    for mention in scene.mentions:
        one = _ONE_PERSON.search(mention.quote)
        if one and not _PLURAL.search(mention.quote):
            chief = one[1].startswith("deputy")
            return (
                f"the {own} {one[1]}".replace("  ", " ")
                if chief
                else actor_words.counted(1, adjective=own, noun=one[1])
            )
    return ""


def sites(scene: Scene) -> str:
    """How many of whose buildings: "six Russian properties"."""
    return _sites(scene, ("sites",))


def _sites(scene: Scene, kinds: tuple[str, ...]) -> str:
    for number, noun in _counts(scene, kinds):
        if merging().counts_of(noun) in kinds:
            return actor_words.counted(number, adjective=target_adjective(scene), noun=noun)
    return ""


def _counts(scene: Scene, kinds: tuple[str, ...]) -> tuple[tuple[int, str], ...]:
    """The event's numbers; without any, those that stand before a countable noun in the words of the act."""
    if scene.counts or scene.group not in merging().counted:
        return scene.counts
    for mention in scene.mentions:
        found = _counted(kinds).search(mention.quote)
        if found:
            word = found[1].casefold().replace(",", "")
            number = int(word) if word.isdigit() else actor_words.NUMBERS.index(word)
            return ((number, found[2]),)
    return ()


def post(scene: Scene) -> str:
    """Whose embassy, consulate or compounds: "the Russian consulate in Seattle"."""
    found = next(_posts(scene), None)
    if found is None:
        return _sites(scene, ("sites", "posts"))
    _, name, city, _ = found
    if name.endswith("s"):
        number = _sites(scene, ("sites", "posts"))
        return number or f"{target_adjective(scene)} {name}".strip()
    if scene.group == "mission_opened":
        return f"{actor_words.article(name)} {name}{city}"
    return f"the {target_adjective(scene)} {name}{city}".replace("  ", " ")


def own_post(scene: Scene) -> str:
    """The acting state's own embassy or consulate: "its consulate in Vladivostok"."""
    for number, (mention, name, city, start) in enumerate(_posts(scene)):
        own = _OWN.search(mention.quote, 0, start) or (not number and _is_called(scene, mention.quote[:start]))
        if own and "order" not in mention.quote:
            return f"its {name}{city}"
    return ""


def _is_called(scene: Scene, before: str) -> bool:
    """Whether the words before a post name it after the state that acts: "the U.S. consulate"."""
    states = [own for actor in scene.sources if (own := actor_words.state(actor, scene.day)) is not None]
    names = {name for own in states for name in (*own.adjectives, *own.names)}
    return before.rstrip().endswith(tuple(names)) if names else False


def _posts(scene: Scene) -> Iterator[tuple[Mention, str, str, int]]:
    for mention in scene.mentions:
        for start, end, topic in subjects.nearest(mention, "post"):
            city = _IN_CITY.match(mention.quote, end)
            before = _BEFORE.search(mention.quote, 0, start)
            if city:
                yield mention, topic.name, f" in {city[1]}", start
            elif before and not _is_state(before[1]) and before[1] in _cities():
                yield mention, topic.name, f" in {before[1]}", start
            else:
                yield mention, topic.name, "", start


def whither(scene: Scene) -> str:
    """Where a traveller went, by the words behind the trigger: "to Moscow"."""
    for mention in scene.mentions:
        start = mention.trigger.start - mention.where.start if mention.trigger else 0
        found = _WHITHER.search(mention.quote, start, start + 60)
        if found and not _is_month(found[2]):
            return f"{found[1]} {found[2]}"
    return ""


def place(scene: Scene) -> str:
    """A town or country; nothing for buildings and bodies, which take another preposition."""
    name = scene.named_place.removeprefix("the ")
    is_matter = any(topic.kind == "matter" for _, _, topic in found_topics(name))
    if is_matter or len(name) > LONGEST_PLACE or not _PLACE.fullmatch(name) or _NO_CITY.search(name):
        name = ""
    known = name.casefold() in merging().countries or name in _titles()
    if not known and not any(f"in {name}" in mention.quote for mention in scene.mentions if len(name) > SHORT):
        name = _town(scene)
    return _titles().get(name, name)


def _town(scene: Scene) -> str:
    """The one known town in which the lead's words place the act."""
    if scene.group not in merging().located:
        return ""
    mention = scene.mentions[0]
    at = mention.trigger.end - mention.where.start if mention.trigger else 0
    found = set(re.findall(r"\b(?:in|at) ((?:St\. )?[A-Z][a-z]+(?: [A-Z][a-z]+)?)", mention.quote[at:]))
    towns = sorted(name for name in found if name.casefold() in merging().countries)
    return towns[0] if len(towns) == 1 else ""


def _is_state(word: str) -> bool:
    return word in _state_names()


def _is_month(word: str) -> bool:
    return word.split(maxsplit=1)[0] in MONTHS


MONTHS = frozenset(
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
     "December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
)  # fmt: skip


@cache
def _counted(kinds: tuple[str, ...]) -> re.Pattern[str]:
    """A number, at most two words, and a plural noun of these kinds."""
    nouns = {noun for noun, kind in merging().nouns.items() if kind in kinds}
    forms = "|".join(sorted({noun if _PLURALS.search(noun) else f"{noun}s" for noun in nouns}, key=len, reverse=True))
    numbers = "|".join(actor_words.NUMBERS[2:])
    return re.compile(rf"\b({numbers}|[1-9]\d?\d?|[1-9],\d{{3}})\s(?:[\w.-]+\s){{0,2}}?({forms})\b", re.IGNORECASE)


@cache
def _state_names() -> frozenset[str]:
    return frozenset(w for own in load_actors().countries.values() for w in (*own.names, *own.adjectives))


@cache
def _titles() -> Mapping[str, str]:
    return {own.name: own.title for own in load_actors().countries.values()}


@cache
def _cities() -> frozenset[str]:
    return frozenset(place.title() for place in merging().countries)


MAKERS: Mapping[str, Callable[[Scene], str]] = {
    "whom": whom,
    "named": named,
    "visitors": visitors,
    "target": lambda scene: scene.states,
    "target's": target_adjective,
    "people": people,
    "sites": sites,
    "post": post,
    "own post": own_post,
    "whither": whither,
    "place": place,
    "about": subjects.about,
    "cause": subjects.cause,
    "nominee": subjects.nominee,
    "step": subjects.step,
    "on what": subjects.on_what,
    "what": lambda scene: subjects.object_behind(scene, wordings().objects),
    "shared": lambda scene: subjects.object_behind(scene, wordings().shared),
}
