"""Dates counted from another: "yesterday", "last week", "two years ago", "the following day"."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from components.dates.english.amounts import number_of
from components.dates.english.grammar import Form
from components.dates.english.traps import leave_the_day
from components.dates.meaning import Duration, Shift, Slice, Vague
from components.lexicon.dates.english import english_words

if TYPE_CHECKING:
    from components.dates.english.grammar import Words
    from components.dates.meaning import Base, Meaning
    from components.dates.spans import Grain

UNITS = {**english_words()["unit"], **english_words()["units"]}
CALENDAR_UNITS = frozenset({"day", "week", "weekend", "month", "quarter", "year", "decade", "century"})


def unit_of(words: Words) -> str:
    """The unit captured, in the singular."""
    return str(UNITS.get(words.word("unit") or words.word("units"), ""))


def grain_of(words: Words) -> Grain | None:
    """The unit captured, if it is one of the calendar."""
    unit = unit_of(words)
    return cast("Grain", unit) if unit in CALENDAR_UNITS else None


def day_word(words: Words) -> Meaning | None:
    """The meaning of "today", "yesterday", "the day before yesterday"."""
    count = int(english_words()["day_word"][words.word("day_word")])
    if words.written("day_word") == "Today" and words.before() in ("USA", "Russia"):
        return None  # the newspaper and the broadcaster, not "Russia today said"
    if words.word("unit") == "day":
        count += -1 if words.word("shifted") == "before" else 1
    return Shift("day", count)


def tonight(_words: Words) -> Meaning | None:
    """The night of the day of publication."""
    return Shift("day", 0)


def last_night(words: Words) -> Meaning | None:
    """The night before the day of publication; "overnight" too."""
    if words.word("ahead") or words.word("that"):
        return Shift("day", 1 if words.word("ahead") else 0, "focus")
    return Shift("day", 0 if words.word("present") else -1)


def by_step(words: Words) -> Meaning | None:
    """The meaning of "last week", "this year", "the coming month"."""
    grain = grain_of(words)
    if grain is None:
        return hour_by_step(words)
    word = words.word("back") or words.word("ahead") or words.word("present")
    to_this = word == "this" and words.before().lower() == "to"
    if grain == "day" and (to_this or word in ("last", "past")):
        return Vague("PRESENT_REF") if to_this else None  # "to this day"
    if word in ("previous", "preceding", "prior", "following") or (
        word == "next" and (words.word("the") or grain == "day")
    ):
        return Shift(grain, -1 if words.word("back") else 1, "focus")
    if words.word("this"):
        return Shift(grain, -1 if words.word("back") else 1, "present")
    if word == "past" or (word == "last" and words.word("the") and grain != "century"):
        return Duration(1, grain, -1)
    base: Base = "present" if word in ("last", "this", "current") else "either"
    return Shift(grain, -1 if words.word("back") else 1 if words.word("ahead") else 0, base)


def hour_by_step(words: Words) -> Meaning | None:
    """The meaning of "the past hour", "the next hour"."""
    if (
        unit_of(words) not in ("hour", "minute")
        or words.word("back") not in ("past", "last", "")
        or not words.word("the")
    ):
        return None
    return Duration(1, unit_of(words), -1 if words.word("back") else 1) if not words.word("present") else None


def ago(words: Words) -> Meaning | None:
    """The meaning of "two years ago", "a few days ago", "years ago"."""
    leave_the_day(words)
    count = count_of(words)
    if count is None or words.all()[0] in UNITS:
        return Vague("PAST_REF")
    return shifted(unit_of(words), -count, "published")


def count_of(words: Words) -> float | None:
    """How many units the words give, one where they give none; None for "several"."""
    for name, count in FRACTIONS.items():
        if words.words(name):
            return count
    return number_of(words.words("number")) if words.words("number") else 1.0


FRACTIONS = {"half": 0.5, "and_a_half": 1.5, "quarter": 0.25}
"""What the parts of FRACTION count."""


def from_now(words: Words) -> Meaning | None:
    """The meaning of "two years from now", "a week hence"."""
    leave_the_day(words)
    count = count_of(words)
    return shifted(unit_of(words), count, "published") if count is not None else Vague("FUTURE_REF")


def earlier_or_later(words: Words) -> Meaning | None:
    """The meaning of "a year earlier", "two days later", "the day before": counted from the date spoken of."""
    side = int(english_words()["shifted"][words.word("shifted")])
    if words.word("shifted") in ("before", "after") and followed_by_its_own(words):
        return None
    leave_the_day(words)
    count = count_of(words)
    if count is None:
        return None
    return shifted(unit_of(words), side * count, "focus")


GO_ON = frozenset(
    {"and", "but", "in", "at", "on", "for", "from", "with", "to", "by", "as", "outside", "near", "during", "under"}
)
"""Words behind "the day before" that do not say before what."""


def followed_by_its_own(words: Words) -> bool:
    """Whether "before" or "after" goes on with what it is counted from: "two days after the summit"."""
    after = words.after()
    return (after.isalnum() and after.lower() not in GO_ON) or after in ("'s", "’s", "“", '"')


def shifted(unit: str, count: float, base: Base) -> Meaning | None:
    """A shift by any unit; halves go to the next smaller one."""
    if unit in ("second", "minute", "hour"):
        return Shift("day", 0, base, seconds=True)
    if unit == "fortnight":
        unit, count = "week", count * 2
    if unit == "night":
        unit = "day"
    if unit in ("decade", "century", "millennium"):
        unit, count = "year", count * {"decade": 10, "century": 100}.get(unit, 1000)
    if unit not in CALENDAR_UNITS:
        return None
    grain = cast("Grain", unit)
    if count != int(count):
        grain, count = ("month", count * 12) if grain == "year" else ("day", count * (7 if grain == "week" else 30))
    return Shift(grain, int(count), base)


def that(words: Words) -> Meaning | None:
    """The meaning of "that day", "the same year": the one spoken of."""
    grain = grain_of(words)
    return Shift(grain, 0, "focus") if grain else None


def the_unit(words: Words) -> Meaning | None:
    """The meaning of "the year", "the quarter": the one spoken of, or the present one."""
    grain = grain_of(words)
    award = words.before() == "of" and words.written("unit").istitle()  # "Person of the Year"
    if grain is None or grain == "day" or words.after() == "-" or award:
        return None
    if grain in ("decade", "century") and not words.words("edge"):
        return None
    if words.words("edge") or grain == "weekend":
        return Shift(grain, 0, "either")
    if (words.after().lower() == "of" and not is_amount(words.after(2))) or (
        words.after().isalpha() and words.after().islower() and words.after(1).lower() in ("old", "long")
    ):
        return None
    return Shift(grain, 0, "focus" if grain == "quarter" else "either")


def is_amount(word: str) -> bool:
    """Whether what begins with the word is an amount: "a high for the year of $42", not "the year of the flood"."""
    return word[:1].isdigit() or word in ("$", "£", "€", "more", "less", "about", "nearly", "almost", "over")


def week_ago_day(words: Words) -> Meaning | None:
    """The meaning of "a week ago today", "a week from tomorrow"."""
    count = int(english_words()["day_word"][words.word("day_word")])
    return Shift("day", count + (-7 if "ago" in words.all() else 7))


def year_before(_words: Words) -> Meaning | None:
    """The meaning of "a year ago" of a slice of the year: "the year-ago quarter", "the year-earlier period"."""
    return Shift("year", -1)


def mid_unit(words: Words) -> Meaning | None:
    """The meaning of "mid-week", "mid-year": the middle of the present one."""
    grain = grain_of(words)
    return Shift(grain, 0) if grain in ("week", "month", "year") and words.after() != "-" else None


def unit_ahead(words: Words) -> Meaning | None:
    """The meaning of "the week ahead"."""
    grain = grain_of(words)
    return Shift(grain, 1) if grain in ("week", "month", "year", "decade") else None


A_NUMBER = "( @amount )? ( @low? @number | a | an ) ( :filler )?"
FRACTION = """( (?P<half> half ) ( a | an ) {unit} | ( a | an ) {unit} (?P<and_a_half> and a half )
    | ( a )? (?P<quarter> quarter ) ( of ( a | an ) | - )? {unit} )"""
RELATIVE_FORMS = (
    Form(
        "day_word",
        "( @part | {unit:unit} {shifted} | the {unit:unit} {shifted} )? {day_word} ( {daypart} | {hour_name} )?",
        day_word,
        "day_word",
    ),
    Form("day_word", "( @part )? ( :daypart ) {day_word}", day_word, "day_word"),
    Form("tonight", "( @part )? {tonight:tonight}", tonight, "=tonight"),
    Form(
        "this_daypart",
        "( @part )? ( the )? ( {back} | {present} | {ahead} | {that} ( same )? | {that:same} ) {daypart}",
        last_night,
        "daypart",
    ),
    Form("overnight", "{tonight:overnight}", tonight, "=overnight"),
    Form(
        "by_step",
        "( @edge | @part )? ( {the:the} )? ( very | {this:this} )? ( {back} | {ahead} | {present} )"
        " ( fiscal | financial | calendar | full )? {unit} ( or so )?",
        by_step,
        "unit",
    ),
    Form("ago", f"{A_NUMBER} ( {{unit}} | {{units}} ) @or_so? ago", ago, "=ago"),
    Form("ago", "( {unit} | {units} ) ago", ago, "=ago"),
    Form("ago", f"( @amount )? {FRACTION} ago", ago, "=ago"),
    Form("from_now", f"{A_NUMBER} ( {{unit}} | {{units}} ) @or_so? ( from now | hence )", from_now, "unit units"),
    Form("earlier_or_later", f"( @amount )? {FRACTION} {{shifted}}", earlier_or_later, "shifted"),
    Form(
        "earlier_or_later",
        f"( ( a/another ( full/further )? )? {A_NUMBER} | the ) ( {{unit}} | {{units}} ) @or_so? {{shifted}}",
        earlier_or_later,
        "shifted",
    ),
    Form("that", "( @part )? ( that | the same | that same | the very same ) {unit}", that, "unit"),
    Form(
        "the_unit",
        "( @edge | ( :early | :part ) in )? the ( full | fiscal | current | latest | entire | whole )* {unit}",
        the_unit,
        "unit",
    ),
    Form("week_ago_day", "( a | one ) week ( ago | from ) {day_word}", week_ago_day, "day_word"),
    Form(
        "year_before_last",
        "the {unit} before last",
        lambda w: Shift(g, -2) if (g := grain_of(w)) and g != "day" else None,
        "unit",
    ),
    Form("year_after_next", "the {unit} after next", lambda w: Shift(g, 2) if (g := grain_of(w)) else None, "unit"),
    Form(
        "year_ago_period",
        "( the )? ( comparable )? {unit} - ( ago | earlier ) ( :unit | period )",
        year_before,
        "=ago shifted",
    ),
    Form("year_ago_period", "{unit} - ( ago | earlier )", year_before, "=ago shifted"),
    Form("year_ago_period", "the {unit} ( ago | earlier ) ( :unit | period )", year_before, "=ago shifted"),
    Form("year_ago_period", "( the )? ( prior | previous ) - year ( :unit | period )", year_before, "unit"),
    Form(
        "year_ago_period",
        "( the )? same ( period | :unit | time ) ( of )?"
        " ( ( the )? ( last | previous ) year | a year ( ago | earlier ) )",
        year_before,
        "=same",
    ),
    Form("unit_ahead", "the {unit} ahead", unit_ahead, "=ahead"),
    Form("mid_unit", "( the )? (?P<part> mid ) - {unit}", mid_unit, "=mid"),
    Form(
        "latest_period",
        "the ( latest | most recent ) ( period | :unit )",
        lambda _w: Shift("quarter", 0, "focus"),
        "=latest =recent",
    ),
)

__all__ = ["RELATIVE_FORMS", "UNITS", "Slice", "grain_of", "unit_of"]
