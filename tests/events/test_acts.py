"""Sentences in the manner of news, each with an act that must be found."""

from datetime import date
from pathlib import Path

import pytest

from components.events.mentions import extract_mentions
from components.model import Article

EXAMPLES = Path(__file__).parents[1] / "examples"
PUBLISHED = date(2024, 6, 1)


def _lines(name: str) -> list[str]:
    return [line for line in (EXAMPLES / name).read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]


def _acts(text: str) -> set[str]:
    found = extract_mentions(Article("", text, PUBLISHED))
    return {
        f"{source.country} {target.country} {mention.action.plover}"
        for mention in found
        for source in mention.sources
        for target in mention.targets
        if source.country != target.country
    }


@pytest.mark.parametrize("line", _lines("acts.txt"))
def test_an_act_is_found(line: str) -> None:
    """Who, to whom and what, by the PLOVER type."""
    act, text = line.split(" | ")
    assert act in _acts(text)


@pytest.mark.parametrize("line", _lines("acts_known_failures.txt"))
@pytest.mark.xfail(reason="not read yet")
def test_an_act_is_not_found_yet(line: str) -> None:
    """When one begins to be read, the suite says so."""
    act, text = line.split(" | ")
    assert act in _acts(text)
