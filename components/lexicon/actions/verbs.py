"""Which words of an English text can be a verb, and in which form.

The verbs are those of the frames, of the stances, and of `verbs.txt`: also verbs that tell no act show
where a clause is, and so whose subject and object is whose.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from components.errors import LexiconError
from components.lexicon.actions.frames import frames
from components.lexicon.actions.inflection import FORMS, Form, inflect, word_rows
from components.lexicon.actions.stances import stances
from components.lexicon.files import FOLDER

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

VERBS = FOLDER / "actions" / "verbs.txt"
MARK = "ambiguous"


@cache
def verb_forms(extra: Path | None = None) -> Mapping[str, tuple[tuple[str, Form], ...]]:
    """Every form of every known verb, with the lemmas and forms it can be; particles are left out.

    >>> verb_forms()["expelled"]
    (('expel', 'past'), ('expel', 'participle'))
    >>> [form for lemma, form in verb_forms()["cut"] if lemma == "cut"]
    ['base', 'past', 'participle']
    """
    found: dict[str, list[tuple[str, Form]]] = defaultdict(list)
    for lemma in sorted(_lemmas(extra)):
        forms = inflect(lemma)
        for form in FORMS:
            for word in forms[form]:
                found[word].append((lemma, form))
    return MappingProxyType({word: tuple(readings) for word, readings in found.items()})


@cache
def ambiguous() -> frozenset[str]:
    """The lemmas that are at least as often nouns or adjectives in news as verbs: "talk", "place", "state".

    >>> "strike" in ambiguous(), "expel" in ambiguous()
    (True, False)
    """
    return frozenset(row[0] for row in _listed() if len(row) > 1)


def _lemmas(extra: Path | None) -> set[str]:
    phrases = [verb for frame in frames(extra) for verb in frame.verbs]
    phrases += stances(extra).by_verb
    return {phrase.split()[0] for phrase in phrases} | {row[0] for row in _listed()}


@cache
def _listed() -> tuple[tuple[str, ...], ...]:
    found = word_rows(VERBS)
    seen: set[str] = set()
    for number, row in found:
        if row[1:] not in ([], [MARK]):
            raise LexiconError(
                f"{VERBS.name}, line {number}: {' '.join(row)!r}.", hint=f"Write one verb, and {MARK!r} or nothing."
            )
        if row[0] in seen:
            raise LexiconError(f"{VERBS.name}, line {number}: {row[0]!r} stands twice.", hint="Keep one of them.")
        seen.add(row[0])
    return tuple(tuple(row) for _, row in found)
