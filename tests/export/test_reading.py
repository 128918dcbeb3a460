"""Events read again from what was written."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass, replace
from datetime import date

import jsonschema
import pytest

from components import model
from components.errors import ExportError
from components.export import choose, export_bytes, read_events
from components.export.whole import DOCUMENTED
from components.filters import EventFilter
from components.model import Mention, ResolvedDate, TextSpan
from tests.invented import ARTICLES, RU, US, event, events, span_at

SCHEMA = json.loads(DOCUMENTED.read_text())
BREAKS = "a\u2028b\u0085c\r\nd\te\x1cf\ud800g \U0001f600"


def full():
    """An event with every field of every type filled."""
    span = span_at(date(2024, 11, 5), "month", approximate=True)
    when = ResolvedDate(
        TextSpan(0, 2), "in", "DATE", "2024-11", date(2025, 2, 28), "month", "Why.", span, "APPROX", ("year", "month")
    )  # fmt: skip
    made = event(99, span=span, title=BREAKS, place="Geneva", counts=((35, "diplomats"),), links=(("answer_to", "0a"),))
    mention = Mention(
        ARTICLES[0].id, "a", TextSpan(0, 9), BREAKS, made.action, "planned", (US,), (RU,), when, "carried",
        TextSpan(1, 2), (TextSpan(3, 4),), US, "Moscow", ((2, "dachas"),), 0.5, (("date", 0.5), ("action", 1.0)),
    )  # fmt: skip
    return replace(made, mentions=(mention,), score=1.0)


def written(name, *made, articles=ARTICLES):
    return export_bytes(name, choose(made, articles, EventFilter())).decode()


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_nothing_is_lost(name):
    """Events and articles written are read as they were: every field, every strange letter, the undated too."""
    made = (full(), *events(40))
    articles = tuple(replace(article, offset=3, text=BREAKS) for article in ARTICLES)
    read, sources = read_events(written(name, *made, articles=articles))
    assert set(read) == set(made)
    assert set(sources) == set(articles)


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_what_is_read_is_written_the_same(name):
    """Written, read and written again is the same file."""
    text = written(name, full(), *events(10))
    read, sources = read_events(text)
    assert written(name, *read, articles=sources) == text


@pytest.mark.parametrize("made", [(), (full(), *events(20))])
def test_the_document_keeps_its_schema(made):
    """What is written is what events.schema.json documents, without events too."""
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(written("json", *made)))


def test_every_line_keeps_the_schema():
    """So is every line of JSON Lines, and the first tells of the export."""
    lines = [json.loads(line) for line in written("jsonl", full(), *events(20)).split("\n")[:-1]]
    check = jsonschema.Draft202012Validator(SCHEMA | {"oneOf": [{"$ref": "#/$defs/line"}]})
    assert [line["type"] for line in lines if not check.is_valid(line)] == []
    assert (lines[0]["type"], lines[0]["about"]["events"]) == ("export", 21)


KINDS = {
    "article": model.Article, "event": model.Event, "mention": model.Mention, "resolved": model.ResolvedDate,
    "span": model.DateSpan, "action": model.Action, "actor": model.Actor, "where": model.TextSpan,
}  # fmt: skip


@pytest.mark.parametrize("name", KINDS)
def test_the_schema_documents_every_field(name):
    """The schema has just the fields of the type, and asks for each."""
    documented = SCHEMA["$defs"][name]
    own = [field.name for field in fields(KINDS[name])]
    assert sorted(documented["properties"]) == sorted(own)
    assert sorted(documented["required"]) == sorted(own)


def test_the_schema_documents_every_type():
    """No type of the model is left out."""
    known = {kind for kind in vars(model).values() if is_dataclass(kind)}
    assert known == set(KINDS.values())


def one_line(**changes):
    """JSON Lines with one event, some of its fields changed; None leaves a field out."""
    lines = written("jsonl", event(1)).split("\n")
    told = json.loads(lines[2]) | changes
    lines[2] = json.dumps({name: value for name, value in told.items() if value != "left out"})
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"status": "left out"}, r"cannot be an event or article: 'status'"),
        ({"status": "done"}, r"'done' is not one of occurred, ongoing"),
        ({"title": 5}, r"'5' is not str"),
        ({"score": True}, r"'True' is not float"),
        ({"sources": "us"}, r"'us' is not a list"),
        ({"span": {"first": "2024-02-30", "last": "2024-02-30", "unit": "day", "approximate": False}}, "day is out of"),
        ({"type": "actor"}, r"'actor'"),
    ],
)
def test_a_wrong_field_is_named(changes, told):
    """An event that cannot be one is told with its place and what is wrong."""
    with pytest.raises(ExportError, match=rf"Entry 2.*{told}"):
        read_events(one_line(**changes))


def test_fields_of_a_later_version_are_passed_over():
    """A field that this version does not know does no harm."""
    assert read_events(one_line(colour="red"))[0] == (event(1),)


@pytest.mark.parametrize(
    "broken",
    [
        "",
        "[]",
        "nonsense",
        '{"schema": 2}',
        '{"schema": 1}',
        '{"schema": 1, "articles": 5, "events": []}',
        '{"schema": 1, "articles": [], "events": [{"id": "a"}]}',
        '{"type": "export", "schema": 1}\nnonsense',
        "[" * 100_000,
    ],
)
def test_other_json_is_refused(broken):
    """What Dateline did not write is told in a sentence."""
    with pytest.raises(ExportError, match="--format json"):
        read_events(broken)
