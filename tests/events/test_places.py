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


def test_a_city_is_only_a_place() -> None:
    """A city that is no capital says where, and never acts."""
    article = Article("", "Russian missiles hit Kharkiv.", date(2023, 1, 1))
    found = find_actors(article, split_sentences(article.text))
    assert [(mention.kind, mention.actors[0].country) for mention in found][1] == ("place", "UKR")
