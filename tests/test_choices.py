"""What a reader can choose from, counted beside what is already chosen."""

from datetime import date

import pytest

from components.filters import EventFilter
from components.table import events_frame
from components.table.choices import between, choices, emptying, shown, years
from components.table.crossings import actors_per_year, who_to_whom
from tests.invented import RU, UKRAINE, US, event, span_at

TALKS, CALL, EXPULSION = 0, 1, 9


@pytest.fixture
def frame():
    """Two talks in 2021, an expulsion of 2017 by each side, and a threat of one without a date."""
    return events_frame(
        [
            event(1, kind=TALKS, span=span_at(date(2021, 6, 16)), sources=(US, RU), targets=()),
            event(2, kind=TALKS, span=span_at(date(2021, 1, 1), "year"), sources=(US, RU), targets=()),
            event(3, kind=EXPULSION, span=span_at(date(2017, 7, 30)), sources=(RU,), targets=(US,)),
            event(4, kind=EXPULSION, span=span_at(date(2017, 8, 31))),
            event(5, kind=EXPULSION, status="threatened"),
        ]
    )


def test_a_field_is_counted_beside_what_the_others_ask(frame):
    """Choosing a kind leaves its own counts as they were and changes those of the status."""
    counted = choices(frame, EventFilter(actions=("talks",)))
    assert counted["actions"] == {"talks": 2, "expulsion": 3}
    assert counted["statuses"] == {"occurred": 2}


def test_every_actor_of_an_event_is_counted(frame):
    """An event counts once for each who acts or is acted on."""
    assert choices(frame, EventFilter())["actors"] == {"us": 5, "ru": 5}


def test_what_is_shown_is_what_is_counted(frame):
    """The number beside a choice is the number of rows after it is made."""
    counted = choices(frame, EventFilter(first=date(2017, 8, 1)))["actions"]["expulsion"]
    assert len(shown(frame, EventFilter(first=date(2017, 8, 1), actions=("expulsion",)))) == counted == 1


def test_the_filter_that_empties_is_named(frame):
    """Without the years there would be talks, without the kind there would be none in 1990."""
    chosen = EventFilter(first=date(1990, 1, 1), last=date(1990, 12, 31), actions=("talks",))
    assert emptying(frame, chosen) == ["years"]


def test_a_country_that_stands_by_is_left_out(frame):
    """Only events in which both countries take part are kept."""
    other = events_frame([event(6, targets=(UKRAINE,)), event(7)])
    assert list(between(other, "USA", "RUS")["id"]) == [f"{7:016x}"]
    assert len(between(frame, "USA", "RUS")) == 5


def test_years_of_the_events(frame):
    """From the first year to the last; 1991 for a table of none."""
    assert years(frame) == (2017, 2021)
    assert years(frame.head(0)) == (1991, 1991)


def test_actors_by_year_leave_no_year_out(frame):
    """The years between are columns too, with zeros."""
    table = actors_per_year(frame)
    assert list(table.columns) == [2017, 2018, 2019, 2020, 2021]
    assert table.loc["Russia"].to_list() == [2, 0, 0, 0, 2]


def test_who_acts_on_whom(frame):
    """An act counts one way, what two do together both ways."""
    table = who_to_whom(frame)
    assert table.loc["United States", "Russia"] == 4
    assert table.loc["Russia", "United States"] == 3


def test_counts_of_nothing_are_empty(frame):
    """No event gives empty tables, not errors."""
    assert actors_per_year(frame.head(0)).empty
    assert who_to_whom(frame.head(0)).empty


def test_actors_are_counted_in_the_role_asked_for(frame):
    """Who acts is another count than who takes part."""
    assert choices(frame, EventFilter(role="target"))["actors"] == {"us": 1, "ru": 2}
    assert len(shown(frame, EventFilter(actors=("us",), role="target"))) == 1


def test_doubtful_events_can_be_left_out():
    """A least confidence keeps those at least as sure."""
    doubtful = events_frame([event(1, score=0.4), event(2, score=0.6)])
    assert list(shown(doubtful, EventFilter(score=0.6))["score"]) == [0.6]
