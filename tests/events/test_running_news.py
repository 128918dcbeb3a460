"""What running news tells in its own ways: who does it, how it stands, when; and what only looks like an act."""

from __future__ import annotations

from datetime import date

import pytest

from tests.events.sentences import dated

THURSDAY = date(2024, 8, 1)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        # How it stands
        (
            "Russia is going to expel two American diplomats.",
            ("expulsion", "planned", "RUS>USA", ""),
        ),
        (
            "Secretary of State John Kerry set off to meet his Russian counterpart Friday.",
            ("talks", "planned", "USA>RUS", "2024-08-02"),
        ),
        (
            "Russia on Tuesday stopped short of expelling the American ambassador.",
            ("expulsion", "denied", "RUS>USA", "2024-07-30"),
        ),
        (
            "Putin and Biden spoke before the meeting of Russian and U.S. envoys in Geneva tomorrow.",
            ("talks", "planned", "RUS+USA>RUS+USA", "2024-08-02"),
        ),
        # Who does it
        (
            "The deputy head of the Russian mission in New York was summoned to the State Department on Monday.",
            ("accusation", "occurred", "USA>RUS", "2024-07-29"),
        ),
        (
            "Russia and the United States completed a swap on Monday, with Moscow releasing two American prisoners.",
            ("release", "occurred", "RUS>USA", "2024-07-29"),
        ),
        (
            "President Biden has avoided criticizing Putin, and on Monday invited the Russian leader to Camp David.",
            ("proposal", "occurred", "USA>RUS", "2024-07-29"),
        ),
        (
            "An American teacher lives in Perm. The teacher, an American citizen in Russia, was arrested in May 2023.",
            ("detention", "occurred", "RUS>USA", "2023-05"),
        ),
        (
            "The talks followed President Trump's threat to pull out of a nuclear arms treaty with Russia.",
            ("withdrawal", "threatened", "USA>RUS", ""),
        ),
        (
            "The visit was agreed on Monday in talks between Sergei Lavrov and Antony Blinken in Ankara.",
            ("agreement", "occurred", "RUS+USA>RUS+USA", "2024-07-29"),
        ),
        (
            "Framed by flags, Presidents Barack Obama and Dmitry Medvedev on April 8, 2010 signed the treaty.",
            ("agreement", "occurred", "USA+RUS>USA+RUS", "2010-04-08"),
        ),
        (
            "The treaty, which limits the warheads each side can have, was signed by Obama and Medvedev in 2010.",
            ("agreement", "occurred", "USA+RUS>USA+RUS", "2010"),
        ),
        (
            "Lavrov said after meeting Blinken that Trump said he would withdraw from the treaty with Russia.",
            ("withdrawal", "planned", "USA>RUS", ""),
        ),
        (
            "Barack Obama expels two Russian diplomats and orders two Russian consulates to be closed.",
            ("mission_closed", "occurred", "USA>RUS", "2024-08-01"),
        ),
        (
            "On Monday the State Department ordered three Russian offices—in Reno and Boston—and a consulate to close.",
            ("mission_closed", "occurred", "USA>RUS", "2024-07-29"),
        ),
        (
            "Moscow answered a United States demand that hundreds of Russian diplomats be expelled.",
            ("expulsion", "demanded", "USA>RUS", ""),
        ),
        (
            "Russia freed an American reporter, Evan Stone. Stone, who writes on oil, was arrested in March 2023.",
            ("detention", "occurred", "RUS>USA", "2023-03"),
        ),
        (
            "Maria Brusova, a Russian activist, went home. On Monday Brusova was jailed in the United States.",
            ("detention", "occurred", "USA>RUS", "2024-07-29"),
        ),
        (
            "The United States sanctioned the exporter Rosoboronexport on Monday, accusing it of helping Iran.",
            ("sanction", "occurred", "USA>RUS", "2024-07-29"),
        ),
        (
            "Blinken urged his Russian counterpart Sergei Lavrov in a phone call on Monday to release two men.",
            ("call", "occurred", "USA+RUS>USA+RUS", "2024-07-29"),
        ),
        (
            "Officials in Moscow criticized the United States on Monday.",
            ("accusation", "occurred", "RUS>USA", "2024-07-29"),
        ),
        (
            "Agents of the United States inspected the Russian trade mission in Reno on Monday.",
            ("investigation", "occurred", "USA>RUS", "2024-07-29"),
        ),
        (
            'NASA and the Russian space agency on Monday signed an "Interim Agreement on the Station".',
            ("agreement", "occurred", "USA+RUS>USA+RUS", "2024-07-29"),
        ),
        (
            "Russia on Monday voted against the text that the United States had drafted.",
            ("vote", "occurred", "RUS>USA", "2024-07-29"),
        ),
        # When
        (
            "Russia and the U.S. argue. In 2016 spies were found. In response, Washington expelled 35 Russian envoys.",
            ("expulsion", "occurred", "USA>RUS", "2016"),
        ),
        (
            "On 4 July 2023, the United States and Russia carried out the largest prisoner swap since the Cold War.",
            ("release", "occurred", "USA+RUS>USA+RUS", "2023-07-04"),
        ),
        (
            "The U.S. freed several prisoners, most in 2010, when ten Russian spies were released by Washington.",
            ("release", "occurred", "USA>RUS", "2010"),
        ),
        (
            "Biden and Putin will meet in Sochi on Saturday and Sunday.",
            ("talks", "planned", "USA+RUS>USA+RUS", "2024-08-03/2024-08-04"),
        ),
        (
            "In 2021, Russia and the United States extended the pact, but on March 1, 2023 Vladimir Putin left it.",
            ("agreement", "occurred", "RUS+USA>RUS+USA", "2021"),
        ),
        (
            "At the summit in September, Russia and the United States agreed in principle to delay the deadline.",
            ("agreement", "occurred", "RUS+USA>RUS+USA", "2023-09"),
        ),
        (
            "Russia expelled two American diplomats in 2018 and closed a U.S. consulate in 2020.",
            ("mission_closed", "occurred", "RUS>USA", "2020"),
        ),
        (
            "American agents searched a Russian villa and seized its American cars in March 2019.",
            ("seizure", "occurred", "USA>RUS", "2019-03"),
        ),
        (
            "Paul Stone, an American citizen, has been imprisoned in Russia since December 2018.",
            ("detention", "occurred", "RUS>USA", "2018-12-01/2024-08-01"),
        ),
        (
            "The United States has suspended talks with Russia.\n\nWashington on Tuesday suspended the Russian talks.",
            ("suspension", "occurred", "USA>RUS", "2024-07-30"),
        ),
        (
            "Blinken will meet Lavrov on Friday. The talks between Russia and the United States will go ahead.",
            ("talks", "planned", "RUS+USA>RUS+USA", "2024-08-02"),
        ),
        # Constructions
        (
            "Russia spoke of the decision by the United States in May 2023 to expel Ivan Petrov, a Russian attache.",
            ("expulsion", "occurred", "USA>RUS", "2023-05"),
        ),
        (
            "The meeting between President Biden and Vladimir Putin is scheduled to begin September 5.",
            ("talks", "planned", "USA+RUS>USA+RUS", "2024-09-05"),
        ),
        (
            "After the expulsion of a Russian by the U.S. on May 2 and the expulsion of an American by Russia on May 9",
            ("expulsion", "occurred", "RUS>USA", "2024-05-09"),
        ),
        (
            "MOSCOW, July 29 (Reuters) - Russia on Friday expelled two American diplomats.",
            ("expulsion", "occurred", "RUS>USA", "2024-07-26"),
        ),
        (
            "Washington last month ordered Russia to close its consulate by September 2.",
            ("mission_closed", "occurred", "USA>RUS", "2024-07"),
        ),
        (
            "Russia had proposed a prisoner swap to the United States in July 2019.",
            ("proposal", "occurred", "RUS>USA", "2019-07"),
        ),
        (
            "Trevor Stone, an American citizen, was exchanged on Monday for the Russian pilot Ivan Petrov.",
            ("release", "occurred", "USA+RUS>USA+RUS", "2024-07-29"),
        ),
        (
            "Two American agents were arrested and ordered out of Russia on Monday, Moscow said.",
            ("expulsion", "occurred", "RUS>USA", "2024-07-29"),
        ),
        (
            "Russia has agreed to limit its exports of steel to the United States.",
            ("agreement", "occurred", "RUS>USA", "2024-08-01"),
        ),
        (
            "Trump, who had promised to end the war, greeted Putin in Alaska on Monday.",
            ("visit", "occurred", "USA>RUS", "2024-07-29"),
        ),
        (
            "Presidents Reagan and Gorbachev, ending a decade of quarrels, yesterday signed a treaty on missiles.",
            ("agreement", "occurred", "USA+RUS>USA+RUS", "2024-07-31"),
        ),
        (
            "The United States spoke. It gave Moscow sixty days or it would withdraw from the treaty with Russia.",
            ("withdrawal", "planned", "USA>RUS", ""),
        ),
        (
            "Russia said Monday it has informed the US it is halting American inspections of its arsenal.",
            ("suspension", "ongoing", "RUS>USA", "2024-07-29"),
        ),
        (
            "Trump's planned summit with Vladimir Putin in Budapest will not go ahead.",
            ("talks", "denied", "USA+RUS>USA+RUS", ""),
        ),
        (
            "The Reagan administration ordered 55 Soviets to leave in 1986.",
            ("expulsion", "occurred", "USA>RUS", "1986"),
        ),
        (
            "Reagan and Gorbachev put their names on the accord on Monday.",
            ("agreement", "occurred", "USA+RUS>USA+RUS", "2024-07-29"),
        ),
        (
            "Russia on Monday named two American broadcasters as foreign agents.",
            ("sanction", "occurred", "RUS>USA", "2024-07-29"),
        ),
    ],
)  # fmt: skip
def test_an_act_is_told(text, act):
    """With its status, its parties and its days."""
    assert act in dated(text, THURSDAY)


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Any hostile American action against Russia would be met with a strong response.", "talks"),
        ("Russia is going to expel two American diplomats.", "visit"),
        ("Russia and the United States agreed on a proposal to cut their arsenals.", "proposal"),
        ("The United States will submit the pact to the Senate once Russia ratifies the treaty.", "agreement"),
        ("The new treaty must be ratified by Russia and the United States before entering into force.", "statement"),
        ("President Putin submitted the treaty with the United States to Russia's parliament on Monday.", "proposal"),
        ("The Russian and American ministers spoke to reporters on Monday.", "call"),
        ("Washington has designated the American man held in Russia as wrongfully detained.", "sanction"),
        ("President Biden meets Friday with the leaders of eleven eastern countries to show Russia unity.", "talks"),
        ("The treaty requires Russia and the United States to cut their arsenals.", "easing"),
        ("Asked about the Russian decision, an American spokesman smiled.", "proposal"),
        ("Aides to Putin and Biden began preparations for a summit of the two presidents.", "visit"),
        ("Russia and the U.S. wait. A pardons commission met on Monday in Moscow.", "talks"),
        ("Russia and the U.S. wait. Medvedev met with First Deputy Prime Minister Igor Shuvalov on Monday.", "talks"),
        ("President Biden has not ruled out further measures against Russia.", "rejection"),
        ("It is important for the United States to talk with Russia.", "talks"),
        ("The U.S. official declined to give Russian reporters further details.", "rejection"),
        ("The embassy of the United States in Russia will suspend issuing visas for nine days.", "easing"),
        ("The president's view of Russia was called into question in the United States.", "call"),
        ("The American president declined to offer Russian reporters specifics.", "proposal"),
        ("Putin met Biden. Russia has a stated commitment to end the war.", "easing"),
        ("New START, which Russia and the United States signed, might have expired.", "withdrawal"),
        ("The Senate heard allegations of Russian interference in American elections.", "cyber"),
    ],
)  # fmt: skip
def test_no_such_act_is_told(text, action):
    """What only looks like one."""
    assert action not in [act for act, *_ in dated(text, THURSDAY)]


def test_the_day_below_dates_the_lead():
    """Of an expulsion reported on Wednesday the text says further down that it was on July 17."""
    text = (
        "The United States expelled two Russian officials, the State Department said Wednesday.\n\n"
        "The two Russian officials were expelled by the United States on July 17, a spokesman said."
    )
    assert dated(text, THURSDAY) == [("expulsion", "occurred", "USA>RUS", "2024-07-17")] * 2


def test_three_acts_listed_by_commas():
    """Each is done by the one named once, on the day named once; a subject between parts them."""
    text = "The White House expelled two Russian aides, closed a Russian consulate and imposed sanctions on Tuesday."
    days = {(act, between, day) for act, _, between, day in dated(text, THURSDAY)}
    assert {day for *_, day in days} == {"2024-07-30"}
    assert {("expulsion", "USA>RUS"), ("mission_closed", "USA>RUS")} <= {(act, between) for act, between, _ in days}
    apart = "The White House expelled two Russian aides, Moscow closed a consulate and Washington imposed sanctions."
    assert ("mission_closed", "RUS>USA") in {(act, between) for act, _, between, _ in dated(apart, THURSDAY)}


def test_three_plans_listed_by_commas():
    """The helping word stands once for all three, also before a word that is as often a noun."""
    text = "Moscow said it will expel ten U.S. diplomats, close a U.S. consulate and shut two U.S. schools."
    planned = dated(text, THURSDAY)
    assert {(act, status, between) for act, status, between, _ in planned} >= {
        ("expulsion", "planned", "RUS>USA"),
        ("mission_closed", "planned", "RUS>USA"),
    }
    text = "Russia would expel two U.S. diplomats, add eight U.S. officials to its blacklist and shut a school."
    listed = dated(text, THURSDAY)
    assert {(act, status, between) for act, status, between, _ in listed} >= {("sanction", "planned", "RUS>USA")}
