"""Text as tokens, each with one sign for what it may be.

The signs of a text make a string as long as its tokens, and the forms of expression are regular
expressions over that string: reading costs by the token, not by the letter. A word's sign stands
for the whole set of kinds it may belong to ("second": ordinal, unit); OTHER is a word no form knows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

OTHER = "o"
FIRST_SIGN = 0x4E00
"""Signs are taken from here on: letters without case, so no flag can confuse them."""

TOKEN = re.compile(
    r"""
    (?![ ])(?:                                      # most of what is no token is a space: left at once
      [^\W\d_]{2,}                                  # a word, as most tokens are
    | [ap]\.m\.?(?!\w)|[AP]\.M\.?(?!\w)             # a.m.
    | [QH][1-4](?!\w)                               # Q3
    | [^\W\d_]                                      # a letter
    | \d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?(?!\w)          # 2022-02-24, also with a time
    | \d{1,4}([/.-])\d{1,2}\1\d{1,4}(?![\w/])       # 24/02/2022, 24.2.22
    | \d{1,2}(?:[:.]\d\d)?(?:[ap]m|[AP]M)(?!\w)               # 10am, 9.30pm
    | \d{1,2}:\d\d(?::\d\d)?(?!\w)                  # 10:35
    | \d+/\d+(?!\w)                                 # 9/11, 1/2
    | \d+(?:,\d{3})+(?:\.\d+)?(?!\w)                # 2,000
    | \d+(?:\.\d+)?(?:s|st|nd|rd|th)?(?!\w)         # 24, 24th, 1990s
    | \d+\w*                                        # 3M, 6½
    | ['’‘]\d\ds?(?!\w)                             # '98, '90s
    | ['’]s(?!\w)                                   # the possessive
    | \n\s*\n                                       # no expression goes beyond a paragraph
    | [^\w\s]
    )
    """,
    re.VERBOSE,
)

LONGEST_NUMBER = 25
"""Characters beyond which a token of figures is no date and no amount."""

NUMBERS = (
    (re.compile(r"[QH][1-4]"), "slice_code"),
    (re.compile(r"\d{4}-\d\d-\d\d.*"), "iso_date"),
    (re.compile(r"\d{1,4}([/.-])\d{1,2}\1\d{1,4}"), "numeric_date"),
    (re.compile(r"\d{1,2}(?:[:.]\d\d)?(?:[ap]m|[AP]M)"), "hour_am"),
    (re.compile(r"\d{1,2}:\d\d(?::\d\d)?"), "clock_time"),
    (re.compile(r"[12]?\d|3[01]|0[1-9]"), "day_number"),
    (re.compile(r"[12]\d{3}"), "year_number"),
    (re.compile(r"(?:[12]?\d|3[01])(?:st|nd|rd|th)"), "ordinal_number"),
    (re.compile(r"(?:[12]\d|['’‘]?\d?)?\d0s"), "decade_number"),
    (re.compile(r"['’‘]\d\d"), "short_year"),
    (re.compile(r"\d+/\d+"), "fraction"),
    (re.compile(r"\d\d"), "two_digits"),
    (re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?|\d+[½¼¾]"), "figure"),
)
"""Kinds of tokens that begin with a figure; the first that fits counts."""

YEAR_BEHIND = re.compile(r",(?:19|20)\d\d(?![\d,])")
"""Behind a day, its year without a space: "October 27,2024"."""
GLUE = frozenset("$€£¥#@/_+\\&=~")
"""A number behind one of these is a price, a sign or part of a name."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text's tokens: their signs, words and offsets."""

    text: str
    signs: str
    words: list[str]
    starts: list[int]


class Vocabulary:
    """The signs of words and kinds; made once from all words and all kinds the forms ask for."""

    def __init__(self, kinds_of: Mapping[str, frozenset[str]], cased: Iterable[str]) -> None:
        sets = sorted({*kinds_of.values(), *(frozenset({kind}) for _, kind in NUMBERS)}, key=sorted)
        self.sign_of = {kinds: chr(FIRST_SIGN + number) for number, kinds in enumerate(sets)}
        self.number_signs = [(pattern, self.sign_of[frozenset({kind})]) for pattern, kind in NUMBERS]
        names = set(cased)
        self.signs: dict[str, str] = {}
        for word, kinds in kinds_of.items():
            sign = self.sign_of[kinds]
            lower = kinds - names
            self.signs[word.title() if word.isalpha() else word] = sign
            self.signs[word.upper()] = sign
            if lower:
                self.signs[word] = self.sign_of.setdefault(lower, chr(FIRST_SIGN + len(self.sign_of)))

    def class_of(self, kind: str) -> str:
        """The regular expression of every sign that may be this kind, or, if there is none, this very word."""
        every = self.sign_of.items()
        signs = [sign for kinds, sign in every if kind in kinds] or [
            sign for kinds, sign in every if "=" + kind in kinds
        ]
        if not signs:
            raise KeyError(kind)
        return signs[0] if len(signs) == 1 else f"[{''.join(signs)}]"

    def tokenise(self, text: str) -> Tokens:
        """The tokens of a text, in order."""
        signs, words, starts = [], [], []
        known = self.signs.get
        for match in TOKEN.finditer(text):
            word = match[0]
            sign = known(word)
            start = match.start()
            if sign is None:
                sign = self._number(text, start, word) if not word.isalpha() else OTHER
            signs.append(sign)
            words.append(word)
            starts.append(start)
        return Tokens(text, "".join(signs), words, starts)

    def _number(self, text: str, start: int, word: str) -> str:
        if not (word[0].isdigit() or word[-1].isdigit() or word[-1] in "smM½¼¾") or len(word) > LONGEST_NUMBER:
            return OTHER
        if is_part_of_more(text, start, start + len(word)):
            return OTHER
        for pattern, sign in self.number_signs:
            if pattern.fullmatch(word):
                return sign
        return OTHER


def is_part_of_more(text: str, start: int, end: int) -> bool:
    """Whether the number between the offsets belongs to a price, a share, a version or a name: "$17", "50%", "B-52"."""
    before, earlier = text[start - 1 : start] if start else "", text[start - 2 : start - 1] if start > 1 else ""
    after, later = text[end : end + 1], text[end + 1 : end + 2]
    if (before and (before in GLUE or before.isalnum())) or after == "%":
        return True
    if later.isdigit() and after in (".", ",", ":"):
        return not (end - start <= 2 and YEAR_BEHIND.match(text, end))
    if before == "." and earlier.isdigit():
        return True
    return before == "-" and earlier.isalpha() and end - start < len("1990")
