"""Article text made safe to show."""

from dataclasses import replace

import pytest

from components.model import TextSpan
from components.page.markup import anchor, marked


def test_marks_time_action_and_actor(mention):
    """Each kind of evidence has its own element, and the words are the quote's."""
    assert marked(mention) == (
        "Diplomats of <u>Russia</u> and the United States <strong>met</strong> in Istanbul on <mark>Thursday</mark>."
    )


def test_marks_do_not_nest(mention):
    """Where an actor's words hold the time words, the time words win."""
    wide = replace(mention, actor_spans=(mention.where,), trigger=None)
    assert marked(wide).count("<") == 2


def test_a_date_from_elsewhere_is_not_marked(mention):
    """Time words outside the quote mark nothing in it."""
    carried = replace(mention, when=replace(mention.when, where=TextSpan(500, 508)))
    assert "<mark>" not in marked(carried)


def test_hostile_quotes_become_text(hostile):
    """No element and no turned line is left of a quote made of them."""
    shown = marked(hostile)
    assert "<" not in shown
    assert "\u202e" not in shown


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "//example.org", "https://", "https://a\nb", "http://[", "", None],
)
def test_addresses_that_are_not_web_pages_are_no_links(url):
    """Only http and https with a host can be followed; the words stand as they are."""
    assert anchor(url, "words") == "<bdi>words</bdi>"


def test_an_anchor_cannot_break_out_of_its_attribute():
    """A quote in the address stays in the address."""
    shown = anchor('https://example.org/"onmouseover="x', "a")
    assert shown.startswith('<a href="https://example.org/&quot;onmouseover=&quot;x" target="_blank"')
