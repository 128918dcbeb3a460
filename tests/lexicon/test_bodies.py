"""What violence can be done to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from components.errors import LexiconError
from components.lexicon.actions import bodies

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def fresh() -> Iterator[None]:
    """No table read before or kept after."""
    bodies.bodies.cache_clear()
    yield
    bodies.bodies.cache_clear()


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ('persons = "men"', "'persons' is no list"),
        ('persons = ["Men"]', "'persons' is no list"),
        ("persons = []\nno_persons = []\narmed = []\nthings = []\ngames = []\nsports = []", "unknown key 'sports'"),
    ],
)
@pytest.mark.usefixtures("fresh")
def test_a_bad_table_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, table: str, told: str) -> None:
    """The error says which file, which list and what would be right."""
    path = tmp_path / "bodies.toml"
    path.write_text(table, encoding="utf-8")
    monkeypatch.setattr(bodies, "TABLE", path)
    with pytest.raises(LexiconError, match=told) as caught:
        bodies.bodies()
    assert "bodies.toml" in str(caught.value)


def test_no_word_is_both_touched_and_none() -> None:
    """What ends like a word for people and means none is in no list of what can be struck."""
    assert not bodies.bodies().touched & bodies.bodies().no_persons
