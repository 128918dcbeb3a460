"""The measures: those of TempEval-3 for dates, and what an analyst asks of events."""

import json
from datetime import date

import pytest

from components.errors import ArticleError, LabelError
from components.evaluation import (
    Answer,
    DateScores,
    EventLabel,
    Timex,
    pairs,
    read_labels,
    score_dates,
    score_events,
)
from components.model import DateSpan, TextSpan

DAY = date(2025, 2, 27)

GOLD = [Timex(0, 8, "DATE", "2025-02-27"), Timex(20, 30, "DURATION", "P3Y")]


def test_equal_answers_score_one():
    """The labels themselves are the perfect answer."""
    scores = score_dates(GOLD, GOLD)
    assert (scores.strict, scores.relaxed, scores.value, scores.type) == (1.0, 1.0, 1.0, 1.0)


def test_an_overlap_counts_relaxed_only():
    """Another extent with the right value is right by value, not strictly."""
    scores = score_dates(GOLD[:1], [Timex(3, 8, "TIME", "2025-02-27")])
    assert (scores.strict, scores.relaxed, scores.value, scores.type) == (0.0, 1.0, 1.0, 0.0)


def test_missing_and_added_expressions_lower_f1():
    """F1 is twice the right ones over all of both sides."""
    scores = score_dates(GOLD, [GOLD[0], Timex(40, 44, "DATE", "2025"), Timex(50, 54, "DATE", "2026")])
    assert scores.strict == pytest.approx(2 / 5)


def test_equal_extents_are_paired_first():
    """An expression that fits exactly is not taken by an overlap to its left."""
    wide, exact = Timex(0, 30, "DATE", "x"), GOLD[1]
    assert pairs([GOLD[0], GOLD[1]], [wide, exact]) == [(GOLD[1], exact), (GOLD[0], wide)]


def test_documents_are_counted_together():
    """Scores add up by their counts."""
    both = score_dates(GOLD, GOLD) + score_dates(GOLD, [])
    assert both == DateScores(4, 2, 2, 2, 2, 2)


def label(start, end, action="talks/meeting", **other):
    """A scored label of one day; the States meet Russia, and did."""
    told = {
        "article": "a",
        "id": f"a-{start}",
        "evidence": TextSpan(start, end),
        "text": "",
        "first": DAY,
        "last": DAY,
        "sources": frozenset({"USA", "RUS"}),
        "targets": frozenset({"USA", "RUS"}),
        "action": action,
        "realis": "occurred",
        "is_scored": True,
        "tier": 1,
    }
    return EventLabel(**(told | other))


def answer(start, end, action="talks", **other):
    """An answer that is right about `label`."""
    told = {
        "doc": "a",
        "where": TextSpan(start, end),
        "quote": "",
        "action": action,
        "status": "occurred",
        "span": DateSpan(DAY, DAY, "day"),
        "sources": frozenset({"USA", "RUS"}),
        "rule": "weekday",
    }
    return Answer(**(told | other))


def verdict(gold, answers):
    """The verdict on the only label."""
    (one,) = score_events([gold], answers).verdicts
    return one


def test_an_act_is_found_by_a_fitting_answer_that_overlaps_it():
    """A call may be told as talks, an expulsion not; and touching is not overlapping."""
    assert verdict(label(0, 10), [answer(5, 20, "call")]).answer == answer(5, 20, "call")
    assert verdict(label(0, 10), [answer(5, 20, "expulsion")]).answer is None
    assert verdict(label(0, 10), [answer(10, 20)]).answer is None
    assert verdict(label(0, 10), [answer(0, 10, doc="b")]).answer is None
    assert verdict(label(0, 10, "other"), [answer(0, 10, "cyber")]).answer == answer(0, 10, "cyber")


def test_recall_is_asked_of_scored_labels_and_precision_of_all():
    """An answer on a label that is not scored is right, but recalls nothing; one on no label is spurious."""
    gold = [label(0, 10), label(20, 30, tier=2, is_scored=False), label(40, 50)]
    scores = score_events(gold, [answer(0, 10), answer(20, 30), answer(60, 70), answer(60, 70, doc="unlabelled")])
    assert (scores.recall, scores.precision, scores.f1) == (1 / 2, 2 / 3, pytest.approx(4 / 7))
    assert (scores.answers, scores.spurious) == (3, (answer(60, 70),))


def test_an_unused_answer_goes_before_one_that_fits_another_label_too():
    """Two labels of one clause get two answers, if there are two."""
    wide, narrow = answer(0, 30), answer(12, 20)
    scores = score_events([label(0, 10), label(10, 22)], [wide, narrow])
    assert [one.answer for one in scores.verdicts] == [wide, narrow]


@pytest.mark.parametrize(
    ("first", "last", "exact", "covers"),
    [
        (date(2025, 2, 27), date(2025, 2, 27), True, True),
        (date(2025, 2, 1), date(2025, 2, 28), False, True),
        (date(2025, 2, 27), date(2025, 3, 30), False, True),
        (date(2025, 2, 27), date(2025, 3, 31), False, False),
        (date(2025, 2, 28), date(2025, 2, 28), False, False),
    ],
)
def test_a_date_is_exact_or_covers_the_labels(first, last, exact, covers):
    """Exact: both days; covering: at most 31 days longer."""
    found = verdict(label(0, 10), [answer(0, 10, span=DateSpan(first, last, "span"))])
    assert (found.is_dated, found.exact, found.covers) == (True, exact, covers)


def test_an_undated_label_or_answer():
    """Without a day in the label there is nothing to compare; without one in the answer it is wrong."""
    assert not verdict(label(0, 10, first=None, last=None), [answer(0, 10)]).is_dated
    undated = verdict(label(0, 10), [answer(0, 10, span=None)])
    assert (undated.is_dated, undated.exact, undated.covers) == (True, False, False)


@pytest.mark.parametrize(
    ("realis", "status", "right"),
    [
        ("occurred", "ongoing", True),
        ("occurred", "planned", False),
        ("planned", "proposed", True),
        ("negated", "occurred", False),
    ],
)
def test_status_is_done_against_only_said(realis, status, right):
    """Occurred and ongoing are one side, everything else the other."""
    assert verdict(label(0, 10, realis=realis), [answer(0, 10, status=status)]).right_status is right


@pytest.mark.parametrize(
    ("sources", "right"),
    [({"USA"}, True), ({"USA", "DEU"}, True), ({"RUS"}, False), ({"USA", "RUS"}, False), (set(), False)],
)
def test_direction_of_a_one_sided_act(sources, right):
    """Who acted is a source, who was acted on is none."""
    gold = label(0, 10, sources=frozenset({"USA"}), targets=frozenset({"RUS"}))
    found = verdict(gold, [answer(0, 10, sources=frozenset(sources))])
    assert (found.is_directed, found.right_direction) == (True, right)
    assert not verdict(label(0, 10), [answer(0, 10)]).is_directed


def test_scores_by_kind():
    """Verdicts are counted by a property of their labels."""
    gold = [label(0, 10), label(20, 30, "call"), label(40, 50, "call")]
    kinds = score_events(gold, [answer(20, 30)]).by(lambda one: one.action)
    assert {name: (len(found.found), len(found.verdicts)) for name, found in kinds.items()} == {
        "call": (1, 2),
        "talks/meeting": (0, 1),
    }


DATES_LINE = '{"doc": "a", "text": "on Thursday", "published": "2025-02-28", "timexes": [%s]}'


def test_labels_tell_their_kind():
    """A file of dates and one of events are told apart by what their lines hold."""
    timex = '{"start": 3, "end": 11, "text": "Thursday", "type": "DATE", "value": "2025-02-27"}'
    (document,) = read_labels([DATES_LINE % timex, "\n"], name="gold").documents
    assert document[1] == (Timex(3, 11, "DATE", "2025-02-27"),)
    events = read_labels([json.dumps(EVENT_LINE)], name="gold")
    assert (events.articles, events.labels[0].first, events.labels[0].last) == ({"a"}, DAY, DAY)
    assert read_labels([json.dumps(EVENT_LINE | {"precision": "unknown"})], name="gold").labels[0].first is None


EVENT_LINE = {
    "article": "a",
    "id": "a-e1",
    "evidence": {"start": 0, "end": 4, "text": "They"},
    "start": "2025-02-27",
    "end": "",
    "precision": "day",
    "source_actors": ["USA"],
    "target_actors": ["RUS"],
    "action": "call",
    "tier": 1,
    "realis": "occurred",
    "dyad": True,
}


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("", "gold holds no labels of dates or events."),
        ("{}", "gold holds no labels of dates or events."),
        ("[]", "gold, line 1 is not a label."),
        ("{", "gold, line 1 is not JSON."),
        (DATES_LINE % "{}", "gold, line 1: a label is incomplete or wrong: 'start'."),
        (
            json.dumps(EVENT_LINE | {"start": "soon"}),
            "gold, line 1: a label is incomplete or wrong: Invalid isoformat string",
        ),
        (
            json.dumps(EVENT_LINE | {"action": "dance"}),
            "gold, line 1: a label is incomplete or wrong: action 'dance' is none",
        ),
        (
            json.dumps(EVENT_LINE | {"evidence": {"start": 4, "end": 0}}),
            "gold, line 1: a label is incomplete or wrong: a text",
        ),
    ],
)
def test_broken_labels_are_said(line, message):
    """One sentence that names the file, and what labels look like."""
    with pytest.raises(LabelError) as caught:
        read_labels([line], name="gold")
    assert caught.value.message.startswith(message)
    assert '"timexes"' in caught.value.hint


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "gold, line 3 is not JSON."),
        (DATES_LINE % "{}", "gold, line 3: a label is incomplete or wrong: 'start'."),
        (json.dumps(EVENT_LINE | {"action": "dance"}), "gold, line 3: a label is incomplete or wrong: action 'dance'"),
        ('{"doc": "b", "timexes": []}', 'gold, line 3 has no "text".'),
    ],
)
def test_a_broken_label_is_found_by_its_line(line, message):
    """Lines are those of the file, empty ones counted."""
    good = json.dumps(EVENT_LINE) if "evidence" in line else DATES_LINE % ""
    with pytest.raises((LabelError, ArticleError)) as caught:
        read_labels([good, "", line], name="gold")
    assert caught.value.message.startswith(message)
