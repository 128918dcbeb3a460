"""What a reader does on the page "Articles", in a real browser."""

import pytest
from axe_playwright_python.sync_playwright import Axe

PAGE = b"""<html lang="en"><head><title>Russia expels 12 diplomats</title>
<meta property="article:published_time" content="2024-03-06T10:00:00+03:00"></head><body><article>
<p>Russia expelled 12 American diplomats on Monday, the foreign ministry said, and gave them a week to leave.</p>
<p>&lt;img src=x onerror="window.ran=1"&gt; The United States called the step unjustified and would answer it.</p>
<div class="related"><p>Related: Washington closed a consulate in 2017, which had stood since 1971.</p></div>
</article><script>window.ran=1</script></body></html>"""


def opened(screen):
    """The page "Articles", drawn."""
    screen.page.goto(f"{screen.address}/articles")
    screen.page.get_by_role("heading", name="All articles").wait_for(timeout=60_000)
    screen.settled()
    return screen


def drop(screen, name, data):
    """Drop a file on the page's own place for files."""
    place = screen.page.locator('[data-testid="stMain"] input[type="file"]').first
    place.set_input_files({"name": name, "mimeType": "text/html", "buffer": data})
    screen.page.locator(".st-key-waiting .article").wait_for()
    screen.settled()


def test_there_is_one_place_for_files(screen):
    """The page has its own, and the one at the left is on the timeline alone."""
    opened(screen)
    assert screen.page.locator('input[type="file"]').count() == 1
    assert screen.page.locator('[data-testid="stSidebar"]').count() == 0


def test_files_at_the_left_stay_there(screen):
    """What was added beside the timeline lies at the left of the list too, where its cross is."""
    screen.open().drawn()
    file = {
        "name": "new.md",
        "mimeType": "text/markdown",
        "buffer": b"---\npublished: 2024-03-06\n---\nNothing happened.",
    }
    screen.page.locator('[data-testid="stSidebar"] input[type="file"]').set_input_files(file)
    screen.settled()
    screen.page.get_by_role("link", name="Articles").click()
    screen.page.get_by_role("heading", name="All articles").wait_for()
    screen.settled()
    assert screen.page.locator('[data-testid="stSidebar"]').get_by_text("new.md").count() == 1


def test_an_article_is_looked_at_corrected_and_added(screen):
    """Its marks say what they mean, another day moves them, and once added it is on the timeline and nothing ran."""
    opened(screen)
    drop(screen, "new.html", PAGE)
    waiting = screen.page.locator(".st-key-waiting")
    monday = waiting.locator("mark", has_text="on Monday").or_(waiting.locator("mark", has_text="Monday")).first
    assert monday.get_attribute("title").startswith("4 March 2024")
    assert waiting.locator("strong[title]", has_text="expelled").count() == 1
    assert "1971" not in waiting.inner_text()
    assert '<img src=x onerror="window.ran=1">' in waiting.inner_text()
    assert screen.page.evaluate("window.ran") is None
    assert waiting.get_by_text("6 Mar 2024, from the page's metadata.").count() == 1
    waiting.get_by_role("spinbutton", name="day, Published on").click()
    screen.page.keyboard.type("20")
    screen.page.keyboard.press("Enter")
    waiting.locator("h2").click()  # a day counts once its field is left
    waiting.locator("mark[title^='18 March 2024']").first.wait_for()
    waiting.get_by_role("button", name="Add to the timeline").click()
    waiting.wait_for(state="detached")
    screen.page.get_by_role("link", name="Timeline").click()
    screen.drawn()
    screen.page.locator(".st-key-text input").fill("expelled 12 american diplomats")
    screen.page.keyboard.press("Enter")
    screen.settled()
    assert screen.count() == 1


def test_the_page_fits_a_phone(screen):
    """Nothing is wider than the window, the article's text included."""
    screen.page.set_viewport_size({"width": 390, "height": 844})
    opened(screen)
    drop(screen, "new.html", PAGE)
    assert screen.page.evaluate("document.documentElement.scrollWidth") <= 390
    box = screen.page.locator(".st-key-waiting .article").bounding_box()
    assert box["x"] + box["width"] <= 390


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_while_an_article_waits(screen, scheme):
    """No serious or critical violation with a preview open, in either theme."""
    screen.page.emulate_media(color_scheme=scheme)
    opened(screen)
    drop(screen, "new.html", PAGE)
    found = Axe().run(screen.page).response["violations"]
    assert [(v["id"], v["nodes"][0]["html"][:200]) for v in found if v["impact"] in {"serious", "critical"}] == []
