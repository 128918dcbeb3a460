"""Acts older than the news: they do not take its day."""

from __future__ import annotations

from datetime import date

import pytest

from tests.events.sentences import dated

TUESDAY = date(2018, 3, 27)
NEWS = "The United States expelled 60 Russian diplomats on Monday. "


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Last year Washington shut the Russian consulate after Moscow ordered the United States to slash its staff.",
            ("expulsion", "occurred", "RUS>USA", ""),
        ),
        ("Medvedev, who visited Washington days before the vote, was silent.", ("visit", "occurred", "RUS>USA", "")),
        (
            "Russia closed its consulate in Boston two months after the raid.",
            ("mission_closed", "occurred", "RUS>USA", ""),
        ),
    ],
)
def test_what_came_long_before_has_no_day_of_the_news(text: str, act: tuple[str, str, str, str]) -> None:
    """Counted from something else than the news, or behind something long past."""
    assert act in dated(NEWS + text, TUESDAY)


def test_what_is_counted_from_the_news_is_not_the_news() -> None:
    """What the next sentence tells is of the day the first one names."""
    text = (
        "The pact between Russia and the United States expired on Monday, hours after envoys of both ended two days of "
        "talks in Oslo. Trump rejected an offer from Putin to extend it."
    )
    assert ("rejection", "occurred", "USA>RUS", "2018-03-26") in dated(text, TUESDAY)


def test_after_an_act_of_the_news_is_of_the_news() -> None:
    """A main clause without a time of long ago leaves what came before it to the news."""
    text = NEWS + "Russia closed the U.S. consulate in Perm after the United States expelled the 60."
    assert ("expulsion", "occurred", "USA>RUS", "2018-03-26") in dated(text, TUESDAY)


def test_who_is_flown_somewhere_visits_nobody() -> None:
    """Prisoners flown to a capital are no guests."""
    assert dated("Ten Russian agents were flown to Washington from Moscow.", TUESDAY) == []
