"""Events as JSON Lines."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

from components.export import to_jsonl
from tests.invented import ARTICLES, event, span_at

GOLDEN = Path(__file__).parent / "golden"


def test_the_file_is_as_it_was():
    """A dated and an undated event make exactly the golden file."""
    made = [event(1, span=span_at(date(2016, 5, 1), "year")), event(2)]
    assert to_jsonl(made, ARTICLES) == (GOLDEN / "events.jsonl").read_bytes()


def test_offsets_count_from_the_beginning_of_the_file():
    """An article with front matter moves every offset by its length."""
    article = replace(ARTICLES[0], offset=100)
    line = json.loads(to_jsonl([event(span=span_at(date(2016, 5, 1), "year"))], [article]))
    assert [line["mentions"][0][name] for name in ("start", "end", "time_start", "time_end")] == [100, 148, 144, 148]


def test_no_events_make_an_empty_file():
    """No event is no line."""
    assert to_jsonl([]) == b""
