"""What diplomats do with treaties, texts and one another, in the words of press offices and news; and what is none."""

from __future__ import annotations

from datetime import date

import pytest

from components.events.mentions import extract_mentions
from components.model import Article

DAY = date(2019, 5, 16)
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
