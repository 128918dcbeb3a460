"""Marks that do not break a clause, what must be done, what has stopped."""

from datetime import date

import pytest

from components.events.mentions import extract_mentions
from components.model import Article


def _told(text: str) -> list[tuple[str, str, str, str]]:
    found = extract_mentions(Article("", text, date(2024, 6, 1)))
    return [
        ("+".join(a.country for a in m.sources), "+".join(a.country for a in m.targets), m.action.id, m.action.plover)
        for m in found
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('Tehran vowed "harsh revenge" against the United States.', ("IRN", "USA", "threat", "THREATEN")),
        ("Peru (population 34 million) expelled two Chilean diplomats.", ("PER", "CHL", "expulsion", "SANCTION")),
        ("Blinken told Lavrov that Russia must end its war.", ("USA", "RUS", "proposal", "DEMAND")),
        ("Peru must pay, the Chilean president said.", ("CHL", "PER", "proposal", "DEMAND")),
        ("India stopped issuing visas to Canadians.", ("IND", "CAN", "suspension", "SANCTION")),
        ("Thai troops stopped shelling Cambodia.", ("THA", "KHM", "easing", "RETREAT")),
        ("Nepal objected to a road that India built.", ("NPL", "IND", "accusation", "DISAPPROVE")),
        ("Three Chadian officers were shot dead by Libyan guards.", ("LBY", "TCD", "assault", "ASSAULT")),
    ],
)
def test_one_act(text: str, told: tuple[str, str, str, str]) -> None:
    """The sentence tells this act and no other."""
    assert _told(text) == [told]


def test_nobody_is_guessed_to_have_killed() -> None:
    """Of violence without an author nothing is told."""
    assert _told("Three Chadian officers were shot dead. Libya said it was sorry.") == []
