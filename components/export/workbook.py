"""Events as an Excel workbook: a sheet each for events, mentions, sources and method, with typed dates.

Rows are written as they come and leave the memory (XlsxWriter's constant_memory), and so are the pieces of the
finished file.
"""

from __future__ import annotations

import tempfile
from datetime import date, datetime, time
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import xlsxwriter

from components.export.csv_table import COLUMNS, DAYS, LISTS
from components.export.links import web_link
from components.table import unmarked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from xlsxwriter.worksheet import Worksheet

    from components.export.chosen import Chosen
    from components.model import Event

MENTIONS = (
    "event", "title", "publisher", "published", "article", "quote", "status", "time_words", "anchor", "rule", "because",
    "basis", "speaker", "score", "url",
)  # fmt: skip
SOURCES = ("published", "publisher", "title", "url")
WIDTHS = {"title": 48, "quote": 60, "because": 50, "source_title": 40, "article": 40, "url": 40, "date_words": 18}
USUAL = 14
LONGEST = 32_000
"""Letters that a cell can hold: Excel refuses more than 32,767."""

OPTIONS = {
    "constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
}  # fmt: skip
"""Words of articles are never taken for a formula or a link."""


PIECE = 1 << 20
"""Bytes of the file handed on at a time."""


def xlsx_chunks(chosen: Chosen) -> Iterator[bytes]:
    """The whole workbook in pieces; of no events it has the headings."""
    with tempfile.TemporaryDirectory(prefix="dateline-") as folder:
        path = Path(folder, "events.xlsx")
        _write_book(path, chosen, {**OPTIONS, "tmpdir": folder})
        with path.open("rb") as file:
            while piece := file.read(PIECE):
                yield piece


def _write_book(path: Path, chosen: Chosen, options: dict[str, Any]) -> None:
    with xlsxwriter.Workbook(path, options) as book:
        # The archive's day, not the clock's: two exports of one archive are the same file.
        made = datetime.combine(chosen.about.archive or date(1970, 1, 1), time())
        book.set_properties({"title": chosen.about.title, "comments": chosen.about.note, "created": made})
        formats = {
            "date": book.add_format({"num_format": "yyyy-mm-dd", "align": "left"}),
            "head": book.add_format({"bold": True, "bottom": 1}),
            "link": book.add_format({"font_color": "#1F4E96", "underline": 1}),
            "wrap": book.add_format({"text_wrap": True, "valign": "top"}),
        }
        for name, heading, rows in (
            ("Events", COLUMNS, _events(chosen)),
            ("Mentions", MENTIONS, _mentions(chosen)),
            ("Sources", SOURCES, ([a.published, a.publisher, a.title, a.url or ""] for a in chosen.articles)),
        ):
            _fill(book.add_worksheet(name), heading, rows, formats=formats)
        method = book.add_worksheet("Method")
        method.set_column(0, 0, 110)
        for number, sentence in enumerate((chosen.about.title, *chosen.about.sentences, *HOW)):
            method.write_string(number, 0, sentence, formats["head" if number == 0 else "wrap"])


HOW = (
    "first and last are the ends of the interval that the words name, both included; unit says how precise it is.",
    "A cell in “because” says how the date follows from the words and the anchor, which is the day counted from.",
    "score is from 0 to 1: how sure the reading is. basis: stated in the sentence, carried from elsewhere, or assumed.",
)


def _fill(sheet: Worksheet, heading: Sequence[str], rows: Iterable[Sequence[Any]], *, formats: dict[str, Any]) -> None:
    sheet.freeze_panes(1, 0)
    for column, name in enumerate(heading):
        sheet.set_column(column, column, WIDTHS.get(name, USUAL))
        sheet.write_string(0, column, name, formats["head"])
    count = 0
    for count, row in enumerate(islice(rows, MOST_ROWS), start=1):
        for column, (name, value) in enumerate(zip(heading, row, strict=True)):
            address = web_link(value) if name == "url" and count <= MOST_LINKS else None
            if address and len(address) <= LONGEST_LINK:
                sheet.write_url(count, column, address, formats["link"], string=value)
            else:
                _write(sheet, (count, column), value, formats=formats)
    sheet.autofilter(0, 0, max(count, 1), len(heading) - 1)


def _write(sheet: Worksheet, where: tuple[int, int], value: Any, *, formats: dict[str, Any]) -> None:  # noqa: ANN401  # a cell
    if value is None or value == "":
        return
    if hasattr(value, "isoformat"):
        sheet.write_datetime(*where, value, formats["date"])
    elif isinstance(value, int | float):
        sheet.write_number(*where, value)
    else:
        sheet.write_string(*where, str(value)[:LONGEST])


MOST_ROWS = 1_048_575
MOST_LINKS = 65_000
LONGEST_LINK = 255
"""Of Excel: rows under the heading; links of a sheet (530 more, in truth), after which addresses are words; letters."""


def _events(chosen: Chosen) -> Iterable[list[Any]]:
    for row in chosen.frame.loc[:, list(COLUMNS)].itertuples(index=False):
        yield [_cell(name, value) for name, value in zip(COLUMNS, row, strict=True)]


def _cell(name: str, value: Any) -> Any:  # noqa: ANN401  # a cell
    if name in DAYS:
        return _excel_day(value)
    if name in LISTS:
        return "; ".join(unmarked(value))
    if name == "approximate":
        return "yes" if value else "no"
    return value.item() if hasattr(value, "item") else value


def _excel_day(value: Any) -> date | str | None:  # noqa: ANN401  # a pandas time stamp or none
    if value is None or value != value:  # noqa: PLR0124  # pandas' "not a time" is not itself
        return None
    day: date = value.date()
    return day if day.year >= EXCEL_FIRST else day.isoformat()


EXCEL_FIRST = 1900
"""The first year Excel knows."""


def _mentions(chosen: Chosen) -> Iterable[list[Any]]:
    articles = {article.id: article for article in chosen.articles}
    for event in chosen.events:
        yield from _of_event(event, articles)


def _of_event(event: Event, articles: dict[str, Any]) -> Iterable[list[Any]]:
    for mention in event.mentions:
        article, when = articles.get(mention.article_id), mention.when
        yield [
            event.id, event.title, article and article.publisher, article and article.published,
            article.title if article else mention.doc, mention.quote, mention.status, when and when.text,
            when and when.anchor, when and when.rule, when and when.because, mention.basis,
            mention.speaker and mention.speaker.name, mention.score, article and article.url,
        ]  # fmt: skip
