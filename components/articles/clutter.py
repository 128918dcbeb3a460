"""What stands in a news page beside the article: related boxes, captions, link lists, calls to subscribe.

Taken out of the tree before the main text is sought, so that "Read more: Russia expels …" is never
a sentence of the article. Nothing that holds much of the page's running text is taken out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_NEVER = frozenset({"html", "head", "body", "main", "article"})
_ALWAYS = frozenset({"aside", "figcaption", "footer", "nav", "form", "button", "iframe", "dialog", "template", "menu"})
_BLOCKS = frozenset({"p", "li", "div", "h2", "h3", "h4", "h5", "h6", "dd", "section"})
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_LISTS = frozenset({"ul", "ol", "dl"})
_HOLDERS = frozenset({"p", "div", "section", "article", "main", "ul", "ol", "table", "blockquote", "figure"})

_NAMED = re.compile(
    r"""(?: ^ | [\s_-] ) (?:
      relateds? | read-?(?:more|next|also) | also-?read | see-?also | more-?(?:on|from|stories|news|links)
    | recommend\w* | recirc\w* | trending | most-?(?:read|popular|viewed) | popular | latest-?news | top-?stories
    | up-?next | newsletters? | subscribe | sign-?up | promo\w* | teasers? | sponsored | advert\w* | ads?
    | outbrain | taboola | captions? | credits? | copyright | byline | author-?(?:bio|box|info) | share | sharing
    | social\w* | follow-?us | comments | cookies? | consent | breadcrumbs? | tags? | tag-?list | topics | toc
    | pagination | inline-?links? | twitter-tweet | instagram-media | tiktok-embed | embed(?:s|ded)?
    | (?:image|img|photo|picture)-?(?:desc(?:ription)?|text|source|info) | audio-?player
    | video-?player | live-?ticker | print-?only | skip-?link
    ) (?: $ | [\s_-] | (?=\d) )""",
    re.VERBOSE,
)
"""Classes and ids, lower case and with hyphens, of boxes that are not the article."""

_SURE = re.compile(
    r"(?:^|[\s_-])(?:related|recommend\w*|most-?read|trending|more-?(?:on|from)|comments|taboola)(?:$|[\s_-])"
)
"""Those that are never the article itself, however much of the page's text they hold."""

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")

_CALL = re.compile(
    r"""\s*(?:
      # "Read more:", "See also |"
      (?: read | see | watch | listen | more | also | related | recommended | in\ pictures | explainer | analysis
        | opinion | подробнее | читайте | lesen\ sie | lire )
      (?: \s (?: more | also | next | to | on\ this | (?:the\ )?full\ story | stories | articles | coverage
        | reading | topics | auch | aussi | также ) )?
      \s*[:|>»›]
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_FURNITURE = re.compile(
    r"""\s*(?:
      # What a page says of itself
      advertisement | (?:story|article)\ continues\ (?:below|after).* | all\ rights\ reserved.* | (?:©|copyright\b).*
    | \d+\ (?:min(?:ute)?s?\ read|comments?) | comments? | print | email | facebook | twitter | whatsapp | copy\ link
    | (?!.*\.$)(?:last\ )?updated\b.{0,60} | (?-i:By(?:\ [A-Z][\w.'’-]*,?|\ and){1,9})
      # What it asks of a reader
    | share\ this.* | follow\ us\ on.* | sign\ up\ (?:for|to)\b.* | subscribe\ (?:to|now|for)\b.* | click\ here\b.*
    | listen\ to\ this\ article.* | read\ (?:more|next|also|the\ full\ story)
    | (?:related|more|recommended|trending)
      (?:\ (?:stories|articles|topics|news|coverage|on\ this\ (?:story|topic)))? | see\ also
      # Whose pictures it shows
    | (?:photo|image|picture)(?:\ (?:credit|by))?\s?:.* | getty\ images
    )\s*[.!:]?\s*""",
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST_FURNITURE = 160
_MOST_LINKED = 0.8
"""A block with a larger share of its letters in links is a list of links or a pointer to another article."""
_MOST_TEXT = 0.4
"""A block with a larger share of the page's running text is taken for the article, whatever it is called."""
_LEFT = 150
"""Letters of running text that must be left where a larger block goes for its sure name."""
_LONGEST_CAPTION = 300
_DEEPEST = 250
"""Elements within elements; below it the page is a trap, and lxml cuts it off at 256."""


def drop_clutter(tree: HtmlElement) -> None:
    """Take what is not the article out of the tree."""
    whole = _running(tree)
    for element in list(tree.iter()):
        if isinstance(element.tag, str) and element.getparent() is not None and _is_clutter(element, whole):
            element.drop_tree()


def unfold_tables(tree: HtmlElement) -> None:
    """Make plain blocks of tables that only lay out the page, as pages of the 1990s do."""
    for table in list(tree.iter("table")):
        if table.xpath("boolean(.//p or .//table or count(.//td) < 3 or count(.//td[string-length(.) > 400]) > 0)"):
            for part in table.iter("table", "tbody", "tr", "td", "th"):
                part.tag = "div"


def paragraphs(tree: HtmlElement) -> list[str]:
    """The texts of a page's paragraphs; none where it has fewer than two."""
    found = [" ".join(paragraph.text_content().split()) for paragraph in tree.iter("p")]
    kept = [text for text in found if text]
    return kept if len(kept) > 1 else []


def drop_furniture(text: str) -> str:
    r"""The text without lines such as "Advertisement" and "Read more"; one line a paragraph.

    >>> drop_furniture("Talks were held.\nAdvertisement\nThey ended.")
    'Talks were held.\nThey ended.'
    """
    return "\n".join(line for line in _lines(text) if not _is_furniture(line))


def too_deep(tree: HtmlElement) -> bool:
    """Whether elements lie in one another deeper than any article needs."""
    level = [tree]
    for _ in range(_DEEPEST):
        level = [child for element in level for child in element]
        if not level:
            return False
    return True


def _lines(text: str) -> Iterator[str]:
    return (" ".join(line.split()) for line in text.split("\n") if line.strip())


def _is_furniture(line: str) -> bool:
    return len(line) <= _LONGEST_FURNITURE and bool(_FURNITURE.fullmatch(line))


def _is_clutter(element: HtmlElement, whole: int) -> bool:
    tag = element.tag
    if tag in _NEVER:
        return False
    names = _names(element)
    named = tag in _ALWAYS or bool(_NAMED.search(names))
    if named or element.get("hidden") is not None or element.get("role") in {"navigation", "complementary", "dialog"}:
        inside = _running(element)
        few = inside <= _MOST_TEXT * whole or (bool(_SURE.search(names)) and whole - inside >= _LEFT)
        return few and not element.xpath("boolean(.//h1)")
    if tag in _LISTS:
        return _is_linked(element)
    if tag in _HEADINGS:
        return _is_furniture(" ".join(element.text_content().split()))
    if tag in _BLOCKS and not any(child.tag in _HOLDERS for child in element):
        return _points_away(element)
    return tag == "div" and _is_caption(element, whole)


def _is_caption(element: HtmlElement, whole: int) -> bool:
    """Whether a block is a picture with its words."""
    if not element.xpath("boolean(.//img) and not(.//p or .//h1 or .//article)"):
        return False
    return _letters(element.text_content()) <= min(_LONGEST_CAPTION, _MOST_TEXT * whole)


def _names(element: HtmlElement) -> str:
    """Class and id in one form: "imageCaption" as "image-caption"."""
    return _HUMP.sub("-", f"{element.get('class', '')} {element.get('id', '')}"[:500]).lower()


def _points_away(element: HtmlElement) -> bool:
    """Whether a paragraph only sends the reader to another article."""
    return _is_linked(element) or (bool(_CALL.match(element.text_content()[:60])) and _linked(element) > 0)


def _is_linked(element: HtmlElement) -> bool:
    letters = _letters(element.text_content())
    return letters > 0 and _linked(element) > _MOST_LINKED * letters


def _linked(element: HtmlElement) -> int:
    return sum(_letters(link.text_content()) for link in element.iter("a"))


def _running(element: HtmlElement) -> int:
    """Letters in paragraphs."""
    return sum(_letters(paragraph.text_content()) for paragraph in element.iter("p"))


def _letters(text: str) -> int:
    return sum(map(len, text.split()))
