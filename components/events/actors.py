"""Who an article speaks of: states, bodies and persons, with the words that name them.

Names are found first (names.py), then put together with what stands beside them (phrases.py):
"Russian" + "foreign ministry" is a body, "Secretary of State" + "John Kerry" one person, "in
Moscow" a place. What points back ("both sides", "they") is resolved last (coreference.py).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from components.events.coreference import Memory, pronouns
from components.events.names import find_names
from components.events.naming import ActorMention, Kind
from components.events.offices import MISSIONS, state_actor
from components.events.phrases import PhraseReader
from components.events.surnames import with_surnames
from components.events.voices import voices
from components.lexicon.actors import ActorLexicon, load_actors

if TYPE_CHECKING:
    from components.model import Actor, Article, TextSpan

__all__ = ["ActorMention", "Kind", "find_actors"]

_SHARED = re.compile(r"(?:,? and |, | or |-|–|/)(?:the )?")
"""Between two adjectives of one noun: "Russian and U.S. diplomats"."""

_JOINED = re.compile(r" (?:and|or) (?:the )?")
_GOVERNING = re.compile(
    r"\b(?:President|Government|Cabinet|Ministry|Embassy|Consulate|Mission|Council|Parliament|Office)\b.* of (?:the )?$"
    r"|^(?:President|Government|Cabinet|Embassy|Consulate) of (?:the )?$"
)
"""Before the name of a state they make its government the publisher: "Ministry of Defence of", "President of the"."""
_FORCES = re.compile(r"\b(?:Command|Forces|Navy|Army|Air Force|Marine Corps|Coast Guard)\b")
_SEAT = re.compile(r" (?:in |to )?(?:the )?")


def find_actors(
    article: Article, sentences: tuple[TextSpan, ...], *, lexicon: ActorLexicon | None = None
) -> tuple[ActorMention, ...]:
    """The mentions of actors in order of their place, none overlapping; offices as of the publication day.

    >>> from datetime import date
    >>> from components.model import Article, TextSpan
    >>> text = "Russian diplomats left. Both the White House and Moscow were silent."
    >>> found = find_actors(Article("", text, date(2018, 4, 1)), (TextSpan(0, 23), TextSpan(24, 68)))
    >>> [(text[m.where.start : m.where.end], m.kind, m.actors[0].id) for m in found]
    [('Russian diplomats', 'adjective', 'ru'), ('White House', 'body', 'us.white_house'), ('Moscow', 'country', 'ru')]
    """
    tables = lexicon or load_actors()
    reader = PhraseReader(article.text, find_names(article.text, tables), article.published, tables)
    found = _share_nouns(list(reader.mentions()), article.text)
    found = _share_places(_seat_missions(found, article.text), article.text)
    found = with_surnames(found, article.text, tables)
    memory = Memory(article.published, tables, sentences, article.text, publisher=publisher(article, tables))
    memory.voices = voices(article.text, found)
    return tuple(memory.resolve(mention) for mention in _with_pronouns(found, article.text))


def publisher(article: Article, lexicon: ActorLexicon) -> tuple[Actor, ...]:
    """The state whose government publishes the article, by the name of a body in its publisher."""
    hits = find_names(article.publisher, lexicon)
    of = (hit for hit in hits if _GOVERNING.search(article.publisher, 0, hit.start))
    if (state := next((hit.meanings["country"] for hit in of if "country" in hit.meanings), None)) is not None:
        return (state_actor(state),)  # "Embassy of Peru in the USA"
    codes = [hit.meanings["body"].country for hit in hits if "body" in hit.meanings]
    forces = _FORCES.search(article.publisher)
    codes += [
        hit.meanings["adjective"].code for hit in hits if "adjective" in hit.meanings and (len(hits) > 1 or forces)
    ]
    return tuple(state_actor(lexicon.countries[code]) for code in codes[:1] if code)


def _share_nouns(found: list[ActorMention], text: str) -> list[ActorMention]:
    """Give "Russian" of "Russian and U.S. diplomats" the noun it shares."""
    for index in range(len(found) - 2, -1, -1):
        one, other = found[index], found[index + 1]
        if one.role or one.kind not in {"adjective", "country"} or not other.role:
            continue
        if _SHARED.fullmatch(text[one.where.end : other.where.start]) and one.kind == "adjective":
            found[index] = replace(one, head=other.head, role=other.role)
    return found


def _seat_missions(found: list[ActorMention], text: str) -> list[ActorMention]:
    """Make the capital of "U.S. Embassy Minsk" and "its mission to Russia" a place."""
    for index in range(1, len(found)):
        one, other = found[index - 1], found[index]
        if (
            one.role in MISSIONS
            and other.kind == "country"
            and _SEAT.fullmatch(text[one.where.end : other.where.start])
        ):
            found[index] = replace(other, kind="place")
    return found


def _share_places(found: list[ActorMention], text: str) -> list[ActorMention]:
    """Make a place of what "and" joins to one: "in Kenya and Tanzania"."""
    for index in range(1, len(found)):
        one, other = found[index - 1], found[index]
        if one.kind != "place" or other.kind != "country":
            continue
        if _JOINED.fullmatch(text, one.where.end, other.where.start):
            found[index] = replace(other, kind="place")
    return found


def _with_pronouns(found: list[ActorMention], text: str) -> list[ActorMention]:
    ends = sorted((*found, *pronouns(text)), key=lambda mention: (mention.where.start, -mention.where.end))
    kept: list[ActorMention] = []
    for mention in ends:
        if not kept or mention.where.start >= kept[-1].where.end:
            kept.append(mention)
    return kept
