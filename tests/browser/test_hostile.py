"""Articles that try to be more than text."""

import pytest

MARKUP = (
    "<script>window.ran=1</script>",
    "<img src=x onerror='window.ran=1'>",
    "[click](javascript:window.ran=1) **bold** `code`",
    r"$\href{javascript:window.ran=1}{x}$",
    "<b>bold</b><a href='javascript:window.ran=1'>x</a><br>",
)
ATTACKS = {
    "markup": " ".join(MARKUP),
    "markdown first": " ".join(reversed(MARKUP)),
    "bidi": "\u202eevil\u2066",
    "long": "x" * 10_000,
}
ARTICLE = """---
title: |-
  {attack}
publisher: |-
  {attack}
published: 2024-03-06
---
Russia expelled 12 American diplomats {attack} on Monday.
"""


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS.keys())
def test_nothing_of_an_article_runs(screen, attack):
    """The article's event is shown as text: nothing runs, nothing links, nothing is wider than the window."""
    screen.open().drawn()
    before = screen.count()
    screen.page.locator('input[type="file"]').set_input_files(
        {"name": "hostile.md", "mimeType": "text/markdown", "buffer": ARTICLE.format(attack=attack).encode()}
    )
    screen.page.wait_for_function(
        "before => !document.querySelector(`.st-key-rows [aria-label*='of ${before} events']`)", arg=before
    )
    screen.drawn()
    screen.page.locator(".st-key-text input").fill("expelled 12 american diplomats")
    screen.page.keyboard.press("Enter")
    screen.settled()
    mark = screen.mark()
    screen.page.mouse.click(mark["x"], mark["y"])
    panel = screen.page.locator(".st-key-details")
    panel.wait_for()
    assert screen.page.evaluate("window.ran") is None
    assert panel.locator("script, img, [href^=javascript], b b").count() == 0
    assert panel.evaluate("e => e.getBoundingClientRect().right <= innerWidth")
    # A quote may end in the middle of markup that looks like the end of a sentence.
    assert attack[:20].replace("\u202e", "").replace("\u2066", "") in panel.locator("blockquote").first.inner_text()
