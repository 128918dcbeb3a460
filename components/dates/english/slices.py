"""Parts of years and more than years: quarters, halves, seasons, fiscal years, decades, centuries."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from components.dates.english.amounts import ORDINALS
from components.dates.english.calendar_dates import step_of, year_of
from components.dates.english.grammar import Form
from components.dates.english.traps import is_of_a_game, trap_words
from components.dates.meaning import Account, Shift, Slice, Stretch
from components.lexicon.dates.english import english_words

if TYPE_CHECKING:
    from components.dates.english.grammar import Words
    from components.dates.meaning import Meaning

HALVES = {"latter": 2, "last": 2, "final": 2}


def slice_of(words: Words) -> Meaning | None:
    """The meaning of "the third quarter", "the first half of 2023"."""
    grain: Literal["quarter", "half"] = "quarter" if words.word("unit") else "half"
    if words.word("hyphen") and words.word("the") and words.after().isalpha():
        words.first += 1  # "the third-quarter results": the article belongs to the noun behind
    if words.word("unit") not in ("quarter", "") or words.word("of_unit") not in ("year", ""):
        return None
    number = ORDINALS.get(words.word("ordinal")) or last_of(words, grain)
    if not 1 <= number <= (4 if grain == "quarter" else 2):
        return None
    fiscal = "fiscal" in words.all()
    name = f"{grain[0].upper()}{number}"
    if words.words("that"):
        return Slice(grain, name, that_year=True)
    if words.word("of_unit"):
        return Slice(grain, name, step=step_of(words), of_year=True, fiscal=fiscal)
    if not words.word("year") and not fiscal and is_of_a_game(words):
        return None
    of_another = words.after().lower() == "of" and words.after(2).isalpha()
    alone = words.word("year") or grain == "quarter" or half_alone(words)
    return Slice(grain, name, year_of(words), fiscal=fiscal) if alone and not of_another else None


def that_season(words: Words) -> Meaning | None:
    """The meaning of "that summer"."""
    after = words.after()
    if after.isalpha() and after.islower() and after not in trap_words("goes_on"):
        return None
    return Slice("season", str(english_words()["season"][words.word("that")]))


def last_of(words: Words, grain: str) -> int:
    """The number of "the latter half", "the final quarter of 2012"."""
    if grain == "quarter" and not words.word("year"):
        return 0
    return HALVES.get(words.word("which"), 0) * (2 if grain == "quarter" else 1)


def season_of_that_year(words: Words) -> Meaning | None:
    """The meaning of "the summer of that year", "the spring of next year"."""
    if words.word("of_unit") != "year":
        return None
    name = str(english_words()["season"][words.word("season")])
    if words.words("that"):
        return Slice("season", name, that_year=True)
    return Slice("season", name, step=step_of(words), of_year=True)


def half_alone(words: Words) -> bool:
    """Whether "the first half" without a year is one of a year: "first-half profit", "in the first half"."""
    if "-" in words.all():
        return True
    return words.before().lower() in ("in", "for", "during") and words.after().lower() != "of"


def slice_code(words: Words) -> Meaning | None:
    """The meaning of "Q1 2024", "H2"."""
    code = words.word("slice_code").upper()
    grain: Literal["quarter", "half"] = "quarter" if code[0] == "Q" else "half"
    return None if grain == "half" and (code[1] > "2" or not year_of(words)) else Slice(grain, code, year_of(words))


def season(words: Words) -> Meaning | None:
    """The meaning of "the summer of 2019", "last fall", "this spring", "in winter"."""
    word = words.word("season")
    step = step_of(words) if words.word("back") or words.word("ahead") or words.word("present") else None
    year = year_of(words)
    if year is None and step is None and not season_alone(words):
        return None
    return Slice("season", str(english_words()["season"][word]), year, step)


def season_alone(words: Words) -> bool:
    """Whether "spring" or "fall" without a year means the season, by what stands before it."""
    if not words.written("season").islower() or (
        words.after().isalpha() and words.after().lower() not in trap_words("goes_on")
    ):
        return False
    if words.words("part") or words.words("edge"):
        return True
    before = words.before().lower()
    return before in ("in", "by", "since", "until", "during", "for") or (
        words.word("season") in ("summer", "winter") and "the" in words.all() and before != "of"
    )


def decade(words: Words) -> Meaning | None:
    """The meaning of "the 1990s", "the '80s", "the nineties"."""
    if word := words.word("decade_year"):
        return Stretch("decade", int(word)) if word.endswith("0") else None
    if word := words.word("decade_number"):
        figures = re.sub(r"\D", "", word)
        joined = words.before().lower() in ("and", "or") and words.before(2).lower().endswith("0s")
        if (not (words.word("the") or joined) and len(figures) < 4) or len(figures) == 3:
            return None  # "the '70s and '80s" are two decades, "he was in his 80s" is none
        return Stretch("decade", int(figures)) if len(figures) != 1 else None
    return Stretch("decade", int(english_words()["decade"][words.word("decade")]))


def century(words: Words) -> Meaning | None:
    """The meaning of "the 20th century", "the nineteenth century"."""
    if words.after() in ("Fox", "Studios"):
        return None
    found = re.match(r"\d+", words.word("ordinal_number"))
    number = int(found[0]) if found else 0
    for word in words.words("ordinals"):
        number += ORDINALS.get(word, 20 if word == "twenty" else 0)
    return Stretch("century", (number - 1) * 100) if 1 <= number <= 22 else None


def fiscal_year(words: Words) -> Meaning | None:
    """The meaning of "fiscal 1998", "fiscal year 1998"."""
    year = year_of(words)
    return Account(year) if year else Shift("year", step_of(words))


STEP = "( {back} | {ahead} | {present} )"
SLICE_FORMS = (
    Form(
        "slice",
        "( @part )? ( {the:the} )? ( fiscal ( - )? )? ( {ordinal} | {which:last} | {which:latter} | {which:final} )"
        " ( fiscal )? (?P<hyphen> - )? ( {unit} | half ) ( ( ( of )? ( the )? ( fiscal )? @year )"
        " | of ( the )? ( {back} | {ahead} | {present} | @that | the ) ( fiscal )? {of_unit:unit} )?",
        slice_of,
        "unit =half",
    ),
    Form("slice", "the @year {ordinal} ( - )? {unit}", slice_of, "unit"),
    Form(
        "season",
        "( @edge )? ( the )? ( @part )? {season} ( of )?"
        " ( @year ( ( @dash ) ( :year_number | :two_digits | :day_number ) )? | {short_year} )",
        season,
        "season",
    ),
    Form(
        "season",
        "( @edge )? ( the )? ( @part )? {season} ( of )? ( @that | {back} | {ahead} | {present} ) {of_unit:unit}",
        season_of_that_year,
        "season",
    ),
    Form("season", f"( @edge | @part )? ( the )? ( this )? {STEP} {{season}}", season, "season"),
    Form("season", "( @edge )? ( the )? ( @part )? {season}", season, "season"),
    Form("season", "that ( same )? {that:season}", that_season, "season"),
    Form("slice_code", "{slice_code} ( ( of )? @year )?", slice_code, "slice_code"),
    Form("decade", "( {the:the} ( @part )? | @edge {the:the} | @part )? {decade_number}", decade, "decade_number"),
    Form("decade", "( the ( @part )? | @edge the | @part ) {decade_year:year_number} 's", decade, "year_number"),
    Form("decade", "( the ( @part )? | @edge the ) {decade}", decade, "decade"),
    Form(
        "century",
        "( the )? ( @part | @edge ( the )? )?"
        " ( {ordinal_number} | (?P<ordinals> ( twenty - )? :ordinal ) ) ( - )? century",
        century,
        "unit",
    ),
    Form("fiscal_year", "( the fiscal year | fiscal ( year )? ) ( @year | {short_year} )", fiscal_year, "=fiscal"),
)
