"""Statements of governments: needs named, answers promised, steps taken; and what tells no act in them."""

from __future__ import annotations

from datetime import date

import pytest

from components.events.mentions import extract_mentions
from components.model import Article

DAY = date(2014, 7, 31)


def _told(text: str, title: str = "") -> set[tuple[str, str]]:
    article = Article(title, text, DAY, "The White House")
    return {(mention.action.id, mention.status) for mention in extract_mentions(article)}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("President Obama underscored to Putin the need for Russia to free the sailors.", ("proposal", "occurred")),
        (
            "President Obama made clear that the United States will respond firmly if Russia sends arms.",
            ("threat", "occurred"),
        ),
        (
            "Obama told Putin that, if Russia crossed the river, Washington would act decisively.",
            ("threat", "occurred"),
        ),
        ("We took these steps to limit Russia's trade in arms.", ("sanction", "occurred")),
        ("Today three Americans held in Russia are coming home.", ("release", "ongoing")),
        (
            "The State Department ordered the departure of family members from our Embassy in Moscow, Russia.",
            ("departure", "occurred"),
        ),
        ("The United States will help restore Russia's access to world markets.", ("easing", "planned")),
        (
            "Obama and Putin issued a joint statement. Today, we reaffirm the principle that walls must fall.",
            ("agreement", "occurred"),
        ),
    ],
)
def test_what_is_told(text: str, act: tuple[str, str]) -> None:
    assert act in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "President Obama met President Putin of Russia. A war between such states must never be fought.",
        "President Obama spoke with President Putin of Russia. We extend our thanks to our allies.",
        "President Obama spoke with President Putin of Russia. I am pleased to report that the crew is well.",
        "President Obama spoke with Putin of Russia. The United States is committed to the safety of our allies.",
        "President Obama spoke with President Putin of Russia. We are working to bring our citizens home from Russia.",
        "President Obama spoke with President Putin of Russia. The United States will coordinate with our partners.",
        "President Obama spoke with President Putin of Russia. The rules of the sea were negotiated in Geneva.",
    ],
)
def test_what_is_not(text: str) -> None:
    assert {action for action, _ in _told(text)} <= {"call", "talks"}


def test_a_detention_that_says_who_somebody_is_takes_no_day_from_the_news() -> None:
    text = "Russia on Monday freed a teacher who had been wrongfully jailed in Moscow. An American, he will fly home."
    article = Article(
        "", "Marc Fogel, who was wrongfully detained in Russia, met President Obama on Monday. " + text, DAY
    )
    found = [mention for mention in extract_mentions(article) if mention.action.id == "detention"]
    assert found
    assert all(mention.when is None for mention in found)


def test_an_ambassador_leaves_the_state_he_was_sent_to() -> None:
    (found,) = extract_mentions(Article("", "US ambassador Jon Huntsman left Moscow on Thursday.", date(2019, 10, 4)))
    assert (found.action.id, found.sources[0].country, found.targets[0].country) == ("departure", "USA", "RUS")


def test_one_s_own_people_are_sent_home_not_expelled() -> None:
    text = (
        "The State Department ordered non-emergency US employees at the embassy in Moscow to depart. Russia was silent."
    )
    assert [mention.action.id for mention in extract_mentions(Article("", text, DAY))] == ["departure"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The Russian government demanded that we cut the staff of our mission to 455.", "expulsion"),
        ("We are requiring the Russian government to close its consulate in Seattle.", "mission_closed"),
        ("Treasury today targeted the bankers of President Putin of Russia.", "sanction"),
        ("President Obama spoke with President Putin of Russia. President Putin accepted the invitation.", "agreement"),
        ("President Obama met President Putin of Russia. The discussion covered Syria.", "talks"),
        ("OFAC designated two Russian banks as part of its campaign against the war.", "sanction"),
    ],
)
def test_what_else_is_told(text: str, act: str) -> None:
    assert act in {action for action, _ in _told(text)}


def test_the_president_of_a_white_house_statement_is_ours() -> None:
    text = "President Obama spoke with President Putin of Russia. The President accused Russia of arming the rebels."
    accused = extract_mentions(Article("", text, DAY, "The White House"))[-1]
    assert (accused.action.id, accused.sources[0].country) == ("accusation", "USA")


def test_they_are_the_two_a_sentence_began_with() -> None:
    text = "Obama met Putin in Paris. The two leaders discussed Syria and Iran. They agreed to restore a hotline."
    agreed = [
        one for one in extract_mentions(Article("", text, DAY, "The White House")) if one.action.id == "agreement"
    ]
    assert {actor.country for one in agreed for actor in one.sources} == {"USA", "RUS"}


def test_what_a_government_says_it_has_done_is_the_news_of_its_statement() -> None:
    text = (
        "Relations with Russia are poor, President Obama said. We have told Russia to close its consulate in Seattle."
    )
    ours = extract_mentions(Article("", text, DAY, "The White House"))
    assert [mention.when.span.first for mention in ours if mention.when and mention.when.span][-1:] == [DAY]
    often = "Relations with Russia are poor, President Obama said. We have met President Putin of Russia seven times."
    assert all(one.when is None for one in extract_mentions(Article("", often, DAY, "The White House")))


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("US banks were barred from buying Russian bonds.", "USA sanction RUS"),
        ("Russia has been told to shut its consulate in Seattle, the State Department said.", "USA mission_closed RUS"),
        ("The offer Minister Lavrov made to the United States in Geneva in May is dead.", "RUS proposal USA"),
        ("The sanctions Washington imposed on Russia in March remain.", "USA sanction RUS"),
    ],
)
def test_who_does_it_to_whom(text: str, act: str) -> None:
    (found,) = extract_mentions(Article("", text, DAY))
    assert f"{found.sources[0].country} {found.action.id} {found.targets[0].country}" == act


def test_a_clause_without_that_is_told_with_its_noun_and_dated_by_its_own_words() -> None:
    text = "The treaty Obama and Medvedev signed in 2010 will expire."
    signed = next(one for one in extract_mentions(Article("", text, DAY)) if one.action.id == "agreement")
    assert signed.quote == "The treaty Obama and Medvedev signed in 2010"
    assert signed.when is not None
    assert signed.when.value == "2010"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "A U.S. delegation led by Karen Berg met today in Oslo with a Russian delegation led by Ivan Petrov.",
            "talks",
        ),
        ("The New START Treaty expired today, the United States told Russia.", "withdrawal"),
        ("Russia told our embassy that the United States must reduce the number of its employees to 455.", "expulsion"),
        ("Russia is withdrawing its consent to the operation of our consulate in Seattle.", "mission_closed"),
        ("Obama met President Putin of Russia. The two Presidents reviewed the final text of a treaty.", "talks"),
    ],
)
def test_what_is_told_in_passing(text: str, act: str) -> None:
    assert act in {action for action, _ in _told(text)}


def test_a_day_behind_beginning_is_the_act_s_own() -> None:
    text = (
        "All visa services of the U.S. Embassy in Russia will be suspended beginning August 23, 2014, Russia was told."
    )
    (found,) = extract_mentions(Article("", text, DAY))
    assert found.when is not None
    assert found.when.value == "2014-08-23"


def test_the_date_of_a_meeting_is_no_meeting() -> None:
    text = "Obama spoke with Putin of Russia. The date of the first session has not been set."
    assert {action for action, _ in _told(text)} == {"call"}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The Vice President met in Moscow with Prime Minister Medvedev of Russia.", "USA talks RUS"),
        ("Tomorrow the President will have breakfast with Prime Minister Medvedev of Russia.", "USA talks RUS"),
        (
            "OFAC today removed the Russian company Rusal from its List of Specially Designated Nationals.",
            "USA easing RUS",
        ),
        ("President Obama signed an executive order on Russia.", "USA sanction RUS"),
    ],
)
def test_whose_act_it_is(text: str, act: str) -> None:
    found = extract_mentions(Article("", text, DAY, "The White House"))[0]
    assert f"{found.sources[0].country} {found.action.id} {found.targets[0].country}" == act


def test_friends_call_a_private_person_by_the_first_name() -> None:
    text = "Evan Gershkovich is in a Russian prison. President Biden called on Russia to release Evan."
    (found,) = extract_mentions(Article("", text, date(2024, 5, 2)))
    assert (found.action.id, found.targets[0].country) == ("proposal", "RUS")
    text = "Paul Whelan was jailed in Russia in 2018. Paul Smith, a Briton, was arrested in Moscow on Monday."
    held = [
        one
        for one in extract_mentions(Article("", text, date(2024, 5, 2)))
        if one.when and one.when.value == "2024-04-29"
    ]
    assert not any(actor.name == "Paul Whelan" for one in held for actor in one.targets)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Twelve Russian diplomats are to leave the United States.", "USA expulsion RUS planned"),
        ("Ten Russian diplomats will have to leave the United States.", "USA expulsion RUS planned"),
        ("Staff of the US Embassy must depart.", "RUS expulsion USA planned"),
        ("The US ambassador is to leave Russia in March.", "USA departure RUS planned"),
        ("US staff must leave the hotel in Moscow.", "USA departure RUS demanded"),
        ("The US side has been warned that Russia will respond.", "RUS threat USA occurred"),
        ("It will be recalled that Russia expelled ten US diplomats.", "RUS expulsion USA occurred"),
        ("Russia put the memorandum with the United States on hold.", "RUS suspension USA occurred"),
        ("Ten Russian firms were included in the US sanctions list.", "USA sanction RUS occurred"),
    ],
)
def test_who_has_to_go_and_what_is_listed(text: str, act: str) -> None:
    found = extract_mentions(Article("", f"Russia is at odds with the United States. {text}", DAY))[-1]
    assert f"{found.sources[0].country} {found.action.id} {found.targets[0].country} {found.status}" == act


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The Secretary of State has been invited to Moscow by Russia.", "RUS proposal USA"),
        ("President Obama was invited to Moscow.", "RUS proposal USA"),
        ("Russia continues to hold Paul Whelan.", "RUS detention USA"),
    ],
)
def test_who_invites_and_who_holds(text: str, act: str) -> None:
    found = extract_mentions(Article("", text, DAY))[0]
    assert f"{found.sources[0].country} {found.action.id} {found.targets[0].country}" == act


def test_talks_that_are_counted_are_those_just_told() -> None:
    text = (
        "President Obama spoke with President Putin of Russia on Monday. It was their third conversation in two weeks."
    )
    days = [one.when.value for one in extract_mentions(Article("", text, DAY)) if one.when]
    assert days == ["2014-07-28", "2014-07-28"]
