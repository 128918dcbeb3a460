"""Tables of articles (CSV, JSON Lines, JSON lists) -> a draft for each row with text, a link for an address alone."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from components.articles.columns import columns_of
from components.articles.days import order_of, read_day
from components.articles.decoding import decode
from components.articles.draft import Draft, Link, StatedDay, stem_of
from components.articles.fragments import text_of
from components.articles.language import detect_language
from components.articles.plaintext import LONGEST_TITLE, first_title, is_web_address
from components.articles.published import day_in_address, part_dateline, stated_in
from components.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from components.articles.columns import Field
    from components.articles.days import Order

MOST_BYTES = 200_000_000
"""A table of some 50,000 articles."""
MOST_COLUMNS = 1_000

_DELIMITERS = ",;\t|"
_LISTS = ("articles", "items", "results", "data", "docs", "entries", "hits")
"""Keys under which a JSON object holds its articles."""


@dataclass(frozen=True, slots=True)
class Table:
    """What holds for all rows."""

    name: str
    columns: Mapping[Field, str]
    order: Order | None
    """How its days in figures are written."""


Row = tuple[str, "Mapping[str, object]"]
"""Where it stands, for errors ("row 3"), and its cells by heading."""


def read_csv(
    data: bytes, *, name: str, columns: tuple[tuple[str, str], ...] = ()
) -> Iterator[Draft | Link | ArticleError]:
    """The articles of a CSV file by row.

    Raises ArticleError where it has no heading line that can be understood.
    """
    text = decode(data, name=name, most=MOST_BYTES)
    csv.field_size_limit(MOST_BYTES)  # an article is longer than the 131,072 that csv allows a cell
    heading = text.lstrip("\n").split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=heading.count)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        headings = [cell.strip() for cell in next((line for line in lines if any(line)), [])]
        rows: list[Row] = [
            (f"{name}, row {number}", dict(zip(headings, line, strict=False)))
            for number, line in enumerate(lines, start=2)
            if any(cell.strip() for cell in line)
        ]
    except csv.Error as error:
        raise ArticleError(
            f"{name}, line {lines.line_num} is not CSV: {error}.", hint="Save it again as CSV."
        ) from error
    if not rows:
        raise ArticleError(f"{name} has no rows below its headings.", hint="Write one article a row.")
    yield from _read(rows, headings[:MOST_COLUMNS], name=name, columns=columns)


def read_json(
    data: bytes, *, name: str, columns: tuple[tuple[str, str], ...] = ()
) -> Iterator[Draft | Link | ArticleError]:
    """The articles of a JSON Lines file by line, or of a JSON list by place.

    Raises ArticleError where none of it is an object with text or an address.
    """
    text = decode(data, name=name, most=MOST_BYTES)
    rows: list[Row] = []
    broken: list[ArticleError] = []
    for where, found in _objects(text, name=name):
        if isinstance(found, dict):
            rows.append((where, {str(key): value for key, value in found.items()}))
        else:
            broken.append(ArticleError(f"{where} is not a JSON object.", hint='Write {"text": …, "published": …}.'))
    yield from broken
    if rows:
        headings = list(dict.fromkeys(key for _, row in rows[:1_000] for key in list(row)[:MOST_COLUMNS]))
        yield from _read(rows, headings, name=name, columns=columns)
    elif not broken:
        raise ArticleError(f"{name} holds no articles.", hint="Write one JSON object a line.")


def _objects(text: str, *, name: str) -> Iterator[tuple[str, object]]:
    whole = _loaded(text) if text.lstrip()[:1] in {"[", "{"} and not _has_lines(text) else None
    if isinstance(whole, dict):
        inner = next((whole[key] for key in _LISTS if isinstance(whole.get(key), list)), [whole])
        whole = inner
    if isinstance(whole, list):
        yield from ((f"{name}, article {number}", value) for number, value in enumerate(whole, start=1))
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield f"{name}, line {number}", _loaded(line)


def _has_lines(text: str) -> bool:
    """Whether the first line is an object of its own and another follows."""
    first, _, rest = text.strip().partition("\n")
    return bool(rest.strip()) and isinstance(_loaded(first), dict)


def _loaded(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _read(
    rows: list[Row], headings: list[str], *, name: str, columns: tuple[tuple[str, str], ...]
) -> Iterator[Draft | Link | ArticleError]:
    known = columns_of(headings, name=name, given=columns)
    days = (_cell(row, known.get("published")) for _, row in rows)
    table = Table(name, known, order_of(days))
    for number, (where, row) in enumerate(rows, start=1):
        try:
            yield _article(row, table, where=where, number=number)
        except ArticleError as error:
            yield error


def _article(row: Mapping[str, object], table: Table, *, where: str, number: int) -> Draft | Link:
    cells = {field: _cell(row, heading) for field, heading in table.columns.items()}
    text = cells.get("text", "") or text_of(cells.get("html", ""), where=where)
    url = cells.get("url", "")
    days, notes = _days(cells, url, text, table.order)
    if not text.strip():
        if is_web_address(url):
            return Link(where, url, days)
        raise ArticleError(f"{where} has neither text nor address.", hint="Give one of them.")
    return Draft(
        where=where,
        text=text,
        title=" ".join(cells.get("title", "").split())[:LONGEST_TITLE] or first_title(text) or where,
        name=cells.get("name", "")[:LONGEST_TITLE] or f"{stem_of(table.name)}-{number}",
        publisher=" ".join(cells.get("publisher", "").split())[:LONGEST_TITLE],
        url=url if is_web_address(url) else None,
        language=cells.get("language", "")[:2].lower() or detect_language(text),
        days=days,
        dateline=part_dateline(text),
        notes=notes,
    )


def _days(
    cells: Mapping[Field, str], url: str, text: str, order: Order | None
) -> tuple[tuple[StatedDay, ...], tuple[str, ...]]:
    written = cells.get("published", "")
    own = read_day(written, source="column", order=order)
    carried = day_in_address(url)
    days = [day for day in (own, StatedDay(carried, "address") if carried else None) if day]
    days += [StatedDay(found.day, found.found_in) for found in stated_in(text) if found.found_in != "address"]
    wrong = written.strip() and own is None
    return tuple(days), (f"Its column says {written.strip()[:40]!r}, which is no one day.",) if wrong else ()


def _cell(row: Mapping[str, object], heading: str | None) -> str:
    """A cell as text; of an object its name, of a list of strings its lines."""
    value = row.get(heading) if heading is not None else None
    if isinstance(value, dict):
        value = value.get("name") or value.get("title")
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        value = "\n".join(value)
    if isinstance(value, bool) or value is None:
        return ""
    return str(value) if isinstance(value, str | int | float) else ""
