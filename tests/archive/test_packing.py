"""What is packed comes back as it was."""

from dataclasses import fields

import pytest
from hypothesis import given

from components.archive.packing import ACTOR, ARTICLE, EVENT, MENTION, packed, storable, unpacked
from components.model import Article, Event, Mention
from tests.archive import made
from tests.invented import US


@given(made.EVENTS)
def test_an_event_comes_back(event):
    """With its mentions, dates and actors, whatever their texts hold."""
    line = packed(EVENT, event)
    assert unpacked(EVENT, line) == event
    assert storable(line)


@given(made.MENTIONS)
def test_a_mention_comes_back(mention):
    """Every field of a mention survives."""
    assert unpacked(MENTION, packed(MENTION, mention)) == mention


@given(made.ARTICLES)
def test_an_article_comes_back(article):
    """Its id too, although it could be made again."""
    assert unpacked(ARTICLE, packed(ARTICLE, article)) == article


@pytest.mark.parametrize(
    ("kind", "drawn"),
    [(Article, made.ARTICLE_FIELDS), (Mention, made.MENTION_FIELDS), (Event, made.EVENT_FIELDS)],
)
def test_the_laws_draw_every_field(kind, drawn):
    """A field added to the model is packed only if the laws above see it vary."""
    assert {field.name for field in fields(kind)} == set(drawn)


def test_defaults_are_left_out():
    """A state has no office, so none is written."""
    assert packed(ACTOR, US) == '{"id":"us","name":"United States","country":"USA"}'
