"""One article from file to events: the report of the Istanbul talks of 27 February 2025.

The brief of the shipped archive tells it in our words; the article itself, a news page as text with caption,
"related article" line and stray markup, is read where it is at hand.
"""

import json
from pathlib import Path

import pytest

from components.cli import main

ROOT = Path(__file__).parents[1]
BRIEF = ROOT / "data" / "articles" / "2025-02-28-moscow-times-istanbul-talks.md"
PAGE = ROOT.parent / "shared" / "gold" / "articles" / "000.txt"
absent = pytest.mark.skipif(not PAGE.is_file(), reason="the article itself is not part of the project")


@pytest.fixture(scope="module", params=[BRIEF, pytest.param(PAGE, marks=absent)], ids=["brief", "page"])
def told(request):
    """The text of the file and the events that `dateline extract` prints of it."""
    with pytest.MonkeyPatch.context() as patch:
        lines = []
        patch.setattr("builtins.print", lambda *words, **_options: lines.append(words[0]))
        assert main(["extract", str(request.param), "--published", "2025-02-28"]) == 0
    return request.param.read_text(encoding="utf-8"), [json.loads(line) for line in lines]


@pytest.fixture
def events(told):
    """The events by action and days."""
    found = {}
    for event in told[1]:
        found.setdefault((event["action"], event["first"], event["last"]), []).append(event)
    return found


def sides(event):
    """The countries that act and those acted on."""
    return {actor["country"] for actor in event["sources"]}, {actor["country"] for actor in event["targets"]}


BOTH = ({"USA", "RUS"}, {"USA", "RUS"})


@pytest.mark.parametrize(
    ("act", "unit", "wanted"),
    [
        (("talks", "2025-02-27", "2025-02-27"), "day", BOTH),
        (("appointment", "2024-11-01", "2024-11-30"), "month", ({"RUS"}, {"USA"})),
        (("seizure", "2016-01-01", "2018-12-31"), "span", ({"USA"}, {"RUS"})),
        (("expulsion", "2016-01-01", "2016-12-31"), "year", ({"USA"}, {"RUS"})),
        (("mission_closed", "2016-01-01", "2016-12-31"), "year", ({"USA"}, {"RUS"})),
    ],
)
def test_who_did_what_to_whom_and_when(act, unit, wanted, events):
    """Each act is there once, as precise as its words, with who did it and to whom."""
    (event,) = events[act]
    assert (event["unit"], event["status"], sides(event)) == (unit, "occurred", wanted)


def test_the_former_ambassador_returned_in_october(events):
    """A person acts, with the name of the office held."""
    (event,) = events["departure", "2024-10-01", "2024-10-31"]
    assert [actor["id"] for actor in event["sources"]] == ["ru.ambassador.antonov"]


def test_the_meeting_to_come_is_planned_and_undated(events):
    """A plan for "the near term" has no date, and has not happened."""
    assert [event["status"] for event in events["talks", None, None]] == ["planned"]


def test_friday_is_the_articles_own_day(told):
    """An article of a Friday that says "Friday" speaks of its own day, not of the week before."""
    days = {
        event["first"]
        for event in told[1]
        for mention in event["mentions"]
        if (mention["time_text"] or "").endswith("Friday")
    }
    assert days == {"2025-02-28"}


def test_lengths_and_counts_date_nothing(told):
    """Neither six hours nor six properties name a day."""
    words = [mention["time_text"] or "" for event in told[1] for mention in event["mentions"]]
    assert [text for text in words if "six" in text or "hours" in text] == []


def test_quotes_and_time_words_stand_at_their_offsets(told):
    """Every mention can be found again in the file."""
    text, events = told
    mentions = [mention for event in events for mention in event["mentions"]]
    assert [text[m["start"] : m["end"]] for m in mentions] == [m["quote"] for m in mentions]
    dated = [m for m in mentions if m["time_start"] is not None]
    assert [text[m["time_start"] : m["time_end"]] for m in dated] == [m["time_text"] for m in dated]


def test_the_day_of_the_page_is_found_in_it(capsys):
    """Without --published the events are the same: the article says when it was published."""
    main(["extract", str(BRIEF)])
    found = capsys.readouterr().out
    main(["extract", str(BRIEF), "--published", "2025-02-28"])
    assert found == capsys.readouterr().out
