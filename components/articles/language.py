"""The language of a text, by its letters and, among Latin ones, by its small words.

Where the letters are one language's own they decide; the languages that share Cyrillic or Arabic
letters are told by letters that only one of them has. The small words lie in `languages.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("languages.toml")

_SAMPLE = 20_000
"""Code points that are looked at, enough for any language."""

_FEWEST = 6
"""Points that tell a language: two a small word, one a letter."""

_LEAD = 1.15
"""How many times as many points the first language has as the second."""

_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),  # before Chinese, whose signs Japanese also has
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("hy", re.compile("[\u0530-\u058f]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
    ("Arabic", re.compile("[\u0600-\u06ff]")),
    ("Cyrillic", re.compile("[\u0400-\u04ff]")),
    ("Latin", re.compile("[A-Za-z\u00c0-\u024f]")),
)
_LEAST_SHARE = 0.3
"""Of all letters, how many must be of one script; a quoted word in other letters does not decide."""

_LEAST_KANA = 0.1
"""Japanese text has at least this share of kana among its signs."""

_CYRILLIC = (("be", "ў"), ("uk", "їєґі"), ("sr", "јљњћђџ"), ("kk", "қңүұһәө"), ("ru", "ыэ"), ("bg", "ъщ"))
"""Letters of their own, in the order they are asked for: Belarusian has "і" and "ы" too, Kazakh "ы"."""

_PERSIAN = frozenset("پچژگ")
_WORD = re.compile(r"[^\W\d_]+")


def detect_language(text: str) -> str:
    """The ISO 639-1 code of the language most of the text is in; "" where it cannot be told.

    >>> detect_language("The ambassador returned to Moscow, and it was said that he would be received by the minister.")
    'en'
    >>> detect_language("Посол вернулся в Москву, сообщило министерство; эти слова были подтверждены.")
    'ru'
    """
    sample = text[:_SAMPLE]
    script = _script(sample)
    if script == "Latin":
        return _by_words(sample.lower())
    if script == "Cyrillic":
        return _by_letters(sample.lower())
    if script == "Arabic":
        return "fa" if any(letter in _PERSIAN for letter in sample) else "ar"
    return script


def in_same_letters(language: str, text: str) -> bool:
    """Whether a language a page claims can be that of its text: a template says "en" over Russian text, too."""
    script = _script(text[:_SAMPLE])
    own = {
        "Cyrillic": {"ru", "uk", "be", "bg", "sr", "kk", "mk", "ky", "tg", "mn"},
        "Arabic": {"ar", "fa", "ur"},
        "ja": {"ja", "zh"},
    }
    others = {code for code, _ in _SCRIPTS if code.islower()} | own["Cyrillic"] - {"sr"} | own["Arabic"]
    if script == "Latin":
        return language not in others
    return not script or language in own.get(script, {script})


def _script(text: str) -> str:
    counts = {name: len(letters.findall(text)) for name, letters in _SCRIPTS}
    total = sum(counts.values())
    if not total:
        return ""
    if counts["ja"] >= _LEAST_KANA * total:
        return "ja"
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] >= _LEAST_SHARE * total else ""


def _by_letters(text: str) -> str:
    counts = Counter(text)
    total = sum(counts[letter] for letter in counts if "\u0400" <= letter <= "\u04ff")
    # A letter must come more often than a foreign name would bring it.
    for language, letters in _CYRILLIC:
        if sum(counts[letter] for letter in letters) * 200 >= total:
            return language
    return "ru"


def _by_words(text: str) -> str:
    seen = Counter(_WORD.findall(text))
    letters = Counter(text)
    scores: Counter[str] = Counter()
    for code, words in small_words().items():
        own = sum(letters[letter] for letter in _table("letters").get(code, ""))
        scores[code] = 2 * sum(seen[word] for word in words) + own
    (first, most), (second, next_most) = scores.most_common(2)
    if most < _FEWEST:
        return ""
    return first if most >= _LEAD * next_most else _nearest(seen, first, second)


def _nearest(seen: Counter[str], first: str, second: str) -> str:
    """Of two close languages, such as Danish and Norwegian, the one with more of the words the other lacks."""
    words = small_words()
    own = sum(seen[word] for word in words[first] - words[second])
    other = sum(seen[word] for word in words[second] - words[first])
    return first if own >= other else second


@cache
def small_words() -> dict[str, frozenset[str]]:
    """The small words of each language."""
    return {code: frozenset(words.split()) for code, words in _table("words").items()}


def month_names() -> dict[str, int]:
    """The names of months in the languages of the table other than English, lower case, with their numbers."""
    months = (enumerate(names.split(), start=1) for names in _table("months").values())
    return {name: number for named in months for number, names in named for name in names.split("/")}


@cache
def _table(name: str) -> dict[str, str]:
    table: dict[str, str] = tomllib.loads(TABLE.read_text(encoding="utf-8"))[name]
    return table
