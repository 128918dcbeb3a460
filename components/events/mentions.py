"""From an article to its mentions: the clauses in which a state acts."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol, TypeVar

from components.dates import read_dates
from components.events import borrowed, course, fitting, nearest, roles, timing
from components.events.actors import find_actors, publisher
from components.events.announcing import announced_on, only_announces
from components.events.clauses import parse
from components.events.counting import without_counts
from components.events.datelines import after_dateline, counted_from_dateline, day_of_report, is_stamp
from components.events.deed import undone
from components.events.deeds import deeds_of
from components.events.deverbal import NAMING
from components.events.earlier import is_known, is_past_reference, was_done_by
from components.events.evidence import evidence, numbers, place_named
from components.events.items import behind_leads, date_items, leads_of
from components.events.parties import PAIR, Company, actors_of, codes, company_of
from components.events.russian import russian_mentions
from components.events.scoring import mention_score
from components.events.tokens import tokens_of
from components.events.triggers import triggers
from components.events.twice import at_each_time
from components.lexicon.actors import load_actors
from components.model import DONE, Mention, TextSpan
from components.sentences import mask_markup, split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from components.events.course import Key
    from components.events.deed import Deed
    from components.events.naming import ActorMention
    from components.events.parties import Parties
    from components.events.roles import Side
    from components.events.syntax import Sentence
    from components.events.tokens import Token
    from components.events.triggers import Triggers
    from components.model import Actor, Article, Basis, ResolvedDate


class _Placed(Protocol):
    @property
    def where(self) -> TextSpan | None:
        """Its offsets in the text."""


_Found = TypeVar("_Found", bound=_Placed)

_WORD = re.compile(r"[A-Za-z]+")
_FULL_SENTENCE = re.compile(r"\s.*[.!?…:;\"”’'»)]\Z", re.DOTALL)
"""More than a word with a stop behind it, as "MOSCOW." before the day and the agency."""


def extract_mentions(article: Article, *, own: Path | None = None) -> tuple[Mention, ...]:
    """The mentions of an article by their place in the text, the publication day their anchor.

    `own` is a user's own lexicon, as for `extract_events`.
    """
    if article.language.startswith("ru"):
        return russian_mentions(article)
    day = day_of_report(article.text, article.published)
    told = replace(article, published=day) if day != article.published else article
    reader = _Reader(told, own)
    found = course.dated_below(list(reader.mentions()), day)
    found = course.dated_as_announced(found, reader.course, reader.lead_end)
    if told is not article:
        found = [counted_from_dateline(mention, article.published) for mention in found]
    return tuple(mention for mention in found if not only_announces(mention, article, found))


class _Reader:
    """One article on its way from text to mentions."""

    def __init__(self, article: Article, own: Path | None = None) -> None:
        self.article = article
        self.text = mask_markup(article.text)
        sentences = split_sentences(article.text, language=article.language)
        self.sentences = tuple(after_dateline(self.text, sentence) for sentence in sentences)
        self.known: Triggers = triggers(own)
        self.tables = load_actors(own)
        self.course = course.Course(article.published)
        self.actors: tuple[ActorMention, ...] = ()
        self.official = bool(publisher(article, self.tables))
        self.company = Company()
        body = [one for one in self.sentences if _FULL_SENTENCE.search(article.text, one.start, one.end)]
        self.lead_end = body[0].end if body else 0

    def mentions(self) -> Iterator[Mention]:
        """The mentions in order; dates are read only where some sentence can tell an act between two states."""
        self.actors = find_actors(self.article, self.sentences, lexicon=self.tables)
        self.company = company_of(self.actors, self.tables, self.text)
        named = _by_sentence(self.actors, self.sentences)
        states = [_states(own) for own in named]
        if not self.company.pair and all(len(own) < PAIR for own in states):
            return  # neither the article nor a sentence of it has two sides
        each = zip(self.sentences, named, states, strict=True)
        leads = leads_of(self.article.text, self.sentences)
        parts = {*leads, *leads.values()}
        wanted = [at in parts or self._can_tell(*of) for at, of in enumerate(each)]
        if not any(wanted):
            return
        times = read_dates(self.article.text, published=self.article.published, language=self.article.language)
        self.course.read([time for time in times if time.where is not None and is_stamp(self.text, time.where.start)])
        dates = _by_sentence([time for time in times if time.where is not None], self.sentences)
        around = zip(self.sentences, wanted, named, dates, strict=True)
        # One stage after another for all sentences: the processor keeps the code of one, not of all, at hand.
        rows = [self._tokens(where, (*own, *dated)) if can_tell else [] for where, can_tell, own, dated in around]
        parsed = [parse(row) for row in behind_leads(rows, leads, self.known.ambiguous)]
        for before_it, sentence in zip(self.sentences, parsed[1:], strict=False):
            if "it" in sentence.texts:
                sentence.prior = frozenset(self._words(before_it))
        date_items(parsed, leads)
        told = [deeds_of(sentence, self.known) for sentence in parsed]
        before = 0
        for where, sentence, deeds, dated in zip(self.sentences, parsed, told, dates, strict=True):
            if "\n" in self.article.text[before : where.start]:
                self.course.begin_paragraph()
            before = where.end
            found = list(self._of_sentence(sentence, deeds))
            yield from found
            own_times = [time for time in dated if nearest.dates(time)]
            self.course.announce(announced_on(sentence))
            self.course.read(nearest.of_the_news(sentence, own_times))
            self._tell(found, own_times)
            self.course.head(self.article.text[where.start : where.end], own_times)

    def _tell(self, found: Sequence[Mention], times: Sequence[ResolvedDate]) -> None:
        """Let the course know the time of the sentence: that of its own acts, else its first."""
        told = [mention for mention in found if mention.basis == "stated" and mention.status in DONE]
        when = told[-1].when if told else next(iter(times), None)
        self.course.tell(when)

    def _can_tell(self, sentence: TextSpan, named: Sequence[ActorMention], states: set[str]) -> bool:
        """Whether the sentence tells an act of two states, or of the two the article is about.

        Of a third state it may speak where that is the place, or what a noun's act is about.
        """
        if len(states) < PAIR and states and not states <= codes(self.company.pair):
            acting = _states([one for one in named if one.kind != "place"])
            return self._names_act(sentence) if acting else self._tells(sentence)
        return self._tells(sentence)

    def _names_act(self, sentence: TextSpan) -> bool:
        """Whether it names an act by a noun, or a topic: "The talks on Syria will resume", "Syria was discussed"."""
        return any(word in NAMING or word in self.known.by_noun for word in self._words(sentence))

    def _tells(self, sentence: TextSpan) -> bool:
        return not self.known.words.isdisjoint(self._words(sentence))

    def _words(self, sentence: TextSpan) -> Iterator[str]:
        return (word[0].lower() for word in _WORD.finditer(self.text, sentence.start, sentence.end))

    def _tokens(self, where: TextSpan, blocks: Iterable[ActorMention | ResolvedDate]) -> list[Token]:
        return tokens_of(self.text, where, blocks, self.known)

    def _of_sentence(self, sentence: Sentence, deeds: Iterable[Deed]) -> Iterator[Mention]:
        main: ResolvedDate | None = None
        for deed in deeds:
            mention = self._mention(sentence, deed, main)
            if mention is not None:
                main = main or mention.when
                yield from at_each_time(sentence, mention)

    def _mention(self, sentence: Sentence, deed: Deed, main: ResolvedDate | None) -> Mention | None:
        parties = self.company.parties(deed)
        if len(parties.countries) < PAIR:
            return None
        key = (deed.action.id, parties.actors if parties.named == 1 else parties.sides)
        if fitting.is_ahead(sentence, deed, self.article.published):
            deed = replace(deed, status="planned", action=undone(deed.action, "planned"))
        when, basis = self._when(sentence, deed, key, main)
        if when is None and (plan := course.to_come(deed, self.course, parties.countries)) is not None:
            when, basis = plan, "carried"
        if when is None and (said := borrowed.announced(sentence, deed)) is not None:
            when, basis = said, "carried"
        if when is not None:
            when = fitting.over_days(when, sentence, deed)
            when = fitting.until_due(when, sentence, deed, borrowed.telling_day(sentence, deed, self.article.published))
            self._remember(deed, parties, key, when)
        where = evidence(self.article.text, sentence, deed, when if basis == "stated" else None)
        tokens = sentence.tokens
        score, parts = mention_score(
            actors_named=parties.named, time=basis, strength=deed.strength, clause=1.0 if not deed.nominal else 0.9
        )
        return Mention(
            self.article.id,
            self.article.name,
            where,
            self.article.text[where.start : where.end],
            deed.action,
            deed.status,
            sources=parties.sources,
            targets=parties.targets,
            when=when,
            basis=basis,
            trigger=TextSpan(tokens[deed.trigger[0]].start, tokens[deed.trigger[1] - 1].end),
            actor_spans=_within(where, (*deed.sources, *deed.targets)),
            speaker=self._speaker(sentence, deed),
            place=place_named(self.article.text, where),
            counts=numbers(self.article.text, sentence, deed),
            score=score,
            score_parts=parts,
        )

    def _remember(self, deed: Deed, parties: Parties, key: Key, when: ResolvedDate) -> None:
        if when.rule == "days_between":
            return  # counted from the news, and not the news itself
        if deed.status in DONE:
            aside = deed.action.id == "visit" and deed.verb is not None and deed.verb.link == "relative"
            ours = parties.countries >= codes(self.company.pair) and not aside  # "Xi, who arrived on Monday, signed"
            self.course.note(key, deed.action.family, when, ours=ours)
            self.course.note((deed.action.id, parties.sides), deed.action.family, when, ours=ours)
        elif deed.status == "planned" and deed.action.family == "talks":
            self.course.planned[parties.countries] = when

    def _speaker(self, sentence: Sentence, deed: Deed) -> Actor | None:
        if deed.reporting is None:
            return None
        found = actors_of(roles.agents(sentence, deed.reporting))
        return found[0] if found else None

    # --- when

    def _when(
        self, sentence: Sentence, deed: Deed, key: Key, main: ResolvedDate | None
    ) -> tuple[ResolvedDate | None, Basis]:
        published = self.article.published
        for found, basis in self._candidates(sentence, deed, key, main):
            when = fitting.fitted(found, deed, published) if found is not None else None
            if when is not None:
                return when, basis
        return None, "none"

    def _candidates(
        self, sentence: Sentence, deed: Deed, key: Key, main: ResolvedDate | None
    ) -> Iterator[tuple[ResolvedDate | None, Basis]]:
        yield borrowed.days_after(sentence, deed, main, self.course.news, inner=True), "stated"
        yield timing.stated(without_counts(sentence, deed), deed), "stated"
        yield borrowed.elsewhere(sentence, deed), "stated"
        yield borrowed.days_after(sentence, deed, main, self.course.news), "stated"
        yield fitting.after_a_while(sentence, deed, self.article.published), "stated"
        refused = deed.status == "denied" and deed.verb is not None and deed.verb.past
        if (deed.status in DONE or refused) and not (is_past_reference(sentence, deed) or was_done_by(sentence, deed)):
            yield sentence.listed, "carried"
            if self.course.heading is not None:
                yield borrowed.reported(sentence, deed) or course.headed(deed, self.course), "carried"
                return  # what was done before the heading's time was not done on the day of the news either
            if deed.action.family == "talks":  # "Earlier on Wednesday, Trump said that he had talked with Putin"
                yield borrowed.reported(sentence, deed), "carried"
            yield borrowed.joined(sentence, deed), "carried"
            yield course.at_the_meeting(deed, self.course), "carried"
            yield borrowed.reported(sentence, deed), "carried"
            yield course.told_on(sentence, deed, self.course, key), "carried"
            yield borrowed.beside(sentence, deed), "carried"
            yield course.talked_on(sentence, deed, self.course), "carried"
            yield course.carried(sentence, deed, self.course, key), "carried"
            yield timing.stated(without_counts(sentence, deed, since_only=True), deed), "stated"
            lead = self._is_news(sentence) or borrowed.just_done(sentence, deed)
            spoke = borrowed.done_at_talks(sentence, deed) or borrowed.exists(sentence, deed)  # "told Putin in a call"
            told = replace(deed, verb=spoke, nominal=False) if spoke is not None else deed
            if not is_known(sentence, deed):
                yield course.assumed(told, self.article.published, lead=lead), "assumed"
        elif self._is_news(sentence) and (now := borrowed.told_now(sentence, deed, official=self.official)) is not None:
            yield course.assumed(now, self.article.published, lead=True), "assumed"

    def _is_news(self, sentence: Sentence) -> bool:
        """Whether what a sentence tells without a time is so on the day: an article's first, one of a release."""
        lead = sentence.tokens[0].start <= self.lead_end
        return lead or (self.official and not borrowed.lasts(sentence))


def _within(where: TextSpan, named: Side) -> tuple[TextSpan, ...]:
    """Of the words that name the actors those that lie in a piece of text, each once."""
    spans = (one.mention.where for one in named)
    return tuple(dict.fromkeys([span for span in spans if where.contains(span) and span.end > span.start]))


def _states(named: Sequence[ActorMention]) -> set[str]:
    posted = {one.posted for one in named if one.posted}
    return posted | {actor.country for one in named for actor in one.actors if actor.country}


def _by_sentence(placed: Sequence[_Found], sentences: Sequence[TextSpan]) -> list[list[_Found]]:
    """For each sentence what lies within it; both come in the order of their beginning."""
    found: list[list[_Found]] = []
    at = 0
    for sentence in sentences:
        inside: list[_Found] = []
        while at < len(placed) and (where := placed[at].where) is not None and where.start < sentence.end:
            if sentence.contains(where):
                inside.append(placed[at])
            at += 1
        found.append(inside)
    return found
