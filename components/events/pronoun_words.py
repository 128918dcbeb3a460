"""The words of pronouns: "her" as an owner, "her lawyer", or as who suffers it, "freed her on Monday"."""

from __future__ import annotations

import re

_SUFFERS = re.compile(
    r"""
    \s*(?: $ | [.,;:!?)—–”"] )
    | \s(?: on | in | for | to | at | and | with | by | from | over | after | as | of | last | this | until | before
          | late | early | when | because | while | into | out | back | home | under | without | during | yesterday
          | today | (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )\b
    """,
    re.VERBOSE,
)


def role_of(text: str, start: int, end: int) -> str:
    """The pronoun that stands there in lower case; "him" for a "her" that owns nothing.

    >>> role_of("They freed her.", 11, 14), role_of("They met her lawyer.", 9, 12)
    ('him', 'her')
    """
    word = text[start:end].lower()
    return "him" if word == "her" and _SUFFERS.match(text, end) else word
