"""The evidence of one event as HTML."""

from dataclasses import replace
from datetime import date

from components.events.scoring import event_score
from components.model import DateSpan
from components.page.calendars import picture
from components.page.evidence import confidence, headline, proof, sources


def test_the_headline_names_date_status_and_actors(event):
    """In this order, the date first."""
    assert "<b>27 February 2025</b> · Happened · <u class='us'><bdi>United States</bdi></u>" in headline(
        event, "27 February 2025"
    )


def test_the_proof_says_why_this_date(event):
    """The rule's sentence, and the day it was counted from."""
    shown = proof(event)
    assert "Why this date: “Thursday” is the latest Thursday not after publication." in shown
    assert "Counted from 28 Feb 2025; the sentence says so." in shown


def test_a_date_nobody_gave_is_said_so(event, mention):
    """Without words for a time the page says that there are none."""
    undated = replace(event, span=None, mentions=(replace(mention, when=None, basis="none"),))
    assert "the article gives no date" in proof(undated)


def test_the_only_quote_is_not_repeated(event, article):
    """With one source its address and day stand alone; with two each has its quote."""
    once = sources(event, {article.id: article})
    twice = sources(replace(event, mentions=(event.mentions[0],) * 2), {article.id: article})
    assert (once.count("<blockquote>"), twice.count("<blockquote>")) == (0, 2)
    assert "28 Feb 2025 · The Moscow Times · <a href=" in once


def test_the_confidence_shows_its_parts(event):
    """Each part with its share, the number of sources last."""
    shown = confidence(replace(event, score=event_score(event.mentions)[0]))
    assert "Confidence 73 %: the date 90 %, times the action 90 %, times the number of sources 90 %." in shown


def test_the_calendar_marks_result_and_anchor(mention):
    """One month where both lie in it; the 27th is meant, the 28th the anchor."""
    shown = picture(mention.when)
    assert shown.count("<table>") == 1
    assert "<td class='meant'>27</td><td class='anchor'>28</td>" in shown


def test_a_year_has_no_picture_of_days(mention):
    """What is longer than a month is not drawn as days."""
    year = DateSpan(date(2016, 1, 1), date(2016, 12, 31), "year")
    assert picture(replace(mention.when, span=year)) == ""
