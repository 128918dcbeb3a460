"""Which words of a sentence tell an act, and in what form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, TypeAlias

from components.lexicon.russian import STEM_KEY, load_russian
from components.lexicon.russian.endings import is_noun_of, verb_form
from components.model import TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.events.russian.passages import Passage, Word
    from components.lexicon.russian import RussianAct, StemKind
    from components.lexicon.russian.endings import VerbForm

Form: TypeAlias = "VerbForm | Literal['phrase', 'noun']"
_PARTICIPLES = frozenset({"passive_participle", "active_participle"})
_BENT = re.compile(r"\b(?:поставлен|доведен|изложен|разъяснен|выдан|запрошен|получен)[аоы]?\b")
"""The short passives of phrases."""
_REACH = 90
"""Letters on either side within which an object of an act stands."""
_FAR = 220
"""The same before a participle, whose noun can lie far back."""
_SHORT = 3
"""Words of a clause that goes on behind an aside: "встреча, намеченная на май, | отменена Данией"."""


@dataclass(frozen=True, slots=True)
class Told:
    """An act told by words of a sentence."""

    act: RussianAct
    form: Form
    kind: StemKind | None
    where: TextSpan
    clause: int
    with_object: bool = False
    announced: bool = False
    """Of a noun: whether a verb before it says that this is done: "объявили о высылке"."""
    bent: bool = False
    """Of a phrase: whether it stands in the passive: "поставлен вопрос о"."""

    @property
    def passive(self) -> bool:
        """Whether something is done to what is named in the nominative."""
        bent = self.form in {"passive", "passive_participle"} or (self.form == "reflexive" and self.kind == "doing")
        return bent or (self.form == "phrase" and (self.act.people or self.bent))


@lru_cache(maxsize=16_384)
def readings(word: str) -> tuple[tuple[RussianAct, Form, StemKind], ...]:
    """What a word can tell, by its beginning and its ending; the longest beginning of each act counts."""
    found: dict[int, tuple[RussianAct, Form, StemKind]] = {}
    for stem, act, kind in load_russian().stems.get(word[:STEM_KEY], ()):
        if id(act) in found or not word.startswith(stem):
            continue
        if kind == "noun":
            if is_noun_of(stem, word):
                found[id(act)] = (act, "noun", kind)
        elif (form := verb_form(stem, word)) and (not act.reflexive or word.endswith(("ся", "сь"))):
            found[id(act)] = (act, form, kind)
    return tuple(found.values())


def acts_told(passage: Passage) -> list[Told]:
    """The acts of a sentence in order; of two on the same words the more particular."""
    found = [*_phrases(passage), *_by_word(passage)]
    kept: list[Told] = []
    for told in sorted(found, key=_rank):
        if not any(told.where.overlaps(other.where) for other in kept):
            kept.append(told)
    return sorted(kept, key=lambda told: told.where.start)


def _rank(told: Told) -> tuple[bool, bool, int, int]:
    long = told.form == "phrase"
    return not long, not told.with_object, told.where.start - told.where.end, told.where.start


def _phrases(passage: Passage) -> Iterator[Told]:
    for act, where in _phrases_in(passage.folded):
        if not passage.where.contains(where):
            continue
        if act.company is None or act.company.search(passage.folded, passage.where.start, passage.where.end):
            bent = _BENT.search(passage.folded, where.start, where.end) is not None
            yield Told(act, "phrase", None, where, passage.clause_at(where.start), bent=bent)


def _is_aside(act: RussianAct, form: Form, kind: StemKind) -> bool:
    """Whether a word of saying only describes: "указанный срок", "осужденный", "рассчитывая на удачу"."""
    if act.action not in {"statement", "accusation"}:
        return False
    return form in _PARTICIPLES or (form == "gerund" and kind == "doing")


@lru_cache(maxsize=4)
def _phrases_in(folded: str) -> tuple[tuple[RussianAct, TextSpan], ...]:
    """The phrases of a whole text: sought once, not sentence by sentence."""
    return tuple(
        (act, TextSpan(*hit.span()))
        for act in load_russian().acts
        if act.phrases is not None
        for hit in act.phrases.finditer(folded)
    )


def _by_word(passage: Passage) -> Iterator[Told]:
    for word in passage.words:
        for act, form, kind in readings(word.text):
            if act.objects is None and _is_aside(act, form, kind):
                continue
            around = _around(passage, word, form)
            if act.objects is not None and not _has(act.objects, passage.folded, around, word):
                continue
            if act.company is not None and not act.company.search(passage.folded, around.start, around.end):
                continue
            if act.excluded is not None and act.excluded.search(passage.folded, around.start, around.end):
                continue
            where = TextSpan(word.start, word.end)
            yield Told(act, form, kind, where, word.clause, act.objects is not None)


def _around(passage: Passage, word: Word, form: Form) -> TextSpan:
    """The clause of a word near it; of a participle with the clause before, where its noun stands."""
    clause = passage.clauses[word.clause]
    if form in _PARTICIPLES and word.clause - 1 in passage.clauses:
        clause = TextSpan(passage.clauses[word.clause - 1].start, clause.end)
        far = _FAR if form == "passive_participle" else _REACH
        return TextSpan(max(clause.start, word.start - far), min(clause.end, word.end + _REACH))
    if word.clause - 2 in passage.clauses and len(passage.clause_text(word.clause).split()) <= _SHORT:
        return TextSpan(max(passage.clauses[word.clause - 2].start, word.start - _FAR), clause.end)
    return TextSpan(max(clause.start, word.start - _REACH), min(clause.end, word.end + _REACH))


def _has(objects: re.Pattern[str], folded: str, around: TextSpan, word: Word) -> bool:
    """Whether an object stands beside the word that is not the word itself."""
    return any(
        hit.end() <= word.start or hit.start() >= word.end for hit in objects.finditer(folded, around.start, around.end)
    )
