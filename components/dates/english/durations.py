"""Lengths of time, sets of times, vague times and times of day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.dates.english.amounts import number_of
from components.dates.english.calendar_dates import YEAR, day_of, month_of, year_of
from components.dates.english.grammar import Form
from components.dates.english.relative import UNITS, WEEKDAYS, unit_of
from components.dates.meaning import CalendarDate, Clock, Duration, Repeat, Shift, Vague, Weekday
from components.lexicon.dates.english import english_words

if TYPE_CHECKING:
    from components.dates.english.grammar import Words
    from components.dates.meaning import Meaning

LETTERS = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "night": "D",
    "week": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
}


def length(words: Words) -> Meaning | None:
    """The meaning of "six hours", "more than three years", "a decade", "several months"."""
    unit = unit_of(words)
    count = number_of(words.words("number")) if words.words("number") else 1.0
    if count is None and words.word("unit"):
        return None
    if not countable(words, unit) or (words.all()[0] == "last" and words.before().lower() in BEFORE_A_VERB):
        return None
    return Duration(count, unit, side_of(words))


def side_of(words: Words) -> int:
    """-1 for lengths that end now, 1 for those that begin now, else 0."""
    return -1 if words.word("back") else 1 if words.word("ahead") else 0


def countable(words: Words, unit: str) -> bool:
    """Whether the words measure time: not "first quarter", "three quarters of the staff", "a second meeting"."""
    before, after = words.before(), words.after().lower()
    if words.word("a") and not words.words("amount") and is_rate(before):
        return False
    if after == "-" and not words.words("amount") and words.after(2) in ("book", "end"):
        return False
    if unit == "quarter":
        return (after != "of" or words.after(2) not in ("the", "its", "their", "all", "his", "her")) and (
            not words.word("a") or bool(words.word("back") or words.word("ahead"))
        )
    if unit == "second" and words.word("unit"):
        return words.word("number") not in ("a", "") and (not after.isalpha() or words.word("number") == "one")
    if unit == "minute" and not words.words("number"):
        return not after.isalpha() or after in ("and", "or", "later", "before", "after")
    if unit in ("day", "night") and words.word("a") == "a" and words.before().lower() == "such":
        return False
    return not (after == "-" and words.after(2).lower() == "old")


def is_rate(before: str) -> bool:
    """Whether what stands before "a year" is what is counted by the year: "$33 million a year", "four flights a week"."""
    low = before.lower()
    return low[:1].isdigit() or low in RATED or (low.endswith("s") and low not in NOT_PLURAL and low.isalpha())


BEFORE_A_VERB = frozenset(
    ["would", "will", "to", "could", "may", "might", "can", "should", "must", "not", "n't", "usually", "only"]
)
RATED = frozenset(
    [
        "million",
        "billion",
        "trillion",
        "thousand",
        "hundred",
        "share",
        "percent",
        "times",
        "tons",
        "pounds",
        "people",
        "head",
        "%",
    ]
)
NOT_PLURAL = frozenset(
    [
        "was",
        "is",
        "has",
        "less",
        "as",
        "his",
        "this",
        "its",
        "takes",
        "took",
        "lasts",
        "across",
        "plus",
        "spends",
        "lasted",
        "yes",
        "us",
    ]
)


def hyphened(words: Words) -> Meaning | None:
    """The meaning of "a six-hour meeting", "two-year"."""
    if words.words("number") and words.after() == "-" and words.after(2).lower() in ("old", "olds"):
        return None
    unit = unit_of(words)
    if unit in ("second", "quarter") and not words.word("number")[0].isdigit():
        return None
    return Duration(number_of(words.words("number")), unit)


def bare_units(words: Words) -> Meaning | None:
    """The meaning of "days", "for years", "weeks or months"."""
    before, after = words.before().lower(), words.after().lower()
    unit = unit_of(words)
    if before == "the" and after in ("before", "after", "following", "leading", "since"):
        return Duration(None, unit)
    if after in ("later", "earlier") and unit != "quarter":
        return Duration(None, unit)
    if unit in ("quarter", "minute", "second") or before in (
        "these",
        "those",
        "their",
        "his",
        "her",
        "our",
        "my",
        "its",
        "the",
    ):
        return None
    if before == "-" or after == "old" or before in ("of", "first", "early", "last", "late", "earlier", "later"):
        return None
    return Duration(None, unit)


def recent_units(words: Words) -> Meaning | None:
    """The meaning of "recent years", "the past few weeks", "coming months"."""
    return Duration(None, unit_of(words), -1 if words.word("recent") or words.word("back") else 1)


def the_months(words: Words) -> Meaning | None:
    """The meaning of "the nine months", "the first nine months"."""
    return Duration(number_of(words.words("number")), unit_of(words))


def one_unit(words: Words) -> Meaning | None:
    """The meaning of "one day": a length, or some day to come where a modal verb stands before it."""
    unit = unit_of(words)
    if unit == "day" and words.before().lower() in ("will", "would", "could", "might", "may", "can"):
        return Vague("FUTURE_REF")
    return Duration(1, unit) if countable(words, unit) else None


def year_end(words: Words) -> Meaning | None:
    """The meaning of "year-end", "the year's end"."""
    return Shift("year", 0) if unit_of(words) == "year" else None


def every(words: Words) -> Meaning | None:
    """The meaning of "every Tuesday", "each year", "every four years", "twice a month"."""
    if word := words.word("weekday"):
        return Repeat(f"XXXX-WXX-{int(WEEKDAYS[word])}" + daypart_of(words))
    if words.word("daypart"):
        return Repeat("XXXX-XX-XX" + daypart_of(words))
    count = number_of(words.words("number")) if words.words("number") else 1.0
    if unit_of(words) in ("second", "minute") and words.word("unit"):
        return None
    return Repeat(period_value(count, unit_of(words)))


def daypart_of(words: Words) -> str:
    """The meaning of "TNI" for "night", also in the plural; "" where there is none."""
    word = words.word("daypart") or words.word("dayparts")
    parts = {**english_words()["daypart"], **english_words()["dayparts"]}
    return f"T{parts[word]}" if word else ""


def weekdays(words: Words) -> Meaning | None:
    """The meaning of "Tuesdays", "Tuesday nights"."""
    word = words.word("weekday") or words.word("weekday_plural")
    number = {**WEEKDAYS, **english_words()["weekday_plural"]}[word]
    return Repeat(f"XXXX-WXX-{int(number)}{daypart_of(words)}")


def frequency(words: Words) -> Meaning | None:
    """The meaning of "daily", "annually"."""
    word = words.word("frequency")
    if not words.written("frequency").islower() and words.before() not in ("", "."):
        return None
    return Repeat(str(english_words()["frequency"][word])) if word != "quarterly" else None


def period_value(count: float | None, unit: str) -> str:
    """The TIMEX3 value of a length: P3Y, PT6H, PXD; decades count as ten years, a fortnight as two weeks.

    >>> period_value(1.5, "hour"), period_value(None, "day"), period_value(2, "decade")
    ('PT1.5H', 'PXD', 'P20Y')
    """
    tens = {"decade": (10, "year"), "century": (100, "year"), "millennium": (1000, "year"), "fortnight": (2, "week")}
    if count is None:
        letter = {"decade": "DE", "century": "CE", "fortnight": "W", "weekend": "WE", "millennium": "ML"}.get(
            unit
        ) or LETTERS[unit]
        return f"PT{'X'}{letter}" if unit in ("second", "minute", "hour") else f"PX{letter}"
    if unit in tens:
        times, unit = tens[unit]
        count *= times
    letter = LETTERS.get(unit, "WE")
    if count != int(count):
        if unit == "year" and (count * 12) == int(count * 12):
            return f"P{int(count)}Y{int(count * 12) % 12}M" if count > 1 else f"P{int(count * 12)}M"
        if unit in ("hour", "minute") and (count * 60) == int(count * 60):
            small = "M" if unit == "hour" else "S"
            return (
                f"PT{int(count)}{letter}{int(count * 60) % 60}{small}" if count > 1 else f"PT{int(count * 60)}{small}"
            )
    return f"P{'T' if unit in ('second', 'minute', 'hour') else ''}{count:g}{letter}"


def vague(words: Words) -> Meaning | None:
    """The meaning of "now", "currently", "recently"."""
    return Vague(str(english_words()["vague"][words.word("vague")]))


def soon(words: Words) -> Meaning | None:
    """The meaning of "soon", but not "as soon as" or "soon after"."""
    before, after = words.before().lower(), words.after().lower()
    return None if before in ("as", "too") or after in ("after", "as", "became", "be") else Vague("FUTURE_REF")


def clock(words: Words) -> Meaning | None:
    """The meaning of "9 a.m.", "10:35 p.m.", "noon", with the day where it is named."""
    text = words.word("clock_time") or words.word("hour")
    if words.word("clock"):
        if words.word("clock") == "noon" and words.before() in ("High",):
            return None
        return Clock(str(english_words()["clock"][words.word("clock")]), clock_day(words))
    if not words.word("meridiem") and words.before().lower() not in (
        "at",
        "by",
        "until",
        "from",
        "around",
        "about",
        "to",
        "before",
        "after",
    ):
        return None
    hour, _, minute = text.partition(":")
    if not hour.isdigit() or int(hour) > 24:
        return None
    letter = (words.word("meridiem") or " ")[0]
    number = int(hour) % 12 + (12 if letter == "p" else 0) if letter in "ap" else int(hour)
    return Clock(f"{number:02d}:{minute[:2] or '00'}", clock_day(words))


def clock_day(words: Words) -> Meaning | None:
    """The weekday named beside a time of day."""
    month, day = month_of(words), day_of(words, "day")
    if month and day:
        return CalendarDate(year_of(words), month, day)
    word = words.word("weekday")
    return Weekday(int(WEEKDAYS[word])) if word else None


ENDS = frozenset(
    [
        "and",
        "but",
        "or",
        "when",
        "as",
        "at",
        "in",
        "on",
        "with",
        "to",
        "he",
        "she",
        "they",
        "it",
        "after",
        "before",
        "which",
        "said",
        "have",
        "has",
        "had",
        "is",
        "was",
        "were",
        "are",
        "that",
    ]
)
REF = {"past": "PAST_REF", "future": "FUTURE_REF", "present": "PRESENT_REF", "moment": "PRESENT_REF"}
N = "( @number )"
DAY_NAMED = f"( ( , )? ( on )? {{weekday}} )? ( ( , )? ( on )? ( @month {{day:day_number}} | {{day:day_number}} @month ) ( {YEAR} )? )?"
LENGTH_FORMS = (
    Form("length", "one {unit}", one_unit, "unit"),
    Form(
        "length",
        f"( @amount )? ( another | an additional | the entire | an entire | a full | the full | a whole )? ( {N} | {{a:a}} | {{a:an}} ) ( :filler )? ( {{unit}} | {{units}} )",
        length,
        "unit units",
    ),
    Form("length", "( another | the entire | an entire | a full | a whole | an additional ) {unit}", length, "unit"),
    Form(
        "length",
        f"( at least | more than | less than | nearly | almost )? ( the | these | those )? ( {{back}} | {{ahead}} | first | latest | final ) {N} ( :filler )? ( {{units}} | {{unit}} )",
        length,
        "units unit",
    ),
    Form("length", f"the {N} {{units}}", the_months, "units"),
    Form("hyphened", "( @amount )? ( a | an | the ) (?P<number> @plain ) - {unit} period", hyphened, "unit"),
    Form("hyphened", "( @amount )? (?P<number> @plain ) ( - )? {unit}", hyphened, "unit"),
    Form("length", "( a | an ) {unit} and a {half:half}", lambda w: Duration(1.5, unit_of(w)), "unit"),
    Form("length", "half ( a | an ) {unit}", lambda w: Duration(0.5, unit_of(w)), "=half"),
    Form(
        "age",
        "( @amount )? @plain years old",
        lambda w: Duration(number_of(w.words("number") or w.all()[:-2]), "year"),
        "=old",
    ),
    Form("year_end", "( about | around )? ( the )? {unit} ( - | 's )? end", year_end, "=end"),
    Form("bare_units", "{units} ( ( or | and ) :units )?", bare_units, "units"),
    Form(
        "recent_units",
        "( the )? ( most )? ( {recent:recent} | {back} | {ahead} ) {units} ( and :units )?",
        recent_units,
        "units",
    ),
    Form("recent_units", "the {units} ahead", recent_units, "units"),
    Form(
        "every",
        f"( every | each ) ( other )? ( {N} )? ( {{unit}} | {{units}} | {{weekday}} ( {{daypart}} )? | {{daypart}} )",
        every,
        "=every =each",
    ),
    Form(
        "every",
        f"( once | twice | {N} times ) ( a | an | per | each | every ) {{unit}}",
        lambda w: Repeat(period_value(1, unit_of(w))),
        "unit",
    ),
    Form(
        "weekdays",
        "{weekday_plural} | {weekday} {dayparts} | {weekday_plural} {daypart}",
        weekdays,
        "weekday weekday_plural",
    ),
    Form("frequency", "{frequency}", frequency, "frequency"),
    Form("vague", "{vague}", lambda w: soon(w) if w.word("vague") == "soon" else vague(w), "vague"),
    Form(
        "vague",
        "( the )? ( near | foreseeable | not too distant | immediate ) ( future | term )",
        lambda _w: Vague("FUTURE_REF"),
        "=future =term",
    ),
    Form("vague", "the ( short | long | medium ) term", lambda _w: Vague("FUTURE_REF"), "=term"),
    Form("vague", "the {ref:future}", lambda _w: Vague("FUTURE_REF"), "=future"),
    Form(
        "vague",
        "the ( recent | distant )? past",
        lambda w: Vague("PAST_REF") if not w.after().isalpha() or (w.after().islower() and w.after() in ENDS) else None,
        "back",
    ),
    Form(
        "vague",
        "current | recent",
        lambda w: Vague("PRESENT_REF" if w.all() == ["current"] else "PAST_REF"),
        "=current =recent",
    ),
    Form("vague", "these days", lambda _w: Vague("PRESENT_REF"), "units"),
    Form(
        "clock",
        "{weekday} ( , )? ( at | around ) ( {clock_time} | {hour:day_number} ) {meridiem} ( :zone ( time )? )?",
        clock,
        "meridiem",
    ),
    Form("vague", "any moment | the coming moments", lambda _w: Vague("FUTURE_REF"), "=moment"),
    Form("vague", "as soon as possible", lambda _w: Vague("FUTURE_REF"), "=possible"),
    Form(
        "clock",
        f"( @amount )? ( {{clock_time}} | {{hour:day_number}} ) {{meridiem}} ( . )? ( :zone ( time )? )? {DAY_NAMED}",
        clock,
        "meridiem",
    ),
    Form("clock", f"( @amount )? ( {{clock_time}} ) ( :zone ( time )? )? {DAY_NAMED}", clock, "clock_time"),
    Form("clock", f"( @part )? {{clock}} {DAY_NAMED}", clock, "clock"),
)
__all__ = ["LENGTH_FORMS", "UNITS", "period_value"]
