"""How sure mentions and events are."""

from dataclasses import replace
from itertools import permutations

import pytest

from components.events.scoring import event_score, independent_sources, mention_score
from components.model import Action, Mention, TextSpan

TALKS = Action("talks", "Talks", "talks", "cooperative", "046", "CONSULT")


def told(article: str, quote: str, score: float = 0.8) -> Mention:
    return Mention(article, article, TextSpan(0, len(quote)), quote, TALKS, "occurred", score=score)


def test_the_score_is_the_product_of_its_parts():
    """A mention's score is what its shown parts multiply to."""
    score, parts = mention_score(actors_named=0.5, time="assumed", strength=0.9, clause=0.8)
    assert parts == (("actors", 0.5), ("date", 0.6), ("action", 0.9), ("clause", 0.8))
    assert score == 0.216


def test_a_stated_date_is_worth_more_than_a_carried_or_assumed_one():
    """The bases of a date are ordered as they are well founded."""
    bases = ("stated", "carried", "assumed", "none")
    scores = [mention_score(actors_named=1, time=basis, strength=1, clause=1)[0] for basis in bases]
    assert scores == sorted(scores, reverse=True) == [1.0, 0.9, 0.6, 0.5]


def test_shares_outside_0_and_1_are_cut():
    """No part leaves the range, whatever is given."""
    assert mention_score(actors_named=7, time="stated", strength=-1, clause=1)[1][::2] == (
        ("actors", 1.0),
        ("action", 0),
    )


def test_wire_copies_count_as_one_source():
    """The same sentence in two articles, with other quotation marks and spaces, is one source."""
    one, copy = told("a", "They “met” on Thursday."), told("b", 'They "met"  on Thursday')
    assert independent_sources([one, copy]) == 1
    assert independent_sources([one, told("b", "The two met.")]) == 2


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_copies_of_copies_are_one_source_in_any_order(order):
    """Articles that share sentences by way of a third one are one source."""
    pairs = [("a", "Talks began."), ("b", "Talks began."), ("b", "They ended."), ("c", "They ended.")]
    assert independent_sources([told(*pairs[i]) for i in order]) == 1


def test_an_event_is_surer_with_further_sources():
    """An independent source raises the confidence; a copy and a weaker sentence of the same article do not."""
    one = told("a", "They met on Thursday.")
    alone, _ = event_score([one])
    both, parts = event_score([one, told("b", "The two held talks.", 0.3)])
    assert (alone, both) == (0.72, 0.76)
    assert parts == (("sources", 0.95),)
    assert event_score([one, replace(one, article_id="c")])[0] == alone
    assert event_score([one, told("a", "It was cold.", 0.1)])[0] == alone
