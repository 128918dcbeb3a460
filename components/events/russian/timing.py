"""Which time belongs to which act of a Russian sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from components.dates.spans import valid_day
from components.events.russian.evidence import opens_clause
from components.events.russian.held_times import is_content, is_held, start_of
from components.events.russian.month_words import month_before
from components.lexicon.dates.languages import language_words
from components.model import DONE, DateSpan, ResolvedDate, TextSpan

if TYPE_CHECKING:
    from components.events.russian.acts import Told
    from components.events.russian.passages import Passage
    from components.model import Basis, Status

_DEADLINE = re.compile(r"\b(?:к|ко|до|не позднее|не позже|вплоть до)\s+(?:\w+\s+)?$")
_SINCE = re.compile(r"\b(?:с|со|начиная с)\s+$")
_DURATION = re.compile(r"\b(?:на|сроком на)\s+(?:\w+\s+){1,3}начиная с\s+$|начиная с\s+$")
_THAT_DAY = re.compile(r"\bв (?:тот же|этот же|тот самый) день\b|\bтогда же\b|\bв ходе этой же встречи\b")
_NEXT_DAY = re.compile(r"\bна (?:следующий|другой) день\b|\bднем (?:позже|позднее)\b|\bдень спустя\b")
_DAY_BEFORE = re.compile(r"\bднем (?:ранее|раньше)\b|\bза день до этого\b")
_DAYS_LATER = re.compile(r"\b(?:спустя|через) (\w+) (?:дня|дней|суток)\b|\b(\w+) (?:дня|дней) спустя\b")
_SOME_BEFORE = re.compile(r"\b(?:(\w+?)(?:мя|ью)\s+)?(днями|сутками|неделей|неделями)\s+(?:ранее|раньше)\b")
_ENDS = re.compile(r"(?:заверш|законч|заканчива|истек|прекрат)\w*")
"""Verbs of what is over by a deadline and has not begun with the news."""
_OPENING = 2
"""Paragraphs, the heading with them, that tell what a text is about."""
_EARLIER = re.compile(r"\b(?:ранее|прежде|до этого|неоднократно|уже не раз|раньше|не раз|в свое время)\b")
_MEETINGS = frozenset({"talks", "call", "visit"})
_NEWS = 14
"""Days before publication within which a meeting is the news."""
_STAMP = 10
"""Words of a line that says when and where: "3 мая 2019 года 12:00 Сочи"."""
_SOON = 70
"""Days ahead within which a bare month beside a noun is the coming one."""
_PAPER = re.compile(r"(?:распоряжение|указ|постановление|федеральный закон|приказ|нота|директива)\b.*\bот\s+$")
_AMOUNTS = {"дву": 2, "тре": 3, "четырь": 4, "пят": 5, "шест": 6, "сем": 7, "восем": 8, "девят": 9, "десят": 10}
_YEAR, _WEEK = 1, 7


@dataclass(slots=True)
class Times:
    """The times of one article as it goes on."""

    published: date
    story: ResolvedDate | None = None
    """When the meeting or call was that the text tells of."""
    focus: ResolvedDate | None = None
    """The day last named."""
    lead: ResolvedDate | None = None
    """The story of the opening, to which each paragraph comes back."""
    paragraphs: int = 0
    """Paragraphs left behind so far, a heading among them."""
    paper: bool = False
    """Whether that is the day of a paper, as its heading gives it."""

    def when(self, passage: Passage, told: Told, status: Status) -> tuple[ResolvedDate | None, Basis]:
        """The time of an act with where it comes from: stated, carried from what was told before, or the news day."""
        own = self._stated(passage, told, status)
        if own is not None:
            if status in DONE and own.span is not None:
                self._note(told, own)
            return own, "stated"
        clause = passage.clauses[told.clause]
        if status not in DONE or _EARLIER.search(passage.folded, clause.start, told.where.start):
            return None, "none"
        if told.form in {"noun", "passive_participle"} and not told.announced:
            return None, "none"
        if self.story is not None and (self.paper or told.act.people or not _is_present(passage, told)):
            return self.story, "carried"
        if told.act.people and told.form == "phrase":
            self.story = self._assumed()
        return self._assumed(), "assumed"

    def next(self, *, paragraph: bool) -> None:
        """Go on to another sentence; with a paragraph the story is that of the opening again."""
        if self.paragraphs < _OPENING:
            self.lead = self.story
        if paragraph:
            self.paragraphs += 1
            self.story = self.lead

    def head(self, passage: Passage) -> None:
        """Take the day of a paper's heading for what the paper orders: "Указ от 3 мая 2022 года № 252"."""
        for time in passage.times:
            lead = passage.folded[passage.where.start : start_of(time)]
            if _PAPER.match(lead) and self.story is None:
                self.story, self.paper = time, True
            elif not lead and time.type == "TIME" and not time.implied and len(passage.words) <= _STAMP:
                self.story = time

    def _note(self, told: Told, own: ResolvedDate) -> None:
        """Remember the day of a meeting, a summons or the first act, if it is news: what follows was told there."""
        summons = told.act.people and told.act.action == "accusation"
        opens = self.story is None and self.focus is None and told.form in {"passive", "past"}
        fresh = (
            own.span is not None and own.span.first <= self.published and (self.published - own.span.last).days <= _NEWS
        )
        aside = self.story is not None and told.form in {"noun", "passive_participle", "active_participle"}
        if fresh and not aside and not self.paper and (told.act.action in _MEETINGS or summons or opens):
            self.story = own
        self.focus = own

    def _assumed(self) -> ResolvedDate:
        day = self.published
        span = DateSpan(day, day, "day")
        because = f"No words date it; the article tells it as news of its day, {day:%-d %b %Y}. Assumed."
        return ResolvedDate(None, "", "DATE", span.iso, day, "publication_day", because, span)

    def _stated(self, passage: Passage, told: Told, status: Status) -> ResolvedDate | None:
        """The time in the clause of the act, else one before it in the sentence that no other act stands nearer to."""
        anaphoric = self._counted(passage, told)
        times = [time for time in passage.times if not is_held(passage, time, told)]
        named = month_before(passage, told, self.published)
        if named is not None and not any(_clause(passage, time) == told.clause for time in times):
            return named
        times = [time for time in times if self.story is None or not is_content(time, told)]
        here = [time for time in times if _clause(passage, time) == told.clause]
        if anaphoric is not None and not here:
            return anaphoric
        before = [time for time in times if start_of(time) < told.where.start]
        after = [
            time
            for time in times
            if start_of(time) > told.where.start
            and passage.free(start_of(time), told.where.start)
            and not opens_clause(passage, _clause(passage, time))
        ]
        near = sorted(
            here,
            key=lambda time: (
                not passage.free(start_of(time), told.where.start),
                abs(start_of(time) - told.where.start),
            ),
        )
        if told.form in {"passive_participle", "active_participle"}:
            before, after = [time for time in before if passage.free(start_of(time), told.where.start)], after[:1]
        for time in (*near, *reversed(before), *after):
            fitted = self._fitted(passage, time, status, told)
            if fitted is not None:
                return fitted
        return None

    def _counted(self, passage: Passage, told: Told) -> ResolvedDate | None:
        """A day counted from the one last named: "в тот же день", "на следующий день", "спустя три дня"."""
        clause = passage.clauses[told.clause]
        if hit := _SOME_BEFORE.search(passage.folded, clause.start, clause.end):
            if hit[1] and hit[1] not in _AMOUNTS:
                return None  # "несколькими днями ранее"
            days = _AMOUNTS.get(hit[1] or "", 1) * (_WEEK if hit[2].startswith("недел") else 1)
            return self._away(TextSpan(*hit.span()), -days, self._recent())
        if self.focus is None or self.focus.span is None:
            return None
        ways = {_THAT_DAY: 0, _NEXT_DAY: 1, _DAY_BEFORE: -1}
        for pattern, away in ways.items():
            if hit := pattern.search(passage.folded, clause.start, clause.end):
                return self._away(TextSpan(*hit.span()), away)
        if hit := _DAYS_LATER.search(passage.folded, clause.start, clause.end):
            said = hit[1] or hit[2]
            amount = language_words()["ru"].meanings["numbers"].get(said, said)
            if amount.isdigit():
                return self._away(TextSpan(*hit.span()), int(amount))
        return None

    def _recent(self) -> ResolvedDate:
        """The day last named if it is of these weeks, else the news day: what "two days before" counts from."""
        for time in (self.focus, self.story):
            if time is not None and time.span is not None and 0 <= (self.published - time.span.last).days <= _NEWS:
                return time
        return self._assumed()

    def _away(self, where: TextSpan, days: int, origin: ResolvedDate | None = None) -> ResolvedDate | None:
        focus = origin or self.focus
        if focus is None or focus.span is None or focus.span.first != focus.span.last:
            return focus if days == 0 else None
        day = focus.span.first + timedelta(days=days)
        span = DateSpan(day, day, "day")
        because = f"Counted from the day named before, {focus.span.iso}."
        return ResolvedDate(where, "", "DATE", span.iso, focus.span.first, "days_from_focus", because, span)

    def _fitted(self, passage: Passage, time: ResolvedDate, status: Status, told: Told) -> ResolvedDate | None:
        """The time as the act has it: a plan lies ahead, what is done does not, a deadline ends a plan."""
        span, start = time.span, start_of(time)
        if span is None:
            return None
        lead = passage.folded[max(passage.where.start, start - 24) : start]
        if _DURATION.search(lead) and status in DONE:
            return None
        if _DEADLINE.search(lead):
            ends = _ENDS.match(passage.folded, told.where.start) is not None
            return None if status in DONE else self._forward(time) if ends else self._until(time)
        if told.form == "noun" and (soon := self._fit_noun(time, span)):
            return soon
        if status not in DONE:
            time = self._forward(time) if status != "denied" else time
        elif status == "ongoing" and _SINCE.search(lead) and span.first <= self.published:
            time = replace(time, span=DateSpan(span.first, self.published, "span"))
        elif span.first > self.published and told.kind != "doing":
            return None  # "с 1 августа приостанавливается" lies ahead
        return time

    def _until(self, time: ResolvedDate) -> ResolvedDate | None:
        """From the news to a deadline: "должны уехать до 5 мая"."""
        ahead = self._forward(time)
        if ahead.span is None or ahead.span.last < self.published:
            return None
        return replace(ahead, span=DateSpan(self.published, ahead.span.last, "span"))

    def _fit_noun(self, time: ResolvedDate, span: DateSpan) -> ResolvedDate | None:
        """The coming month beside a noun where it is near: "встреча в апреле", told in March."""
        later = _next_year(span) if "year" in time.implied and span.unit == "month" else None
        soon = later is not None and (later.first - self.published).days < _SOON
        return replace(time, span=later, value=later.iso) if soon and later is not None else None

    def _forward(self, time: ResolvedDate) -> ResolvedDate:
        """A plan's bare weekday or month is the next one: "посетит Вену в апреле"."""
        span = time.span
        if span is None or span.last >= self.published:
            return time
        if time.text.casefold() in language_words()["ru"].meanings["weekdays"] or (
            span.unit == "day" and not time.implied
        ):
            weekday = not any(sign.isdigit() for sign in time.text) and (self.published - span.first).days < _WEEK
            return replace(time, span=_moved(span, _WEEK)) if weekday and " " not in time.text else time
        if "year" in time.implied and (later := _next_year(span)) and not re.search(r"прошл|минувш", time.text):
            return replace(time, span=later, value=later.iso)
        return time


def _is_present(passage: Passage, told: Told) -> bool:
    return told.kind == "doing" and bool(
        re.search(r"(?:[еиюя]т|ат|ем|им)(?:ся)?$", passage.folded[told.where.start : told.where.end])
    )


def _clause(passage: Passage, time: ResolvedDate) -> int:
    return passage.clause_at(start_of(time))


def _moved(span: DateSpan, days: int) -> DateSpan:
    return DateSpan(span.first + timedelta(days=days), span.last + timedelta(days=days), span.unit)


def _next_year(span: DateSpan) -> DateSpan | None:
    first = valid_day(span.first.year + _YEAR, span.first.month, span.first.day)
    last = valid_day(span.last.year + _YEAR, span.last.month, span.last.day)
    return DateSpan(first, last, span.unit) if first and last else None
