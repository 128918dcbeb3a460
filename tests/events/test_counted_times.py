"""Acts dated by others of their sentence or article, and acts that are only named and have no day."""

from __future__ import annotations

from datetime import date

import pytest

from tests.events.sentences import dated

TUESDAY = date(2017, 10, 24)


def days(text: str, action: str) -> list[str]:
    """The days of the acts of one kind."""
    return [act[3] for act in dated(text, TUESDAY) if act[0] == action]


@pytest.mark.parametrize(
    ("text", "action", "day"),
    [
        (
            "Putin received Kerry on Monday, a day after signing a grain agreement with Obama.",
            "agreement",
            "2017-10-22",
        ),
        (
            "Russia closed the American consulate in Perm on Friday, two days after expelling three diplomats.",
            "expulsion",
            "2017-10-18",
        ),
        (
            "Russia expelled four Americans on Friday, a day after talks of Lavrov with Tillerson.",
            "talks",
            "2017-10-19",
        ),
        (
            "Russia expelled four Americans on Friday, a day after talks of Lavrov with Tillerson on May 3.",
            "talks",
            "2017-05-03",
        ),
        (
            "Russia closed the American consulate in Perm on Friday after expelling three American diplomats.",
            "expulsion",
            "2017-10-20",
        ),
    ],
)
def test_an_act_another_is_counted_from(text: str, action: str, day: str) -> None:
    """It is so long before the other, unless it has a day of its own or no length tells."""
    assert days(text, action) == [day]


@pytest.mark.parametrize(
    ("text", "action", "day"),
    [
        (
            "Last December Trump gave Moscow notice that the United States was pulling out of the 1975 Ice Treaty.",
            "withdrawal",
            "2016-12",
        ),
        ("Tillerson announced the response on Friday as Lavrov expelled two diplomats.", "expulsion", "2017-10-20"),
        (
            "Tillerson disclosed in July that Washington had put a plan to Moscow, and he called Lavrov.",
            "call",
            "2017-07",
        ),
        (
            "In May 2015 Russia expelled two Americans. Washington then shut the Russian consulate in Houston.",
            "mission_closed",
            "2015-05",
        ),
        (
            "Talks in Oslo between Lavrov and Tillerson in mid-May and a further meeting on Friday brought no result.",
            "talks",
            "2017-05-11/2017-05-20",
        ),
        (
            "Tillerson praised the Ice Center, which the United States and Russia agreed to open in 2001.",
            "agreement",
            "2001",
        ),
        (
            "Russia will expel ten American diplomats.\n\nLavrov announced the retaliation on Monday in Moscow.",
            "expulsion",
            "2017-10-23",
        ),
    ],
)
def test_times_of_clauses_nearby(text: str, action: str, day: str) -> None:
    """What was given notice of, done as another was announced, told behind "and" or "then", has the other's time."""
    assert days(text, action) == [day]


def test_a_time_within_an_aside_is_not_the_main_verbs() -> None:
    """The year of signing is not that of the extension."""
    text = "The Ice Treaty, signed in 1995 by the United States and Russia, was extended by both states in 2011."
    assert days(text, "agreement") == ["1995", "2011"]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Tillerson criticized Russia's decision to expel ten American diplomats.", "expulsion"),
        (
            "Russia expelled two American diplomats on Monday after Washington shut the Russian consulate in Houston.",
            "mission_closed",
        ),
        (
            "In May 2015 Russia expelled two Americans, and Washington shut the consulate in Houston months later.",
            "mission_closed",
        ),
    ],
)
def test_what_is_only_named_has_no_day(text: str, action: str) -> None:
    """A cause named beside the news, or what came some time later, is of a day the words do not give."""
    assert days(text, action) == [""]


def test_a_decision_taken_is_news() -> None:
    """What a state has taken the decision to do is of the day, unlike "Russia's decision"."""
    assert days("Russia has taken the decision to expel ten American diplomats.", "expulsion") == ["2017-10-24"]


def test_the_year_in_a_name_is_no_time_of_an_act() -> None:
    """What came over an election of 2016 was not done then."""
    text = "Russia expelled ten American diplomats over meddling in the 2016 Russian election."
    assert days(text, "expulsion") == ["2017-10-24"]
