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
