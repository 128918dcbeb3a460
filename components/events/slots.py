"""The words that fill the slots of a title: numbers, posts, treaties and places, sought in what the mentions say."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from components.events import actor_words
from components.events.facts import found_topics
from components.lexicon.actors import load_actors
from components.lexicon.events import merging

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from components.lexicon.events import Topic
    from components.model import Actor, Mention

READ = 4
"""Mentions of an event in which words are sought, the lead first."""

_ABOUT = re.compile(
    r"\b(?:on|about|over|regarding|concerning|discuss\w*|around|aimed at|to end|resolve|for)\b[^.;:]{0,40}$"
)
_CAUSE = re.compile(
    r"\b(?:over|for|because of|in response to|in retaliation for|after|punish\w*|following)\b[^.;:]{0,40}$"
)
_WHITHER = re.compile(r"\b(to|from|in|for)\s+(?:the\s+)?([A-Z][\w.’'-]+(?:\s[A-Z][\w’'-]+){0,2})")
_IN_CITY = re.compile(r"(?:\s+general)?(?:'s residence)?\s+in\s+((?:St\.\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)")
_BEFORE = re.compile(r"((?:[A-Z][\w’'-]+\s)?[A-Z][\w’'-]+)\s+$")
_OWN = re.compile(r"\b(?:its|their|own)\b[^.,;]{0,40}$")
_ONE_PERSON = re.compile(
    r"\b(deputy chief of mission|defen[cs]e attach[eé]|military attach[eé]|diplomat|attach[eé]|envoy|ambassador"
    r"|intelligence officer|embassy officer|reporter|journalist|official)\b(?!s)"
)
_PLURAL = re.compile(r"\b(?:diplomats|officials|officers|envoys|attach[eé]s|people|staff|employees|journalists)\b")
_PLACE = re.compile(r"[A-Z][\w.’'-]+(?:[ -][A-Z][\w.’'-]+){0,3}")
_NO_CITY = re.compile(r"House|Kremlin|Palace|Ministry|Residence|Department|Embassy|Council|Nations|Assembly|Duma")
_JOINED = frozenset({"firm", "prisoner"})
LONGEST_PLACE = 24


@dataclass(slots=True)
class Scene:
    """What a title can speak of, put together from an event's mentions."""

    group: str
    mentions: tuple[Mention, ...]
    """The lead first."""
    sources: tuple[Actor, ...]
    targets: tuple[Actor, ...]
    """Those acted on; () for what both sides did together."""
    named_place: str
    counts: tuple[tuple[int, str], ...]
    day: date | None
    by_person: bool
    _filled: dict[str, str] = field(default_factory=dict)

    def fill(self, slot: str) -> str:
        """The words for a slot; "" where the event has none."""
        if slot not in self._filled:
            self._filled[slot] = MAKERS[slot](self) if slot in MAKERS else _topic(self, slot)
        return self._filled[slot]


def whom(scene: Scene) -> str:
    """The persons acted on, else their states."""
    persons = [actor for actor in scene.targets if actor.is_person and actor.country]
    if persons and scene.by_person:
        return actor_words.joined([actor_words.person_words(actor) for actor in persons[:2]])
    return target(scene)


def target(scene: Scene) -> str:
    """The states acted on."""
    states = [actor_words.state_words(actors[0], scene.day) for actors in actor_words.of_each_state(scene.targets)]
    return actor_words.joined(list(dict.fromkeys(states))) if states else ""


def target_adjective(scene: Scene) -> str:
    """The one state acted on, as an adjective."""
    states = actor_words.of_each_state(scene.targets)
    return actor_words.adjective(states[0][0], scene.day) if len(states) == 1 else ""


def people(scene: Scene) -> str:
    """How many of whose people: "35 Russian diplomats"; "a Russian diplomat" where the words say one."""
    own = target_adjective(scene)
    for number, noun in scene.counts:
        if merging().counts_of(noun) == "people":
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
    for number, noun in scene.counts:
        if merging().counts_of(noun) in kinds:
            return actor_words.counted(number, adjective=target_adjective(scene), noun=noun)
    return ""


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
    for mention, name, city, start in _posts(scene):
        if _OWN.search(mention.quote, 0, start) and "order" not in mention.quote:
            return f"its {name}{city}"
    return ""


def _posts(scene: Scene) -> Iterator[tuple[Mention, str, str, int]]:
    for mention in scene.mentions:
        for start, end, topic in _nearest(mention, "post"):
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
        start = mention.trigger.end - mention.where.start if mention.trigger else 0
        found = _WHITHER.search(mention.quote, start, start + 60)
        if found and not _is_month(found[2]):
            return f"{found[1]} {found[2]}"
    return ""


def place(scene: Scene) -> str:
    """A town or country; nothing for buildings and bodies, which take another preposition."""
    name = scene.named_place.removeprefix("the ")
    if len(name) > LONGEST_PLACE or not _PLACE.fullmatch(name) or _NO_CITY.search(name):
        return ""
    return next((own.title for own in load_actors().countries.values() if own.name == name), name)


def about(scene: Scene) -> str:
    """The matter a preposition leads to: talks on Syria."""
    return _led(scene, _ABOUT, ("matter", "thing", "treaty"))


def cause(scene: Scene) -> str:
    """The matter a reason leads to: sanctions over Crimea."""
    return _led(scene, _CAUSE, ("matter",))


def nominee(scene: Scene) -> str:
    """The ambassador the words name."""
    names = _ambassadors()
    for mention in scene.mentions:
        for surname in re.findall(r"[A-Z][a-z]+", mention.quote):
            country = {actor.country for actor in (*scene.sources, *scene.targets)}
            if surname in names and names[surname][1] in country:
                return names[surname][0]
    return ""


def _led(scene: Scene, cue: re.Pattern[str], kinds: tuple[str, ...]) -> str:
    for mention in scene.mentions:
        start_at = mention.trigger.start - mention.where.start if mention.trigger else 0
        for start, _, topic in found_topics(mention.quote):
            if topic.kind in kinds and start > start_at and cue.search(mention.quote, start_at, start):
                return topic.name
    return ""


def _topic(scene: Scene, kind: str) -> str:
    """The topic of a kind that stands nearest to the trigger; two firms or prisoners are named together."""
    for mention in scene.mentions:
        found = _nearest(mention, kind)
        if found:
            names = list(dict.fromkeys(topic.name for _, _, topic in found))
            if kind in _JOINED and len(names) > 1:
                proper = [name for name in names if name[-1] != "s" or " " not in name] or names
                return actor_words.joined(sorted(proper[:2], key=mention.quote.find))
            return names[0]
    return ""


def _nearest(mention: Mention, kind: str) -> list[tuple[int, int, Topic]]:
    """The topics of a kind in the quote, the nearest behind the trigger first, those before it last."""
    at = mention.trigger.start - mention.where.start if mention.trigger else 0
    found = [hit for hit in found_topics(mention.quote) if hit[2].kind == kind]
    return sorted(found, key=lambda hit: (hit[0] < at, abs(hit[0] - at)))


def _is_state(word: str) -> bool:
    return word in _state_names()


def _is_month(word: str) -> bool:
    return word.split(maxsplit=1)[0] in MONTHS


MONTHS = frozenset(
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
     "December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
)  # fmt: skip


@cache
def _state_names() -> frozenset[str]:
    return frozenset(w for own in load_actors().countries.values() for w in (*own.names, *own.adjectives))


@cache
def _cities() -> frozenset[str]:
    return frozenset(place.title() for place in merging().countries)


@cache
def _ambassadors() -> dict[str, tuple[str, str]]:
    found = {}
    for term in load_actors().terms:
        if "ambassador" in term.office:
            found[term.name.split()[-1]] = (term.name, term.country)
    return found


MAKERS: dict[str, Callable[[Scene], str]] = {
    "whom": whom,
    "target": target,
    "target's": target_adjective,
    "people": people,
    "sites": sites,
    "post": post,
    "own post": own_post,
    "whither": whither,
    "place": place,
    "about": about,
    "cause": cause,
    "nominee": nominee,
}
