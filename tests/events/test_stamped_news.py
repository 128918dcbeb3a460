"""News that governments publish: its stamp of day, hour and place, and whose offices it means."""

from datetime import date

import pytest

from components.events import extract_mentions
from components.events.actors import publisher
from components.events.datelines import after_dateline
from components.lexicon.actors import load_actors
from components.model import Article, TextSpan

DAY = date(2018, 4, 6)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("April 6, 2018, Oslo The ministers met.", "The ministers met."),
        ("April 6, 2018, 14:30 The ministers met.", "The ministers met."),
        ("6 April 2018, 14:30 St. Petersburg The ministers met.", "The ministers met."),
        ("April 6, 2018, 14:30 The Kremlin, Moscow Talks were held.", "Talks were held."),
        ("April 6, 2018, Erna Solberg met the envoy.", "April 6, 2018, Erna Solberg met the envoy."),
        ("April 6, 2018, Oslo.", "April 6, 2018, Oslo."),
        ("On April 6, 2018, Oslo closed its ports.", "On April 6, 2018, Oslo closed its ports."),
    ],
)
def test_a_stamp_is_no_part_of_the_sentence(text, rest):
    """A day with an hour or a city before a capital letter is one; a day before a name alone is not."""
    span = after_dateline(text, TextSpan(0, len(text)))
    assert text[span.start : span.end] == rest


def test_the_city_of_a_stamp_acts_not_and_its_day_is_that_of_the_news():
    """A later day in the text does not date what the stamped paragraph tells."""
    text = (
        "April 4, 2018, Oslo Sergey Lavrov and Mike Pompeo held talks in Oslo.\n\n"
        "The two had prepared it on April 1. Visas were discussed with Mike Pompeo by Sergey Lavrov."
    )
    found = extract_mentions(Article("", text, DAY))
    assert {actor.country for one in found for actor in one.sources} == {"RUS", "USA"}
    assert found[0].when.span.iso == "2018-04-04"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "A telephone conversation between Sergey Lavrov and Mike Pompeo took place at Russia's initiative.",
            "2018-04-06",
        ),
        ("The meeting between Sergey Lavrov and Mike Pompeo was long.", ""),
    ],
)
def test_talks_that_took_place_are_the_news(text, day):
    """Where a text begins with them and gives no day; what is only described is not dated."""
    (found,) = extract_mentions(Article("", text, DAY))
    assert (found.when.span.iso if found.when else "") == day


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("President of Russia (en.kremlin.ru)", "RUS"),
        ("Ministry of Defence of the Russian Federation", "RUS"),
        ("Embassy of Russia in the USA", "RUS"),
        ("U.S. Embassy in Russia", "USA"),
        ("Government of Norway", "NOR"),
        ("Russia Today", ""),
        ("Japan Times", ""),
        ("Reuters", ""),
    ],
)
def test_an_office_of_a_state_publishes_for_it(name, country):
    """A newspaper that bears a country's name does not."""
    found = publisher(Article("", "x", DAY, name), load_actors())
    assert "".join(actor.country for actor in found) == country


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The President met with US Secretary of State John Kerry.", "RUS talks USA"),
        ("The Foreign Ministry announced the expulsion of ten US diplomats.", "RUS expulsion USA"),
        ("The President signed a decree on expelling ten US diplomats.", "RUS expulsion USA"),
    ],
)
def test_offices_without_a_state_are_the_publishers(text, act):
    """In its own statement "the Foreign Ministry" is the publisher's."""
    found = extract_mentions(Article("", text, DAY, "Embassy of Russia in the USA"))[0]
    assert f"{found.sources[0].country} {found.action.id} {found.targets[0].country}" == act
