"""Numbers in words and figures, and what "more than" before them means."""

from __future__ import annotations

from components.lexicon.dates.english import english_words

VALUES = {**{word: float(value) for word, value in english_words()["number"].items()}}
ORDINALS = {word: int(value) for word, value in english_words()["ordinal"].items()}
SKIPPED = frozenset({"a", "an", "and", "-", "of", "the", "good", ".", "couple", "number"})
PARTS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
AMOUNTS = {
    "more than": "MORE_THAN",
    "longer than": "MORE_THAN",
    "over": "MORE_THAN",
    "just over": "MORE_THAN",
    "well over": "MORE_THAN",
    "less than": "LESS_THAN",
    "fewer than": "LESS_THAN",
    "under": "LESS_THAN",
    "just under": "LESS_THAN",
    "nearly": "LESS_THAN",
    "almost": "LESS_THAN",
    "at least": "EQUAL_OR_MORE",
    "no less than": "EQUAL_OR_MORE",
    "at most": "EQUAL_OR_LESS",
    "no more than": "EQUAL_OR_LESS",
    "no longer than": "EQUAL_OR_LESS",
    "up to": "EQUAL_OR_LESS",
    "as long as": "EQUAL_OR_LESS",
    "as many as": "EQUAL_OR_LESS",
    "as much as": "EQUAL_OR_LESS",
    "about": "APPROX",
    "around": "APPROX",
    "roughly": "APPROX",
    "approximately": "APPROX",
    "some": "APPROX",
}
"""TIMEX3 mod of the words before an amount."""


def number_of(words: list[str]) -> float | None:
    """The number that words or figures give; None for "several", "a few".

    >>> number_of(["twenty", "-", "four"]), number_of(["a", "hundred"]), number_of(["several"])
    (24.0, 100.0, None)
    """
    if "couple" in words:
        return 2.0
    total, current, seen = 0.0, 0.0, False
    words = [word for word in words if word != "-"]
    half = words[-3:] == ["and", "a", "half"]
    for word in words[:-3] if half else words:
        if word == "and" and 0 < current < 100 and not total and words[-1] != "half":
            current = 0.0  # "between two and three days"
        if word in SKIPPED:
            continue
        value = figure(word) if word[0].isdigit() else VALUES.get(word)
        if value is None:
            return None
        seen = True
        if value == 100 and word == "hundred":
            current = (current or 1) * 100
        elif word in ("thousand", "dozen"):
            total, current = total + (current or 1) * value, 0.0
        else:
            current += value
    if not seen:
        return None
    return total + current + (0.5 if half else 0)


def figure(word: str) -> float | None:
    """The number written in figures: "2,000", "2.5", "1/2"; None for what is no number."""
    if word[-1] in PARTS:
        return float(word[:-1]) + PARTS[word[-1]]
    top, slash, bottom = word.replace(",", "").partition("/")
    try:
        return float(top) / float(bottom) if slash else float(top)
    except (ValueError, ZeroDivisionError):
        return None


def spelled_year(words: list[str]) -> int | None:
    """The year that words spell: "nineteen ninety-seven", "two thousand three".

    >>> spelled_year(["nineteen", "ninety", "-", "seven"])
    1997
    """
    head, rest = words[0], [word for word in words[1:] if word not in SKIPPED]
    if head == "nineteen":
        tail = number_of(rest)
        return 1900 + int(tail) if rest and tail is not None and 10 <= tail < 100 else None
    whole = number_of(words)
    return int(whole) if whole is not None and 2000 <= whole < 2100 else None


def mod_of(words: list[str]) -> str:
    """The TIMEX3 mod of the words before an amount; "" where there is none."""
    return AMOUNTS.get(" ".join(words), "")
