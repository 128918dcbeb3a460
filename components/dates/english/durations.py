"""Lengths of time: "six hours", "more than three years", "a two-week truce", "the past decade"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.dates.english.amounts import number_of
from components.dates.english.grammar import Form
from components.dates.english.relative import grain_of, unit_of
from components.dates.english.traps import DASHES, leave_the_day, trap_words
from components.dates.meaning import CalendarDate, Duration, Shift, Vague
from components.dates.timex import period_value
from components.lexicon.dates.english import english_words

if TYPE_CHECKING:
    from components.dates.english.grammar import Words
    from components.dates.meaning import Meaning


def length(words: Words) -> Meaning | None:
    """The meaning of "six hours", "more than three years", "a decade", "several months"."""
    unit = unit_of(words)
    count = number_of(words.words("number")) if words.words("number") else 1.0
    if count is None and words.word("unit"):
        return None
    leave_the_preposition(words)
    leave_the_day(words)
    if not countable(words, unit) or (
        words.all()[0] == "last" and words.before().lower() in trap_words("before_a_verb")
    ):
        return None
    return Duration(count, unit, side_of(words))


def leave_the_preposition(words: Words) -> None:
    """Leave out "over" and "about" that are prepositions: "a rise over four years", "to talk about three days".

    They say how much in "for over four years", "for about four years".
    """
    amount, before = words.words("amount"), words.before().lower()
    if (amount == ["over"] and before not in trap_words("before_over")) or (
        amount == ["about"] and before in trap_words("speaks")
    ):
        words.first += 1


def side_of(words: Words) -> int:
    """-1 for lengths that end now, 1 for those that begin now, else 0."""
    return -1 if words.word("back") else 1 if words.word("ahead") else 0


def countable(words: Words, unit: str) -> bool:
    """Whether the words measure time: not "first quarter", "three quarters of the staff", "a second meeting"."""
    after, behind = words.after().lower(), words.after(2).lower()
    if words.word("a") and not words.words("amount") and is_rate(words.before()):
        return False
    if is_of_a_war(words):
        return False
    if after == "old" or (after == "-" and (behind in ("book", "end", "old") or words.word("a"))):
        return False
    if unit == "quarter":
        fraction = after == "of" and behind in trap_words("determiner")
        return not fraction and (not words.word("a") or side_of(words) != 0)
    if unit == "second" and words.word("unit"):
        return words.word("number") not in ("a", "") and (not after.isalpha() or words.word("number") == "one")
    return unit != "minute" or bool(words.words("number")) or not after.isalpha() or after in BEHIND_A_MINUTE


def is_of_a_war(words: Words) -> bool:
    """Whether the words are part of a war's name: "the Six-Day War", "the Seven Years' War"."""
    unit = words.written("unit") or words.written("units")
    return unit.istitle() and "War" in (words.after(), words.after(2), words.after(3))


def or_two(words: Words) -> Meaning | None:
    """The meaning of "a week or two", unless the number counts what stands behind: "a year or two months"."""
    after = words.after()
    counts = after.isalnum() and after.lower() not in trap_words("goes_on") | trap_words("before_a_time") - {"than"}
    return None if counts or after in DASHES or after == "%" else length(words)


def sum_of_two(words: Words) -> Meaning | None:
    """The meaning of "an hour and 45 minutes", "two years and six months"."""
    large, small = unit_of(words), str(english_words()["units"][words.word("small")])
    count = number_of(words.words("number")) if words.words("number") else 1.0
    rest = number_of(words.words("rest"))
    if count is None or rest is None or FINER.get(large) != small:
        return None
    value = period_value(count, large) + period_value(rest, small).lstrip("PT")
    return Duration(count, large, value=value)


FINER = {"year": "month", "week": "day", "day": "hour", "hour": "minute", "minute": "second"}
"""The unit that is counted beside a longer one, with "and" between."""
BEHIND_A_MINUTE = frozenset({"and", "or", "later", "before", "after"})
"""Words behind "a minute" where it is no "minute amount"."""


def is_rate(before: str) -> bool:
    """Whether what stands before "a year" is counted by the year: "$33 million a year", "four flights a week"."""
    low = before.lower()
    return (
        low[:1].isdigit()
        or low in trap_words("rated")
        or (low.endswith("s") and low not in trap_words("singular_in_s") and low.isalpha())
    )


def hyphened(words: Words) -> Meaning | None:
    """The meaning of "a six-hour meeting", "two-year"."""
    if is_of_a_war(words):
        return None
    if "old" in (words.after().lower(), words.after(2).lower()[:3]):
        return None
    leave_the_preposition(words)
    unit = unit_of(words)
    if unit in ("second", "quarter") and not words.word("number")[0].isdigit():
        return None
    return Duration(number_of(words.words("number")), unit, side_of(words))


def unit_long(words: Words) -> Meaning | None:
    """The meaning of "a year-long inquiry", "three-day-long", "weeklong"; "hours-long" is none in news labels."""
    if glued := words.word("unit_long"):
        return Duration(1, str(english_words()["unit_long"][glued]))
    return Duration(number_of(words.words("number")) if words.words("number") else 1.0, unit_of(words))


def bare_units(words: Words) -> Meaning | None:
    """The meaning of "days", "for years", "weeks or months"."""
    before, after = words.before().lower(), words.after().lower()
    unit = unit_of(words)
    if before == "the" and after in ("before", "after", "following", "leading", "since"):
        return Duration(None, unit)
    if after in ("later", "earlier") and unit != "quarter":
        return Duration(None, unit)
    if unit == "minute" and after in ("after", "before"):
        return Duration(None, unit)
    if unit in ("quarter", "minute", "second", "weekend") or before in trap_words("determiner") or is_of_a_war(words):
        return None
    if before == "-" or after in ("-", "old") or before in ("of", "first", "early", "last", "late", "earlier", "later"):
        return None
    return Duration(None, unit)


def recent_units(words: Words) -> Meaning | None:
    """The meaning of "recent years", "the past few weeks", "coming months"."""
    if words.all()[0] == "following" and words.after().lower() == "of":
        words.first += 1  # "following weeks of talks" is "after weeks of talks"
        return Duration(None, unit_of(words))
    return Duration(None, unit_of(words), -1 if words.word("recent") or words.word("back") else 1)


def the_months(words: Words) -> Meaning | None:
    """The meaning of "the nine months", "the first nine months"."""
    if not countable(words, unit_of(words)):
        return None
    return Duration(number_of(words.words("number")), unit_of(words))


def one_unit(words: Words) -> Meaning | None:
    """The meaning of "one day": a length, or some day to come where a modal verb stands before it."""
    unit = unit_of(words)
    if unit == "day" and words.before().lower() in ("will", "would", "could", "might", "may", "can"):
        return Vague("FUTURE_REF")
    return Duration(1, unit) if countable(words, unit) else None


def year_end(words: Words) -> Meaning | None:
    """The meaning of "year-end", "the year's end"."""
    grain = grain_of(words)
    if words.word("year"):
        return CalendarDate(int(words.word("year"))) if grain == "year" else None
    if grain not in ("year", "month", "week", "quarter") or (grain != "year" and words.after() == "-"):
        return None
    return Shift(grain, 0)


def and_a_half(words: Words) -> Meaning | None:
    """The meaning of "an hour and a half", "the past year and a half"."""
    return Duration(1.5, unit_of(words), side_of(words))


def two_or_so(words: Words) -> Meaning | None:
    """The meaning of "the next year or two"; "the next day or two hours" is none."""
    return None if words.after().lower() in english_words()["units"] else Duration(2, unit_of(words), side_of(words))


def half(words: Words) -> Meaning | None:
    """The meaning of "half an hour"."""
    return Duration(0.5, unit_of(words))


def quarter_of(words: Words) -> Meaning | None:
    """The meaning of "a quarter of a century", "the past quarter-century"."""
    return Duration(25, "year", side_of(words)) if unit_of(words) == "century" else None


WHOLE = "( another | an additional | a further | the entire | an entire | a full | the full | a whole )"
AMOUNT = "( at least | more than | less than | nearly | almost )"
STEP = "( {back} | {ahead} | first | latest | final )"
LENGTH_FORMS = (
    Form("length", "one {unit}", one_unit, "unit"),
    Form(
        "length",
        "( @amount )? ( @number | a | an ) ( {unit} | {units} ) ( , )? ( and )?"
        " (?P<rest> :number | :day_number | :two_digits ) {small:units}",
        sum_of_two,
        "units",
    ),
    Form(
        "length",
        f"( @amount )? {WHOLE}? ( @low? @number | {{a:a}} | {{a:an}} ) ( :filler )? ( {{unit}} | {{units}} )"
        " ( or so )?",
        length,
        "unit units",
    ),
    Form("length", f"( @amount )? {WHOLE} {{unit}}", length, "unit"),
    Form(
        "length",
        "( @amount )? ( @number | {a:a} | {a:an} ) ( :filler )? ( {unit} | {units} ) or ( two | three | more )",
        or_two,
        "unit units",
    ),
    Form(
        "length",
        f"{AMOUNT}? ( the | these | those )? {STEP} @low? @number ( :filler )? ( {{units}} | {{unit}} ) ( or so )?",
        length,
        "units unit",
    ),
    Form("length", "the/these/those @number {units}", the_months, "units"),
    Form("length", "( the )? @number ( {back} | {ahead} ) {units}", length, "units"),
    Form(
        "hyphened",
        f"( ( @amount )? ( a | an ) | the ( {STEP} )? ) (?P<number> @plain ) - {{unit}} period",
        hyphened,
        "unit",
    ),
    Form("hyphened", "( @amount )? (?P<number> @plain ) ( - )? {unit}", hyphened, "unit"),
    Form("unit_long", "( (?P<number> @plain ) - )? {unit} - long", unit_long, "=long"),
    Form("unit_long", "{unit_long}", unit_long, "unit_long"),
    Form("length", f"( ( @amount )? ( a | an ) | ( the )? {STEP} ) {{unit}} and a half", and_a_half, "unit"),
    Form("length", "( @amount )? half ( a | an ) {unit}", half, "=half"),
    Form("length", f"( the )? {STEP} {{unit}} or two", two_or_so, "unit"),
    Form(
        "while", "( a | quite a ) ( little | long | short )? while", lambda _: Duration(None, "", value="PXX"), "=while"
    ),
    Form(
        "while",
        "( a | an ) ( long | short | brief | limited | extended | lengthy ) period ( of time )?",
        lambda _: Duration(None, "", value="PXX"),
        "=period",
    ),
    Form(
        "length",
        f"( @amount )? ( ( a )? quarter of a | ( a | ( the )? {STEP} ) quarter ( - )? ) {{unit}}",
        quarter_of,
        "unit",
    ),
    Form("year_end", "( about | around )? ( the )? {unit} ( - | 's )? end ( @year )?", year_end, "=end"),
    Form("bare_units", "{units} ( ( or | and ) :units )?", bare_units, "units"),
    Form(
        "recent_units",
        "( the )? ( most )? ( {recent:recent} | {back} | {ahead} ) {units} ( ( and | or ) :units )?",
        recent_units,
        "units",
    ),
    Form("recent_units", "( the )? {units} ( ( and | or ) :units )? ( ahead | to come )", recent_units, "units"),
)
