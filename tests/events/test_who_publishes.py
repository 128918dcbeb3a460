"""Whose statement an article is, and who breaks off what is its own."""

from __future__ import annotations

from datetime import date

import pytest

from components.events.actors import publisher
from components.events.mentions import extract_mentions
from components.lexicon.actors import load_actors
from components.model import Article
from tests.events.sentences import dated

FRIDAY = date(2018, 4, 6)
QUARREL = "Norway and Belarus fell out over the arrest of a fisherman. "


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("President of Finland", "FIN"),
        ("Ministry of Defence of Belarus", "BLR"),
        ("Embassy of Norway in Belarus", "NOR"),
        ("Permanent Mission of Chile to the UN", "CHL"),
        ("Office of the President of the Philippines", "PHL"),
        ("U.S. Southern Command", "USA"),
        ("Voice of America", ""),
        ("The Minsk Times", ""),
    ],
)
def test_whose_statement_it_is(name: str, code: str) -> None:
    """A government, ministry or embassy "of" a state publishes for that state; a newspaper for none."""
    found = publisher(Article("", "Text.", FRIDAY, name), load_actors())
    assert "".join(actor.country for actor in found) == code


def test_the_president_of_his_own_statement() -> None:
    """Behind the day and hour that head the page "the President" is the publisher's."""
    text = "May 4, 2019, 16:00 The President signed an order suspending the pact with Norway on fish. Belarus is ready."
    (one,) = extract_mentions(Article("", text, date(2019, 5, 4), "President of Belarus"))
    assert (one.action.id, one.sources[0].country, one.targets[0].country) == ("suspension", "BLR", "NOR")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norway said that its work in Grodno had been suspended.", ("suspension", "NOR>BLR")),
        ("Norway informed Belarus that all Norwegian flights were suspended.", ("suspension", "NOR>BLR")),
        ("Norway said that its diplomats had been expelled.", ("expulsion", "BLR>NOR")),
    ],
)
def test_who_breaks_off_its_own(text: str, act: tuple[str, str]) -> None:
    """Who says that something of its own is suspended suspends it; its diplomats the other expels."""
    assert act in {(action, sides) for action, _, sides, _ in dated(QUARREL + text, FRIDAY)}


def test_an_apposition_says_what_befell_somebody() -> None:
    """A citizen "jailed for treason" jails nobody, one "accused of" it accuses nobody."""
    text = (
        QUARREL
        + "Belarus freed Ola Moen, a Norwegian sailor jailed for spying, and Kari Dahl, a Norwegian accused of it."
    )
    assert {sides for action, _, sides, _ in dated(text, FRIDAY) if action in {"detention", "accusation"}} <= {
        "BLR>NOR"
    }


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Teams led by the Norwegian minister and Alexander Lukashenko discussed fish on Monday.",
            ("talks", "NOR+BLR>NOR+BLR"),
        ),
        ("The Norwegian and Belarusian envoys, led by Espen Eide, met in Riga.", ("talks", "NOR+BLR>NOR+BLR")),
        ("The delegation, headed by Lukashenko, arrived in Norway on Monday.", ("visit", "BLR>NOR")),
    ],
)
def test_who_leads_those_who_act(text: str, act: tuple[str, str]) -> None:
    """An apposition "led by" does not hide the main verb, and names who acts where the subject does not."""
    assert act in {(action, sides) for action, _, sides, _ in dated(QUARREL + text, FRIDAY)}
