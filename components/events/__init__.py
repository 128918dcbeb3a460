"""Events: who did what to whom, when, and whether it happened, with the sentences that say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.events.mentions import extract_mentions
from components.events.merge import merge_mentions

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from components.model import Article, Event

__all__ = ["extract_events", "extract_mentions", "merge_mentions"]


def extract_events(articles: Iterable[Article], *, own: Path | None = None) -> list[Event]:
    """The events the articles tell, each once; the same events and ids in whatever order the articles come.

    `own` is a TOML file with a user's own [[country]], [[person]], [[citizen]], [[body]], [[frame]] and [[stance]]
    entries beside the shipped lexicon. Raises LexiconError that names file, entry and mend.

    >>> extract_events([])
    []
    """
    return merge_mentions(mention for article in articles for mention in extract_mentions(article, own=own))
