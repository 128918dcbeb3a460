"""A piece of HTML, as feeds carry it -> its paragraphs as text."""

from __future__ import annotations

import unicodedata

from components.articles.broken import BROKEN
from components.articles.clutter import drop_clutter, drop_furniture, too_deep
from components.errors import ArticleError

MOST_LETTERS = 2_000_000
"""Of one entry or cell; a long article has a hundredth of it."""

_BLOCKS = ("p", "div", "li", "br", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "blockquote", "section", "article", "pre")
_UNSEEN = ("script", "style", "template", "noscript")


def text_of(source: str, *, where: str) -> str:
    r"""The text of a piece of HTML, a line a paragraph; of plain text itself.

    Raises ArticleError where it is nested too deep to be read.

    >>> text_of("<p>Talks were <b>held</b>.</p><p>They ended.</p>", where="feed")
    'Talks were held.\nThey ended.'
    """
    if "<" not in source and "&" not in source:
        return unicodedata.normalize("NFC", source.strip())
    if len(source) > MOST_LETTERS:
        raise ArticleError(f"{where} is longer than {MOST_LETTERS:,} letters.", hint="Give its text.")
    from lxml import etree, html  # noqa: PLC0415 - slow to load

    try:
        tree = html.fragment_fromstring(source, create_parent="div")
        if too_deep(tree):
            raise ArticleError(f"{where} is nested too deep.", hint="Give its text.")
        etree.strip_elements(tree, *_UNSEEN, with_tail=False)
        drop_clutter(tree)
        for element in tree.iter(*_BLOCKS):
            element.tail = "\n" + (element.tail or "")
            element.text = "\n" + (element.text or "")
        text = str(tree.text_content())
    except (etree.LxmlError, *BROKEN) as error:
        raise ArticleError(f"{where} holds HTML that cannot be read.", hint="Give its text.") from error
    return drop_furniture(unicodedata.normalize("NFC", text))
