"""Sentences of a text, as offsets into it.

News pages saved as text carry markup, links and paragraphs broken in mid-sentence. Nothing is
removed, since every offset must hold in the text as given: what is not language is masked by
spaces of the same length, and the pieces of a broken sentence become one span.
"""

import re
from functools import lru_cache

import sentencex

from components.model import TextSpan

_MARKUP = re.compile(
    r"""
      </?[A-Za-z][^<>\n]{0,200}>          # an HTML tag
    | (?<![^\s(\[<"])(?:https?://|www\.)[^\s<>"]+  # a web address
    | ^[ \t]{0,3}(?:\#{1,6}|>|[-*+](?=[ ]))  # Markdown headings, quotations, lists
    | \*\*|__                             # Markdown emphasis
    """,
    re.VERBOSE | re.MULTILINE,
)

_SIGNS = ("<", ">", "#", "*", "__", "://", "www.", "- ", "+ ")
"""A text without any of these, as most are, has no markup."""

_SURROGATE = re.compile("[\ud800-\udfff]")

_ENDS = frozenset(".!?…:;\"'”’»)]")
"""A piece that ends so is whole; one that ends otherwise may go on in the next paragraph."""

_INITIAL = re.compile(r"(?<![\w.])(?:[А-ЯЁ]|[А-ЯЁ]\.\s?[А-ЯЁ]|Дж|Эд|Ал|Вл|Юл)\.$")
"""A Cyrillic initial at the end of a piece: the surname follows, no sentence ends there."""

HEADING_SIGNS = " \t\r\n#*_=:.–—-"
"""Signs that may stand beside the words of a heading: "## 2016", "*March:*"."""


@lru_cache(maxsize=4)
def mask_markup(text: str) -> str:
    """The text with tags, Markdown signs and web addresses blanked; of the same length.

    Kept for the last few texts, since an article's sentences and their words both ask for it.

    >>> mask_markup("the U.S. <u>said</u> so")
    'the U.S.    said     so'
    """
    if not any(sign in text for sign in _SIGNS):
        return text
    return _MARKUP.sub(lambda match: " " * len(match[0]), text)


def split_sentences(text: str, *, language: str = "en") -> tuple[TextSpan, ...]:
    """The sentences of a text in order, without the white space around them.

    Headings and captions without a full stop are spans of their own. A sentence that a paragraph
    break cuts in two ("such services as", "well as …") is one span.

    >>> text = "Talks were held by the U.S. on Feb. 28. Russia agreed."
    >>> [text[s.start:s.end] for s in split_sentences(text)]
    ['Talks were held by the U.S. on Feb. 28.', 'Russia agreed.']
    """
    masked = mask_markup(text)
    spans: list[TextSpan] = []
    for boundary in sentencex.get_sentence_boundaries(language, _readable(masked)):
        span = _stripped(masked, boundary["start_index"], boundary["end_index"])
        if span is None:
            continue
        if spans and _goes_on(masked, spans[-1], span):
            span = TextSpan(spans.pop().start, span.end)
        spans.append(span)
    return tuple(spans)


def _readable(text: str) -> str:
    """The text as sentencex takes it, of the same length: Unix line ends, no lone surrogates."""
    unix = text.replace("\r\n", " \n").replace("\r", "\n")
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", unix)


def _stripped(text: str, start: int, end: int) -> TextSpan | None:
    piece = text[start:end]
    stripped = piece.strip()
    if not stripped:
        return None
    start += len(piece) - len(piece.lstrip())
    return TextSpan(start, start + len(stripped))


def _goes_on(text: str, before: TextSpan, after: TextSpan) -> bool:
    if text[before.end - 1] in _ENDS:
        initial = text[before.end - 1] == "." and _INITIAL.search(text, max(before.start, before.end - 8), before.end)
        return bool(initial) and text[after.start].isupper() and "\n" not in text[before.end : after.start]
    return text[after.start].islower()
