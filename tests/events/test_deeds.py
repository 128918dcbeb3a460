"""Who did what to whom, and how it stands: construction by construction."""

import pytest

from tests.events.sentences import deeds, told

ACTIVE = [
    ("Russia expelled two American diplomats.", [("expulsion", "occurred", "RUS", "USA")]),
    (
        "Russia expelled two American diplomats and closed a U.S. consulate.",
        [("expulsion", "occurred", "RUS", "USA"), ("mission_closed", "occurred", "RUS", "USA")],
    ),
    ("Moscow expels 60 U.S. diplomats", [("expulsion", "occurred", "RUS", "USA")]),
    ("Russia and the United States held talks in Vienna.", [("talks", "occurred", "RUS+USA", "RUS+USA")]),
    ("Pompeo met Russian Foreign Minister Sergei Lavrov.", [("talks", "occurred", "USA", "RUS")]),
]
PASSIVE = [
    ("Two Russian diplomats were expelled by the United States.", [("expulsion", "occurred", "USA", "RUS")]),
    ("Sanctions were imposed on Russia by the United States.", [("sanction", "occurred", "USA", "RUS")]),
    ("Two Russian diplomats were expelled.", [("expulsion", "occurred", "", "RUS")]),
]
NOMINAL = [
    (
        "The expulsion of two Russian diplomats by the United States was a mistake.",
        ("expulsion", "occurred", "USA", "RUS"),
    ),
    ("Russia's expulsion of two American diplomats drew protests.", ("expulsion", "occurred", "RUS", "USA")),
    ("The United States announced the expulsion of two Russian diplomats.", ("expulsion", "occurred", "USA", "RUS")),
]
STANCE = [
    ("Russia will expel two American diplomats.", ("expulsion", "planned", "RUS", "USA")),
    ("Russia plans to expel two American diplomats.", ("expulsion", "planned", "RUS", "USA")),
    ("Russia threatened to expel two American diplomats.", ("expulsion", "threatened", "RUS", "USA")),
    ("Russia refused to expel two American diplomats.", ("expulsion", "denied", "RUS", "USA")),
    ("Russia did not expel two American diplomats.", ("expulsion", "denied", "RUS", "USA")),
    ("Russia decided not to expel two American diplomats.", ("expulsion", "denied", "RUS", "USA")),
    ("Russia expelled no American diplomats.", ("expulsion", "denied", "RUS", "USA")),
    ("No Russian diplomats were expelled by the United States.", ("expulsion", "denied", "USA", "RUS")),
    ("No talks between Russia and the United States were held.", ("talks", "denied", "", "RUS+USA")),
    ("Neither Russia nor the United States expelled diplomats.", ("expulsion", "denied", "RUS+USA", "")),
    ("Russia expelled no fewer than 12 American diplomats.", ("expulsion", "occurred", "RUS", "USA")),
    ("The United States had no choice but to expel two Russian diplomats.", ("expulsion", "occurred", "USA", "RUS")),
    ("Russia may expel two American diplomats.", ("expulsion", "conditional", "RUS", "USA")),
    ("Russia said that it had expelled two American diplomats.", ("expulsion", "occurred", "RUS", "USA")),
    ("Russia ordered two American diplomats to leave.", ("expulsion", "occurred", "RUS", "USA")),
    ("Two American diplomats were ordered to leave by Russia.", ("expulsion", "occurred", "RUS", "USA")),
    ("We call on Russia to release the American prisoners.", ("proposal", "occurred", "", "RUS")),
    (
        "The United States put on its Specially Designated Nationals List a bank and imposed sanctions on Russia.",
        ("sanction", "occurred", "USA", "RUS"),
    ),
]


@pytest.mark.parametrize(("text", "acts"), ACTIVE + PASSIVE)
def test_verbs(text: str, acts: list[tuple[str, str, str, str]]) -> None:
    """Active and passive verbs, joined ones and headlines."""
    assert told(text) == acts


@pytest.mark.parametrize(("text", "act"), NOMINAL + STANCE)
def test_nouns_and_stances(text: str, act: tuple[str, str, str, str]) -> None:
    """The act is among those told, with its standing."""
    assert act in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The United States accused Russia of expelling two diplomats.",
        "Russia and the United States spoke about expelling diplomats.",
        "If Russia expels two American diplomats, Washington waits.",
        "The minister was born in Russia and studied in the United States.",
    ],
)
def test_what_is_only_spoken_of_is_not_told(text: str) -> None:
    """A charge, a subject of talks, a condition and a life are no expulsions."""
    assert "expulsion" not in [act for act, *_ in told(text)]


def test_an_agreement_to_meet_is_an_agreement_and_planned_talks():
    """Both are told, with their own standing."""
    acts = told("Russia and the United States agreed to meet in Vienna.")
    assert [(act, status) for act, status, *_ in acts] == [("agreement", "occurred"), ("talks", "planned")]


def test_a_demand_is_one_act():
    """What is demanded is not told beside the demand."""
    assert [deed.action.id for deed in deeds("Russia called on the United States to lift the sanctions.")] == [
        "proposal"
    ]


def test_an_act_of_the_future_is_coded_as_an_agreement_or_a_threat():
    """PLOVER codes a promise of talks as AGREE and one of expulsions as THREATEN."""
    (talks,) = deeds("Russia will hold talks with the United States.")
    (expulsion,) = deeds("Russia will expel two American diplomats.")
    assert (talks.action.plover, expulsion.action.plover) == ("AGREE", "THREATEN")
