"""Hand-made articles and events for the page's tests."""

from dataclasses import replace
from datetime import date

import pytest

from components.model import Action, Actor, Article, DateSpan, Event, Mention, ResolvedDate, TextSpan

TALKS = Action("talks", "Talks", "talks", "cooperative", "036", "CONSULT")
US = Actor("us", "United States", "USA")
RUSSIA = Actor("ru", "Russia", "RUS")
TEXT = "Diplomats of Russia and the United States met in Istanbul on Thursday."


@pytest.fixture
def article():
    return Article(
        title="Istanbul talks",
        text=TEXT,
        published=date(2025, 2, 28),
        publisher="The Moscow Times",
        url="https://example.org/a",
    )


@pytest.fixture
def mention(article):
    when = ResolvedDate(
        where=TextSpan(TEXT.index("Thursday"), TEXT.index("Thursday") + 8),
        text="Thursday",
        type="DATE",
        value="2025-02-27",
        anchor=article.published,
        rule="weekday",
        because="“Thursday” is the latest Thursday not after publication.",
        span=DateSpan(date(2025, 2, 27), date(2025, 2, 27), "day"),
    )
    return Mention(
        article_id=article.id,
        doc="a",
        where=TextSpan(0, len(TEXT)),
        quote=TEXT,
        action=TALKS,
        status="occurred",
        sources=(US, RUSSIA),
        when=when,
        basis="stated",
        trigger=TextSpan(TEXT.index("met"), TEXT.index("met") + 3),
        actor_spans=(TextSpan(TEXT.index("Russia"), TEXT.index("Russia") + 6),),
        score=0.81,
        score_parts=(("date", 0.9), ("action", 0.9)),
    )


@pytest.fixture
def event(mention):
    return Event(
        id="0123456789abcdef",
        title="United States and Russia hold talks in Istanbul",
        action=TALKS,
        status="occurred",
        mentions=(mention,),
        span=mention.when.span,
        sources=(US, RUSSIA),
        score=0.81,
    )


@pytest.fixture
def hostile(mention):
    """The mention with a quote that is markup in every language a page knows."""
    quote = '<script>window.ran=1</script> [x](javascript:alert(1)) $x^2$ \u202e<img src=x onerror="window.ran=1">'
    return replace(mention, quote=quote, where=TextSpan(0, len(quote)), when=None, trigger=None, actor_spans=())
