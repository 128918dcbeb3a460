"""Every format: what it holds, read back by a reader of its own."""

from __future__ import annotations

import io
import json
import re
from datetime import date

import docx
import icalendar
import openpyxl
import pytest

from components.errors import ExportError
from components.export import FORMATS, choose, export_bytes, footnote, format_named
from components.filters import EventFilter
from components.model import Article
from tests.invented import ARTICLES, event, events, span_at

MONTH = span_at(date(2024, 11, 5), "month")
DAY = span_at(date(2025, 2, 27))
HOSTILE = '=cmd|"/c calc"!A1 <script>alert(1)</script> [a](javascript:b) $x$ {\\textbf{y}} | \u202eevil'
TEXTS = tuple(name for name in FORMATS if name not in {"png", "svg", "pdf", "docx", "markdown"})


def chosen(*made, articles=ARTICLES, wanted=EventFilter()):  # noqa: B008 - a frozen value
    return choose(made, articles, wanted)


def text(name, *made, **given):
    return export_bytes(name, chosen(*made, **given)).decode()


@pytest.mark.parametrize("name", TEXTS)
def test_nothing_chosen_is_a_file_that_says_so(name):
    """Zero events are no error in any format that needs no browser, and the file tells that there are none."""
    data = export_bytes(name, chosen())
    if name == "xlsx":
        book = openpyxl.load_workbook(io.BytesIO(data))
        told = [sheet.max_row for sheet in book.worksheets[:3]], book["Method"]["A2"].value
        assert told == ([1, 1, 1], "0 events: all of the archive.")
    else:
        assert b"0 events" in data


@pytest.mark.parametrize("name", TEXTS)
def test_the_same_events_make_the_same_file(name):
    """No file holds the clock or an order by chance."""
    made = events(12)
    assert export_bytes(name, chosen(*made)) == export_bytes(name, chosen(*made))


def test_an_unknown_format_lists_the_known():
    """The error names what there is."""
    with pytest.raises(ExportError, match=r"no format 'doc'\. Known: png, svg, pdf, html, docx, markdown, csv"):
        format_named("doc")


def test_the_workbook_has_typed_dates_and_links():
    """Days are days, addresses are links, the head stays in sight."""
    book = openpyxl.load_workbook(io.BytesIO(export_bytes("xlsx", chosen(event(1, span=MONTH)))))
    sheet = book["Events"]
    heads = {cell.value: cell.column for cell in sheet[1]}
    first, url = sheet.cell(2, heads["first"]), sheet.cell(2, heads["url"])
    assert (book.sheetnames, sheet.freeze_panes) == (["Events", "Mentions", "Sources", "Method"], "A2")
    assert (first.value.date(), first.is_date, url.hyperlink.target) == (
        date(2024, 11, 1),
        True,
        "https://example.org/0",
    )


def test_the_workbook_holds_no_formula():
    """A title that begins like a formula is words."""
    book = openpyxl.load_workbook(io.BytesIO(export_bytes("xlsx", chosen(event(1, title=HOSTILE, quote="=1+1")))))
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d"}


def test_the_calendar_keeps_months_as_months():
    """A month is an entry of a month that says so; an undated event is none."""
    calendar = icalendar.Calendar.from_ical(text("ics", event(1, span=MONTH), event(2, span=DAY), event(3)))
    month, day = sorted(calendar.walk("VEVENT"), key=lambda entry: entry["dtstart"].dt)
    assert (month["dtstart"].dt, month["dtend"].dt) == (date(2024, 11, 1), date(2024, 12, 1))
    assert (month["summary"], month["x-dateline-unit"]) == ("US expels 35 diplomats (Nov 2024)", "month")
    assert (day["dtstart"].dt, day["summary"]) == (date(2025, 2, 27), "US expels 35 diplomats")
    assert "1 without a date is not in this calendar." in calendar["x-wr-caldesc"]


def test_the_calendar_names_an_article_without_a_publisher_by_its_title():
    """Of a text of one's own nothing but the title is known; with a publisher it stands before."""
    own = Article("A chronicle", "", date(2025, 1, 1), "", None)
    for article, told in ((own, "A chronicle"), (ARTICLES[0], f"{ARTICLES[0].publisher}: {ARTICLES[0].title}")):
        made = event(1, span=DAY, article=article)
        (entry,) = icalendar.Calendar.from_ical(text("ics", made, articles=[article])).walk("VEVENT")
        assert entry["description"].splitlines()[-1] == told


def test_long_lines_of_the_calendar_are_folded():
    """No line has more than 75 bytes, whatever letters it holds, and its words survive."""
    title = "; ".join(["Россия, высылает дипломатов \\"] * 20)
    data = export_bytes("ics", chosen(event(1, span=DAY, title=title)))
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    assert icalendar.Calendar.from_ical(data).walk("VEVENT")[0]["summary"] == title


def test_bibtex_escapes_what_tex_reads():
    """Signs of TeX in a title are escaped, and keys are unique."""
    articles = [Article("100% & {more}", "", date(2025, 1, d), "The Wire", f"https://e.org/{d}") for d in (1, 2)]
    made = [event(n, article=article) for n, article in enumerate(articles)]
    bib = text("bibtex", *made, articles=articles)
    assert re.findall(r"@(\w+)\{(\w+),", bib) == [("misc", "dateline"), ("online", "wire2025"), ("online", "wire2025b")]
    assert r"title = {{100\% \& \textbraceleft{}more\textbraceright{}}}," in bib


def test_ris_and_csl_tell_the_same():
    """The export itself comes first, then the article: title, publisher, day and address stand in both."""
    made = event(1, span=DAY)
    own, item = json.loads(text("csl", made))
    assert (item["title"], item["issued"]) == ("Article 0", {"date-parts": [[2025, 2, 28]]})
    assert (own["type"], own["note"].split(":")[0]) == ("dataset", "1 event from 1 article")
    first, second, *_ = text("ris", made).split("ER  - \r\n\r\n")
    assert first.startswith("TY  - DATA\r\nID  - dateline\r\nTI  - US–Russia diplomacy\r\n")
    assert second.split("\r\n")[:-1] == [
        "TY  - NEWS",
        "ID  - examplenews2025",
        "TI  - Article 0",
        "T2  - Example News",
        "PY  - 2025",
        "DA  - 2025/02/28",
        "UR  - https://example.org/0",
        "LA  - en",
    ]


def test_markdown_shows_hostile_words(monkeypatch):
    """Marks of Markdown and HTML are escaped, and each event is one line of the table."""
    monkeypatch.setattr("components.export.writing.to_picture", lambda *_: b"a picture")
    told = text("markdown", event(1, span=MONTH, title=HOSTILE))
    (line,) = [line for line in told.splitlines() if line.startswith("| Nov 2024")]
    assert len(re.findall(r"(?<!\\)\|", line)) == 5
    assert not re.findall(r"(?<!\\)[<\[$`]", line)


def test_timelinejs_is_no_more_precise_than_the_words():
    """A month has no day, and its words stand beside it."""
    (slide,) = json.loads(text("timelinejs", event(1, span=MONTH), event(2)))["events"]
    assert (slide["start_date"], slide["display_date"]) == ({"year": 2024, "month": 11}, "Nov 2024")
    assert slide["dateline"]["unit"] == "month"


def test_vis_draws_days_as_points_and_months_as_ranges():
    """Items say what vis-timeline should draw, in the groups of the lanes."""
    made = json.loads(text("vis", event(1, span=MONTH), event(2, span=DAY)))
    assert [(item["type"], item["start"], item.get("end")) for item in made["items"]] == [
        ("range", "2024-11-01T00:00:00", "2024-11-30T23:59:59"),
        ("point", "2025-02-27T00:00:00", None),
    ]
    assert made["groups"][0]["id"] == "expulsions"


@pytest.mark.parametrize("name", ["timelinejs", "vis"])
def test_other_timelines_get_no_markup_of_articles(name):
    """Words with tags reach them escaped."""
    assert "<script" not in text(name, event(1, span=DAY, title=HOSTILE, quote=HOSTILE))


def test_the_word_document_has_the_chronology(monkeypatch):
    """Without a browser the document says that the chart is missing, and holds all else."""

    def none(*_):
        raise ExportError("No browser.")

    monkeypatch.setattr("components.export.writing.to_picture", none)
    document = docx.Document(io.BytesIO(export_bytes("docx", chosen(event(1, span=MONTH)))))
    assert [cell.text for cell in document.tables[0].rows[1].cells] == [
        "Nov 2024",
        "US expels 35 diplomats",
        "United States → Russia",
        "1",
    ]
    assert "The chart is missing here: No browser." in [paragraph.text for paragraph in document.paragraphs]


def test_a_footnote_names_every_source():
    """One event as a note: what, when, and where it was told."""
    assert footnote(event(1, span=MONTH), ARTICLES) == (
        "US expels 35 diplomats (November 2024). “Article 0”, Example News, 28 February 2025, https://example.org/0"
    )


def test_the_choice_is_told_in_words():
    """An export says which filter made it."""
    wanted = EventFilter(first=date(2016, 1, 1), sides=("USA",), actors=("ru",), statuses=("occurred",))
    assert chosen(event(1, span=DAY), wanted=wanted).about.choice == (
        "from 1 Jan 2016; countries USA; actors Russia; status occurred"
    )
