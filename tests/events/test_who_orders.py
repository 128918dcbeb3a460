"""Who orders whom away: orders and demands in the passive, in a clause behind "that", as what one has to do."""

from __future__ import annotations

from datetime import date

import pytest

from tests.events.sentences import dated

FRIDAY = date(2018, 4, 6)
QUARREL = "Norway and Belarus fell out over the arrest of a fisherman. "


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Thirty of those officers were ordered to leave Norway within ten days.", "NOR>BLR"),
        ("Four employees at the consulate in Minsk are required to leave Belarus by May 2.", "BLR>NOR"),
        ("Norway required nine Belarusian intelligence officers to leave the country.", "NOR>BLR"),
        ("Belarus demanded that the twelve Norwegian embassy employees leave by May 2.", "BLR>NOR"),
        ("By decision of the Norwegian authorities, nine Belarusian diplomats are to leave the country.", "NOR>BLR"),
        ("Norway will have to cut its embassy staff in Belarus by 20 people, Alexander Lukashenko said.", "BLR>NOR"),
        ("Norway protested the order given by Belarus to require diplomats who had been in Minsk to go.", "BLR>NOR"),
    ],
)
def test_who_sends_diplomats_away(text: str, act: str) -> None:
    """It is the state that they are to leave, or who requires or demands it."""
    assert act in [sides for action, status, sides, _ in dated(QUARREL + text, FRIDAY) if action == "expulsion"]


def test_who_is_told_that_it_must_close_its_mission() -> None:
    """The passive leaves out who told it, which is the other of the two."""
    text = QUARREL + "Norway was notified on Monday that it must close its mission in Minsk by June."
    assert ("mission_closed", "planned", "BLR>NOR") in [act[:3] for act in dated(text, FRIDAY)]


@pytest.mark.parametrize(
    "text",
    [
        "The law requires Belarusian visitors to leave Norway after 90 days.",
        "The Belarusian president is to leave Norway on Monday.",
        "Belarusian drivers had to leave their lorries in Norway.",
    ],
)
def test_who_leaves_without_being_sent_away(text: str) -> None:
    """A law, a travel plan and what guests left behind are no expulsions."""
    assert "expulsion" not in [action for action, *_ in dated(QUARREL + text, FRIDAY)]


def test_a_demand_with_another_verb_behind_it() -> None:
    """Behind "demanded that Belarus act" a past form is again what the first did."""
    text = QUARREL + "Norway demanded that Belarus act against smugglers and warned that it would close the border."
    assert ("suspension", "NOR>BLR") in [(act[0], act[2]) for act in dated(text, FRIDAY)]
