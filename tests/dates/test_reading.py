"""Whole texts: what is carried from one expression to the next, and what is told of each."""

import json
from datetime import date
from pathlib import Path

import pytest

from components.dates import find_dates, read_dates

SHARED = Path(__file__).parents[3] / "shared" / "gold"
PUBLISHED = date(2025, 2, 28)
HISTORY = (
    "War broke out on 28 July 1914. In August the border was crossed. The following month the advance was halted. "
    "On 25 April 1915 troops landed. Three days later they attacked. The last of them left in January 1916. "
    "On 1 July the battle of the river began. In the spring of 1917 it began anew."
)


def values(text, published=PUBLISHED):
    return [(r.text, r.value) for r in read_dates(text, published=published)]


def test_a_chronicle_counts_from_the_date_before():
    """In a history far from publication, months and days without a year follow the date before."""
    assert values(HISTORY) == [
        ("28 July 1914", "1914-07-28"),
        ("August", "1914-08"),
        ("The following month", "1914-09"),
        ("25 April 1915", "1915-04-25"),
        ("Three days later", "1915-04-28"),
        ("January 1916", "1916-01"),
        ("1 July", "1916-07-01"),
        ("the spring of 1917", "1917-SP"),
    ]


def test_a_year_alone_on_its_line_is_that_of_the_days_below():
    """Until another year stands alone; one in running text is none."""
    text = "## 2016\n\nDec. 29 - Envoys are expelled. Talks end in March.\n\n*2017:*\n\nJuly 30 - Staff is cut."
    assert values(text) == [
        ("2016", "2016"),
        ("Dec. 29", "2016-12-29"),
        ("March", "2016-03"),
        ("2017", "2017"),
        ("July 30", "2017-07-30"),
    ]
    assert values("They met in 2016.\n\nDec. 29 - Envoys are expelled.")[1] == ("Dec. 29", "2024-12-29")


def test_news_counts_from_publication_beside_old_years():
    """A few years of the past do not make news a chronicle."""
    text = "Ties broke in 1979, 1991 and 1998, he said Friday. They meet again next month, as they did last year."
    assert values(text)[3:] == [("Friday", "2025-02-28"), ("next month", "2025-03"), ("last year", "2024")]


def test_news_that_dates_by_the_calendar_is_no_chronicle():
    """Days of the month right before publication are counted from it, beside a background of old years."""
    text = "Envoys met on February 26. Ties broke in 2002, 2008 and 2011. They met again on February 27."
    assert [value for _, value in values(text)] == ["2025-02-26", "2002", "2008", "2011", "2025-02-27"]


def test_a_month_opens_a_sentence_before_a_name():
    """The month stands before the name of who acts: "In May Chile left"; "August Wilson" is a name."""
    assert values("In May Chile left. In August Wilson's house they met.") == [("May", "2024-05")]


def test_a_quarter_is_remembered_for_a_year_ago():
    """In accounts "a year ago" is the same quarter of the year before."""
    text = "Profit rose in the third quarter of 2024, up from a loss a year ago."
    assert values(text)[1] == ("a year ago", "2023-Q3")


def test_the_reader_is_told_why():
    """The sentence names the words, the rule's reason and the day of publication."""
    (found,) = read_dates("They met on Thursday.", published=PUBLISHED)
    assert found.because == "'Thursday': the latest Thursday not after publication (Fri 28 Feb 2025)."


@pytest.mark.parametrize(
    ("published", "value", "reason"),
    [
        (date(2023, 11, 14), "2023-11", "the month it lies in"),
        (date(2023, 10, 14), "2022-11", "the latest November before it"),
    ],
)
def test_the_reason_of_a_month_is_true(published, value, reason):
    """The month of publication itself does not lie before it."""
    (found,) = read_dates("In November they met.", published=published)
    assert (found.value, found.because) == (value, f"'November': counted from {published:%-d %b %Y}: {reason}.")


def test_figures_say_how_their_order_was_decided():
    """Where nothing tells the order of day and month, the sentence says so and "order" is implied."""
    (found,) = read_dates("Signed on 10/04/2019.", published=PUBLISHED)
    assert (found.implied, "nothing in the article tells" in found.because) == (("order",), True)


def test_expressions_before_they_are_resolved():
    """find_dates cuts the words out and says what they can mean, without a day of publication."""
    (found,) = find_dates("in early March")
    assert (found.text, found.mod, found.meaning.month, found.meaning.year) == ("early March", "START", 3, None)


def test_markup_is_no_hindrance():
    """Tags beside an expression do not belong to it."""
    assert values("They <u>met</u> <b>Thursday</b> ## Today") == [("Thursday", "2025-02-27"), ("Today", "2025-02-28")]


def test_other_languages_go_to_dateparser():
    """A text in German is read by the fallback."""
    assert values_in_german() == ["2022-02-24"]


def values_in_german():
    return [r.value for r in read_dates("Am 24. Februar 2022 begann der Krieg.", published=PUBLISHED, language="de")]


@pytest.mark.skipif(not SHARED.exists(), reason="the labelled articles lie beside the checkout, not in it")
def test_the_seed_article():
    """Every label of the seed article is found with its extent and value."""
    seed = json.loads((SHARED / "seed_timexes.jsonl").read_text(encoding="utf-8"))
    found = read_dates(seed["text"], published=date.fromisoformat(seed["published"]))
    assert [(r.where.start, r.where.end, r.type, r.value) for r in found] == [
        (t["start"], t["end"], t["type"], t["value"]) for t in seed["timexes"]
    ]


def test_that_month_and_season_follow_the_date_before():
    """In a chronicle "that winter" and "That June" take their year from the date before."""
    text = (
        "War began in September 1939. That winter was hard. In May 1940 the front moved. That June a city fell in 1940."
    )
    assert [value for _, value in values(text)] == ["1939-09", "1939-WI", "1940-05", "1940-06", "1940"]


def test_spring_rolls_are_no_season():
    """The words "that spring" before a noun is no time."""
    assert values("He said that spring rolls are good.") == []


def test_the_year_before_goes_on_with_a_place():
    """What tells where it was does not tell before what."""
    text = "He was convicted in 1988 of shooting a man the year before outside a restaurant."
    assert values(text) == [("1988", "1988"), ("the year before", "1987")]


def test_hours_later_are_counted_with_their_fullness():
    """The words "a full 24 hours later" are one expression."""
    text = "The quake struck on Feb. 27. A full 24 hours later, only 16 people had been found."
    assert values(text)[1] == ("A full 24 hours later", "2025-02-27")


def test_a_month_of_that_year_is_joined_to_the_year_spoken_of():
    """Also a day, a season and a quarter of that year."""
    text = (
        "He took office in 2017. In July of that year he resigned, and on August 5 of the same year he left. "
        "In the summer of that year and the third quarter of that year sales fell."
    )
    assert values(text)[1:] == [
        ("July of that year", "2017-07"),
        ("August 5 of the same year", "2017-08-05"),
        ("the summer of that year", "2017-SU"),
        ("the third quarter of that year", "2017-Q3"),
    ]


def test_of_an_impossible_day_the_month_is_read():
    """A day the calendar has not is no reason to take the day of publication, and the reader is told."""
    (found,) = read_dates("They met on Feb. 30.", published=PUBLISHED)
    assert (found.value, found.because) == (
        "2025-02",
        "'Feb. 30': no such day is in the calendar, so its month; counted from 28 Feb 2025: the month it lies in.",
    )
    assert values("Signed on 31 June 2021.") == [("31 June 2021", "2021-06")]


def test_the_quarter_reported_is_the_latest_over():
    """A quarter that is to come, or one before it, does not take its place; the nine months do."""
    text = (
        "Third-quarter profit rose. The quake will cause a fourth-quarter charge, after a flat second quarter. "
        "Sales rose from a year ago. He had been hired several months before. In the latest quarter costs fell from "
        "a year earlier. In the first nine months net doubled from a year earlier."
    )
    found = dict(values(text, date(1989, 11, 2))[:-1])
    assert (found["a year ago"], found["a year earlier"]) == ("1988-Q3", "1988-Q3")
    assert values(text, date(1989, 11, 2))[-1] == ("a year earlier", "1988")


def test_an_account_goes_on_to_a_year():
    """Behind "for 2003", the year earlier is that before it, no quarter."""
    text = "Second-quarter sales rose. It had a loss for 2003, against a loss a year earlier."
    assert values(text, date(2004, 7, 30))[2] == ("a year earlier", "2002")


def test_the_week_of_a_monday_is_the_one_just_over():
    """Unless the words look ahead; on other days it is that of publication."""
    assert values("The index rose for the week.", date(2024, 3, 11)) == [("the week", "2024-W10")]
    assert values("They will meet later in the week.", date(2024, 3, 11))[0][1] == "2024-W11"
    assert values("The index rose for the week.", date(2024, 3, 8)) == [("the week", "2024-W10")]


def test_a_month_before_is_not_counted_from_a_year():
    """It is counted from the month spoken of, which stands before the year."""
    text = "Prices rose in November, most in 2023, and more than in the prior month."
    assert values(text, date(2023, 12, 8))[2] == ("the prior month", "2023-10")


def test_the_name_of_an_event_can_end_a_heading():
    """What ends a paragraph is no part of the name: a text whose heading ended so could not be read at all."""
    text = "Fact Sheet: Two Years After the Annexation of Crimea\n\nThe coast was quiet on 25 April 2015."
    assert values(text, date(2016, 3, 20)) == [
        ("Two Years After the Annexation of Crimea", "2016"),
        ("25 April 2015", "2015-04-25"),
    ]
