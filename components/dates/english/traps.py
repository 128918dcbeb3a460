"""Words and numbers that look like dates and are none: "may", "Theresa May", "section 2015", "2000 troops"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from components.lexicon.dates.english import english_words

if TYPE_CHECKING:
    from components.dates.english.grammar import Words


DASHES = frozenset("-–—")
_WITHIN = frozenset({"in", "since", "until", "till", "during"})
"""Behind these a month is one even before a name."""
TITLES = frozenset({"mr", "ms", "mrs", "dr"})


@cache
def trap_words(kind: str) -> frozenset[str]:
    """The words of one table of the lexicon that tell a trap."""
    return frozenset(english_words()[kind])


def is_month_name(words: Words) -> bool:
    """Whether a month's name alone means the month: "in May", not "he may", "Theresa May"."""
    before, after = words.before(), words.after()
    if words.words("part") or words.words("edge"):
        return True
    if after in DASHES and words.after(2).lower() in english_words()["month"]:
        return True
    if after.lower() in trap_words("no_month"):
        return False
    name = words.word("month")
    if after in ("'s", "’s") and name != "may":
        titled = before == "." and words.before(2).lower() in TITLES
        a_name = before[:1].isupper() and before.lower() not in trap_words("before_a_time") | {"but", "the"}
        return not (titled or a_name)
    if name in trap_words("month_that_is_also_a_word") or not name:
        return is_no_other_word(words)
    a_name = before[:1].isupper() and before.isalpha() and len(before) > 1
    return (
        not a_name
        or before.lower() in trap_words("before_a_time") | trap_words("determiner") | {"a", "an"}
        or words.glued_before()
    )


def is_no_other_word(words: Words) -> bool:
    """Whether "May", "March", "August" and abbreviations mean a month, by what stands around them."""
    before, after, name = words.before(), words.after(), words.word("month")
    if before == "," and words.before(2).lower() in english_words()["month"]:
        return True
    if before.lower() in trap_words("determiner") | {"a", "an"} or before in ("'s", "’s"):
        return bool(name) and after.islower() and after.isalpha() and after not in trap_words("goes_on")
    if before.lower() in _WITHIN:
        return words.after(2) not in ("'s", "’s")  # "In May Britain voted", not "In August Wilson's plays"
    return before.lower() in trap_words("before_a_time") and not (after[:1].isupper() and after.isalpha())


def is_year(words: Words, year: int) -> bool:
    """Whether a number of four figures is a year, by its neighbours."""
    before = words.before()
    low = before.lower()
    if words.words("part") or words.words("edge") or words.words("spelled") or "year" in words.all():
        return True
    if is_numbered(words) or counts(words):
        return False
    if low in trap_words("before_a_time") or low in trap_words("shows_a_year"):
        return year >= 1000
    a_name = before[:1].isupper() and before.isalpha() and words.before(2) not in ("", ".", "\n")
    return not a_name and 1900 <= year <= 2050


def is_numbered(words: Words) -> bool:
    """Whether the number is part of a name: "section 2015", "No. 1991", "MiG-2000"."""
    before = words.before().lower()
    if before in trap_words("numbered") or (before == "." and words.before(2).lower() in trap_words("numbered")):
        return True
    return before in ("-", "–") and words.glued_before()


def counts(words: Words) -> bool:
    """Whether the number counts what stands behind it: "2000 troops", "1500-strong"."""
    before, after = words.before().lower(), words.after()
    behind = (words.after(2) if after == "-" else after).lower()
    if before in ("least", "most") and words.before(3).lower() in trap_words("before_a_time"):
        before = ""  # "since at least 2002"
    if before == "than" and words.before(2).lower() not in ("more", "less", "fewer") and not after.isalpha():
        return False  # "lower than 2017"
    if behind in trap_words("counted") or before in trap_words("before_an_amount"):
        return True
    plural = behind.endswith("s") and len(behind) > 3 and behind.isalpha() and after.islower()
    if plural and before not in trap_words("before_an_amount") and is_odd_year(words.word("year")):
        return False
    return plural and before not in ("in", "since", "the") and not behind.endswith(("ss", "us", "was", "has", "is"))


def is_odd_year(figures: str) -> bool:
    """Whether a number is one that years are and amounts hardly: "2018 earnings", not "2000 jeeps"."""
    return figures.isdigit() and 1960 <= int(figures) <= 2050 and int(figures) % 50 != 0


PLAY_REACH = 25
"""Words to each side in which a game is told."""


def is_of_a_game(words: Words) -> bool:
    """Whether a quarter or half is one of a game, by what is told around it: "scored in the third quarter"."""
    play, money = trap_words("play"), trap_words("money")
    around = [words.before(count).lower() for count in range(1, PLAY_REACH)]
    around += [words.after(count).lower() for count in range(1, PLAY_REACH)]
    return not money.intersection(around) and len(play.intersection(around)) > 1


def leave_the_day(words: Words) -> None:
    """Leave out the smaller of two numbers where it is another's: "on Aug. 4 to nine years"."""
    low = words.words("low")
    if not low or words.all()[: len(low)] != low:
        return
    if (low[0].isdigit() and not words.word("number")[:1].isdigit()) or is_day_before(words):
        words.first += len(low)


def is_day_before(words: Words) -> bool:
    """Whether a month's name stands before the words, so that their first number is its day."""
    months = english_words()["month"].keys() | english_words()["month_short"].keys()
    return words.before().lower() in months or (words.before() == "." and words.before(2).lower() in months)


def ends_a_day(words: Words) -> bool:
    """Whether nothing stands behind "the 5th" that it could count: not "the 5th Fleet", "the 24th session"."""
    after = words.after()
    return (
        not after.isalpha()
        or after.lower() in trap_words("before_a_time")
        or after.lower() in trap_words("follows_a_day")
    )
