"""Events as CSV."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest

from components.export import to_csv
from components.export.csv_table import COLUMNS, csv_chunks
from components.table import events_frame
from tests.invented import ARTICLES, event, events, span_at


def rows(made):
    """The file as a reader of CSV sees it."""
    text = to_csv(events_frame(made, ARTICLES)).decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_facts_are_a_name_without_values():
    """The note is the name of a last, empty column, with and without events."""
    note = "=1 event. Chosen: words “a, b”."
    for made in ([], [event()]):
        heading, *records = csv.reader(io.StringIO(to_csv(events_frame(made), note).decode(), newline=""))
        assert heading == [*COLUMNS, f"'{note}"]
        assert [record[-1] for record in records] == ["" for _ in made]


def test_no_events_make_a_file_with_the_heading():
    """A choice of nothing is a valid file that holds nothing."""
    assert to_csv(events_frame([])) == (",".join(COLUMNS) + "\r\n").encode()


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"])
def test_a_formula_is_made_text(text):
    """What a spreadsheet would run has an apostrophe before it."""
    assert rows([event(title=text)])[0]["title"] == f"'{text}"


@pytest.mark.parametrize("text", ['He said "no", twice', "line\nbreak", "a,b;c", "Ё “ü” 漢", "\u202eevil", "1-1"])
def test_other_words_come_back_unchanged(text):
    """Quotation marks, commas, breaks and letters of all scripts survive."""
    assert rows([event(title=text)])[0]["title"] == text


def test_half_a_surrogate_pair_does_not_stop_the_file():
    """A broken character is replaced."""
    assert rows([event(title="a\ud800b")])[0]["title"] == "a?b"


def test_dates_say_how_precise_they_are():
    """A year has its first and last day, its unit and its words."""
    row = rows([event(span=span_at(date(2016, 5, 1), "year"))])[0]
    assert [row[name] for name in ("first", "last", "unit", "date_words")] == [
        "2016-01-01",
        "2016-12-31",
        "year",
        "2016",
    ]


def test_lines_end_as_the_standard_says():
    """Every record ends with CR LF."""
    data = to_csv(events_frame(events(10)))
    assert (data.count(b"\r\n"), data.count(b"\n")) == (11, 11)


def test_a_long_file_comes_in_pieces():
    """Twelve thousand events are a heading and three pieces."""
    frame = events_frame(events(1))
    many = frame.loc[frame.index.repeat(12_000)]
    assert [piece.count(b"\r\n") for piece in csv_chunks(many)] == [1, 5000, 5000, 2000]
