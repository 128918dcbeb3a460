"""Events for writing: chart, chronology and bibliography as a Markdown file (CommonMark with tables)."""

from __future__ import annotations

import base64
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from components.errors import ExportError
from components.export.bibliography import citation
from components.export.links import web_link
from components.export.pictures import Show, to_picture
from components.export.sizes import Size
from components.table import date_words
from components.timeline.safe import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.export.chosen import Chosen
    from components.model import Article, Event

HEADINGS = ("Date", "Event", "Actors", "Sources")
MARKS = re.compile(
    r"""
    [\\`*_{}\[\]<>\#|$~^@]     # emphasis, code, links, tags, tables, formulas, mentions
    | &(?=[\#\w])               # entities
    | :(?=\S)                   # addresses, :names: of pictures
    | ^[-+](?=\s) | (?<=^\d)[.)] | (?<=^\d\d)[.)] | (?<=^\d{4})[.)]   # lists
    """,
    re.VERBOSE,
)
"""Signs that some kind of Markdown reads as more than themselves."""

PAGE = Size(643, 794, scale=2)
"""Of the chart on a page of text: 17 by 21 cm."""

BARE = Show(title=False, source=False)
"""The text has the title and the source line already."""


def markdown_chunks(chosen: Chosen) -> Iterator[bytes]:
    """Title, facts, chart, the chronology as a table, the sources as numbered notes.

    The chart is inside the file, at its end, so that the text stays readable and the file is one.
    """
    for line in _markdown(chosen):
        yield f"{line}\n".encode("utf-8", "replace")


def _markdown(chosen: Chosen) -> Iterator[str]:
    yield f"# {marked_down(chosen.about.title)}"
    for sentence in chosen.about.sentences:
        yield ""
        yield marked_down(sentence)
    picture, missing = chart_of(chosen)
    yield from ("", f"![{marked_down(alt_text(chosen))}][chart]" if picture else marked_down(missing))
    numbers = numbered(chosen)
    yield from ("", "## Chronology", "", f"| {' | '.join(HEADINGS)} |", "|---|---|---|---|")
    for event in chosen.events:
        yield f"| {' | '.join(marked_down(cell) for cell in cells(event, numbers))} |"
    yield from ("", "## Sources", "")
    for number, article in enumerate(chosen.articles, start=1):
        yield f"{number}. {_linked(article)}"
    if picture:
        yield from ("", f"[chart]: data:image/png;base64,{base64.b64encode(picture).decode()}")


def marked_down(text: str) -> str:
    r"""The words as Markdown that shows just these words.

    >>> marked_down("*a* | [b](javascript:c)")
    '\\*a\\* \\| \\[b\\](javascript\\:c)'
    """
    return MARKS.sub(r"\\\g<0>", plain(text))


def chart_of(chosen: Chosen) -> tuple[bytes, str]:
    """The chart for a page of text as PNG; else none, and a sentence that says why."""
    if not chosen.events:
        return b"", "There are no events."
    try:
        return to_picture(chosen, "png", PAGE, BARE), ""
    except ExportError as error:
        return b"", f"The chart is missing here: {error}"


def _linked(article: Article) -> str:
    """The citation, its address as a link."""
    address = web_link(article.url)
    if not address or set("<>") & set(address):
        return marked_down(citation(article))
    return f"{marked_down(citation(replace(article, url=None)))}, <{address}>"


def alt_text(chosen: Chosen) -> str:
    """What the chart shows, for who cannot see it."""
    return f"Timeline: {chosen.about.count}; the chronology below holds the same events."


def cells(event: Event, numbers: dict[str, int]) -> tuple[str, str, str, str]:
    """A row of the chronology: date in words, event, who to whom, numbers of the sources."""
    told = event.title if event.status in {"occurred", "ongoing"} else f"{event.title} ({event.status})"
    return date_words(event.span), told, _actors(event), _notes(event, numbers)


def numbered(chosen: Chosen) -> dict[str, int]:
    """The number of each source, by the article's id."""
    return {article.id: number for number, article in enumerate(chosen.articles, start=1)}


def _actors(event: Event) -> str:
    sources, targets = (
        tuple(dict.fromkeys(actor.name for actor in actors)) for actors in (event.sources, event.targets)
    )
    if set(sources) == set(targets):
        # What two do together has each of them on both sides.
        return ", ".join(sources)
    return " → ".join(", ".join(names) for names in (sources, targets) if names)


def _notes(event: Event, numbers: dict[str, int]) -> str:
    return ", ".join(str(n) for n in sorted({numbers[m.article_id] for m in event.mentions if m.article_id in numbers}))
