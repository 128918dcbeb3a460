"""Who is found in a text, with exact values."""

from datetime import date
from itertools import pairwise

import pytest

from components.events.actors import ActorMention, find_actors
from components.model import Article
from components.sentences import split_sentences

DAY = date(2018, 4, 1)


def _find(text: str, *, day: date = DAY, publisher: str = "") -> tuple[ActorMention, ...]:
    return find_actors(Article("", text, day, publisher), split_sentences(text))


def _told(text: str, *, day: date = DAY) -> list[tuple[str, str, tuple[str, ...]]]:
    found = _find(text, day=day)
    return [(text[m.where.start : m.where.end], m.kind, tuple(a.id for a in m.actors)) for m in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Russia expelled them all.", ("Russia", "country", ("ru",))),
        ("It was the Soviet Union.", ("Soviet Union", "country", ("ru",))),
        ("Six Russian diplomats left.", ("Russian diplomats", "adjective", ("ru",))),
        ("six Russian-owned properties", ("Russian", "adjective", ("ru",))),
        ("Russia's expulsion of diplomats", ("Russia", "possessive", ("ru",))),
        ("Russia’s expulsion of diplomats", ("Russia", "possessive", ("ru",))),
        ("The U.S. State Department said so.", ("U.S. State Department", "body", ("us.state_department",))),
        ("Russia's Foreign Ministry said so.", ("Russia's Foreign Ministry", "body", ("ru.foreign_ministry",))),
        ("The Ministry of Finance of Ukraine", ("Ministry of Finance of Ukraine", "body", ("ua.finance_ministry",))),
        ("The Foreign Ministry in Moscow said so.", ("Foreign Ministry", "body", ("ru.foreign_ministry",))),
        (
            "Rwandan President Juvenal Habyarimana's plans",
            ("Rwandan President Juvenal Habyarimana", "person", ("rw.person.juvenal_habyarimana",)),
        ),
        ("The Kremlin said so.", ("Kremlin", "body", ("ru.kremlin",))),
        ("Estonian border guards", ("Estonian border guards", "body", ("ee.police",))),
        ("The Trump administration said", ("Trump administration", "body", ("us.government",))),
        ("Moscow said so.", ("Moscow", "country", ("ru",))),
        ("They met in Moscow.", ("Moscow", "place", ("ru",))),
        ("He flew to Moscow.", ("Moscow", "place", ("ru",))),
        ("They met in Washington.", ("Washington", "place", ("us",))),
        ("Washington said so.", ("Washington", "country", ("us",))),
        ("A note to Moscow was sent.", ("Moscow", "country", ("ru",))),
        ("Talks in Geneva, Switzerland", ("Switzerland", "place", ("ch",))),
        ("In fact, Russia agreed.", ("Russia", "country", ("ru",))),
        ("Benin police said so.", ("Benin police", "body", ("bj.police",))),
        ("Israel forces a vote.", ("Israel", "country", ("il",))),
        ("in south Lebanon", ("Lebanon", "place", ("lb",))),
        ("NATO said so.", ("NATO", "body", ("nato",))),
        ("Papua New Guinea voted.", ("Papua New Guinea", "country", ("pg",))),
    ],
)
def test_one_mention(text: str, found: tuple[str, str, tuple[str, ...]]) -> None:
    """A name is read with its kind and its actor."""
    assert found in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Moscow Times wrote.",
        "The Washington Post wrote.",
        "Washington state voted.",
        "Michael Jordan played.",
        "Chad Wolf resigned.",
        "Tell us more.",
        "A turkey was eaten.",
        "The Vienna Convention holds.",
        "In May 2018 talks began.",
        "Latin American culture",
        "New Mexico is warm.",
        "The Secretary of State for Foreign Affairs left.",
        "George Washington slept here.",
        "King Hussein spoke.",
        "Ethnic Albanians fled.",
        "The Russian language is taught.",
    ],
)
def test_no_mention(text: str) -> None:
    """A name that only looks like an actor's is none."""
    assert [told for told in _told(text) if told[2]] == []


@pytest.mark.parametrize(
    ("text", "day", "actor", "office"),
    [
        ("President Trump spoke.", date(2018, 4, 1), "us.president.trump", "President"),
        ("Former President Trump spoke.", date(2023, 4, 1), "us.president.trump", ""),
        ("President Putin spoke.", date(2010, 4, 1), "ru.president.putin", "Prime Minister"),
        ("President Bush spoke.", date(1991, 4, 1), "us.president.bush_41", "President"),
        ("President Bush spoke.", date(2002, 4, 1), "us.president.bush_43", "President"),
        ("Secretary Clinton spoke.", date(2010, 4, 1), "us.secretary_of_state.clinton", "Secretary of State"),
        ("President Clinton spoke.", date(1996, 4, 1), "us.president.clinton", "President"),
        ("Foreign Minister Ivanov of Russia", date(2000, 4, 1), "ru.foreign_minister.ivanov", "Foreign Minister"),
        ("Russian Defense Minister Ivanov", date(2003, 4, 1), "ru.defense_minister.ivanov", "Defense Minister"),
        ("Sergey Lavrov spoke.", date(2020, 4, 1), "ru.foreign_minister.lavrov", "Foreign Minister"),
    ],
)
def test_person(text: str, day: date, actor: str, office: str) -> None:
    """A name means the person whose term fits, with the office held on the day."""
    (found,) = _find(text, day=day)
    assert (found.kind, found.actors[0].id, found.actors[0].office) == ("person", actor, office)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2017, 1, 19), "John Kerry"),
        (date(2017, 2, 1), "Rex Tillerson"),
        (date(2018, 4, 26), "Mike Pompeo"),
        (date(2021, 1, 26), "Antony Blinken"),
    ],
)
def test_office_without_a_name_means_its_holder(day: date, name: str) -> None:
    """The secretary of state is whoever holds the office on the day, from the first day on."""
    (found,) = _find("The Secretary of State spoke.", day=day)
    assert found.actors[0].name == name


def test_title_and_name_are_one_mention() -> None:
    """Country, title and name make one span."""
    text = "U.S. Secretary of State Marco Rubio and Russian Foreign Minister Sergei Lavrov met."
    assert [told[0] for told in _told(text, day=date(2025, 2, 28))] == [
        "U.S. Secretary of State Marco Rubio",
        "Russian Foreign Minister Sergei Lavrov",
    ]


def test_unknown_person_belongs_to_the_country_of_the_title() -> None:
    """A person whom no table knows is of the country before the title."""
    (found,) = _find("He told Russian diplomat Ivan Petrov.")[1:]
    assert (found.actors[0].id, found.actors[0].country) == ("ru.person.ivan_petrov", "RUS")


def test_capitals_of_a_headline_are_no_name() -> None:
    """In a headline with capitals the words after a title are no name."""
    assert _told("Russian Diplomat Leaves Embassy")[0][2] == ("ru",)


def test_noun_shared_by_two_adjectives() -> None:
    """Both adjectives of "Russian and U.S. diplomats" have the noun's role."""
    assert [mention.role for mention in _find("Russian and U.S. diplomats met.")] == ["diplomat", "diplomat"]


def test_publisher_says_we() -> None:
    """A government's own "we" is its state, but not inside quotation marks."""
    found = _find('We agree. He said: "We agree."', publisher="U.S. Department of State")
    assert [tuple(a.id for a in m.actors) for m in found if m.role == "we"] == [("us",), ()]


@pytest.mark.parametrize(
    "publisher",
    [
        "Embassy of Peru in Norway",
        "Ministry of Foreign Affairs of Peru (gob.pe)",
        "President of Peru",
        "Peruvian Embassy",
    ],
)
def test_a_publisher_is_of_the_state_behind_of(publisher: str) -> None:
    """Not of the one it sits in."""
    found = _find("We agree with Norway.", publisher=publisher)
    assert [tuple(a.id for a in m.actors) for m in found if m.role == "we"] == [("pe",)]


def test_mentions_lie_in_order_without_overlap() -> None:
    """The spans go forward and never share a character."""
    text = "President Vladimir Putin of Russia and his U.S. counterpart met; both sides and the Kremlin agreed."
    ends = [(m.where.start, m.where.end) for m in _find(text)]
    assert all(one[1] <= other[0] for one, other in pairwise(ends))


def test_a_state_that_and_joins_to_another_acts() -> None:
    """Before "and Russia", or before its verb, "US" is the state, not an adjective."""
    found = _find("He said US and Russia have met, that US has agreed, and that US and Russian envoys are here.")
    assert [m.kind for m in found if m.actors and m.actors[0].country == "USA"] == ["country", "country", "adjective"]
