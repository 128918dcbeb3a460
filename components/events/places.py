"""When a country or capital is a place and when it is no actor at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from components.events.names import Hit
    from components.lexicon.actors import ActorLexicon

_IN = re.compile(
    r"""
    \b(?!\s)  # only where words begin, for speed
    (?: (?i:in|at|near|outside|inside|around|across|within|throughout|into|over|via|through)\s+(?:the\s+)?
      | (?i:leaving|left|visit(?:ed|ing|s)?|downtown|central)\s+(?:the\s+)?
      | (?i:(?:south|north|east|west)(?:ern)?)\s+(?:the\s+)?
      | (?:in|at|to|from|near|of)\s+(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b)
        (?:[A-Z][\w-]+\s?){1,3},\s  # "in Geneva, Switzerland", not "in May, Russia"
    )$
    """,
    re.VERBOSE,
)
_MOVING = re.compile(
    r"""
    \b(?!\s)(?:travel\w* | fl[ey]w? | flying | visit\w* | trips? | return\w* | went | go | going | arriv\w+ | came
       | back | moved? | flights? | invited? | exiled?)
    \s+(?:\w+\s+)?(?:to|from)\s+(?:the\s+)?$
    """,
    re.VERBOSE,
)
_THEIR_OFFICIALS = re.compile(
    r"(?:^|[^.\w] |\b(?:by|and|but|senior|top|government|that|said|the) )(?i:officials|authorities) in $"
)
_TRUST_IN = re.compile(r"\b(?:interest|confidence|trust|support|interested|faith|stake)\s+in\s+(?:the\s+)?$")
_FROM = re.compile(r"\b(?:from)\s+(?:the\s+)?$")
_COMPOUND = re.compile(r"[-–][A-Z]")
_WORD_BEFORE = re.compile(r"\b([A-Z][a-z]+|[A-Z]\.|Mr\.|Ms\.|Rep\.|Sen\.) $")
_NO_FIRST_NAMES = frozenset(
    re.findall(
        r"\w+",
        """And But The With In From To For President King While When If As Both Since After Before By On Of Although
        Neither Even Meanwhile Only Then Now Yet Also Like That Against Between Visiting Today Yesterday Monday
        Tuesday Wednesday Thursday Friday Saturday Sunday Minister Ambassador""",
    )
)
_FIRST_NAMES = frozenset({"Jordan", "Chad", "Georgia", "Israel", "Paris", "Sofia", "London"})
_BASED = re.compile(r"[-\s](?:based|area|suburb|airport)\b")


def is_place(hit: Hit, before: str, *, after: str) -> bool:
    """Whether the name says where ("in Moscow", "flew to Paris") rather than who.

    `before` and `after` are the text on its two sides, some 25 code points of each.
    """
    if _COMPOUND.match(after):
        return False
    if "capital" in hit.meanings and _THEIR_OFFICIALS.search(before):
        return False  # "officials in Moscow" are those of Russia
    if _IN.search(before) or _MOVING.search(before) or _BASED.match(after):
        return not _TRUST_IN.search(before)
    return "capital" in hit.meanings and bool(_FROM.search(before))


def names_other(name: str, before: str, *, after: str, lexicon: ActorLexicon) -> bool:
    """Whether the word is part of a person's or another name: "Michael Jordan", "Chad Wolf"."""
    if name not in lexicon.names_of_people:
        return False
    first = _WORD_BEFORE.search(before)
    if first and first[1] not in _NO_FIRST_NAMES:
        return True
    return name in _FIRST_NAMES and bool(re.match(r" [A-Z][a-z]+", after))
