"""The time of an act over asides, counts, deadlines and the clauses it is joined to."""

from __future__ import annotations

from datetime import date

import pytest

from components.events.mentions import extract_mentions
from components.model import Article
from tests.events.sentences import dated

WEDNESDAY = date(2019, 5, 15)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "On Friday, speaking to reporters in Oslo, Lavrov accused the United States of lying.",
            ("accusation", "occurred", "RUS>USA", "2019-05-10"),
        ),
        (
            "In January this year, days before leaving office, Bush's administration hit Russia with sanctions.",
            ("sanction", "occurred", "USA>RUS", "2019-01"),
        ),
        (
            "On May 3, hours after the strike was reported, the United States expelled two Russian diplomats.",
            ("expulsion", "occurred", "USA>RUS", "2019-05-03"),
        ),
        (
            "Last month, hoping to ease tensions, the United States lifted sanctions on Russia.",
            ("easing", "occurred", "USA>RUS", "2019-04"),
        ),
    ],
)
def test_the_time_that_opens_a_sentence_holds_over_an_aside(text: str, act: tuple[str, ...]) -> None:
    """For the main verb, whatever stands between two commas before it."""
    assert act in dated(text, WEDNESDAY)


def test_the_time_that_opens_a_sentence_is_not_that_of_what_came_before() -> None:
    """What stands behind "after" was not done then."""
    text = "On Friday, after Russia expelled two U.S. diplomats, the United States closed a Russian consulate."
    assert ("mission_closed", "occurred", "USA>RUS", "2019-05-10") in dated(text, WEDNESDAY)
    assert ("expulsion", "occurred", "RUS>USA", "2019-05-10") not in dated(text, WEDNESDAY)


def _released(text: str, *, publisher: str = "U.S. Department of Justice") -> list[tuple[str, ...]]:
    """What a release of that day tells: action, status, sides, days."""
    article = Article("", text, WEDNESDAY, publisher=publisher)
    return [
        (one.action.id, one.status, one.when.span.iso if one.when and one.when.span else "")
        for one in extract_mentions(article)
    ]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "The day was fine. The United States has agreed to hand two pilots over to Russia.",
            "agreement occurred",
        ),
        ("The day was fine. The United States has not suspended the treaty with Russia.", "suspension denied"),
        (
            "The day was fine. No Russian diplomats are being expelled from the United States.",
            "expulsion denied",
        ),
        ("The day was fine. We cannot accept Russia's proposal.", "agreement denied"),
        ("The planned meeting between Bush and Putin in Oslo will not take place at this time.", "talks denied"),
        ("The day was fine. We have informed Russia that two U.S. diplomats will be expelled.", "expulsion planned"),
    ],
)
def test_a_release_tells_what_is_so_on_its_day(text: str, act: str) -> None:
    """What has been done, and what is not or will not be."""
    assert (*act.split(), "2019-05-15") in _released(text)


@pytest.mark.parametrize(
    "text",
    [
        "The day was fine. The United States had not accepted Russia's proposal.",
        "The day was fine. The United States has never accepted Russia's proposal.",
        "The day was fine. We had informed Russia that two U.S. diplomats would be expelled.",
        "The day was fine. Russia will expel two U.S. diplomats.",
        "The day was fine. The United States has agreed with Russia on this over the past decade.",
    ],
)
def test_a_release_dates_no_history(text: str) -> None:
    """What had been, what has always been and what lasted long was not so on its day only."""
    assert "2019-05-15" not in {one[2] for one in _released(text)}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("It was the second call between the two this month.", ("call", "occurred", "USA+RUS>USA+RUS", "2019-05-13")),
        (
            "It was the third call between Russia and the United States since March 2018.",
            ("call", "occurred", "RUS+USA>RUS+USA", "2019-05-13"),
        ),
        (
            "It was the first time the United States had sanctioned Russia since Bush took office in January.",
            ("sanction", "occurred", "USA>RUS", "2019-05-13"),
        ),
        (
            "The first meeting between Kerry and Lavrov this year was held in Oslo on May 3.",
            ("talks", "occurred", "USA+RUS>USA+RUS", "2019-05-03"),
        ),
        (
            "It was the first expulsion of U.S. diplomats by Russia since two were expelled in May 2016.",
            ("expulsion", "occurred", "RUS>USA", "2016-05"),
        ),
        (
            "It was the first expulsion of U.S. diplomats by Russia since May 2016.",
            ("expulsion", "occurred", "RUS>USA", "2019-05-13"),
        ),
        (
            "The United States and Russia held their second round of talks this year.",
            ("talks", "occurred", "USA+RUS>USA+RUS", "2019-05-13"),
        ),
        (
            "The first group of envoys from the United States met Russian officials this week.",
            ("talks", "occurred", "USA>RUS", "2019-05-13/2019-05-15"),
        ),
    ],
)
def test_what_an_act_is_counted_from_is_not_its_time(text: str, act: tuple[str, ...]) -> None:
    """Such as "the third this year"; but a clause behind "since" has its own."""
    lead = "John Kerry and Sergei Lavrov spoke on Monday. "
    assert act in dated(lead + text, WEDNESDAY)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "On May 3, Kerry told Lavrov that the arrest is illegal and urged Russia to free the pilot.",
            ("proposal", "occurred", "USA>RUS", "2019-05-03"),
        ),
        (
            "Since 2011 the United States and Russia have held 20 rounds of talks and signed four treaties.",
            ("agreement", "occurred", "USA+RUS>USA+RUS", "2011-01-01/2019-05-15"),
        ),
    ],
)
def test_what_and_joins_has_the_tense_of_its_own_clause(text: str, act: tuple[str, ...]) -> None:
    """Over what was said, and with the helping verb that stands once."""
    assert act in dated(text, WEDNESDAY)


def test_what_is_said_in_the_past_goes_on() -> None:
    """No new clause of the one who says so."""
    text = "Kerry said that Russia closed a U.S. consulate on May 3 and expelled two U.S. diplomats."
    assert ("expulsion", "occurred", "RUS>USA", "2019-05-03") in dated(text, WEDNESDAY)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "On May 3, the United States closed a Russian consulate, and Russia expelled two U.S. diplomats.",
            ("expulsion", "occurred", "RUS>USA", "2019-05-03"),
        ),
        (
            "Kerry met Lavrov in Oslo last week and they signed a joint statement.",
            ("agreement", "occurred", "USA+RUS>USA+RUS", "2019-05-06/2019-05-12"),
        ),
        (
            "Russia closed a U.S. consulate in 2017 and the United States expelled two Russian diplomats on Monday.",
            ("expulsion", "occurred", "USA>RUS", "2019-05-13"),
        ),
        (
            "Russia closed a U.S. consulate on May 3, and the United States has expelled two Russian diplomats.",
            ("expulsion", "occurred", "USA>RUS", "2019-05-15"),
        ),
        (
            "Russia banned nine U.S. officials on Monday, minutes after Bush imposed sanctions on Russia.",
            ("sanction", "occurred", "USA>RUS", "2019-05-13"),
        ),
        (
            "Kerry had threatened last Wednesday, in a call with Lavrov, to end the talks.",
            ("call", "occurred", "USA+RUS>USA+RUS", "2019-05-08"),
        ),
        (
            "The U.S. Embassy in Moscow stopped issuing visas to Russians in April after a dispute.",
            ("suspension", "occurred", "USA>RUS", "2019-04"),
        ),
    ],
)
def test_an_act_borrows_the_time_of_what_it_is_joined_to(text: str, act: tuple[str, ...]) -> None:
    """By "and", by hours between, by a call that something was done in, by what stopped or began."""
    assert act in dated(text, WEDNESDAY)
