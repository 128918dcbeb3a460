"""Questions to the archive: the same answers as the filter gives event by event."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from components.archive import corrections as decisions
from components.archive import decide, derive, faults, find_events, open_archive
from components.archive.adding import Manner, add_articles
from components.archive.queries import actors, per_month, reviewed
from components.filters import EventFilter
from components.model import STATUSES
from components.table import counts_per_month, events_frame
from tests.archive.telling import NOW
from tests.invented import ARTICLES, KINDS, LAVROV, RU, STATE, US, events

EVENTS = events(600, seed=3, years=(2014, 2017))
PUBLISHERS = {article.id: article.publisher for article in ARTICLES}


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """An archive of invented events, one of them confirmed and one rejected."""
    with open_archive(tmp_path_factory.mktemp("filled") / "archive.sqlite", create=True) as store:
        add_articles(store, ARTICLES, Manner(at=NOW, workers=1, extract=lambda _: ()))
        store.connection.execute("UPDATE state SET value = value + 1 WHERE key = 'told'")
        derive(store, merge=lambda _: EVENTS)
        decide(store, decisions.confirmed(EVENTS[0].id), author="Ada", at=NOW)
        decide(store, decisions.rejected(EVENTS[1].id), author="Ada", at=NOW)
        yield store


FEW = {
    "sides": ["USA", "RUS", "UKR"],
    "actors": [US.id, RU.id, STATE.id, LAVROV.id, "xx"],
    "actions": [kind[0] for kind in KINDS],
    "statuses": STATUSES,
    "publishers": sorted(PUBLISHERS.values()),
}
DAYS = st.none() | st.dates(date(2013, 6, 1), date(2020, 6, 1))


@st.composite
def filters(draw):
    """Choices that leave something."""
    days = sorted(day for day in (draw(DAYS), draw(DAYS)) if day)
    lists = {name: tuple(draw(st.lists(st.sampled_from(values), max_size=2))) for name, values in FEW.items()}
    return EventFilter(
        first=days[0] if days else None,
        last=days[-1] if len(days) > 1 else None,
        text=draw(st.sampled_from(["", "diplomats", "LAVROV expelled", "nothing"])),
        undated=draw(st.booleans()),
        role=draw(st.sampled_from(["", "source", "target"])),
        score=draw(st.sampled_from([0.0, 0.5, 0.9])),
        review=draw(st.sampled_from(["", "", "confirmed", "open"])),
        **lists,
    )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
@given(chosen=filters(), few=st.sampled_from([-1, 5_000]), ranked=st.booleans())
def test_the_answers_are_those_of_the_filter(filled, chosen, few, ranked):
    """Whichever way finds them: one by one, by day or by rank."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("components.archive.queries.FEW", few)
        if ranked:
            patch.setattr("components.archive.queries._about", lambda *_, **__: 10**9)
        found = find_events(filled, chosen, most=10_000)
    wanted = [
        event.id
        for event in EVENTS
        if event.id != EVENTS[1].id
        and chosen.matches(
            event,
            publishers={PUBLISHERS[m.article_id] for m in event.mentions},
            review="confirmed" if event.id == EVENTS[0].id else "",
        )
    ]
    assert sorted(event.id for event in found) == sorted(wanted)


def test_the_surest_are_taken_of_too_many(filled):
    """The most told first, then the surest."""
    scores = [event.score for event in find_events(filled, EventFilter(), most=20)]
    assert scores == sorted((event.score for event in EVENTS if event.id != EVENTS[1].id), reverse=True)[:20]


def test_the_counts_are_those_of_the_table(filled):
    """An event spread over months counts in each with its share."""
    standing = [event for event in EVENTS if event.id != EVENTS[1].id]
    table = counts_per_month(events_frame(standing))
    told = {day.strftime("%Y-%m"): round(events, 6) for day, events in table.items() if events}
    assert per_month(filled) == pytest.approx(told, abs=1e-5)
    one = [e for e in standing if e.action.id == "talks" and US.id in {a.id for a in (*e.sources, *e.targets)}]
    counted = per_month(filled, action="talks", actor=US.id)
    assert sum(counted.values()) == pytest.approx(sum(event.span is not None for event in one))


def test_actors_and_reviews(filled):
    """Everyone who takes part; how many events people have looked at."""
    assert {actor.id for actor in actors(filled)} == {US.id, RU.id, STATE.id, LAVROV.id}
    assert reviewed(filled) == {"": 598, "confirmed": 1, "rejected": 1}
    assert faults(filled) == []
