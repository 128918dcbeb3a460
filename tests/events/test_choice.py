"""Which of a sentence's acts are told, and between whom."""

from datetime import date

import pytest

from components.events.mentions import extract_mentions
from components.model import Article


def _told(text: str) -> list[tuple[str, str, str, str]]:
    found = extract_mentions(Article("", text, date(2024, 6, 1)))
    sides = [["+".join(a.country for a in side) for side in (m.sources, m.targets)] for m in found]
    return [(*pair, m.action.plover, m.status) for pair, m in zip(sides, found, strict=True)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Washington demanded that Peru return the land it took from Chile.",
            [("USA", "PER", "DEMAND", "occurred")],
        ),
        ("Chile will meet Peru to exchange prisoners.", [("CHL", "PER", "AGREE", "planned")]),
        ("Chile denounced Peru's suppression of protests in Bolivia.", [("CHL", "PER", "DISAPPROVE", "occurred")]),
        ("Chile and Peru failed to reach an agreement.", [("CHL+PER", "CHL+PER", "REJECT", "denied")]),
        ("Chile, a close ally of Peru, expelled a Bolivian diplomat.", [("CHL", "BOL", "SANCTION", "occurred")]),
        (
            "Chile strengthened its forces in Peru following a visit by Bolivia.",
            [("CHL", "PER", "MOBILIZE", "occurred")],
        ),
        ("Chile and Peru agreed on Wednesday to share intelligence.", [("CHL+PER", "CHL+PER", "AGREE", "planned")]),
    ],
)
def test_what_is_told(text: str, told: list[tuple[str, str, str, str]]) -> None:
    """These acts are told."""
    found = _told(text)
    assert [act for act in told if act not in found] == []


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Washington demanded that Peru return the land it took from Chile.", {"DEMAND"}),
        ("Chile will meet Peru to exchange prisoners.", {"AGREE"}),
        ("Chile denounced Peru's suppression of protests in Bolivia.", {"DISAPPROVE"}),
        ("Chile rejected a Peruvian offer to host a summit to hammer out a deal.", {"REJECT", "AGREE"}),
    ],
)
def test_what_is_only_meant_is_not_told(text: str, types: set[str]) -> None:
    """What a demand asks for, a meeting is for, or a statement is about is no act of its own."""
    assert {kind for _, _, kind, _ in _told(text)} <= types


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Turkey vowed to retaliate if Cyprus deployed the missiles.", ("TUR", "CYP", "THREATEN", "threatened")),
        ("Latvia wants Russia to withdraw its troops.", ("LVA", "RUS", "DEMAND", "occurred")),
        ("Baghdad gave Tehran a week to withdraw from the oil field.", ("IRQ", "IRN", "DEMAND", "occurred")),
        ("Italy helped Tunisia develop its gas fields.", ("ITA", "TUN", "AID", "occurred")),
        ("Ethiopian forces withdrew from the Eritrean town.", ("ETH", "ERI", "RETREAT", "occurred")),
        ("Kerry said after talks with Lavrov that he was pleased.", ("USA+RUS", "USA+RUS", "CONSULT", "occurred")),
        ("Thailand agreed to mediate between factions in Cambodia.", ("THA", "KHM", "AGREE", "occurred")),
        ("Ecuador charged that Peru had violated its airspace.", ("ECU", "PER", "DISAPPROVE", "occurred")),
    ],
)
def test_who_does_it_to_whom(text: str, told: tuple[str, str, str, str]) -> None:
    """The parties are those a reader would name."""
    assert told in [
        (*("+".join(sorted(side.split("+"), reverse=True)) for side in act[:2]), *act[2:]) for act in _told(text)
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two Russians were arrested in Norway.", ("NOR", "RUS", "COERCE", "occurred")),
        ("Saudi Arabia is to reopen its embassy in Syria.", ("SAU", "SYR", "AGREE", "planned")),
        (
            "Israel will evacuate all settlements in Gaza in August, said the premier.",
            ("ISR", "PSE", "AGREE", "planned"),
        ),
        ("Finland will give Tanzania a grant over two years to build roads.", ("FIN", "TZA", "AGREE", "planned")),
        ("India has requested that Nepal pull back from the pass.", ("IND", "NPL", "DEMAND", "occurred")),
        ("Switzerland froze six billion francs belonging to Libyans.", ("CHE", "LBY", "SANCTION", "occurred")),
        ("A Palestinian stabbed two Israelis at a bus stop.", ("PSE", "ISR", "ASSAULT", "occurred")),
        ("The last French soldiers left Niger on Friday.", ("FRA", "NER", "RETREAT", "occurred")),
        ("The Taliban warned Tajikistan against interfering in its affairs.", ("AFG", "TJK", "THREATEN", "occurred")),
        ("Seoul and Washington kicked off their annual drills.", ("KOR+USA", "KOR+USA", "COOPERATE", "occurred")),
        ("The United States paused intelligence sharing with Ukraine.", ("USA", "UKR", "SANCTION", "occurred")),
    ],
)
def test_sides_told_in_passing(text: str, told: tuple[str, str, str, str]) -> None:
    """A place of arrest is the arrester's; a side may stand in a clause of its own."""
    assert told in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Romania and Slovenia tried hard to meet the standards.",
        "A Dutch bank offered 900 million Canadian dollars.",
        "Norway found Swedish-made rifles in a barn.",
        "Hundreds of Cuban-Americans in Miami thanked the United States.",
        "Chile pushed up the price of Peruvian copper.",
    ],
)
def test_nothing_is_told(text: str) -> None:
    """Standards, currencies, makes and origins are no parties to an act."""
    assert _told(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Bush and Gorbachev sign START I in Moscow.", ("USA+RUS", "USA+RUS", "SUPPORT", "occurred")),
        ("United States and Russia exchange spies in Vienna.", ("USA+RUS", "USA+RUS", "RETREAT", "occurred")),
        ("US sanctions members of Putin's circle.", ("USA", "RUS", "SANCTION", "occurred")),
        ("Obama calls off his Moscow summit with Putin.", ("USA", "RUS", "SANCTION", "occurred")),
        ("Biden bans imports of Russian oil, gas and coal.", ("USA", "RUS", "SANCTION", "occurred")),
    ],
)
def test_headlines(text: str, told: tuple[str, str, str, str]) -> None:
    """Words that are as often nouns are verbs in a headline."""
    assert told in _told(text)
