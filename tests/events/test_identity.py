"""Ids stay with their events when articles are read again, or further ones come."""

import os
import subprocess
import sys
from pathlib import Path

from components.events import merge_mentions

PROGRAM = """
from components.events import merge_mentions
from tests.events.conftest import make
days = ("2022-03-10", "2022-03-12", "2022-03", "2022", "")
told = [
    make(kind, who, "ru us gb", day, article=f"{kind}{who}", at=at, place=place)
    for at, (kind, place) in enumerate((("talks", "Geneva"), ("call", ""), ("release", ""), ("expulsion", "")))
    for who in ("us", "us gb", "us gb ua", "biden putin")
    for day in days
]
print([(event.id, event.title, len(event.mentions), event.links) for event in merge_mentions(told)])
"""


def ids(*mentions):
    return [event.id for event in merge_mentions(mentions)]


def test_an_id_is_16_hex_digits(mention):
    """Ids have the form of the contract."""
    (name,) = ids(mention())
    assert len(name) == 16
    assert set(name) <= set("0123456789abcdef")


def test_an_id_is_the_same_on_every_machine(mention):
    """An id seen in a link last year still opens its event."""
    assert ids(mention()) == ["7c5e11bb44f92a24"]


def test_further_mentions_leave_the_id(mention):
    """A second article, with a number, a place and another speaker, tells the same event."""
    first = mention(published="2016-12-30")
    more = [
        mention(article="b", counts=((35, "diplomats"),), published="2016-12-31"),
        mention(article="c", when="2016-12", published="2017-01-20", score=0.95),
        mention(article="c", when="", at=80, published="2017-01-20", quote="The expulsions, told again."),
        mention("talks", "us ru", "", article="d"),
    ]
    alone = ids(first)[0]
    assert all(alone in ids(first, *more[:n]) for n in range(1, 5))


def test_a_later_act_of_the_same_day_leaves_the_first_its_id(mention):
    """Two acts that the plain id cannot tell apart have two ids; the one told first keeps its own."""
    first = mention(counts=((35, "diplomats"),), published="2016-12-30")
    second = mention(counts=((60, "diplomats"),), published="2017-02-01", article="A")
    both = ids(first, second)
    assert ids(first)[0] in both
    assert len(set(both)) == 2


def test_other_kinds_sides_days_and_manners_have_other_ids(mention):
    """What makes another act makes another id."""
    changes = [{}, {"who": "ru", "whom": "us"}, {"when": "2016-12-30"}, {"status": "planned"}, {"action": "sanction"}]
    assert len({ids(mention(**change))[0] for change in changes}) == len(changes)


def test_who_is_named_first_does_not_change_the_id_of_talks(mention):
    """Talks of Russia with the United States are talks of the United States with Russia."""
    assert ids(mention("talks", "us", "ru")) == ids(mention("talks", "ru", "us")) == ids(mention("talks", "ru us", ""))


def test_undated_acts_of_two_articles_have_two_ids(mention):
    """Without a date, the article stands for it."""
    assert len(set(ids(mention(when=""), mention(when="", article="b")))) == 2


def test_no_hash_seed_changes_anything():
    """Python orders sets differently in every process; events stay as they are."""
    root = Path(__file__).parents[2]
    runs = [
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    ]
    assert runs[0] == runs[1] == runs[2]
    assert runs[0].count("('") > 10
