"""Dates by their names and figures: "24 February 2022", "Feb. 24", "24/02/2022", "March", "2016"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from components.dates.english.amounts import ORDINALS, spelled_year
from components.dates.english.grammar import Form
from components.dates.english.traps import counts, is_month_name, is_numbered, is_year, trap_words
from components.dates.meaning import Account, Beyond, CalendarDate, Numeric, Range, Slice, WeekOf
from components.lexicon.dates.english import english_words

if TYPE_CHECKING:
    from components.dates.english.grammar import Words
    from components.dates.meaning import Meaning

MONTHS = {**english_words()["month"], **english_words()["month_short"]}
WEEKDAYS = {name: int(number) for name, number in english_words()["weekday"].items()}
LATEST_YEAR = 2100


def month_of(words: Words, name: str = "month") -> int | None:
    """The number of the month captured under the name or its short form."""
    found = words.word(name) or words.word("month_short")
    return int(MONTHS[found]) if found in MONTHS else None


def year_of(words: Words) -> int | None:
    """The year captured, of four figures, of two, or in words."""
    if found := words.word("year"):
        return int(found)
    if found := words.word("short_year"):
        return 1900 + int(found[1:]) if int(found[1:]) > 40 else 2000 + int(found[1:])
    return spelled_year(words.words("spelled")) if words.words("spelled") else None


def day_of(words: Words, name: str) -> int | None:
    """The day of the month captured, in figures or as an ordinal."""
    found = re.match(r"\d+", words.word(name))
    return int(found[0]) if found else None


def month_and_day(words: Words) -> Meaning | None:
    """A day of a month, with the year or without."""
    day = day_of(words, "day") or day_of(words, "ordinal_number") or ordinal_day(words)
    month = month_of(words)
    if day is None or month is None or not 1 <= day <= 31:
        return None
    if words.after() == "%" or (words.after().lower() in ("percent", "per") and not words.word("year")):
        return None
    if (month, day) == (9, 11) and words.after().lower() in ("attack", "attacks", "terrorist", "terror", "hijackings"):
        return CalendarDate(2001, month, day)
    if (month, day) == (9, 11) and words.before() == "-" and words.before(2).lower() in ("post", "pre"):
        return CalendarDate(2001, month, day)
    return CalendarDate(year_of(words), month, day)


def week_of(words: Words) -> Meaning | None:
    """The meaning of "the week of March 6", "the first week of April"."""
    day, month = day_of(words, "day"), month_of(words)
    place = -1 if words.word("last") else ORDINALS.get(words.word("ordinal"), 0)
    if weekday := words.word("weekday"):
        return WeekOf(CalendarDate(year_of(words), month), place, WEEKDAYS[weekday]) if -1 <= place <= 4 else None
    if words.word("unit") != "week" or (not day and not -1 <= place <= 5):
        return None
    return WeekOf(CalendarDate(year_of(words), month, day), 0 if day else place)


def ordinal_day(words: Words) -> int | None:
    """The day an ordinal in words names: "March eighth"."""
    return ORDINALS.get(words.word("ordinal"))


def month_days(words: Words) -> Meaning | None:
    """Some days of a month: "June 3–5"."""
    first, last, month = day_of(words, "day"), day_of(words, "to"), month_of(words)
    if not (first and last and month) or not first < last <= 31 or _counts_on(words):
        return None
    year = year_of(words)
    return Range(CalendarDate(year, month, first), CalendarDate(year, month, last))


def _counts_on(words: Words) -> bool:
    """Whether the second number counts what stands behind it: "sentenced on May 3 to 15 years"."""
    after = words.after().lower()
    return after == "%" or after in trap_words("counted") or after in english_words()["units"]


def months_of_account(words: Words) -> Meaning | None:
    """The meaning of "the July-September period": the quarter of these months."""
    first, last = int(MONTHS[words.word("month")]), int(MONTHS[words.word("to")])
    if last - first == 2 and first % 3 == 1:
        return Slice("quarter", f"Q{first // 3 + 1}")
    return Range(CalendarDate(month=first), CalendarDate(month=last))


def month_and_year(words: Words) -> Meaning | None:
    """A month of a year that is named."""
    return CalendarDate(year_of(words), month_of(words))


def month_alone(words: Words) -> Meaning | None:
    """A month without a year."""
    return CalendarDate(month=month_of(words)) if is_month_name(words) else None


def month_spoken_of(words: Words) -> Meaning | None:
    """The meaning of "that July": the one of the year spoken of."""
    return CalendarDate(month=month_of(words), that_year=True)


def step_of(words: Words) -> int:
    """-1 for "last", 1 for "next", 0 for "this"."""
    return -1 if words.word("back") else 1 if words.word("ahead") else 0


def month_by_step(words: Words) -> Meaning | None:
    """The meaning of "last November": the one before, of this year, or after."""
    return CalendarDate(month=month_of(words), step=step_of(words))


def month_of_year(words: Words) -> Meaning | None:
    """The meaning of "July last year"; the year is written as steps from the present one."""
    if words.words("that"):
        return CalendarDate(month=month_of(words), that_year=True) if words.word("unit") == "year" else None
    return CalendarDate(year=step_of(words), month=month_of(words)) if words.word("unit") == "year" else None


def day_of_year(words: Words) -> Meaning | None:
    """The meaning of "July 4 last year"."""
    day, month = day_of(words, "day") or day_of(words, "ordinal_number"), month_of(words)
    if words.word("unit") != "year" or day is None or not 1 <= day <= 31:
        return None
    if words.words("that"):
        return CalendarDate(month=month, day=day, that_year=True)
    return CalendarDate(step_of(words), month, day)


def whole_month(words: Words) -> Meaning | None:
    """The meaning of "the month of April"."""
    return CalendarDate(year_of(words), month_of(words)) if words.word("unit") == "month" else None


def year_alone(words: Words) -> Meaning | None:
    """A year, unless the number counts or names something else."""
    year = year_of(words)
    if words.words("period"):
        return Account(year, same_part=True)
    if year is None or year > LATEST_YEAR or "half" in words.words("edge") or not is_year(words, year):
        return None
    return CalendarDate(year)


def beyond_year(words: Words) -> Meaning | None:
    """The meaning of "post-1991", "pre-2022"."""
    year = int(words.word("year"))
    if not words.glued() or not 1000 <= year <= LATEST_YEAR:
        return None  # "his last post - 1998 was a good year"
    return Beyond(year, -1 if words.word("beyond") == "pre" else 1)


def years_to(words: Words) -> Meaning | None:
    """From one year to another: "2014–2022", "1939-45", "between 2016 and 2018"."""
    first = int(words.word("year"))
    if is_numbered(words) or counts(words) or not 1000 <= first <= LATEST_YEAR:
        return None
    last_words = words.word("last_year")
    last = int(last_words) if len(last_words) == 4 else first // 100 * 100 + int(last_words)
    if not first < last <= LATEST_YEAR or last - first > 400:
        return None
    return Range(CalendarDate(first), CalendarDate(last))


def written_in_figures(words: Words) -> Meaning | None:
    """24/02/2022, 2/24/22, 24.2.2022, 2022/02/24."""
    parts = [int(part) for part in re.split(r"[/.-]", words.word("numeric_date"))]
    lengths = [len(part) for part in re.split(r"[/.-]", words.word("numeric_date"))]
    if lengths[0] == 4 and lengths[1] <= 2 and lengths[2] <= 2:
        return CalendarDate(parts[0], parts[1], parts[2]) if 1 <= parts[1] <= 12 and 1 <= parts[2] <= 31 else None
    if lengths[0] > 2 or lengths[2] not in (2, 4) or (lengths[2] == 2 and "/" not in words.word("numeric_date")):
        return None
    year = parts[2] if lengths[2] == 4 else parts[2] + (2000 if parts[2] <= 40 else 1900)
    if not 1000 <= year <= LATEST_YEAR or not (1 <= parts[0] <= 31 and 1 <= parts[1] <= 31):
        return None
    if "." in words.word("numeric_date") and parts[1] <= 12:
        return CalendarDate(year, parts[1], parts[0])  # points between figures are written where the day comes first
    return None if parts[0] > 12 and parts[1] > 12 else Numeric(parts[0], parts[1], year)


def iso_date(words: Words) -> Meaning | None:
    """2022-02-24, also with a time of day."""
    year, month, day = (int(part) for part in words.word("iso_date")[:10].split("-"))
    return CalendarDate(year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 and year >= 1000 else None


WEEKDAY = (
    "( ( :weekday ( :daypart )? | :weekday_short ( . )? | ( this/last/next | this/the coming ) :weekday ) ( , )? )?"
)
NAME_OF_DAY = "( ( :weekday | :weekday_short ( . )? ) ( , )? )"
DAY_IN_FIGURES = "( {day:day_number} | {ordinal_number} )"
YEAR = "( ( , )? ( of )? ( @year | {short_year} ) | ( , )? @spelled )"
DAY = "( {day:day_number} | {ordinal_number} | {ordinal} )"
DAYPART = "( ( , )? {daypart} )?"

CALENDAR_FORMS = (
    Form(
        "week_of",
        f"( the )? {{unit}} ( of | ending | ended | beginning ) @month {{day:day_number}} ( {YEAR} )?",
        week_of,
        "month month_short",
    ),
    Form(
        "week_of",
        "the ( {ordinal} | {last:last} | {last:final} ) ( {unit} | {weekday} ) ( of | in ) @month"
        f" ( {YEAR} )?",
        week_of,
        "month month_short",
    ),
    Form(
        "month_days",
        f"@month {{day:day_number}} ( @dash | to | through | until ) {{to:day_number}} {YEAR}?",
        month_days,
        "month month_short",
    ),
    Form(
        "days_of_month",
        f"{{day:day_number}} ( @dash | to ) {{to:day_number}} ( of )? @month {YEAR}?",
        month_days,
        "month month_short",
    ),
    Form(
        "months",
        "( the )? {month} ( @dash | to | through ) {to:month} ( period | quarter )",
        months_of_account,
        "month",
    ),
    Form(
        "month_and_day",
        f"( @part )? {WEEKDAY} @month ( the )? {DAY} ( {YEAR} )? {DAYPART}",
        month_and_day,
        "month month_short",
    ),
    Form(
        "day_and_month",
        f"( @part )? {NAME_OF_DAY}? ( ( the )? {DAY_IN_FIGURES} ( of )? | the {{ordinal}} of ) @month ( {YEAR} )?",
        month_and_day,
        "month month_short",
    ),
    Form(
        "day_of_year",
        f"( @part )? {WEEKDAY} ( @month ( the )? {DAY_IN_FIGURES} | ( the )? {DAY_IN_FIGURES} ( of )? @month )"
        " ( of )? ( {back} | {ahead} | {present} | @that ) {unit}",
        day_of_year,
        "month month_short",
    ),
    Form("day_month_hyphens", "{day:day_number} - @month - @year", month_and_day, "month month_short"),
    Form(
        "daypart_of_day",
        f"( the )? ( @part )? {{daypart}} of {WEEKDAY}"
        f" ( @month {DAY_IN_FIGURES} | ( the )? {DAY_IN_FIGURES} ( of )? @month ) ( {YEAR} )?",
        month_and_day,
        "daypart",
    ),
    Form("month_and_year", f"( @edge | @part )? @month ( {YEAR} )", month_and_year, "month month_short"),
    Form(
        "month_by_step",
        "( @part )? ( this )? ( {back} | {ahead} | {present:this} ) @month",
        month_by_step,
        "month month_short",
    ),
    Form(
        "month_of_year",
        "( @edge | @part )? @month ( of | in )? ( {back} | {ahead} | {present} | @that ) {unit}",
        month_of_year,
        "month month_short",
    ),
    Form("month", "( @edge | @part )? @month", month_alone, "month month_short"),
    Form("month", f"the {{unit}} of @month ( {YEAR} )?", whole_month, "unit"),
    Form("month", "that {month}", month_spoken_of, "month"),
    Form(
        "years",
        "@year ( @dash ) ( {last_year:year_number} | ( {last_year:two_digits} | {last_year:day_number} ) )",
        years_to,
        "year_number",
    ),
    Form(
        "year",
        "( @edge | @part | ( the )? ( full ( - )? | calendar )? year ) ( @year | @spelled )",
        year_alone,
        "year_number number",
    ),
    Form("year", "(?P<beyond> post | pre ) - @year", beyond_year, "=post =pre"),
    Form("year", "the @year (?P<period> period | quarter )", year_alone, "year_number"),
    Form("year", "( @year | {short_year} | @spelled )", year_alone, "year_number short_year number"),
    Form("figures", "{numeric_date}", written_in_figures, "numeric_date"),
    Form("iso", "{iso_date}", iso_date, "iso_date"),
)
