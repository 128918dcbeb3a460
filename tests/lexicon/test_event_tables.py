"""The tables that tell events apart and word their titles."""

from importlib import import_module

import pytest

from components.errors import LexiconError
from components.lexicon.actions import actions
from components.lexicon.events import find_topics, merging, titles, topics, wordings
from components.lexicon.files import read_toml


def test_every_action_has_a_title():
    """Each action of the timeline can be told as a headline."""
    assert wordings().by_action.keys() == actions().keys()


def test_every_topic_is_found_by_each_of_its_words():
    """No topic's word is hidden by another topic's."""
    for topic in topics().values():
        for word in topic.words:
            assert [found.id for _, _, found in find_topics(f"They left {word}.")] == [topic.id], word


@pytest.mark.parametrize("text", ["information", "Boutique owners", "MAGNITSKYS", "trader"])
def test_topics_are_whole_words(text):
    """The name INF is not in "information"."""
    assert find_topics(text) == ()


def test_names_have_their_capitals():
    """Some strategic arms reduction treaty is not START I, but a headline in capitals may name it."""
    texts = (
        "a strategic arms reduction treaty",
        "the Strategic Arms Reduction Treaty",
        "STRATEGIC ARMS REDUCTION TREATY",
    )
    assert [[topic.id for _, _, topic in find_topics(text)] for text in texts] == [["arms"], ["start_1"], ["start_1"]]


def test_signs_that_grow_when_folded_keep_the_offsets():
    """A Turkish dotted I before a topic does not shift it."""
    text = "Straße and İstanbul: New START"
    ((start, end, _),) = find_topics(text)
    assert text[start:end] == "New START"


def test_numbers_of_one_thing_are_compared_whatever_they_are_called():
    """Officers and diplomats are people, compounds and properties are sites."""
    kinds = [merging().counts_of(noun) for noun in ("officers", "Russian diplomats", "properties", "compounds", "tons")]
    assert kinds == ["people", "people", "sites", "sites", "tons"]


def test_a_treaty_has_two_parties(monkeypatch):
    """A party that is no ISO code, or a third, is an error with its entry."""
    topic_table = import_module("components.lexicon.events.topics")  # a function of the name hides the module
    table = read_toml(topic_table.TABLE)
    table["topic"][0]["parties"] = ["USA", "Russia"]
    monkeypatch.setattr(topic_table, "read_toml", lambda _: table)
    topic_table.topics.cache_clear()
    with pytest.raises(LexiconError, match=r"topics.toml, topic 1 \(new_start\): parties \('USA', 'Russia'\)"):
        topic_table.topics()
    topic_table.topics.cache_clear()


def changed(monkeypatch, change):
    table = read_toml(titles.TABLE)
    change(table)
    monkeypatch.setattr(titles, "read_toml", lambda _: table)
    titles.wordings.cache_clear()
    with pytest.raises(LexiconError) as caught:
        titles.wordings()
    titles.wordings.cache_clear()
    return str(caught.value)


def test_an_unknown_slot_is_named(monkeypatch):
    """A slot that no part of an event fills is an error with its entry."""
    message = changed(monkeypatch, lambda table: table["title"][0]["do"].append("meet {someone}"))
    assert message.startswith("titles.toml, title of 'talks': no slot {someone}.")


def test_an_action_without_a_title_is_named(monkeypatch):
    """A new action needs its words."""
    message = changed(monkeypatch, lambda table: table["title"].pop(0))
    assert message.startswith("titles.toml: talks has no title or is no action.")
