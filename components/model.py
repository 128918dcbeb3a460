"""The things Dateline speaks of: articles, dates, actors, mentions and events.

All are frozen and slotted; a new value is made with `dataclasses.replace`. Collections are tuples.
Two pairs are never mixed: `first`/`last` are days, both included; `start`/`end` are half-open
offsets in code points. There are no clock times and no time zones: a news date is a civil day.
"""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from datetime import date

Unit = Literal["day", "week", "month", "season", "quarter", "half", "year", "decade", "century", "span"]
"""How long the words make an interval; "span" is one with its own two ends ("between 2016 and 2018")."""

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
"""TIMEX3 types (ISO 24617-1)."""

Status = Literal["occurred", "ongoing", "planned", "proposed", "demanded", "threatened", "conditional", "denied"]

Basis = Literal["stated", "carried", "assumed", "none"]
"""Where a mention's date comes from: words in its own sentence; words elsewhere in the article;
the publication day, for want of words; or nowhere."""

Stance = Literal["cooperative", "neutral", "conflictual"]

STATUSES: tuple[Status, ...] = get_args(Status)
UNITS: tuple[Unit, ...] = get_args(Unit)
DONE: frozenset[Status] = frozenset({"occurred", "ongoing"})
"""The statuses of what has happened, as against what was only said."""


@dataclass(frozen=True, slots=True, order=True)
class TextSpan:
    """A stretch of text: half-open offsets in code points of the text it was found in."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            msg = f"a text span needs 0 <= start <= end, not {self.start}..{self.end}"
            raise ValueError(msg)

    def overlaps(self, other: TextSpan) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: TextSpan) -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Article:
    """A text with the day it was published, from which its relative dates are counted."""

    title: str
    text: str
    published: date
    """The anchor of the article's dates."""
    publisher: str = ""
    url: str | None = None
    language: str = "en"
    """ISO 639-1."""
    name: str = ""
    """What the user calls it: the stem of its file, or the "doc" of its line; "doc" in the command line's output."""
    offset: int = field(default=0, kw_only=True)
    """Where `text` begins in the file it was read from, in code points: the length of the front matter."""
    id: str = field(default="", kw_only=True)
    """16 hex digits of a SHA-256; made from the url, else from publisher, day and title."""

    def __post_init__(self) -> None:
        if not self.id:
            object.__setattr__(self, "id", article_id(self))


def article_id(article: Article) -> str:
    """The id an article has by what it says of itself: 16 hex digits, the same on every machine."""
    own = (article.publisher, article.published.isoformat(), article.title, article.name)
    key = article.url or "\x1f".join(own)
    return hashlib.sha256(unicodedata.normalize("NFC", key).encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class DateSpan:
    """An interval of civil days, `first` and `last` included, as long as the words that name it."""

    first: date
    last: date
    unit: Unit
    approximate: bool = False
    """The words do not give the ends exactly: "early March", "shortly after"."""

    def __post_init__(self) -> None:
        if self.first > self.last:
            msg = f"a date span needs first <= last, not {self.first}..{self.last}"
            raise ValueError(msg)

    @property
    def days(self) -> int:
        """The number of days, at least 1."""
        return (self.last - self.first).days + 1

    @property
    def iso(self) -> str:
        """The span in ISO 8601, no more precise than it is.

        >>> from datetime import date
        >>> DateSpan(date(2024, 11, 1), date(2024, 11, 30), "month").iso
        '2024-11'
        """
        if self.unit == "day":
            return self.first.isoformat()
        if self.unit == "month":
            return self.first.strftime("%Y-%m")
        if self.unit == "year":
            return self.first.strftime("%Y")
        return f"{self.first.isoformat()}/{self.last.isoformat()}"


@dataclass(frozen=True, slots=True)
class ResolvedDate:
    """Words that name a time, and what they mean counted from an anchor, with the rule that says so."""

    where: TextSpan | None
    """Where the words stand in the article's text; None for a date that no words give (an assumed one)."""
    text: str
    type: TimexType
    value: str
    """TIMEX3 value: "2024-11", "P3Y", "PAST_REF"."""
    anchor: date
    """The day it was counted from: the publication day, or the date named before."""
    rule: str
    """The name of the rule that resolved it: "weekday", "units_ago"."""
    because: str
    """One plain sentence that tells a reader why this date."""
    span: DateSpan | None = None
    """None where the words name no interval of the calendar: durations, sets, "recently"."""
    mod: str = ""
    """TIMEX3 mod: START, MID, END, APPROX, MORE_THAN, …"""
    implied: tuple[str, ...] = ()
    """The parts the words did not give and the rule filled in: ("year",)."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts or is acted on, with the office held on the day of the act."""

    id: str
    """Dotted and stable: "us", "us.state_department", "ru.foreign_minister.lavrov"."""
    name: str
    country: str
    """ISO 3166 alpha-3; "" for actors of no one state (the United Nations)."""
    office: str = ""
    """"Secretary of State"; empty for states and bodies."""

    @property
    def is_person(self) -> bool:
        """Whether this is a person rather than a state or a body."""
        return bool(self.office)


@dataclass(frozen=True, slots=True)
class Action:
    """A kind of act, with its codes in the two event-data standards."""

    id: str
    label: str
    """For people: "Expulsion"."""
    family: str
    """The lane on the timeline, an id of lexicon/families: "expulsions"."""
    stance: Stance
    cameo: str
    """CAMEO code, as specific as the action allows: "161"."""
    plover: str
    """PLOVER type: "SANCTION"."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One sentence's report of an act."""

    article_id: str
    doc: str
    """`Article.name`, for people and for the command line."""
    where: TextSpan
    """The clause or sentence that reports the act."""
    quote: str
    """Exactly the article's text at `where`."""
    action: Action
    status: Status
    sources: tuple[Actor, ...] = ()
    targets: tuple[Actor, ...] = ()
    when: ResolvedDate | None = None
    basis: Basis = "none"
    trigger: TextSpan | None = None
    """The words that name the action, inside `where`."""
    actor_spans: tuple[TextSpan, ...] = ()
    """The words that name the actors, inside `where`."""
    speaker: Actor | None = None
    place: str = ""
    counts: tuple[tuple[int, str], ...] = ()
    """Numbers that matter, with what they count: ((35, "diplomats"),)."""
    score: float = 0.0
    """0 to 1, the product of `score_parts`."""
    score_parts: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """What the timeline shows: one act, told by one or more mentions."""

    id: str
    """16 hex digits, the same when derived again or in another order."""
    title: str
    """A short headline in our own words, in the present tense."""
    action: Action
    status: Status
    mentions: tuple[Mention, ...]
    """By publication day; never empty for a derived event."""
    span: DateSpan | None = None
    """None for an act the text does not date."""
    sources: tuple[Actor, ...] = ()
    targets: tuple[Actor, ...] = ()
    place: str = ""
    counts: tuple[tuple[int, str], ...] = ()
    score: float = 0.0
    links: tuple[tuple[str, str], ...] = ()
    """Events it belongs with, as (kind, id): ("carried_out_by", "…"), ("answer_to", "…")."""

    @property
    def countries(self) -> tuple[str, ...]:
        """The countries that act or are acted on, each once, in order."""
        return tuple(dict.fromkeys(a.country for a in (*self.sources, *self.targets) if a.country))

    @property
    def when(self) -> ResolvedDate | None:
        """The evidence for `span`: of the mentions that give just this interval, the best scored one's words."""
        dated = [m for m in self.mentions if m.when is not None and m.when.span == self.span]
        return max(dated, key=lambda m: m.score).when if dated else None
