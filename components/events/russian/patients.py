"""Whom something is done to, what is only spoken of, and who acts by what is theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.events.russian.agents import owner_of_thing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.events.russian.acts import Told
    from components.events.russian.naming import Named
    from components.events.russian.passages import Passage

_NEAR = 12
"""Letters between a noun and the pair that is its own: "встреча этих двух лидеров"."""
HARMS = frozenset({"sanction", "seizure"})
INTO = frozenset({"в", "во", "на"})
SAID_IN = frozenset({"в", "во"})
WITH = frozenset({"с", "со", "между", "у"})


def holder(passage: Passage, told: Told, clause: Sequence[Named]) -> Named | None:
    """Whose land, sanctions or banks they are, who so acts unnamed: "из Дании высланы", "сняты санкции Дании"."""
    action = told.act.action
    if action in {"sanction", "easing"} and (owner := owner_of_thing(passage, clause, told)):
        return owner
    land = [one for one in clause if one.actors and not one.people and one.kind in {"state", "adjective"}]
    if action == "seizure":
        held = [one for one in clause if one.actors]
        return held[0] if held and all(one.governed in INTO for one in held) else None
    if action == "expulsion":
        return next((one for one in land if one.governed == "из"), None)
    if action == "sanction" and told.act.people and told.form == "phrase":
        return next((one for one in land if one.governed in INTO), None)
    return None


def patient_of(passage: Passage, clause: Sequence[Named], told: Told) -> Named | None:
    """Whose people or things it is done to: the nearest that no other act has for its own."""
    near = [one for one in clause if one.actors and one.kind != "adjective" and (one.people or not one.governed)]
    if not near and told.form == "phrase" and told.act.action == "expulsion":  # "обязал дипломатов, …, покинуть страну"
        near = [one for one in passage.named if one.people and one.actors and one.where.end < told.where.start]
    near = [one for one in near if one.governed not in SAID_IN or told.act.action not in HARMS] or near
    at, begins = told.where.start, passage.clauses[told.clause].start

    def distance(one: Named) -> tuple[bool, bool, int]:
        theirs = any(begins <= act.start < one.where.start < at for act in passage.triggers)
        return not one.people, theirs, abs(one.where.start - at)

    return min(near, key=distance, default=None)


def is_topic(told: Told, one: Named) -> bool:
    """Whether a name behind the verb is what they speak of: "рассмотрены программы Ирана"."""
    content = told.passive and told.form != "phrase" and told.act.objects is None and not told.act.named
    agent = one.governed in WITH or ("I" in one.cases and "N" not in one.cases)
    return content and one.where.start >= told.where.end and not agent


def is_of_pair(told: Told, partners: Sequence[Named]) -> bool:
    """Whether a word for the two stands right behind a noun: "встреча двух лидеров"."""
    end = told.where.end
    return any(one.kind == "pair" and not one.governed and 0 < one.where.start - end <= _NEAR for one in partners)
