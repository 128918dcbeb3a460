"""Acts whose clause leaves its sides unsaid, which the article names before or around it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.events.sentences import dated

FRIDAY = date(2018, 4, 6)
TALKS = "Russia and the United States opened talks on missiles on Monday. "


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            TALKS + "The negotiations will resume in Vienna on April 20.",
            ("talks", "planned", "RUS+USA>RUS+USA", "2018-04-20"),
        ),
        (
            TALKS + "The discussions in Helsinki lasted three hours.",
            ("talks", "occurred", "RUS+USA>RUS+USA", "2018-04-02"),
        ),
    ],
)
def test_place_of_talks_is_no_side(text: str, act: tuple[str, str, str, str]) -> None:
    """A third state that is named only as the place of talks leaves them between the two of the article."""
    assert dated(text, FRIDAY)[-1] == act
