"""Cuts words that name a time out of text in other languages than English.

Nothing is counted here: a phrase says of what form it is and what its parts are, and `fallback` has it
read. The patterns are built from one language's vocabulary; their order is their rank where two begin
at the same place and are equally long.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

Form = Literal[
    "full",
    "month_day",
    "month",
    "year",
    "years",
    "season",
    "days",
    "decade",
    "month_of",
    "weekday",
    "relative",
    "amount",
]

Meanings = Mapping[str, str]
"""From a form in lower case to what it means: "ноябре" to "11"."""

GAP = r"[ \t\u00a0\u202f\n]{1,3}"
"""Between words; bounded, so that no run of blanks is walked twice."""
DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?!\d)(?:\.|er\b|[º°ª]|-?го\b|-?е\b)?"
YEAR = r"(?P<year>(?:1[89]|20)\d\d)(?!\d|[.,]\d|%|-\w)"
NUMERIC = r"(?:\d{4}-\d\d-\d\d|\d{1,2}(?P<mark>[./-])\d{1,2}(?P=mark)(?:1[89]|20)\d\d)(?![\d/-])"
NEVER = r"(?!)"
DECADE = (
    r"(?:(?:années|años|anni|anos) )?(?P<decade>(?:1[89]|20)\d0)(?:-?(?:х|ті|их|е)|er(?: Jahren?)?|(?<=[sino] \d{4}))"
)
"""The decades of Russian, Ukrainian, German and of the Romance languages, by what stands about the number."""
START = r"(?<![\w.,:/$€£-])"
EAST_ASIAN: tuple[tuple[Form, re.Pattern[str]], ...] = (
    # Chinese, Japanese and Korean write the unit behind the number, and no blank after it.
    (
        "month_day",
        re.compile(r"(?<!\d)(?:(?P<year>(?:1[89]|20)\d\d)[年년] ?)?(?P<month>\d\d?[月월]) ?(?P<day>\d\d?)[日일]"),
    ),
    ("month", re.compile(r"(?<!\d)(?P<year>(?:1[89]|20)\d\d)[年년] ?(?P<month>\d\d?[月월])")),
    ("year", re.compile(r"(?<!\d)(?P<year>(?:1[89]|20)\d\d)[年년]")),
)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one language, each list in lower case."""

    month_names: tuple[str, ...]
    """One name for each month, that the engine knows."""
    months: Meanings
    short_months: Meanings
    """Abbreviations; months only between a day and a year."""
    weekdays: Meanings
    relative: Meanings
    """"вчера" to "-1 day"."""
    units: Meanings
    """"недели" to "week"."""
    numbers: Meanings
    parts: Meanings
    seasons: Meanings
    before: tuple[str, ...]
    """Words after which a bare month or year is one."""
    year_words: tuple[str, ...]
    links: tuple[str, ...]
    ago_before: tuple[str, ...]
    ago_after: tuple[str, ...]
    ahead: tuple[str, ...]
    coming: tuple[str, ...]
    """Words beside a weekday or a month that make it the next one."""
    past: tuple[str, ...]
    dayparts: Meanings
    """"вечером" to "EV"."""
    hour: tuple[str, ...]
    """Words before an hour or a part of the day."""
    until: tuple[str, ...]
    """Words between two days of a month."""
    both: tuple[str, ...]
    """Words between two days that follow one another."""
    ahead_one: tuple[str, ...]
    """Words of `ahead` that need no amount."""
    spaced: bool = True
    """Whether blanks stand between words."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that name a time: half-open offsets, their form, and the words of their parts."""

    start: int
    end: int
    form: Form
    parts: Mapping[str, str]
    """By group of the pattern ("day", "month", "year", "part", "word", "amount", …); the whole phrase is "all"."""


def patterns(words: Vocabulary) -> tuple[tuple[Form, re.Pattern[str]], ...]:
    """The forms of one language, each with its pattern."""
    shapes = [*_calendar_shapes(words), *_counted_shapes(words)]
    edge = r"(?!\w)" if words.spaced else ""
    start = START if words.spaced else ""
    own = tuple((form, re.compile(rf"{start}(?:{shape}){edge}", re.IGNORECASE)) for form, shape in shapes)
    return (*own, *EAST_ASIAN)


def _calendar_shapes(words: Vocabulary) -> list[tuple[Form, str]]:
    """What stands in a calendar: days, months, seasons and years."""
    month, short, part = _any("month", words.months), _any("month", words.short_months), _any("part", words.parts)
    link = rf"(?:(?:{_either(words.links)}){GAP})?" if words.links else ""
    part_of = rf"{part}(?:{GAP}|-){link}"
    year = rf"{YEAR}(?:(?:{GAP})?(?:{_either(words.year_words)})(?!\w))?" if words.year_words else YEAR
    before = rf"(?:{_either(words.before)}){GAP}(?P<from>)"
    named = rf"(?:(?:{_either(words.weekdays)}),?{GAP}(?:(?:dem|den|le){GAP})?)?" if words.spaced else ""
    early, late = _hours(words)
    until = rf" ?(?:[-–—/]|{GAP}(?:{_either(words.until)}){GAP}) ?" if words.until else r" ?[-–—/] ?"
    return [
        ("full", rf"(?P<figures>{NUMERIC}){late}"),
        ("month_day", rf"{early}{named}{DAY}{GAP}?{link}{month}(?:\.?,?{GAP}{link}{year})?{late}"),
        ("month_day", rf"{named}{DAY}{GAP}?{link}{short}\.?,?{GAP}{link}{year}{late}"),
        ("days", rf"{DAY}{until}{DAY.replace('day', 'last')}{GAP}?{link}{month}(?:\.?,?{GAP}{link}{year})?"),
        *(("days", rf"{two}{GAP}?{link}{month}(?:\.?,?{GAP}{link}{year})?") for two in _two_days(words)),
        ("month_of", rf"(?:{DAY}{GAP}?{link})?{month}{GAP}{link}{_any('word', words.relative)}"),
        ("decade", DECADE + (rf"(?:{GAP}(?:{_either(words.year_words)}))?" if words.year_words else "")),
        ("month_day", rf"{YEAR}\.?{GAP}{month}{GAP}{DAY}"),
        ("month", rf"(?:{part_of})?{month}\.?,?{GAP}{link}{year}"),
        ("month", rf"{part_of}{month}"),
        ("month", rf"{before}{month}"),
        *(("month", shape) for shape in _beside(month, words)),
        ("season", rf"{_any('season', words.seasons)}{GAP}{link}{year}"),
        ("season", rf"{_any('season', words.seasons)}{GAP}{link}{_any('word', words.relative)}"),
        ("season", rf"{_any('past', words.past)}{GAP}{_any('season', words.seasons)}"),
        ("year", rf"{part_of}{year}"),
        ("year", rf"{before}{year}"),
        ("year", rf"{YEAR}(?:{GAP})?(?:{_either(words.year_words)})"),
        ("years", rf"{before}(?P<year>(?:1[89]|20)\d\d)[-–](?P<last>(?:1[89]|20)\d\d)"),
    ]


def _counted_shapes(words: Vocabulary) -> list[tuple[Form, str]]:
    """What is counted from the day of publication."""
    unit, amount = _any("unit", words.units), rf"(?P<amount>\d{{1,3}}|{_either(words.numbers)})"
    gap = GAP if words.spaced else " ?"
    early, late = _hours(words)
    return [
        ("weekday", rf"{early}{_any('word', words.weekdays)}{late}"),
        *(("weekday", f"{shape}{late}") for shape in _beside(_any("word", words.weekdays), words)),
        ("relative", rf"{early}{_any('word', words.relative)}{late}"),
        ("relative", rf"{_any('part', words.parts)}{gap}{_any('word', words.relative)}"),
        # Without an amount only behind the unit: "год назад" is a year ago, "vor Jahren" is years ago.
        ("amount", rf"(?:{_either(words.ago_before)}){gap}{amount}{gap}{unit}"),
        ("amount", rf"(?:{amount}{gap})?{unit}{gap}(?:{_either(words.ago_after)})"),
        ("amount", rf"(?:{_either(words.ahead)}){gap}{amount}{gap}{unit}"),
        ("amount", rf"(?:{_either(words.ahead_one)}){gap}{unit}"),
    ]


def _hours(words: Vocabulary) -> tuple[str, str]:
    """What may stand before and behind a day to say when in it: "вечером в среду", "mardi soir", "um 20:00"."""
    if not words.hour:
        return "", ""
    hour = rf"(?:(?:{_either(words.hour)}){GAP})?"
    early = rf"(?:{_any('early', words.dayparts)}{GAP}{hour})?"
    clock = rf",?{GAP}{hour}(?P<clock>(?:[01]?\d|2[0-3]):[0-5]\d)(?![\d:])"
    return early, rf"(?:{clock}|(?:{GAP})?{_any('late', words.dayparts)}(?!\w))?"


def _two_days(words: Vocabulary) -> list[str]:
    """Two days that follow one another: "28 и 29"; none for a language without a word for it."""
    if not words.both:
        return []
    either = _either(words.both)
    pairs = "|".join(rf"{day}{GAP}(?:{either}){GAP}{day + 1}" for day in range(30, 0, -1))
    return [rf"(?P<two>{pairs})(?!\d)"]


def _beside(named: str, words: Vocabulary) -> list[str]:
    """What is named, with a word before or behind it that says which: "kommenden Montag", "jeudi dernier"."""
    which = rf"(?:{_any('coming', words.coming)}|{_any('past', words.past)})"
    return [rf"{which}{GAP}{named}", rf"{named}{GAP}{which}"]


def find_phrases(text: str, forms: Iterable[tuple[Form, re.Pattern[str]]]) -> list[Phrase]:
    """The phrases of the text from left to right, none overlapping; of two at one place the longer."""
    found = [_phrase(form, match) for form, pattern in forms for match in pattern.finditer(text)]
    kept: list[Phrase] = []
    for phrase in sorted(found, key=lambda phrase: (phrase.start, -phrase.end)):
        if not kept or phrase.start >= kept[-1].end:
            kept.append(phrase)
    return kept


def _phrase(form: Form, match: re.Match[str]) -> Phrase:
    parts = {name: words.casefold() for name, words in match.groupdict().items() if words}
    parts["all"] = match.group().casefold()
    # The words before a bare month or year are its reason, not a part of it.
    start = match.start("from") if "from" in match.re.groupindex else match.start()
    return Phrase(start, match.end(), form, parts)


def _either(words: Iterable[str]) -> str:
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word) for word in ordered) or NEVER


def _any(group: str, words: Iterable[str]) -> str:
    return rf"(?P<{group}>{_either(words)})"
