from datetime import date
from urllib.parse import urlsplit

import pytest

from components.errors import LexiconError
from components.lexicon.dates.named_events import named_events, read_named_events

GOOD = """
[[event]]
id = "war.first"
names = ["the first war"]
first = 1914-07-28
source = "https://example.org"
"""


def wrong(tmp_path, text):
    path = tmp_path / "named_events.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError) as caught:
        read_named_events(path)
    return str(caught.value)


def days_of(name):
    return next(((event.first, event.last) for event in named_events() if name in event.names), None)


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("the full-scale invasion of Ukraine", date(2022, 2, 24), date(2022, 2, 24)),
        ("the annexation of Crimea", date(2014, 3, 18), date(2014, 3, 18)),
        ("the Helsinki summit", date(2018, 7, 16), date(2018, 7, 16)),
        ("the Reykjavik summit", date(1986, 10, 11), date(1986, 10, 12)),
        ("World War II", date(1939, 9, 1), date(1945, 9, 2)),
    ],
)
def test_well_known_days(name, first, last):
    """Events of general knowledge stand with the days an encyclopaedia gives."""
    assert days_of(name) == (first, last)


def test_an_event_without_last_lasted_one_day(tmp_path):
    """`last` may be left out."""
    path = tmp_path / "named_events.toml"
    path.write_text(GOOD, encoding="utf-8")
    assert read_named_events(path)[0].last == date(1914, 7, 28)


def test_every_source_is_a_full_address():
    """A reader can open every source."""
    assert [
        e.id
        for e in named_events()
        if urlsplit(e.source).scheme not in {"http", "https"} or not urlsplit(e.source).path
    ] == []


def test_all_days_lie_in_the_bounds_of_the_table():
    """The table spans 1914 to 2026; a mistyped century shows here."""
    assert [e.id for e in named_events() if not date(1914, 1, 1) <= e.first <= e.last <= date(2026, 12, 31)] == []


def test_a_name_belongs_to_one_event(tmp_path):
    """The same phrase under two events is refused, whatever its capitals; both events are named."""
    said = wrong(tmp_path, GOOD + GOOD.replace('"war.first"', '"war.second"').replace("the first", "The First"))
    assert "entry war.second: 'the first war' stands already under war.first" in said


def test_an_id_belongs_to_one_event(tmp_path):
    """The same id twice is refused."""
    said = wrong(tmp_path, GOOD + GOOD.replace("the first war", "another war"))
    assert "'war.first' stands already" in said


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("first = 1914-07-28", "first = 1914-07-28\nlast = 1913-01-01", "(war.first): it ends before it begins."),
        ("first = 1914-07-28", 'first = "July 1914"', "first is 'July 1914', not a day."),
        ("first = 1914-07-28", "first = 1914-07-28T12:00:00", "not a day."),
        ('source = "https://example.org"', "", "source is missing."),
        ('names = ["the first war"]', "names = []", "names are missing."),
        ('id = "war.first"', "", "entry 1 (without id): id is missing."),
        ("source", "sauce", "unknown key 'sauce'."),
    ],
)
def test_what_is_wrong_names_its_place_and_mend(tmp_path, old, new, complaint):
    """A wrong entry is refused in a sentence that names the file, the entry and the fault."""
    said = wrong(tmp_path, GOOD.replace(old, new))
    assert said.startswith("named_events.toml, entry 1")
    assert complaint in said
