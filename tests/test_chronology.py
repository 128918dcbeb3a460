"""The shipped timeline against established events: which of them are missing, and whether the days are right."""

import csv
from datetime import date
from pathlib import Path

import pytest

from components.articles import shipped_articles
from components.events import extract_events
from components.model import Event

CHRONOLOGY = Path(__file__).parents[2] / "shared" / "chronology.csv"
FITS = {
    "talks": {"talks", "visit", "call"},
    "call": {"call", "talks"},
    "visit": {"visit", "talks"},
    "expulsion": {"expulsion", "mission_closed"},
    "withdrawal": {"withdrawal", "suspension"},
    "suspension": {"suspension", "withdrawal", "sanction"},
    "statement": {"statement", "accusation", "proposal", "rejection", "expulsion"},
    "vote": {"vote", "suspension"},
    "departure": {"departure", "visit", "recall"},
}
"""Actions that can tell an event of the chronology; others only tell themselves."""
LONGEST = 5
"""Days an interval may have to date an event of one day."""
SHARE = 0.95

pytestmark = pytest.mark.skipif(not CHRONOLOGY.exists(), reason=f"needs {CHRONOLOGY.name} beside the project")


def test_the_well_known_events_are_there_with_their_days():
    """At least 95 in 100 of those of 2014 to 2025; the message names the missing ones."""
    with CHRONOLOGY.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if "2014" <= row["date"][:4] <= "2025"]
    events = extract_events(shipped_articles())
    missing = [f"{row['date']} {row['event']}" for row in rows if not any(_tells(event, row) for event in events)]
    assert len(missing) <= (1 - SHARE) * len(rows), "\n".join(missing)


def _tells(event: Event, row: dict[str, str]) -> bool:
    span = event.span
    if span is None or event.action.id not in FITS.get(row["action"], {row["action"]}):
        return False
    if row["precision"] == "month":
        return row["date"] == span.first.strftime("%Y-%m") == span.last.strftime("%Y-%m")
    return span.first <= date.fromisoformat(row["date"]) <= span.last and span.days <= LONGEST
