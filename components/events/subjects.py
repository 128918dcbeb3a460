"""What an act is about, in the words of a title: treaties, matters, steps agreed on and persons named."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from components.events import actor_words
from components.events.facts import found_topics
from components.lexicon.actors import load_actors

if TYPE_CHECKING:
    from components.events.scene import Scene
    from components.lexicon.events import Topic
    from components.model import Mention

_ABOUT = re.compile(
    r"\b(?:on|about|over|regarding|concerning|discuss\w*|around|aimed at|to end|resolve|for)\b[^.;:]{0,40}$"
)
_CAUSE = re.compile(
    r"\b(?:over|for|because of|in response to|in retaliation for|after|punish\w*|following)\b[^.;:]{0,40}$"
)
_NO_VERB = r"be|have|the|an?|all|any|every|each|more|both|some|no|this|that|these|those|their|his|her|its|\w+ing"
_NO_MATTER = r"the (?:need|matter|issue|subject)\b|it\b|that\b|this\b|steps?\b|several\b|other\b|ways\b|\d"
_STEP = re.compile(
    rf"""
    (?: ,?\s(?:on|in|at|with)\s(?:the\s)?[A-Z][\w-]*(?:,?\s[A-Z][\w-]*){{0,2}},? ){{0,3}}  # on Tuesday in Washington
    (?: \s(?:in|at|during|by|over)\s(?:an?|the|their)\s(?:\w+\s){{0,2}}?\w+(?=\s(?:to|on)\s) )?  # in a phone call
    \s*(?:\w+\s)?
    \b ( (?: to\ (?!(?:{_NO_VERB})\b)[a-z]+ | on\ (?!{_NO_MATTER})[a-z]+ )
      \ (?:[^.,;:()“”\"—–]|[.,](?=\d))+ )
    """,
    re.VERBOSE,
)
_STEP_ENDS = re.compile(
    r"\s(?:and|but|which|who|that|as|when|where|while|if|before|after|until|because|so|to|at|by|during|without|though"
    r"|through|under|amid|despite|next|last|this|he|she|they|it|on (?=[A-Z])|in (?=[A-Z]|\d))\b.*"
)
_STEP_LONGEST = 48
_LOOSE_END = re.compile(
    r"\s(?:of|on|in|for|with|from|over|against|about|the|an?|between|into|more|new|any|all|their|its|his|her|[a-z]+ly)$"
)
_CUT_SHORT = re.compile(r"(?:\s(?:of|on|in|for|with|from|over|against|about)\s[^\s]+(?:\s[^\s]+)?)$")
_ADJECTIVE = re.compile(r"\s\w+(?:al|ic|ive|ous|ary)$")
_BETWEEN = re.compile(r"\sbetween\b.*")
_PARTICLE = re.compile(r"\s(?:out|up|off|down|over|back|forward)$")
_NAMED = re.compile(r"\s+(?:[a-z]+\s){0,2}([A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][\w’'-]+)")
_SURNAMED = re.compile(r"\s+([A-Z][\w’'-]+)(?=\s(?:as|to be|its|the|ambassador)\b)")
_JOINED = frozenset({"firm", "prisoner"})
_UNCOUNTED = frozenset({"work", "aid", "cooperation", "dialogue"})
CLOSE = 32
"""Signs between a trigger and its object."""


def about(scene: Scene) -> str:
    """The matter a preposition leads to: talks on Syria."""
    return _led(scene, _ABOUT, ("matter", "thing", "treaty"))


def cause(scene: Scene) -> str:
    """The matter a reason leads to: sanctions over Crimea."""
    return _led(scene, _CAUSE, ("matter",))


def step(scene: Scene) -> str:
    """What was agreed or proposed, where the words behind the trigger are short and plain: "to resume talks"."""
    words = _behind_trigger(scene)
    return words if words.startswith("to ") else ""


def on_what(scene: Scene) -> str:
    """What was agreed on, where the words behind the trigger are short and plain: "on a framework for Syria"."""
    words = _behind_trigger(scene)
    return words if words.startswith("on ") else ""


def _behind_trigger(scene: Scene) -> str:
    mention = scene.mentions[0]
    at = mention.trigger.end - mention.where.start if mention.trigger else len(mention.quote)
    text = mention.quote[at:].replace("U.S.", "US")
    found = _STEP.match(text)
    if found is None:
        return ""
    lead, rest = found[1][:3], found[1][3:]
    words = _STEP_ENDS.sub("", f"_{rest}")[1:]
    after = f"{rest}{text[found.end() :]}"[len(words) :]
    if after.startswith(" and "):
        # Of "A and B" behind a preposition the first half says too little.
        words = _CUT_SHORT.sub("", words)
    if after.startswith((" and ", ",")):
        words = _ADJECTIVE.sub("", words)
    if _LOOSE_END.search(words) and not words.endswith("ly"):
        while _LOOSE_END.search(words):
            words = _LOOSE_END.sub("", words)
        words = _CUT_SHORT.sub("", words)
    words = _BETWEEN.sub("", _LOOSE_END.sub("", words)).strip()
    is_whole = " " in words and not _PARTICLE.search(words) and len(words) <= _STEP_LONGEST
    return lead + words if is_whole else ""


def object_behind(scene: Scene, nouns: tuple[str, ...]) -> str:
    """The object right behind the trigger, where it is one of these: "military contacts", "a visit"."""
    for mention in scene.mentions:
        at = mention.trigger.end - mention.where.start if mention.trigger else len(mention.quote)
        found = _object(nouns).match(mention.quote, at)
        if found:
            one = not found[2].endswith("s") and found[2] not in _UNCOUNTED
            return f"{actor_words.article(found[1])} {found[1]}" if one else found[1]
    return ""


def nominee(scene: Scene) -> str:
    """The person named to a post: by the words behind the trigger, else a known ambassador."""
    names = _ambassadors()
    for mention in scene.mentions:
        at = mention.trigger.end - mention.where.start if mention.trigger else len(mention.quote)
        if found := _NAMED.match(mention.quote, at) or _SURNAMED.match(mention.quote, at):
            return found[1]
        for surname in re.findall(r"[A-Z][a-z]+", mention.quote):
            country = {actor.country for actor in (*scene.sources, *scene.targets)}
            if surname in names and names[surname][1] in country:
                return names[surname][0]
    return ""


def named(scene: Scene, kind: str) -> str:
    """The topic of a kind that stands nearest to the trigger; two firms or prisoners are named together.

    With "next" before the kind it has to follow the trigger closely.
    """
    for mention in scene.mentions:
        found = nearest(mention, kind.removeprefix("next "))
        if kind.startswith("next "):
            after = mention.trigger.end - mention.where.start if mention.trigger else 0
            found = [hit for hit in found if after <= hit[0] <= after + CLOSE]
        if found:
            names = list(dict.fromkeys(topic.name for _, _, topic in found))
            if kind in _JOINED and len(names) > 1:
                proper = [name for name in names if name[-1] != "s" or " " not in name] or names
                return actor_words.joined(sorted(proper[:2], key=mention.quote.find))
            return names[0]
    return ""


def nearest(mention: Mention, kind: str) -> list[tuple[int, int, Topic]]:
    """The topics of a kind in the quote, the nearest behind the trigger first, those before it last."""
    at = mention.trigger.start - mention.where.start if mention.trigger else 0
    found = [hit for hit in found_topics(mention.quote) if hit[2].kind == kind]
    return sorted(found, key=lambda hit: (hit[0] < at, abs(hit[0] - at)))


def _led(scene: Scene, cue: re.Pattern[str], kinds: tuple[str, ...]) -> str:
    for mention in scene.mentions:
        start_at = mention.trigger.start - mention.where.start if mention.trigger else 0
        for start, _, topic in found_topics(mention.quote):
            near = topic.kind in kinds and start > start_at and topic.name not in scene.states
            if near and cue.search(mention.quote, start_at, start):
                return topic.name
    return ""


@cache
def _object(nouns: tuple[str, ...]) -> re.Pattern[str]:
    owner = r"(?:(?:the|an?|its|his|her|their|all|most|U\.S\.|[A-Z][a-z]+n)\s)*"
    return re.compile(rf"\s+{owner}((?:(?!of\b|with\b|to\b|for\b|and\b)[a-z-]+\s){{0,2}}({'|'.join(nouns)}))\b")


@cache
def _ambassadors() -> dict[str, tuple[str, str]]:
    found = {}
    for term in load_actors().terms:
        if "ambassador" in term.office:
            found[term.name.split()[-1]] = (term.name, term.country)
    return found
