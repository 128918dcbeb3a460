"""The same article again: under another address, in another file, with a word changed.

Texts are compared by sketches: the smallest hashes of their runs of five words. Two texts share as
many of them as they share of their runs, so that like texts are found without comparing all pairs.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.model import Article

RUN = 5
"""Words hashed together."""
SKETCH = 96
"""Smallest hashes kept; the share is told to within five in a hundred."""
LIKE = 0.8
"""Share of runs that two texts have in common from which they are the same article."""
FEWEST_RUNS = 30
"""Shorter texts are the same only when their letters are."""
APART = 7
"""Days between the publication of the same article in two places, at most."""

_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class Seen:
    """The articles read so far."""

    _articles: list[Article] = field(default_factory=list)
    _wheres: list[str] = field(default_factory=list)
    _sketches: list[frozenset[int]] = field(default_factory=list)
    _by_url: dict[str, int] = field(default_factory=dict)
    _by_text: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    _by_hash: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))

    def again(self, article: Article, *, where: str) -> str:
        """Why an article was there before, as a sentence; "" for a new one, which is then remembered."""
        words = _WORD.findall(article.text.casefold())
        whole = zlib.crc32(" ".join(words).encode("utf-8", "replace"))
        sketch = sketch_of(words)
        if article.url is not None and (first := self._by_url.get(article.url)) is not None:
            other = "" if self._sketches[first] == sketch else ", though another text"
            return f"{where} has the same address as {self._wheres[first]}{other}; the first is kept."
        before = next(iter(self._same(article, self._by_text.get(whole, ()))), None)
        if before is not None:
            return f"{where} is the same text as {self._wheres[before]}; it is kept once."
        before = self._like(article, sketch)
        if before is not None:
            return f"{where} is nearly the same text as {self._wheres[before]}; it is kept once."
        self._remember(article, where, whole, sketch)
        return ""

    def _like(self, article: Article, sketch: frozenset[int]) -> int | None:
        if len(sketch) < FEWEST_RUNS:
            return None
        shared = Counter(before for value in sketch for before in self._by_hash.get(value, ()))
        best = shared.most_common(3)
        near = set(self._same(article, [before for before, _ in best]))
        return next(
            (before for before, _ in best if before in near and likeness(sketch, self._sketches[before]) >= LIKE), None
        )

    def _same(self, article: Article, candidates: Iterable[int]) -> list[int]:
        """The candidates that were published about the same time."""
        return [b for b in candidates if abs((self._articles[b].published - article.published).days) <= APART]

    def _remember(self, article: Article, where: str, whole: int, sketch: frozenset[int]) -> None:
        place = len(self._articles)
        self._articles.append(article)
        self._wheres.append(where)
        self._sketches.append(sketch)
        self._by_text[whole].append(place)
        if article.url is not None:
            self._by_url[article.url] = place
        for value in sketch:
            self._by_hash[value].append(place)


def sketch_of(words: list[str]) -> frozenset[int]:
    """The smallest hashes of a text's runs of words."""
    runs = {zlib.crc32(" ".join(words[at : at + RUN]).encode("utf-8", "replace")) for at in range(len(words) - RUN + 1)}
    return frozenset(sorted(runs)[:SKETCH])


def likeness(left: frozenset[int], right: frozenset[int]) -> float:
    """The share of runs that two texts have in common, as their sketches tell; 0 to 1."""
    both = sorted(left | right)[:SKETCH]
    return sum(value in left and value in right for value in both) / len(both) if both else 0.0
