"""Our files opened by the programs they are for: TimelineJS and vis-timeline, each in a page of its own."""

import json
from datetime import date
from pathlib import Path

import pytest

from components.export import choose, export_bytes
from components.filters import EventFilter
from tests.invented import ARTICLES, event, events, span_at

LIBRARIES = Path(__file__).parent / "libraries" / "node_modules"
HOSTILE = "<img src=x onerror='window.ran=1'><script>window.ran=1</script>"

VIS = """
const made = %s;
const items = new vis.DataSet(made.items), groups = new vis.DataSet(made.groups);
window.timeline = new vis.Timeline(document.getElementById("room"), items, groups, {});
"""
TIMELINEJS = """
window.timeline = new TL.Timeline("room", %s, {script_path: "", hash_bookmark: false});
"""


@pytest.fixture
def opened(page, tmp_path):
    """A page with a library and a file of ours in it; it returns the page and what its console said."""

    def run(folder, files, script, made):
        if not (LIBRARIES / folder).is_dir():
            pytest.skip(f"{folder} is not installed: run `npm install` in {LIBRARIES.parent}")
        links = "".join(
            f'<link rel="stylesheet" href="{(LIBRARIES / folder / name).as_uri()}">'
            if name.endswith(".css")
            else f'<script src="{(LIBRARIES / folder / name).as_uri()}"></script>'
            for name in files
        )
        inert = json.dumps(json.loads(made)).replace("<", "\\u003c")
        path = tmp_path / "page.html"
        path.write_text(
            f'<!doctype html><meta charset="utf-8">{links}<div id="room" style="width: 1200px; height: 700px"></div>'
            f"<script>{script % inert}</script>"
        )
        said = []
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(path.as_uri())
        return page, said

    return run


def written(name, *made):
    return export_bytes(name, choose(made, ARTICLES, EventFilter())).decode()


@pytest.mark.browser_context_args(timezone_id="America/New_York")
def test_vis_timeline_draws_every_dated_event(opened):
    """Days as points, longer ones as ranges, in the lanes of our chart, and no markup of articles runs."""
    made = [*events(20), event(99, span=span_at(date(2020, 5, 1), "month"), title=HOSTILE, quote=HOSTILE)]
    files = ("standalone/umd/vis-timeline-graph2d.min.js", "styles/vis-timeline-graph2d.min.css")
    page, said = opened("vis-timeline", files, VIS, written("vis", *made))
    page.wait_for_selector(".vis-item")
    dated = [one for one in made if one.span]
    shown = page.evaluate("timeline.itemsData.get().map(item => [item.id, item.type])")
    assert dict(shown) == {
        one.id: "point" if one.span.unit == "day" and one.span.days == 1 else "range" for one in dated
    }
    assert page.evaluate("timeline.groupsData.length") == len({one.action.family for one in dated})
    days = page.evaluate(
        "timeline.itemsData.get().map(item => [item.start, item.end].map(at => at && at.toLocaleDateString('sv')))"
    )
    assert days[[one[0] for one in shown].index(dated[-1].id)] == ["2020-05-01", "2020-05-31"]
    assert (said, page.evaluate("window.ran")) == ([], None)


def test_timelinejs_shows_every_dated_event(opened):
    """A slide an event after the opening one, each with the date in our words, and no markup of articles runs."""
    made = [*events(12), event(99, span=span_at(date(2020, 5, 1), "month"), title=HOSTILE, quote=HOSTILE)]
    page, said = opened(
        "@knight-lab/timelinejs",
        ("dist/js/timeline.js", "dist/css/timeline.css"),
        TIMELINEJS,
        written("timelinejs", *made),
    )
    page.wait_for_selector(".tl-slide-titleslide")
    dated = [one for one in made if one.span]
    assert page.evaluate("timeline.config.events.length") == len(dated)
    words = page.evaluate(
        "timeline.config.events.map(one => [one.unique_id, one.start_date.getDisplayDate(timeline.getLanguage())])"
    )
    assert dict(words)[f"event-{dated[-1].id}"] == "May 2020"
    page.evaluate(f"timeline.goToId('event-{dated[-1].id}')")
    page.get_by_text("May 2020").first.wait_for(state="attached")
    assert (said, page.evaluate("window.ran")) == ([], None)
