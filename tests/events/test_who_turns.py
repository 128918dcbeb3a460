"""Who acts behind a phrase or clause that opens the sentence, and what is nobody's act towards the other."""

from __future__ import annotations

from datetime import date

import pytest

from tests.events.sentences import dated

FRIDAY = date(2018, 4, 6)
QUARREL = "Norway and Belarus quarrelled over the arrest of a fisherman. "


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
