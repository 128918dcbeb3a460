"""A web page -> a draft: its main text by trafilatura, its facts by what it says of itself, htmldate behind them."""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import TYPE_CHECKING

from components.articles.broken import BROKEN, hush
from components.articles.clutter import drop_clutter, drop_furniture, paragraphs, too_deep, unfold_tables
from components.articles.days import read_day
from components.articles.decoding import decode
from components.articles.draft import Draft, StatedDay, stem_of
from components.articles.language import detect_language, in_same_letters
from components.articles.pagefacts import page_facts
from components.articles.plaintext import LONGEST_TITLE
from components.articles.published import day_in_address, part_dateline, stated_in
from components.errors import ArticleError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from components.articles.pagefacts import PageFacts

MOST_BYTES = 100_000_000
"""A page saved with its pictures inside can have many megabytes."""

MOST_MARKUP = 5_000_000
"""Bytes without such pictures; no news page has more, and reading one takes a second or two a megabyte."""

MOST_ELEMENTS = 40_000
"""A news page has some thousands; 100,000 take half a minute."""

_FEWEST = 120
"""Code points of main text below which the text that JSON-LD carries is taken, if it is longer."""

_INLINE = re.compile(rb"data:[\w/+.;=-]{3,80};base64,[A-Za-z0-9+/=%\s]{200,}")
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_FIRST_DAY = "1900-01-01"
_LAST_DAY = "2100-01-01"
_SAME_WORDS = re.compile(r"\W+")


def read_page(data: bytes, *, name: str, url: str = "") -> Draft:
    """The article of a page; `url` is where it was fetched, "" for a file.

    Raises ArticleError where there is no article in it.
    """
    source = decode_page(data, name=name)
    tree = _parsed(source, name=name)
    facts = page_facts(tree, source=source, url=url)
    title, publisher, guessed = _described(tree, facts, name=name)
    text = _main_text(tree, facts, title=title, name=name)
    return Draft(
        where=name,
        text=text,
        title=title[:LONGEST_TITLE] or stem_of(name),
        name=stem_of(name),
        publisher=publisher,
        url=facts.url,
        language=facts.language if in_same_letters(facts.language, text) and facts.language else detect_language(text),
        days=_days(facts, text, guessed),
        dateline=part_dateline(text),
        notes=facts.notes,
    )


def decode_page(data: bytes, *, name: str) -> str:
    """The text of a page, in the encoding its first bytes, UTF-8 or its own charset say; without inlined pictures."""
    if len(data) <= MOST_BYTES:
        data = _INLINE.sub(b"", data)
    if len(data) > MOST_MARKUP:
        raise ArticleError(
            f"{name} has {len(data):,} bytes, more than the {MOST_MARKUP:,} a web page may have.",
            hint="Save the article alone, as text or in the browser's reading view.",
        )
    declared = _CHARSET.search(data[:4_096])
    if declared and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            try:
                return data.decode(declared[1].decode("ascii"))
            except (LookupError, UnicodeError):
                pass
    return decode(data, name=name)


def _parsed(source: str, *, name: str) -> HtmlElement:
    from lxml import etree, html  # noqa: PLC0415 - slow to load

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        tree = html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise ArticleError(f"{name} is not a web page.", hint="Save the page again from the browser.") from error
    if sum(1 for _ in tree.iter()) > MOST_ELEMENTS:
        raise ArticleError(f"{name} has more than {MOST_ELEMENTS:,} elements.", hint="Save the article alone, as text.")
    if too_deep(tree):
        raise ArticleError(f"{name} is nested too deep for a news page.", hint="Save the article alone, as text.")
    return tree


def _described(tree: HtmlElement, facts: PageFacts, *, name: str) -> tuple[str, str, str]:
    """Title, publisher and the day that the look of the page suggests."""
    from trafilatura.metadata import extract_metadata  # noqa: PLC0415 - slow to load

    hush("trafilatura", "htmldate")
    # The long search asks dateparser in all languages, which takes two seconds to get ready: for want of better only.
    known = bool(facts.days or facts.shown or day_in_address(facts.url or ""))
    dates = {"extensive_search": not known, "original_date": True, "min_date": _FIRST_DAY, "max_date": _LAST_DAY}
    try:
        found = extract_metadata(tree, default_url=facts.url, date_config=dates)
    except BROKEN as error:
        raise ArticleError(f"{name} cannot be read as a web page.", hint="Save the article as text.") from error
    title = _clean(facts.title) or _clean(found.title or "")
    return title, _clean(facts.publisher or found.sitename or ""), found.date or ""


def _main_text(tree: HtmlElement, facts: PageFacts, *, title: str, name: str) -> str:
    from trafilatura import bare_extraction  # noqa: PLC0415 - slow to load

    try:
        drop_clutter(tree)
        unfold_tables(tree)
        found = bare_extraction(tree, include_comments=False, include_tables=True, with_metadata=False)
    except BROKEN as error:
        raise ArticleError(f"{name} cannot be read as a web page.", hint="Save the article as text.") from error
    text = getattr(found, "text", "") or ""
    if "\n" not in text.strip():
        # Of a short page trafilatura may give all its text in one line.
        text = "\n".join(paragraphs(tree)) or text
    if len(text) < _FEWEST < len(facts.body) or _same(text, facts.body):
        text = facts.body
    text = drop_furniture(unicodedata.normalize("NFC", text))
    text = "\n".join(line for line in text.split("\n") if not _same(line, title)) or text
    if not text.strip():
        raise ArticleError(
            f"{name} has no article in it.", hint="Save the page once it is fully shown, or paste its text."
        )
    return text


def _days(facts: PageFacts, text: str, guessed: str) -> tuple[StatedDay, ...]:
    days = list(facts.days)
    carried = day_in_address(facts.url or "")
    if carried:
        days.append(StatedDay(carried, "address"))
    days += [StatedDay(found.day, found.found_in) for found in stated_in(text) if found.found_in != "address"]
    if facts.shown:
        days.append(StatedDay(facts.shown, "date line"))
    page = read_day(guessed, source="page") if guessed else None
    if page and (not days or _neighbours(page, days)):
        # Beside better places the look of the page only tells the publisher's own day from that of Greenwich.
        days.append(page)
    return tuple(days)


def _neighbours(page: StatedDay, days: list[StatedDay]) -> bool:
    return any(page.day == day.elsewhere for day in days)


def _clean(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.split()))


def _same(line: str, title: str) -> bool:
    """Whether a line is the title again."""
    plain = [_SAME_WORDS.sub(" ", text).strip().casefold() for text in (line, title)]
    return bool(plain[0]) and plain[0] == plain[1]
