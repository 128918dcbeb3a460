"""The block of "key: value" lines between two lines of "---" with which a Markdown article may open."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import yaml

from components.errors import ArticleError

_BLOCK = re.compile(r"\s*---[ \t]*\n(.{0,65536}?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^\w[\w -]{0,40}:", re.MULTILINE)
_ISO_LENGTH = len("2025-02-28")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What an article says of itself, and where its body begins."""

    fields: Mapping[str, object]
    body_start: int
    """Offset of the body's first character that is not white space; 0 without front matter."""


def read_front_matter(text: str, *, name: str) -> FrontMatter:
    """The fields before the body; none where the text does not open with a closed block of fields.

    Keys are lower case. Raises ArticleError where the block is not YAML.
    """
    block = _BLOCK.match(text)
    if block is None or not _FIELD.search(block[1]):
        return FrontMatter({}, 0)
    try:
        # BaseLoader makes strings only: no other types, and "31 February" is left to our own message.
        fields = yaml.load(block[1], Loader=yaml.BaseLoader)  # noqa: S506
    except yaml.YAMLError as error:
        where = getattr(error, "problem_mark", None)
        line = f", line {where.line + 2}" if where else ""
        raise ArticleError(
            f"{name}{line}: the front matter cannot be read.",
            hint='Write one "key: value" a line; put a value with a colon in double quotes.',
        ) from error
    if not isinstance(fields, dict):
        return FrontMatter({}, 0)
    start = block.end() + len(text[block.end() :]) - len(text[block.end() :].lstrip())
    return FrontMatter({str(key).lower(): value for key, value in fields.items()}, start)


def text_field(front: FrontMatter, key: str) -> str:
    """A field as one line of text; "" where it is missing."""
    value = front.fields.get(key)
    return " ".join(value.split()) if isinstance(value, str) else ""


def day_field(front: FrontMatter, *, name: str) -> date | None:
    """The day in "published" (or "date"); None where there is neither.

    Raises ArticleError where it is not a day.
    """
    key = "published" if "published" in front.fields else "date"
    value = front.fields.get(key)
    if value is None:
        return None
    try:
        return date.fromisoformat(str(value).strip()[:_ISO_LENGTH])
    except ValueError as error:
        raise ArticleError(
            f"{name}: {key} is {str(value)[:40]!r}, not a date.", hint="Write it as YYYY-MM-DD."
        ) from error
