"""Acts that are announced, ordered or told of persons held: who does them, and each of several."""

from __future__ import annotations

from datetime import date

import pytest

from tests.events.sentences import dated, mentions

THURSDAY = date(2024, 8, 1)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "Obama ordered the expulsion of 35 Russian diplomats and the seizure of two Russian compounds on Tuesday.",
            {("expulsion", "occurred", "USA>RUS", "2024-07-30"), ("seizure", "occurred", "USA>RUS", "2024-07-30")},
        ),
        (
            "Trump on Monday ordered the expulsion of Russian officers and the closure of the Russian consulate.",
            {
                ("expulsion", "occurred", "USA>RUS", "2024-07-29"),
                ("mission_closed", "occurred", "USA>RUS", "2024-07-29"),
            },
        ),
        (
            "Chile will order the expulsion of two Peruvian consuls and the seizure of a Peruvian boat.",
            {("expulsion", "planned", "CHL>PER", ""), ("seizure", "planned", "CHL>PER", "")},
        ),
        (
            "Russia's foreign ministry has ordered a reduction in the US diplomatic presence in the country.",
            {("expulsion", "occurred", "RUS>USA", "2024-08-01")},
        ),
        (
            "Russia reduced the size of the US mission on Monday.",
            {("expulsion", "occurred", "RUS>USA", "2024-07-29")},
        ),
    ],
)  # fmt: skip
def test_an_order_tells_each_act_it_joins(text: str, acts: set[tuple[str, str, str, str]]) -> None:
    """One verb, several nouns, each an act of its own."""
    assert set(dated(text, THURSDAY)) == acts


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Russia and the United States bargained. The White House announced the release of U.S. citizen Ann Poe.",
            ("release", "occurred", "RUS>USA", "2024-08-01"),
        ),
        (
            "Russia and the US. I am pleased to announce the release of Marc Fogel, who was held in Moscow.",
            ("release", "occurred", "RUS>USA", "2024-08-01"),
        ),
        (
            "Brittney Griner, who was jailed in Russia, was freed on Monday in a swap for Viktor Bout.",
            ("release", "occurred", "RUS>USA", "2024-07-29"),
        ),
        (
            "A Moscow court on Monday ordered American reporter Evan Gershkovich held until August 29.",
            ("detention", "occurred", "RUS>USA", "2024-07-29"),
        ),
        ("Biden announced the release of a Russian pilot.", ("release", "occurred", "USA>RUS", "2024-08-01")),
    ],
)  # fmt: skip
def test_who_announces_a_release_is_not_always_who_releases(text: str, act: tuple[str, str, str, str]) -> None:
    """Of the own citizens the other side lets go."""
    assert act in dated(text, THURSDAY)


@pytest.mark.parametrize(
    "text",
    [
        "The US called on Russia for the release of wrongfully detained U.S. citizen Paul Whelan.",
        "Russia and the US. We remain committed to securing the freedom of all U.S. nationals wrongfully held abroad.",
        "The United States designated Evan Gershkovich as wrongfully detained by Russia.",
    ],
)
def test_how_somebody_is_held_is_no_arrest(text: str) -> None:
    """A participle that only says in what state a person is."""
    assert "detention" not in {act[0] for act in dated(text, THURSDAY)}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Russia hit back on Monday with the expulsion of 60 US diplomats.",
            ("expulsion", "occurred", "RUS>USA", "2024-07-29"),
        ),
        (
            "Sixty American diplomats were told on Monday to leave Russia by August 5.",
            ("expulsion", "occurred", "RUS>USA", "2024-07-29"),
        ),
        (
            "The Russian ambassador was called to the State Department on Monday.",
            ("accusation", "occurred", "USA>RUS", "2024-07-29"),
        ),
        (
            "A Russian fighter buzzed a US spy plane over the Black Sea on Monday.",
            ("military", "occurred", "RUS>USA", "2024-07-29"),
        ),
        (
            "Speaking after a meeting with Lavrov on Monday, Blinken praised the weather.",
            ("talks", "occurred", "USA+RUS>USA+RUS", "2024-07-29"),
        ),
        (
            "After a meeting with Lavrov, Blinken said that the weather was fine.",
            ("talks", "occurred", "USA+RUS>USA+RUS", "2024-08-01"),
        ),
        (
            "In a telephone call, Biden urged Putin to free the sailors.",
            ("call", "occurred", "USA+RUS>USA+RUS", "2024-08-01"),
        ),
        (
            "Russia accused a US embassy employee of spying on Monday and ordered him out.",
            ("expulsion", "occurred", "RUS>USA", "2024-07-29"),
        ),
        ("Blinken spoke to Sergei Lavrov on Monday.", ("call", "occurred", "USA>RUS", "2024-07-29")),
        (
            "Sixty American diplomats must leave Russia by August 5, the Russian foreign ministry said on Monday.",
            ("expulsion", "occurred", "RUS>USA", "2024-07-29"),
        ),
        (
            "The two Russian diplomats and their families have seven days to leave the United States.",
            ("expulsion", "occurred", "USA>RUS", "2024-08-01"),
        ),
        (
            "The United States has canceled a naval exercise with Russia in protest over Georgia.",
            ("suspension", "occurred", "USA>RUS", "2024-08-01"),
        ),
        ("Putin told Biden by phone that the harvest was in.", ("call", "occurred", "RUS>USA", "2024-08-01")),
        (
            "Russia banned the sale of engines to the United States for military launches.",
            ("sanction", "occurred", "RUS>USA", "2024-08-01"),
        ),
        (
            "The United States and its allies suspended Russia from the G-8.",
            ("suspension", "occurred", "USA>RUS", "2024-08-01"),
        ),
    ],
)
def test_running_news(text: str, act: tuple[str, str, str, str]) -> None:
    """One act, told once, with its day."""
    assert [told for told in dated(text, THURSDAY) if told[0] == act[0]] == [act]


def test_troops_that_must_leave_are_not_expelled() -> None:
    """A demand on an army is no persona non grata, nor is one on a member of a treaty."""
    texts = ("US forces must leave Syria, Russia said.", "Biden said Russia must leave the treaty.")
    assert [act[0] for text in texts for act in dated(text, THURSDAY)] == ["proposal", "proposal"]


def test_a_president_who_goes_home_is_no_envoy_who_leaves() -> None:
    """Nor where a pronoun names him; an ambassador who goes home is one."""
    text = "Biden met Putin in Moscow. He flew to Oslo and was to return home on Thursday night."
    assert "departure" not in {act[0] for act in dated(text, THURSDAY)}


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Putin's aide Yuri Ushakov met Antony Blinken.", ("ru.ambassador.ushakov", "us.secretary_of_state.blinken")),
        ("Biden's adviser Jake Sullivan met Putin's aide Yuri Ushakov.",
         ("us.national_security_adviser.sullivan", "ru.ambassador.ushakov")),
        ("Biden met Putin.", ("us.president.biden", "ru.president.putin")),
    ],
)  # fmt: skip
def test_a_mans_man_acts_himself(text: str, ids: tuple[str, str]) -> None:
    """Not he whose aide he is."""
    (mention,) = mentions(text, THURSDAY)
    assert (mention.sources[0].id, mention.targets[0].id) == ids


def test_a_call_in_which_something_was_agreed_was_held() -> None:
    """Its time is not that of what is to come of it."""
    acts = dated("Putin agreed in a call with Biden on Monday to halt strikes on ships.", THURSDAY)
    assert ("call", "occurred", "RUS+USA>RUS+USA", "2024-07-29") in acts
    later = dated("In a call on July 29, Biden and Putin agreed to start talks on fish.", THURSDAY)
    assert ("talks", "planned", "USA+RUS>USA+RUS", "") in later
