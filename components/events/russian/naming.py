"""Who is named in a Russian text: states, bodies, offices and persons, with the case they can stand in."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from components.events import offices
from components.events.russian.cases import SHORT, cases_in, cases_named
from components.lexicon.actors import load_actors
from components.lexicon.russian import WORD_EDGE, RussianActor, load_russian
from components.lexicon.russian.endings import ALL_CASES, cases_of
from components.model import TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from components.events.russian.passages import Passage
    from components.model import Actor

_NAME_BEHIND = re.compile(r"\s+((?!США\b|России\b|РФ\b)[А-ЯЁ](?:[а-яё-]+|\.)(?:\s?[А-ЯЁ](?:[а-яё-]+|\.)){0,3})")
_WORD_BEFORE = re.compile(r"([\w-]+)(\s+)$")
_BETWEEN_HEAD = re.compile(r"(?:\s+в\s+делах|\s+[\w-]+(?:ого|его|ому|ой|ых|их|ий|ый|ая|ом|ым|ыми))?\s+$")
_HEAD_AHEAD = re.compile(r"\s+(?:[\w-]+(?:ый|ий|ой|ого|его|ому|ему|ым|им|ая|ую|ые|ие|ых|их|ыми|ими)\s+){0,2}")
_LOOK_BACK = 60
"""Letters before a name in which a noun can stand whose owner it is."""
_OURS = re.compile(r"\b(мы|нами|нам|нас|наш(?:а|е|и|его|ей|ему|у|им|ими|их|ем)?)\b")
_SHARED = re.compile(r"\s+(?:стран|народ|государств|отношени|дв)")
_MISSION = re.compile(
    r"\b(?:посольство|посольству|посол|послу|поверенный|поверенному|генконсульство|дипмиссия|диппредставительство)\b"
)
_AGAINST = frozenset({"отношении", "адрес"})
"""Nouns of compound prepositions: "санкции в отношении Италии"."""
_OUR_CASES = {"мы": "N", "нами": "I", "нам": "D", "нас": "GA"}
_VERB = re.compile(
    r"(?:л|ла|ло|ли|лся|лась|лось|лись|ет|ит|ют|ут|ят|ть|ться|ется|ются|ится|ятся|ен|ена|ено|ены|ив|ав)$"
)
_NO_NOUN = re.compile(
    r"(?:о|и|а|но|что|как|если|когда|также|однако|тоже|уже|сегодня|вчера|завтра|сейчас|теперь|затем|тогда|же|не|ранее"
    r"|позднее|более|ли|или|либо|хотя|пока|чтобы|котор\w+|накануне|после|года|г|тот|его|ее|их|весной|летом|осенью"
    r"|зимой|утром|вечером|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|\d+"
    r"|понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье|году|ныне|вновь|прежде|\w+но|\w+ски"
    r"|[а-я]+(?:[ыи]й|ая|яя|ое|ые|ие))$"
)


@dataclass(frozen=True, slots=True)
class Named:
    """Words that name an actor, with what they mean; no actors for the pair and for strangers."""

    where: TextSpan
    actors: tuple[Actor, ...]
    kind: str
    governed: str
    """The preposition that stands before; "" for none."""
    cases: frozenset[str] = ALL_CASES
    owned: bool = False
    """Whether a noun right before it has it as its owner: "решение США"."""
    people: bool = False
    """Whether it names people or missions of the state: "дипломатов посольства США"."""
    ours: bool = False
    """Whether it is "we" or "our"."""

    @property
    def acts(self) -> bool:
        """Whether it can be who acts: no adjective, free, in the nominative."""
        return self.kind != "adjective" and not self.governed and not self.owned and "N" in self.cases

    @property
    def countries(self) -> frozenset[str]:
        """The countries it names."""
        return frozenset(actor.country for actor in self.actors)


@cache
def _pattern() -> tuple[re.Pattern[str], tuple[RussianActor, ...]]:
    """One pattern for all names; the number of the group that took part tells which.

    The groups stand empty behind their names, and names stand together by their first letter, so that all of
    a letter are left at once where the text has another: tried name by name, the same costs ten times as much.
    """
    known = load_russian().actors
    by_letter: dict[str, list[RussianActor]] = {}
    for actor in known:
        body = actor.pattern.removeprefix(WORD_EDGE)
        by_letter.setdefault(body.removeprefix("(?:")[0], []).append(actor)
    branches = [
        f"(?={letter})(?:" + "|".join(f"{actor.pattern.removeprefix(WORD_EDGE)}()" for actor in actors) + ")"
        for letter, actors in by_letter.items()
    ]
    return re.compile(f"{WORD_EDGE}(?:{'|'.join(branches)})"), tuple(
        actor for actors in by_letter.values() for actor in actors
    )


class Namer:
    """Finds the actors of one text."""

    def __init__(self, text: str, folded: str, *, day: date, own: Actor | None) -> None:
        self.text = text
        self.folded = folded
        self.day = day
        self.own = own
        self.ends: set[int] = set()
        """Where a name ended, and a blank later another can begin."""

    def named(self, span: TextSpan) -> list[Named]:
        """The actors named in a sentence, by place."""
        found = [*self._ours(span), *self._known(span)]
        return self._together(sorted(found, key=lambda one: one.where.start))

    def _together(self, found: list[Named]) -> list[Named]:
        """The names, where a preposition before two governs the second too: "в Вене и Париже"."""
        for number, one in enumerate(found[1:], start=1):
            before = found[number - 1]
            if before.governed and not one.governed and self.folded[before.where.end : one.where.start] == " и ":
                found[number] = replace(one, governed=before.governed)
        return found

    def with_missions(self, one: Passage, guest: tuple[Actor, ...]) -> list[Named]:
        """The actors of a sentence, an embassy of no named state as the other state's: so a host tells it."""
        found = list(one.named)
        for hit in _MISSION.finditer(self.folded, one.where.start, one.where.end):
            where = TextSpan(*hit.span())
            if not any(where.overlaps(other.where) or 0 <= other.where.start - where.end <= 1 for other in found):
                cases = cases_of(hit[0])
                if "D" in cases or ("N" in cases and hit[0].endswith(("о", "ол", "ный"))):
                    found.append(Named(where, guest, "state", self._preposition(where.start), cases, people=True))
        return sorted(found, key=lambda named: named.where.start)

    def _ours(self, span: TextSpan) -> Iterator[Named]:
        """The words for "we" and "our" of a text that a state publishes."""
        if self.own is None:
            return
        for hit in _OURS.finditer(self.folded, span.start, span.end):
            where, word = TextSpan(*hit.span()), hit[1]
            if cases := _OUR_CASES.get(word):
                yield Named(where, (self.own,), "state", self._preposition(where.start), frozenset(cases), ours=True)
            elif not _SHARED.match(self.folded, where.end):
                yield self._with_head(Named(where, (self.own,), "adjective", self._preposition(where.start), ours=True))

    def _known(self, span: TextSpan) -> Iterator[Named]:
        pattern, known = _pattern()
        for hit in pattern.finditer(self.folded, span.start, span.end):
            actor, where = known[(hit.lastindex or 1) - 1], TextSpan(*hit.span())
            holder = None
            if actor.kind == "office" and (behind := _NAME_BEHIND.match(self.text, hit.end())):
                if pattern.match(self.folded, behind.start(1)) is not None:
                    continue  # "президент США Джо Байден": the name tells who
                where, holder = TextSpan(hit.start(), behind.end()), (_state(actor.key.split()[0]),)
            if actor.kind == "person" and not self.text[where.start].isupper():
                continue
            self.ends.add(where.end + 1)
            one = Named(where, holder or self._actors(actor), actor.kind, self._preposition(where.start))
            yield self._with_head(replace(one, cases=cases_named(actor, hit[0])))

    def _with_head(self, one: Named) -> Named:
        """The name with the noun it belongs to: "сотрудников | посольства США", "российских | дипломатов"."""
        tables = load_russian()
        if one.kind == "adjective":
            ahead = _HEAD_AHEAD.match(self.folded, one.where.end)
            for heads, people in ((tables.bodies, False), (tables.persons, True)):
                if ahead and (head := heads.match(self.folded, ahead.end())):
                    where = TextSpan(one.where.start, head.end())
                    cases = cases_in(self.folded[where.start : where.end])
                    one = replace(one, where=where, kind="state", cases=cases, people=people)
                    break
            else:
                return one
        if one.kind in {"state", "office", "person"}:
            one = self._owner(one)
        first = self.folded[one.where.start : one.where.end].split()[0]
        if (one.people or one.kind == "office") and first.endswith("а") and first != "глава":
            one = replace(one, cases=one.cases - {"N"} or one.cases)  # "посла", "министра": men's titles
        return replace(one, governed=self._preposition(one.where.start), owned=self._is_owned(one))

    def _owner(self, one: Named) -> Named:
        """The name taken with nouns before it whose owner it is, as many as there are."""
        tables = load_russian()
        for _ in range(2):
            if "G" not in one.cases or one.governed:
                break
            start = one.where.start
            found = None
            for heads, people in ((tables.bodies, False), (tables.persons, True)):
                for head in heads.finditer(self.folded, max(0, start - _LOOK_BACK), start):
                    if _BETWEEN_HEAD.fullmatch(self.folded, head.end(), start):
                        found = (head, people)
            if found is None:
                break
            head, people = found
            where = TextSpan(head.start(), one.where.end)
            cases = cases_of(head[0].split()[0])
            governed = self._preposition(head.start())
            one = replace(one, where=where, cases=cases, people=people, governed=governed)
        return one

    def _preposition(self, start: int) -> str:
        """The preposition before what begins there; a adjective may stand between."""
        before = _WORD_BEFORE.search(self.folded, max(0, start - 30), start)
        if before is None:
            return ""
        if before[1] in load_russian().prepositions:
            return before[1]
        if before[1] in _AGAINST:
            return "против"
        if re.search(r"(?:ого|его|ому|ему|ым|им|ой|ую|ых|их|ыми|ими|ом)$", before[1]):  # "с бывшим послом США"
            further = _WORD_BEFORE.search(self.folded, max(0, before.start() - 30), before.start())
            if further is not None and further[1] in load_russian().prepositions:
                return further[1]
        return ""

    def _is_owned(self, one: Named) -> bool:
        """Whether a noun right before the name can have it as its owner."""
        if "G" not in one.cases or one.kind in {"pair", "person"}:
            return False
        if one.where.start in self.ends:
            return False  # "с Блинкеном американцы предложили"
        before = _WORD_BEFORE.search(self.folded, max(0, one.where.start - 40), one.where.start)
        if before is None or before[1] in load_russian().prepositions or len(before[1]) <= SHORT:
            return False
        return not _VERB.search(before[1]) and not _NO_NOUN.fullmatch(before[1])

    def _actors(self, actor: RussianActor) -> tuple[Actor, ...]:
        tables = load_actors()
        if actor.kind in {"state", "adjective"}:
            return (_state(actor.key),)
        if actor.kind == "both":
            return tuple(_state(code) for code in actor.key.split())
        if actor.kind == "office":
            country, office = actor.key.split()
            return (offices.office_holder(tables.countries[country], office, day=self.day, lexicon=tables),)
        if actor.kind == "person":
            terms = [term for key in actor.key.split() for term in tables.by_person[key]]
            chosen = offices.choose_person(terms, day=self.day)
            return (offices.person_actor(chosen, day=self.day, lexicon=tables),)
        return ()


def _state(code: str) -> Actor:
    return offices.state_actor(load_actors().countries[code])
