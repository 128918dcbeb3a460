"""One file with one article -> its Article; by the form its first bytes and its name tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.articles.forms import form_of, reader_of
from components.articles.settling import EARLIEST, LATEST, Given, settle
from components.errors import ArticleError

if TYPE_CHECKING:
    from components.articles.draft import Reading
    from components.model import Article

__all__ = ["EARLIEST", "LATEST", "Given", "read_article", "read_one"]


def read_article(data: bytes, *, name: str, given: Given | None = None) -> Article:
    """The article in a file; `name` is the file's, for errors and for `Article.name` (its stem).

    Its publication day is the one given, else the most trusted one it states. Raises ArticleError
    where it cannot be read, states no day, or holds several articles.
    """
    return read_one(data, name=name, given=given).article


def read_one(data: bytes, *, name: str, given: Given | None = None) -> Reading:
    """The same, with where its publication day comes from and what should be checked."""
    reader = reader_of(form_of(data, name=name))
    if reader is None:
        raise ArticleError(f"{name} holds several articles.", hint="Read it with `read_articles`.")
    return settle(reader(data, name=name), given or Given())
