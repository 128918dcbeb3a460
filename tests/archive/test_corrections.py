"""What people decide is laid over what was derived, survives deriving again, and can be undone."""

from datetime import date

import pytest

from components.archive import corrections as decisions
from components.archive import decide, derive, faults, read_event, read_events, undo
from components.archive.articles import remove
from components.archive.corrections import log
from components.archive.queries import doubtful, per_month
from components.errors import ArchiveError
from tests.archive.telling import (
    EXPULSION,
    LATER,
    NOW,
    TALKS,
    article,
    event,
    mention,
    merged,
    put,
    salted,
)
from tests.invented import LAVROV, US, span_at

DAY, NEXT = date(2025, 2, 27), date(2025, 2, 28)


@pytest.fixture
def told(store):
    """Two articles tell of talks, the second also of an expulsion a day later."""
    one, two = article(1), article(2)
    put(store, one, mention(one))
    put(store, two, mention(two), mention(two, NEXT, EXPULSION, quote="Expelled.", score=0.9))
    derive(store, merge=merged)
    return store


TALKED = event(mention(article(1)), mention(article(2)))
EXPELLED = event(mention(article(2), NEXT, EXPULSION, quote="Expelled.", score=0.9))


def shown(store):
    """Ids and fields of what a reader sees."""
    return {reviewed.event.id: reviewed.event for reviewed in read_events(store)}


def decided(store, entry):
    return decide(store, entry, author="Ada", at=NOW)


def test_derived_events_are_shown(told):
    """Without a decision, a reader sees what was derived."""
    assert shown(told) == {TALKED.id: TALKED, EXPELLED.id: EXPELLED}
    assert faults(told) == []


@pytest.mark.parametrize(
    ("entry", "field", "value"),
    [
        (decisions.date_is(TALKED.id, span_at(date(2025, 1, 1), "month")), "span", span_at(date(2025, 1, 1), "month")),
        (decisions.date_is(TALKED.id, None), "span", None),
        (decisions.actors_are(TALKED.id, sources=[LAVROV], targets=[US]), "sources", (LAVROV,)),
        (decisions.action_is(TALKED.id, EXPULSION), "action", EXPULSION),
        (decisions.status_is(TALKED.id, "denied"), "status", "denied"),
        (decisions.title_is(TALKED.id, " They\nmet "), "title", "They met"),
    ],
)
def test_a_field_is_corrected_and_undone(told, entry, field, value):
    """The event has the person's value and counts as confirmed; undone, it is as it was derived."""
    made = decided(told, entry)
    changed = read_event(told, TALKED.id)
    assert (getattr(changed.event, field), changed.review) == (value, "confirmed")
    assert faults(told) == []
    undo(told, made.number, author="Ada", at=LATER)
    assert (read_event(told, TALKED.id).event, read_event(told, TALKED.id).review) == (TALKED, "")
    assert faults(told) == []


def test_the_log_keeps_who_and_when(told):
    """An undoing is an entry beside the one it undoes, and can be undone."""
    made = decided(told, decisions.title_is(TALKED.id, "They met"))
    back = undo(told, made.number, author="Bob", at=LATER)
    undo(told, back.number, author="Ada", at=LATER)
    assert [(e.kind, e.author, e.at) for e in log(told, TALKED.id)] == [
        ("title", "Ada", "2025-03-01T12:00:00Z"),
        ("undo", "Bob", "2025-03-02T12:00:00Z"),
        ("undo", "Ada", "2025-03-02T12:00:00Z"),
    ]
    assert read_event(told, TALKED.id).event.title == "They met"


def test_what_is_undone_cannot_be_undone_again(told):
    """Nor what was never decided."""
    made = decided(told, decisions.confirmed(TALKED.id))
    undo(told, made.number, author="Ada", at=LATER)
    with pytest.raises(ArchiveError, match="undone already"):
        undo(told, made.number, author="Ada", at=LATER)
    with pytest.raises(ArchiveError, match="no correction 99"):
        undo(told, 99, author="Ada", at=LATER)


def test_a_rejected_event_is_not_shown(told):
    """It is neither listed nor counted, but can be found among the rejected."""
    decided(told, decisions.rejected(EXPELLED.id))
    assert list(shown(told)) == [TALKED.id]
    assert per_month(told) == {"2025-02": 1}
    assert [r.event.id for r in doubtful(told, reviews=("rejected",))] == [EXPELLED.id]


def test_merged_events_are_one(told):
    """The evidence of both stands under the first; undone, they are two again."""
    made = decided(told, decisions.same_as(TALKED.id, [EXPELLED.id]))
    (one,) = shown(told).values()
    assert (one.id, set(one.mentions)) == (TALKED.id, {*TALKED.mentions, *EXPELLED.mentions})
    assert faults(told) == []
    undo(told, made.number, author="Ada", at=LATER)
    assert shown(told) == {TALKED.id: TALKED, EXPELLED.id: EXPELLED}


def test_a_split_event_is_two(told):
    """The chosen evidence becomes an event of its own, under an id that stays, and can be corrected."""
    evidence = [(article(2).id, article(2).text[:10])]
    made = decided(told, decisions.apart(TALKED.id, evidence))
    (new,) = set(shown(told)) - {TALKED.id, EXPELLED.id}
    assert shown(told)[new].mentions == (mention(article(2)),)
    assert shown(told)[TALKED.id].mentions == (mention(article(1)),)
    decided(told, decisions.title_is(new, "They met again"))
    put(told, article(3), mention(article(3)))
    derive(told, merge=merged)
    assert shown(told)[new].title == "They met again"
    assert len(shown(told)[TALKED.id].mentions) == 2
    assert faults(told) == []
    undo(told, made.number, author="Ada", at=LATER)
    assert set(shown(told)) == {TALKED.id, EXPELLED.id}


def test_deriving_again_keeps_ids_and_decisions(told):
    """Rules that derive every event under another id change neither the ids kept nor what people decided."""
    decided(told, decisions.status_is(TALKED.id, "planned"))
    put(told, article(4))
    derive(told, merge=salted)
    assert {key: e.title for key, e in shown(told).items()} == {
        TALKED.id: f"{TALKED.title}, again",
        EXPELLED.id: f"{EXPELLED.title}, again",
    }
    assert shown(told)[TALKED.id].status == "planned"
    assert faults(told) == []


def test_an_event_that_became_one_with_another_is_found_under_its_old_id(told):
    """A decision about it goes to the event that has its evidence now."""
    decided(told, decisions.title_is(EXPELLED.id, "They were expelled"))
    put(told, article(5))
    derive(told, merge=lambda mentions: [event(*mentions)])
    assert read_event(told, EXPELLED.id).event.id == TALKED.id
    assert [e.title for e in shown(told).values()] == ["They were expelled"]


def test_a_confirmed_event_outlives_the_rules(told):
    """What the program does not derive any more stays if a person found it right, while its article is there."""
    decided(told, decisions.confirmed(EXPELLED.id))
    put(told, article(6))
    derive(told, merge=lambda mentions: merged([m for m in mentions if m.action == TALKS]))
    assert shown(told)[EXPELLED.id] == EXPELLED
    assert faults(told) == []
    remove(told, [article(2).id])
    derive(told, merge=lambda mentions: merged([m for m in mentions if m.action == TALKS]))
    assert list(shown(told)) == [TALKED.id]
    assert [e.kind for e in log(told)] == ["confirm"]


def test_the_least_sure_come_first(told):
    """Those that someone has looked at are not asked about again."""
    assert [r.event.id for r in doubtful(told)] == [TALKED.id, EXPELLED.id]
    decided(told, decisions.confirmed(TALKED.id))
    assert [r.event.id for r in doubtful(told)] == [EXPELLED.id]


def test_a_note_changes_nothing(told):
    """It is only kept."""
    decided(told, decisions.noted(TALKED.id, "Ask the ministry."))
    assert (shown(told)[TALKED.id], log(told)[0].value) == (TALKED, "Ask the ministry.")


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (lambda: decisions.status_is("a", "done"), "There is no status 'done'"),
        (lambda: decisions.title_is("a", " \n"), "The title is empty"),
        (lambda: decisions.title_is("a", "x" * 301), "The title has 301 characters"),
        (lambda: decisions.same_as("a", ["a"]), "cannot be merged with itself"),
        (lambda: decisions.apart("a", []), "Nothing was chosen"),
    ],
)
def test_a_decision_that_cannot_be_is_refused(wrong, message):
    """With a sentence that says why."""
    with pytest.raises(ArchiveError, match=message):
        wrong()


def test_a_decision_needs_an_event_and_an_author(told):
    """Nothing is written otherwise."""
    with pytest.raises(ArchiveError, match="no event ffff"):
        decided(told, decisions.confirmed("ffff"))
    with pytest.raises(ArchiveError, match="needs an author"):
        decide(told, decisions.confirmed(TALKED.id), author=" ", at=NOW)
    assert log(told) == []
