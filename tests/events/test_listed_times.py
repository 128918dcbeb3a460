"""Items of a list dated by what leads in to it, and what has been done since."""

from __future__ import annotations

from datetime import date

import pytest

from tests.events.sentences import dated

TUESDAY = date(2017, 10, 24)
ITEMS = "\n\n- Expelled four Russian diplomats.\n- Closed the Russian consulate in Houston on October 9."


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("Since October 2, when Moscow left, the United States has:", "2017-10-02/2017-10-24"),
        ("Over the past two weeks, the United States has:", "2017-10-10/2017-10-24"),
        ("In response to the attack of October 2, the United States has:", ""),
    ],
)
def test_items_of_a_list_have_the_time_that_opens_it(lead: str, day: str) -> None:
    """A time of their own comes first; the time of a cause dates no item."""
    found = {act[0]: act[3] for act in dated(lead + ITEMS, TUESDAY)}
    assert (found["expulsion"], found["mission_closed"]) == (day, "2017-10-09")


def test_what_has_since_been_done() -> None:
    """It was done between the time told before and publication."""
    text = "In May 2015 Russia expelled two Americans. The United States has since closed the consulate in Houston."
    assert [act[3] for act in dated(text, TUESDAY)] == ["2015-05", "2015-05-01/2017-10-24"]
