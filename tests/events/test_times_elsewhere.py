"""Times that stand in another clause than the act's, and times that are no time of the act."""

from __future__ import annotations

from datetime import date

import pytest

from components.events.mentions import extract_mentions
from components.model import Article
from tests.events.sentences import dated

TUESDAY = date(2017, 10, 24)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It was only yesterday that Secretary Tillerson called Lavrov.", "2017-10-23"),
        ("It was in 2016 that the United States expelled 35 Russian diplomats.", "2016"),
        ("It was not until Friday that Russia expelled two American diplomats.", "2017-10-20"),
        ("It was the Friday deadline that Russia rejected in talks with the United States.", "2017-10-24"),
    ],
)
def test_a_cleft_sentence_dates_its_clause(text: str, days: str) -> None:
    """What "it was … that" puts first is the time of what follows; a noun with a day is not."""
    assert {act[3] for act in dated(text, TUESDAY)} == {days}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("When Putin visited Rome in July 2015, Obama called him.", ["2015-07"]),
        ("Russia expelled 60 American diplomats when Trump closed the consulate in March.", ["2017-03"]),
        ("When Putin visited Rome in July 2015, Obama had called him.", []),
    ],
)
def test_a_clause_with_when_dates_the_one_beside_it(text: str, days: list[str]) -> None:
    """Both are of one time, unless the act was over by then."""
    found = [act[3] for act in dated(text, TUESDAY) if act[0] in {"call", "expulsion"}]
    assert [one for one in found if one] == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Russia ordered the United States on Monday to close its consulate in Perm by Saturday.", "2017-10-23"),
        ("Russia on Monday ordered 30 American diplomats to leave by November 5.", "2017-10-23"),
        ("Russia will close the US consulate in Perm by November 5.", "2017-10-24/2017-11-05"),
    ],
)
def test_a_deadline_is_no_day_of_what_was_ordered(text: str, days: str) -> None:
    """What was ordered was so before the day "by" names; what is to come can be done until then."""
    assert {act[3] for act in dated(text, TUESDAY)} == {days}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The US-Russian meeting in Oslo agreed upon in the call of October 16 will not go ahead.", ""),
        ("Trump and Putin will meet in Oslo on July 2.", "2018-07-02"),
    ],
)
def test_a_day_just_over_is_not_moved_a_year_on(text: str, days: str) -> None:
    """The name of a day some weeks ago means that day; months ago it means the next year's for a plan."""
    talks = [act for act in dated(text, TUESDAY) if act[0] == "talks" and act[1] in {"planned", "denied"}]
    assert [act[3] for act in talks] == [days]


def test_an_aside_gives_the_news_no_day() -> None:
    """The day of "who" or of a participle is not that of what comes next."""
    text = (
        "Lavrov on Monday received the US ambassador, who had left Oslo on Friday. "
        "Russia handed the US ambassador a note of protest."
    )
    assert [act[3] for act in dated(text, TUESDAY)][-1] == "2017-10-23"


def test_what_had_been_done_before_has_no_day_of_the_news() -> None:
    """The past perfect looks back from the news to a day that nobody names."""
    text = (
        "Russia on Monday closed the US consulate in Perm. The United States had agreed to a longer lease with Russia."
    )
    assert [act[3] for act in dated(text, TUESDAY) if act[0] == "agreement"] == [""]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Tariffs were cut in September 2015. Since then Russia has lifted sanctions on American farmers.",
            ["2015-09-01/2017-10-24"],
        ),
        ("Russia quarrelled. Since then Russia has lifted sanctions on American farmers.", [""]),
    ],
)
def test_since_then_counts_from_the_sentence_before(text: str, days: list[str]) -> None:
    """What has been done since then was so between the time named before and publication."""
    assert [act[3] for act in dated(text, TUESDAY) if act[0] == "easing"] == days


def test_talks_have_the_time_of_the_participle_behind_them() -> None:
    """Further words may stand between, up to the comma."""
    text = (
        "Trump and Putin met on Monday. Two rounds of their talks, convened at Swiss request in November 2013, failed."
    )
    assert [act[3] for act in dated(text, TUESDAY)] == ["2017-10-23", "2013-11"]


def test_a_new_paragraph_goes_back_to_the_day_of_the_lead() -> None:
    """What is told without a day is of the news the report begins with, not of what a paragraph looked back to."""
    text = (
        "Russia closed the US consulate in Perm on Monday.\n\nLavrov spoke of it with a Swiss envoy on Friday.\n\n"
        "Russia handed the US ambassador a note of protest."
    )
    assert dated(text, TUESDAY)[-1][3] == "2017-10-23"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Two days after Trump called Putin, Lavrov met Tillerson on Monday.", ["2017-10-21", "2017-10-23"]),
        ("Three days after Trump called Putin, Spain retaliated.", [""]),
    ],
)
def test_days_after_an_act_are_counted_back_to_it(text: str, days: list[str]) -> None:
    """From the time of the clause beside it; where that has none, nobody knows the day, and no talks last so long."""
    assert [act[3] for act in dated(text, TUESDAY)] == days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Today's visit does not change the Oslo summit of August 1, at which Putin offered Trump gas.", "2017-08-01"),
        (
            "Trump and Putin met on Monday. They had talks last Friday too. Putin proposed a truce to Trump.",
            "2017-10-23",
        ),
        ("Russia was told to close its office in Lima by Friday. Trump called Putin.", "2017-10-24"),
    ],
)
def test_days_that_stand_before_or_behind_the_news(text: str, day: str) -> None:
    """Talks before those of the news give nothing their day, nor does a deadline; "at which" has the time before it."""
    assert dated(text, TUESDAY)[-1][3] == day


def test_a_time_between_and_and_a_verb_is_that_verbs() -> None:
    """The verb before keeps the time that opens the sentence."""
    text = "On September 4 Putin suspended the pact with the United States and on September 8 signed it into law."
    assert dated(text, TUESDAY)[0][3] == "2017-09-04"
    text = "On September 4 Putin declared the pact with the United States suspended and on September 8 told all."
    assert dated(text, TUESDAY)[0][3] == "2017-09-04"


def test_what_talks_followed_has_a_time_of_its_own() -> None:
    text = "Obama met Putin of Russia on Monday. The meeting followed a visit by Kerry to Moscow last month."
    found = extract_mentions(Article("", text, date(2014, 7, 31)))
    assert [one.when.value for one in found if one.when][:2] == ["2014-07-28", "2014-07-28"]
