"""From a whole text to its mentions: dates, parties, quotes."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.events import extract_mentions
from components.model import Article
from tests.events.sentences import DAY, mentions

TALKS = "Russian and U.S. diplomats held talks in Vienna on Wednesday. "


@pytest.mark.parametrize(
    ("text", "span", "basis"),
    [
        ("Russia expelled two American diplomats on Thursday.", "2018-04-05", "stated"),
        ("On Thursday, Russia expelled two American diplomats.", "2018-04-05", "stated"),
        (
            "In 2016, the United States expelled 35 Russian diplomats and closed two Russian compounds.",
            "2016",
            "stated",
        ),
        ("Russia expelled two American diplomats, the ministry said Thursday.", "2018-04-05", "carried"),
        ("Russia expelled two American diplomats.", "2018-04-06", "assumed"),
        ("Russia has expelled two American diplomats.", "2018-04-06", "assumed"),
        (TALKS + "The Russian and American sides agreed on a new round.", "2018-04-04", "carried"),
        ("Starting in May, Russia is prohibiting the United States from hiring staff.", "2018-05", "stated"),
        ("Pompeo will meet Russian Foreign Minister Sergei Lavrov on Monday.", "2018-04-09", "stated"),
        ("Russia withdrew from the 1972 treaty with the United States on Thursday.", "2018-04-05", "stated"),
        ("December 2016: Obama expels 35 Russian diplomats.", "2016-12", "stated"),
        ("Dec. 29, 2016 – Expulsion of 35 Russian diplomats by the United States.", "2016-12-29", "stated"),
        ("2017: Washington closes a Russian consulate; Moscow shuts a U.S. consulate.", "2017", "stated"),
    ],
)
def test_the_time_of_an_act(text: str, span: str, basis: str) -> None:
    """Its own words first, those that open the sentence, those of the report, then the article's."""
    last = mentions(text)[-1]
    assert (last.when.span.iso, last.basis) == (span, basis)


@pytest.mark.parametrize(
    "text",
    [
        "It rained in Moscow. Russia has expelled two American diplomats.",
        "Russia and the United States plan to hold talks.",
        "Russia has not had an ambassador to the United States in more than three years of talks with Washington.",
    ],
)
def test_what_no_words_date_has_no_date(text: str) -> None:
    """A perfect, a plan without a day and a length of time give none."""
    assert [mention.when for mention in mentions(text)] == [None] * len(mentions(text))


def test_the_time_before_a_sentence_is_not_that_of_its_past():
    """A chronicle's "2017:" dates what was done then, not what had been done by then."""
    spans = {
        mention.action.id: mention.when.span.iso if mention.when else None
        for mention in mentions("2017: Russia regrets that the United States had expelled 35 Russian diplomats.")
    }
    assert spans == {"accusation": "2017", "expulsion": None}


CHRONICLE = """A chronicle

6 April 2018

## December 2016

The United States expels 35 Russian diplomats. It closes two Russian compounds.

**July 2017**

Russia orders the United States to cut 755 staff. It had suspended New START with the United States.

Reactions

The United States imposed sanctions on Russia.
"""


def test_a_time_that_stands_alone_dates_what_is_below_it():
    """Until another heading; not what had been done by then, and the day of publication is no heading."""
    told = [(each.action.id, each.when and each.when.span.iso, each.basis) for each in mentions(CHRONICLE)]
    assert told == [
        ("expulsion", "2016-12", "carried"),
        ("mission_closed", "2016-12", "carried"),
        ("expulsion", "2017-07", "carried"),
        ("suspension", None, "none"),
        ("sanction", "2018-04-06", "carried"),
    ]


def test_days_after():
    """What came days after an act dates that act some days before, as an approximate span."""
    (_, met) = mentions(TALKS.replace("Wednesday.", "Wednesday days after Pompeo and Lavrov met."))
    assert (met.when.span.iso, met.when.span.approximate) == ("2018-03-25/2018-04-02", True)


def test_the_quote_is_the_text_at_its_place():
    """Offsets, trigger and actors lie in the article's text, the trigger inside the quote."""
    text = "It rained. In 2016, the Obama administration <u>expelled</u> 35 Russian diplomats."
    (mention,) = mentions(text)
    assert mention.quote == text[mention.where.start : mention.where.end]
    assert text[mention.trigger.start : mention.trigger.end] == "expelled"
    assert mention.where.contains(mention.trigger)
    assert mention.counts == ((35, "diplomats"),)


def test_a_headline_that_the_text_tells_is_one_mention():
    """The line above, without a date of its own, is left to the sentence below."""
    found = mentions(f"Russian and U.S. diplomats hold talks\n\n{TALKS}")
    assert [mention.where.start for mention in found] == [39]


def test_the_other_side_of_a_bilateral_article():
    """Where only two states are spoken of, the one that is not named is the other."""
    text = TALKS * 3 + "The Russian delegation proposed a new round."
    last = mentions(text)[-1]
    assert ([a.country for a in last.sources], [a.country for a in last.targets]) == (["RUS"], ["USA"])


def test_whom_a_spy_served_did_not_catch_him():
    """The side an act leaves unnamed is not the one it was done against."""
    assert not mentions("An officer of the CIA was arrested on charges of spying for Moscow.")
    [mention] = mentions("An officer of the CIA was arrested in Moscow on charges of spying for Washington.")
    assert ([a.id for a in mention.sources], [a.id for a in mention.targets]) == (["ru"], ["us.cia"])


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from([*"aé .,\n\"'’-—()<>/0123€", "Russia ", "expelled ", "the United States ", "to "])).map(
        "".join
    )
)
def test_any_text_can_be_read(text: str) -> None:
    """No text breaks the reader, and every quote stands where it says."""
    for mention in extract_mentions(Article("", text, DAY)):
        assert mention.quote == text[mention.where.start : mention.where.end]


def test_the_anchor_is_the_day_of_publication():
    """The same text of another day means other days."""
    text = "Russia expelled two American diplomats on Thursday."
    (mention,) = extract_mentions(Article("", text, date(2018, 4, 13)))
    assert (mention.when.anchor, mention.when.span.iso) == (date(2018, 4, 13), "2018-04-12")
