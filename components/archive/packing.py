"""The types of the model as JSON and back, nothing lost: what a column of the archive holds.

A field that has its default is left out, so that a packed mention is half as long. Fields of plain
values need no entry below; one of another kind does, and the tests of packing say which is missing.
"""

from __future__ import annotations

import json
from dataclasses import MISSING, fields
from datetime import date
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from components.model import Action, Actor, Article, DateSpan, Event, Mention, ResolvedDate, TextSpan

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Codec = tuple[Callable[[Any], Any], Callable[[Any], Any]]
    """To JSON, and from it."""

T = TypeVar("T")


class Shape(Generic[T]):
    """How one frozen type is written: its plain fields as they are, the others by their codec."""

    def __init__(self, kind: type[T], **codecs: Codec) -> None:
        self._kind = kind
        self._codecs: Mapping[str, Codec] = codecs
        self._fields = tuple((field.name, field.default) for field in fields(kind))  # type: ignore[arg-type]  # all are dataclasses

    def write(self, value: T) -> dict[str, Any]:
        """The value as a JSON object."""
        told: dict[str, Any] = {}
        for name, default in self._fields:
            held = getattr(value, name)
            if default is MISSING or held != default:
                codec = self._codecs.get(name)
                told[name] = codec[0](held) if codec and held is not None else held
        return told

    def read(self, told: Mapping[str, Any]) -> T:
        """The value that `write` made the object of."""
        codecs = self._codecs
        return self._kind(
            **{
                name: codecs[name][1](held) if name in codecs and held is not None else held
                for name, held in told.items()
            }
        )

    @property
    def codec(self) -> Codec:
        """For a field of this type."""
        return self.write, self.read


def _each(codec: Codec) -> Codec:
    write, read = codec
    return (lambda values: [write(value) for value in values]), (lambda told: tuple(read(value) for value in told))


def _pairs(told: list[list[Any]]) -> tuple[tuple[Any, ...], ...]:
    return tuple(tuple(pair) for pair in told)


DAY: Codec = (date.isoformat, date.fromisoformat)
WHERE: Codec = ((lambda span: [span.start, span.end]), (lambda told: TextSpan(*told)))
PAIRS: Codec = (list, _pairs)
WORDS: Codec = (list, tuple)

SPAN = Shape(DateSpan, first=DAY, last=DAY)
DATE = Shape(ResolvedDate, where=WHERE, anchor=DAY, span=SPAN.codec, implied=WORDS)
ACTOR = Shape(Actor)
ACTION = Shape(Action)
ARTICLE = Shape(Article, published=DAY)
MENTION = Shape(
    Mention,
    where=WHERE,
    action=ACTION.codec,
    sources=_each(ACTOR.codec),
    targets=_each(ACTOR.codec),
    when=DATE.codec,
    trigger=WHERE,
    actor_spans=_each(WHERE),
    speaker=ACTOR.codec,
    counts=PAIRS,
    score_parts=PAIRS,
)
EVENT = Shape(
    Event,
    action=ACTION.codec,
    mentions=_each(MENTION.codec),
    span=SPAN.codec,
    sources=_each(ACTOR.codec),
    targets=_each(ACTOR.codec),
    counts=PAIRS,
    links=PAIRS,
)


def packed(shape: Shape[T], value: T) -> str:
    """The value as one line of JSON, the same for equal values.

    >>> packed(ACTOR, Actor("us", "United States", "USA"))
    '{"id":"us","name":"United States","country":"USA"}'
    """
    return as_json(shape.write(value))


def unpacked(shape: Shape[T], text: str) -> T:
    """The value that `packed` made the line of."""
    return shape.read(json.loads(text))


def as_json(told: object) -> str:
    """The object as one line; half a surrogate pair, which is no UTF-8, as its escape."""
    line = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return line if storable(line) else json.dumps(told, separators=(",", ":"))


def storable(text: str) -> bool:
    r"""Whether a database can hold the text as it is.

    >>> storable("Москва"), storable("\ud83d")
    (True, False)
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
