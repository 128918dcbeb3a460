"""The archive's events together with articles it does not hold, such as those that come with Dateline.

The two are told as one: an act that both tell is one event, under the id the archive gave it, and people's
decisions count for the events of either. Nothing is written.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from components.archive.applying import Shown, apply_corrections
from components.archive.articles import read_articles, read_mentions
from components.archive.corrections import active, log, snapshots
from components.archive.identity import keep_ids
from components.archive.packing import EVENT, unpacked
from components.events import merge_mentions

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from components.archive.deriving import Merge
    from components.archive.store import Store
    from components.model import Article, Event, Mention


def articles_beside(store: Store, others: Iterable[Article]) -> dict[str, Article]:
    """The archive's articles and these, by id; of one that both have, the archive's."""
    return {article.id: article for article in (*others, *read_articles(store))}


def events_beside(
    store: Store, others: Iterable[Mention], *, articles: Mapping[str, Article], merge: Merge = merge_mentions
) -> list[Shown]:
    """What readers see when also these mentions are told; `articles` are all that tell any.

    Mentions of an article that the archive holds are the archive's own.
    """
    with store.reading():
        own = {key for (key,) in store.rows("SELECT id FROM article")}
        told = [mention for mention in others if mention.article_id not in own]
        decided = snapshots(store)
        known = {**decided, **_derived(store)}
        entries = active(log(store))
        former = dict(store.rows("SELECT id, now FROM former"))
        derived = merge(chain(read_mentions(store), told))
    ids = {event.id for event in derived}
    vanished = {key: event for key, event in known.items() if key not in ids}
    events, became = keep_ids(derived, known=known, vanished=vanished)
    by_id = {event.id: event for event in events}
    stands = {entry.event for entry in entries if entry.kind not in {"note", "reject"}}
    for key in stands & set(vanished) - set(by_id) - set(became):
        if any(mention.article_id in articles for mention in vanished[key].mentions):
            by_id[key] = vanished[key]
    published = {key: article.published.isoformat() for key, article in articles.items()}
    return apply_corrections(by_id, entries, former={**former, **became}, published=published)


def _derived(store: Store) -> dict[str, Event]:
    return {key: unpacked(EVENT, line) for key, line in store.rows("SELECT id, packed FROM derived")}
