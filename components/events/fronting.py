"""Clauses that stand before the main one of their sentence: "After Oslo refused, Helsinki …"."""

from __future__ import annotations

import re

_CLAUSE_FIRST = re.compile(
    r"""
    (?:[-–•][ ])?(?:\w+:[ ])?  # an item of a list, with its heading
    (?:After|When|While|Although|Though|As|Since|If|Because|Before|Despite)[ ]
    """,
    re.VERBOSE,
)


def is_fronted(text: str, start: int, at: int) -> bool:
    """Whether a place stands in the clause with which the sentence that starts there begins.

    >>> text = "After Oslo refused, Helsinki agreed."
    >>> is_fronted(text, 0, 6), is_fronted(text, 0, 20)
    (True, False)
    """
    return _CLAUSE_FIRST.match(text, start) is not None and "," not in text[start:at]
