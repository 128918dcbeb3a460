"""How wide words are, without a browser: the chart packs labels by it, so that none overlap.

The widths are those of Inter Regular, read from its font file: of the sans-serif fonts the chart names it
is among the widest, so that in another font labels leave air but do not touch.
"""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType

FONT = "Inter, 'Source Sans 3', 'Source Sans', 'Segoe UI', Helvetica, Arial, sans-serif"
LABEL = 12
LANE = 13
SMALL = 11
"""Sizes in pixels: of labels, of lane names, of what stands in the strip above the lanes."""

WIDTHS = MappingProxyType(
    {
        letter: width
        for width, letters in (
            (0.19, "’'"), (0.24, "ijl|I"), (0.28, ".:!,; \u00a0"),
            (0.36, "/\\ft()[]{}r"), (0.40, '“”"'), (0.47, "_-1^`"),
            (0.51, "*–?s"), (0.55, "xzJkvyc"),
            (0.59, "Lau7en"), (0.61, "hFoE2"), (0.63, "5gpq8bd694"),
            (0.65, "0Z#P3$SR&TX"),
            (0.68, "BK+<=>~YAV"), (0.75, "DCHUGN"), (0.82, "OQ%w…"), (0.90, "mM"), (0.96, "@W→"), (1.0, "—"),
        )
        for letter in letters
    }
)  # fmt: skip
"""In parts of the font size."""

OTHER = 0.70
"""Of Cyrillic letters on average, and of whatever else."""
WIDE = 1.05
"""Of characters from U+1100 on, where Korean, Chinese and Japanese stand."""

JOINING = frozenset(
    "a an and at by for from her his in its of on over the their to with".split()  # noqa: SIM905  # a list of words
)
"""Words that alone say nothing."""

ENDLESS = 20
"""Letters of a word that is no name, of which the beginning is all that can be shown."""


@lru_cache(maxsize=10_000)
def width(text: str, size: float = LABEL) -> float:
    """How many pixels the text takes at a font size in pixels, a little more rather than less.

    >>> round(width("Geneva summit"))
    89
    """
    return size * sum(WIDTHS.get(c, WIDE if c >= "\u1100" else OTHER) for c in text)


def fitted(text: str, room: float, size: float = LABEL) -> str:
    """The text, or as much of it as fits into so many pixels, cut at a word where that loses little, with an ellipsis.

    >>> fitted("US expels 35 diplomats, shuts two compounds", 160)
    'US expels 35 diplomats…'
    >>> fitted("Syria ceasefire deal in Geneva", 140)
    'Syria ceasefire deal…'
    """
    if width(text, size) <= room:
        return text
    left = room - width("…", size)
    for at, letter in enumerate(text):
        left -= width(letter, size)
        if left < 0:
            return _cut(text, at)
    return text


def tells(label: str) -> bool:
    """Whether a label, perhaps cut, says what happened and not only who acts.

    >>> tells("Russia and the US…"), tells("Medvedev…"), tells("US expels 35…"), tells("Talks")
    (False, False, True, True)
    """
    said = [word for word in label.rstrip("…").split() if word not in JOINING]
    if not label.endswith("…") or (said and len(said[0]) > ENDLESS):
        return bool(label)
    verb = next((at for at, word in enumerate(said) if word[0].islower()), len(said))
    return verb + 1 < len(said)


def _cut(text: str, at: int) -> str:
    """So many letters of the text, without a word begun at their end where that loses little."""
    kept = text[:at]
    whole = kept if text[at] == " " else kept.rsplit(" ", 1)[0]
    said = (whole if len(whole) > at * 0.7 else kept).rstrip(" ,;:.–—-")
    while " " in said and said.rsplit(" ", 1)[1] in JOINING:
        said = said.rsplit(" ", 1)[0]
    return said + "…"
