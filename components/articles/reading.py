"""One file -> one Article: decoded, its front matter read, its title, publisher and day found."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from components.articles.decoding import decode
from components.articles.frontmatter import FrontMatter, day_field, read_front_matter, text_field
from components.articles.published import find_published
from components.errors import ArticleError
from components.model import Article

EARLIEST = date(1700, 1, 1)
"""Before the first newspapers that reported on both powers; an earlier day is a slip."""

LATEST = date(2100, 1, 1)
"""The bound where the caller gives none; the page and the command line give tomorrow."""

_LONGEST_TITLE = 300
_HEADING = re.compile(r"^[ \t]*#{1,3}[ \t]+(\S.*?)[ \t#]*$", re.MULTILINE)
_SOURCE_LINE = re.compile(r"^\s*(https?://[^\s<>\"]{4,2000})\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Given:
    """What the caller knows about an article; it goes before what the article says."""

    published: date | None = None
    latest: date = LATEST
    """The last day that can be a publication day."""


def read_article(data: bytes, *, name: str, given: Given | None = None) -> Article:
    """The article in a text or Markdown file; `name` is the file's, for errors and for `Article.name` (its stem).

    Its publication day is the one given, else the one in its front matter, else the one it states
    (`find_published`). Raises ArticleError where it cannot be read or states no day.
    """
    given = given or Given()
    text = decode(data, name=name)
    front = read_front_matter(text, name=name)
    body = text[front.body_start :]
    if not body.strip():
        raise ArticleError(f"{name} has front matter but no text.", hint="Write the article below the second '---'.")
    return Article(
        title=text_field(front, "title")[:_LONGEST_TITLE] or _title(body) or Path(name).stem,
        text=body,
        published=_published(front, body, name=name, given=given),
        publisher=text_field(front, "publisher"),
        url=_address(front, body, name=name),
        language=text_field(front, "language")[:2].lower() or "en",
        name=Path(name).stem,
        offset=front.body_start,
    )


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


def _published(front: FrontMatter, body: str, *, name: str, given: Given) -> date:
    day = given.published or day_field(front, name=name)
    if day is None:
        found = find_published(body)
        day = found.day if found else None
    if day is None:
        raise ArticleError(
            f"{name} does not say when it was published.",
            hint="Give the day: --published YYYY-MM-DD, or a line 'published: YYYY-MM-DD' in its front matter.",
        )
    if not EARLIEST <= day <= given.latest:
        raise ArticleError(
            f"{name}: published on {day.isoformat()} is not possible.",
            hint=f"A publication day lies between {EARLIEST.isoformat()} and {given.latest.isoformat()}.",
        )
    return day


def _title(body: str) -> str:
    heading = _HEADING.search(body[:5_000])
    if heading:
        return heading[1][:_LONGEST_TITLE]
    first, _, rest = body.strip().partition("\n")
    is_title = rest.startswith("\n") and len(first) <= _LONGEST_TITLE and not first.rstrip().endswith((".", ":", ","))
    return first.strip() if is_title else ""


def _address(front: FrontMatter, body: str, *, name: str) -> str | None:
    written = text_field(front, "url")
    if written:
        if not _is_web_address(written):
            raise ArticleError(f"{name}: url is {written[:60]!r}, not a web address.", hint="It begins with https://.")
        return written
    lines = _SOURCE_LINE.findall(body)
    return lines[-1] if lines and _is_web_address(lines[-1]) else None


def _is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and "." in (parts.hostname or "") and not re.search(r"[\s<>\"]", text)
