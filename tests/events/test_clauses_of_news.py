"""Clauses of news prose: who acts where "and", "with" or a participle could mislead, and what points back."""

from __future__ import annotations

from datetime import date

import pytest

from components.events.mentions import extract_mentions
from components.model import Article
from tests.events.sentences import dated

THURSDAY = date(2014, 7, 31)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Reports say the United States and Russia have agreed to open talks next week.",
            ("agreement", "occurred", "USA+RUS>USA+RUS", "2014-07-31"),
        ),
        (
            "The United States and Russia decided in June to link visas with flights.",
            ("agreement", "occurred", "USA+RUS>USA+RUS", "2014-06"),
        ),
        (
            "Lavrov told Kerry that new sanctions imposed on Russia this week were unjust.",
            ("sanction", "occurred", "USA>RUS", "2014-07-28/2014-07-31"),
        ),
        (
            "US senators banned from entering Russia include John McCain.",
            ("sanction", "occurred", "RUS>USA", ""),
        ),
        (
            "Russia published a list of Americans barred from entering the country.",
            ("sanction", "occurred", "RUS>USA", "2014-07-31"),
        ),
        (
            "Obama has spoken by telephone with Putin, with Obama saying a truce is near.",
            ("call", "occurred", "USA>RUS", "2014-07-31"),
        ),
        (
            "Obama called Russian President-elect Ivan Petrov on Monday.",
            ("call", "occurred", "USA>RUS", "2014-07-28"),
        ),
        (
            "Russia and the United States hailed the treaty; it was signed by the two sides on 8 April 2010.",
            ("agreement", "occurred", "USA+RUS>USA+RUS", "2010-04-08"),
        ),
        (
            "The treaty between the US and Russia was signed on April 8, entered into force on May 5.",
            ("agreement", "occurred", "USA+RUS>USA+RUS", "2014-05-05"),
        ),
        (
            "John Kerry is scheduled for discussions with Putin on Tuesday.",
            ("talks", "planned", "RUS>USA", "2014-08-05"),
        ),
        (
            "Russia has denounced as unlawful the sanctions imposed by the US on two Russian companies.",
            ("sanction", "occurred", "USA>RUS", ""),
        ),
        (
            "It was in retaliation for Moscow's order for five American diplomats to leave.",
            ("expulsion", "occurred", "RUS>USA", ""),
        ),
        (
            "Two employees at the US Consulate General in Yekaterinburg were declared persona non grata.",
            ("expulsion", "occurred", "RUS>USA", "2014-07-31"),
        ),
        (
            "In response to the U.S. expulsion of 12 Russian diplomats, Moscow summoned the ambassador.",
            ("expulsion", "occurred", "USA>RUS", ""),
        ),
        (
            "Lavrov is in Geneva as part of a deal reached by Obama and Putin, at a summit last month.",
            ("agreement", "occurred", "USA+RUS>USA+RUS", "2014-06"),
        ),
        (
            "The Russian and US presidents issued a joint statement on a new body called “Russian Dialogue”.",
            ("agreement", "occurred", "RUS+USA>RUS+USA", "2014-07-31"),
        ),
        (
            "Putin announced today he would suspend cooperation with New START.",
            ("suspension", "planned", "RUS>USA", "2014-07-31"),
        ),
        (
            "Russia did not halt trade talks with the United States.",
            ("suspension", "denied", "RUS>USA", "2014-07-31"),
        ),
        (
            "There has been contact between the US and Russia about a swap.",
            ("talks", "occurred", "USA+RUS>USA+RUS", "2014-07-31"),
        ),
        (
            "In February, Moscow and Washington extended the treaty by five years to February 2019.",
            ("agreement", "occurred", "RUS+USA>RUS+USA", "2014-02"),
        ),
        (
            "Obama and Putin discussed plans for their November meeting in Moscow.",
            ("talks", "occurred", "USA+RUS>USA+RUS", "2014-07-31"),
        ),
        (
            "Obama had offered Moscow tests in a May 8 phone call with Putin, Kerry said on Sunday.",
            ("proposal", "occurred", "USA>RUS", "2014-05-08"),
        ),
        (
            "Aides worked before a September 9 summit meeting between Obama and Putin in Moscow.",
            ("talks", "planned", "USA+RUS>USA+RUS", "2014-09-09"),
        ),
        (
            "Aid for Denmark was promised by Kenya to Peru.",
            ("agreement", "occurred", "KEN>PER", "2014-07-31"),
        ),
        (
            "Putin said on Monday Russia is prepared to expel American diplomats.",
            ("expulsion", "planned", "RUS>USA", ""),
        ),
        (
            "Putin said on Monday Russia is prepared to go on observing the treaty with the US.",
            ("proposal", "occurred", "RUS>USA", "2014-07-28"),
        ),
        (
            "Obama asked why Russia says it's suspending inspections under the treaty with the US.",
            ("suspension", "ongoing", "RUS>USA", "2014-07-31"),
        ),
        (
            "The US side decided to 'freeze' the work of its consulate in Russia.",
            ("suspension", "occurred", "USA>RUS", "2014-07-31"),
        ),
        (
            "Kerry told Lavrov that the US ambassador was handed a note of protest.",
            ("accusation", "occurred", "RUS>USA", "2014-07-31"),
        ),
        (
            "Four American attachés ordered out of Moscow had met Russian students, Kerry said.",
            ("expulsion", "occurred", "RUS>USA", ""),
        ),
        (
            "An American attaché, John Smith, was held in Moscow; Russia ordered him expelled from the country.",
            ("expulsion", "occurred", "RUS>USA", ""),
        ),
        (
            "Obama told Putin that Moscow's move answered the expulsion of three Russian attachés.",
            ("expulsion", "occurred", "USA>RUS", ""),
        ),
        (
            "Kerry and Lavrov met as Russia protested at the unlawful search of the Russian consulate.",
            ("seizure", "occurred", "USA>RUS", ""),
        ),
        (
            "Kerry said Washington was considering the expulsion of three Russian attachés.",
            ("expulsion", "conditional", "USA>RUS", ""),
        ),
        (
            "Obama and Putin spoke; Russia is weighing halting the adoption of children by Americans.",
            ("suspension", "conditional", "RUS>USA", ""),
        ),
        (
            "Lavrov told Kerry: Russia considers the search of the Russian consulate as an outrage.",
            ("seizure", "occurred", "USA>RUS", ""),
        ),
        (
            "Kerry said Washington is trying to get Russia to share its data.",
            ("proposal", "ongoing", "USA>RUS", "2014-07-31"),
        ),
        (
            'Kerry, who met Lavrov, said that the US will "be permanently suspending" adoptions from Russia.',
            ("suspension", "planned", "USA>RUS", ""),
        ),
        (
            "Lavrov told Kerry that operation of the US stations in Russia will “be terminated” from September 1.",
            ("suspension", "planned", "RUS>USA", "2014-09-01"),
        ),
        (
            "Shortly after his arrival in Russia in June, Kerry met students.",
            ("visit", "occurred", "USA>RUS", "2014-06"),
        ),
        (
            "An American frigate and a Russian patrol ship came within 90 feet of each other on Monday.",
            ("military", "occurred", "USA+RUS>USA+RUS", "2014-07-28"),
        ),
        (
            "Putin backed away from a deal with the United States on Monday.",
            ("withdrawal", "occurred", "RUS>USA", "2014-07-28"),
        ),
    ],
)
def test_who_acts(text: str, act: tuple[str, str, str, str]) -> None:
    """The act with those who do it and its day."""
    assert act in dated(text, THURSDAY)


@pytest.mark.parametrize(
    ("second", "action"),
    [
        ("The conversation focused on Syria.", "call"),
        ("The negotiations on Syria lasted four hours.", "talks"),
        ("The second session took place on Tuesday.", "talks"),
    ],
)
def test_a_noun_points_back_to_the_two(second: str, action: str) -> None:
    """Also where the sentence names a third state alone."""
    acts = dated(f"Lavrov phoned Kerry on Tuesday. {second}", THURSDAY)
    assert [(act[0], act[3]) for act in acts][1:] == [(action, "2014-07-29")]


def test_those_whom_both_send_meet() -> None:
    """Officials without a land are those of the two the article is about; a commission may be anyone's."""
    text = "Obama and Putin met in June. Top {} will meet in Oslo on 5 August."
    assert dated(text.format("negotiators"), THURSDAY)[1:] == [("talks", "planned", "USA+RUS>USA+RUS", "2014-08-05")]
    assert dated(text.format("chess players"), THURSDAY)[1:] == []


def test_three_persons_talk() -> None:
    """The three named before; "the three ships" are no persons."""
    text = "Obama will join John Kerry on Friday for talks with Lavrov. The three will discuss arms control."
    assert dated(text, THURSDAY)[-1] == ("talks", "planned", "USA+RUS>USA+RUS", "2014-08-01")
    quoted = text.replace("discuss arms control.", '"discuss arms control," he said.')
    assert dated(quoted, THURSDAY)[-1] == ("talks", "planned", "USA+RUS>USA+RUS", "2014-08-01")
    assert dated("Obama met Lavrov. The three ships sailed on Friday.", THURSDAY)[1:] == []


def test_the_president_of_a_statement_is_the_publishers() -> None:
    """Named by his office alone, before anybody else."""
    text = "The President telephoned Russian President Putin this morning."
    article = Article("", text, THURSDAY, "The White House")
    (call,) = extract_mentions(article)
    assert [actor.country for actor in call.sources] == ["USA"]
    assert [actor.country for actor in call.targets] == ["RUS"]


def test_we_of_an_official_are_both() -> None:
    """An official who tells what "we" talked about met the one named before; other states are named beside."""
    text = (
        "I met Foreign Minister Lavrov of Russia in Rome. Lavrov spoke for Russia, Kerry for the United States. "
        "China, Japan, Peru and Chile were there. We talked about new ways to cooperate in Mali."
    )
    article = Article("", text, THURSDAY, "U.S. Department of State")
    talks = extract_mentions(article)[-1]
    assert talks.quote.startswith("We talked")
    assert {actor.country for actor in (*talks.sources, *talks.targets)} == {"USA", "RUS"}


def test_what_has_just_been_done_is_of_the_day() -> None:
    """Also where the article does not begin with it."""
    text = "The White House told reporters. The talks between Obama and Putin have just ended."
    assert dated(text, THURSDAY)[-1][3] == "2014-07-31"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Russia and the US are at odds over the treaty. Putin suspended it on Tuesday.",
            ("suspension", "occurred", "RUS>USA", "2014-07-29"),
        ),
        (
            "Evan Gershkovich was jailed in Russia. Putin pardoned him on Tuesday.",
            ("release", "occurred", "RUS>USA", "2014-07-29"),
        ),
        (
            "Obama had been silent on the treaty with Russia last week, but signed it on Tuesday.",
            ("agreement", "occurred", "USA>RUS", "2014-07-29"),
        ),
    ],
)
def test_it_and_him_are_of_the_sentence_before(text: str, act: tuple[str, str, str, str]) -> None:
    """A treaty named there; somebody else than the one who acts."""
    assert act in dated(text, THURSDAY)
