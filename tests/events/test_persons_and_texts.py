"""Persons known by their name alone, and acts that stand in what one side signs, passes or issues."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from components.errors import LexiconError
from components.lexicon.actors import load_actors
from tests.events.sentences import dated, mentions

if TYPE_CHECKING:
    from pathlib import Path

THURSDAY = date(2024, 8, 1)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Russia freed Brittney Griner on Thursday.", ("release", "occurred", "RUS>USA", "2024-08-01")),
        ("Trump has pardoned Viktor Bout.", ("release", "occurred", "USA>RUS", "2024-08-01")),
        (
            "Russia and the United States were at odds. Paul Whelan was arrested. Whelan was freed on Thursday.",
            ("release", "occurred", "RUS>USA", "2024-08-01"),
        ),
        (
            "Thailand extradited Viktor Bout to the United States on Monday.",
            ("cooperation", "occurred", "THA>USA", "2024-07-29"),
        ),
    ],
)
def test_a_person_without_office_is_known_by_name(text: str, act: tuple[str, str, str, str]) -> None:
    """The nationality of those held, swapped and accused is in the tables, and the surname follows the full name."""
    assert act in dated(text, THURSDAY)


def test_the_name_gives_the_id_that_the_nationality_in_the_text_gives() -> None:
    """So that two articles tell the same event, whichever words they have."""
    texts = ("Russia freed Marc Fogel on Thursday.", "Russia freed American teacher Marc Fogel. Fogel is free now.")
    found = {actor.id for text in texts for mention in mentions(text, THURSDAY) for actor in mention.targets}
    assert found <= {"us.person.marc_fogel", "us"}
    assert "us.person.marc_fogel" in found


def test_a_person_of_the_users_file(tmp_path: Path) -> None:
    """[[citizen]] entries stand beside the shipped ones."""
    own = tmp_path / "own.toml"
    own.write_text(
        '[[citizen]]\nname = "Jaan Kask"\ncountry = "EST"\nsource = "https://example.org/kask"\n', encoding="utf-8"
    )
    assert load_actors(own).citizens[-1].name == "Jaan Kask"


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ('name = "Kask"\ncountry = "EST"', "name is 'Kask'"),
        ('name = "Jaan Kask"\ncountry = "ESTONIA"', "unknown country 'ESTONIA'"),
        ('name = "Jaan Kask"\ncountry = "EST"', "source is missing"),
    ],
)
def test_a_wrong_person_is_named(tmp_path: Path, entry: str, message: str) -> None:
    """File, entry and what is wrong."""
    own = tmp_path / "own.toml"
    own.write_text(f"[[citizen]]\n{entry}\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=rf"own\.toml, citizen 1: {message}"):
        load_actors(own)


def test_every_person_has_an_address_as_source() -> None:
    """Facts carry where they are from."""
    assert all(one.source.startswith("https://") for one in load_actors().citizens)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Biden signed a bill on Tuesday banning imports of Russian oil.",
            ("sanction", "occurred", "USA>RUS", "2024-07-30"),
        ),
        (
            "The Kremlin issued a decree barring purchases of food from the United States.",
            ("sanction", "occurred", "RUS>USA", "2024-08-01"),
        ),
        ("Biden will sign a law banning imports of Russian gas.", ("sanction", "planned", "USA>RUS", "")),
        ("The president of Chile issued an order commuting the sentences of two Peruvian sailors.",
         ("release", "occurred", "CHL>PER", "2024-08-01")),
        (
            "Moscow and Washington were at odds. Putin signed a law suspending Russia's part in the treaty.",
            ("suspension", "occurred", "RUS>USA", "2024-08-01"),
        ),
    ],
)  # fmt: skip
def test_what_a_text_of_one_side_does_is_done_by_that_side(text: str, act: tuple[str, str, str, str]) -> None:
    """The "-ing" behind a law, an order or a decree is an act of who makes it."""
    assert act in dated(text, THURSDAY)


@pytest.mark.parametrize(
    "text",
    [
        "Russian and American officials held a follow-up meeting Friday.",
        "The two leaders signed a treaty requiring Russia and the United States to destroy missiles.",
    ],
)
def test_a_treaty_and_a_meeting_have_no_acts_in_them(text: str) -> None:
    """A noun that ends in "-ing" is none, nor what both are bound to do."""
    assert not [act for act in dated(text, THURSDAY) if act[0] in {"sanction", "suspension", "proposal", "release"}]


@pytest.mark.parametrize(
    "text",
    [
        "The two discussed how to restore flights.",
        "The two Presidents also discussed trade.",
        "The two leaders spoke about the harvest.",
        "Both presidents exchanged opinions on trade.",
    ],
)
def test_what_was_discussed_is_told_of_both(text: str) -> None:
    """Words that point back to both sides tell talks between them, on the day of the talks told before."""
    act = dated(f"President Biden called President Putin on Tuesday. {text}", THURSDAY)[1]
    assert (act[0], act[1], set(act[2].replace(">", "+").split("+")), act[3]) == (
        "talks",
        "occurred",
        {"USA", "RUS"},
        "2024-07-30",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Biden said that the two compounds were discussed in the paper.",
        "Putin spoke about the harvest.",
        "A Russian pilot is accused of theft by neighbours; Biden has seen the film.",
    ],
)
def test_what_is_no_talk_and_no_charge(text: str) -> None:
    """One who speaks, "the two" of things, and what somebody stands accused of."""
    assert not [act for act in dated(text, THURSDAY) if act[0] in {"talks", "call", "accusation"}]
