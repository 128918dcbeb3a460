"""Mentions made by hand: who did what to whom, on which days, in which article."""

from datetime import date

import pytest

from components.lexicon.actions import actions
from components.model import Actor, DateSpan, Mention, ResolvedDate, TextSpan

ACTORS = {
    "us": Actor("us", "United States", "USA"),
    "ru": Actor("ru", "Russia", "RUS"),
    "gb": Actor("gb", "United Kingdom", "GBR"),
    "ua": Actor("ua", "Ukraine", "UKR"),
    "senate": Actor("us.parliament", "U.S. Senate", "USA"),
    "trump": Actor("us.president.trump", "Donald Trump", "USA", "President"),
    "biden": Actor("us.president.biden", "Joe Biden", "USA", "President"),
    "blinken": Actor("us.secretary_of_state.blinken", "Antony Blinken", "USA", "Secretary of State"),
    "putin": Actor("ru.president.putin", "Vladimir Putin", "RUS", "President"),
    "lavrov": Actor("ru.foreign_minister.lavrov", "Sergey Lavrov", "RUS", "Foreign Minister"),
}


def span(text):
    """The days of "2016-12-29", "2016-12", "2016" or "2016-12-26/2017-01-01"; None of ""."""
    if not text:
        return None
    if "/" in text:
        first, last = (date.fromisoformat(part) for part in text.split("/"))
        return DateSpan(first, last, "span")
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        return DateSpan(date(parts[0], 1, 1), date(parts[0], 12, 31), "year")
    if len(parts) == 2:
        year, month = parts
        after = date(year + month // 12, month % 12 + 1, 1).toordinal() - 1
        return DateSpan(date(year, month, 1), date.fromordinal(after), "month")
    return DateSpan(date(*parts), date(*parts), "day")


def make(action="expulsion", who="us", whom="ru", when="2016-12-29", **more):
    """One mention; `more` are article, published, at, quote, trigger and fields of Mention."""
    quote = more.pop("quote", "The clause that tells it.")
    article, at = more.pop("article", "a"), more.pop("at", 0)
    days = span(when)
    anchor = date.fromisoformat(more.pop("published", "2025-02-28"))
    told = ResolvedDate(None, when, "DATE", when, anchor, "made", "Made up.", days) if days else None
    trigger = more.pop("trigger", "")
    start = quote.index(trigger)
    return Mention(
        article_id=article,
        doc=article,
        where=TextSpan(at, at + len(quote)),
        quote=quote,
        action=actions()[action],
        status=more.pop("status", "occurred"),
        sources=tuple(ACTORS[name] for name in who.split()),
        targets=tuple(ACTORS[name] for name in whom.split()),
        when=told,
        basis=more.pop("basis", "stated" if days else "none"),
        trigger=TextSpan(at + start, at + start + len(trigger)) if trigger else None,
        score=more.pop("score", 0.8),
        **more,
    )


@pytest.fixture
def mention():
    """The maker of mentions."""
    return make
