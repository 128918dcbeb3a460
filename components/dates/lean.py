"""Which way a bare weekday or month looks: to the past, unless its own governor looks ahead.

The governor is the verb nearest before the expression in its clause. Measured on news: a future word
anywhere else in the sentence does not turn a weekday (shared measurements in the closing note of dates).
"""

from __future__ import annotations

import re
from itertools import groupby
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
    """The words of a table of the lexicon, as alternatives; by their first letter, so that most are passed at once."""
    initials = groupby(sorted(english_words()[table]), key=lambda word: word[0])
    return "|".join(f"{initial}(?:{'|'.join(word[1:] for word in words)})" for initial, words in initials)


CUE = re.compile(
    rf"""
    \b(?![ ])(?:  # only where words begin, for speed
        (?P<behind>(?i:ended|since)\s(?:on\s)?$
            |[Ss]ince\s(?:[A-Za-z-]+\s){{1,6}}(?:on|in)\s$  # "since fighting broke out on April 15"
            |as\s(?:late|recently)\sas\s$)
        | (?P<undone>(?:had\s(?:been\s[a-z]+|planned|hoped|intended|expected)|(?:was|were)\sto\shave)\b)
            # "had been due to": not done, but past
        | (?P<future>
            (?:will|shall|won't|would|wouldn't|cannot)\b
            | ['’]ll\b
            | to\sbe\b
            | (?:can|may|might|should|must)\b(?!\shave)
            | could\b(?!\shave|\snot|n['’]t|\sbe\s(?:reached|located|found|seen|heard))
            | (?:(?:is|are|be|was|were)|['’](?:s|re))\s(?:now\s|also\s|still\s)?(?:due|set|scheduled|slated|expected
                |planned|to\s[a-z]+|going\sto|likely|bound|payable|about\sto)\b
            | (?:(?:is|are)|['’](?:s|re))\s(?:[a-z]+ly\s|also\s|now\s)?
                (?:{either("progressive_of_plans")}|being\s[a-z]+(?:ed|en))\b
            | (?:is|are)\s(?:on\s|in\s|at\s)?$  # "the deadline is Friday"
            | (?:scheduled|slated|set|due|payable|expected|planned)\s(?:to|for|on|in|by|an?)\b
            | (?:planning|plans?|intends?|hopes?|expects?|agreed(?=\sto\s(?!an?\b|the\b))|wants?|promised|vowed
                |pledged|ready|prepar(?:es?|ed|ing)|invited|need|needs)\sto\b
            | (?<!ed\s)(?<!['’]s\s)(?<!\bthe\s)(?<!\bits\s)(?<!\btheir\s)(?<!\babout\s)\bplans\b  # not "its plans"
            | \bon\strack\s(?:to|for)\b
            | (?:planning|expects?|expecting|awaits?|awaiting|waiting\sfor)\b
            | (?:has|have)\sto\b
            | (?:postponed|moved|delayed|rescheduled|pushed\sback|adjourned)\s(?:to|until|till|for)\b
            | (?:is|are|['’](?:s|re))\s(?:forecast|projected)\b
            | (?:prepar(?:e|es|ed|ing)|brac(?:e|es|ed|ing))\sfor\b
            | (?:agreement|program|deal|offer|proposal|decision|decided|bid|order|effort|chance|time)\sto\b
            | (?:due|payable|upcoming|forthcoming|effective|deadline\sof)\b
            | (?=(?i:ahead|in|on)\s)(?<!\bis\s)(?<!\bare\s)(?<!\bwas\s)(?<!\bwere\s)
                (?i:ahead\sof|in\sthe\srun-up\sto|on\sthe\seve\sof)\s(?:[^,.;]|\.(?!\s[A-Z])){{0,40}}$
            # "votes on the bill Thursday", not "after a vote Monday"
            | (?=(?:{either("present_of_plans")})\s)  # asked first, for what may not stand before is slow to rule out
              (?<!\ba\s)(?<!\bthe\s)(?<!['’]s\s)(?<!\bof\s)(?<!\bin\s)(?<!\bto\s)(?<!ed\s)
                (?<!\bhis\s)(?<!\bher\s)(?<!\bits\s)(?<!\btheir\s)
                (?:{either("present_of_plans")})\s(?!(?:[\w$-]+\s){{0,3}}(?:after|as|amid)\b)(?:[\w$-]+\s){{0,6}}$
            | (?i:starting|beginning|ending|effective)\s(?:in|on)?\s*$
            | (?:as\s(?:early|soon)\sas|no\slater\sthan)\s$
            | (?i:until|till)\s(?:\d+\s)?$
        )
        | (?P<past>
            (?:{either("past_of_verbs")})\b
            | could(?:\snot\b|n['’]t)
            | [a-z]{{2,}}ed\b
        )
    )
    | (?P<break>[.;:!?]\s|\n\s*\n|\b(?:who|which|but|whose|that)\b|["“”])
    """,
    re.VERBOSE,
)


RELATIVE = frozenset({"who", "which", "whose", "that"})
"""Behind these the verb of a clause stands before its time: "the year that ends Sept. 30"."""
ASKS = re.compile(r"\b(?:what|who|why|how|that|where|whether)\s(?:[a-z]+\s){0,2}$")
"""Before a verb in the past, these make it a clause of its own: "will tell what caused Sunday's crash"."""
NOUN = re.compile(r"\b(?:an?|the|his|her|its|their)\s[a-z]+\s")
"""Between a verb that looks ahead and a participle, this has the participle: "will appeal a ruling made Friday"."""
AHEAD = re.compile(r"\s*(?i:ahead\sof|in\sthe\srun-up|on\sthe\seve)\b")
"""At the head of a clause, these tell by themselves that their time is to come."""
BY = re.compile(r"\b(?i:by)\s$")
"""Looks ahead where no verb says otherwise: "all troops out by Friday"."""


def ends_future(before: str, cue: re.Match[str], future_end: int) -> bool:
    """Whether a verb in the past begins a statement of its own behind one that looks ahead."""
    start = cue.start()
    return (
        cue[0] in FINITE
        or bool(ASKS.search(before, 0, start))
        or start - future_end > PARTICIPLE_REACH
        or (len(before[cue.end() :].split()) <= 1 and bool(NOUN.search(before, future_end, start)))
        or before[:start].endswith(", ")
    )


PLANNED = re.compile(r"[a-z]+ed\s")
"""A verb in the past that tells a plan: what stands before it dates the planning, "In May, they decided to"."""
TO_COME = re.compile(r"\s(?:delivery|contracts?|futures)\b")
"""Behind a month, these make it one to come: "crude for July delivery"."""
GOES_ON = re.compile(r",|\s(?:will|would|could|may|might|should|can)\b")
"""Right behind a weekday, these show that its verb may stand behind it: "a meeting on Tuesday could end it"."""


def fronted_lean(text: str, end: int) -> Lean | None:
    """Which way the clause looks that an expression opens: "By mid-April, they hope to sign"; None if no verb tells."""
    for cue in CUE.finditer(text, end, min(len(text), end + FRONT_REACH)):
        return "future" if cue["future"] and not PLANNED.match(cue[0]) else "past"
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
            lean, future_end, clause = "past", -1, 0 if cue[0] in RELATIVE else cue.end()
        elif cue["behind"]:
            lean = "behind"
        elif cue["undone"]:
            lean, future_end, undone_end = "past", -1, cue.end()
        elif cue["future"] and cue.start() - undone_end > UNDONE_REACH:
            lean, future_end = "future", cue.end()
        elif future_end < 0 or ends_future(before, cue, future_end):
            lean, future_end = "past", -1
    at_head = len(before) - clause <= FRONTED and (clause or start <= FRONTED) and not AHEAD.match(before, clause)
    by_then: Lean = "future" if not governed and BY.search(before) else lean
    if end is not None and lean != "behind" and (not governed or (at_head and lean == "future")):
        return fronted_lean(text, end) or by_then
    return by_then
