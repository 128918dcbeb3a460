"""Language is tested by examples: tests/examples/dates.toml says how they are written."""

import re
import tomllib
from calendar import monthrange
from datetime import date
from pathlib import Path

import pytest

from components.dates import read_dates

EXAMPLES = Path(__file__).parents[1] / "examples"
KEYS = {"published", "means", "value", "type", "unit", "mod", "approximate", "phrases", "reason"}


def examples(name):
    """One case for every phrase of a file."""
    for example in tomllib.loads((EXAMPLES / name).read_text(encoding="utf-8"))["example"]:
        assert example.keys() <= KEYS, example
        for phrase in example["phrases"]:
            yield pytest.param(example, phrase, id=f"{example['published']} {phrase}")


def bounds(means):
    """The first and last day of an ISO 8601 day, month, year or interval of them."""
    first, _, last = means.partition("/")
    return edge(first, first=True), edge(last or first, first=False)


def edge(iso, *, first):
    year, month, day = ([int(part) for part in iso.split("-")] + [0, 0])[:3]
    month = month or (1 if first else 12)
    return date(year, month, day or (1 if first else monthrange(year, month)[1]))


def said(found):
    """What a result says, in the terms of the examples."""
    days = (found.span.first, found.span.last) if found.span else None
    unit, approximate = (found.span.unit, found.span.approximate) if found.span else ("", False)
    return {"means": days, "value": found.value, "type": found.type, "unit": unit, "mod": found.mod} | {
        "approximate": approximate
    }


def wanted(example):
    """What an example asks for; "none" means no days of the calendar."""
    asked = {key: example[key] for key in ("value", "type", "unit", "mod", "approximate") if key in example}
    if "means" in example:
        asked["means"] = None if example["means"] == "none" else bounds(example["means"])
    return asked


def check(example, phrase):
    before, _, rest = phrase.partition("[") if "[" in phrase else ("", "", phrase + "]")
    words, _, after = rest.partition("]")
    results = read_dates(before + words + after, published=example["published"])
    trace = [f"{r.text!r} {said(r)} by {r.rule}: {r.because}" for r in results]
    at = {(r.where.start, r.where.end): said(r) for r in results}
    found = at.get((len(before), len(before) + len(words)))
    assert found is not None, f"{words!r} was not read just so; found: {trace}"
    asked = wanted(example)
    assert {key: found[key] for key in asked} == asked, trace


@pytest.mark.parametrize(("example", "phrase"), list(examples("dates.toml")))
def test_dates(example, phrase):
    """The words in brackets, or the whole phrase, are read as the example says."""
    check(example, phrase)


@pytest.mark.parametrize(("example", "phrase"), list(examples("not_dates.toml")))
def test_not_dates(example, phrase):
    """Nothing in the phrase is read as a time."""
    assert [r.text for r in read_dates(phrase, published=example["published"])] == []


@pytest.mark.parametrize(("example", "phrase"), list(examples("known_failures.toml")))
@pytest.mark.xfail(strict=True, raises=AssertionError, reason="known; the example says why")
def test_known_failures(example, phrase):
    """What cannot be read yet; when it begins to work, it moves to dates.toml or not_dates.toml."""
    assert example["reason"]
    if set(example) == {"published", "reason", "phrases"}:
        assert [r.text for r in read_dates(phrase, published=example["published"])] == []
    else:
        check(example, phrase)


def test_no_phrase_stands_twice():
    """Each phrase is tested once for its publication day."""
    files = ("dates.toml", "not_dates.toml", "known_failures.toml")
    names = [case.id for file in files for case in examples(file)]
    assert [name for name in names if names.count(name) > 1] == []


def test_brackets_are_well_formed():
    """A phrase has one pair of brackets or none."""
    phrases = [case.values[1] for name in ("dates.toml", "known_failures.toml") for case in examples(name)]
    assert [p for p in phrases if not re.fullmatch(r"[^][]*(?:\[[^][]+\][^][]*)?", p)] == []
