"""Text and Markdown, with or without front matter -> a draft; the text is the file's own, to the last character."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from components.articles.decoding import decode
from components.articles.draft import Draft, StatedDay, stem_of
from components.articles.frontmatter import FrontMatter, day_field, read_front_matter, text_field
from components.articles.language import detect_language
from components.articles.published import day_in_address, part_dateline, stated_in
from components.errors import ArticleError

LONGEST_TITLE = 300
_HEADING = re.compile(r"^[ \t]*#{1,3}[ \t]+(\S.*?)[ \t#]*$", re.MULTILINE)
_SOURCE_LINE = re.compile(r"^\s*(https?://[^\s<>\"]{4,2000})\s*$", re.MULTILINE)


def read_text(data: bytes, *, name: str) -> Draft:
    """The article in a text or Markdown file; `name` is the file's.

    Raises ArticleError where it is no text, is empty, or its front matter cannot be read.
    """
    text = decode(data, name=name)
    front = read_front_matter(text, name=name)
    body = text[front.body_start :]
    if not body.strip():
        raise ArticleError(f"{name} has front matter but no text.", hint="Write the article below the second '---'.")
    url = _address(front, body, name=name)
    return Draft(
        where=name,
        text=body,
        title=text_field(front, "title")[:LONGEST_TITLE] or first_title(body) or stem_of(name),
        name=stem_of(name),
        publisher=text_field(front, "publisher"),
        url=url,
        language=text_field(front, "language")[:2].lower() or detect_language(body),
        offset=front.body_start,
        days=_days(front, body, url, name=name),
        dateline=part_dateline(body),
    )


def first_title(body: str) -> str:
    """The first heading of a text, else its first line where that stands alone; "" where there is neither."""
    heading = _HEADING.search(body[:5_000])
    if heading:
        return heading[1][:LONGEST_TITLE]
    first, _, rest = body.strip().partition("\n")
    is_title = rest.startswith("\n") and len(first) <= LONGEST_TITLE and not first.rstrip().endswith((".", ":", ","))
    return first.strip() if is_title else ""


def is_web_address(text: str) -> bool:
    """Whether a text is the address of a page on the web."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and "." in (parts.hostname or "") and not re.search(r"[\s<>\"]", text)


def _days(front: FrontMatter, body: str, url: str | None, *, name: str) -> tuple[StatedDay, ...]:
    own = day_field(front, name=name)
    days = [StatedDay(own, "front matter")] if own else []
    days += [StatedDay(found.day, found.found_in) for found in stated_in(body)]
    carried = day_in_address(url) if url else None
    if carried and not any(day.source == "address" for day in days):
        days.append(StatedDay(carried, "address"))
    return tuple(days)


def _address(front: FrontMatter, body: str, *, name: str) -> str | None:
    written = text_field(front, "url")
    if written:
        if not is_web_address(written):
            raise ArticleError(f"{name}: url is {written[:60]!r}, not a web address.", hint="It begins with https://.")
        return written
    lines = _SOURCE_LINE.findall(body)
    return lines[-1] if lines and is_web_address(lines[-1]) else None
