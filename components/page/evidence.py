"""One event as HTML: what happened, the words that say so, why this date, how sure, and every source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.events.scoring import event_score
from components.page import words
from components.page.calendars import picture
from components.page.markup import anchor, escaped, marked
from components.table.frame import proof as proof_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from components.model import Actor, Article, Event, Mention


SIDES = {"USA": "us", "RUS": "ru"}
"""The class that underlines an actor in its country's colour."""


def headline(event: Event, when: str) -> str:
    """The event's title, then its date in words, its status and who did it to whom."""
    facts = [f"<b>{escaped(when)}</b>", escaped(words.STATUS_NAMES[event.status]), _who(event)]
    return f"<h2><bdi>{escaped(event.title)}</bdi></h2><p class='facts'>{' · '.join(f for f in facts if f)}</p>"


def proof(event: Event) -> str:
    """The best mention's quote with its marks, and the sentence that says why this date."""
    best = proof_of(event)
    return f"{_quote(best)}{_why(best)}" if best else ""


def confidence(event: Event) -> str:
    """How sure the event is, and what that was multiplied from: the surest mention's parts and the sources."""
    parts = event_score(event.mentions)[1] if event.mentions else ()
    return f"<p class='quiet'>{escaped(words.confidence(event.score, parts))}</p>"


def sources(event: Event, articles: Mapping[str, Article]) -> str:
    """Every mention in order of publication: the article as a link, and its own quote unless it is the only one."""
    quoted = len(event.mentions) > 1
    shown = "".join(f"<li>{_source(m, articles)}{_quote(m) if quoted else ''}</li>" for m in event.mentions)
    return f"<ol>{shown}</ol>"


def _quote(mention: Mention) -> str:
    return f"<blockquote>{marked(mention)}</blockquote>"


def _why(mention: Mention) -> str:
    if mention.when is None:
        return f"<p>{words.WHY}: {escaped(words.BASES[mention.basis])}.</p>"
    counted = f"{words.COUNTED_FROM} {words.day(mention.when.anchor)}; {words.BASES[mention.basis]}."
    because = f"<p>{words.WHY}: {escaped(mention.when.because)}</p><p class='quiet'>{escaped(counted)}</p>"
    return f"<div class='why'><div>{because}</div>{picture(mention.when)}</div>"


def _who(event: Event) -> str:
    sources = _names(event.sources)
    targets = _names(event.targets)
    return f"{sources} → {targets}" if sources and targets else sources or targets


def _names(actors: Iterable[Actor]) -> str:
    return ", ".join(f"<u class='{SIDES.get(a.country, '')}'><bdi>{escaped(a.name)}</bdi></u>" for a in actors)


def _source(mention: Mention, articles: Mapping[str, Article]) -> str:
    article = articles.get(mention.article_id)
    if article is None:
        return escaped(mention.doc)
    told = [words.day(article.published), escaped(article.publisher), anchor(article.url, article.title)]
    return " · ".join(t for t in told if t)
