"""Calendar arithmetic."""

from datetime import date

import pytest

from components.dates.spans import Period, add_days, add_months, easter, part_of, period_at, shift, valid_day
from components.dates.timex import period_value, value_of

DAY = date(2025, 2, 28)


@pytest.mark.parametrize(
    ("grain", "iso"),
    [
        ("day", "2025-02-28"),
        ("week", "2025-02-24/2025-03-02"),
        ("weekend", "2025-03-01/2025-03-02"),
        ("month", "2025-02"),
        ("season", "2024-12-01/2025-02-28"),
        ("quarter", "2025-01-01/2025-03-31"),
        ("half", "2025-01-01/2025-06-30"),
        ("year", "2025"),
        ("decade", "2020-01-01/2029-12-31"),
        ("century", "2000-01-01/2099-12-31"),
    ],
)
def test_the_period_that_holds_a_day(grain, iso):
    """Each length of the calendar begins and ends where it should."""
    assert period_at(grain, DAY).span.iso == iso


@pytest.mark.parametrize(
    ("grain", "count", "value"),
    [
        ("day", -2, "2025-02-26"),
        ("week", -2, "2025-W7"),
        ("month", -1, "2025-01"),
        ("month", 1, "2025-03"),
        ("quarter", -1, "2024-Q4"),
        ("year", -3, "2022"),
        ("decade", -1, "201"),
        ("century", -1, "19"),
    ],
)
def test_a_shift_is_as_long_as_its_unit(grain, count, value):
    """Two weeks before a day is a week, three years before it a year."""
    assert value_of(shift(Period("day", DAY), grain, count)) == value


def test_months_keep_the_day_or_end_early():
    """A month after the 31st of January is the last of February."""
    assert add_months(date(2024, 1, 31), 1) == date(2024, 2, 29)


@pytest.mark.parametrize(("day", "count", "end"), [(DAY, 10**9, date.max), (DAY, -(10**9), date.min)])
def test_days_stop_at_the_ends_of_the_calendar(day, count, end):
    """No count leads out of the calendar."""
    assert add_days(day, count) == end


def test_a_day_that_is_none():
    """The 30th of February is no day."""
    assert valid_day(2024, 2, 30) is None


@pytest.mark.parametrize(
    ("mod", "iso"),
    [("START", "2021-09-01/2021-09-10"), ("MID", "2021-09-11/2021-09-20"), ("END", "2021-09-21/2021-09-30")],
)
def test_thirds_of_a_month(mod, iso):
    """Early, middle and late parts of a month are ten days each."""
    span = part_of(Period("month", date(2021, 9, 1)), mod)
    assert (span.iso, span.approximate) == (iso, True)


@pytest.mark.parametrize(
    ("mod", "edge", "iso"),
    [
        ("START", False, "2021-01-01/2021-04-30"),
        ("MID", False, "2021-05-01/2021-08-31"),
        ("END", False, "2021-09-01/2021-12-31"),
        ("START", True, "2021-01-01/2021-03-31"),
        ("END", True, "2021-10-01/2021-12-31"),
    ],
)
def test_parts_of_a_year(mod, edge, iso):
    """Early, middle and late parts of a year are four months each, its beginning and its end three."""
    span = part_of(Period("year", date(2021, 1, 1)), mod, edge=edge)
    assert (span.iso, span.approximate) == (iso, True)


@pytest.mark.parametrize(
    ("year", "orthodox", "day"),
    [
        (2022, False, date(2022, 4, 17)),
        (2000, False, date(2000, 4, 23)),
        (2022, True, date(2022, 4, 24)),
        (2024, True, date(2024, 5, 5)),
    ],
)
def test_easter(year, orthodox, day):
    """Western and eastern Easter of years that can be looked up."""
    assert easter(year, orthodox=orthodox) == day


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [
        (6, "hour", "PT6H"),
        (3, "year", "P3Y"),
        (2.5, "year", "P2Y6M"),
        (5.5, "hour", "PT5H30M"),
        (1.5, "minute", "PT1M30S"),
        (1, "decade", "P10Y"),
        (1, "fortnight", "P2W"),
        (None, "month", "PXM"),
        (None, "hour", "PTXH"),
    ],
)
def test_values_of_lengths(count, unit, value):
    """Lengths are written as TIMEX3 has them."""
    assert period_value(count, unit) == value
