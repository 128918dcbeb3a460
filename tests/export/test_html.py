"""The chart as one HTML file."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

from components.export import About, to_html
from components.table import events_frame
from components.timeline import draw
from tests.invented import ARTICLES, event, events, span_at

DAY = span_at(date(2017, 7, 30))
HOSTILE = "</script><script>window.hacked=1</script><img src=x onerror=alert(1)> $x$ \u202eevil"


class Reader(HTMLParser):
    """The tags of a page, and the words outside its scripts and styles."""

    def __init__(self):
        super().__init__()
        self.tags, self.words, self.links, self.within, self.rows = [], [], [], [], []

    def handle_starttag(self, tag, attrs):
        """Note the tag and where it leads."""
        self.tags.append(tag)
        self.within.append(tag)
        self.rows += [value for name, value in attrs if tag == "tr" and name == "id"]
        self.links += [value for name, value in attrs if name in {"href", "src"}]

    def handle_data(self, data):
        """Note words that a reader sees."""
        if self.within[-1:] != ["script"] and self.within[-1:] != ["style"]:
            self.words.append(data)

    def handle_endtag(self, tag):
        """Leave the tag."""
        if tag in self.within:
            while self.within.pop() != tag:
                pass


def read(*made, about=None):
    frame = events_frame(made, ARTICLES)
    page = Reader()
    page.feed(to_html(draw(frame), frame, about).decode())
    return page


def test_the_page_has_a_row_for_every_event():
    """The events stand as a table under the chart, the undated too."""
    assert read(event(1, span=DAY), event(2)).tags.count("tr") == 3


def test_the_page_needs_nothing_from_outside():
    """The only addresses on the page are those of the sources."""
    assert read(event(1, span=DAY)).links == ["https://example.org/0"]


def test_hostile_words_are_shown_and_not_run():
    """A title that closes the script opens no other, and an address of code is no link."""
    page = read(event(1, span=DAY, title=HOSTILE, quote=HOSTILE))
    assert (page.tags.count("script"), page.tags.count("img")) == (2, 0)
    assert "</script><script>window.hacked=1</script><img src=x onerror=alert(1)> $x$  evil" in page.words


def test_the_policy_lets_only_the_two_scripts_run():
    """The content policy names two hashes and no unsafe script."""
    frame = events_frame([event(1, span=DAY)])
    policy = re.search(r'Policy" content="([^"]*)"', to_html(draw(frame), frame).decode()).group(1)
    scripts = next(part for part in policy.split("; ") if part.startswith("script-src"))
    assert (scripts.count("'sha256-"), "unsafe" in scripts, policy.startswith("default-src 'none'")) == (2, False, True)


def test_nothing_chosen_is_a_page_that_says_so():
    """An empty choice is a valid page with an empty table."""
    page = read(about=About(0, choice="countries UKR"))
    assert "There are no events." in page.words
    assert any("0 events. Chosen: countries UKR." in words for words in page.words)


def test_the_page_says_how_to_read_it():
    """Count, choice, version and how dates are meant stand at the top."""
    words = " ".join(read(*events(3), about=About(3, 2, choice="status planned", archive=date(2025, 2, 28))).words)
    assert "3 events from 2 articles. Chosen: status planned." in words
    assert "“Nov 2024” means some day within that month" in words
    assert "archive up to 28 Feb 2025" in words


def test_the_sources_stand_at_the_end():
    """Each article is told once, a link where its address is one of the web."""
    frame = events_frame([event(1, span=DAY)], ARTICLES)
    shown = Reader()
    sources = (ARTICLES[0], replace(ARTICLES[1], title=HOSTILE, url="javascript:alert(1)"))
    shown.feed(to_html(draw(frame), frame, articles=sources).decode())
    assert (shown.tags.count("li"), shown.links) == (2, ["https://example.org/0"] * 2)
    assert "“Article 0”, Example News, 28 February 2025" in shown.words


def test_a_very_long_table_lists_the_most_important(monkeypatch):
    """Where a browser would take long, the caption says how many are listed, and the most important are."""
    monkeypatch.setattr("components.export.html_page.MOST_ROWS", 5)
    frame = events_frame(events(20), ARTICLES)
    page = Reader()
    page.feed(to_html(draw(frame), frame).decode())
    best = set(frame.nlargest(5, "importance", keep="first")["id"])
    assert page.tags.count("tr") == 6
    assert {name.removeprefix("event-") for name in page.rows} == best
    assert any("The 5 most important of 20 are listed; the other formats hold all." in words for words in page.words)
