"""The cases a name can stand in: those that all its words allow."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from components.lexicon.russian import WORD_EDGE
from components.lexicon.russian.endings import ALL_CASES, cases_of

if TYPE_CHECKING:
    from components.lexicon.russian import RussianActor

_UNBENT = frozenset(
    {
        "сша",
        "рф",
        "снг",
        "нато",
        "оон",
        "ес",
        "керри",
        "рубио",
        "помпео",
        "мид",
        "всу",
        "кндр",
        "кнр",
        "райс",
        "олбрайт",
    }
)
SHORT = 2
"""Letters of what is a preposition or an initial, and bends not."""
_STEM = re.compile(r"([а-яё-]+)\[\\w-\]\*\\b$")
_FEMININE = (
    "росси",
    "москв",
    "америк",
    "украин",
    "дум",
    "канад",
    "куб",
    "литв",
    "польш",
    "прокуратур",
    "варшав",
    "праг",
)


@cache
def _stem(actor: RussianActor) -> str:
    """The last word of a starred name, without its ending; "" where the table gives forms as they are."""
    found = _STEM.search(actor.pattern)
    return found[1] if found else ""


def cases_named(actor: RussianActor, name: str) -> frozenset[str]:
    """The cases of a name: the bare form of a man's or a capital's is the nominative, any other is not."""
    cases = cases_in(_bending(actor, name) if actor.kind == "state" else name)
    stem, last = _stem(actor), name.rsplit(maxsplit=1)[-1]
    if actor.kind == "person" and stem:
        return frozenset("N") if last == stem else (cases - {"N"} or frozenset("GA"))
    if actor.kind == "state" and " " not in name and stem:
        if last == stem:
            return frozenset("NA")
        feminine = stem.endswith(("и", *_FEMININE))
        if last.endswith(("а", "я")):
            return frozenset("N") if feminine else frozenset("GA")
        return cases - {"N"} if len(last) - len(stem) == 1 and last[-1] in "уюе" else cases
    return cases


def _bending(actor: RussianActor, name: str) -> str:
    """The words of a name that bend: "палата" of "палата представителей"."""
    parts, words = actor.pattern.removeprefix(WORD_EDGE).removesuffix(WORD_EDGE).split(r"\s+"), name.split()
    if len(parts) != len(words):
        return name
    return " ".join(word for word, part in zip(words, parts, strict=True) if part.endswith("*")) or name


def cases_in(name: str) -> frozenset[str]:
    """The cases a name can stand in: those all its words allow up to an owner that does not bend."""
    cases = ALL_CASES
    for word in name.split():
        if word in _UNBENT or len(word) <= SHORT:
            continue
        narrowed = cases & cases_of(word)
        if not narrowed:
            break
        cases = narrowed
    return cases
