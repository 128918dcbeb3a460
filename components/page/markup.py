"""Words of articles made safe to show: as HTML with every piece escaped, as plain text, as a link.

An article may hold anything: `<script>`, `$x$`, `[a](javascript:b)`, characters that turn the line around.
All of it is text here. The page's only HTML is built in this module, from pieces that went through `text`.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from components.export.links import web_link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.model import Mention, TextSpan

UNSEEN = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
"""Characters without a shape: controls, and those that reorder or hide the text around them."""

MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|$~:&])")


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of text in an element, with what is said of it to whoever rests on it."""

    where: TextSpan
    tag: str
    said: str


def visible(text: str) -> str:
    """The text without the characters that have no shape of their own.

    >>> visible("safe\u202egpj.exe")
    'safegpj.exe'
    """
    return UNSEEN.sub("", text)


def escaped(text: str) -> str:
    """The text as HTML that shows just this text.

    >>> escaped("<b>5 > 3</b>")
    '&lt;b&gt;5 &gt; 3&lt;/b&gt;'
    """
    return html.escape(visible(text))


def plain(text: str) -> str:
    r"""The text for a place that reads Markdown, such as a label or an error box: shown as it is.

    >>> plain("*a* $x$")
    '\\*a\\* \\$x\\$'
    """
    return MARKDOWN.sub(r"\\\1", " ".join(visible(text).split()))


def anchor(url: str | None, words: str) -> str:
    """The words as a link that opens in a new tab, or as plain words where there is no safe address."""
    target = web_link(url)
    if target is None:
        return f"<bdi>{escaped(words)}</bdi>"
    return f'<a href="{html.escape(target)}" target="_blank" rel="noopener noreferrer"><bdi>{escaped(words)}</bdi></a>'


def marked(mention: Mention) -> str:
    """The quote as HTML: time words in <mark>, the action in <strong>, actors in <u>; nothing else is markup."""
    wanted = [(mention.when.where if mention.when else None, "mark"), (mention.trigger, "strong")]
    wanted += [(span, "u") for span in mention.actor_spans]
    kept: list[tuple[TextSpan, str]] = []
    # Where two overlap, time goes before action before actor.
    for span, tag in wanted:
        if span and mention.where.contains(span) and not any(span.overlaps(other) for other, _ in kept):
            kept.append((span, tag))
    return woven(mention.quote, kept, begins=mention.where.start)


def woven(text: str, marks: Iterable[tuple[TextSpan, str]], *, begins: int = 0) -> str:
    """The text as HTML with these spans in these elements, none overlapping; it begins at the offset `begins`."""
    pieces = []
    at = begins
    for span, tag in sorted(marks):
        inner = escaped(text[span.start - begins : span.end - begins])
        pieces += [escaped(text[at - begins : span.start - begins]), f"<{tag}>{inner}</{tag}>"]
        at = span.end
    return "".join([*pieces, escaped(text[at - begins :])])


def annotated(text: str, marks: Iterable[Marked], *, begins: int = 0) -> str:
    """The text as HTML with these marks, sorted and none overlapping; it begins at the offset `begins`."""
    pieces = []
    at = begins
    for mark in marks:
        span = mark.where
        inner = escaped(text[span.start - begins : span.end - begins])
        pieces.append(escaped(text[at - begins : span.start - begins]))
        pieces.append(f'<{mark.tag} title="{escaped(mark.said)}">{inner}</{mark.tag}>')
        at = span.end
    return "".join([*pieces, escaped(text[at - begins :])])
