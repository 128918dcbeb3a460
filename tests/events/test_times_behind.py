"""The time of an act behind its verb, by a deadline, of meetings told, and of two times in one clause."""

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
            "John Kerry is in Moscow May 14-16 for meetings with Russian leaders.",
            ("talks", "occurred", "USA+RUS>USA+RUS", "2019-05-14/2019-05-16"),
        ),
        (
            "John Kerry will be in Moscow on May 20 for talks with Sergei Lavrov.",
            ("talks", "planned", "USA+RUS>USA+RUS", "2019-05-20"),
        ),
        (
            "On Friday John Kerry flew to Moscow for talks with Sergei Lavrov.",
            ("talks", "occurred", "USA+RUS>USA+RUS", "2019-05-10"),
        ),
        (
            "Kerry and Lavrov met on May 13. Earlier in the day, Lavrov held talks with George W. Bush.",
            ("talks", "occurred", "RUS>USA", "2019-05-13"),
        ),
        (
            "Kerry met Lavrov on Monday. Recent events in the Gulf were discussed by Russia and the United States.",
            ("talks", "occurred", "RUS+USA>RUS+USA", "2019-05-13"),
        ),
    ],
)
def test_talks_are_when_one_is_there_for_them(text: str, act: tuple[str, ...]) -> None:
    """And "earlier in the day" or "recent events" make them no talks of long ago."""
    assert act in dated(text, WEDNESDAY)


def test_who_pushes_for_talks_is_not_at_them() -> None:
    """What was asked for was not held then."""
    told = dated("Kerry was in Oslo on May 3 to push for talks with Russia.", WEDNESDAY)
    assert ("talks", "2019-05-03") not in {(one[0], one[3]) for one in told}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Russia's diplomats have been told to leave the United States in the coming days.",
            ("expulsion", "occurred", "USA>RUS", "2019-05-15"),
        ),
        (
            "Kerry and Lavrov also reviewed the work of the past year.",
            ("talks", "occurred", "USA+RUS>USA+RUS", "2019-05-15"),
        ),
        (
            "The two sides are preparing for the first meeting between Bush and Putin, set for June 16 in Oslo.",
            ("talks", "planned", "USA+RUS>USA+RUS", "2019-06-16"),
        ),
        (
            "Russia will take part in the nuclear summit that the United States will host next year.",
            ("talks", "planned", "RUS>USA", "2020"),
        ),
        (
            "Kerry and Lavrov discussed the summit between Bush and Putin that will be held on June 16.",
            ("talks", "occurred", "USA+RUS>USA+RUS", "2019-05-15"),
        ),
        (
            "Bush and Medvedev set up the commission during their March summit.",
            ("cooperation", "occurred", "USA+RUS>USA+RUS", "2019-03"),
        ),
        (
            "Bush and Putin agreed to meet in Oslo during a telephone call of more than two hours on May 3.",
            ("agreement", "occurred", "USA+RUS>USA+RUS", "2019-05-03"),
        ),
        (
            "On Friday, Bush will travel to Oslo, where he will sit down with Putin.",
            ("talks", "planned", "USA>RUS", "2019-05-17"),
        ),
        (
            "Two Russian banks will be barred from taking new U.S. clients as of June 20.",
            ("sanction", "planned", "USA>RUS", "2019-06-20"),
        ),
    ],
)
def test_whose_a_time_behind_the_act_is(text: str, act: tuple[str, ...]) -> None:
    """What it was done in, or what it is about; what lies ahead dates nothing that is done."""
    assert act in dated(text, WEDNESDAY)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Russia must pull its planes out of U.S. bases by July.",
            ("easing", "demanded", "RUS>USA", "2019-05-15/2019-07-31"),
        ),
        (
            "The United States said on Monday that Russia's diplomats were to leave the country by June 5.",
            ("departure", "planned", "RUS>USA", "2019-05-13/2019-06-05"),
        ),
        (
            "The United States and Russia will sign a treaty by the end of the year.",
            ("agreement", "planned", "USA+RUS>USA+RUS", "2019-05-15/2019-12-31"),
        ),
        (
            "The United States and Russia will sign a treaty at the end of the year.",
            ("agreement", "planned", "USA+RUS>USA+RUS", "2019-10-01/2019-12-31"),
        ),
        (
            "On May 3 Russia told the United States to close a consulate by June 1.",
            ("mission_closed", "occurred", "RUS>USA", "2019-05-03"),
        ),
    ],
)
def test_what_is_due_by_a_day_lies_before_it(text: str, act: tuple[str, ...]) -> None:
    """From the day it was told; who told so did it on that day."""
    assert act in dated(text, WEDNESDAY)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Their tenth session was on March 11, 2018. At that session, the United States accused Russia of spying.",
            ("accusation", "occurred", "USA>RUS", "2018-03-11"),
        ),
        (
            "Their tenth session was held on March 11, 2018. Before that, Russia expelled two U.S. diplomats.",
            ("expulsion", "occurred", "RUS>USA", ""),
        ),
        (
            "Bush and Putin met on Monday.\n\nBush and Putin met in June 2018.\n\nThe two spoke of Libya for an hour.",
            ("talks", "occurred", "USA+RUS>USA+RUS", "2019-05-13"),
        ),
    ],
)
def test_what_goes_on_with_the_sentence_before(text: str, act: tuple[str, ...]) -> None:
    """What begins "At that session" has its time; a new paragraph goes back to the meeting the article tells."""
    assert act in dated(text, WEDNESDAY)


def test_a_meeting_that_followed_another_is_told_by_its_own_words() -> None:
    """The other one's words are the other's evidence."""
    text = "Kerry met Lavrov today. The meeting followed a call between Kerry and Lavrov on May 3."
    found = {(one.quote, one.when.span.iso) for one in extract_mentions(Article("", text, WEDNESDAY)) if one.when}
    assert ("a call between Kerry and Lavrov on May 3", "2019-05-03") in found
    assert ("The meeting followed", "2019-05-15") in found


@pytest.mark.parametrize(
    ("below", "day"),
    [
        ("Sergei Lavrov disclosed the move in Perm on Monday.", "2019-05-13"),
        ("A spokesman said in announcing the new measures Monday that talks go on.", "2019-05-13"),
        ("Bush announced the end of the war on Monday.", "2019-05-15"),
        ("Sergei Lavrov will announce the decision in Perm on Monday.", "2019-05-15"),
    ],
)
def test_news_is_of_the_day_on_which_it_was_announced(below: str, day: str) -> None:
    """Where its first sentence gives no day and one below tells when "the move" was made known."""
    text = f"Russia is expelling 60 U.S. diplomats in response.\n\n{below}"
    assert ("expulsion", "ongoing", "RUS>USA", day) in dated(text, WEDNESDAY)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Russia and the United States held talks in Oslo in March 2016 and again in May 2017.",
            ["2016-03", "2017-05"],
        ),
        ("Two rounds of talks between Russia and the United States, in March and May, failed.", ["2019-03", "2019-05"]),
        ("Bush and Putin met in Oslo on March 3 and April 7.", ["2019-03-03", "2019-04-07"]),
        ("Bush and Putin met in Oslo on Monday and Tuesday.", ["2019-05-13/2019-05-14"]),
        ("Russia and the United States held talks between 2016 and 2018.", ["2016-01-01/2018-12-31"]),
        ("Bush met Putin on March 3 and on March 7 closed a port.", ["2019-03-03"]),
    ],
)
def test_acts_of_two_times_are_told_once_for_each(text: str, days: list[str]) -> None:
    """Unless both make one stretch, or the second is that of what follows."""
    assert [act[3] for act in dated(text, WEDNESDAY) if act[0] == "talks"] == days


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "The sanctions imposed by the United States on Russia since 2014 remain in force.",
            ("sanction", "occurred", "USA>RUS", "2014-01-01/2019-05-15"),
        ),
        (
            "The sanctions imposed by the United States on Russia in 2014 remain in force.",
            ("sanction", "occurred", "USA>RUS", "2014"),
        ),
    ],
)
def test_what_a_participle_tells_since_then_lasts(text: str, act: tuple[str, ...]) -> None:
    """Until now, as with "has been"."""
    assert act in dated(text, WEDNESDAY)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Russia said it would seize a country house used by American envoys starting Friday.", ["2017-10-27"]),
        ("The US will expel ten Russian diplomats accredited in Houston, effective November 5.", ["2017-11-05"]),
        ("The US will expel ten Russian diplomats who spied in Houston on Friday.", [""]),
        ("The United States and Russia held their first talks since the war on Monday.", ["2017-10-23"]),
        ("Kerry was in Oslo on Friday for three days of rest when Lavrov called him.", ["2017-10-20"]),
        ("The United States and Russia held their first talks since a summit on Monday.", ["2017-10-24"]),
    ],
)
def test_times_far_behind_the_verb(text: str, days: list[str]) -> None:
    """From when on it will be so, and the day of the news behind what "since" counts from."""
    assert [act[3] for act in dated(text, date(2017, 10, 24))][:1] == days


def test_who_arrived_before_did_not_sign_then() -> None:
    """The day on which a guest, by an aside, arrived is not that of what was signed."""
    found = dated("Obama, who arrived in Moscow on Monday, signed a grain agreement with Medvedev.", date(2017, 10, 24))
    assert [act[3] for act in found] == ["2017-10-23", "2017-10-24"]
