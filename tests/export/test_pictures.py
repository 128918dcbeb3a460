"""The chart as a picture."""

from __future__ import annotations

import base64
import io
import os
import re
import shutil
import struct
import zlib
from xml.etree import ElementTree as ET

import pypdf
import pytest
from kaleido.errors import ChromeNotFoundError

from components.errors import ExportError
from components.export import PRESETS, Show, Size, choose, picture_figure, to_picture
from components.export.marked import marked_png, marked_svg
from components.filters import EventFilter
from tests.invented import ARTICLES, events

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
BROWSER = os.environ.get("BROWSER_PATH") or next(filter(None, map(shutil.which, NAMES)), None)
drawn = pytest.mark.skipif(not BROWSER, reason="pictures are drawn by Chrome or Chromium, and there is none")


def chosen(count=30):
    return choose(events(count), ARTICLES, EventFilter())


@drawn
@pytest.mark.browser
def test_a_slide_has_the_size_of_a_slide():
    """The picture has just the pixels that were asked for."""
    data = to_picture(chosen(), "png", Size(1280, 720, scale=1))
    assert struct.unpack(">II", data[16:24]) == (1280, 720)


@drawn
@pytest.mark.browser
def test_an_svg_has_its_words_as_text():
    """Labels are text elements, not outlines."""
    root = ET.fromstring(to_picture(chosen(3), "svg"))  # noqa: S314 - ours
    words = {"".join(text.itertext()) for text in root.iter("{http://www.w3.org/2000/svg}text")}
    assert {"US–Russia diplomacy", "Expulsions & closures"} & words


def test_without_a_browser_the_error_says_what_to_do(monkeypatch):
    """Where nothing can draw, the sentence names what is missing."""

    def none(*_, **__):
        raise ChromeNotFoundError

    monkeypatch.setattr("kaleido.calc_fig_sync", none)
    with pytest.raises(ExportError, match=r"none was found\. Install one \(.*\), or name it in .* BROWSER_PATH"):
        to_picture(chosen(1), "png")


@pytest.mark.parametrize(("name", "count"), [("slide", 0), ("a4", 1), ("slide", 30), ("a4", 30), ("a4-half", 120)])
def test_a_page_keeps_its_shape(name, count):
    """However many events there are, the figure has the shape of the page; letters shrink by 1.3 at most."""
    size = PRESETS[name]
    figure = picture_figure(chosen(count), size)
    assert figure.layout.height / figure.layout.width == pytest.approx(size.height / size.width)
    assert figure.layout.width <= size.width / size.zoom * 1.3 + 1e-9


def test_a_column_is_as_high_as_it_needs_and_no_higher_than_a_page():
    """A few events make a low picture, many one of a page."""
    few, many = (picture_figure(chosen(count), PRESETS["column"]).layout for count in (3, 60))
    assert few.height / few.width < 1.6
    assert many.height / many.width <= 907 / 340


def test_every_lane_has_its_share_of_a_small_picture():
    """Where not all events have room, the most important of each lane are drawn, and the picture says so."""
    figure = picture_figure(chosen(120), PRESETS["a4-half"])
    told = [note.text for note in figure.layout.annotations]
    lanes = len(figure.layout.yaxis.ticktext)
    assert any(re.match(r"\d+ of 120 events, the most important of each lane", text) for text in told)
    assert lanes == len({one.action.family for one in events(120)})


@pytest.mark.parametrize(("part", "text"), [("title", "<b>US–Russia diplomacy</b>"), ("source", "Made with Dateline")])
def test_title_and_source_line_can_be_left_out(part, text):
    """Each stands there unless it is not wanted."""
    for wanted in (True, False):
        figure = picture_figure(chosen(5), PRESETS["screen"], Show(**{part: wanted}))
        assert any(text in note.text for note in figure.layout.annotations) is wanted


def test_the_legend_can_be_left_out():
    """Without it no trace stands in a legend, and the chart is no higher."""
    with_it, without = (picture_figure(chosen(5), PRESETS["column"], Show(legend=shown)) for shown in (True, False))
    assert [any(trace.showlegend for trace in figure.data) for figure in (with_it, without)] == [True, False]
    assert without.layout.height < with_it.layout.height


def test_a_picture_is_light_whatever_else():
    """Paper is white."""
    assert picture_figure(chosen(5), PRESETS["slide"]).layout.paper_bgcolor == "#FFFFFF"


PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def chunks(data):
    """The chunks of a PNG, each checked against its sum."""
    at, found = 8, []
    while at < len(data):
        (size,) = struct.unpack(">I", data[at : at + 4])
        body = data[at + 4 : at + 8 + size]
        assert struct.unpack(">I", data[at + 8 + size : at + 12 + size]) == (zlib.crc32(body),)
        found.append((body[:4].decode(), body[4:]))
        at += 12 + size
    return found


def test_a_png_says_what_it_shows_and_how_large_it_is():
    """Title, facts and density stand in chunks of their own, before the picture."""
    about = choose(events(3), ARTICLES, EventFilter(sides=("USA",))).about
    found = chunks(marked_png(PNG, about, dpi=300))
    assert [name for name, _ in found] == ["IHDR", "pHYs", "iTXt", "iTXt", "iTXt", "IDAT", "IEND"]
    assert struct.unpack(">IIB", found[1][1]) == (11811, 11811, 1)
    assert found[3][1] == b"Description\0\0\0\0\0" + about.note.encode()


def test_an_svg_says_what_it_shows():
    """Title and description come first, and hostile words in them are words."""
    about = choose(events(3), ARTICLES, EventFilter(text="</desc><script>")).about
    root = ET.fromstring(marked_svg(b'<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>', about))  # noqa: S314 - ours
    assert [child.tag.partition("}")[2] for child in root] == ["title", "desc", "g"]
    assert "with the words “</desc><script>”" in root[1].text


@drawn
@pytest.mark.browser
def test_a_pdf_has_one_page_of_its_size_words_and_properties():
    """Read back: half a page of A4, its title as text and in the properties, where the facts are too."""
    made = chosen(5)
    file = pypdf.PdfReader(io.BytesIO(to_picture(made, "pdf", PRESETS["a4-half"])))
    (page,) = file.pages
    assert [round(float(side)) for side in page.mediabox[2:]] == [539, 384]
    assert "US–Russia diplomacy" in page.extract_text()
    assert (file.metadata.title, file.metadata.subject) == ("US–Russia diplomacy", made.about.note)
