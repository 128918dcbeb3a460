"""Laws that hold for any text, in English and in the languages of basic support.

The long texts are run to their end: what is quadratic in one of them would not come back within the hour.
"""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.dates import read_dates
from components.dates.fallback import find_with_dateparser

MEGABYTE = 1_000_000
LANGUAGES = ("en", "ru", "de", "fr", "zh")

SAID = """
May March Sunday second the last next this past of in on since until between and from to by early mid late end three
3rd 24 1990s '90s 2016 2016-2018 Feb. February 30 31 29 quarter year years ago later earlier week day month decade
century Christmas Easter summer winter every each daily Tuesday 24/02/2022 13/13/2013 2022-02-30 9999 0001 now recently
today yesterday tonight - – / . , ; : ( ) [ ] ' ’ half fiscal before after shortly the invasion of Ukraine more than
less a an few several hundred million 0 00 99999999999999999999 year-old -year- over about same following previous that
в ноябре 28 февраля накануне летом года назад vor zwei Wochen am 1. März il y a 3 jours 年 2022年2月30日 昨天
"""
WORDS = (*SAID.split(), "\n", "\n\n")
"""What dates are made of, to be thrown together."""

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))
TEXTS = st.one_of(st.text(max_size=400), st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))

LONG = {
    "digits": "1234567890",
    "zeros": "0",
    "in": "in ",
    "a word": "a",
    "May": "May ",
    "numbers": "1 2 3 ",
    "between": "between ",
    "between and": "between 1990 and ",
    "blanks": " ",
    "lines": "\n",
    "dots": ".",
    "hyphens": "2016-",
    "slashes": "1/2/",
    "the": "the ",
    "last": "last ",
    "the end of": "the end of ",
    "number words": "twenty-",
    "hundreds": "hundred ",
    "commas": "May, ",
    "day numbers": "May 1, ",
    "more than": "more than ",
    "early": "early ",
    "ago": "ago ",
    "a year ago": "a year ago ",
    "later": "two days later ",
    "quotes": "'",
    "emoji": "\U0001f5d3",
    "years": "1990 ",
    "ordinals": "24th ",
    "weekdays": "Monday Tuesday ",
    "named event": "shortly after the full-scale invasion of ",
    "vor": "vor ",
    "в": "в ",
    "год": "год ",
    "年": "2022年",
}
"""Texts that a careless pattern walks many times."""


def check_laws(text, found):
    assert [text[d.where.start : d.where.end] for d in found] == [d.text for d in found]
    assert [d for d in found if d.where.start == d.where.end] == []
    assert [d for d in found if d.span and d.span.first > d.span.last] == []
    assert [(a, b) for a, b in pairwise(found) if a.where.end > b.where.start] == []


@settings(max_examples=300, deadline=None)
@given(text=TEXTS, published=DAYS, language=st.sampled_from(LANGUAGES))
def test_any_text(text, published, language):
    """Words are quoted exactly, results stand in order and apart, no span ends before it begins, nothing raises."""
    check_laws(text, read_dates(text, published=published, language=language))


@settings(max_examples=200, deadline=None)
@given(text=TEXTS, published=DAYS, language=st.sampled_from(LANGUAGES[1:]))
def test_any_text_in_other_languages(text, published, language):
    """The same holds at the door to dateparser."""
    check_laws(text, find_with_dateparser(text, published=published, language=language))


@settings(max_examples=100, deadline=None)
@given(text=TEXTS, published=DAYS)
def test_reading_twice_says_the_same(text, published):
    """Nothing is remembered from one reading to the next."""
    assert read_dates(text, published=published) == read_dates(text, published=published)


@pytest.mark.parametrize("piece", LONG.values(), ids=LONG)
def test_a_megabyte(piece):
    """A megabyte of one thing is read to its end, and the laws hold."""
    text = piece * (MEGABYTE // len(piece))
    check_laws(text, read_dates(text, published=date(2025, 2, 28)))


@pytest.mark.parametrize("piece", LONG.values(), ids=LONG)
def test_long_texts_in_other_languages(piece):
    """The same for a part of it at the door to dateparser."""
    text = piece * (MEGABYTE // 25 // len(piece))
    for language in LANGUAGES[1:]:
        check_laws(text, find_with_dateparser(text, published=date(2025, 2, 28), language=language))


@pytest.mark.parametrize("published", [date(1, 1, 1), date(9999, 12, 31)])
def test_the_ends_of_the_calendar(published):
    """Counting from the first or the last day a date can have raises nothing."""
    text = " ".join(WORDS)
    for language in LANGUAGES:
        check_laws(text, read_dates(text, published=published, language=language))
