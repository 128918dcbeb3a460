"""The time that belongs to an act: in its noun's phrase, behind what it asks for, joined, counted from another act."""

from __future__ import annotations

from datetime import date

import pytest

from components.dates import read_dates
from components.events.course import Course
from tests.events.sentences import dated, mentions

THURSDAY = date(2024, 8, 1)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Next week's talks between Blinken and Lavrov were in doubt.", "2024-08-05/2024-08-11"),
        ("Biden looks forward to the planned August 20-21 Oslo summit with Putin.", "2024-08-20/2024-08-21"),
        ("Talks between the US and Russia ended after the July 16 call between Biden and Putin.", "2024-07-16"),
    ],
)
def test_a_noun_has_the_time_in_its_phrase(text: str, act: str) -> None:
    """Whatever the tense of the verb beside it."""
    assert act in {one[3] for one in dated(text, THURSDAY)}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Two rounds of talks between the United States and Russia took place in May and June.",
            ("talks", "occurred", "USA+RUS>USA+RUS", "2024-05-01/2024-06-30"),
        ),
        (
            "Russia's parliament approved sanctions on the US, a response to a visa ban, in a first vote on July 15.",
            ("sanction", "occurred", "RUS>USA", "2024-07-15"),
        ),
        (
            "The last time the US spoke with Russia was March 2023.",
            ("call", "occurred", "USA>RUS", "2023-03"),
        ),
        (
            "Washington first offered Moscow a ban on testing such weapons six years ago and waited.",
            ("proposal", "occurred", "USA>RUS", "2018"),
        ),
        (
            "The United States and Russia agreed to continue to discuss visas among deputy ministers yesterday.",
            ("agreement", "occurred", "USA+RUS>USA+RUS", "2024-07-31"),
        ),
        (
            "Biden and Putin have held two phone calls since the Russian president was sworn in in May.",
            ("call", "occurred", "USA+RUS>USA+RUS", "2024-05-01/2024-08-01"),
        ),
        (
            "Officials prepared Biden's first visit to Russia, scheduled for 23-25 September.",
            ("visit", "planned", "USA>RUS", "2024-09-23/2024-09-25"),
        ),
        (
            "Earlier this year, Russia did not renew the US teachers' visas.",
            ("resumption", "denied", "RUS>USA", "2024-01-01/2024-08-01"),
        ),
    ],
)
def test_the_time_is_the_acts(text: str, act: tuple[str, str, str, str]) -> None:
    """Joined, behind a noun beside another, by a copula, behind what is still to come."""
    assert act in dated(text, THURSDAY)


def test_a_day_after_counts_from_the_day_of_the_news() -> None:
    """Where the clause it hangs on has no time of its own."""
    text = "State television showed it on Wednesday. The report came one day after Russia expelled a US diplomat."
    assert ("expulsion", "occurred", "RUS>USA", "2024-07-30") in dated(text, THURSDAY)


def test_before_the_meeting_is_no_earlier_time() -> None:
    """What was done prior to a meeting was done on its day; "a prior meeting" is another one."""
    text = "Biden met Putin on Tuesday in Geneva. Prior to the meeting, Russian and US aides signed an agreement."
    assert ("agreement", "occurred", "RUS+USA>RUS+USA", "2024-07-30") in dated(text, THURSDAY)


def test_what_was_announced_is_dated_by_its_announcement() -> None:
    """For want of a day of its own, and said so; talks that were announced are not."""
    text = "The US announced on Tuesday that it would impose sanctions on Russia."
    (plan,) = mentions(text, THURSDAY)
    assert plan.basis == "carried"
    assert plan.when is not None
    assert plan.when.because.startswith("The words give no day for it; it was announced then.")
    assert dated(text, THURSDAY) == [("sanction", "planned", "USA>RUS", "2024-07-30")]
    talks = dated("The US announced on Tuesday that it would hold talks with Russia.", THURSDAY)
    assert [act[3] for act in talks] == [""]


def test_to_remind_is_to_say() -> None:
    """What someone was reminded of was done by others."""
    text = "Officials reminded that Putin offered Washington a swap last autumn."
    assert ("proposal", "occurred", "RUS>USA", "2023-09-01/2023-11-30") in dated(text, THURSDAY)


def test_a_clause_before_a_comma_ends_there() -> None:
    """An "and" behind the comma joins what the talks are on, not two clauses."""
    text = "A day after Putin gave hope, talks between Russia and the US on defense and arms treaties ended Tuesday."
    assert dated(text, THURSDAY) == [("talks", "occurred", "RUS+USA>RUS+USA", "2024-07-30")]


def test_the_day_of_the_news_is_not_lost_to_its_history() -> None:
    """An older meeting told of in between does not date "the meeting"."""
    course = Course(THURSDAY)
    key = ("talks", frozenset({"USA", "RUS"}))
    tuesday, long_ago = read_dates("on Tuesday, in 2001", published=THURSDAY)
    course.note(key, "talks", long_ago, ours=True)
    course.note(key, "talks", tuesday, ours=True)
    course.note(key, "talks", long_ago, ours=True)
    assert course.by_act == {key: tuesday}


def test_a_day_assumed_gives_way_to_one_named() -> None:
    """The lead has no day, the report below has one: the acts further down are of that day."""
    text = (
        "Russia has expelled two US diplomats. The ministry said on Tuesday they were spies. "
        "Russia expelled the diplomats after a warning to the US."
    )
    assert [act[3] for act in dated(text, THURSDAY) if act[0] == "expulsion"] == ["2024-07-30", "2024-07-30"]


def test_a_day_is_borrowed_from_who_said_so() -> None:
    """Also through a second verb of saying beside the first."""
    text = (
        "In a statement on Tuesday, Russia said it had summoned the US ambassador, "
        "telling her that two American diplomats must leave Russia."
    )
    assert {act[3] for act in dated(text, THURSDAY)} == {"2024-07-30"}


def test_the_writers_last_autumn() -> None:
    """Counted from publication, whatever history is told before it."""
    text = "In February 2022 Russia invaded Ukraine. Putin offered Washington talks last autumn."
    assert ("proposal", "occurred", "RUS>USA", "2023-09-01/2023-11-30") in dated(text, THURSDAY)


def test_a_time_before_the_comma_is_of_its_own_clause() -> None:
    """What came out last week is not what was reached."""
    text = "On a plan that upset Moscow when it came out last week, Blinken and Lavrov reached an agreement on Tuesday."
    assert dated(text, THURSDAY)[-1] == ("agreement", "occurred", "USA+RUS>USA+RUS", "2024-07-30")


def test_a_year_before_a_comma_and_another_clause() -> None:
    """The signing has its own year, and its quote ends before the clause that follows."""
    text = "Norway and Peru signed the deal in 2000, and the two countries returned to it in 2010."
    first = mentions(text, THURSDAY)[0]
    assert first.quote == "Norway and Peru signed the deal in 2000"
    assert first.when is not None
    assert first.when.value == "2000"
