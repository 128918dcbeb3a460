"""Events for writing: a chronology and a bibliography as Markdown, and with the chart as a Word document."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from docx import Document
from docx.shared import Cm, Pt

from components.errors import ExportError
from components.export.bibliography import citation, keyed
from components.export.pictures import PRESETS, to_picture
from components.table import date_words
from components.timeline.safe import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document as DocxDocument

    from components.export.chosen import Chosen
    from components.model import Event

HEADINGS = ("Date", "Event", "Actors", "Sources")
MARKS = re.compile(r"([\\`*_{}\[\]()<>#+\-!|$~^&:@])")
"""Signs that some kind of Markdown reads as more than themselves."""

WIDTHS = (Cm(3.0), Cm(7.4), Cm(4.0), Cm(2.6))


def to_markdown(chosen: Chosen) -> bytes:
    """Title, facts, the chronology as a table, the sources as numbered notes (CommonMark with tables)."""
    return "".join(f"{line}\n" for line in _markdown(chosen)).encode("utf-8", "replace")


def _markdown(chosen: Chosen) -> Iterator[str]:
    yield f"# {marked_down(chosen.about.title)}"
    for sentence in chosen.about.sentences:
        yield ""
        yield marked_down(sentence)
    numbers = _numbers(chosen)
    yield from ("", "## Chronology", "", f"| {' | '.join(HEADINGS)} |", "|---|---|---|---|")
    for event in chosen.events:
        cells = (date_words(event.span), _told(event), _actors(event), _notes(event, numbers))
        yield f"| {' | '.join(marked_down(cell) for cell in cells)} |"
    yield from ("", "## Sources", "")
    for number, article in enumerate(chosen.articles, start=1):
        yield f"{number}. {marked_down(citation(article))}"


def marked_down(text: str) -> str:
    r"""The words as Markdown that shows just these words.

    >>> marked_down("*a* | [b](javascript:c)")
    '\\*a\\* \\| \\[b\\]\\(javascript\\:c\\)'
    """
    return MARKS.sub(r"\\\1", plain(text))


def to_docx(chosen: Chosen) -> bytes:
    """A Word document: chart, chronology, sources; where no browser can draw the chart, a sentence says so."""
    document = Document()
    _page(document)
    document.core_properties.title = plain(chosen.about.title)
    document.core_properties.author = chosen.about.program
    document.add_heading(plain(chosen.about.title), level=1)
    for sentence in chosen.about.sentences:
        document.add_paragraph(plain(sentence))
    _chart(document, chosen)
    document.add_heading("Chronology", level=2)
    _chronology(document, chosen)
    document.add_heading("Sources", level=2)
    for number, (_, article) in enumerate(keyed(chosen.articles), start=1):
        document.add_paragraph(f"{number}. {citation(article)}")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _page(document: DocxDocument) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2)
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(10)


def _chart(document: DocxDocument, chosen: Chosen) -> None:
    try:
        # The document has the title already, and its own words under it.
        untitled = replace(chosen, about=replace(chosen.about, title=""))
        picture = to_picture(untitled, "png", PRESETS["a4"])
    except ExportError as error:
        document.add_paragraph(f"The chart is missing here: {error}")
        return
    document.add_picture(io.BytesIO(picture), width=Cm(17))


def _chronology(document: DocxDocument, chosen: Chosen) -> None:
    numbers = _numbers(chosen)
    table = document.add_table(rows=1, cols=len(HEADINGS), style="Light List")
    table.autofit = False
    for cell, heading in zip(table.rows[0].cells, HEADINGS, strict=True):
        cell.text = heading
    for event in chosen.events:
        told = (date_words(event.span), _told(event), _actors(event), _notes(event, numbers))
        for cell, words in zip(table.add_row().cells, told, strict=True):
            cell.text = plain(words)
    for row in table.rows:
        for cell, width in zip(row.cells, WIDTHS, strict=True):
            cell.width = width


def _told(event: Event) -> str:
    return event.title if event.status in {"occurred", "ongoing"} else f"{event.title} ({event.status})"


def _actors(event: Event) -> str:
    sides = (", ".join(actor.name for actor in actors) for actors in (event.sources, event.targets))
    return " → ".join(names for names in sides if names)


def _numbers(chosen: Chosen) -> dict[str, int]:
    return {article.id: number for number, article in enumerate(chosen.articles, start=1)}


def _notes(event: Event, numbers: dict[str, int]) -> str:
    return ", ".join(str(n) for n in sorted({numbers[m.article_id] for m in event.mentions if m.article_id in numbers}))
