"""Which way the words before an expression look."""

import pytest

from components.dates.lean import lean_of


@pytest.mark.parametrize(
    "text",
    [
        "The leaders will meet ",
        "The talks are set to resume ",
        "The vote is due on ",
        "The dividend is payable ",
        "They would visit the capital on ",
        "The treaty will be formally signed ",
        "They reached an agreement to meet in ",
        "The ceasefire begins ",
    ],
)
def test_words_that_look_ahead(text):
    """A modal verb, a plan or a deadline that governs the expression turns it to the future."""
    assert lean_of(text, len(text)) == "future"


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said ",
        "Officials who will testify were named ",
        "They will appeal the decision, announced ",
        "Talks will go on. They met ",
        "The offer had been due to expire ",
        "",
    ],
)
def test_words_that_look_back(text):
    """A verb in the past, or none, leaves it to the past; a future word elsewhere does not count."""
    assert lean_of(text, len(text)) == "past"


@pytest.mark.parametrize(
    "text",
    [
        "The deadline is at ",
        "Investors await the report on ",
        "She has to decide by ",
        "The meeting was postponed to ",
        "In the run-up to ",
        "They face a ",
        "The president flies to Rome on ",
        "A vote is expected as early as ",
    ],
)
def test_more_words_that_look_ahead(text):
    """What is waited for, put off or scheduled is to come."""
    assert lean_of(text, len(text)) == "future"


@pytest.mark.parametrize(
    "text",
    [
        "The visit comes days after a bombing on ",
        "It comes a day after protests on ",
        "Residents want to know why police opened fire on ",
        "The company will appeal a ruling made ",
        "They should have left on ",
        "The Senate voted 51-49 on ",
    ],
)
def test_more_words_that_look_back(text):
    """A participle behind its noun, a clause of its own, what comes after something: all of it is past."""
    assert lean_of(text, len(text)) == "past"
