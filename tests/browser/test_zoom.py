"""Zooming by a box over the timeline, and the way through the page without a mouse."""

import re


def test_a_box_on_the_timeline_becomes_a_filter(screen):
    """The days under the box are in the address, fewer events are left, and a click still opens one of them."""
    screen.open().drawn()
    before = screen.count()
    drag(screen.page, ".st-key-timeline", begin=0.5, end=0.7)
    screen.page.wait_for_url(re.compile("first=.*last="))
    screen.drawn()
    assert 0 < screen.count() < before
    mark = screen.mark()
    screen.page.mouse.click(mark["x"], mark["y"])
    screen.page.wait_for_url(re.compile("event="))


def test_all_years_come_back(screen):
    """One button takes the days out of the address again."""
    screen.open("?first=2017-01-01&last=2018-12-31").drawn()
    fewer = screen.count()
    screen.page.locator(".st-key-all-years button").click()
    screen.page.wait_for_function("() => !location.search.includes('first')")
    screen.settled()
    assert screen.count() > fewer


def test_a_row_is_chosen_by_keyboard(screen):
    """From the tabs on, keys alone reach the table and open the evidence of its first event."""
    screen.open("?first=2017&last=2018").drawn()
    screen.page.get_by_role("tab", name="Table", exact=True).focus()
    for _ in range(8):
        screen.page.keyboard.press("Tab")
        if screen.page.evaluate("document.activeElement.tagName") == "CANVAS":
            break
    screen.page.keyboard.press("ArrowDown")
    screen.page.keyboard.press("Shift+Space")
    screen.page.wait_for_url(re.compile("event="))
    screen.page.locator(".st-key-details h2").wait_for()


def test_focus_can_be_seen(screen):
    """What has the focus has an outline of two pixels, or a ring in its place."""
    screen.open().drawn()
    screen.page.locator(".st-key-csv-file button").focus()
    screen.page.keyboard.press("Shift+Tab")
    screen.page.keyboard.press("Tab")
    outline = screen.page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
    assert outline == "2px"


def test_nothing_left_names_the_filter(screen):
    """The page says which filter to leave out, and its button does so."""
    screen.open("?actors=xx.nobody")
    screen.page.get_by_text("Without the actors there would be some").wait_for()
    screen.page.locator(".st-key-without-actors button").click()
    screen.drawn()
    assert screen.count() > 40


def test_the_chart_says_what_it_is(screen):
    """For a screen reader the chart is an image with a count, and the table holds as many events."""
    screen.open("?first=2017&last=2018").drawn()
    label = screen.page.locator('.st-key-timeline [aria-label^="Timeline of"]').first.get_attribute("aria-label")
    assert int(label.split()[2]) == screen.count()


def drag(page, where: str, *, begin: float, end: float) -> None:
    """Draw a box over a chart, from and to these parts of its width."""
    plot = page.locator(f"{where} .js-plotly-plot")
    box = plot.bounding_box()
    page.mouse.move(box["x"] + box["width"] * begin, box["y"] + 300)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * end, box["y"] + 330, steps=6)
    page.mouse.up()
