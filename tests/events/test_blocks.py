"""Blocks of mentions that are merged apart give the events of all merged at once."""

import random

import pytest

from components.articles import shipped_articles
from components.events import extract_mentions, merge_mentions
from components.events.blocks import Place, blocks_of, merge_in_blocks, place_of


@pytest.fixture(scope="module")
def mentions():
    """What the shipped articles tell."""
    return [mention for article in shipped_articles() for mention in extract_mentions(article)]


def test_blocks_change_nothing(mentions):
    """The same events with the same ids, links and order, in whatever order the mentions come."""
    events = merge_mentions(mentions)
    shuffled = list(mentions)
    random.Random(1).shuffle(shuffled)  # noqa: S311  # not for secrets
    assert merge_in_blocks(mentions) == events
    assert merge_in_blocks(shuffled) == events


def test_the_shipped_mentions_fall_into_many_blocks(mentions):
    """None holds a third of them, so that work can be shared."""
    blocks = blocks_of([place_of(mention) for mention in mentions])
    assert max(map(len, blocks)) < len(mentions) / 3
    assert sorted(number for block in blocks for number in block) == list(range(len(mentions)))


@pytest.mark.parametrize(
    ("places", "blocks"),
    [
        ([], []),
        ([Place("a", "x", 1, 5), Place("a", "y", 5, 9), Place("a", "z", 9, 9)], [[0, 1, 2]]),
        ([Place("a", "x", 1, 5), Place("a", "y", 6, 9)], [[0], [1]]),
        ([Place("a", "x", 1, 5), Place("b", "y", 1, 5)], [[0], [1]]),
        ([Place("a", "x", 1, 1), Place("a", "y"), Place("a", "x", 9, 9), Place("a", "y")], [[0, 2], [1, 3]]),
        ([Place("a", "x", 1, 1, ("INF 5",)), Place("a", "y", 9, 9, ("INF 5", "Bout 5"))], [[0, 1]]),
        ([Place("a", "x", 1, 1, ("INF 5",)), Place("b", "y", 9, 9, ("INF 5",))], [[0], [1]]),
        ([Place("a", "x", 1, 9), Place("a", "y", 2, 3), Place("a", "z", 5, 6)], [[0, 1, 2]]),
    ],
)
def test_what_stands_together(places, blocks):
    """Touching days of one kind, a particular, or one article."""
    assert blocks_of(places) == blocks
