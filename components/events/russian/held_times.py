"""Which times of a Russian sentence are not those of an act: of a participle, a paper, or of what is said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from components.events.russian.acts import Told
    from components.events.russian.passages import Passage
    from components.model import ResolvedDate

_PARTICIPLE = re.compile(
    r"((?:(?<!ств)(?<!вр)[аяе]нн|вш|ющ|ящ|ущ)"
    r"(?:ый|ий|ого|его|ому|ему|ым|им|ом|ем|ая|ой|ей|ую|ое|ее|ые|ие|ых|их|ыми|ими)(?:ся)?)"
    r"\s+(?:\w+\s+){0,3}(?:в |с |на |к |до )?$|\b(от) $"
)
_NEAR = 30
"""Letters between a participle and the time that is its own."""
_PAPERS = re.compile(
    r"\b(?:договор|соглашени|конвенци|протокол|меморандум|закон|конституци|хартии|снв|осв|рсмд|деклараци|постановлени)"
    r"\w*\s+(?:[\w-]+\s+){0,3}(?:от\s+)?$"
)
_CONTENT_FAR = 16
"""Letters behind a verb of saying from which on a time is part of what is said."""
_SPEAKS = frozenset({"talks", "statement", "accusation", "threat"})
_SAID_AS = frozenset({"passive", "reflexive", "past", "present"})


def start_of(time: ResolvedDate) -> int:
    """Where the words of a time begin."""
    return time.where.start if time.where else 0


def is_held(passage: Passage, time: ResolvedDate, told: Told) -> bool:
    """Whether a time belongs to a participle or a paper that is not the act: "полученный 26 мая", "указ от 3 мая"."""
    start = start_of(time)
    if told.where.start <= start < told.where.end:
        return False
    if time.span is not None and time.span.unit == "year" and _is_of_paper(passage, start):
        return True
    lead = passage.folded[max(passage.where.start, start - 40) : start]
    own = told.form in {"passive_participle", "active_participle"}
    if (
        own
        and told.where.start < start
        and start - told.where.end <= _NEAR
        and "," not in lead[-(start - told.where.end) :]
    ):
        return False
    between = passage.folded[start : told.where.start]
    theirs = told.form in {"noun", "phrase"} and told.where.start > start and "," not in between
    found = _PARTICIPLE.search(lead) if not theirs else None
    return found is not None and passage.free(start - len(lead) + found.end(found.lastindex or 0), start)


def _is_of_paper(passage: Passage, start: int) -> bool:
    """Whether a year is that of a treaty that is not what is told: "на смену Договору 1991 года"."""
    lead = passage.folded[max(passage.where.start, start - 60) : start]
    return not lead.endswith(("в ", "во ")) and _PAPERS.search(lead) is not None


def is_content(time: ResolvedDate, told: Told) -> bool:
    """Whether a time behind a verb of saying belongs to what is said: "обсуждены итоги выборов 3 мая"."""
    speaks = told.act.action in _SPEAKS and told.act.objects is None and told.form in _SAID_AS
    return speaks and start_of(time) - told.where.end > _CONTENT_FAR
