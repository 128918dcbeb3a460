"""Ranges: which two dates become one expression."""

from datetime import date

import pytest

from components.dates import read_dates

PUBLISHED = date(2025, 2, 28)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("between 2016 and 2018", [("2016 and 2018", "2016-01-01/2018-12-31")]),
        ("June 28 to July 2, 2021", [("June 28 to July 2, 2021", "2021-06-28/2021-07-02")]),
        ("in both 2016 and 2018", [("2016", "2016"), ("2018", "2018")]),
        ("from 2016 to 2018", [("2016", "2016-01-01/2018-12-31"), ("2018", "2018")]),
        ("from Nov. 3 to Feb. 2", [("Nov. 3", "2024-11-03/2025-02-02"), ("Feb. 2", "2025-02-02")]),
        ("2016, 2018", [("2016", "2016"), ("2018", "2018")]),
    ],
)
def test_ranges(text, expected):
    """One expression where the ends need each other, else two, of which the first reaches to the last."""
    assert [(r.text, r.span.iso) for r in read_dates(text, published=PUBLISHED)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in May and June 1996", [("May", "1996-05"), ("June 1996", "1996-06")]),
        ("in May or June of 1996", [("May", "1996-05"), ("June of 1996", "1996-06")]),
        ("in March, May, and June 1996", [("March", "1996-03"), ("May", "1996-05"), ("June 1996", "1996-06")]),
        ("on May 4 and June 5, 1996", [("May 4", "1996-05-04"), ("June 5, 1996", "1996-06-05")]),
        ("on May 4 and 5, 1996", [("May 4", "1996-05-04"), ("5, 1996", "1996-05-05")]),
        ("on May 4, 5 and 6, 1996", [("May 4", "1996-05-04"), ("5", "1996-05-05"), ("6, 1996", "1996-05-06")]),
        ("in May and June of last year", [("May", "2024-05"), ("June of last year", "2024-06")]),
        ("on Feb. 24 and 25, Monday", [("Feb. 24", "2025-02-24"), ("25", "2025-02-25"), ("Monday", "2025-02-24")]),
    ],
)
def test_a_year_behind_a_list(text, expected):
    """The year behind the last of several days or months is that of all."""
    assert [(r.text, r.span.iso) for r in read_dates(text, published=PUBLISHED)] == expected


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("They met in April, and June 1996 was quiet.", "2024-04"),
        ("in May 1997 and June 1998", "1997-05"),
        ("Sales rose in June and May 1996 was forgotten.", "2024-06"),
        ("They met in February. June 1996 was quiet.", "2025-02"),
    ],
)
def test_a_year_of_its_own(text, first):
    """A month keeps its own year where a clause ends, another year is named, or it comes later in the year."""
    assert read_dates(text, published=PUBLISHED)[0].span.iso == first
