"""The same act told twice becomes one event; acts that differ stay apart."""

from collections import Counter
from itertools import combinations, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.events import groups, merge_mentions
from components.events.facts import facts_of
from components.events.merge import gather, ordered
from components.events.sameness import contradict, grounds
from tests.events.conftest import make


def times(events):
    """How many mentions each event has, in order of the events."""
    return [len(event.mentions) for event in events]


SAME = {
    "two articles, one day": ({"article": "a"}, {"article": "b"}),
    "the month holds the day": ({}, {"article": "b", "when": "2016-12"}),
    "the year holds the day, and the number is the same": (
        {"counts": ((35, "diplomats"),)},
        {"article": "b", "when": "2016", "counts": ((35, "officers"),)},
    ),
    "an undated sentence of the same article": ({}, {"when": "", "at": 50}),
    "the date is assumed a day after that stated": (
        {"counts": ((35, "diplomats"),)},
        {"article": "b", "when": "2016-12-30", "basis": "assumed", "counts": ((35, "diplomats"),)},
    ),
    "who acted is not said in a second sentence": ({}, {"who": "", "at": 50}),
    "others acted too": ({}, {"article": "b", "who": "us gb"}),
    "it went on": ({}, {"article": "b", "status": "ongoing"}),
    "the parts of the number": (
        {"counts": ((60, "diplomats"),)},
        {"article": "b", "counts": ((48, "diplomats"), (12, "officials"))},
    ),
    "talks, told from either side": (
        {"action": "talks", "who": "us ru", "whom": ""},
        {"action": "talks", "article": "b", "who": "ru", "whom": "us"},
    ),
    "a call, then the conversation": (
        {"action": "call", "who": "trump putin", "whom": ""},
        {"action": "talks", "who": "us ru", "whom": "us ru", "at": 50},
    ),
    "a call and the conversation in two articles": (
        {"action": "call", "who": "biden", "whom": "putin"},
        {"action": "talks", "who": "biden", "whom": "putin", "article": "b"},
    ),
    "a number that nobody counted": (
        {"quote": "It ordered 755 staff to leave.", "when": "2017-07-31", "basis": "assumed"},
        {"counts": ((755, "diplomats"),), "when": "2017-07-30", "article": "b"},
    ),
    "a town named only in the words": (
        {"action": "talks", "when": "2025-02-18", "place": "Saudi Arabia"},
        {"action": "talks", "when": "2025", "quote": "They met in Riyadh that year.", "article": "b"},
    ),
    "a prisoner freed, the day taken from elsewhere in the article": (
        {"action": "release", "who": "ru", "whom": "us", "when": "2025-02-11", "quote": "Russia freed Fogel."},
        {
            "action": "release",
            "who": "ru",
            "whom": "us",
            "when": "2025-02-12",
            "basis": "carried",
            "article": "b",
            "quote": "Marc Fogel was freed.",
        },
    ),
    "a city and its country": (
        {"action": "talks", "place": "Riyadh"},
        {"action": "talks", "article": "b", "place": "Saudi Arabia"},
    ),
    "a place no table knows": (
        {"action": "talks", "place": "Istanbul"},
        {"action": "talks", "article": "b", "place": "the Consul General's residence"},
    ),
    "one speaker, one day, one article": (
        {"action": "accusation", "who": "lavrov", "whom": "us"},
        {"action": "accusation", "who": "lavrov", "whom": "us", "at": 50},
    ),
    "the accord, told as known": (
        {"action": "agreement", "who": "us ru", "whom": "us ru", "quote": "They agreed on cuts."},
        {"action": "agreement", "who": "us ru", "whom": "us ru", "at": 50, "quote": "The accord", "trigger": "accord"},
    ),
    "a person expelled, recalled a month later without a date": (
        {"quote": "It expelled Bart Gorman on Thursday.", "when": "2022-02-17"},
        {"quote": "It expelled Bart Gorman.", "when": "2022-03-23", "basis": "assumed", "article": "b"},
    ),
    "an invitation, told by two articles": (
        {
            "action": "proposal",
            "who": "putin",
            "whom": "trump",
            "quote": "Putin invited Trump to visit",
            "trigger": "invited",
        },
        {
            "action": "proposal",
            "who": "putin",
            "whom": "trump",
            "article": "b",
            "quote": "He invited him for a visit",
            "trigger": "invited",
        },
    ),
    "the Kremlin and Moscow": (
        {"action": "talks", "place": "Kremlin"},
        {"action": "talks", "article": "b", "place": "Moscow"},
    ),
    "parts of one day's sanctions": (
        {"action": "sanction", "counts": ((20, "people"),)},
        {"action": "sanction", "article": "b", "counts": ((7, "people"),)},
    ),
}

APART = {
    "other numbers": ({"counts": ((35, "diplomats"),)}, {"article": "b", "counts": ((60, "officers"),)}),
    "35 in 2016 and 755 in 2017": (
        {"when": "2016", "counts": ((35, "diplomats"),)},
        {"when": "2017", "at": 50, "counts": ((755, "staff"),)},
    ),
    "a plan and the deed": ({}, {"status": "planned", "at": 50}),
    "a proposal and a plan": ({"status": "proposed"}, {"status": "planned", "at": 50}),
    "done and denied": ({}, {"status": "denied", "at": 50}),
    "the sides exchanged": ({}, {"who": "ru", "whom": "us", "at": 50}),
    "another state acted": ({}, {"who": "gb", "article": "b"}),
    "another day": ({}, {"article": "b", "when": "2016-12-30"}),
    "another act": ({}, {"action": "mission_closed", "at": 50}),
    "undated in another article": ({}, {"article": "b", "when": ""}),
    "undated in two articles": ({"when": ""}, {"when": "", "article": "b"}),
    "undated with another number": (
        {"counts": ((35, "diplomats"),)},
        {"when": "", "at": 50, "counts": ((10, "diplomats"),)},
    ),
    "a year alone is no ground": ({}, {"article": "b", "when": "2016"}),
    "weeks that only overlap": ({"when": "2016-12-26/2017-01-01"}, {"article": "b", "when": "2016-12"}),
    "talks in two cities": (
        {"action": "talks", "place": "Geneva"},
        {"action": "talks", "article": "b", "place": "Istanbul"},
    ),
    "calls of other persons": (
        {"action": "call", "who": "biden", "whom": "putin"},
        {"action": "call", "who": "blinken", "whom": "lavrov", "at": 50},
    ),
    "a call and a meeting of one day": (
        {"action": "call", "who": "biden", "whom": "putin"},
        {"action": "talks", "who": "biden", "whom": "putin", "article": "b", "place": "Geneva"},
    ),
    "a call of presidents and talks of their states in two articles": (
        {"action": "call", "who": "biden", "whom": "putin"},
        {"action": "talks", "who": "us ru", "whom": "", "article": "b"},
    ),
    "two treaties": (
        {"action": "withdrawal", "quote": "It left the INF Treaty."},
        {"action": "withdrawal", "quote": "It left Open Skies.", "at": 50},
    ),
    "two agreements of one meeting": (
        {"action": "agreement", "who": "us ru", "whom": "us ru", "quote": "They agreed on cuts."},
        {"action": "agreement", "who": "us ru", "whom": "us ru", "at": 50, "quote": "They agreed on trade."},
    ),
    "a meeting of persons of whom the other sentence does not speak": (
        {"action": "talks", "who": "us ru", "whom": "us ru"},
        {"action": "talks", "who": "trump putin", "whom": "", "when": "", "at": 50},
    ),
    "words in two articles": (
        {"action": "accusation", "who": "lavrov"},
        {"action": "accusation", "who": "lavrov", "article": "b"},
    ),
    "two proposals of one day": (
        {
            "action": "proposal",
            "who": "putin",
            "whom": "trump",
            "quote": "Putin proposed a truce",
            "trigger": "proposed",
        },
        {
            "action": "proposal",
            "who": "putin",
            "whom": "trump",
            "article": "b",
            "quote": "Putin proposed flights",
            "trigger": "proposed",
        },
    ),
    "words of two speakers": (
        {"action": "accusation", "who": "lavrov", "whom": "us"},
        {"action": "accusation", "who": "putin", "whom": "us", "at": 50},
    ),
    "both sides expelled, and one did": ({"who": "us ru", "whom": "us ru"}, {"article": "b"}),
}


@pytest.mark.parametrize("case", SAME)
def test_told_twice_is_one_event(case, mention):
    """Two mentions of one act become one event with both."""
    one, other = (mention(**told) for told in SAME[case])
    assert times(merge_mentions([one, other])) == times(merge_mentions([other, one])) == [2]


@pytest.mark.parametrize("case", APART)
def test_two_acts_are_two_events(case, mention):
    """Two mentions that cannot, or need not, tell one act stay apart."""
    one, other = (mention(**told) for told in APART[case])
    assert times(merge_mentions([one, other])) == times(merge_mentions([other, one])) == [1, 1]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_no_merging_by_way_of_a_third(order, mention):
    """A mention without a number joins one of two that contradict each other, always the same."""
    told = [
        mention(counts=((35, "diplomats"),), score=0.9),
        mention(article="b"),
        mention(article="c", counts=((60, "diplomats"),)),
    ]
    events = merge_mentions([told[i] for i in order])
    assert sorted(sorted(m.article_id for m in event.mentions) for event in events) == [["a", "b"], ["c"]]


def test_a_month_that_fits_two_days_alike_joins_neither(mention):
    """Nobody can say which of two calls "in March" means."""
    days = [mention("call", "biden", "putin", f"2022-03-{day}", article=f"{day}") for day in (10, 20)]
    assert times(merge_mentions([*days, mention("call", "biden", "putin", "2022-03", article="c")])) == [1, 1, 1]


def test_an_undated_sentence_goes_with_the_one_before_it(mention):
    """Of two talks of one article, "the discussions" are those told just before."""
    istanbul = mention("talks", "us ru", "us ru", "2025-02-27", at=0, place="Istanbul")
    riyadh = mention("talks", "us ru", "us ru", "2025-02-18", at=300, place="Riyadh")
    undated = mention("talks", "us ru", "us ru", "", at=100)
    events = merge_mentions([riyadh, undated, istanbul])
    assert [[m.where.start for m in event.mentions] for event in events] == [[300], [0, 100]]


def test_the_best_founded_date_wins(mention):
    """Words that name a day win over those that name the month, and both over an assumed day."""
    assumed = mention(when="2016-12-30", basis="assumed", article="b", counts=((35, "diplomats"),))
    month = mention(when="2016-12", article="c", counts=((35, "diplomats"),))
    day = mention(basis="carried", article="d", counts=((35, "diplomats"),))
    for told, iso in (([assumed, month], "2016-12"), ([assumed, month, day], "2016-12-29")):
        (event,) = merge_mentions(told)
        assert event.span.iso == iso
        assert event.when.span == event.span


def test_mentions_stand_by_day_of_publication(mention):
    """The first article to tell an act comes first, whatever its id."""
    late = mention(article="a", published="2017-01-05")
    early = mention(article="z", published="2016-12-30")
    (event,) = merge_mentions([late, early])
    assert [m.article_id for m in event.mentions] == ["z", "a"]


def test_persons_are_told_rather_than_their_states(mention):
    """Where one sentence says who met, the event does."""
    (event,) = merge_mentions(
        [
            mention("talks", "us ru", "us ru", "2022-01-21"),
            mention("talks", "us ru", "us ru", "2022-01-21", article="c"),
            mention("talks", "blinken lavrov", "", "2022-01-21", article="b"),
        ]
    )
    assert {actor.name for actor in event.sources} == {"Antony Blinken", "Sergey Lavrov"}


def test_no_mentions_no_events():
    """Nothing told is nothing shown."""
    assert merge_mentions([]) == []


def test_a_mention_given_twice_counts_once(mention):
    """The same article read twice tells nothing new."""
    assert times(merge_mentions([mention(), mention()])) == [1]


def test_an_undated_sentence_joins_the_act_its_own_article_copied(mention):
    """Two articles tell an act alike; the second's undated sentence finds it by its own article."""
    told = [mention(), mention(article="b"), mention(article="b", when="", at=50)]
    assert times(merge_mentions(told)) == [3]


@st.composite
def archives(draw):
    """A handful of mentions that often tell the same acts, in articles that share sentences."""
    days = ("2016-12-29", "2016-12-30", "2016-12", "2016-12-26/2017-01-01", "2016", "")
    return [
        make(
            draw(st.sampled_from(("expulsion", "talks", "call", "accusation", "release"))),
            draw(st.sampled_from(("us", "ru", "", "us gb", "us ru", "trump putin", "blinken lavrov"))),
            draw(st.sampled_from(("ru", "us", "", "us ru"))),
            draw(st.sampled_from(days)),
            article=draw(st.sampled_from("abc")),
            at=draw(st.sampled_from((0, 50, 100))),
            status=draw(st.sampled_from(("occurred", "ongoing", "planned", "denied"))),
            basis=draw(st.sampled_from(("stated", "carried", "assumed"))),
            counts=draw(st.sampled_from(((), ((35, "diplomats"),), ((60, "officers"), (2, "compounds"))))),
            place=draw(st.sampled_from(("", "Geneva", "Switzerland", "Istanbul"))),
            quote=draw(
                st.sampled_from(("It left New START.", "It left Open Skies in retaliation.", "Two sides spoke."))
            ),
            score=draw(st.sampled_from((0.4, 0.8))),
        )
        for _ in range(draw(st.integers(1, 14)))
    ]


@settings(max_examples=40, deadline=None)
@given(archives(), st.randoms(use_true_random=False))
def test_any_order_gives_the_same_events(told, chance):
    """Events, ids, titles, links and all are the same however the mentions are shuffled."""
    events = merge_mentions(told)
    chance.shuffle(told)
    assert merge_mentions(told) == events


@settings(max_examples=40, deadline=None)
@given(archives())
def test_merging_twice_changes_nothing(told):
    """The mentions of the events give the events again; no mention is lost, none is in two, and ids are unique."""
    events = merge_mentions(told)
    mentions = [mention for event in events for mention in event.mentions]
    assert merge_mentions(mentions) == events
    assert Counter(mentions) == Counter(set(told))
    assert len({event.id for event in events}) == len(events)


@settings(max_examples=40, deadline=None)
@given(archives())
def test_no_event_holds_a_contradiction(told):
    """Every two mentions of an event can tell one act."""
    for event in merge_mentions(told):
        facts = [facts_of(mention) for mention in event.mentions]
        assert not any(contradict(one, other) for one, other in combinations(facts, 2))


@settings(max_examples=40, deadline=None)
@given(archives())
def test_contradiction_has_no_direction(told):
    """Two mentions contradict each other, or speak for each other, whichever is looked at first."""
    facts = [facts_of(mention) for mention in told]
    for one, other in combinations(facts, 2):
        assert contradict(one, other) == contradict(other, one)
        assert grounds(one, other) == grounds(other, one)


@settings(max_examples=40, deadline=None)
@given(archives())
def test_the_look_up_finds_what_comparing_all_would(told):
    """Looking only where an act can be gives the same groups as looking everywhere."""
    taken = ordered(facts_of(mention) for mention in dict.fromkeys(told))
    found = [[facts.mention for facts in group.members] for group in gather(taken)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(groups, "_sought_keys", lambda _: [()])
        patch.setattr(groups, "_own_keys", lambda *_, **__: [()])
        assert [[facts.mention for facts in group.members] for group in gather(taken)] == found
