"""Words and numbers that look like dates and are none: "may", "Theresa May", "section 2015", "2000 troops"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from components.lexicon.dates.english import english_words

if TYPE_CHECKING:
    from components.dates.english.grammar import Words


@cache
def trap_words(kind: str) -> frozenset[str]:
    """The words of one table of the lexicon that tell a trap."""
    return frozenset(english_words()[kind])


def is_month_name(words: Words) -> bool:
    """Whether a month's name alone means the month: "in May", not "he may", "Theresa May"."""
    name = words.written("month") or words.written("month_short")
    short = not words.word("month")
    before, after = words.before(), words.after()
    low = before.lower()
    if words.words("part") or words.words("edge"):
        return True
    if after in ("-", "–", "—") and words.after(2).lower() in english_words()["month"]:
        return True
    if after in ("Square", "Revolution"):
        return False
    if name.lower() in trap_words("month_that_is_also_a_word") or short:
        if short and "." not in words.all() and low not in trap_words("before_a_time"):
            return False
        return low in trap_words("before_a_time") and not (after[:1].isupper() and after.isalpha())
    if before[:1].isupper() and before.isalpha() and len(before) > 1 and low not in trap_words("before_a_time"):
        return words.glued_before()
    return True


def is_year(words: Words, year: int) -> bool:
    """Whether a number of four figures is a year, by its neighbours."""
    before, after = words.before(), words.after()
    low, behind = before.lower(), after.lower()
    if words.words("part") or words.words("edge") or words.words("spelled") or "year" in words.all():
        return True
    if low in trap_words("numbered") or (low == "." and words.before(2).lower() in trap_words("numbered")):
        return False
    if behind in trap_words("counted") or (words.glued_before() and before in ("-", "–")):
        return False
    if behind == "-" and words.after(2).lower() in trap_words("counted"):
        return False
    if behind.endswith("s") and behind.isalpha() and after.islower() and low not in ("in", "since", "the"):
        return not (len(behind) > 3 and not behind.endswith(("ss", "us", "was", "has", "is")))
    if low in trap_words("before_an_amount"):
        return False
    if low in trap_words("before_a_time") or low in ("(", ",", "the", "its", "their", "'s", "’s"):
        return 1000 <= year <= 2100
    if before[:1].isupper() and before.isalpha() and words.before(2) not in ("", ".", "\n"):
        return False
    return 1900 <= year <= 2050


def is_ordinal_day(words: Words) -> bool:
    """Whether "the 5th" is a day: after "on", or with nothing behind that it could count."""
    if words.before().lower() not in (
        "on",
        "by",
        "until",
        "till",
        "from",
        "since",
        "before",
        "after",
        "to",
        "and",
        "of",
    ):
        return False
    after = words.after()
    return (
        not after.isalpha()
        or after.lower() in trap_words("before_a_time")
        or after.lower() in trap_words("follows_a_day")
    )
