"""Countries named only as the place of an act."""

from datetime import date

import pytest

from components.events.actors import find_actors
from components.model import Article
from components.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Embassies in Kenya and Tanzania were closed.", ["place", "place"]),
        ("Envoys from Chile met in Peru, and Brazil sent one too.", ["country", "place", "country"]),
        ("Japan and Mongolia agreed.", ["country", "country"]),
    ],
)
def test_and_joins_places(text: str, kinds: list[str]) -> None:
    """What "and" joins to a place is one too, unless a new clause begins."""
    article = Article("", text, date(2020, 1, 1))
    assert [mention.kind for mention in find_actors(article, split_sentences(text))] == kinds
