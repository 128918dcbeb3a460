"""Russian articles: who did what to whom, from words alone.

Russian marks by endings what English marks by order, so the clause is read more simply: the one who acts
stands before the act without a preposition, else behind it; the other country named is acted on.
Actions, dates, parties and scores are those of the English reader.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from components.dates import read_dates
from components.events import offices
from components.events.deed import undone
from components.events.parties import PAIR, codes
from components.events.scoring import mention_score
from components.lexicon.actions import actions
from components.lexicon.actors import load_actors
from components.lexicon.russian import WORD_EDGE, RussianAct, RussianActor, fold, load_russian
from components.model import DONE, DateSpan, Mention, ResolvedDate, TextSpan
from components.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from components.model import Actor, Article, Basis, Status

_STRENGTH = 0.7
"""How surely words alone, without a parse, tell an act."""
_CLAUSE = re.compile(r"[,;:–—()]|\bи\b|\bа\b|\bно\b")
_NAME_BEHIND = re.compile(r"\s+((?!США\b|России\b)[А-ЯЁ][а-яё-]+(?:\s[А-ЯЁ][а-яё-]+){0,2})")
_WORD_BEFORE = re.compile(r"([\w-]+)\s+$")
_STAFF_BEFORE = re.compile(
    r"\b(?:дип)?(?:сотрудник|дипломат|работник|представител|гражд|персонал)\w*(?:\s[\w-]+){0,3}\s+$"
)
"""A noun for people of a state, with at most three words up to the state's name."""
_DONE_TO = frozenset({"expulsion", "detention", "release"})
_MEETINGS = frozenset({"talks", "call"})


@dataclass(frozen=True, slots=True)
class _Named:
    """Words that name an actor, with what they mean; () for the pair."""

    where: TextSpan
    actors: tuple[Actor, ...]
    kind: str
    governed: bool
    """Whether a preposition stands before."""


@cache
def _actor_pattern() -> tuple[re.Pattern[str], tuple[RussianActor, ...]]:
    """One pattern for all names; the number of the group that took part tells which.

    The groups stand empty behind their names, so that a branch begins with a letter and is left at once
    where the text has another: tried name by name, the same costs ten times as much.
    """
    known = load_russian().actors
    names = "|".join(f"{actor.pattern.removeprefix(WORD_EDGE)}()" for actor in known)
    return re.compile(f"{WORD_EDGE}(?:{names})"), known


@cache
def _act_patterns() -> tuple[tuple[RussianAct, re.Pattern[str]], ...]:
    return tuple((act, re.compile(act.pattern)) for act in load_russian().acts)


def russian_mentions(article: Article) -> tuple[Mention, ...]:
    """The mentions of a Russian article by their place in the text."""
    return tuple(_Reader(article).mentions())


class _Reader:
    def __init__(self, article: Article) -> None:
        self.article = article
        self.folded = fold(article.text)
        self.day = article.published
        self.meeting: ResolvedDate | None = None
        named = list(self._named(0, len(self.folded)))
        states = dict.fromkeys(a.country for one in named if one.kind != "adjective" for a in one.actors)
        wanted = [code for code in states if code][:PAIR]
        self.pair = tuple(offices.state_actor(load_actors().countries[code]) for code in wanted)

    def mentions(self) -> Iterator[Mention]:
        times = read_dates(self.article.text, published=self.day, language="ru")
        sentences = split_sentences(self.article.text, language="ru")
        for sentence in sentences:
            if self._is_heading(sentence, sentences):
                continue
            named = list(self._named(sentence.start, sentence.end))
            dated = [time for time in times if time.where is not None and sentence.contains(time.where) and time.span]
            for act, where in self._acts(sentence):
                mention = self._mention(sentence, act, where, (named, dated))
                if mention is not None:
                    yield mention

    def _is_heading(self, sentence: TextSpan, every: Sequence[TextSpan]) -> bool:
        return len(every) > 1 and sentence == every[0] and self.article.text[sentence.end - 1] not in ".!?…"

    def _acts(self, sentence: TextSpan) -> list[tuple[RussianAct, TextSpan]]:
        """The acts of a sentence in order; of two on the same words the longer."""
        found = [
            (act, TextSpan(*hit.span()))
            for act, pattern in _act_patterns()
            for hit in pattern.finditer(self.folded, sentence.start, sentence.end)
        ]
        kept: list[tuple[RussianAct, TextSpan]] = []
        for act, where in sorted(found, key=lambda pair: (pair[1].start - pair[1].end, pair[1].start)):
            if not any(where.overlaps(other) for _, other in kept):
                kept.append((act, where))
        return sorted(kept, key=lambda pair: pair[1].start)

    def _named(self, start: int, end: int) -> Iterator[_Named]:
        pattern, known = _actor_pattern()
        for hit in pattern.finditer(self.folded, start, end):
            actor = known[(hit.lastindex or 1) - 1]
            if actor.kind == "office" and (named := _NAME_BEHIND.match(self.article.text, hit.end())):
                if pattern.match(self.folded, named.start(1)) is None:
                    yield self._unknown_holder(actor, hit, named)
                continue  # "президент США Джо Байден": the name tells who
            yield _Named(TextSpan(*hit.span()), self._actors(actor), actor.kind, self._is_governed(hit.start()))

    def _unknown_holder(self, actor: RussianActor, hit: re.Match[str], named: re.Match[str]) -> _Named:
        """An office with a name that the tables do not have: the state, not who holds the office now."""
        state = offices.state_actor(load_actors().countries[actor.key.split()[0]])
        return _Named(TextSpan(hit.start(), named.end()), (state,), "office", self._is_governed(hit.start()))

    def _is_governed(self, start: int) -> bool:
        """Whether the word before what begins there is a preposition."""
        before = _WORD_BEFORE.search(self.folded, max(0, start - 20), start)
        return before is not None and before[1] in load_russian().prepositions

    def _actors(self, actor: RussianActor) -> tuple[Actor, ...]:
        tables = load_actors()
        if actor.kind in {"state", "adjective"}:
            return (offices.state_actor(tables.countries[actor.key]),)
        if actor.kind == "office":
            country, office = actor.key.split()
            return (offices.office_holder(tables.countries[country], office, day=self.day, lexicon=tables),)
        if actor.kind == "person":
            return (offices.person_actor(tables.by_person[actor.key], day=self.day, lexicon=tables),)
        return ()

    def _mention(
        self, sentence: TextSpan, act: RussianAct, where: TextSpan, around: tuple[list[_Named], list[ResolvedDate]]
    ) -> Mention | None:
        named, dated = around
        sources, targets, told = self._sides(act, where, named)
        if len(codes((*sources, *targets))) < PAIR:
            return None
        status = self._status(sentence, act, where)
        action = actions()[act.action]
        when, basis = self._when(act, where, dated, status)
        score, parts = mention_score(actors_named=told, time=basis, strength=_STRENGTH, clause=1.0)
        return Mention(
            self.article.id,
            self.article.name,
            sentence,
            self.article.text[sentence.start : sentence.end],
            action if status in DONE else undone(action, status),
            status,
            sources=sources,
            targets=targets,
            when=when,
            basis=basis,
            trigger=where,
            actor_spans=tuple(one.where for one in named if one.actors),
            score=score,
            score_parts=parts,
        )

    def _sides(
        self, act: RussianAct, where: TextSpan, named: list[_Named]
    ) -> tuple[tuple[Actor, ...], tuple[Actor, ...], float]:
        acting = [one for one in named if one.kind != "adjective"]
        everyone = tuple(dict.fromkeys(actor for one in acting for actor in one.actors))
        free = [one for one in named if not one.governed and one.where.end <= where.start]
        both = bool(free) and free[0].kind == "pair"
        if act.mutual:
            parties = everyone if len(codes(everyone)) >= PAIR else self.pair
            return parties, parties, 1.0 if parties is everyone else 0.5
        subject = self._subject(where, acting)
        if both:
            return self.pair, self.pair, 0.5
        if subject is None:
            return (), (), 0.0
        own = codes(subject.actors)
        if act.done_to or (act.action in _DONE_TO and self._is_done_to(subject)):
            doer = tuple(state for state in self.pair if state.country not in own)
            return doer, subject.actors, 0.6
        other = next((one for one in acting if one is not subject and one.actors and not codes(one.actors) & own), None)
        rest = tuple(state for state in self.pair if state.country not in own)
        return subject.actors, other.actors if other else rest, 1.0 if other else 0.6

    def _subject(self, where: TextSpan, named: list[_Named]) -> _Named | None:
        """The last actor before the act that no preposition governs and no noun owns, else the first behind it."""
        free = [one for one in named if one.actors and not one.governed]
        before = [one for one in free if one.where.end <= where.start]
        behind = [one for one in free if one.where.start >= where.end]
        return before[0] if before else (behind[0] if behind else None)

    def _is_done_to(self, one: _Named) -> bool:
        """Whether the actor owns those to whom it is done: "сотрудников посольства США"."""
        return bool(_STAFF_BEFORE.search(self.folded, max(0, one.where.start - 60), one.where.start))

    def _status(self, sentence: TextSpan, act: RussianAct, where: TextSpan) -> Status:
        before = self.folded[sentence.start : where.start]
        clause = _CLAUSE.split(before)[-1]
        for status, pattern in load_russian().standing:
            if act.status == "occurred" and pattern.search(clause):
                return status
        return act.status

    def _when(
        self, act: RussianAct, where: TextSpan, dated: list[ResolvedDate], status: Status
    ) -> tuple[ResolvedDate | None, Basis]:
        fitting = [time for time in dated if time.span and (status not in DONE or time.span.first <= self.day)]
        if fitting:
            own = min(fitting, key=lambda time: abs((time.where or where).start - where.start))
            if act.action in _MEETINGS and status in DONE:
                self.meeting = own
            return own, "stated"
        if status not in DONE:
            return None, "none"
        if self.meeting is not None:
            return self.meeting, "carried"
        span = DateSpan(self.day, self.day, "day")
        because = f"No words date it; the article tells it as news of its day, {self.day:%-d %b %Y}. Assumed."
        return ResolvedDate(None, "", "DATE", span.iso, self.day, "publication_day", because, span), "assumed"
