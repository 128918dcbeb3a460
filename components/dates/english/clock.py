"""Times of day: "9 a.m.", "10:35 p.m. Friday", "noon"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.dates.english.calendar_dates import YEAR, day_of, month_of, year_of
from components.dates.english.grammar import Form
from components.dates.english.relative import WEEKDAYS
from components.dates.english.traps import trap_words
from components.dates.meaning import CalendarDate, Clock, Weekday
from components.lexicon.dates.english import english_words

if TYPE_CHECKING:
    from components.dates.english.grammar import Words
    from components.dates.meaning import Meaning


def clock(words: Words) -> Meaning | None:
    """The meaning of "9 a.m.", "10:35 p.m.", "noon", with the day where it is named."""
    text = words.word("clock_time") or words.word("hour")
    if words.word("clock"):
        if words.word("clock") == "noon" and words.before() == "High":
            return None
        return Clock(str(english_words()["clock"][words.word("clock")]), clock_day(words))
    if not words.word("meridiem") and words.before().lower() not in trap_words("before_a_clock"):
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


DATE_NAMED = f"( ( , )? ( on )? ( @month {{day:day_number}} | {{day:day_number}} @month ) ( {YEAR} )? )?"
DAY_NAMED = f"( ( , )? ( on )? {{weekday}} )? {DATE_NAMED}"
HOUR = "( {clock_time} | {hour:day_number} ) {meridiem} ( . )? ( :zone ( time )? )?"
CLOCK_FORMS = (
    Form("clock", f"{{weekday}} ( , )? ( at | around ) {HOUR}", clock, "meridiem"),
    Form("clock", f"( @amount )? {HOUR} {DAY_NAMED}", clock, "meridiem"),
    Form("clock", f"( @amount )? {{clock_time}} ( :zone ( time )? )? {DAY_NAMED}", clock, "clock_time"),
    Form("clock", f"( @part )? {{clock}} {DAY_NAMED}", clock, "clock"),
)
