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
            "Last year Washington shut the Russian consulate after Moscow ordered the United States to cut its staff.",
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
    assert "visit" not in [act[0] for act in dated("Ten Russian agents were flown to Paris from Moscow.", TUESDAY)]


def test_what_something_answers_is_older() -> None:
    """What the news is a response to came before it."""
    text = NEWS + "The move was a response to Russia's decision to cut the American staff by 755."
    assert ("expulsion", "occurred", "RUS>USA", "") in dated(text, TUESDAY)


def test_the_last_meeting_has_its_own_time() -> None:
    """A verb keeps its time behind "last" and "face to face"."""
    text = NEWS + "Putin and Trump last met face to face in Helsinki in February."
    assert ("talks", "occurred", "RUS+USA>RUS+USA", "2018-02") in dated(text, TUESDAY)


def test_a_length_of_time_puts_nothing_off() -> None:
    """What was done "in two-hour talks" is not to come."""
    assert ("threat", "occurred") in [act[:2] for act in dated("Trump warns Putin in two-hour call", TUESDAY)]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "The United States will expel Russian diplomats if Moscow does not act.",
            ("expulsion", "threatened", "USA>RUS", ""),
        ),
        ("The United States would lift sanctions if Russia left Georgia.", ("easing", "conditional", "USA>RUS", "")),
    ],
)
def test_what_depends_on_something_is_no_plan(text: str, act: tuple[str, str, str, str]) -> None:
    """A hostile act on a condition is a threat, a friendly one conditional."""
    assert act in dated(text, TUESDAY)


def test_time_given_to_close_a_mission_closes_it() -> None:
    """It is no mere request."""
    text = "Washington on Monday gave Russia two days to close its consulate in Seattle."
    assert ("mission_closed", "occurred", "USA>RUS", "2018-03-26") in dated(text, TUESDAY)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "In March Russia let an American pilot go and the United States closed a Russian consulate.",
            [("release", "RUS>USA", "2018-03"), ("mission_closed", "USA>RUS", "2018-03")],
        ),
        ("Moscow let the American sailors go on Monday.", [("release", "RUS>USA", "2018-03-26")]),
    ],
)
def test_a_month_before_a_name_dates_both_clauses(text: str, acts: list[tuple[str, str, str]]) -> None:
    """And "let … go" is one verb."""
    assert [(act, sides, day) for act, _, sides, day in dated(text, TUESDAY)] == acts


def test_what_was_done_by_a_year_long_past_is_no_news() -> None:
    """Nor of that year."""
    text = NEWS + "Russia and the United States destroyed the last of the missiles by 1991."
    assert ("easing", "occurred", "RUS+USA>RUS+USA", "") in dated(text, TUESDAY)


def test_the_two_sides_are_no_lands_of_a_dancer() -> None:
    """An adjective that says where somebody is from is no side of the talks."""
    text = (
        "Russia freed an American and the United States freed a German-Russian dancer in a swap on Monday that came "
        "as the two sides held talks in Oslo."
    )
    assert {sides for act, _, sides, _ in dated(text, TUESDAY) if act == "talks"} == {"RUS+USA>RUS+USA"}


@pytest.mark.parametrize(
    "text",
    [
        "Ten people held in Russia and Belarus were released on Monday, among them U.S. citizen Anna Berg.",
        "Three people held in Russia were freed on Monday, including the American teacher Anna Berg.",
    ],
)
def test_some_of_those_freed_are_named_behind(text: str) -> None:
    """Whose they are and who held them tells the parties; one state before "were" is not its subject."""
    assert ("release", "occurred", "RUS>USA", "2018-03-26") in dated(text, TUESDAY)


def test_the_first_days_of_a_term_are_long_past() -> None:
    """What was done in them is no news."""
    text = NEWS + "Trump extended the treaty with Russia in the first days of his term."
    assert ("agreement", "occurred", "USA>RUS", "") in dated(text, TUESDAY)


@pytest.mark.parametrize(
    "text", ["The embassy advised U.S. citizens to leave Russia.", "Washington urged its citizens not to visit Russia."]
)
def test_travel_advice_asks_nothing_of_the_other_state(text: str) -> None:
    """It is for a state's own people."""
    assert "proposal" not in [act for act, *_ in dated(NEWS + text, TUESDAY)]


def test_who_was_convicted_convicts_nobody() -> None:
    """A private person before a verb of arrest without object is whom it was done to."""
    text = "Edmond Berg, the American teacher convicted last week of spying, was freed today after Putin pardoned him."
    assert ("detention", "USA>RUS") not in [(act, sides) for act, _, sides, _ in dated(text, TUESDAY)]


def test_a_review_of_ones_own_ties_is_no_talks() -> None:
    """One reviews them alone."""
    text = NEWS + "The White House said it was reviewing its ties with Moscow."
    assert {act for act, *_ in dated(text, TUESDAY)} == {"expulsion"}


def test_who_was_held_for_months_was_not_held_on_the_day_of_the_news() -> None:
    """A length of time is no day."""
    text = "The American teacher Anna Berg came home on Monday. She was held for months in Russian prisons."
    assert ("detention", "occurred", "RUS>USA", "") in dated(text, TUESDAY)


def test_then_in_a_row_of_acts_makes_nothing_older() -> None:
    """It says who held an office only before the office."""
    text = "U.S. and Russian officials met on Monday, and then Russian forces attacked a U.S. base."
    assert ("talks", "occurred", "USA+RUS>USA+RUS", "2018-03-26") in dated(text, TUESDAY)
