"""Events and articles read again from the JSON or the JSON Lines that Dateline wrote."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from types import UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin, get_type_hints

from components import model
from components.errors import ExportError
from components.export.whole import SCHEMA
from components.model import Article, Event

if TYPE_CHECKING:
    from collections.abc import Iterable

NAMES = vars(model) | {"date": date}
HINT = "Give a file that Dateline wrote with --format json or jsonl."
TYPES = {"article": Article, "event": Event}
NUMBERS = (int, float)


def read_events(text: str) -> tuple[tuple[Event, ...], tuple[Article, ...]]:
    """The events and articles of a JSON document or of JSON Lines; ExportError where it is neither.

    Fields that this version does not know are passed over; one that it needs must be there, of its type.
    """
    first, _, rest = text.strip().partition("\n")
    head = _json(first, whole=text)
    if head.get("schema") != SCHEMA:
        raise ExportError(f"This is not a list of events of Dateline's schema {SCHEMA}.", hint=HINT)
    if head.get("type") == "export":
        return _sorted_out(_json(line, whole=line) for line in rest.split("\n") if line.strip())
    try:
        records = [*(("article", one) for one in head["articles"]), *(("event", one) for one in head["events"])]
        return _sorted_out({"type": kind, **one} for kind, one in records)
    except (KeyError, TypeError) as error:
        raise ExportError("The lists “articles” and “events” are missing, or are none.", hint=HINT) from error


def _json(line: str, *, whole: str) -> dict[str, Any]:
    """The object on a line, or the one that the whole text is."""
    try:
        found = json.loads(line)
    except ValueError:
        try:
            found = json.loads(whole)
        except (ValueError, RecursionError) as error:
            raise ExportError(f"This is not JSON: {error}.", hint=HINT) from error
    except RecursionError as error:
        raise ExportError("This is JSON nested deeper than any event is.", hint=HINT) from error
    if not isinstance(found, dict):
        raise ExportError("This is JSON, but not of events.", hint=HINT)
    return found


def _sorted_out(records: Iterable[dict[str, Any]]) -> tuple[tuple[Event, ...], tuple[Article, ...]]:
    events: list[Event] = []
    articles: list[Article] = []
    for number, record in enumerate(records, start=1):
        try:
            thing = _read(TYPES[record["type"]], record)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise ExportError(
                f"Entry {number}, {_name(record)}, cannot be an event or article: {error}.", hint=HINT
            ) from error
        if isinstance(thing, Event):
            events.append(thing)
        else:
            articles.append(thing)
    return tuple(events), tuple(articles)


def _name(record: dict[str, Any]) -> str:
    return repr(str(record.get("title") or record.get("id") or "without a title")[:60])


@cache
def _hints(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind, NAMES)
    return {field.name: hints[field.name] for field in fields(kind)}


def _read(kind: Any, value: Any) -> Any:  # noqa: ANN401  # any type of the model, and its value
    """The value of this type, from what JSON made of it."""
    if is_dataclass(kind) and isinstance(kind, type):
        return kind(**{name: _read(hint, value[name]) for name, hint in _hints(kind).items()})
    origin, parts = get_origin(kind), get_args(kind)
    if origin is tuple:
        return _tuple(parts, value)
    if origin in {Union, UnionType}:
        return None if value is None else _read(parts[0], value)
    if kind is date:
        return date.fromisoformat(value)
    allowed = isinstance(value, NUMBERS if kind is float else kind) if isinstance(kind, type) else value in parts
    if not allowed or (isinstance(value, bool) and kind is not bool):
        known = f"one of {', '.join(parts)}" if parts else kind.__name__
        raise ValueError(f"{str(value)[:40]!r} is not {known}")
    return float(value) if kind is float else value


def _tuple(parts: tuple[Any, ...], value: Any) -> tuple[Any, ...]:  # noqa: ANN401  # what JSON made of it
    if not isinstance(value, list):
        raise TypeError(f"{str(value)[:40]!r} is not a list")
    kinds = [parts[0]] * len(value) if parts[-1] is Ellipsis else parts
    return tuple(_read(part, one) for part, one in zip(kinds, value, strict=True))
