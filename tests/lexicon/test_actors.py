"""The actor tables: what they hold, and what a wrong entry is told."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from components.errors import LexiconError
from components.lexicon.actors import countries, load_actors

PERSON = """
[[person]]
id = "ee.foreign_minister.tamm"
name = "Mari Tamm"
aliases = ["M. Tamm"]
country = "EST"
office = "foreign_minister"
from = 1995-01-02
to = 1996-03-04
source = "https://example.org/tamm"
"""


def _extra(folder: Path, text: str) -> Path:
    path = folder / "own.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_every_state_is_there() -> None:
    """193 members of the United Nations, and Palestine, the Holy See, Kosovo and Taiwan."""
    assert len(countries()) == 197


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(1996, 1, 4), "Andrei Kozyrev"),
        (date(1996, 1, 9), "Yevgeny Primakov"),
        (date(2004, 3, 9), "Sergei Lavrov"),
        (date(2024, 1, 1), "Sergei Lavrov"),
    ],
)
def test_holder_on_the_boundaries_of_a_term(day: date, name: str) -> None:
    """On a day that two terms share, the newcomer holds the office."""
    term = load_actors().holder("RUS", "foreign_minister", day=day)
    assert term is not None
    assert term.name == name


def test_the_former_state_has_its_own_holder() -> None:
    """In autumn 1991 the Soviet president is Gorbachev, the Russian one Yeltsin."""
    tables, day = load_actors(), date(1991, 10, 1)
    found = [tables.holder("RUS", "president", day=day, former=former) for former in (True, False)]
    assert [term and term.name for term in found] == ["Mikhail Gorbachev", "Boris Yeltsin"]


def test_nobody_known_before_the_tables_begin() -> None:
    """An office before its first term in the tables has no holder."""
    assert load_actors().holder("USA", "secretary_of_state", day=date(1950, 1, 1)) is None


def test_users_own_person_is_added(tmp_path: Path) -> None:
    """A term of the user's file stands beside the shipped ones."""
    term = load_actors(_extra(tmp_path, PERSON)).holder("EST", "foreign_minister", day=date(1996, 3, 4))
    assert term is not None
    assert term.name == "Mari Tamm"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"EST"', '"EE"', "own.toml, person 1: unknown country 'EE'. Write a code of countries.csv, as in USA."),
        ("1996-03-04", "1990-03-04", "own.toml, person 1: the term ends before it begins. Exchange from and to."),
        ('"M. Tamm"]', '"M. Tamm"]\n[[persons]]', "own.toml: unknown table 'persons'."),
        ('"Mari Tamm"', '""', 'own.toml, person 1: name is missing. Write name = "…".'),
        ("1995-01-02", '"spring"', "own.toml, person 1: 'spring' is not a day. Write it as YYYY-MM-DD."),
        ('"https://example.org/tamm"', '" "', "own.toml, person 1: source is missing."),
        (
            "ee.foreign_minister.tamm",
            "Mari Tamm",
            "own.toml, person 1: id is 'Mari Tamm'. Write lower-case words joined by dots",
        ),
        ('"foreign_minister"', '"minister"', "own.toml, person 1: unknown office 'minister'. Known offices: ambass"),
    ],
)
def test_wrong_entry_is_named_with_its_mend(tmp_path: Path, old: str, new: str, message: str) -> None:
    """The error names file, entry and what would be right."""
    with pytest.raises(LexiconError) as caught:
        load_actors(_extra(tmp_path, PERSON.replace(old, new)))
    assert str(caught.value).startswith(message)


def test_every_term_has_an_address_as_source() -> None:
    """A reader can check each term."""
    assert [term.id for term in load_actors().terms if not term.source.startswith(("http://", "https://"))] == []


def test_no_two_persons_hold_an_office_for_long() -> None:
    """Of offices one person holds at a time, terms overlap by at most 31 days, but for the two presidents of 1991."""
    single = {"president", "secretary_of_state", "secretary_of_defense", "foreign_minister", "defense_minister"}
    overlaps = [
        (one.name, other.name)
        for (_, office), terms in load_actors().by_office.items()
        for one, other in pairwise(terms)
        if office in single and (one.last is None or (one.last - other.first).days > 31)
    ]
    assert overlaps == [("Mikhail Gorbachev", "Boris Yeltsin")]


def test_users_own_country_and_body_are_found(tmp_path: Path) -> None:
    """A body of the user's file is one of the lexicon's; a country too."""
    path = _extra(
        tmp_path,
        '[[country]]\ncode = "ABK"\nid = "abk"\nname = "Abkhazia"\n\n'
        '[[body]]\nid = "abk.council"\nname = "Council of Sukhumi"\ncountry = "ABK"\n',
    )
    tables = load_actors(path)
    assert (tables.countries["ABK"].name, tables.bodies[-1].names) == ("Abkhazia", ("Council of Sukhumi",))


def test_missing_file_is_named(tmp_path: Path) -> None:
    """A lexicon file that is not there is an error that names it."""
    with pytest.raises(LexiconError, match=r"nowhere\.toml: there is no such file"):
        load_actors(tmp_path / "nowhere.toml")


def test_month_or_year_alone_is_taken_whole(tmp_path: Path) -> None:
    """A term of "1995" to "1996-02" runs from 1 January to 29 February."""
    path = _extra(tmp_path, PERSON.replace("1995-01-02", '"1995"').replace("1996-03-04", '"1996-02"'))
    (term,) = load_actors(path).by_person["ee.foreign_minister.tamm"]
    assert (term.first, term.last) == (date(1995, 1, 1), date(1996, 2, 29))
