"""What a reader does with the timeline, in a real browser."""

import csv
import io
import re
from pathlib import Path

import pytest


def test_opens_with_a_drawn_chart(screen):
    """The first screen holds a chart, a table of the same events, and no error."""
    screen.open().drawn()
    assert screen.count() >= 40
    assert screen.page.locator('[data-testid="stException"]').count() == 0


def test_what_draws_charts_comes_with_the_page(screen):
    """The browser gets the module once, and before Streamlit is awake enough to ask the server anything."""
    screen.open().drawn()
    loads = screen.page.evaluate("""() => performance.getEntriesByType("resource")
        .map(load => load.name.match(/PlotlyChart|host-config/)?.[0]).filter(Boolean)""")
    assert loads == ["PlotlyChart", "host-config"]


def test_filters_by_year(screen):
    """Moving the slider by keyboard leaves fewer events and names the year in the address."""
    screen.open().drawn()
    before = screen.count()
    screen.page.get_by_role("slider").first.focus()
    for _ in range(25):
        screen.page.keyboard.press("ArrowRight")
    screen.page.wait_for_url(re.compile("first="))
    screen.settled()
    assert 0 < screen.count() < before


def test_filters_by_actor_and_comes_back(screen):
    """An actor leaves the events it is in; the browser's back button brings the others back."""
    screen.open().drawn()
    before = screen.count()
    screen.choose("actors", "Lavrov")
    fewer = screen.count()
    screen.page.go_back()
    screen.settled()
    assert 0 < fewer < before
    assert screen.count() == before


def test_a_click_on_a_mark_shows_its_evidence(screen):
    """The panel opens with a headline, a quote and the reason for the date, and the address names the event."""
    screen.open().drawn()
    mark = screen.mark()
    screen.page.mouse.click(mark["x"], mark["y"])
    screen.page.wait_for_url(re.compile("event="))
    panel = screen.page.locator(".st-key-details")
    panel.wait_for()
    assert panel.locator("h2").inner_text() != ""
    assert panel.locator("blockquote").first.inner_text() != ""
    assert "Why this date" in panel.inner_text()


@pytest.mark.parametrize("width", [1440, 390])
def test_a_notice_is_seen_whole(screen, width):
    """What is said first stands under the bar of the pages, not behind it."""
    screen.page.set_viewport_size({"width": width, "height": 844})
    screen.open("?first=never").drawn()
    bar = screen.page.locator('[data-testid="stHeader"]').bounding_box()
    notice = screen.page.locator('[data-testid="stAlert"]').first.bounding_box()
    assert notice["y"] >= bar["y"] + bar["height"]


def test_the_way_out_of_the_evidence_covers_no_words(screen):
    """On a phone too, where the headline is as wide as the panel."""
    screen.page.set_viewport_size({"width": 390, "height": 844})
    screen.open().drawn()
    screen.open(f"?event={screen.mark()['id']}")
    screen.page.locator(".st-key-details h2").wait_for()
    screen.page.locator(".st-key-close button").wait_for()
    room = screen.page.evaluate("""() => {
      const headline = document.querySelector(".st-key-details h2");
      const ends = headline.getBoundingClientRect().right - parseFloat(getComputedStyle(headline).paddingRight);
      return document.querySelector(".st-key-close button").getBoundingClientRect().left - ends;
    }""")
    assert room >= 0


def test_a_source_opens_in_a_new_tab(screen):
    """A source is a link to the web that takes nothing of this page along."""
    screen.open().drawn()
    mark = screen.mark()
    screen.page.mouse.click(mark["x"], mark["y"])
    link = screen.page.locator(".st-key-details li a").first
    assert link.get_attribute("target") == "_blank"
    assert "noopener" in link.get_attribute("rel")
    assert link.get_attribute("href").startswith("http")


def test_a_row_of_the_table_shows_the_same(screen):
    """Selecting the first row opens the evidence of the first event."""
    screen.open().drawn()
    table = screen.page.locator('.st-key-rows [data-testid="stDataFrame"]')
    table.scroll_into_view_if_needed()
    box = table.bounding_box()
    screen.page.mouse.click(box["x"] + 15, box["y"] + 55)
    screen.page.wait_for_url(re.compile("event="))
    heading = screen.page.locator(".st-key-details h2")
    heading.wait_for()
    assert heading.inner_text() == first_title(screen.page)


def test_the_csv_holds_what_the_table_shows(screen):
    """As many rows, and the same first title."""
    screen.open("?first=2017&last=2018").drawn()
    with screen.page.expect_download() as waiting:
        screen.page.get_by_role("button", name="Events (CSV)").click()
    rows = list(csv.DictReader(io.StringIO(Path(waiting.value.path()).read_text(encoding="utf-8-sig"))))
    assert len(rows) == screen.count()
    assert rows[0]["title"] == first_title(screen.page)


def test_the_chart_can_be_taken_away(screen):
    """The downloaded page holds the figure and needs no network."""
    screen.open("?first=2017&last=2018").drawn()
    with screen.page.expect_download() as waiting:
        screen.page.get_by_role("button", name="Chart (HTML)").click()
    text = Path(waiting.value.path()).read_text(encoding="utf-8")
    assert "Plotly.newPlot" in text
    assert re.search(r'<script[^>]+src="http', text) is None


def test_a_copied_link_opens_the_same_view(screen, browser, browser_context_args):
    """Another reader's browser shows the same number of events and the same evidence."""
    screen.open("?first=2016-12-01&actions=expulsion").drawn()
    mark = screen.mark()
    screen.page.mouse.click(mark["x"], mark["y"])
    screen.page.wait_for_url(re.compile("event="))
    screen.page.locator(".st-key-details h2").wait_for()
    with browser.new_context(**browser_context_args) as other:
        copy = type(screen)(other.new_page(), screen.address).open("?" + screen.page.url.partition("?")[2]).drawn()
        assert copy.count() == screen.count()
        assert (
            copy.page.locator(".st-key-details h2").inner_text()
            == screen.page.locator(".st-key-details h2").inner_text()
        )


def test_every_filter_can_be_reached_by_keyboard(screen):
    """Tab goes from the slider through the filters, and what has the focus shows it."""
    screen.open().drawn()
    screen.page.get_by_role("slider").first.focus()
    seen = set()
    for _ in range(20):
        screen.page.keyboard.press("Tab")
        seen.add(
            screen.page.evaluate(
                "document.activeElement.closest('[class*=st-key-]')?.className.match(/st-key-(\\w+)/)[1]"
            )
        )
    assert {"actors", "actions", "statuses", "publishers", "text", "articles"} <= seen


def test_a_box_on_the_strip_zooms(screen):
    """The months under the box are what the timeline then shows."""
    screen.open().drawn()
    before = screen.count()
    strip = screen.page.locator(".st-key-strip .js-plotly-plot")
    strip.scroll_into_view_if_needed()
    box = strip.bounding_box()
    screen.page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + 30)
    screen.page.mouse.down()
    screen.page.mouse.move(box["x"] + box["width"] * 0.8, box["y"] + 60, steps=5)
    screen.page.mouse.up()
    screen.page.wait_for_url(re.compile("first=.*last="))
    screen.settled()
    assert 0 < screen.count() < before


def test_the_other_views_are_drawn(screen):
    """Each tab has its figure and no error."""
    screen.open().drawn()
    for name, key in (("Years", "years-view"), ("Actors", "actors-view"), ("Who to whom", "whom-view")):
        screen.page.get_by_role("tab", name=name, exact=True).click()
        screen.page.locator(f".st-key-{key} .js-plotly-plot .main-svg").first.wait_for()
    assert screen.page.locator('[data-testid="stException"]').count() == 0


def test_added_articles_survive_a_look_at_the_method(screen):
    """Coming back from the other page, the article is still there."""
    screen.open().drawn()
    screen.page.locator('input[type="file"]').set_input_files(
        {"name": "new.md", "mimeType": "text/markdown", "buffer": b"---\npublished: 2024-03-06\n---\nNothing happened."}
    )
    screen.settled()
    screen.page.get_by_role("link", name="Method").click()
    screen.page.get_by_role("heading", name="How Dateline reads").wait_for()
    screen.page.get_by_role("link", name="Timeline").click()
    screen.drawn()
    assert screen.page.locator(".st-key-articles").get_by_text("new.md").count() == 1


def first_title(page) -> str:
    """The first event of the table, read as a screen reader does."""
    grid = page.locator('.st-key-rows [role="grid"]')
    cells = grid.locator("tbody tr").first.locator("td")
    cells.first.filter(has_text=re.compile(r"\S")).wait_for(state="attached")
    return cells.nth(grid.locator("th").all_inner_texts().index("Event")).inner_text()
