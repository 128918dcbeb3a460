"""Whom a correction can name."""

import pytest

from components.archive.known_actors import known_actors, named
from components.errors import ArchiveError
from components.model import Actor
from tests.invented import RU, US


def test_states_bodies_and_persons_are_known():
    """By their ids, and others beside them; a state under its present name."""
    known = known_actors([Actor("ru", "Soviet Union", "RUS"), Actor("xx.club", "A club", "")])
    assert (known["us"], known["ru"], known["xx.club"].name) == (US, RU, "A club")
    assert known["ru.foreign_minister.lavrov"].office == "Foreign Minister"


def test_an_unknown_id_gets_the_ones_like_it():
    """A part of a name is enough to be told the id."""
    with pytest.raises(ArchiveError) as caught:
        named(["us", "lavrov"], known_actors())
    assert caught.value.message == "There is no actor 'lavrov'."
    assert "ru.foreign_minister.lavrov" in caught.value.hint
