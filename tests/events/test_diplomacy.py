"""What diplomats do with treaties, texts and one another, in the words of press offices and news; and what is none."""

from __future__ import annotations

from datetime import date

import pytest

from components.events.mentions import extract_mentions
from components.model import Article

DAY = date(2019, 5, 16)
SIDES = "The United States and Russia hold such talks often. American and Russian experts were there. "
MET = "U.S. Secretary of State Mike Pompeo met Russian Foreign Minister Sergei Lavrov on Tuesday. "


def _told(text: str) -> set[tuple[str, str]]:
    return {(mention.action.id, mention.status) for mention in extract_mentions(Article("", text, DAY))}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Russia put the memorandum with the United States on hold in April.", ("suspension", "occurred")),
        ("Inspections by Russia and the United States have been on hold since March.", ("suspension", "occurred")),
        ("The dialogue between Russia and the United States remains frozen.", ("suspension", "occurred")),
        ("In March Russia withheld the data update from the United States.", ("suspension", "occurred")),
        ("Russia declared its silos exempt from inspection by the United States.", ("suspension", "occurred")),
        ("As of today Russia is no longer a party to the treaty with the United States.", ("withdrawal", "occurred")),
        ("The pact between Russia and the United States ran out on Monday.", ("withdrawal", "occurred")),
        ("The treaty of Russia and the United States is no longer in force.", ("withdrawal", "occurred")),
        (MET + "Our withdrawal takes effect today.", ("withdrawal", "occurred")),
        (MET + "The pullout from the treaty takes effect on June 13.", ("withdrawal", "planned")),
        (MET + "The withdrawal becomes final in six months.", ("withdrawal", "planned")),
        ("Washington set its withdrawal from the treaty with Russia in motion on Monday.", ("withdrawal", "occurred")),
    ],
)
def test_what_becomes_of_a_treaty(text: str, act: tuple[str, str]) -> None:
    assert act in _told(text)


@pytest.mark.parametrize(
    ("text", "action"),
    [
        (MET + "The program ran out of money.", "withdrawal"),
        (MET + "Russia is no longer part of the problem in Syria.", "withdrawal"),
        (MET + "His career was on hold, he joked.", "suspension"),
        (MET + "A bank in Russia is exempt from a tax.", "suspension"),
        ("Russia completed the pullout of its troops from Mali.", "withdrawal"),
    ],
)
def test_what_is_no_end_of_one(text: str, action: str) -> None:
    assert action not in {told for told, _ in _told(text)}


def test_whose_the_withdrawal_is_that_takes_effect() -> None:
    text = "Norway's withdrawal from the fishing pact with Iceland took effect on Monday."
    (found,) = extract_mentions(Article("", text, DAY))
    assert (found.sources[0].country, found.targets[0].country) == ("NOR", "ISL")


@pytest.mark.parametrize(
    "second",
    [
        "The two went over the situation in Libya.",
        "The two previewed the summit in Osaka.",
        "The two also took up the case of the sailors.",
        "The two ministers swapped views on Venezuela.",
        "The conversation turned to Venezuela.",
        "The talks centered on Venezuela.",
        "They looked at ways to extend the treaty.",
        "The delegations exchanged presentations on their forces.",
        "The U.S. side was headed by Ambassador John Huntsman.",
        "The Russian side was represented by Deputy Foreign Minister Sergei Ryabkov.",
        "Secretary Pompeo heard from Foreign Minister Lavrov on the elections.",
        "It was their first contact since January.",
        "The possibility of a mission to Libya was considered.",
        "They brought up the cases of the sailors.",
        "It was the second such encounter between the two since January.",
    ],
)
def test_what_is_done_at_talks(second: str) -> None:
    found = extract_mentions(Article("", MET + second, DAY))
    assert [mention.action.id for mention in found] == ["talks", "talks"]
    assert {actor.country for actor in (*found[-1].sources, *found[-1].targets)} == {"USA", "RUS"}


@pytest.mark.parametrize(
    "second",
    [
        "The two compounds are empty.",
        "The two previously seized ships lie in port.",
        "The fence between the two compounds is high.",
        "A lawyer represented the family.",
        "A Russian bank made a presentation to buyers.",
        "Russian buyers turned to China.",
        "The plan was discussed in Kyiv with Ukraine.",
        "Ukraine is considered a friend.",
        "A team of doctors was headed by a surgeon from Boston.",
    ],
)
def test_what_is_no_talk(second: str) -> None:
    assert len(extract_mentions(Article("", MET + second, DAY))) == 1


def test_copies_of_credentials_come_first() -> None:
    text = "Russian Ambassador Anatoly Antonov handed copies of his credentials to the State Department on Monday."
    assert ("appointment", "occurred") in _told(text)


def test_a_first_meeting_to_come() -> None:
    text = "Putin and Trump will meet in Osaka on June 28, 2019. It will be the first meeting of the two presidents."
    assert _told(text) == {("talks", "planned")}


@pytest.mark.parametrize(
    "text",
    [
        "Pompeo was on the phone with Lavrov on Monday.",
        "Pompeo informed Lavrov by telephone on Monday of the decision.",
        "Putin and Trump linked up by video on Monday.",
        "Secretary Pompeo made clear to Foreign Minister Lavrov by telephone that the sailors must be freed.",
        "Secretary Pompeo thanked Foreign Minister Lavrov over the phone.",
    ],
)
def test_other_words_for_a_call(text: str) -> None:
    assert ("call", "occurred") in _told(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            MET + SIDES + "On Monday the American delegation put a proposal to the Russian side.",
            ("proposal", "occurred"),
        ),
        (MET + SIDES + "The U.S. side shared ideas on how to verify a ban.", ("proposal", "occurred")),
        (MET + SIDES + "Washington had put an offer on the table.", ("proposal", "occurred")),
        ("The United States will send its ideas to Russia in writing next week.", ("proposal", "planned")),
        ("Moscow sent the United States an informal paper on Monday.", ("proposal", "occurred")),
        ("Russia published draft treaties with the United States in December.", ("proposal", "occurred")),
        ("Moscow gave Washington until Friday to comply.", ("proposal", "occurred")),
        ("The ambassador of the United States delivered the written response to Russia.", ("statement", "occurred")),
        (MET + SIDES + "The meeting took place at the request of the Russian side.", ("proposal", "occurred")),
    ],
)
def test_what_is_proposed(text: str, act: tuple[str, str]) -> None:
    assert act in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        MET + SIDES + "Airlines were given until Friday to land.",
        MET + SIDES + "The Duma approved a request of President Putin.",
        MET + SIDES + "Putin put the idea aside.",
    ],
)
def test_what_is_no_proposal(text: str) -> None:
    assert "proposal" not in {told for told, _ in _told(text)}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Russia officially informed the United States of the decision on Monday.", ("statement", "occurred")),
        ("The United States was notified of the launch by Russia.", ("statement", "occurred")),
        ("Russia was informed in advance by the United States.", ("statement", "occurred")),
        ("Secretary Pompeo informed Ambassador Anatoly Antonov of the decision.", ("talks", "occurred")),
        ("Russia notified the United States of the suspension of inspections.", ("suspension", "occurred")),
        ("In March the United States declared Russia in breach of the treaty.", ("accusation", "occurred")),
        ("Putin and Trump instructed their teams to continue the work.", ("agreement", "occurred")),
        (MET + "The two tasked experts with drafting a text.", ("agreement", "occurred")),
        (MET + "All outstanding issues were settled.", ("agreement", "occurred")),
        (MET + "They exchanged notes on banking for their embassies.", ("agreement", "occurred")),
        ("The U.S. Senate will take up the bill on trade with Russia in June.", ("vote", "planned")),
    ],
)
def test_what_is_notified_and_agreed(text: str, act: tuple[str, str]) -> None:
    assert act in _told(text)


@pytest.mark.parametrize(
    ("text", "action"),
    [
        (MET + SIDES + "Pompeo told reporters of his plans.", "statement"),
        (MET + SIDES + "Pompeo informed the leaders of Congress of his decision.", "statement"),
        (MET + SIDES + "Pompeo told Lavrov that most of the ships had left.", "statement"),
        ("Russia's ambassador was told of the plan by Pompeo.", "expulsion"),
        (MET + SIDES + "President Putin instructed his ministers to answer.", "agreement"),
        (MET + SIDES + "The delegations exchanged prisoners for their fleets.", "agreement"),
    ],
)
def test_what_tells_no_other(text: str, action: str) -> None:
    assert action not in {told for told, _ in _told(text)}


def test_who_is_briefed_is_not_who_it_is_about() -> None:
    (found, *_) = extract_mentions(Article("", "Putin briefed Trump on his talks with Netanyahu.", DAY))
    assert [actor.country for actor in found.targets] == ["USA"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Russian and U.S. delegations met in Bern for talks aimed at restoring flights.", ("talks", "occurred")),
        ("Russian and U.S. officials met in Bern for talks intended to restore flights.", ("talks", "occurred")),
        (
            "The treaty of Russia and the United States ends in 2021. Under its terms it was extended once, in 2016.",
            ("agreement", "occurred"),
        ),
        ("The United States is no longer a party to the treaty with Russia.", ("withdrawal", "occurred")),
        ("Russia informed the United States through diplomatic channels.", ("statement", "occurred")),
    ],
)
def test_what_a_participle_or_it_leaves_whole(text: str, act: tuple[str, str]) -> None:
    assert act in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The State Department determined that Russia was in violation of the treaty.",
        "Washington concluded that Russia had violated the treaty.",
        "In August the U.S. government found that Russia had used chemical weapons in England.",
    ],
)
def test_what_one_finds_another_to_have_done_is_a_charge(text: str) -> None:
    assert ("accusation", "occurred") in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The State Department determined that Russia was in compliance with the treaty.",
        "The State Department determined that it would expel two Russians.",
        "Washington concluded that Russia will violate the treaty.",
        "The United States found that Russia was ready for talks.",
        "The United States determined that American banks had violated a ban on trade with Russia.",
    ],
)
def test_what_one_finds_else_is_none(text: str) -> None:
    assert "accusation" not in {told for told, _ in _told(text)}
