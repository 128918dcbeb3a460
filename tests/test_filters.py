"""The choice of events, and its way into an address and back."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.errors import FilterError
from components.filters import EventFilter
from components.lexicon.actions import actions
from components.model import STATUSES
from tests.invented import LAVROV, RU, event, span_at

NAMES = st.lists(st.text(min_size=1, max_size=12), max_size=3).map(tuple)
DAYS = st.none() | st.dates(date(1900, 1, 1), date(2100, 12, 31))


@st.composite
def filters(draw):
    days = sorted(day for day in (draw(DAYS), draw(DAYS)) if day)
    return EventFilter(
        first=days[0] if days else None,
        last=days[-1] if len(days) > 1 else None,
        sides=tuple(draw(st.lists(st.sampled_from(["USA", "RUS", "UKR"])))),
        actors=draw(NAMES),
        actions=tuple(draw(st.lists(st.sampled_from(sorted(actions()))))),
        statuses=tuple(draw(st.lists(st.sampled_from(STATUSES)))),
        publishers=draw(NAMES),
        text=draw(st.text(max_size=20)),
        undated=draw(st.booleans()),
        role=draw(st.sampled_from(["", "source", "target"])),
        review=draw(st.sampled_from(["", "confirmed", "open"])),
        score=draw(st.integers(0, 100)) / 100,
    )


@given(filters())
def test_an_address_brings_the_filter_back(chosen):
    """What is written into the address bar is read from it unchanged."""
    assert EventFilter.from_query(chosen.to_query()) == chosen


@given(
    st.dictionaries(st.sampled_from(["first", "last", "sides", "actions", "statuses", "actors", "undated"]), st.text())
)
def test_a_hostile_link_raises_nothing_but_a_sentence(query):
    """Whatever a link holds, it is a filter or a FilterError with a hint."""
    try:
        EventFilter.from_query(query)
    except FilterError as error:
        assert error.hint  # noqa: PT017


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ({"role": "victim"}, "There is no role 'victim'. Known: source, target."),
        ({"review": "maybe"}, "There is no review 'maybe'. Known: confirmed, open."),
        ({"score": "0.1234"}, "'0.1234' is not a confidence. Write a number from 0 to 1, such as 0.6."),
        ({"statuses": "done"}, "There is no status 'done'. Known: occurred, ongoing, planned"),
        ({"actions": "hug"}, "There is no action 'hug'. Known: "),
        ({"sides": "usa"}, "There is no country 'usa'. Write the three letters"),
        ({"first": "2016-13"}, "'2016-13' is not a day. Write 2016, 2016-12 or 2016-12-29."),
        ({"last": "0000"}, "'0000' is not a day."),
        ({"first": "2018", "last": "2016"}, "first day 2018-01-01 comes after its last day 2016-12-31"),
        ({"undated": "maybe"}, "'maybe' is neither yes nor no"),
        ({"first": "9" * 5000}, "…' is not a day."),
    ],
)
def test_a_wrong_link_is_told_in_a_sentence(query, message):
    """A value that cannot be right is named, with what would be."""
    with pytest.raises(FilterError) as caught:
        EventFilter.from_query(query)
    assert message in str(caught.value)


def test_parameters_of_others_are_passed_over():
    """An address carries more than the filter, such as the event that is open."""
    assert EventFilter.from_query({"event": "12", "lanes": "family"}) == EventFilter()


def test_an_empty_filter_leaves_the_address_bare():
    """What takes everything writes nothing."""
    assert EventFilter().to_query() == {}


@pytest.mark.parametrize(
    ("first", "last", "matches"),
    [("2016", "2016", True), ("2018-12-31", "2020", True), ("2019", "2020", False), ("2010", "2015", False)],
)
def test_an_interval_matches_the_years_it_touches(first, last, matches):
    """An event "between 2016 and 2018" is found in each of these years and in no other."""
    chosen = EventFilter.from_query({"first": first, "last": last})
    assert chosen.matches(event(span=span_at(date(2016, 3, 3), "span"))) is matches


@pytest.mark.parametrize(("chosen", "matches"), [({}, True), ({"first": "2016"}, False)])
def test_the_undated_are_dropped_only_when_days_are_chosen(chosen, matches):
    """An event without a date cannot be in a chosen year, but is there when none is."""
    assert EventFilter.from_query(chosen).matches(event()) is matches


def test_the_undated_can_be_kept():
    """They stay beside a chosen year when asked for."""
    assert EventFilter.from_query({"first": "2016", "undated": "1"}).matches(event())


@pytest.mark.parametrize(
    ("chosen", "matches"),
    [
        ({"actors": (LAVROV.id,)}, True),
        ({"actors": (RU.id,)}, True),
        ({"actors": ("ru.president",)}, False),
        ({"sides": ("RUS",)}, True),
        ({"sides": ("UKR", "GBR")}, False),
        ({"publishers": ("Wire",)}, True),
        ({"publishers": ("Other",)}, False),
        ({"text": "DIPLOMATS lavrov"}, True),
        ({"text": "diplomats obama"}, False),
        ({"actions": ("talks",)}, False),
        ({"statuses": ("occurred", "denied")}, True),
    ],
)
def test_each_field_narrows(chosen, matches):
    """Each field asks its own question of an event."""
    expelled = event(sources=(LAVROV,), targets=())
    assert EventFilter(**chosen).matches(expelled, publishers={"Wire"}) is matches


@pytest.mark.parametrize(
    ("wanted", "review", "matches"),
    [
        ("", "confirmed", True),
        ("confirmed", "confirmed", True),
        ("confirmed", "", False),
        ("open", "", True),
        ("open", "confirmed", False),
    ],
)
def test_what_people_have_looked_at_can_be_chosen(wanted, review, matches):
    """All, what they confirmed, or what nobody has looked at."""
    assert EventFilter(review=wanted).matches(event(), review=review) is matches


def test_whether_it_takes_everything():
    """Only a filter that could drop an event is not empty."""
    assert (EventFilter(undated=True).is_empty, EventFilter(text="a").is_empty) == (True, False)
