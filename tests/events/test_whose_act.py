"""Who acts and who does not where words mix them up: groups, relative clauses, notes, offers received, conditions."""

from __future__ import annotations

from datetime import date

import pytest

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
