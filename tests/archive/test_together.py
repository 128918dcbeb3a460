"""The archive's events beside those of articles it does not hold."""

from dataclasses import replace
from datetime import date

from components.archive import corrections as decisions
from components.archive import decide, derive
from components.archive.together import articles_beside, events_beside
from tests.archive.telling import EXPULSION, LATER, NOW, article, event, mention, merged, put, salted
from tests.archive.test_corrections import NEXT


def beside(store, *others, merge=merged):
    """What is shown together with what other articles tell, by id."""
    articles = articles_beside(store, [article(m) for m in range(5)])
    return {shown.event.id: shown for shown in events_beside(store, others, articles=articles, merge=merge)}


def test_an_act_that_both_tell_is_one_event(store):
    """Under the archive's id, with the evidence of both."""
    one, other = article(1), article(2)
    put(store, one, mention(one))
    derive(store, merge=salted)
    (kept,) = beside(store)
    assert beside(store, mention(other), merge=merged)[kept].event.mentions == (mention(one), mention(other))


def test_an_article_that_both_have_is_told_once(store):
    """As the archive has it."""
    mine = article(1, text="Diplomats met, we hear.")
    put(store, mine, mention(mine))
    derive(store, merge=merged)
    (shown,) = beside(store, mention(article(1))).values()
    assert shown.event.mentions == (mention(mine),)
    assert articles_beside(store, [article(1)]) == {mine.id: mine}


def test_decisions_count_for_both(store):
    """What the archive does not hold can be corrected too, and stays so under changed rules."""
    told = mention(article(3), NEXT, EXPULSION)
    shipped = event(told)
    decide(store, decisions.title_is(shipped.id, "Out"), author="Ada", at=NOW, beside=[shipped])
    assert (beside(store, told)[shipped.id].event.title, beside(store, told)[shipped.id].review) == ("Out", "confirmed")
    (again,) = beside(store, told, merge=salted).values()
    assert (again.event.id, again.event.title) == (shipped.id, "Out")


def test_a_shipped_event_can_be_one_with_an_own(store):
    """Merging reaches over the border."""
    own, told = article(1), mention(article(3), NEXT, EXPULSION)
    put(store, own, mention(own))
    derive(store, merge=merged)
    mine, shipped = event(mention(own)), event(told)
    decide(store, decisions.same_as(mine.id, [shipped.id]), author="Ada", at=LATER, beside=[shipped])
    (shown,) = beside(store, told).values()
    assert shown.event == replace(mine, mentions=(mention(own), told))


def test_a_confirmed_shipped_event_outlives_the_rules(store):
    """While its article is still shipped."""
    shipped = event(mention(article(3), date(2024, 1, 1)))
    decide(store, decisions.confirmed(shipped.id), author="Ada", at=NOW, beside=[shipped])
    assert beside(store)[shipped.id].event == shipped
    gone = events_beside(store, [], articles={}, merge=merged)
    assert gone == []
