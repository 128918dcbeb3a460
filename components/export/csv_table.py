"""Events as CSV (RFC 4180, UTF-8), one a line, that a spreadsheet opens without running any of it.

CSV has no room for what a file says of itself. The heading has: the facts of an export are the name of a
last column that holds nothing, so that they cost a comma a line and stand in an empty export too.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pandas as pd

from components.table import unmarked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.export.chosen import Chosen

COLUMNS = (
    "first", "last", "unit", "approximate", "date_words", "title", "status", "action", "family", "sources", "targets",
    "countries", "place", "quote", "time_words", "anchor", "rule", "because", "basis", "source_title", "publisher",
    "published", "url", "n_sources", "publishers", "importance", "score", "cameo", "plover", "id",
)  # fmt: skip
"""In order. `first` and `last` are the interval's ends, both included; `unit` says how precise they are."""

DAYS = ("first", "last", "anchor", "published")
LISTS = ("countries", "publishers")

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""Beginnings that spreadsheets take for a formula, or skip to find one (OWASP, "CSV Injection")."""

CHUNK = 5000
"""Rows made into text at a time, so that a million do not fill the memory."""


def to_csv(frame: pd.DataFrame, note: str = "") -> bytes:
    """The whole file; of no events the heading alone."""
    return b"".join(csv_chunks(frame, note))


def csv_chunks(frame: pd.DataFrame, note: str = "") -> Iterator[bytes]:
    """The file in pieces of some thousand lines; the first holds the heading, and in it the note if there is one."""
    last = (harmless(note),) if note else ()
    yield _lines([(*COLUMNS, *last)])
    for at in range(0, len(frame), CHUNK):
        rows = exported(frame.iloc[at : at + CHUNK]).itertuples(index=False, name=None)
        yield _lines((*row, *("" for _ in last)) for row in rows)


def noted_chunks(chosen: Chosen) -> Iterator[bytes]:
    """The file of an export, which says in its heading what it holds."""
    return csv_chunks(chosen.frame, chosen.about.note)


def exported(frame: pd.DataFrame) -> pd.DataFrame:
    """The table as exports show it: `COLUMNS`, days in ISO 8601, lists with "; ", every cell harmless text."""
    table = frame.loc[:, list(COLUMNS)].copy()
    for name in DAYS:
        table[name] = table[name].dt.strftime("%Y-%m-%d").fillna("")
    for name in LISTS:
        table[name] = ["; ".join(unmarked(text)) for text in table[name]]
    table["approximate"] = table["approximate"].map({True: "yes", False: "no"})
    for name in table.columns:
        if not pd.api.types.is_numeric_dtype(table[name]):
            table[name] = [harmless(text) for text in table[name]]
    return table


def harmless(text: str) -> str:
    """The text, with an apostrophe before it where a spreadsheet would take it for a formula.

    >>> harmless("=1+1"), harmless("1+1")
    ("'=1+1", '1+1')
    """
    # A NUL ends the file for some readers.
    text = text.replace("\x00", "")
    return f"'{text}" if text.startswith(FORMULA) or text.lstrip().startswith(FORMULA) else text


def _lines(rows: object) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(rows)  # type: ignore[arg-type]  # rows of any kind
    return out.getvalue().encode("utf-8", "replace")
