"""By whom something is done, where the words for it do not stand in the nominative."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from components.lexicon.russian.endings import ALL_CASES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from components.events.russian.acts import Told
    from components.events.russian.naming import Named
    from components.events.russian.passages import Passage
    from components.model import Actor

_PLURAL = re.compile(r"(?:ли|лись|ют|ут|ят|ат)$")
_THING = re.compile(r"\b(?:санкци|ограничени|пошлин|эмбарго|контрмер|запрет)\w*")
_BESIDE = 25
"""Letters between an adjective and its noun at most: "американские новые санкции"."""
_SINGULAR = re.compile(r"(?:он|ва|ву|ия|ию|ей|деп|мид|ация|ацию)$")
_HIM = re.compile(r"\b(?:ему|ей)\b")
_SHARE = 40
"""Letters between an act and whose share in a treaty it is."""
_PARTICIPLE = re.compile(r"(?:нн|вш|ят)(?:ый|ого|ому|ым|ом|ая|ой|ую|ое|ые|ых|ыми)\b")


def is_plural(passage: Passage, told: Told) -> bool:
    """Whether the verb stands in the plural."""
    return bool(_PLURAL.search(passage.folded[told.where.start : told.where.end]))


def _is_singular(passage: Passage, one: Named) -> bool:
    """Whether a name is surely in the singular: "Лондон", "Данию"; not "США", "власти"."""
    return _SINGULAR.search(passage.folded[one.where.start : one.where.end].split()[0]) is not None


def accused(passage: Passage, told: Told, clause: Sequence[Named]) -> Named | None:
    """Whom they accuse who are not named: "Лондон обвиняют", a plural verb with one in the singular."""
    if told.act.action != "accusation" or not is_plural(passage, told):
        return None
    states = [one for one in clause if one.kind == "state" and not one.governed]
    alone = len(states) == 1 and "A" in states[0].cases and not states[0].owned
    return states[0] if alone and _is_singular(passage, states[0]) else None


def told_him(passage: Passage, told: Told, clause: Sequence[Named]) -> Named | None:
    """To whom they say or hand something who are not named: "посол вызван, где ему заявили"."""
    span = passage.clauses[told.clause]
    him = _HIM.search(passage.folded, span.start, told.where.start)
    if him is None or not is_plural(passage, told) or any(one.acts for one in clause):
        return None
    return next((one for one in passage.named if one.acts and one.actors and one.where.end < span.start), None)


def actors_of(named: Iterable[Named]) -> tuple[Actor, ...]:
    """The actors of names, each once."""
    return tuple(dict.fromkeys(actor for one in named for actor in one.actors))


def agent_of(passage: Passage, clause: Sequence[Named], told: Told) -> Named | None:
    """The name in the instrumental by which something is done; the nearest behind the act, else before it."""
    unbent = next((one for one in clause if one.cases == ALL_CASES and one.where.start == told.where.end + 1), None)
    if unbent is not None and unbent.actors and told.form in {"passive", "passive_participle"}:
        return unbent  # "введённые США санкции"
    from_side = next((one for one in clause if one.actors and _is_side(passage, one)), None)
    if from_side is not None and told.passive:
        return from_side
    can = [one for one in clause if one.actors and not one.governed and "I" in one.cases and "N" not in one.cases]
    can = [one for one in can if not _is_between(passage, clause, one)]
    can = [one for one in can if one.kind != "adjective" and not ("D" in one.cases and "G" in one.cases and one.people)]
    can = [
        one for one in can if passage.free(told.where.start, one.where.start) and not _of_participle(passage, told, one)
    ]
    if told.form == "passive_participle":
        can = [one for one in can if one.where.start >= told.where.start or told.where.start - one.where.end == 1]
    behind = [one for one in can if one.where.start >= told.where.end]
    return behind[0] if behind else (can[-1] if can and told.passive else None)


def _of_participle(passage: Passage, told: Told, one: Named) -> bool:
    """Whether a participle behind the act has the name as its own doer: "отмечен рост принятых Лондоном мер"."""
    between = passage.folded[told.where.end : one.where.start]
    return told.form == "passive" and _PARTICIPLE.search(between) is not None


def _is_between(passage: Passage, clause: Sequence[Named], one: Named) -> bool:
    """Whether a name is the second of two parties: "соглашение между компанией и Минфином Дании"."""
    start = min(other.where.start for other in clause)
    lead = passage.folded[max(passage.where.start, min(start, one.where.start - 90)) : one.where.start]
    return re.search(r"\bмежду\s[^,;]*\bи\s(?:[\w-]+\s)?$", lead) is not None


def owner_of_thing(passage: Passage, clause: Sequence[Named], told: Told) -> Named | None:
    """Whose sanctions or duties they are: "санкции Франции продлены", "сняты американские ограничения"."""
    span = passage.clauses[told.clause]
    for hit in _THING.finditer(passage.folded, span.start, span.end):
        for one in clause:
            behind = one.where.start == hit.end() + 1 and "G" in one.cases and not one.governed
            before = one.kind == "adjective" and 0 < hit.start() - one.where.end <= _BESIDE
            if one.actors and (behind or (before and passage.free(one.where.end, hit.start()))):
                return one
    return None


def owner_of_share(clause: Sequence[Named], told: Told) -> Named | None:
    """Who suspends, where right behind stands whose share it is: "приостановлено участие Дании"."""
    if told.act.action != "suspension":
        return None
    states = (one for one in clause if one.actors and one.kind != "adjective" and not one.governed and not one.people)
    return next((one for one in states if -_SHARE < one.where.start - told.where.end < _SHARE), None)


def _is_side(passage: Passage, one: Named) -> bool:
    """Whether it says from which side something comes: "с датской стороны", "со стороны Дании"."""
    if passage.folded.endswith("со стороны ", 0, one.where.start):
        return True
    return one.governed in {"с", "со"} and passage.folded[one.where.start : one.where.end].endswith("стороны")


def is_given(one: Named) -> bool:
    """Whether a name stands in the dative, so that something is said or given to it."""
    dative = "D" in one.cases and "N" not in one.cases and ("G" not in one.cases or one.ours)
    return bool(one.actors) and not one.governed and one.kind != "adjective" and dative
