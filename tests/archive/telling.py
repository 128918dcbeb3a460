"""Articles that tell acts, and a way to merge what they tell that is simple enough to know the answer."""

import hashlib
from collections import defaultdict
from dataclasses import replace
from datetime import UTC, date, datetime

from components.archive.articles import Reading, keep
from components.model import Action, Article, Event, Mention, ResolvedDate, TextSpan
from tests.invented import KINDS, RU, US, span_at

NOW = datetime(2025, 3, 1, 12, 0, tzinfo=UTC)
LATER = datetime(2025, 3, 2, 12, 0, tzinfo=UTC)
PROGRAM = "p1"
TALKS, EXPULSION = Action(*KINDS[0]), Action(*KINDS[9])


def article(number=0, text="", **changes):
    """The article with this number; another text is another revision of it."""
    fields = {
        "title": f"Article {number}",
        "text": text or f"Diplomats met for the {number}th time.\n\nMore on that.",
        "published": date(2025, 2, 28),
        "publisher": "Wire",
        "url": f"https://example.org/{number}",
    }
    return Article(**(fields | changes))


def mention(told, day=date(2025, 2, 27), action=TALKS, **changes):
    """What an article tells: an act of this kind on this day."""
    when = ResolvedDate(None, "", "DATE", day.isoformat(), told.published, "stated", "So it says.", span_at(day))
    fields = {
        "where": TextSpan(0, 10),
        "quote": told.text[:10],
        "sources": (US,),
        "targets": (RU,),
        "when": when,
        "score": 0.5,
    }
    return Mention(told.id, told.name, action=action, status="occurred", **(fields | changes))


def put(store, told, *mentions, program=PROGRAM, at=NOW):
    """Keep an article that tells these."""
    with store.writing():
        return keep(store, Reading(told, mentions, program, at))


def merged(mentions, salt=""):
    """Mentions of one kind and day are one event; its id is made of these, and of `salt`."""
    groups = defaultdict(list)
    for told in mentions:
        groups[told.action.id, told.when.span].append(told)
    return [event(*group, salt=salt) for group in groups.values()]


def event(*mentions, salt=""):
    """The event that these mentions tell."""
    first = mentions[0]
    told = f"{first.action.id} {first.when.span} {salt}"
    return Event(
        id=hashlib.sha256(told.encode()).hexdigest()[:16],
        title=f"{first.action.label} on {first.when.span.first}",
        action=first.action,
        status="occurred",
        mentions=mentions,
        span=first.when.span,
        sources=first.sources,
        targets=first.targets,
        score=max(m.score for m in mentions),
    )


def salted(mentions):
    """The same events under other ids, as changed rules would derive them."""
    return [replace(e, title=f"{e.title}, again") for e in merged(mentions, salt="changed")]
