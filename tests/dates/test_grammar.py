"""The forms of expression and the tokens they are written over."""

from datetime import date

import pytest

from components.dates import read_dates
from components.dates.english import FINDERS, grammar
from components.dates.english.amounts import number_of, spelled_year
from components.dates.english.grammar import expand, literals
from components.dates.english.tokens import OTHER


def test_every_form_has_a_key():
    """A form without a key would never be tried."""
    assert [form.pattern for form in FINDERS if not form.key] == []


def test_a_form_is_tried_only_where_its_key_stands():
    """Words without a month call up no form of months."""
    own = grammar()
    signs = own.vocabulary.tokenise("three years ago").signs
    assert {form.name for _, form, _ in own.forms_for(signs)} & {"month", "month_and_day"} == set()


@pytest.mark.parametrize("word", ["$17", "50%", "B-52", "MH17", "3M", "12:30x"])
def test_numbers_in_names_and_prices_are_no_numbers(word):
    """A price, a share, a version or a name has no sign that a form could read."""
    assert set(grammar().vocabulary.tokenise(word).signs) <= {OTHER, *grammar().vocabulary.tokenise("- .").signs}


def test_parts_are_written_out():
    """@parts stand for patterns, and their words count as asked for."""
    assert ("@" in expand("@amount {unit}"), "than" in literals("@amount {unit}")) == (False, True)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        (["twenty", "-", "four"], 24),
        (["one", "hundred", "and", "five"], 105),
        (["two", "and", "a", "half"], 2.5),
        (["two", "thousand"], 2000),
        (["1,100"], 1100),
        (["a", "couple", "of"], 2),
        (["several"], None),
    ],
)
def test_numbers_in_words(words, number):
    """Numbers in words, figures and both; several is none."""
    assert number_of(words) == number


def test_years_in_words():
    """Spoken years are read."""
    assert (spelled_year(["nineteen", "ninety", "-", "seven"]), spelled_year(["two", "thousand"])) == (1997, 2000)


@pytest.mark.parametrize("published", [date.min, date(2024, 2, 29), date.max])
def test_the_ends_of_the_calendar_break_nothing(published):
    """Words that lead out of the calendar are read, or not, without an error."""
    text = (
        "last year, next year, the third quarter of next year, 200 years ago, last July, next century, Feb. 29, Easter"
    )
    assert all(r.text in text for r in read_dates(text, published=published))
