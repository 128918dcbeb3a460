"""The shipped briefs: complete, plausible, each of one article, and counted in the data card."""

import re
from collections import Counter
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml

DATA = Path(__file__).parents[1] / "data"
BRIEFS = sorted((DATA / "articles").glob("*.md"))
KEYS = {"title", "publisher", "published", "url", "language"}
WORDS = range(60, 201)
"""Words of a body, as the data card says."""
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def _parts(path: Path) -> tuple[dict, str]:
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(front), body


@pytest.mark.parametrize("path", BRIEFS, ids=lambda path: path.stem)
def test_a_brief_is_complete(path: Path) -> None:
    """Front matter, day, address, language and length are what the data card says."""
    front, body = _parts(path)
    address = urlsplit(front["url"])
    assert front.keys() == KEYS
    assert date(1990, 1, 1) <= front["published"] <= date(2026, 12, 31)
    assert path.name.startswith(front["published"].isoformat())
    assert address.scheme in {"http", "https"}
    assert "." in address.netloc
    assert front["language"] == "en"
    assert len(body.split()) in WORDS


@pytest.mark.parametrize("path", BRIEFS, ids=lambda path: path.stem)
def test_today_and_its_weekday_agree(path: Path) -> None:
    """Where a brief says "today, Friday" or "today (Friday)", publication was on that weekday."""
    front, body = _parts(path)
    said = re.findall(rf"\btoday[,( ]+({'|'.join(WEEKDAYS)})\b", body)
    assert set(said) <= {WEEKDAYS[front["published"].weekday()]}


def test_no_two_briefs_are_of_one_article():
    """Addresses and bodies are each there once."""
    found = [_parts(path) for path in BRIEFS]
    addresses = Counter(front["url"] for front, _ in found)
    bodies = Counter(" ".join(body.split()) for _, body in found)
    assert [key for key, count in (addresses | bodies).items() if count > 1] == []


def test_the_data_card_counts_them():
    """Total, decades, years, publishers and languages stand in data/README.md as they are."""
    card = (DATA / "README.md").read_text(encoding="utf-8")
    fronts = [_parts(path)[0] for path in BRIEFS]
    years = Counter(str(front["published"].year) for front in fronts)
    decades = Counter(f"{front['published'].year // 10}0s" for front in fronts)
    publishers = Counter(front["publisher"] for front in fronts)
    assert f"{len(BRIEFS)} briefs" in card
    for name, count in (*years.items(), *decades.items(), *publishers.items()):
        assert f"| {name} | {count} |" in card
