"""Bibliographies read back by the libraries that writers' tools are made of."""

from __future__ import annotations

import io
import json
import warnings
from datetime import date

import pybtex.database
import pytest
import rispy

from components.export import choose, export_bytes
from components.filters import EventFilter
from components.model import Article
from tests.invented import event

TITLES = ("Diplomats leave", "100% & {more", "} _x_ \\ ~ ^ # $y$ @misc{z,", "Посол отозван «сегодня»")
ARTICLES = tuple(
    Article(title, "", date(2025, 1, number), "The Wire & Co", f"https://example.org/{number}?a={{b}}&c=%20")
    for number, title in enumerate(TITLES, start=1)
)


@pytest.fixture
def made():
    return choose([event(n, article=one) for n, one in enumerate(ARTICLES)], ARTICLES, EventFilter(sides=("USA",)))


def test_bibtex_is_read_whole(made):
    """Every entry arrives, whatever signs of TeX its title holds; the first is the export itself."""
    found = pybtex.database.parse_string(export_bytes("bibtex", made).decode(), "bibtex").entries
    assert list(found) == ["dateline", "wireco2025", "wireco2025b", "wireco2025c", "wireco2025d"]
    assert (found["dateline"].type, found["dateline"].fields["note"].startswith("4 events from 4 articles.")) == (
        "misc",
        True,
    )
    assert found["wireco2025b"].fields["title"] == r"{100\% \& \textbraceleft{}more}"
    assert [found[key].fields["date"] for key in list(found)[1:]] == [f"2025-01-0{n}" for n in range(1, 5)]
    assert found["wireco2025"].fields["month"] == "January"


def test_ris_is_read_whole(made):
    """Every record arrives with its title as it was."""
    own, *found = rispy.load(io.StringIO(export_bytes("ris", made).decode()))
    assert (own["type_of_reference"], own["notes"][0].startswith("4 events from 4 articles.")) == ("DATA", True)
    assert [one["title"] for one in found] == list(TITLES)
    assert {(one["type_of_reference"], one["secondary_title"], one["year"]) for one in found} == {
        ("NEWS", "The Wire & Co", "2025")
    }
    assert [one["date"] for one in found] == [f"2025/01/0{n}" for n in range(1, 5)]


def test_csl_is_rendered(made):
    """A citation processor makes of each item a reference with title, newspaper and year."""
    with warnings.catch_warnings():
        # citeproc-py warns of what it does not support in its own styles.
        warnings.simplefilter("ignore")
        from citeproc import (  # noqa: PLC0415
            Citation,
            CitationItem,
            CitationStylesBibliography,
            CitationStylesStyle,
            formatter,
        )
        from citeproc.source.json import CiteProcJSON  # noqa: PLC0415

        items = json.loads(export_bytes("csl", made))
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        rendered = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
        for item in items:
            rendered.register(Citation([CitationItem(item["id"])]))
        told = [str(entry) for entry in rendered.bibliography()]
    assert len(told) == 5
    assert any("Diplomats leave" in entry and "2025" in entry and "The Wire & Co" in entry for entry in told)


@pytest.mark.parametrize("name", ["bibtex", "ris", "csl"])
def test_without_events_the_export_itself_is_told(name):
    """An empty choice is a valid file with one entry that says so."""
    text = export_bytes(name, choose([], [], EventFilter(sides=("USA",)))).decode()
    assert "0 events. Chosen: countries USA." in text
