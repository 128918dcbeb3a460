"""Who acts and who does not where words mix them up: groups, relative clauses, notes, offers received, conditions."""

from __future__ import annotations

from datetime import date

import pytest

from components.events import extract_mentions
from components.model import Article
from tests.events.sentences import dated

FRIDAY = date(2018, 4, 6)
VISIT = "King Abdullah of Jordan received Turkish President Recep Tayyip Erdogan on Monday. "


def _sides(text: str) -> set[tuple[str, str]]:
    return {(action, sides) for action, _, sides, _ in dated(text, FRIDAY)}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (VISIT + "The two leaders urged Erdogan to free a pilot.", ("proposal", "JOR>TUR")),
        (VISIT + "They told Erdogan about the plan.", ("talks", "JOR>TUR")),
    ],
)
def test_of_a_group_nobody_turns_to_his_own_state(text: str, act: tuple[str, str]) -> None:
    """Whom the two turn to is none of the two."""
    assert act in _sides(text)


def test_a_group_that_praises_what_is_of_one_acts_together() -> None:
    """An owner is nobody turned to."""
    text = VISIT + "The two leaders praised Erdogan's aides."
    assert not {("statement", "JOR>TUR"), ("statement", "TUR>JOR")} & _sides(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("A Turkish pilot whom Greece had held for a year was released on Tuesday.", ("release", "GRC>TUR")),
        ("The Turkish pilot, whom Greece had held for a year, was released.", ("release", "GRC>TUR")),
        ("Two Turkish diplomats whom Greece expelled in May left Athens.", ("expulsion", "GRC>TUR")),
        (
            "Turkish allegations that Athens meddled in May were dismissed by the Greek government.",
            ("rejection", "GRC>TUR"),
        ),
    ],
)
def test_what_goes_on_behind_whom(text: str, act: tuple[str, str]) -> None:
    """The verb behind a clause with its own subject tells of the noun before the clause."""
    assert act in _sides(text)
    assert not any(action == act[0] and sides != act[1] for action, sides in _sides(text))


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("A letter from the Greek president was handed to the Turkish prime minister.", ("statement", "GRC>TUR")),
        ("A note from the Greek embassy was delivered to the Turkish Foreign Ministry.", ("statement", "GRC>TUR")),
        ("Ankara received a proposal from Athens on Wednesday for talks on fishing.", ("proposal", "GRC>TUR")),
        ("Turkey received a warning from Greece on Tuesday over its ships.", ("threat", "GRC>TUR")),
    ],
)
def test_what_is_received_is_of_who_sent_it(text: str, act: tuple[str, str]) -> None:
    """The receiver is whom it goes to."""
    assert act in _sides(text)


@pytest.mark.parametrize(
    "text",
    [
        "Had Greece expelled the Turkish envoys earlier, the war might have taken another course.",
        "Should Greece expel the Turkish envoys, its guests would leave.",
        "Some historians believe Greece wanted Turkey to join the war.",
        "A Turkish reporter asked the Greek president about the price of bread.",
        "The Greek spokesman brushed aside questions about Turkey.",
        "Turkey is Greece's neighbour. Senators criticised Greece over its Turkish policy.",
    ],
)
def test_no_act_of_a_state(text: str) -> None:
    """Conditions, the views of scholars, and what private people or members of parliaments say."""
    assert not {sides for _, status, sides, _ in dated(text, FRIDAY) if status == "occurred"} & {"GRC>TUR", "TUR>GRC"}


@pytest.mark.parametrize(
    "text",
    [
        "Clinton accused Trump of being a puppet of Iran.",
        "Biden urged Congress to pass sanctions on Iran.",
        "Obama praised Kerry for his talks with Iran.",
    ],
)
def test_what_is_said_to_one_of_ones_own_is_said_to_no_other_state(text: str) -> None:
    """Whom it is said to stands right behind the verb; who is named behind is only what it is about."""
    assert "USA>IRN" not in {
        sides for action, sides in _sides(text) if action in {"accusation", "proposal", "statement"}
    }


def test_who_commits_his_own_state_commits_himself_to_the_other() -> None:
    """A state that its leader binds is not whom he turns to."""
    assert ("agreement", "IRN>USA") in _sides(
        "Khatami met Clinton on Monday. He committed Iran to cut more centrifuges."
    )


@pytest.mark.parametrize("who", ["Doctors", "The mayor of the town", "Some republicans", "Parents"])
def test_private_people_ask_for_themselves(who: str) -> None:
    """Who is no state's man does not turn to one for the other of the two."""
    text = f"{VISIT}Turkey and Jordan are friends. {who} asked Erdogan to rest."
    assert not any(action == "proposal" for action, _ in _sides(text))


TEACHER = "Kari Moen, a Norwegian teacher, was arrested in Minsk in February. "


@pytest.mark.parametrize(
    "text",
    ["Belarus freed her on Thursday.", "Belarus freed her.", "Belarus released her and her brother on Monday."],
)
def test_her_is_whom_it_is_done_to(text: str) -> None:
    """A "her" with no noun behind it owns nothing."""
    assert ("release", "BLR>NOR") in _sides(TEACHER + text)


def test_the_department_is_of_who_publishes_or_was_named() -> None:
    """Its own statement calls it "the Department"."""
    text = "Norway closed our consulate. The Department ceased sharing tax information with the Norwegian authorities."
    found = extract_mentions(Article("", text, FRIDAY, "U.S. Department of State"))
    assert ["USA"] in [[one.country for one in told.sources] for told in found if told.action.id == "suspension"]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Peru expelled four Chilean diplomats. The expulsions are the largest since 1986.", ("expulsion", "1986")),
        ("Peru and Chile swapped prisoners. The swap should not be taken as a sign of peace.", ("release", "denied")),
        ("Peru said Chile lied. Chile stopped denying the Peruvian claim in 2017.", ("easing", "")),
        ("Peru drew up a list of Chileans to be refused entry.", ("rejection", "")),
        ("Peru and Chile met. They sponsored a resolution on Chad together.", ("aid", "")),
    ],
)
def test_what_only_says_more_of_an_act(text: str, wrong: tuple[str, str]) -> None:
    """How large it was, what it is no sign of, what is said no more, what is to be done to some."""
    told = [f"{action} {status} {days}" for action, status, _, days in dated(text, FRIDAY)]
    assert not any(one.startswith(wrong[0]) and wrong[1] in one for one in told)


def test_experts_who_meet_again_are_of_both_sides() -> None:
    """Who was named before sends them."""
    told = dated("Peruvian and Chilean officials met in Lima. Experts met a second time in April 2015.", FRIDAY)
    assert ("talks", "occurred", "PER+CHL>PER+CHL", "2015-04") in told


def test_an_envoy_who_leaves_for_consultations_breaks_off_none() -> None:
    """The talks are what he leaves for."""
    told = _sides("Ambassador Sullivan left Moscow last week for consultations in Washington. Russia regretted it.")
    assert ("departure", "USA>RUS") in told


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Complaints by Athens about Turkish overflights were sent to the Turkish embassy.", ("accusation", "GRC>TUR")),
        (
            "Turkey's answer to the Greek proposals was handed to the Foreign Ministry in Athens.",
            ("proposal", "TUR>GRC"),
        ),
        ("The Greek proposals were handed to the Turkish embassy on Monday.", ("proposal", "GRC>TUR")),
        ("The Turkish ambassador was handed a note by Greece on Monday.", ("statement", "GRC>TUR")),
        ("Greece walked out of the treaty with Turkey on Friday.", ("withdrawal", "GRC>TUR")),
    ],
)
def test_what_is_sent_is_of_its_author(text: str, act: tuple[str, str]) -> None:
    """The author stands behind "by" or "from", or owns what the phrase begins with; who is handed it receives."""
    assert act in _sides(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Greek embassy in Kyiv warned its citizens of Turkish air strikes.",
        "Greek fans cheered the Turkish swimmer.",
    ],
)
def test_to_ones_own_people_and_by_private_ones(text: str) -> None:
    """What an embassy tells its citizens, and what fans do."""
    assert not {("threat", "GRC>TUR"), ("statement", "GRC>TUR")} & _sides(text)
