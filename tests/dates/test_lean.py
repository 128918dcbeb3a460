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
