"""The page on which people look at events: what it asks first, and what a decision changes."""

import pytest
from streamlit.testing.v1 import AppTest

from components.archive import corrections as decisions
from components.archive import decide, faults, open_archive
from components.archive.corrections import log
from components.articles import shipped_articles
from components.page import loading
from components.table.near import near
from tests.archive.telling import NOW


def page():
    """Draw the page alone."""
    from components.page import loading, review  # noqa: PLC0415  # AppTest runs the body as a script

    review.show(loading.archive())


@pytest.fixture
def few(monkeypatch):
    """A tenth of the shipped articles, so that a test need not wait for all."""
    articles = shipped_articles()[::10]
    monkeypatch.setattr(loading, "shipped_articles", lambda: articles)
    loading.shipped.cache_clear()
    yield
    loading.shipped.cache_clear()


@pytest.fixture
def review(tmp_path, monkeypatch, few):  # noqa: ARG001
    """The page for someone with an archive of their own, which is not there yet."""
    monkeypatch.setenv("DATELINE_ARCHIVE", str(tmp_path / "archive.sqlite"))
    shown = AppTest.from_function(page, default_timeout=60).run()
    shown.text_input(key="author").set_value("Ada")
    return shown.run()


def title(shown):
    """The title of the event that is looked at."""
    told = next(block.value for block in shown.get("html") if "<h2>" in block.value)
    return told.partition("<bdi>")[2].partition("</bdi>")[0]


def decided(tmp_path):
    """The log: kinds and authors."""
    with open_archive(tmp_path / "archive.sqlite") as store:
        assert faults(store) == []
        return [(entry.kind, entry.author) for entry in log(store)]


def the_event(shown):
    """The id of the event that is looked at, by the key of its form."""
    return next(field.key for field in shown.text_input if field.key.startswith("title-")).removeprefix("title-")


def test_the_least_sure_comes_first(review):
    """And going on shows the next."""
    first = the_event(review)
    review.button(key="next").click().run()
    assert not review.exception
    assert the_event(review) != first
    assert review.query_params["event"] == the_event(review)


def test_accepting_goes_on(review, tmp_path):
    """The event is confirmed and the next one asked about; the archive is made by the first decision."""
    first = the_event(review)
    assert not (tmp_path / "archive.sqlite").exists()
    review.button(key="accept").click().run()
    assert not review.exception
    assert the_event(review) != first
    assert decided(tmp_path) == [("confirm", "Ada")]
    review.segmented_control[0].set_value("confirmed").run()
    review.query_params["event"] = ""
    assert the_event(review.run()) == first


def test_rejecting_is_undone(review, tmp_path):
    """The last decision can be taken back from wherever one is; its event is shown again."""
    first = the_event(review)
    review.button(key="reject").click().run()
    assert the_event(review) != first
    review.button(key="undo").click().run()
    assert the_event(review) == first
    assert decided(tmp_path) == [("reject", "Ada"), ("undo", "Ada")]


def test_fields_are_corrected(review, tmp_path):
    """Only what was changed is kept; the page shows it at once, with its history."""
    event = the_event(review)
    review.text_input(key=f"title-{event}").set_value("They met $x$")
    review.text_input(key=f"date-{event}").set_value("2016-12")
    review.selectbox(key=f"status-{event}").set_value("demanded")
    next(button for button in review.button if button.label == "Save").click().run()
    assert not review.exception
    assert decided(tmp_path) == [("date", "Ada"), ("status", "Ada"), ("title", "Ada")]
    assert title(review) == "They met $x$"
    assert any("Ada" in caption.value and "Dec 2016" in caption.value for caption in review.caption)


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("date", "soon", "is not a day"),
        ("title", " ", "The title is empty"),
        ("date", "2016-12-29/2016-01-01", "after"),
    ],
)
def test_a_wrong_value_gets_a_sentence(review, tmp_path, field, value, sentence):
    """Nothing is kept."""
    review.text_input(key=f"{field}-{the_event(review)}").set_value(value)
    next(button for button in review.button if button.label == "Save").click().run()
    assert sentence in review.error[0].value
    assert not (tmp_path / "archive.sqlite").exists()


def test_a_decision_needs_a_name(review, tmp_path):
    """Without one nothing is kept, and the same event stays."""
    first = the_event(review)
    review.text_input(key="author").set_value("").run()
    review.button(key="accept").click().run()
    assert (len(review.warning), the_event(review)) == (1, first)
    assert not (tmp_path / "archive.sqlite").exists()


def test_events_are_merged_and_split(review, tmp_path):
    """What was merged stands in one event, whose quotes can be split again."""
    event = the_event(review)
    review.multiselect(key=f"same-{event}").set_value([near(loading.archive().frame, event)[0]])
    review.button(key="merge-do").click().run()
    assert not review.exception
    assert the_event(review) == event
    apart = review.multiselect(key=f"apart-{event}")
    assert len(apart.options) >= 2
    apart.set_value([0])
    review.button(key="split-do").click().run()
    assert not review.exception
    assert decided(tmp_path) == [("merge", "Ada"), ("split", "Ada")]


def test_another_programs_decision_is_seen(review, tmp_path):
    """The page reads a changed archive on its next run."""
    event = the_event(review)
    with open_archive(tmp_path / "archive.sqlite", create=True) as store:
        seen = loading.archive().events[event]
        decide(store, decisions.title_is(event, "Named elsewhere"), author="Bob", at=NOW, beside=[seen])
    review.query_params["event"] = event
    assert title(review.run()) == "Named elsewhere"
