"""The page about the method."""

from streamlit.testing.v1 import AppTest


def method():
    """Draw the page alone."""
    from components.page import method  # noqa: PLC0415  # AppTest runs the body as a script

    method.show()


def test_the_method_says_how_days_are_counted():
    """It has one heading and the table of rules."""
    page = AppTest.from_function(method, default_timeout=60).run()
    assert [title.value for title in page.title] == ["How Dateline reads"]
    assert "### Counting from a day" in page.markdown[0].value
