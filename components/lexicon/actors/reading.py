"""Reads the actor tables row by row; a wrong row is named with its file, number and mend."""

from __future__ import annotations

import csv
import io
import re
from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING, Any

from components.errors import LexiconError
from components.lexicon.actors.entries import Body, Citizen, Country, Office, Term

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

COUNTRY_KEYS = ("code", "id", "name", "title", "also", "adjectives", "people", "capitals", "metonyms")
TERM_KEYS = ("id", "name", "aliases", "country", "office", "from", "to", "source")
CITIZEN_KEYS = ("name", "aliases", "country", "source")
_ID = re.compile(r"[a-z0-9_]+(\.[a-z0-9_]+)*")


def rows(path: Path, keys: tuple[str, ...]) -> list[dict[str, Any]]:
    """The rows of a CSV table, each with all of `keys`.

    Raises LexiconError where the file is missing or a row has too many or too few cells.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (FileNotFoundError, UnicodeDecodeError) as error:
        raise LexiconError(f"{path.name}: cannot be read.", hint="It is a CSV file in UTF-8.") from error
    table = csv.DictReader(io.StringIO(text))
    if tuple(table.fieldnames or ()) != keys:
        raise LexiconError(f"{path.name}: the first row is wrong.", hint=f"Write {','.join(keys)}.")
    found = list(table)
    for number, row in enumerate(found, start=2):
        if None in row or None in row.values():
            raise LexiconError(
                f"{path.name}, row {number}: not {len(keys)} cells.",
                hint="Count the commas; quote a cell that has one.",
            )
    return found


def country(row: Mapping[str, Any], place: str) -> Country:
    """One state; raises LexiconError for a code that is not three capitals."""
    code = _text(row, "code", place=place)
    if not re.fullmatch("[A-Z]{3}", code):
        raise LexiconError(f"{place}: code is {code!r}.", hint="Write the three capitals of ISO 3166, as in USA.")
    name = _text(row, "name", place=place)
    several = {key: _several(row.get(key)) for key in ("also", "adjectives", "people", "capitals", "metonyms")}
    return Country(code=code, id=_id(row, place), name=name, title=str(row.get("title") or name), **several)


def term(row: Mapping[str, Any], place: str, *, offices: Collection[str], codes: Collection[str]) -> Term:
    """One person's time in one office; raises LexiconError for an unknown office, country or day."""
    office, code = _text(row, "office", place=place), _text(row, "country", place=place)
    if office not in offices:
        raise LexiconError(f"{place}: unknown office {office!r}.", hint=f"Known offices: {', '.join(sorted(offices))}.")
    if code not in codes:
        raise LexiconError(f"{place}: unknown country {code!r}.", hint="Write a code of countries.csv, as in USA.")
    if not row.get("from"):
        raise LexiconError(
            f"{place}: from is missing.", hint="Write the first day in office as YYYY-MM-DD, or the month or year."
        )
    first, last = _day(row["from"], place), _day(row.get("to"), place, last=True)
    if first is None or (last is not None and last < first):
        raise LexiconError(f"{place}: the term ends before it begins.", hint="Exchange from and to.")
    return Term(
        id=_id(row, place),
        name=_text(row, "name", place=place),
        aliases=_several(row.get("aliases")),
        country=code,
        office=office,
        first=first,
        last=last,
        source=_text(row, "source", place=place),
    )


def citizen(row: Mapping[str, Any], place: str, *, codes: Collection[str]) -> Citizen:
    """One person without an office; raises LexiconError for an unknown country or a name that is not a full one."""
    name, code = _text(row, "name", place=place), _text(row, "country", place=place)
    if " " not in name:
        raise LexiconError(f"{place}: name is {name!r}.", hint="Write first name and surname.")
    if code not in codes:
        raise LexiconError(f"{place}: unknown country {code!r}.", hint="Write a code of countries.csv, as in USA.")
    return Citizen(name, _several(row.get("aliases")), code, _text(row, "source", place=place))


def body(row: Mapping[str, Any], place: str, *, codes: Collection[str]) -> Body:
    """One body with a name of its own; raises LexiconError for an unknown country."""
    code = str(row.get("country", ""))
    if code and code not in codes:
        raise LexiconError(
            f"{place}: unknown country {code!r}.", hint='Write a code of countries.csv, or "" for an organisation.'
        )
    name = _text(row, "name", place=place)
    return Body(id=_id(row, place), name=name, country=code, names=_several(row.get("names")) or (name,))


def office(row: Mapping[str, Any], place: str) -> Office:
    """One office; raises LexiconError where its words are missing."""
    words = _several(row.get("words"))
    if not words or any(word != word.lower() for word in words):
        raise LexiconError(f"{place}: words are missing or have capitals.", hint='Write words = ["prime minister"].')
    return Office(
        id=_id(row, place), title=_text(row, "title", place=place), words=words, country=str(row.get("country", ""))
    )


def _id(row: Mapping[str, Any], place: str) -> str:
    found = _text(row, "id", place=place)
    if not _ID.fullmatch(found):
        raise LexiconError(
            f"{place}: id is {found!r}.", hint="Write lower-case words joined by dots, as in us.president.obama."
        )
    return found


def _text(row: Mapping[str, Any], key: str, *, place: str) -> str:
    found = row.get(key)
    if not isinstance(found, str) or not found.strip():
        raise LexiconError(f"{place}: {key} is missing.", hint=f'Write {key} = "…".')
    return found.strip()


def _several(found: object) -> tuple[str, ...]:
    if isinstance(found, list):
        return tuple(str(word).strip() for word in found)
    return tuple(word.strip() for word in str(found or "").split("|") if word.strip())


def _day(found: object, place: str, *, last: bool = False) -> date | None:
    """The day, or the first or last of a month or year given alone; None for a term that has no last day yet."""
    if isinstance(found, date):
        return found
    if last and not found:
        return None
    text = str(found or "")
    try:
        if part := re.fullmatch(r"(\d{4})(?:-(\d{2}))?", text):
            year, month = int(part[1]), int(part[2] or (12 if last else 1))
            return date(year, month, monthrange(year, month)[1] if last else 1)
        return date.fromisoformat(text)
    except ValueError as error:
        raise LexiconError(f"{place}: {found!r} is not a day.", hint="Write it as YYYY-MM-DD.") from error
