"""The formats by name, and how one is written to a file.

The makers of Word, Excel and Parquet files and the chart take a second to load: each is loaded when its format
is written.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable, Iterable  # noqa: TC003 - dataclass
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from components.errors import ExportError
from components.export.sizes import Size

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from components.export.chosen import Chosen
    from components.export.pictures import Kind, Show


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write events."""

    label: str
    """For people: "Excel workbook"."""
    suffix: str
    mime: str
    chunks: Callable[[Chosen], Iterable[bytes]]
    """The file in pieces, so that a long one need not stand in memory."""


def _pieces(where: str) -> Callable[[Chosen], Iterable[bytes]]:
    """The writer "module.function" of this room, which gives a file in pieces."""
    module, _, name = where.partition(".")

    def write(chosen: Chosen) -> Iterable[bytes]:
        found: Iterable[bytes] = getattr(importlib.import_module(f"components.export.{module}"), name)(chosen)
        return found

    return write


def _whole(where: str) -> Callable[[Chosen], Iterable[bytes]]:
    """The same for one that gives the whole file."""
    made = _pieces(where)
    return lambda chosen: [bytes(made(chosen))]  # type: ignore[arg-type]  # these give bytes


def _picture(kind: Kind) -> Callable[[Chosen], Iterable[bytes]]:
    return lambda chosen: picture_pieces(chosen, kind)


def picture_pieces(chosen: Chosen, kind: Kind, size: Size | None = None, show: Show | None = None) -> list[bytes]:
    """The picture, of the usual size unless another is given."""
    from components.export.pictures import to_picture  # noqa: PLC0415  # brings Plotly

    return [to_picture(chosen, kind, size or Size(), show)]


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PARQUET = "application/vnd.apache.parquet"
CSL = "application/vnd.citationstyles.csl+json"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

PICTURES: tuple[Kind, ...] = ("png", "svg", "pdf")

FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "png": Format("Picture (PNG)", "png", "image/png", _picture("png")),
        "svg": Format("Picture, vector (SVG)", "svg", "image/svg+xml", _picture("svg")),
        "pdf": Format("Picture, vector (PDF)", "pdf", "application/pdf", _picture("pdf")),
        "html": Format("Interactive page (HTML)", "html", "text/html", _pieces("html_page.page_chunks")),
        "docx": Format("Report (Word)", "docx", WORD, _whole("word.to_docx")),
        "markdown": Format("Report (Markdown)", "md", "text/markdown", _pieces("writing.markdown_chunks")),
        "csv": Format("Table (CSV)", "csv", "text/csv", _pieces("csv_table.noted_chunks")),
        "xlsx": Format("Table (Excel)", "xlsx", EXCEL, _pieces("workbook.xlsx_chunks")),
        "parquet": Format("Table (Parquet)", "parquet", PARQUET, _pieces("parquet.parquet_chunks")),
        "json": Format("Everything (JSON)", "json", "application/json", _pieces("whole.json_chunks")),
        "jsonl": Format("Everything (JSON Lines)", "jsonl", "application/jsonl", _pieces("whole.line_chunks")),
        "plover": Format(
            "Event data (PLOVER, CAMEO)", "plover.json", "application/json", _pieces("coded.plover_chunks")
        ),
        "timelinejs": Format("TimelineJS", "timelinejs.json", "application/json", _pieces("story.timelinejs_chunks")),
        "vis": Format("vis-timeline", "vis.json", "application/json", _pieces("story.vis_chunks")),
        "ics": Format("Calendar (iCalendar)", "ics", "text/calendar", _pieces("ical.ics_chunks")),
        "bibtex": Format("Sources (BibTeX)", "bib", "application/x-bibtex", _whole("bibliography.to_bibtex")),
        "footnotes": Format("Footnotes (text)", "txt", "text/plain", _pieces("bibliography.footnote_chunks")),
        "ris": Format("Sources (RIS)", "ris", "application/x-research-info-systems", _whole("bibliography.to_ris")),
        "csl": Format("Sources (CSL-JSON)", "csl.json", CSL, _whole("bibliography.to_csl")),
    }
)
"""By the name that the command line takes."""


def format_named(name: str) -> Format:
    """The format of this name; ExportError lists the known ones."""
    if name not in FORMATS:
        raise ExportError(f"There is no format {name[:40]!r}.", hint=f"Known: {', '.join(FORMATS)}.")
    return FORMATS[name]


def export_bytes(name: str, chosen: Chosen) -> bytes:
    """The whole file in memory."""
    return b"".join(format_named(name).chunks(chosen))


def write_file(path: Path, chunks: Iterable[bytes], *, force: bool = False) -> int:
    """Write the pieces to a file and return its size in bytes; it appears whole or not at all.

    A device or a pipe is written to as it is. Raises ExportError where a file is there already and `force`
    does not allow to replace it, and where it cannot be written.
    """
    try:
        if path.exists() and not path.is_file():
            return _into(path, chunks)
        if path.exists() and not force:
            raise ExportError(f"{path} is there already.", hint="Take another name, or --force to replace it.")
        return _replaced(path.resolve(), chunks)
    except OSError as error:
        raise ExportError(
            f"{path} cannot be written: {error.strerror or error}.", hint="Check the folder, its rights and its space."
        ) from error


def _into(path: Path, chunks: Iterable[bytes]) -> int:
    with path.open("wb") as file:
        return sum(file.write(chunk) for chunk in chunks)


def _replaced(path: Path, chunks: Iterable[bytes]) -> int:
    # Beside the file, for only within one disk does a file take another's place at once.
    partial = path.with_name(f".{path.name[:100]}.{os.getpid()}.part")
    try:
        size = _into(partial, chunks)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
    return size
