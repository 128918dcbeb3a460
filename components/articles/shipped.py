"""The articles that come with Dateline: `data/articles/` of a checkout, or their copy inside an installed package."""

from pathlib import Path

from components.articles.reading import read_article
from components.model import Article

_PACKAGE = Path(__file__).parents[1]


def shipped_folder() -> Path:
    """Where the shipped briefs lie."""
    installed = _PACKAGE / "data" / "articles"
    return installed if installed.is_dir() else _PACKAGE.parent / "data" / "articles"


def shipped_articles() -> tuple[Article, ...]:
    """The shipped articles, by name.

    Raises ArticleError where one cannot be read: they are part of the program.
    """
    paths = sorted(shipped_folder().glob("*.md"))
    return tuple(read_article(path.read_bytes(), name=path.name) for path in paths)
