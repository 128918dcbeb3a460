"""From a Russian article to its mentions, sentence by sentence."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from components.dates import read_dates
from components.events import offices
from components.events.deed import undone
from components.events.parties import PAIR, codes
from components.events.russian.acts import acts_told
from components.events.russian.announced import announced
from components.events.russian.evidence import evidence
from components.events.russian.naming import Namer
from components.events.russian.passages import passage
from components.events.russian.sides import Cast
from components.events.russian.standing import standing
from components.events.russian.timing import Times
from components.events.scoring import mention_score
from components.lexicon.actions import actions
from components.lexicon.actors import load_actors
from components.lexicon.russian import fold
from components.model import DONE, Mention
from components.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from components.events.russian.acts import Told
    from components.events.russian.passages import Passage
    from components.model import Actor, Article

_STRENGTH = 0.7
"""How surely words alone, without a parse, tell an act."""
_OFFICIAL = re.compile(r"\b(?:мид|россии|рф|кремл\w*|kremlin|mid\.ru|government\.ru|совбез\w*|минобороны|госдум\w*)\b")
_OF_OTHERS = re.compile(r"сша|госдеп|usembassy|state\.gov")
_SAID = frozenset({"statement", "accusation", "proposal", "threat"})
_TOLD_APART = frozenset({"sanction", "expulsion", "seizure", "mission_closed", "suspension"})
"""Acts of which two clauses of a sentence tell two: "введены пошлины, расширен список"."""


def russian_mentions(article: Article) -> tuple[Mention, ...]:
    """The mentions of a Russian article by their place in the text."""
    found = list(_Reader(article).mentions())
    line = article.text.find("\n")
    told = {(one.action.id, one.status) for one in found if one.where.start > line}
    return tuple(
        one
        for one in found
        if one.where.start > line or one.basis == "stated" or (one.action.id, one.status) not in told
    )


class _Reader:
    def __init__(self, article: Article) -> None:
        self.article = article
        self.folded = fold(article.text)
        self.cast = Cast(own=_publisher(article), declared=bool(article.publisher))
        namer = Namer(article.text, self.folded, day=article.published, own=self.cast.own)
        self.passages = [passage(self.folded, span) for span in split_sentences(article.text, language="ru")]
        for one in self.passages:
            one.named = namer.named(one.where)
        self.cast.pair = _pair(self.passages, self.cast.own)
        guest = self.cast.rest((self.cast.own,)) if self.cast.own else ()
        if guest:
            for one in self.passages:
                one.named = namer.with_missions(one, guest)
        self.times = Times(article.published)

    def mentions(self) -> Iterator[Mention]:
        """The mentions in order; dates are read only where the article is about two states."""
        if len(self.cast.pair) < PAIR:
            return
        times = read_dates(self.article.text, published=self.article.published, language="ru")
        dated = [time for time in times if time.where is not None and time.span]
        end = 0
        for one in self.passages:
            one.times = [time for time in dated if time.where is not None and one.where.contains(time.where)]
            self.times.next(paragraph="\n" in self.folded[end : one.where.start])
            end = one.where.end
            self.times.head(one)
            yield from self._of_passage(one)
            acting = [named for named in one.named if named.acts and named.actors and named.kind != "both"]
            self.cast.last = acting[0].actors if acting else self.cast.last
            if one.times:
                self.times.focus = one.times[-1]

    def _of_passage(self, one: Passage) -> Iterator[Mention]:
        told = announced(one, _without_echo(acts_told(one)))
        one.triggers = [act.where for act in told]
        seen = set()
        for act in told:
            mention = self._mention(one, act)
            if mention is None:
                continue
            clause = act.clause if act.act.action in _TOLD_APART else 0
            key = (mention.action.id, mention.status, mention.sources, mention.targets, mention.when, clause)
            if key not in seen:
                seen.add(key)
                yield mention

    def _mention(self, one: Passage, told: Told) -> Mention | None:
        status = standing(one, told)
        if status is None:
            return None
        sources, targets, named = self.cast.sides(one, told)
        if len(codes((*sources, *targets))) < PAIR:
            return None
        action = actions()[told.act.action]
        when, basis = self.times.when(one, told, status)
        if when is None and told.act.mutual and told.form == "passive_participle" and status == "occurred":
            return None  # "достигнутые договоренности": told elsewhere
        if when is not None and when.span is not None and when.span.first > self.article.published:
            status = "planned" if status == "occurred" else status
        if action.family == "talks" and status in DONE:
            self.cast.spoke = True
        where = evidence(one, told, when)
        score, parts = mention_score(actors_named=named, time=basis, strength=_STRENGTH, clause=1.0)
        return Mention(
            self.article.id,
            self.article.name,
            where,
            self.article.text[where.start : where.end],
            action if status in DONE else undone(action, status),
            status,
            sources=sources,
            targets=targets,
            when=when,
            basis=basis,
            trigger=told.where,
            actor_spans=tuple(actor.where for actor in one.named if actor.actors and where.contains(actor.where)),
            score=score,
            score_parts=parts,
        )


def _without_echo(told: list[Told]) -> list[Told]:
    """The acts without what is told twice: "состоялся телефонный разговор" is a call, not also talks."""
    kept: list[Told] = []
    calls = {act.clause for act in told if act.act.action == "call"}
    for act in told:
        talks = act.act.action == "talks"
        if talks and act.clause in calls:
            continue
        said = act.act.action == "statement" and act.form == "gerund"
        if said and any(one.act.action in _SAID and one.where.start > act.where.start for one in told):
            continue  # "подтвердив позицию, министр заявил"
        others = [
            one for one in told if one is not act and one.clause == act.clause and one.act.action in {"talks", "visit"}
        ]
        if act.form == "noun" and act.act.action in {"talks", "visit"} and others:
            continue
        kept.append(act)
    return kept


def _publisher(article: Article) -> Actor | None:
    """The state that publishes the text and calls itself "we"; Russia for one without a publisher."""
    publisher = fold(article.publisher)
    ours, theirs = _OFFICIAL.search(publisher), _OF_OTHERS.search(publisher)
    code = "RUS" if ours or not publisher else ""
    if theirs and not (ours and ours.start() < theirs.start()):
        code = "USA"  # "Посольство США в России"
    return offices.state_actor(load_actors().countries[code]) if code else None


def _pair(passages: Sequence[Passage], own: Actor | None) -> tuple[Actor, ...]:
    """The two states an article is about: its own, and the one it names most; else the two it names most."""
    count: Counter[str] = Counter()
    for one in passages:
        for named in one.named:
            if not named.ours:
                count.update(code for code in named.countries if code)
    if own is not None and count:
        count[own.country] += sum(count.values())
    wanted = [code for code, _ in count.most_common(PAIR)]
    return tuple(offices.state_actor(load_actors().countries[code]) for code in wanted)
