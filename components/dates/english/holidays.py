"""Named days of the year: "Christmas Day 2023", "last Thanksgiving"; and "9/11"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from components.dates.english.calendar_dates import YEAR, year_of
from components.dates.english.grammar import Form
from components.dates.english.relative import grain_of
from components.dates.english.tokens import TOKEN
from components.dates.english.weekdays import is_noun
from components.dates.meaning import CalendarDate, Holiday
from components.lexicon.dates.english import english_words

if TYPE_CHECKING:
    from components.dates.english.grammar import Words
    from components.dates.meaning import Meaning

KEYS = {" ".join(word[0].lower() for word in TOKEN.finditer(name)): name for name in english_words()["holiday"]}
NAMES = " | ".join(name for name in sorted(KEYS, key=len, reverse=True))


def holiday(words: Words) -> Meaning | None:
    """A named day, of the year named, or of the one that fits."""
    name = " ".join(words.words("name")).replace("’", "'")
    if words.after() in ("Island", "Islands", "Park", "Point", "Column", "Square", "Eve", "Party"):
        return None
    if not words.written("name")[:1].isupper() and not words.written("name").islower():
        return None
    step = -1 if words.word("back") else 1 if words.word("ahead") else 0 if words.word("present") else None
    return Holiday(KEYS[name], year_of(words), step)


def eve_of_holiday(words: Words) -> Meaning | None:
    """The meaning of "the eve of New Year's", "the eve of Christmas", which have a name of their own."""
    eve = EVES.get(" ".join(words.words("name")).replace("’", "'"))
    return Holiday(eve) if eve else None


def around_holiday(words: Words) -> Meaning | None:
    """The meaning of "Easter week", "the Thanksgiving weekend", "Christmas morning"."""
    named, grain = holiday(words), grain_of(words)
    if not isinstance(named, Holiday) or (grain not in ("week", "weekend") and not words.word("daypart")):
        return None
    if words.all()[0] == "the" and (words.word("daypart") or is_noun(words.after())):
        words.first += 1  # "the Easter week services": the article belongs to the noun
    return replace(named, grain=grain or "day")


def nine_eleven(words: Words) -> Meaning | None:
    """The one date written with a slash and no year that everyone knows."""
    return CalendarDate(2001, 9, 11) if words.word("fraction") == "9/11" else None


EVES = {"new year": "New Year's Eve", "new year 's": "New Year's Eve", "christmas": "Christmas Eve"}

HOLIDAY_FORMS = (
    Form(
        "holiday",
        f"( the )? eve of ( the )? (?P<name> {NAMES} | new year )",
        eve_of_holiday,
        "=eve",
    ),
    Form(
        "holiday",
        f"( {{back}} | {{ahead}} | {{present}} )? (?P<name> {NAMES} ) ( ( in )? {YEAR} )?",
        holiday,
        "holiday_word",
    ),
    Form(
        "holiday",
        f"( the )? ( {{back}} | {{ahead}} | {{present}} )? (?P<name> {NAMES} ) ( {{daypart}} | {{unit}} )"
        f" ( ( in | of )? {YEAR} )?",
        around_holiday,
        "holiday_word",
    ),
    Form("nine_eleven", "{fraction}", nine_eleven, "fraction"),
)
