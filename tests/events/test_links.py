"""Plans are linked with the deeds that carry them out, acts with their answers."""

import pytest

from components.events import merge_mentions


def links(events):
    """The links as (kind, number of the other event), for each event in order of date."""
    number = {event.id: place for place, event in enumerate(events)}
    return [[(kind, number[other]) for kind, other in event.links] for event in events]


def test_a_plan_is_carried_out_on_its_day(mention):
    """Talks planned for Friday are those held on Friday."""
    plan = mention("talks", "us ru", "us ru", "2025-04-10", status="planned", published="2025-04-08")
    deed = mention("talks", "us ru", "us ru", "2025-04-10", article="b", published="2025-04-11")
    other = mention("talks", "us ru", "us ru", "2025-06-10", article="b", published="2025-06-11")
    carried, done, later = (merge_mentions([one])[0].id for one in (plan, deed, other))
    found = {event.id: event.links for event in merge_mentions([plan, deed, other])}
    assert found == {carried: (("carried_out_by", done),), done: (("carries_out", carried),), later: ()}


@pytest.mark.parametrize(
    "deed",
    [
        {"when": "2025-09-01"},
        {"who": "gb"},
        {"counts": ((10, "diplomats"),)},
        {"action": "sanction"},
        {"status": "denied"},
        {"when": "2025-02-01"},
    ],
)
def test_other_deeds_do_not_carry_out_a_plan(deed, mention):
    """Too late, too early, by another, of another number or kind, or not done at all."""
    plan = mention(status="planned", when="2025-03-01", published="2025-03-01", counts=((35, "diplomats"),))
    assert links(merge_mentions([plan, mention(**({"when": "2025-03-20", "article": "b"} | deed))])) == [[], []]


def test_of_two_meetings_the_plan_is_carried_out_by_that_of_its_persons(mention):
    """The meeting Blinken and Lavrov planned is not that of the presidents."""
    plan = mention("talks", "blinken lavrov", "", "2022-01-21", status="planned", published="2022-01-18")
    own = mention("talks", "blinken lavrov", "", "2022-01-22", article="b", published="2022-01-23")
    others = mention("talks", "biden putin", "", "2022-01-21", article="c", published="2022-01-23")
    events = merge_mentions([plan, own, others])
    (carried,) = [event for event in events if event.status == "planned"]
    ((kind, done),) = carried.links
    assert kind == "carried_out_by"
    assert [event.span.iso for event in events if event.id == done] == ["2022-01-22"]


def test_a_plan_without_a_day_is_carried_out_soon_after_the_news(mention):
    """The follow-up meeting "in the near term" is the next one, of the article's day or later."""
    news = mention("statement", "us", "ru", "2025-02-28", published="2025-02-28", at=90)
    plan = mention("talks", "us ru", "us ru", "", status="planned")
    past = mention("talks", "us ru", "us ru", "2025-02-27", article="b", published="2025-04-11")
    deed = mention("talks", "us ru", "us ru", "2025-04-10", article="b", published="2025-04-11", at=50)
    found = {event.id: event.links for event in merge_mentions([news, plan, past, deed])}
    names = [merge_mentions([one])[0].id for one in (plan, past, deed)]
    assert [found[name] for name in names] == [(("carried_out_by", names[2]),), (), (("carries_out", names[0]),)]


def test_an_expulsion_is_answered_by_the_other_side(mention):
    """The same act with the sides exchanged, within two months, is an answer."""
    first = mention(when="2021-04-15", counts=((10, "diplomats"),))
    answer = mention(who="ru", whom="us", when="2021-04-16", counts=((10, "diplomats"),), article="b")
    assert links(merge_mentions([answer, first])) == [[("answered_by", 1)], [("answer_to", 0)]]


@pytest.mark.parametrize(
    "other",
    [
        {"when": "2021-06-20"},
        {"who": "us", "whom": "ru", "counts": ((4, "diplomats"),)},
        {"who": "ru", "whom": "gb"},
        {"status": "planned"},
        {"action": "sanction"},
        {"action": "talks"},
    ],
)
def test_what_is_no_answer(other, mention):
    """Too late, of the same side, against a third, only planned, or of another kind without words."""
    first = mention(when="2021-04-15", counts=((10, "diplomats"),))
    second = mention(**({"who": "ru", "whom": "us", "when": "2021-04-16", "article": "b"} | other))
    assert links(merge_mentions([first, second])) == [[], []]


def test_words_make_an_answer_of_another_kind(mention):
    """Sanctions answered by an expulsion "in response"."""
    first = mention("sanction", when="2017-07-27")
    answer = mention(who="ru", whom="us", when="2017-07-30", article="b", quote="It expelled 755 in response.")
    assert links(merge_mentions([answer, first])) == [[("answered_by", 1)], [("answer_to", 0)]]


def test_an_answer_to_a_war_is_none_to_the_other_sides_act(mention):
    """Sanctions in response to an invasion do not answer sanctions."""
    first = mention("sanction", "ru", "us", "2022-02-20")
    war = mention("sanction", when="2022-02-24", article="b", quote="It acted in response to the invasion of Ukraine.")
    assert links(merge_mentions([first, war])) == [[], []]


def test_an_act_is_answered_once_without_words(mention):
    """The third expulsion in a row answers the second, and the first stays answered by one."""
    rows = [("us", "ru", "2018-03-01"), ("ru", "us", "2018-03-10"), ("ru", "us", "2018-03-20")]
    told = [mention("expulsion", *row, article=str(n)) for n, row in enumerate(rows)]
    assert links(merge_mentions(told)) == [[("answered_by", 1)], [("answer_to", 0)], []]
