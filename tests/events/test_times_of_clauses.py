"""The time of an act over asides, counts, deadlines and the clauses it is joined to."""

from __future__ import annotations

from datetime import date

import pytest

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
