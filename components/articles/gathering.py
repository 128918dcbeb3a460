"""Files -> articles and errors; one bad article never stops the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.articles.reading import Given, read_article
from components.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from components.model import Article


def read_articles(paths: Iterable[Path], *, given: Given | None = None) -> tuple[list[Article], list[ArticleError]]:
    """The articles that could be read, in order, and one error for each that could not."""
    articles: list[Article] = []
    errors: list[ArticleError] = []
    for path in paths:
        try:
            articles.append(read_article(_bytes(path), name=path.name, given=given))
        except ArticleError as error:
            errors.append(error)
    return articles, errors


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except IsADirectoryError as error:
        raise ArticleError(f"{path} is a folder.", hint="Give the files in it.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ArticleError(
            f"{path} cannot be opened: {reason}.", hint="Check its name and your permissions."
        ) from error
