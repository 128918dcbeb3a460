"""How sure a mention and an event are: a product of named parts, each between 0 and 1, that a reader can be shown."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from math import prod
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.model import Basis, Mention, ResolvedDate

    Parts = tuple[tuple[str, float], ...]

_SIGNS = re.compile(r"[\W_]+")

DATES: dict[Basis, float] = {"stated": 1.0, "carried": 0.9, "assumed": 0.6, "none": 0.5}
"""What the date is worth by where it comes from: a judgement, ordered as the bases are."""

ALONE = 0.1
"""The doubt that one source leaves; n sources that do not copy each other leave an n-th of it."""


@lru_cache(maxsize=1_024)
def mention_score(*, actors_named: float, time: Basis, strength: float, clause: float) -> tuple[float, Parts]:
    """The confidence of a mention, and the parts it is the product of.

    `actors_named` is the share of the actors the clause itself names, `strength` how surely the trigger
    tells the action, `clause` how surely the clause was read (1 for a plain main clause).

    >>> mention_score(actors_named=1, time="carried", strength=0.8, clause=1)
    (0.72, (('actors', 1.0), ('date', 0.9), ('action', 0.8), ('clause', 1.0)))
    """
    given = (("actors", actors_named), ("date", DATES[time]), ("action", strength), ("clause", clause))
    parts = tuple((name, round(min(1.0, max(0.0, share)), 2)) for name, share in given)
    return round(prod(share for _, share in parts), 4), parts


def redated(mention: Mention, when: ResolvedDate, basis: Basis) -> Mention:
    """The mention with another date, and the confidence that gives."""
    parts = tuple((name, DATES[basis] if name == "date" else share) for name, share in mention.score_parts)
    score = round(prod(share for _, share in parts), 4)
    return replace(mention, when=when, basis=basis, score=score, score_parts=parts)


def event_score(mentions: Iterable[Mention]) -> tuple[float, Parts]:
    """The confidence of the event that mentions tell: that of the surest one, by the number of sources.

    The parts are those of the surest mention and "sources".
    """
    told = tuple(mentions)
    best = max(told, key=lambda mention: (mention.score, mention.score_parts))
    sources = round(1 - ALONE / independent_sources(told), 2)
    return round(best.score * sources, 4), (*best.score_parts, ("sources", sources))


def independent_sources(mentions: Iterable[Mention]) -> int:
    """The number of articles, those that share a sentence counted as one: they copy a wire or each other."""
    told = tuple(mentions)
    if len({mention.article_id for mention in told}) == 1:
        return 1
    group: dict[str, str] = {}

    def root(name: str) -> str:
        while (above := group.setdefault(name, name)) != name:
            name = above
        return name

    for mention in told:
        # A quote begins with a space so that it is never taken for an article's id.
        article, quote = root(mention.article_id), root(f" {normal(mention.quote)}")
        group[quote] = article
    return len({root(name) for name in tuple(group)})


def normal(quote: str) -> str:
    """The letters and figures of a quote, so that copies agree whatever their quotation marks and spaces.

    >>> normal("The U.S. “expelled”  35.")
    'theusexpelled35'
    """
    return _SIGNS.sub("", quote.casefold())
