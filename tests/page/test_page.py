"""The whole page: what it shows first, and what changes when a reader does something."""

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parents[2]
ARTICLE = """---
title: "{title}"
publisher: Example News
{published}
url: https://example.org/new
---
Russia expelled 12 American diplomats on Monday. The United States called the step unjustified.
"""


@pytest.fixture
def dashboard():
    """The first screen of a new reader."""
    return AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60).run()


def events(dashboard) -> list[str]:
    """The ids of the events in the table."""
    return list(dashboard.dataframe[0].value.index) if dashboard.dataframe else []


def upload(dashboard, text: str, name: str = "new.md"):
    """The dashboard after a file was added."""
    dashboard.file_uploader[0].upload(name, text.encode(), "text/markdown")
    return dashboard.run()


def shown(dashboard) -> str:
    """Everything the dashboard shows as HTML."""
    return "\n".join(block.value if hasattr(block, "value") else block.body for block in dashboard.get("html"))


def test_the_first_screen_is_not_blank(dashboard):
    """A new reader sees the shipped events, and no error."""
    assert not dashboard.exception
    assert len(events(dashboard)) >= 40


def test_a_year_filter_leaves_fewer_events(dashboard):
    """Moving the slider keeps only events that touch its years, and writes the address."""
    before = events(dashboard)
    dashboard.slider[0].set_value((2021, 2022)).run()
    assert 0 < len(events(dashboard)) < len(before)
    assert dashboard.query_params["first"] == "2021-01-01"


def test_actors_stand_under_their_country(dashboard):
    """The two states come first, each before its own people, who carry its name and their office."""
    options = [label.rpartition(" · ")[0] for label in dashboard.multiselect(key="actors").options]
    own = options.index("Russia: Sergei Lavrov, Foreign Minister")
    assert options[0] == "United States"
    assert options.index("Russia") < own
    assert all(label.startswith("Russia") for label in options[options.index("Russia") : own])


def test_a_country_stands_for_its_people(dashboard):
    """Every event of the foreign minister is among those of his country."""
    dashboard.multiselect(key="actors").set_value(["ru.foreign_minister.lavrov"]).run()
    his = set(events(dashboard))
    dashboard.multiselect(key="actors").set_value(["ru"]).run()
    assert 0 < len(his) < len(events(dashboard))
    assert his <= set(events(dashboard))


def test_a_presidency_is_a_quick_choice(dashboard):
    """A term of either country narrows the days, and each says how many events it has."""
    terms = dashboard.selectbox(key="presidency")
    label = next(label for label in terms.options if label.startswith("Russia: Medvedev, 2008–2012 · "))
    dashboard.query_params["first"], dashboard.query_params["last"] = "2008-05-07", "2012-05-06"
    dashboard.run()
    assert len(events(dashboard)) == int(label.rpartition(" · ")[2])
    assert dashboard.selectbox(key="presidency").value == (date(2008, 5, 7), date(2012, 5, 6))


def test_a_view_is_kept_in_the_address(dashboard):
    """A link to a view opens it, with its numbers to take away."""
    dashboard.query_params["view"] = "whom"
    dashboard.run()
    assert [file.key for file in dashboard.get("download_button") if file.key.startswith("whom")][:1] == ["whom-csv"]


def test_an_event_outside_the_filters_says_so(dashboard):
    """Its evidence stays open, with a sentence that it is not on the timeline."""
    dashboard.query_params["event"] = events(dashboard)[0]
    dashboard.query_params["first"] = "2020"
    dashboard.run()
    assert "The filters leave this event out: it is not on the timeline." in [c.value for c in dashboard.caption]


def test_a_filter_is_cleared(dashboard):
    """One button brings everything back."""
    before = events(dashboard)
    dashboard.multiselect(key="actions").set_value(["expulsion"]).run()
    fewer = events(dashboard)
    dashboard.button(key="clear").click().run()
    assert (len(fewer) < len(before), events(dashboard)) == (True, before)


def test_a_click_opens_the_evidence(dashboard):
    """The mark's customdata names the event whose headline then stands in the panel."""
    wanted = events(dashboard)[0]
    title = dashboard.dataframe[0].value["Event"].iloc[0]
    dashboard.session_state["timeline"] = {"selection": {"points": [{"customdata": [wanted]}], "point_indices": [0]}}
    dashboard.run()
    assert f"<h2><bdi>{title}</bdi></h2>" in shown(dashboard).replace("&#x27;", "'")


def test_a_link_opens_the_same_view(dashboard):
    """What the address says is what the widgets show."""
    fresh = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    fresh.query_params["first"] = "2017-01-01"
    fresh.query_params["actions"] = "expulsion"
    fresh.query_params["event"] = events(dashboard)[0]
    fresh.run()
    assert fresh.multiselect(key="actions").value == ["expulsion"]
    assert fresh.slider[0].value[0] == 2017
    assert "<h2>" in shown(fresh)


@pytest.mark.parametrize(
    "query",
    [{"first": "yesterday"}, {"actions": "<script>alert(1)</script>"}, {"first": "2020", "last": "2010"}],
)
def test_a_bad_link_gets_a_sentence(query):
    """A link that names nonsense shows one warning, everything, and no traceback."""
    dashboard = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    for key, value in query.items():
        dashboard.query_params[key] = value
    dashboard.run()
    assert not dashboard.exception
    assert len(dashboard.warning) == 1
    assert len(events(dashboard)) >= 40


def test_an_unknown_actor_empties_the_page_with_a_reason():
    """The empty dashboard says which filter to widen."""
    dashboard = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    dashboard.query_params["actors"] = "xx.nobody"
    dashboard.run()
    assert dashboard.info[0].value == "No event fits these filters. Without the actors there would be some."
    dashboard.button(key="without-actors").click().run()
    assert len(events(dashboard)) >= 40


def test_an_article_joins_the_timeline(dashboard):
    """An added article's events are on the dashboard beside the shipped ones."""
    before = set(events(dashboard))
    upload(dashboard, ARTICLE.format(title="Russia expels 12", published="published: 2024-03-06"))
    assert not dashboard.exception
    assert len(set(events(dashboard)) - before) >= 1


def test_an_article_without_a_day_is_asked_for_it(dashboard):
    """Its events join once the reader has said when it was published."""
    before = set(events(dashboard))
    upload(dashboard, ARTICLE.format(title="Russia expels 12", published=""))
    assert (len(dashboard.warning), len(set(events(dashboard)) - before)) == (1, 0)
    dashboard.date_input[0].set_value("2024-03-06").run()
    assert len(set(events(dashboard)) - before) >= 1


@pytest.mark.parametrize("content", ["", "\x00\x01\x02\x03" * 200])
def test_a_file_that_cannot_be_read_gets_a_sentence(dashboard, content):
    """One error names the file; the rest goes on."""
    before = events(dashboard)
    upload(dashboard, content, "broken.txt")
    assert "broken" in dashboard.error[0].value
    assert events(dashboard) == before


def test_a_hostile_title_is_text(dashboard):
    """Markup in a title is shown, never interpreted."""
    title = "<img src=x onerror=alert(1)> $x$ [a](javascript:b)"
    upload(dashboard, ARTICLE.format(title=title.replace('"', ""), published="published: 2024-03-06"))
    for wanted in events(dashboard):
        dashboard.session_state["timeline"] = {"selection": {"points": [{"customdata": [wanted]}]}}
    dashboard.run()
    assert "<img" not in shown(dashboard)
