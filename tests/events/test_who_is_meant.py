"""Who is meant where a clause leaves it to the text: the embassy in a capital, "the two", "called for", "handed"."""

from __future__ import annotations

from datetime import date

import pytest

from tests.events.sentences import dated, mentions

FRIDAY = date(2018, 4, 6)
QUARREL = "Norway and Belarus fell out over the arrest of a fisherman. "


def _sides(text: str) -> set[tuple[str, str]]:
    return {(action, sides) for action, _, sides, _ in dated(text, FRIDAY)}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (QUARREL + "The embassy in Minsk has suspended visa services.", ("suspension", "NOR>BLR")),
        (QUARREL + "In May 2017 the Embassy in Oslo stopped issuing visas.", ("suspension", "BLR>NOR")),
        (QUARREL + "The Foreign Ministry in Minsk said that it had expelled two Norwegians.", ("expulsion", "BLR>NOR")),
    ],
)
def test_an_embassy_is_not_of_the_state_it_is_in(text: str, act: tuple[str, str]) -> None:
    """It is the other's; a ministry is of the state in whose capital it is."""
    assert act in _sides(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Norway warned Belarus that its patience will end and urged the government in Minsk to free the crew.",
            ("proposal", "NOR>BLR"),
        ),
        (
            QUARREL
            + "The Norwegian ambassador was summoned to the Belarusian Foreign Ministry and handed a note of protest.",
            ("accusation", "BLR>NOR"),
        ),
        (
            QUARREL + "Norwegian sailor Ola Moen, whom Belarus had held for a year, was freed on Monday.",
            ("release", "BLR>NOR"),
        ),
        ("Norway told Belarus that it will not come back, drawing criticism from Minsk.", ("accusation", "BLR>NOR")),
        (QUARREL + "Belarus answered with a suspension of its own.", ("suspension", "BLR>NOR")),
        (
            QUARREL + "Chad, Togo and Peru looked on. Lukashenko proposed a further round of consultations.",
            ("proposal", "BLR>NOR"),
        ),
    ],
)
def test_who_does_what_behind_another_clause(text: str, act: tuple[str, str]) -> None:
    """What goes on behind a clause between is done by, or to, who stood before it."""
    assert act in _sides(text)


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("The Norwegian minister called on President Lukashenko at his palace on Monday.", "proposal"),
        ("President Lukashenko, asked on Monday about the Norwegian crew, shrugged.", "proposal"),
        ("In Minsk, President Lukashenko was briefed on the case of the Norwegians.", "talks"),
        (QUARREL + "Its support for the rebels in Chad is known.", "statement"),
        (QUARREL + "That would leave the Norwegian embassy in Minsk as the only one.", "departure"),
        ("Belarusian television showed the Norwegian boarding a plane for Oslo.", "seizure"),
    ],
)
def test_what_is_no_act_towards_the_other(text: str, action: str) -> None:
    """A visit paid, a question of reporters, a briefing by one's own people and help for a third are none."""
    assert action not in {told for told, _ in _sides(text)}


def test_the_two_leaders_are_those_the_article_is_about() -> None:
    """A third who was named in passing, two sentences ago, is none of them."""
    text = (
        "President Trump will meet President Putin in Oslo on Friday. Trump and Putin spoke on Monday. Trump will also "
        "call President Macron. A date is set. It will be the first time the two leaders have met since 2015."
    )
    (last,) = [mention for mention in mentions(text, FRIDAY) if "first time" in mention.quote]
    assert {actor.country for actor in last.sources} == {"USA", "RUS"}


def test_the_two_take_up_matters() -> None:
    """Whatever the two do together, who were named before, they talk."""
    text = "Lukashenko received the Norwegian minister Espen Eide. The two also took up bilateral issues."
    assert ("talks", "BLR+NOR>BLR+NOR") in _sides(text)


def test_what_an_ambassador_is_told_is_no_order_to_leave() -> None:
    """Only "to leave" or "to pack" makes it one."""
    text = QUARREL + "The Norwegian minister told the Belarusian ambassador that the trial was unfair."
    assert ("expulsion", "NOR>BLR") not in _sides(text)
    assert ("expulsion", "NOR>BLR") in _sides(QUARREL + "Norway told six Belarusian diplomats to pack their bags.")


def test_sanctions_behind_that_are_a_noun() -> None:
    """Behind "that" the subject of a clause may look like a verb."""
    text = "Norway said that sanctions imposed on Belarus in May 2017 remain in place."
    assert ("sanction", "NOR>BLR") in _sides(text)
