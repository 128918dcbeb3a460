"""An event as the command line prints it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

from components.export import event_line
from tests.invented import ARTICLES, event, span_at

GOLDEN = Path(__file__).parent / "golden"
YEAR = span_at(date(2016, 5, 1), "year")


def test_the_lines_are_as_they_were():
    """A dated and an undated event make exactly the golden lines."""
    known = {article.id: article for article in ARTICLES}
    lines = [json.dumps(event_line(made, known)) + "\n" for made in (event(1, span=YEAR), event(2))]
    assert "".join(lines) == (GOLDEN / "printed.jsonl").read_text()


def test_offsets_count_from_the_beginning_of_the_file():
    """An article with front matter moves every offset by its length."""
    article = replace(ARTICLES[0], offset=100)
    line = event_line(event(span=YEAR), {article.id: article})
    assert [line["mentions"][0][name] for name in ("start", "end", "time_start", "time_end")] == [100, 148, 144, 148]
