"""From an article to its mentions: the clauses in which a state acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from components.model import Article, Mention


def extract_mentions(article: Article) -> tuple[Mention, ...]:  # noqa: ARG001
    """The mentions of an article by their place in the text."""
    return ()
