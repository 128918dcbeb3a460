"""The formats by name, and how one is written to a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable  # noqa: TC003 - dataclass
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from components.errors import ExportError
from components.export.bibliography import to_bibtex, to_csl, to_ris
from components.export.csv_table import csv_chunks
from components.export.html_page import html_chunks
from components.export.ical import ics_chunks
from components.export.json_lines import jsonl_chunks
from components.export.pictures import to_picture
from components.export.story import to_timelinejs, to_vis
from components.export.whole import json_chunks
from components.export.workbook import to_xlsx
from components.export.writing import to_docx, to_markdown
from components.timeline import draw

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from components.export.chosen import Chosen


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write events."""

    label: str
    """For people: "Excel workbook"."""
    suffix: str
    mime: str
    chunks: Callable[[Chosen], Iterable[bytes]]
    """The file in pieces, so that a long one need not stand in memory."""


def _whole(write: Callable[[Chosen], bytes]) -> Callable[[Chosen], Iterable[bytes]]:
    return lambda chosen: [write(chosen)]


def _html(chosen: Chosen) -> Iterable[bytes]:
    return html_chunks(draw(chosen.frame, title=chosen.about.title), chosen.frame, chosen.about)


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "png": Format("Picture (PNG)", "png", "image/png", _whole(lambda chosen: to_picture(chosen, "png"))),
        "svg": Format("Picture (SVG)", "svg", "image/svg+xml", _whole(lambda chosen: to_picture(chosen, "svg"))),
        "pdf": Format("Picture (PDF)", "pdf", "application/pdf", _whole(lambda chosen: to_picture(chosen, "pdf"))),
        "html": Format("Interactive page (HTML)", "html", "text/html", _html),
        "csv": Format("Table (CSV)", "csv", "text/csv", lambda chosen: csv_chunks(chosen.frame)),
        "xlsx": Format("Excel workbook", "xlsx", EXCEL, _whole(to_xlsx)),
        "json": Format("JSON, with everything", "json", "application/json", json_chunks),
        "jsonl": Format(
            "JSON Lines", "jsonl", "application/jsonl", lambda chosen: jsonl_chunks(chosen.events, chosen.articles)
        ),
        "ics": Format("Calendar (iCalendar)", "ics", "text/calendar", ics_chunks),
        "docx": Format("Word document", "docx", WORD, _whole(to_docx)),
        "markdown": Format("Chronology (Markdown)", "md", "text/markdown", _whole(to_markdown)),
        "bibtex": Format("Sources (BibTeX)", "bib", "application/x-bibtex", _whole(to_bibtex)),
        "ris": Format("Sources (RIS)", "ris", "application/x-research-info-systems", _whole(to_ris)),
        "csl": Format("Sources (CSL-JSON)", "csl.json", "application/vnd.citationstyles.csl+json", _whole(to_csl)),
        "timelinejs": Format("TimelineJS", "timelinejs.json", "application/json", _whole(to_timelinejs)),
        "vis": Format("vis-timeline", "vis.json", "application/json", _whole(to_vis)),
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


def write_file(path: Path, name: str, chosen: Chosen, *, force: bool = False) -> int:
    """Write the file and return its size in bytes; it appears whole or not at all.

    Raises ExportError where a file is there already and `force` does not allow to replace it, and where
    it cannot be written.
    """
    chunks = format_named(name).chunks(chosen)
    if path.exists() and not force:
        raise ExportError(f"{path} is there already.", hint="Take another name, or --force to replace it.")
    partial = path.with_name(f".{path.name}.part")
    try:
        with partial.open("wb") as file:
            size = sum(file.write(chunk) for chunk in chunks)
        partial.replace(path)
    except OSError as error:
        raise ExportError(
            f"{path} cannot be written: {error.strerror or error}.", hint="Check the folder, its rights and its space."
        ) from error
    finally:
        partial.unlink(missing_ok=True)
    return size
