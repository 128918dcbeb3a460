"""The articles that tell the events as a bibliography: BibTeX, RIS and CSL-JSON, and as a footnote.

The first entry of each file is the export itself, a data set: it can be cited like the rest, and it
carries the filters, the count and the version, for which these formats have no other place.
"""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING, Any

from components.export.links import web_link
from components.table import date_words
from components.table.words import MONTHS
from components.timeline.safe import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from components.export.chosen import Chosen
    from components.model import Article, Event

SPECIAL = str.maketrans(
    {sign: f"\\{sign}" for sign in "&%$#_"}
    # BibTeX counts braces, escaped ones too: one alone would swallow the rest of the file.
    | {"{": r"\textbraceleft{}", "}": r"\textbraceright{}"}
    | {"~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "\\": r"\textbackslash{}"}
)
"""Signs that TeX reads as something else."""


OWN = "dateline"
"""The key of the export itself; no article has it, for theirs end with a year."""


def to_bibtex(chosen: Chosen) -> bytes:
    """The export itself, then one @online entry an article, in order of publication."""
    about = chosen.about
    own = {
        "title": f"{{{_tex(about.title)}}}",
        "howpublished": _tex(about.program),
        "date": about.archive.isoformat() if about.archive else "",
        "year": str(about.archive.year) if about.archive else "",
        "note": _tex(about.note),
    }
    entries = (_bibtex(key, article) for key, article in keyed(chosen.articles))
    return "\n".join((_entry("misc", OWN, own), *entries)).encode("utf-8", "replace")


def _bibtex(key: str, article: Article) -> str:
    fields = {
        "title": f"{{{_tex(article.title)}}}",
        "organization": _tex(article.publisher),
        "date": article.published.isoformat(),
        "year": str(article.published.year),
        "month": MONTHS[article.published.month - 1][:3].lower(),
        # url.sty and biblatex take addresses as they are; a brace in one would end the field.
        "url": (web_link(article.url) or "").replace("{", "%7B").replace("}", "%7D"),
        "langid": {"en": "english", "ru": "russian"}.get(article.language, ""),
    }
    return _entry("online", key, fields)


def _entry(kind: str, key: str, fields: Mapping[str, str]) -> str:
    # A month is a macro of BibTeX, which stands without braces.
    shown = {name: value if name == "month" else f"{{{value}}}" for name, value in fields.items() if value}
    told = "".join(f"  {name} = {value},\n" for name, value in shown.items())
    return f"@{kind}{{{key},\n{told}}}\n"


def to_ris(chosen: Chosen) -> bytes:
    """The export itself, then one record of type NEWS an article, in order of publication."""
    about = chosen.about
    own = (
        ("TY", "DATA"),
        ("ID", OWN),
        ("TI", plain(about.title)),
        ("PB", about.program),
        *(_ris_day(about.archive) if about.archive else ()),
        ("N1", plain(about.note)),
    )
    records = (_ris(key, article) for key, article in keyed(chosen.articles))
    return "".join((_record(own), *records)).encode("utf-8", "replace")


def _ris(key: str, article: Article) -> str:
    return _record(
        (
            ("TY", "NEWS"),
            ("ID", key),
            ("TI", plain(article.title)),
            ("T2", plain(article.publisher)),
            *_ris_day(article.published),
            ("UR", web_link(article.url) or ""),
            ("LA", article.language),
        )
    )


def _ris_day(day: date) -> tuple[tuple[str, str], ...]:
    return ("PY", f"{day.year:04}"), ("DA", f"{day.year:04}/{day.month:02}/{day.day:02}")


def _record(fields: Iterable[tuple[str, str]]) -> str:
    return "".join(f"{tag}  - {value}\r\n" for tag, value in fields if value) + "ER  - \r\n\r\n"


def to_csl(chosen: Chosen) -> bytes:
    """The export itself and the articles as CSL-JSON, which Zotero, Pandoc and citeproc read."""
    about = chosen.about
    own: dict[str, Any] = {"id": OWN, "type": "dataset", "title": plain(about.title), "publisher": about.program}
    own |= {"issued": _csl_day(about.archive)} if about.archive else {}
    items = [own | {"note": plain(about.note)}, *(_csl(key, article) for key, article in keyed(chosen.articles))]
    return (json.dumps(items, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _csl(key: str, article: Article) -> dict[str, Any]:
    item = {
        "id": key,
        "type": "article-newspaper",
        "title": plain(article.title),
        "container-title": plain(article.publisher),
        "issued": _csl_day(article.published),
        "URL": web_link(article.url) or "",
        "language": article.language,
    }
    return {name: value for name, value in item.items() if value}


def _csl_day(day: date) -> dict[str, Any]:
    return {"date-parts": [[day.year, day.month, day.day]]}


def keyed(articles: Iterable[Article]) -> list[tuple[str, Article]]:
    """Each article with a key of its own: publisher, year and a letter where that is not enough.

    >>> from datetime import date
    >>> from components.model import Article
    >>> wire = [Article(title, "", date(2025, 1, 2), "The Wire") for title in ("One", "Two")]
    >>> [key for key, _ in keyed(wire)]
    ['wire2025', 'wire2025b']
    """
    found: dict[str, Article] = {}
    for article in articles:
        stem = _stem(article)
        keys = (stem + suffix for suffix in _suffixes())
        found[next(key for key in keys if key not in found)] = article
    return list(found.items())


def _stem(article: Article) -> str:
    letters = unicodedata.normalize("NFKD", article.publisher).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", letters.removeprefix("the "))
    return ("".join(words)[:24] or "article") + str(article.published.year)


def _suffixes() -> Iterable[str]:
    yield from ("", *"bcdefghijklmnopqrstuvwxyz")
    number = 1
    while True:
        yield f"-{number}"
        number += 1


def footnote_chunks(chosen: Chosen) -> Iterator[bytes]:
    """A footnote an event, a paragraph each, after what the file holds."""
    articles = {article.id: article for article in chosen.articles}
    yield f"{plain(chosen.about.title)}. {plain(chosen.about.note)}\n".encode("utf-8", "replace")
    for event in chosen.events:
        told = dict.fromkeys(mention.article_id for mention in event.mentions if mention.article_id in articles)
        yield f"\n{footnote(event, (articles[key] for key in told))}\n".encode("utf-8", "replace")


def footnote(event: Event, articles: Iterable[Article]) -> str:
    """One event as a footnote: what and when, then every source with its day and address."""
    told = {mention.article_id for mention in event.mentions}
    sources = sorted((article for article in articles if article.id in told), key=lambda article: article.published)
    when = date_words(event.span, long=True)
    return f"{plain(event.title)} ({when}). {'; '.join(citation(source) for source in sources)}".strip()


def citation(article: Article) -> str:
    """One article as text: title, publisher, day, address."""
    day = f"{article.published.day} {MONTHS[article.published.month - 1]} {article.published.year}"
    parts = (f"“{plain(article.title)}”", plain(article.publisher), day, web_link(article.url) or "")
    return ", ".join(part for part in parts if part)


def _tex(text: str) -> str:
    return plain(text).translate(SPECIAL)
