"""Who acts behind a phrase or clause that opens the sentence, and what is nobody's act towards the other."""

from __future__ import annotations

from datetime import date

import pytest

from components.events.mentions import extract_mentions
from components.model import Article
from tests.events.sentences import dated

FRIDAY = date(2018, 4, 6)
QUARREL = "Norway and Belarus fell out over the arrest of a fisherman. "


def _sides(text: str) -> set[tuple[str, str]]:
    return {(action, sides) for action, _, sides, _ in dated(QUARREL + text, FRIDAY)}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("In return Lukashenko pardoned four Norwegians.", ("release", "BLR>NOR")),
        ("In response the government in Oslo expelled two Belarusian diplomats.", ("expulsion", "NOR>BLR")),
        (
            "Hours before Norway's announcement, Alexander Lukashenko suspended a pact with Norway on fish.",
            ("suspension", "BLR>NOR"),
        ),
        (
            "After Belarus had refused to pay, Norway lodged no protest. On Monday it urged Belarus to think again.",
            ("proposal", "NOR>BLR"),
        ),
        ("Norway put a new proposal to Belarus on Monday.", ("proposal", "NOR>BLR")),
        ("The six were ordered out of Norway at once.", ("expulsion", "NOR>BLR")),
        ("The six spies were expelled from Norway.", ("expulsion", "NOR>BLR")),
        (
            "Lukashenko signed an order on suspending the pact on fish with Norway.",
            ("suspension", "BLR>NOR"),
        ),
        ("The pact on fish, from which Belarus withdrew on Monday, was signed in 1990.", ("withdrawal", "BLR>NOR")),
        (
            "Belarus demanded that the six employees of the Norwegian consulate in Grodno leave by May 2.",
            ("expulsion", "BLR>NOR"),
        ),
        ("The Belarusian Foreign Ministry was silent. The ministry expelled two Norwegians.", ("expulsion", "BLR>NOR")),
    ],
)
def test_who_acts_behind_what_opens_the_sentence(text: str, act: tuple[str, str]) -> None:
    """The subject is who acts, not who is named in the phrase or clause before it."""
    assert act in _sides(text)


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Norwegian citizens should not travel to Belarus.", "visit"),
        ("Do not travel to Belarus.", "visit"),
        ("Norway took the step after talking with its allies.", "talks"),
        ("The Belarusian ban has left the embassy in Minsk unable to work.", "departure"),
        ("The treaty was signed in Oslo in 1990. It required the destruction of mines.", "proposal"),
        ("Six sailors, all believed to be in Belarus, are charged with fraud.", "investigation"),
    ],
)
def test_what_is_not_done_to_the_other(text: str, action: str) -> None:
    """Advice to travellers, talks with friends, what a ban brings and what a treaty requires."""
    assert action not in {told for told, _ in _sides(text)}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "We have informed the Belarusian government that six of its diplomats will be expelled.",
            ("expulsion", "NOR>BLR"),
        ),
        (
            "Belarus refused the Norwegian consul access to Norwegian sailor Ola Moen. We again call for his release.",
            ("proposal", "NOR>BLR"),
        ),
        (
            "Minsk turned down our offer, and Belarus took our boat. We expelled six diplomats.",
            ("expulsion", "NOR>BLR"),
        ),
    ],
)
def test_we_are_a_side_of_our_own_statement(text: str, act: tuple[str, str]) -> None:
    """A government that says only "we" is one of the two its statement is about."""
    found = extract_mentions(Article("", text, FRIDAY, "Norwegian Ministry of Foreign Affairs"))
    sides = {(one.action.id, f"{one.sources[0].country}>{one.targets[0].country}") for one in found if one.targets}
    assert act in sides


def test_who_is_told_that_its_diplomats_must_leave() -> None:
    """The other side told it, and sends them away."""
    text = "The Belarusian ambassador was called in and told that two of his diplomats must leave."
    assert ("expulsion", "NOR>BLR") in _sides(text)
