"""Words of articles made safe for Plotly, which reads some HTML (`<b>`, `<a href>`) and TeX between dollar signs."""

from __future__ import annotations

import re

UNSEEN = re.compile(
    "[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]+"
)
"""Controls, and characters that hide, join or reorder the text around them."""

MARKUP = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "&#36;"}
"""Plotly turns these back into the sign after it has looked for tags and TeX."""

LONGEST = 40
"""Letters without a space after which a line may break, so that no word is wider than the chart."""


def plain(text: str) -> str:
    r"""The text on one line, without characters that have no shape of their own.

    >>> plain("a\u202egpj.exe\n  b")
    'a gpj.exe b'
    """
    return " ".join(UNSEEN.sub(" ", text).split())


def safe(text: str) -> str:
    """The text as Plotly shows it unchanged, whatever it holds.

    >>> safe("<b>R&D</b> $x$")
    '&lt;b&gt;R&amp;D&lt;/b&gt; &#36;x&#36;'
    """
    return re.sub("[&<>$]", lambda sign: MARKUP[sign.group()], plain(text))


def lines(text: str, *, letters: int, most: int) -> list[str]:
    """The text in lines of at most so many letters, at most so many lines, the last with an ellipsis when cut."""
    words = [word[at : at + letters] for word in plain(text).split(" ") for at in range(0, max(1, len(word)), letters)]
    found: list[str] = []
    for word in words:
        if found and len(found[-1]) + 1 + len(word) <= letters:
            found[-1] = f"{found[-1]} {word}"
        elif len(found) == most:
            return [*found[:-1], found[-1][: letters - 1].rstrip(" ,;:.") + "…"]
        else:
            found.append(word)
    return found
