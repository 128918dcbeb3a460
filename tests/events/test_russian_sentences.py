"""Invented Russian sentences: what is told, its standing, who acts on whom, and when."""

from datetime import date
from pathlib import Path

import pytest

from components.events import extract_mentions
from components.model import Article, Mention

DAY = date(2018, 4, 6)  # a Friday
HERE = Path(__file__).parent


def _lines(name: str) -> list[str]:
    return (HERE / name).read_text(encoding="utf-8").splitlines()


def _mentions(text: str) -> tuple[Mention, ...]:
    return extract_mentions(Article("", text, DAY, language="ru"))


def _told(mention: Mention) -> str:
    sides = ("+".join(sorted({a.country for a in side})) for side in (mention.sources, mention.targets))
    when = mention.when.span.iso if mention.when and mention.when.span else "-"
    return " ".join((mention.action.id, mention.status, *sides, when))


@pytest.mark.parametrize("row", _lines("russian_told.txt"))
def test_a_sentence_tells_its_act(row):
    """A sentence, then action, status, who, whom and the days it is dated to ("-" for none): among those found."""
    text, act = row.split("|")
    assert act in [_told(mention) for mention in _mentions(text)]


@pytest.mark.parametrize("text", _lines("russian_nothing.txt"))
def test_a_sentence_tells_nothing(text):
    """Both states are named, and no act between them is told."""
    told = [_told(mention) for mention in _mentions(text)]
    assert [one for one in told if "RUS" in one and "USA" in one] == []
