"""Acts that a noun tells and a verb announces: "объявили о высылке", "подписан указ о выходе"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from components.events.russian.acts import Told
    from components.events.russian.passages import Passage

_SAID = re.compile(
    r"\b((?:объяв|заяв|сообщ|уведом|проинформир)\w+)\s+(?:[\w-]+\s+){0,4}?об?\s+(?:[\w-]+(?:ом|ем|ой|ей|ых|их)\s+){0,2}$"
)
_ORDERED = re.compile(
    r"\b(?:подпис|изда|направ|вруч|приня|принима|выпуст)\w+\s+(?:[\w-]+\s+){0,3}?"
    r"(?:указ|распоряжени|решени|приказ|постановлени|директив|нот|уведомлени)\w*\s+(?:[\w-]+\s+){0,3}?об?\s+(?:[\w-]+(?:ом|ем|ой|ей|ых|их)\s+){0,2}$"
)
_ONLY_WANTED = re.compile(r"\b(?:намерен|готовност|план|возможност|необходимост|вопрос|иде|недопустимост)\w*")
_OWN_ACTS = frozenset(
    {"expulsion", "recall", "sanction", "easing", "suspension", "resumption", "withdrawal", "mission_closed",
     "mission_opened", "seizure", "release", "detention", "appointment"}
)  # fmt: skip


def announced(passage: Passage, told: list[Told]) -> list[Told]:
    """The acts, those announced marked and without the saying: "Рим объявил о высылке атташе" tells an expulsion."""
    said: set[int] = set()
    found = []
    for act in told:
        lead = passage.folded[passage.clauses[act.clause].start : act.where.start]
        saying = _SAID.search(lead)
        hit = saying or _ORDERED.search(lead)
        if act.form != "noun" or act.act.action not in _OWN_ACTS or hit is None or _ONLY_WANTED.search(hit[0]):
            found.append(act)
            continue
        said.add(passage.clauses[act.clause].start + hit.start())
        found.append(replace(act, announced=True))
    return [act for act in found if not (act.act.action == "statement" and act.where.start in said)]
