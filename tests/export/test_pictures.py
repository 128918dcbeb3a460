"""The chart as a picture."""

from __future__ import annotations

import os
import shutil
import struct

import pytest
from kaleido.errors import ChromeNotFoundError

from components.errors import ExportError
from components.export import PRESETS, Size, choose, picture_figure, to_picture
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
@pytest.mark.parametrize(("kind", "begins"), [("svg", b"<svg"), ("pdf", b"%PDF-")])
def test_vector_pictures_are_what_they_say(kind, begins):
    """SVG and PDF begin as such files do."""
    assert to_picture(chosen(3), kind).startswith(begins)


def test_without_a_browser_the_error_says_what_to_do(monkeypatch):
    """Where nothing can draw, the sentence names what is missing."""

    def none(*_, **__):
        raise ChromeNotFoundError

    monkeypatch.setattr("kaleido.calc_fig_sync", none)
    with pytest.raises(ExportError, match=r"none was found\. Install one \(.*\), or name it in .* BROWSER_PATH"):
        to_picture(chosen(1), "png")


@pytest.mark.parametrize("name", ["slide", "a4", "a4-half"])
@pytest.mark.parametrize("count", [0, 1, 30, 300])
def test_a_page_keeps_its_shape(name, count):
    """However many events there are, the figure is at least as high to its width as the page."""
    size = PRESETS[name]
    figure = picture_figure(chosen(count), size)
    assert figure.layout.height / figure.layout.width >= size.height / size.width - 1e-9
