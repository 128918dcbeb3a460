"""Events and articles as JSON that loses nothing: what is written can be read again with `read_events`.

The shape is that of the types in `components.model`, field by field; days are ISO 8601; events.schema.json
beside this file documents it. `SCHEMA` is raised when a reader of the old shape would fail. One document
(JSON) and one object a line (JSON Lines) hold the same; of the lines the first tells of the export, and
each names its type.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.export.chosen import Chosen

SCHEMA = 1
DOCUMENTED = Path(__file__).with_name("events.schema.json")
"""The JSON Schema (2020-12) of the document and of each line."""


def to_json(chosen: Chosen) -> bytes:
    """The whole document, one event or article a line."""
    return b"".join(json_chunks(chosen))


def json_chunks(chosen: Chosen) -> Iterator[bytes]:
    """The document line by line."""
    yield _bytes(_text({"schema": SCHEMA, "about": chosen.about.facts})[:-1] + ',\n"articles": [')
    yield from _listed(chosen.articles)
    yield b'],\n"events": ['
    yield from _listed(chosen.events)
    yield b"]}\n"


def line_chunks(chosen: Chosen) -> Iterator[bytes]:
    """The same as JSON Lines: the export, its articles, its events."""
    yield _line({"type": "export", "schema": SCHEMA, "about": chosen.about.facts})
    for article in chosen.articles:
        yield _line({"type": "article", **told(article)})
    for event in chosen.events:
        yield _line({"type": "event", **told(event)})


def told(value: Any) -> Any:  # noqa: ANN401  # any value of the model
    """A value of the model as JSON has it."""
    if is_dataclass(value):
        return {field.name: told(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [told(part) for part in value]
    return value.isoformat() if isinstance(value, date) else value


def _listed(things: tuple[Any, ...]) -> Iterator[bytes]:
    for number, thing in enumerate(things):
        yield _bytes(("\n" if number == 0 else ",\n") + _text(told(thing)))


def _line(record: dict[str, Any]) -> bytes:
    return _bytes(_text(record) + "\n")


def _text(record: Any) -> str:  # noqa: ANN401  # any JSON
    return json.dumps(record, ensure_ascii=False)


def _bytes(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError:
        # Half a surrogate pair has no UTF-8; JSON's own escape keeps it, so that nothing is lost.
        return text.encode("utf-8", "backslashreplace")
