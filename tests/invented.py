"""Events made up for tests: any number, the same for the same seed, spread as real ones are."""

from __future__ import annotations

import random
from datetime import date, timedelta

from components.model import Action, Actor, Article, DateSpan, Event, Mention, ResolvedDate, TextSpan

US = Actor("us", "United States", "USA")
RU = Actor("ru", "Russia", "RUS")
STATE = Actor("us.state_department", "State Department", "USA")
LAVROV = Actor("ru.foreign_minister.lavrov", "Sergey Lavrov", "RUS", "Foreign Minister")
UKRAINE = Actor("ua", "Ukraine", "UKR")

KINDS = (
    ("talks", "Talks", "talks", "cooperative", "036", "CONSULT"),
    ("call", "Call", "talks", "cooperative", "041", "CONSULT"),
    ("agreement", "Agreement", "agreements", "cooperative", "057", "AGREE"),
    ("release", "Release", "releases", "cooperative", "084", "COOPERATE"),
    ("appointment", "Appointment", "envoys", "neutral", "050", "COOPERATE"),
    ("recall", "Recall", "envoys", "conflictual", "160", "SANCTION"),
    ("suspension", "Suspension", "breaks", "conflictual", "163", "SANCTION"),
    ("seizure", "Seizure", "seizures", "conflictual", "171", "COERCE"),
    ("sanction", "Sanction", "sanctions", "conflictual", "163", "SANCTION"),
    ("expulsion", "Expulsion", "expulsions", "conflictual", "161", "SANCTION"),
    ("military", "Military", "military", "conflictual", "150", "MOBILIZE"),
)
TITLES = {
    "talks": ("Rubio and Lavrov meet in Riyadh", "Geneva security talks", "Strategic stability dialogue"),
    "call": ("Biden and Putin speak by phone", "Trump and Putin call"),
    "agreement": ("New START extended to 2026", "Syria ceasefire deal in Geneva"),
    "release": ("Russia frees Brittney Griner for Viktor Bout", "24-person prisoner swap"),
    "appointment": ("Russia names Alexander Darchiyev ambassador to the United States",),
    "recall": ("Russia recalls its ambassador",),
    "suspension": ("Russia suspends New START", "US suspends Syria talks"),
    "seizure": ("United States seizes six Russian-owned properties",),
    "sanction": ("US sanctions Russian oil majors", "First tranche of invasion sanctions", "CAATSA signed"),
    "expulsion": ("US expels 35 diplomats, shuts two compounds", "Russia expels two US diplomats"),
    "military": ("Russia withdraws from the test ban treaty",),
}
ARTICLES = tuple(
    Article(f"Article {n}", "", date(2025, 2, 28), publisher, f"https://example.org/{n}")
    for n, publisher in enumerate(("Example News", "Wire, The", "Moskva Daily", "Gazette"))
)


def span_at(day: date, unit: str = "day", *, approximate: bool = False) -> DateSpan:
    """The day, or the month or year it lies in, or the three years from its own."""
    if unit == "month":
        first = day.replace(day=1)
        return DateSpan(first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1), "month", approximate)
    if unit in {"year", "span"}:
        last = date(day.year + (2 if unit == "span" else 0), 12, 31)
        return DateSpan(date(day.year, 1, 1), last, unit, approximate)
    return DateSpan(day, day, "day", approximate)


def event(number: int = 0, *, span: DateSpan | None = None, **changes: object) -> Event:
    """One event with one mention; `changes` are fields of Event, or kind, quote and article of the mention."""
    kind = Action(*KINDS[changes.pop("kind", 9)])
    article = changes.pop("article", ARTICLES[0])
    quote = changes.pop("quote", "The United States expelled 35 diplomats in 2016.")
    when = None
    if span is not None:
        anchor = date(2025, 2, 28)
        when = ResolvedDate(TextSpan(44, 48), "in 2016", "DATE", span.iso, anchor, "year", "The year itself.", span)
    score = changes.get("score", 0.8)
    mention = Mention(article.id, "a", TextSpan(0, len(quote)), quote, kind, "occurred", when=when, score=score)
    fields = {"title": "US expels 35 diplomats", "status": "occurred", "sources": (US,), "targets": (RU,)}
    fields |= {"mentions": (mention,), "score": score} | changes
    return Event(id=f"{number:016x}", action=kind, span=span, **fields)


def events(count: int, *, seed: int = 1, years: tuple[int, int] = (2014, 2025)) -> list[Event]:
    """This many events between the years: one in twelve undated, one in five less precise than a day."""
    draw = random.Random(seed)  # noqa: S311 - not for secrets
    return [_drawn(number, draw, years) for number in range(count)]


def _drawn(number: int, draw: random.Random, years: tuple[int, int]) -> Event:
    kind = draw.randrange(len(KINDS))
    day = date(draw.randint(*years), draw.randint(1, 12), draw.randint(1, 28))
    unit = draw.choices(("day", "month", "year", "span", ""), (75, 10, 5, 2, 8))[0]
    mutual = KINDS[kind][2] in {"talks", "agreements", "releases"}
    sources = (US, RU) if mutual else draw.choice(((US,), (RU,), (STATE,), (LAVROV,), ()))
    targets = () if mutual or not sources else ((RU,) if sources[0].country == "USA" else (US,))
    return event(
        number,
        span=span_at(day, unit, approximate=draw.random() < 0.2 and unit != "day") if unit else None,
        kind=kind,
        article=draw.choice(ARTICLES),
        title=draw.choice(TITLES[KINDS[kind][0]]),
        status=draw.choices(("occurred", "planned", "denied", "ongoing"), (85, 8, 3, 4))[0],
        sources=sources,
        targets=targets,
        score=round(draw.uniform(0.3, 1), 2),
    )
