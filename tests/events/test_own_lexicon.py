"""A user's own words beside the shipped ones."""

from pathlib import Path

import pytest

from components.errors import LexiconError
from components.events import extract_events
from components.model import Article
from tests.events.sentences import DAY

TEXT = "Ruritania snubbed Russia on Thursday."
OWN = """
[[country]]
code = "RUR"
id = "rr"
name = "Ruritania"
title = "Ruritania"
also = []
adjectives = ["Ruritanian"]
people = []
capitals = []
metonyms = []

[[frame]]
id = "snub"
action = "rejection"
verbs = ["snub"]
"""


def _told(own: Path | None) -> list[tuple[str, tuple[str, ...]]]:
    return [(event.action.id, event.countries) for event in extract_events([Article("", TEXT, DAY)], own=own)]


def test_own_entries_are_read_beside_the_shipped_ones(tmp_path: Path) -> None:
    """A state and a verb of one's own tell an act."""
    own = tmp_path / "own.toml"
    own.write_text(OWN, encoding="utf-8")
    assert _told(None) == []
    assert _told(own) == [("rejection", ("RUR", "RUS"))]


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("[[fram]]\nid = 'x'", "own.toml: unknown table 'fram'."),
        ("[[frame]]\nid = 'x'\naction = 'snub'\nverbs = ['snub']", "own.toml, frame 1 (x): no action 'snub'."),
        ("[[frame]\n", "own.toml: Expected"),
    ],
)
def test_a_wrong_entry_is_named(tmp_path: Path, entry: str, said: str) -> None:
    """File, entry and what is wrong stand in one sentence."""
    own = tmp_path / "own.toml"
    own.write_text(entry, encoding="utf-8")
    with pytest.raises(LexiconError) as caught:
        _told(own)
    assert caught.value.message.startswith(said)
