"""The page about the method."""

from datetime import date

from streamlit.testing.v1 import AppTest


def method():
    """Draw the page alone."""
    from components.page import method  # noqa: PLC0415  # AppTest runs the body as a script

    method.show()


def test_the_method_says_how_days_are_counted():
    """It has one heading and the table of rules."""
    page = AppTest.from_function(method, default_timeout=60).run()
    assert [title.value for title in page.title] == ["How Dateline reads"]
    assert "### Counting from a day" in page.markdown[1].value


def test_a_sentence_is_read_from_the_day_it_was_published():
    """The weekday is marked and explained, counted from the day given."""
    page = AppTest.from_function(method, default_timeout=60).run()
    page.text_area[0].set_value("They met on Thursday.")
    page.date_input[0].set_value(date(2025, 2, 28)).run()
    told = page.get("html")[0].proto.body
    assert "<mark>Thursday</mark>" in told
    assert "<b>27 February 2025</b>" in told


def test_the_example_is_read():
    """The sentence that stands in the box first has events, the planned one told apart."""
    page = AppTest.from_function(method, default_timeout=60).run()
    told = page.get("html")[0].proto.body
    assert "<h3>What happens in it</h3><ol>" in told
    assert "Planned" in told


def test_the_quality_is_told_in_figures():
    """The table stands there without the marks between which it is written."""
    text = "".join(block.value for block in AppTest.from_function(method, default_timeout=60).run().markdown)
    assert "| acts found (recall) |" in text
    assert "<!--" not in text


def test_a_sentence_is_text():
    """Markup typed into the box is shown, not obeyed."""
    page = AppTest.from_function(method, default_timeout=60).run()
    page.text_area[0].set_value("<img src=x onerror=alert(1)> on Thursday").run()
    assert "<img" not in page.get("html")[0].proto.body
