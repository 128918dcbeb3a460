"""Which way a bare weekday or month looks: to the past, unless its own governor looks ahead.

The governor is the verb nearest before the expression in its clause. Measured on news: a future word
anywhere else in the sentence does not turn a weekday (shared measurements in the closing note of dates).
"""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from components.lexicon.dates.english import english_words

Lean: TypeAlias = Literal["past", "behind", "future"]
""""behind" where the words can only mean a day gone by: "since March 3", "the year ended Sept. 30"."""

REACH = 90
"""Characters before the expression in which its governor is sought."""
FRONT_REACH = 90
"""Characters behind an expression at the head of a clause in which its verb is sought."""
FRONTED = 13
"""Characters a preposition takes before an expression at the head of a clause."""
UNDONE_REACH = 15
"""Characters behind "had been due" in which a verb still belongs to it."""
PARTICIPLE_REACH = 25
"""Characters behind "will" in which a participle still belongs to it: "will be formally signed"."""
FINITE = frozenset({"said", "says", "told", "was", "were", "had"})
"""Verbs in the past that no "will" can govern."""


def either(table: str) -> str:
    """The words of a table of the lexicon, as alternatives."""
    return "|".join(sorted(english_words()[table], key=len, reverse=True))


CUE = re.compile(
    rf"""
    (?:\b(?=\w)|(?=[’'.;:!?\n"“”]))  # a cue begins with a word or a sign: nothing is tried inside words
    (?: (?P<behind>\b(?i:ended|since)\s(?:on\s)?$)
    | (?P<undone>\b(?:had\sbeen\s[a-z]+|(?:was|were)\sto\shave)\b)  # "had been due to": not done, but past
    | (?P<future>
        \b(?:will|shall|won't|would|wouldn't|cannot)\b
        | ['’]ll\b
        | \bto\sbe\b
        | \b(?:can|may|might|should|must)\b(?!\shave)
        | \bcould\b(?!\shave|\snot|n['’]t|\sbe\s(?:reached|located|found|seen|heard))
        | (?:\b(?:is|are|be|was|were)|['’](?:s|re))\s(?:now\s|also\s|still\s)?(?:due|set|scheduled|slated|expected
            |planned|to\s[a-z]+|going\sto|likely|bound|payable|about\sto)\b
        | (?:\b(?:is|are)|['’](?:s|re))\s(?:[a-z]+ly\s|also\s|now\s)?(?:{either("progressive_of_plans")})\b
        | \b(?:is|are)\s(?:on\s|in\s)?$                                # "the deadline is Friday"
        | \b(?:scheduled|slated|set|due|payable|expected|planned)\s(?:to|for|on|in|by|an?)\b
        | \b(?:planning|plans?|intends?|hopes?|expects?|agreed(?=\sto\s(?!an?\b|the\b))|wants?|promised|vowed|pledged
            |ready|prepar(?:es?|ed|ing)|invited|need|needs)\sto\b
        | \b(?:plans|planning)\b
        | \b(?:agreement|program|deal|offer|proposal|decision|decided|bid|order|effort|chance|time)\sto\b
        | \b(?:due|payable|upcoming|forthcoming|effective|deadline\sof)\b
        | \b(?i:ahead\sof)\s(?:[^,.;]|\.(?!\s[A-Z])){{0,40}}$
        # "votes on the bill Thursday", not "after a vote Monday"
        | (?<!\ba\s)(?<!\bthe\s)(?<!['’]s\s)(?<!\bof\s)(?<!\bin\s)
            \b(?:{either("present_of_plans")})\s(?:[\w$-]+\s){{0,6}}$
        | \b(?i:starting|beginning|ending|effective)\s(?:in|on)?\s*$
        | \b(?:as\s(?:early|soon)\sas|no\slater\sthan)\s$
        | \b(?i:until|till)\s(?:\d+\s)?$
    )
    | (?P<past>
        \b(?:{either("past_of_verbs")})\b
        | \bcould(?:\snot\b|n['’]t)
        | \b[a-z]{{2,}}ed\b
    )
    | (?P<break>[.;:!?]\s|\n\s*\n|\b(?:who|which|but|whose)\b|["“”])
    )
    """,
    re.VERBOSE,
)


ASKS = re.compile(r"\b(?:what|who|why|how|that|where)\s$")
"""Right before a verb in the past, these make it a clause of its own: "will tell what caused Sunday's crash"."""
BY = re.compile(r"\b(?i:by)\s$")
"""Looks ahead where no verb says otherwise: "all troops out by Friday"."""


def ends_future(before: str, cue: re.Match[str], future_end: int) -> bool:
    """Whether a verb in the past begins a statement of its own behind one that looks ahead."""
    start = cue.start()
    return (
        cue[0] in FINITE
        or bool(ASKS.search(before, 0, start))
        or start - future_end > PARTICIPLE_REACH
        or before[:start].endswith(", ")
    )


def fronted_lean(text: str, end: int) -> Lean | None:
    """Which way the clause looks that an expression opens: "By mid-April, they hope to sign"; None if no verb tells."""
    for cue in CUE.finditer(text, end, min(len(text), end + FRONT_REACH)):
        return "future" if cue["future"] else "past"
    return None


def lean_of(text: str, start: int, end: int | None = None) -> Lean:
    """Which way the governor of an expression looks; `end` is where the expression ends, if what follows may count.

    >>> lean_of("The leaders will meet Tuesday.", 22), lean_of("Officials who will testify were named Tuesday.", 38)
    ('future', 'past')
    """
    before = text[max(0, start - REACH) : start]
    lean: Lean = "past"
    future_end, undone_end = -1, -UNDONE_REACH - 1
    clause, governed = 0, False
    for cue in CUE.finditer(before):
        governed = not cue["break"]
        if cue["break"]:
            lean, future_end, clause = "past", -1, cue.end()
        elif cue["behind"]:
            lean = "behind"
        elif cue["undone"]:
            lean, future_end, undone_end = "past", -1, cue.end()
        elif cue["future"] and cue.start() - undone_end > UNDONE_REACH:
            lean, future_end = "future", cue.end()
        elif future_end < 0 or ends_future(before, cue, future_end):
            lean, future_end = "past", -1
    at_head = len(before) - clause <= FRONTED and (clause or start <= FRONTED)
    by_then: Lean = "future" if not governed and BY.search(before) else lean
    if end is not None and lean != "behind" and (not governed or (at_head and lean == "future")):
        return fronted_lean(text, end) or by_then
    return by_then
