"""Events as a Word document: chart, chronology and bibliography on pages of A4."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from components.export.bibliography import citation
from components.export.chosen import most_important
from components.export.writing import HEADINGS, alt_text, cells, chart_of, numbered
from components.timeline.safe import plain

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument
    from docx.table import Table

    from components.export.chosen import Chosen

WIDTHS = (Cm(3.0), Cm(7.6), Cm(4.4), Cm(2.0))
CHART = Cm(17)
INK = RGBColor(0x22, 0x25, 0x2B)

NO_BANDS = "06A0"
"""Of a table's look: heading and first column are set apart, rows and columns have no bands (ECMA-376, 17.4.56)."""

MOST = 2000
"""Rows of the chronology: a hundred pages. More is for a spreadsheet, and Word would take minutes to open it."""


def to_docx(chosen: Chosen) -> bytes:
    """A Word document: chart, chronology, sources; where no browser can draw the chart, a sentence says so."""
    document = Document()
    _page(document)
    document.core_properties.title = plain(chosen.about.title)
    document.core_properties.author = chosen.about.program
    document.core_properties.comments = plain(chosen.about.note)[:255]
    document.add_heading(plain(chosen.about.title), level=1)
    for sentence in chosen.about.sentences:
        document.add_paragraph(plain(sentence))
    _chart(document, chosen)
    document.add_heading("Chronology", level=2)
    listed = most_important(chosen, MOST)
    if len(listed.events) < len(chosen.events):
        document.add_paragraph(f"The {MOST:,} most important of {len(chosen.events):,} events.")
    _chronology(document, listed)
    document.add_heading("Sources", level=2)
    for number, article in enumerate(listed.articles, start=1):
        document.add_paragraph(f"{number}. {citation(article)}")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _page(document: DocxDocument) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(10)
    normal.paragraph_format.space_after = Pt(4)
    for level in (1, 2):
        document.styles[f"Heading {level}"].font.color.rgb = INK


def _chart(document: DocxDocument, chosen: Chosen) -> None:
    picture, missing = chart_of(chosen)
    if not picture:
        document.add_paragraph(plain(missing))
        return
    shape = document.add_picture(io.BytesIO(picture), width=CHART)
    shape._inline.docPr.set("descr", plain(alt_text(chosen)))  # noqa: SLF001  # python-docx has no name for it


def _chronology(document: DocxDocument, chosen: Chosen) -> None:
    numbers = numbered(chosen)
    table = document.add_table(rows=1, cols=len(HEADINGS), style="Light Shading")
    table.autofit = False
    for column, width in zip(table.columns, WIDTHS, strict=True):
        column.width = width
    # The style's bands are too dark to read on: its lines are enough.
    look = table._tbl.tblPr.find(qn("w:tblLook"))  # noqa: SLF001  # python-docx has no name for it
    look.set(qn("w:val"), NO_BANDS)
    look.set(qn("w:noHBand"), "1")
    _row(table, HEADINGS, first=True)
    for event in chosen.events:
        _row(table, cells(event, numbers))


def _row(table: Table, words: tuple[str, ...], *, first: bool = False) -> None:
    row = table.rows[0] if first else table.add_row()  # type: ignore[no-untyped-call]  # python-docx
    for cell, text, width in zip(row.cells, words, WIDTHS, strict=True):
        cell.text = plain(text)
        cell.width = width
        cell.paragraphs[0].paragraph_format.space_after = Pt(3)
    # The heading is repeated on each page, and no row is torn between two.
    for name in ("w:tblHeader", "w:cantSplit") if first else ("w:cantSplit",):
        mark = OxmlElement(name)
        mark.set(qn("w:val"), "true")
        row._tr.get_or_add_trPr().append(mark)  # noqa: SLF001  # python-docx has no name for it
