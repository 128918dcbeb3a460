"""Violence in the proper sense: to people and things, not to decisions, and not in a game."""

from __future__ import annotations

import pytest

from tests.events.sentences import told

FIGHTING = {"military", "assault"}


@pytest.mark.parametrize(
    "text",
    [
        "Chilean planes attacked a Peruvian convoy.",
        "Chile attacked Peru at dawn.",
        "Peruvian guards beat two Chilean fishermen.",
        "A Peruvian village was attacked by Chilean soldiers.",
        "Chilean and Peruvian soldiers clashed over a hill on the border.",
        "Chile shelled Tacna, a town of Peru, on Monday.",
        "Chilean guards beat 2-3 Peruvian diplomats.",
    ],
)
def test_violence_is_told(text: str) -> None:
    """People, places and things are struck, named or not."""
    assert FIGHTING & {act for act, *_ in told(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Chile attacked Peru's decision.",
        "The Peruvian decision was attacked by Chile.",
        "The Chilean plan struck a chord in Peru.",
        "The Chilean envoy stormed out of the talks with Peru.",
        "Chile and Peru clashed over tariffs.",
        "Chile defeated Peru in the Copa match.",
        "Chile beat Peru 2-0 on Monday.",
        "The Chilean runner beat Peru's president to the door.",
        "Chile will engage Peru on fishing.",
        "Chilean senators killed a bill on Peruvian copper.",
    ],
)
def test_what_only_sounds_so_is_not(text: str) -> None:
    """Words of violence for quarrels, votes and games tell no attack."""
    assert not FIGHTING & {act for act, *_ in told(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Chilean tourists visited Peru in May.",
        "Chilean pilots met Peruvian engineers at a fair.",
        "Chilean banks cut ties with Peruvian clients.",
        "The Peruvian firms signed a contract with Chilean companies.",
    ],
)
def test_people_and_firms_act_for_themselves(text: str) -> None:
    """Tourists, workers and banks are not their state."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Chile attacked Peru's record on cod.", ("accusation", "occurred", "CHL", "PER")),
        ("Chile and Peru quarrelled over tariffs.", ("accusation", "occurred", "CHL+PER", "CHL+PER")),
        ("Chilean police executed search warrants at a Peruvian-owned mine.", ("seizure", "occurred", "CHL", "PER")),
        ("Chile torpedoed a Peruvian draft resolution.", ("rejection", "occurred", "CHL", "PER")),
    ],
)
def test_what_it_is_instead(text: str, act: tuple[str, str, str, str]) -> None:
    """An attack in words is an accusation, a resolution sunk is rejected."""
    assert act in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Analysts expect Chile to expel Peruvian diplomats.",
        "Critics say that Chile should lift its sanctions on Peru.",
        "The minister called reports of a Chilean expulsion of Peruvian diplomats fake.",
    ],
)
def test_what_onlookers_expect_or_want_is_no_act(text: str) -> None:
    """Neither a proposal nor a demand of a state, nor done."""
    assert not [act for act, status, *_ in told(text) if status != "denied" and act != "accusation"]


@pytest.mark.parametrize(
    "text",
    [
        "Neither Chile nor Peru has ruled out an extension of their treaty.",
        "Chile has not ruled out a meeting with Peru.",
        "Chile did not rule out sanctions on Peru.",
    ],
)
def test_what_is_not_ruled_out_is_not_denied(text: str) -> None:
    """It stays open, and nothing is told."""
    assert told(text) == []


def test_terror_is_condemned_whoever_did_it() -> None:
    """An attack nobody owns is no charge against the other state; one with an owner is."""
    text = "The Chilean president condemned the bombing and assured the Peruvian president of his support."
    assert "accusation" not in {act for act, *_ in told(text)}
    assert ("accusation", "occurred", "CHL", "PER") in told("Chile condemned the Peruvian bombing.")


def test_a_first_visit_that_will_be_is_planned() -> None:
    """A visit is put off by "it will be" as a meeting is."""
    text = "It will be the first visit by a Chilean president to Peru since 1996."
    assert ("visit", "planned", "CHL", "PER") in told(text)
