"""What a web page says of itself for machines: meta elements, JSON-LD, its canonical address."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from components.articles.days import read_day
from components.articles.plaintext import is_web_address
from components.articles.published import find_published

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from lxml.html import HtmlElement

    from components.articles.draft import DaySource, StatedDay

_DAY_NAMES = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "citation_publication_date",
    "publish-date",
    "publication_date",
    "publishdate",
    "pubdate",
    "pub_date",
    "cxenseparse:recs:publishtime",
    "article.published",
    "dc.date",
    "date",
)
"""Names of meta elements that give the first publication; never those of changes ("modified", "updated")."""

_ARTICLE_TYPES = re.compile(r"(?:Article|BlogPosting|Report|LiveBlogPosting)$")
_SAVED_FROM = re.compile(r"(?:saved from url=\(\d+\)|^\s*url:\s*)(https?://\S{4,2000})", re.IGNORECASE | re.MULTILINE)
_FOR_DATES = re.compile(r"date|publi|posted|time", re.IGNORECASE)
_CHANGED = re.compile(r"updat|modif|chang|edited|обновл", re.IGNORECASE)
_LONGEST_DAY = 80
_FEW_PARTS = 6
_DEEPEST = 8
"""Levels of JSON-LD that are looked into."""
_MOST_NODES = 2_000


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a page says of itself."""

    days: tuple[StatedDay, ...] = ()
    """What is written for machines."""
    shown: date | None = None
    """The day beside the headline, for readers: the publisher's own."""
    url: str | None = None
    language: str = ""
    title: str = ""
    publisher: str = ""
    body: str = ""
    """The text of the article as JSON-LD carries it; for pages that a script fills."""
    notes: tuple[str, ...] = field(default=())


def page_facts(tree: HtmlElement, *, source: str, url: str) -> PageFacts:
    """The facts of a parsed page; `source` is its text, `url` where it was fetched, "" where it was not."""
    meta = _meta(tree)
    address = _address(tree, meta, url or _saved_from(source))
    node = _article(tree, address or "")
    days: list[StatedDay] = []
    notes: list[str] = []
    for text, origin in _written_days(tree, meta, node):
        day = read_day(text, source=origin)
        if day:
            days.append(day)
        elif text.strip():
            notes.append(f"Its {origin} says {text.strip()[:40]!r}, which is no day.")
    shown = _shown(tree)
    return PageFacts(
        days=tuple(days),
        shown=shown,
        url=address,
        language=_language(tree, meta, node),
        title=_text(node.get("headline")) or meta.get("og:title", ""),
        publisher=_publisher(node) or meta.get("og:site_name", ""),
        body=_text(node.get("articleBody")),
        notes=tuple(notes),
    )


def _meta(tree: HtmlElement) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = element.get("content")
        if name and content and content.strip():
            found.setdefault(name.strip().lower(), content.strip())
    return found


def _written_days(
    tree: HtmlElement, meta: Mapping[str, str], node: Mapping[str, object]
) -> Iterator[tuple[str, DaySource]]:
    named = next((meta[name] for name in _DAY_NAMES if name in meta), None)
    if named is None:
        marked = tree.xpath("//*[@itemprop='datePublished'] | //time[@pubdate]")
        named = next((e.get("datetime") or e.get("content") or e.text_content()[:100] for e in marked), None)
    if named:
        yield named, "metadata"
    if isinstance(published := node.get("datePublished"), str):
        yield published, "JSON-LD"


def _shown(tree: HtmlElement) -> date | None:
    """The first day that an element for dates shows, unless it is that of a change."""
    for element in islice(tree.iter("time", "span", "div", "p", "li"), _MOST_NODES):
        named = f"{element.get('class', '')} {element.get('id', '')}"
        if element.tag != "time" and not _FOR_DATES.search(named):
            continue
        text = " ".join(element.text_content().split()) if len(element) <= _FEW_PARTS else ""
        if text and len(text) <= _LONGEST_DAY and not _CHANGED.search(f"{named} {text}"):
            found = find_published(text)
            if found:
                return found.day
    return None


def _address(tree: HtmlElement, meta: Mapping[str, str], fetched: str) -> str | None:
    """The canonical address, unless it is the front page's; else where the page was fetched or saved from."""
    canonical = next(
        (link.get("href", "") for link in tree.iter("link") if link.get("rel", "").lower() == "canonical"), ""
    )
    for written in (canonical, meta.get("og:url", "")):
        url = _joined(fetched, written)
        if url and (urlsplit(url).path.strip("/") or urlsplit(url).query):
            return url
    return fetched if is_web_address(fetched) else None


def _joined(base: str, written: str) -> str | None:
    try:
        url = urljoin(base, written.strip()) if written else ""
    except ValueError:
        return None
    return url if is_web_address(url) else None


def _saved_from(source: str) -> str:
    """The address a browser wrote into a page it saved."""
    found = _SAVED_FROM.search(source[:3_000])
    return found[1] if found else ""


def _language(tree: HtmlElement, meta: Mapping[str, str], node: Mapping[str, object]) -> str:
    root = tree.getroottree().getroot()
    for written in (
        _text(node.get("inLanguage")),
        root.get("lang", ""),
        meta.get("og:locale", ""),
        meta.get("language", ""),
    ):
        found = re.fullmatch(r"([A-Za-z]{2})(?:[-_]\w{2,8})*", written.strip())
        if found:
            return found[1].lower()
    return ""


def _article(tree: HtmlElement, url: str) -> Mapping[str, object]:
    """The JSON-LD node of the article: the one with the page's address where there are several, else the first."""
    nodes = [node for script in tree.iter("script") for node in _nodes(script) if _is_article(node)]
    return next(
        (node for node in nodes if url and url in _text(node.get("url")) + " " + _text(node.get("mainEntityOfPage"))),
        None,
    ) or next(iter(nodes), {})


def _nodes(script: HtmlElement) -> Iterator[Mapping[str, object]]:
    if script.get("type", "").strip().lower() != "application/ld+json":
        return
    try:
        # strict=False: line breaks inside strings are common there.
        told = json.loads(script.text_content(), strict=False)
    except (ValueError, RecursionError):
        return
    level, seen = [told], 0
    for _ in range(_DEEPEST):
        below: list[object] = []
        for value in level:
            seen += 1
            if seen > _MOST_NODES:
                return
            if isinstance(value, dict):
                yield value
                below += value.values()
            elif isinstance(value, list):
                below += value
        level = below


def _is_article(node: Mapping[str, object]) -> bool:
    kinds = node.get("@type")
    return any(
        isinstance(kind, str) and _ARTICLE_TYPES.search(kind)
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _publisher(node: Mapping[str, object]) -> str:
    publisher = node.get("publisher")
    first = publisher[0] if isinstance(publisher, list) and publisher else publisher
    return _text(first.get("name")) if isinstance(first, dict) else _text(first)


def _text(value: object) -> str:
    """A string of JSON-LD; of a node its "@id" or "url"."""
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    return value.strip() if isinstance(value, str) else ""
