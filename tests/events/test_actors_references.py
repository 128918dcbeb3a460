"""What words that point back to an actor mean."""

from datetime import date

import pytest

from components.events.actors import find_actors
from components.events.leading import leading_states
from components.lexicon.actors import load_actors
from components.model import Article
from components.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        ("Russia and the United States met. Both sides agreed.", "Both sides", ("ru", "us")),
        ("Russia and France spoke, and the two countries agreed.", "the two countries", ("ru", "fr")),
        (
            "President Obama spoke with President Medvedev. They agreed.",
            "They",
            ("us.president.obama", "ru.president.medvedev"),
        ),
        (
            "President Obama met President Medvedev. The two presidents agreed.",
            "The two presidents",
            ("us.president.obama", "ru.president.medvedev"),
        ),
        ("Russian diplomats left. They were tired.", "They", ("ru",)),
        ("Secretary Clinton met Sergey Lavrov. She left.", "She", ("us.secretary_of_state.clinton",)),
        ("Secretary Clinton spoke. She agreed. She left.", "She", ("us.secretary_of_state.clinton",)),
        ("Moscow protested to the U.S. The Foreign Ministry spoke.", "Foreign Ministry", ("ru.foreign_ministry",)),
        ("Russia called back its envoy.", "its", ("ru",)),
        ("Sanctions on Russia and its government followed.", "government", ("ru.government",)),
        ("Secretary Clinton spoke. The Secretary left.", "Secretary", ("us.secretary_of_state.clinton",)),
        ("Secretary Clinton met her Russian counterpart.", "Russian counterpart", ("ru.foreign_minister.lavrov",)),
        ("France's Foreign Ministry spoke. The ministry agreed.", "ministry", ("fr.foreign_ministry",)),
    ],
)
def test_reference(text: str, words: str, actors: tuple[str, ...]) -> None:
    """Words that point back have the actors named before."""
    found = find_actors(Article("", text, date(2010, 6, 1)), split_sentences(text))
    assert [
        tuple(actor.id for actor in mention.actors)
        for mention in found
        if text[mention.where.start : mention.where.end] == words
    ][-1] == actors


def test_both_sides_are_the_two_of_the_article() -> None:
    """A third state named once in passing is not one of the sides."""
    text = (
        "Russian and U.S. diplomats met. Russia and the United States spoke of Ukraine. Moscow said both sides agreed."
    )
    found = find_actors(Article("", text, date(2025, 2, 28)), split_sentences(text))
    assert {actor.id for mention in found if mention.kind == "group" for actor in mention.actors} == {"ru", "us"}


def test_leading_states_are_the_two_named_most() -> None:
    """Places do not count, nor does the state named once."""
    text = "Russia and France met in Turkey, in Turkey and in Turkey. France wrote to Russia and to Italy."
    found = find_actors(Article("", text, date(2010, 6, 1)), split_sentences(text))
    assert [actor.id for actor in leading_states(found, load_actors())] == ["ru", "fr"]


def test_one_state_alone_has_no_other_side() -> None:
    """A text of one state has no two sides."""
    found = find_actors(Article("", "Russia voted.", date(2010, 6, 1)), split_sentences("Russia voted."))
    assert leading_states(found, load_actors()) == ()
