"""The measures of TempEval-3."""

import pytest

from components.evaluation import DateScores, Timex, pairs, score_dates

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
