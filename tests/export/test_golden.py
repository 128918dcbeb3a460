"""Each text format as it was, byte for byte; a change of one is read in the diff.

`DATELINE_GOLDEN=write pytest tests/export/test_golden.py` writes them anew.
"""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from components.errors import ExportError
from components.export import FORMATS, choose, export_bytes
from components.filters import EventFilter
from components.model import Article
from tests.invented import event, span_at

GOLDEN = Path(__file__).parent / "golden"
TEXTS = ("csv", "json", "jsonl", "plover", "timelinejs", "vis", "ics", "markdown", "footnotes", "bibtex", "ris", "csl")
HOSTILE = '=1+1 <script>alert("1")</script> | *a* [b](javascript:c) $x$ {\\y} %; Ё 漢\nnext'
SOURCES = (
    Article("Diplomats leave", "", date(2025, 2, 28), "The Wire", "https://example.org/a?b=1&c={2}"),
    Article(HOSTILE, "", date(2025, 3, 1), "Wire & Co", "javascript:alert(1)", "ru"),
)
EVENTS = (
    event(1, span=span_at(date(2016, 5, 1), "year"), article=SOURCES[0]),
    event(2, span=span_at(date(2024, 11, 5), "month", approximate=True), article=SOURCES[0], status="planned", kind=0),
    event(3, span=span_at(date(2016, 5, 1), "span"), article=SOURCES[1], title=HOSTILE, quote=HOSTILE, kind=8),
    event(4, span=span_at(date(2025, 2, 27)), article=SOURCES[1], kind=2),
    event(5, article=SOURCES[0], targets=()),
)


@pytest.mark.parametrize("name", TEXTS)
def test_the_file_is_as_it_was(name, monkeypatch):
    """Five events of every precision, one hostile and one undated, make exactly the golden file."""
    monkeypatch.setattr("components.export.about.program_version", lambda: "1.2.3")
    monkeypatch.setattr("components.export.writing.to_picture", _no_picture)
    made = export_bytes(name, choose(EVENTS, SOURCES, EventFilter(sides=("USA",))))
    path = GOLDEN / f"events.{FORMATS[name].suffix}"
    if os.environ.get("DATELINE_GOLDEN") == "write":
        path.write_bytes(made)
    assert made == path.read_bytes()


def _no_picture(*_):
    raise ExportError("No browser.")
