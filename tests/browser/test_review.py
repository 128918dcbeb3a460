"""Events looked at by keyboard, in a real browser."""


def opened(screen):
    """The page "Review", drawn."""
    screen.page.goto(f"{screen.address}/review")
    screen.page.locator(".st-key-accept").wait_for(timeout=120_000)
    screen.settled()
    return screen


def title(screen):
    """The title of the event that is looked at."""
    return screen.page.locator(".evidence h2").first.inner_text()


def press(screen, key, *, until):
    """Press a key and wait until the event is another, or this one again."""
    screen.page.keyboard.press(key)
    screen.page.wait_for_function(
        "([title, same]) => (document.querySelector('.evidence h2').innerText === title) === same", arg=until
    )
    screen.settled()


def test_decisions_by_keyboard(screen):
    """N goes on, A accepts, X rejects, Z takes back the last of them; in a field a letter is a letter."""
    opened(screen)
    screen.page.locator(".st-key-author input").fill("Ada")
    screen.page.keyboard.press("Enter")
    screen.page.locator(".evidence h2").first.click()
    screen.settled()
    first = title(screen)
    for key in ("a", "x"):
        press(screen, key, until=[first, False])
        press(screen, "z", until=[first, True])
    screen.page.get_by_text("Decisions about this event").click()
    told = screen.page.locator(".st-key-history")
    told.get_by_text("Ada").first.wait_for()
    assert told.get_by_text("(undone)").count() == 2
    screen.page.get_by_role("paragraph").filter(has_text="Note").click()
    screen.page.locator("textarea").first.fill("ask")
    screen.page.locator("textarea").first.press("x")
    screen.settled()
    assert title(screen) == first


def test_the_page_fits_a_phone(screen):
    """Nothing is wider than the window."""
    screen.page.set_viewport_size({"width": 390, "height": 844})
    opened(screen)
    assert screen.page.evaluate("document.documentElement.scrollWidth") <= 390
