"""Whether an act is done, planned, asked for, denied or only possible."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from components.lexicon.russian import load_russian

if TYPE_CHECKING:
    from components.events.russian.acts import Told
    from components.events.russian.passages import Passage
    from components.model import Status

_NOT = re.compile(r"\b(?:не|ни)\s+(?:было\s+|была\s+|были\s+|был\s+|будет\s+|будут\s+)?$")
_NOT_BEHIND = re.compile(r"\s+(?:так и\s+)?не\s+(?:был[аои]?|будет|будут)\b")
_MUST = re.compile(r"\b(?:надлежит|предстоит|следует)\b")
"""What comes behind an infinitive: "освободить здание датчанам надлежит"."""
_LIES_AHEAD = frozenset({"present"})
_IF = re.compile(r"\b(?:если|в случае|чтобы|до тех пор)\b")
_DECIDED = re.compile(
    r"\b(?:решени\w*|решил\w*|распорядил\w*|постановил\w*|начал\w*|удалось|приступил\w*|указ\w*|закон\w*|позволил\w*|вынужден\w*|пришлось|потребова\w*|предписа\w*|обяза\w*|приказа\w*)\b"
)
_SPOKEN_FOR = re.compile(
    r"\b(?:после|по итогам|вслед за|следом за|последовал\w* за|в связи с|ответ\w* на|в ходе|во время|в результате"
    r"|ввиду)\b"
)
_PRIOR = 70


def standing(passage: Passage, told: Told) -> Status | None:
    """The status of an act; None for one that is only talked about."""
    if told.act.status != "occurred":
        return told.act.status
    clause = passage.clauses[told.clause]
    before = passage.folded[clause.start : told.where.end if told.form == "phrase" else told.where.start]
    if _NOT.search(before) or _NOT_BEHIND.match(passage.folded, told.where.end):
        return "denied"
    if told.form in {"noun", "infinitive"}:
        return _of_noun(passage, told) if told.form == "noun" else _of_infinitive(passage, told, before)
    if _IF.search(before):
        return "conditional"
    found = next((status for status, pattern in load_russian().standing if _near(pattern, before)), None)
    ahead: Status = "planned" if told.kind == "done" and _ahead(passage, told) else "occurred"
    return found if found in {"conditional", "planned"} else ahead


def _near(pattern: re.Pattern[str], before: str) -> bool:
    return pattern.search(before[-_PRIOR:]) is not None


def _ahead(passage: Passage, told: Told) -> bool:
    """Whether a perfective verb stands in its present form: "посетит", "состоится"."""
    word = passage.folded[told.where.start : told.where.end]
    return told.form in _LIES_AHEAD or (told.form == "reflexive" and word.endswith("тся"))


def _of_infinitive(passage: Passage, told: Told, before: str) -> Status | None:
    clause = passage.clauses[told.clause]
    if _MUST.search(passage.folded, told.where.end, clause.end):
        return "planned"
    wide = passage.folded[passage.where.start : told.where.start][-_PRIOR:]
    if _IF.search(before):
        return "conditional"
    for status, pattern in load_russian().standing:
        if pattern.search(wide):
            if status == "proposed":
                return "occurred" if _DECIDED.search(wide) and told.act.people else None
            return status
    return "occurred" if _DECIDED.search(wide) else None


def _of_noun(passage: Passage, told: Told) -> Status | None:
    near = passage.folded[max(passage.where.start, told.where.start - _PRIOR) : told.where.start]
    if re.search(r"\bбез\s+(?:\w+\s+)?$", near):
        return None
    if _SPOKEN_FOR.search(near):
        return "occurred"
    for status, pattern in load_russian().standing:
        if status != "denied" and pattern.search(near):
            return None if status == "proposed" else status
    if re.search(
        r"\b(?:до|перед|для|право|условия|случае|угроз\w+|отказ\w*|запрет\w*|отмен\w*|срыв\w*)\s+(?:\w+\s+){0,2}$", near
    ):
        return None
    return "occurred"
