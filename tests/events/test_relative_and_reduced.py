"""Acts told aside: "the treaty, which both signed", "under a deal reached Friday", "the treaty signed by Obama"."""

from __future__ import annotations

from datetime import date

import pytest

from tests.events.sentences import dated

THURSDAY = date(2024, 8, 1)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "The treaty, which Obama and Medvedev signed in Prague on Monday, cuts arsenals by a third.",
            ("agreement", "occurred", "USA+RUS>USA+RUS", "2024-07-29"),
        ),
        (
            "A treaty signed by Chile and Peru on Monday cuts tariffs by a third.",
            ("agreement", "occurred", "CHL+PER>CHL+PER", "2024-07-29"),
        ),
        (
            "Under a deal reached Monday between Russia and the United States, Syria will list its weapons.",
            ("agreement", "occurred", "RUS+USA>RUS+USA", "2024-07-29"),
        ),
        (
            "Under a pact announced by Kerry and Lavrov on Monday, Syria has a week to list its weapons.",
            ("agreement", "occurred", "USA+RUS>USA+RUS", "2024-07-29"),
        ),
        (
            "The sanctions that the United States imposed on Russia in June hurt.",
            ("sanction", "occurred", "USA>RUS", "2024-06"),
        ),
        (
            "Peru could leave the fishing treaty with Chile that Obama and Medvedev signed on Monday.",
            ("agreement", "occurred", "USA+RUS>USA+RUS", "2024-07-29"),
        ),
        (
            "The diplomats, whom Russia expelled on Monday, worked at the US embassy.",
            ("expulsion", "occurred", "RUS>USA", "2024-07-29"),
        ),
        (
            "On Monday the State Department ordered three Russian consulates closed.",
            ("mission_closed", "occurred", "USA>RUS", "2024-07-29"),
        ),
        ("U.S. sanctions imposed on Monday hurt Russian banks.", ("sanction", "occurred", "USA>RUS", "2024-07-29")),
        (
            "The Chilean government criticised Peruvian tariffs announced on Monday.",
            ("sanction", "occurred", "PER>CHL", "2024-07-29"),
        ),
        (
            "Peru’s sanctions, imposed on Monday, hurt Chilean banks.",
            ("sanction", "occurred", "PER>CHL", "2024-07-29"),
        ),
    ],
)
def test_an_act_told_aside(text: str, act: tuple[str, str, str, str]) -> None:
    """What a clause behind a noun tells of it, with the doer and the day the clause gives."""
    assert act in dated(text, THURSDAY)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "The next round of U.S.-Russian talks is scheduled for February in Oslo.",
            ("talks", "planned", "USA+RUS>USA+RUS", "2025-02"),
        ),
        (
            "A three-hour meeting between Kerry and Lavrov on Monday yielded no breakthrough.",
            ("talks", "occurred", "USA+RUS>USA+RUS", "2024-07-29"),
        ),
        (
            "Disarmament talks between Russia and the United States set to take place on Monday have been postponed.",
            ("suspension", "occurred", ">RUS+USA", "2024-07-29"),
        ),
        (
            "High-level talks between Russia and the United States on arms ended Tuesday without agreement.",
            ("talks", "occurred", "RUS+USA>RUS+USA", "2024-07-30"),
        ),
        (
            "The White House said there were no plans for Biden to meet Putin.",
            ("talks", "denied", "USA>RUS", ""),
        ),
        (
            "Kerry had frank talks about Ukraine and Iran with Putin on Tuesday.",
            ("talks", "occurred", "USA>RUS", "2024-07-30"),
        ),
        (
            "As Bush and Yeltsin opened the summit on Monday, Chilean and Peruvian cooks were at work.",
            ("talks", "occurred", "USA+RUS>USA+RUS", "2024-07-29"),
        ),
        (
            "A Russian fighter jet forced down an American drone on Monday.",
            ("military", "occurred", "RUS>USA", "2024-07-29"),
        ),
        ("A Moscow court found Paul Whelan guilty of spying.", ("detention", "occurred", "RUS>USA", "2024-08-01")),
    ],
)
def test_how_an_act_stands(text: str, act: tuple[str, str, str, str]) -> None:
    """What is scheduled is planned; a meeting without result was held."""
    assert dated(text, THURSDAY) == [act]


@pytest.mark.parametrize(
    "text",
    [
        "The United States is close to a decision on whether to postpone next month's summit in Moscow.",
        "A Russian official was sentenced in Moscow, as the United States learned.",
        "Seeking common ground, Bush and Putin played chess.",
        "The accord with Russia, long sought by the United States, is thin.",
        "Peace talks in Chile with Russia, backed by the United States, go on.",
        "The US and Russia are closing in on a deal.",
    ],
)
def test_what_is_no_act(text: str) -> None:
    """What is not decided, what a state does with its own people, and what somebody only wishes for."""
    assert dated(text, THURSDAY) == []
