"""Times of day: "9 a.m.", "10:35 p.m. Friday", "noon"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from components.dates.english.amounts import number_of
from components.dates.english.calendar_dates import DAY_IN_FIGURES, YEAR, day_of, month_of, year_of
from components.dates.english.grammar import Form
from components.dates.english.traps import trap_words
from components.dates.english.weekdays import WEEKDAYS
from components.dates.meaning import CalendarDate, Clock, Shift, Weekday
from components.lexicon.dates.english import english_words

if TYPE_CHECKING:
    from components.dates.english.grammar import Words
    from components.dates.meaning import Meaning


def clock(words: Words) -> Meaning | None:
    """The meaning of "9 a.m.", "10:35 p.m.", "noon", with the day where it is named."""
    if words.word("hours_minutes"):
        return military(words)
    text = words.word("clock_time") or words.word("hour") or dotted_hour(words) or spelled_hour(words)
    letter = (words.word("meridiem") or " ")[0]
    if glued := words.word("hour_am"):
        text, letter = glued[:-2].replace(".", ":"), glued[-2]
    if words.word("hour_name"):
        if words.word("hour_name") == "noon" and words.before().lower() == "high":
            return None
        words.first += words.all()[0] == "the"  # "the Friday midnight deadline": the article belongs to the noun
        return Clock(str(english_words()["hour_name"][words.word("hour_name")]), clock_day(words))
    told = words.words("o_clock") or words.word("zone")
    if letter == " " and not told and words.before().lower() not in trap_words("before_a_clock"):
        return None
    hour, _, minute = text.partition(":")
    if not hour.isdigit() or int(hour) > 24:
        return None
    letter = letter.strip() or (" " if words.word("zone") else half_of_day(words, int(hour)))
    number = int(hour) % 12 + (12 if letter == "p" else 0) if letter in "ap" else int(hour)
    return Clock(f"{number:02d}:{minute[:2] or '00'}", clock_day(words))


def military(words: Words) -> Meaning | None:
    """The meaning of "0629 GMT", "1430 UTC"."""
    figures = words.word("hours_minutes")
    if len(figures) != len("0629") or not figures.isdigit() or figures[:2] > "24" or figures[2:] > "59":
        return None
    return Clock(f"{figures[:2]}:{figures[2:]}", clock_day(words))


def dotted_hour(words: Words) -> str:
    """The hour and minutes parted by a point: "3.30" of "3.30 p.m."."""
    found = re.fullmatch(r"(\d{1,2})\.(\d\d)", words.word("dotted"))
    return f"{found[1]}:{found[2]}" if found else ""


def spelled_hour(words: Words) -> str:
    """The hour written as a word: "five" of "five o'clock"."""
    number = number_of(words.words("number")) if words.words("number") else None
    return str(int(number)) if number is not None and 1 <= number <= 12 else ""


def half_of_day(words: Words, hour: int) -> str:
    """The first letter of "a.m." or "p.m." by the part of the day named beside the hour; a blank where none is."""
    part = words.word("daypart")
    if not part:
        return " "
    return "a" if part == "morning" or (part == "night" and hour < 6) else "p"


def the_daypart(words: Words) -> Meaning | None:
    """The meaning of "in the morning", "early in the morning": of the day spoken of before."""
    if words.all()[0] == "the" and words.before().lower() not in ("in", "during"):
        return None
    return Clock(str(english_words()["daypart"][words.word("daypart")]))


def clock_day(words: Words) -> Meaning | None:
    """The day named beside a time of day: a weekday, a date, "today"."""
    month, day = month_of(words), day_of(words, "day") or day_of(words, "ordinal_number")
    if month and day:
        return CalendarDate(year_of(words), month, day)
    if words.word("tonight") or words.word("this") or words.word("day_word"):
        return Shift("day", int(english_words()["day_word"].get(words.word("day_word"), 0)))
    word = words.word("weekday")
    return Weekday(int(WEEKDAYS[word])) if word else None


DATE_NAMED = f"( ( , )? ( on )? ( @month {{day:day_number}} | {DAY_IN_FIGURES} @month ) ( {YEAR} )? )?"
DAY_NAMED = (
    "( ( , )? ( on )? {weekday} ( {daypart} )? | {day_word} | {tonight:tonight} | ( , )? {this:this} {daypart} )?"
    f" {DATE_NAMED}"
)
HOUR = "( ( {clock_time} | {hour:day_number} | {dotted:figure} ) {meridiem} ( . )? | {hour_am} ) ( :zone ( time )? )?"
CLOCK_FORMS = (
    Form(
        "clock",
        f"( @amount )? ( {{hours_minutes:year_number}} | {{hours_minutes:figure}} ) ( gmt/utc ) ( time )? {DAY_NAMED}",
        clock,
        "=gmt =utc",
    ),
    Form(
        "clock",
        f"( @amount )? ( {{clock_time}} | {{hour:day_number}} | {{number}} ) (?P<o_clock> in the {{daypart}}"
        f" | o ' clock ( ( in the )? {{daypart}} )? ) {DAY_NAMED}",
        clock,
        "daypart =clock",
    ),
    Form("daypart", "( (?P<part> :part | :early ) in )? the ( @part )? {daypart}", the_daypart, "daypart"),
    Form(
        "clock",
        f"( {{weekday}} | {{day_word}} ) ( :daypart )? ( , )? ( at | around ) {HOUR}",
        clock,
        "meridiem hour_am",
    ),
    Form(
        "clock",
        f"( {{weekday}} ( , )? )? ( @month {DAY_IN_FIGURES} | {DAY_IN_FIGURES} @month ) ( {YEAR} )?"
        f" ( ( , )? ( at | around ) )? {HOUR}",
        clock,
        "meridiem hour_am",
    ),
    Form("clock", f"( @amount )? {HOUR} {DAY_NAMED}", clock, "meridiem hour_am"),
    Form("clock", f"( @amount )? {{clock_time}} ( {{zone}} ( time )? )? {DAY_NAMED}", clock, "clock_time"),
    Form(
        "clock",
        f"( @amount | just/shortly after/before | @part )? {{hour_name}} ( :zone ( time )? )? {DAY_NAMED}",
        clock,
        "hour_name",
    ),
    Form("clock", "( the )? {weekday} ( at | around )? {hour_name}", clock, "hour_name"),
    Form("clock", "{day_word} ( at | around ) {hour_name}", clock, "hour_name"),
)
