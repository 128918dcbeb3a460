"""Which way a bare weekday or month looks: to the past, unless its own governor looks ahead.

The governor is the verb nearest before the expression in its clause. Measured on news: a future word
anywhere else in the sentence does not turn a weekday (shared measurements in the closing note of dates).
"""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

Lean: TypeAlias = Literal["past", "future"]

REACH = 90
"""Characters before the expression in which its governor is sought."""

FRONT_REACH = 60
"""Characters behind an expression at the head of a clause in which its verb is sought."""
FRONTED = 6
"""Characters a preposition takes before an expression at the head of a clause."""
UNDONE_REACH = 15
"""Characters behind "had been due" in which a verb still belongs to it."""

CUE = re.compile(
    r"""
    (?P<undone>\bhad\sbeen\s[a-z]+)                 # "had been due to": not done, but past
    | (?P<future>
        \b(?:will|shall|won't|would)\b
        | ['’]ll\b
        | \b(?:is|are|be|was|were)\s(?:now\s|also\s)?(?:due|set|scheduled|slated|expected|planned|to\s[a-z]+
            |likely|bound|payable)\b
        | \b(?:scheduled|slated|set|due|payable|expected|planned)\s(?:to|for|on|in|by|an?)\b
        | \b(?:planning|plans?|intends?|hopes?|expects?|agreed|wants?|promised|vowed|pledged|ready
            |prepar(?:es?|ed|ing)|invited)\sto\b
        | \b(?:plans|planning)\b
        | \b(?:agreement|program|deal|offer|proposal|decision|decided|bid|order|effort)\sto\b
        | \b(?:due|payable|upcoming|forthcoming|effective)\b
        | \btakes?\s(?:effect|place|office)\b
        | \b(?:begins?|starts?|opens?|ends?|expires?|arrives?|leaves|returns|resumes?|matures?|meets?
            |goes|travels)\s(?:[a-z]+\s)?(?:on|in)?\s*$
        | \b(?:starting|beginning|effective)\s(?:in|on)?\s*$
        | \b(?i:until|till)\s(?:\d+\s)?$
    )
    | (?P<past>
        \b(?:said|says|told|was|were|had|has|did|been|met|held|made|came|went|took|got|gave|left|began|won|lost|saw|sent|spoke|rose|fell
            |led|put|ran|set\sup|became|brought|wrote|found|died|kept|signed|since)\b
        | \b[a-z]{2,}ed\b
    )
    | (?P<break>[.;:!?]\s|\n\s*\n|\b(?:who|which|but|whose)\b|["“”])
    """,
    re.VERBOSE,
)


FINITE = frozenset({"said", "says", "told", "was", "were", "had"})
"""Verbs in the past that no "will" can govern."""
PARTICIPLE_REACH = 25
"""Characters behind "will" in which a participle still belongs to it: "will be formally signed"."""


def ends_future(before: str, cue: re.Match[str], future_end: int) -> bool:
    """Whether a verb in the past begins a statement of its own behind one that looks ahead."""
    start = cue.start()
    return cue[0] in FINITE or start - future_end > PARTICIPLE_REACH or before[:start].endswith(", ")


def fronted_lean(text: str, end: int) -> Lean:
    """Which way the clause looks that an expression opens: "By mid-April, they hope to sign"."""
    for cue in CUE.finditer(text, end, min(len(text), end + FRONT_REACH)):
        return "future" if cue["future"] else "past"
    return "past"


def lean_of(text: str, start: int, end: int | None = None) -> Lean:
    """Which way the governor of an expression looks; `end` is where the expression ends, if what follows may count.

    >>> lean_of("The leaders will meet Tuesday.", 22), lean_of("Officials who will testify were named Tuesday.", 38)
    ('future', 'past')
    """
    before = text[max(0, start - REACH) : start]
    lean: Lean = "past"
    future_end, undone_end = -1, -UNDONE_REACH
    clause = 0
    for cue in CUE.finditer(before):
        if cue["break"]:
            lean, future_end, clause = "past", -1, cue.end()
        elif cue["undone"]:
            lean, future_end, undone_end = "past", -1, cue.end()
        elif cue["future"] and cue.start() - undone_end > UNDONE_REACH:
            lean, future_end = "future", cue.end()
        elif future_end < 0 or ends_future(before, cue, future_end):
            lean, future_end = "past", -1
    if end is not None and len(before) - clause <= FRONTED and (clause or start <= FRONTED):
        return fronted_lean(text, end)
    return lean
