"""Events and articles as one JSON document that loses nothing: what is written can be read again.

The shape is that of the types in `components.model`, field by field; days are ISO 8601. `schema` is raised
when a reader of the old shape would fail.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date
from types import UnionType
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin, get_type_hints

from components import model
from components.errors import ExportError
from components.model import Article, Event

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.export.chosen import Chosen

SCHEMA = 1
NAMES = vars(model) | {"date": date}
HINT = "Give a file that Dateline wrote with --format json."


def to_json(chosen: Chosen) -> bytes:
    """The whole document, one event or article a line."""
    return b"".join(json_chunks(chosen))


def json_chunks(chosen: Chosen) -> Iterator[bytes]:
    """The document line by line."""
    about = {"title": chosen.about.title, "choice": chosen.about.choice, "sentences": chosen.about.sentences}
    head = {"schema": SCHEMA, "program": chosen.about.program, "about": about}
    yield (json.dumps(head, ensure_ascii=False)[:-1] + ',\n"articles": [').encode("utf-8", "replace")
    yield from _listed(chosen.articles)
    yield b'],\n"events": ['
    yield from _listed(chosen.events)
    yield b"]}\n"


def _listed(things: tuple[Any, ...]) -> Iterator[bytes]:
    for number, thing in enumerate(things):
        line = json.dumps(_told(thing), ensure_ascii=False)
        yield (("\n" if number == 0 else ",\n") + line).encode("utf-8", "replace")


def _told(value: Any) -> Any:  # noqa: ANN401  # any value of the model
    if is_dataclass(value):
        return {field.name: _told(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_told(part) for part in value]
    return value.isoformat() if isinstance(value, date) else value


def read_json(text: str) -> tuple[tuple[Event, ...], tuple[Article, ...]]:
    """The events and articles of a document that `to_json` wrote; ExportError when it is not one."""
    try:
        found = json.loads(text)
    except ValueError as error:
        raise ExportError(f"This is not JSON: {error}.", hint=HINT) from error
    if not isinstance(found, dict) or found.get("schema") != SCHEMA:
        raise ExportError("This is not a list of events of Dateline's schema 1.", hint=HINT)
    try:
        articles = tuple(_read(Article, entry) for entry in found["articles"])
        events = tuple(_read(Event, entry) for entry in found["events"])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ExportError(f"An event or article lacks something: {error}.", hint=HINT) from error
    return events, articles


def _read(kind: Any, value: Any) -> Any:  # noqa: ANN401  # any type of the model, and its value
    """The value of this type, from what JSON made of it."""
    if is_dataclass(kind) and isinstance(kind, type):
        hints = get_type_hints(kind, NAMES)
        return kind(**{field.name: _read(hints[field.name], value[field.name]) for field in fields(kind)})
    origin, parts = get_origin(kind), get_args(kind)
    if origin is tuple:
        kinds = [parts[0]] * len(value) if parts[-1] is Ellipsis else parts
        return tuple(_read(part, one) for part, one in zip(kinds, value, strict=True))
    if origin in {Union, UnionType}:
        return None if value is None else _read(parts[0], value)
    if kind is date:
        return date.fromisoformat(value)
    if origin is Literal and value not in parts:
        raise ValueError(f"{value!r} is not one of {', '.join(map(str, parts))}")
    return value
