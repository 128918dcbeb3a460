"""The dateline before a report's first words, which says where and when it was written, not when it happened."""

from __future__ import annotations

import re

from components.model import TextSpan

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?"
_DAY = rf"(?:{_MONTH}\s\d{{1,2}}|\d{{1,2}}\s{_MONTH})(?:,?\s\d{{4}})?"
_PLACE = r"[A-Z][\w.’'-]*(?:,?\s[A-Z][\w.’'-]*){0,3}"
_AGENCY = r"\([^()\n]{2,40}\)"
_DATELINE = re.compile(
    rf"""
    (?!{_MONTH}\s)  # "Dec. 29, 2016 — Obama expels" heads a chronicle
    (?: {_PLACE},?\s{_DAY}(?:\s{_AGENCY})?  # "Washington, 20 November 1996 (RFE/RL)"
      | {_PLACE}\s{_AGENCY}  # "MOSCOW (Reuters)"
      | [A-Z]{{4,}}(?:,?\s[A-Z][\w.’'-]*){{0,3}}  # "GENEVA, Switzerland"
    )
    \s*(?:--?|–|—)\s+
    """,
    re.VERBOSE,
)


def after_dateline(text: str, sentence: TextSpan) -> TextSpan:
    """The sentence without the dateline that opens it.

    >>> text = "WASHINGTON, Nov 16 (Reuters) - The House voted."
    >>> after_dateline(text, TextSpan(0, len(text)))
    TextSpan(start=31, end=47)
    """
    found = _DATELINE.match(text, sentence.start, sentence.end)
    return TextSpan(found.end(), sentence.end) if found and found.end() < sentence.end else sentence
