"""What the endings of Russian words tell: the form of a verb, the cases of a noun or an adjective.

No dictionary stands behind it: an ending says what it can mean, and the sentence what it does.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, TypeAlias

VerbForm: TypeAlias = Literal[
    "past", "present", "we", "infinitive", "gerund", "passive", "passive_participle", "active_participle", "reflexive"
]
"""A present form of a perfective verb speaks of what is to come; "reflexive" is that of -ся, often a passive."""

_ADJECTIVE = "(?:ый|ий|ой|ого|его|ому|ему|ым|им|ом|ем|ая|яя|ую|юю|ое|ее|ые|ие|ых|их|ыми|ими|ей)"
_FORMS: tuple[tuple[VerbForm, re.Pattern[str]], ...] = (
    ("infinitive", re.compile(r"[аяеиоуыа]{0,3}(?:ва)?(?:ть|ти|чь)(?:ся)?")),
    ("reflexive", re.compile(r"(?:[аяеиоуы]{0,2}|ова|ева)л(?:ся|ась|ось|ись)|[аяеиоуюы]{0,3}т(?:ся)")),
    ("past", re.compile(r"(?:[аяеиоуы]{0,2}|ова|ева|ну)л[аои]?")),
    ("passive", re.compile(r"(?:[аяеио]{0,2}|[лжщ]е)н[аоы]?")),
    (
        "passive_participle",
        re.compile(rf"(?:[аяеио]{{0,2}}|[лжщ]е)нн{_ADJECTIVE}|[ыяу]?т{_ADJECTIVE}|[аи]ем{_ADJECTIVE}|м{_ADJECTIVE}"),
    ),
    (
        "active_participle",
        re.compile(rf"(?:[аяеиоуы]{{0,2}}|ова)вш{_ADJECTIVE}(?:ся)?|[аяеую]{{0,2}}щ{_ADJECTIVE}(?:ся)?"),
    ),
    ("gerund", re.compile(r"(?:[аяеиоуы]{0,2}|ова)(?:в|вши|вшись)|[аяеу]?я(?:сь)?|ая(?:сь)?")),
    ("we", re.compile(r"[аяу]?[еи]м(?:ся)?")),
    ("present", re.compile(r"[аяеиоуюы]{1,3}т")),
)
_TAKEN = re.compile(r"[яы]?т[аоы]?")
"""The short passive of "взят", "снята"; behind a vowel other than "я" it is "вышлет"."""

_NOUN_ENDINGS: dict[str, str] = {
    "ами": "I", "ями": "I", "ыми": "I", "ими": "I",
    "ого": "GA", "его": "GA", "ому": "D", "ему": "D",
    "ам": "D", "ям": "D", "ах": "P", "ях": "P", "ых": "GAP", "их": "GAP", "ым": "ID", "им": "ID",
    "ом": "IP", "ем": "IP", "ой": "GDIP", "ей": "GDIP", "ью": "I", "ов": "GAN", "ев": "GAN",
    "ая": "N", "яя": "N", "ую": "A", "юю": "A", "ое": "NA", "ее": "NA", "ые": "NA", "ие": "NA", "ый": "NA", "ий": "NA",
    "а": "NGA", "я": "NGA", "ы": "GNA", "и": "GDPNA", "у": "DAP", "ю": "DA", "е": "DPN", "о": "NA",
}  # fmt: skip
"""N nominative, G genitive, D dative, A accusative, I instrumental, P prepositional; by ending, the longest counts."""
_OBLIQUE = ("ской", "цкой", "нной", "льной", "вшей", "щей", "ней", "шей")
"""Endings of adjectives in four cases; a noun in "-ой" stands in the instrumental."""
ALL_CASES = frozenset("NGDAIP")


def verb_form(stem: str, word: str) -> VerbForm | None:
    """The form of a word that begins with the stem of a verb; None where the rest is no ending of one.

    >>> verb_form("выдвор", "выдворили"), verb_form("выдвор", "выдворены"), verb_form("выдворя", "выдворяет")
    ('past', 'passive', 'present')
    >>> verb_form("перенес", "перенес")
    'past'
    """
    rest = word[len(stem) :]
    if stem.endswith(("л", "ел")) and re.fullmatch(r"[аои]?", rest):
        return "past"
    if stem.endswith("л") and rest in {"ся", "ась", "ось", "ись"}:
        return "reflexive"
    if rest == "м" and stem.endswith("и"):
        return "we"
    if not rest and stem.endswith(("нес", "вез", "верг", "стиг")):
        return "past"  # "внес", "ввез", "отверг"
    if _TAKEN.fullmatch(rest):
        taken = stem.endswith(("я", "ы", "ин", "би")) or rest[0] == "ы" or rest[-1] != "т"
        return "passive" if taken else "present"
    return next((form for form, ending in _FORMS if ending.fullmatch(rest)), None)


_NOUN_REST = re.compile(r"(?:[аеоуыиюяйь]|ом|ем|ой|ей|ью|ам|ям|ами|ями|ах|ях|ов|ев|ий|ию|ия|ие|ии|ием)?")


def is_noun_of(stem: str, word: str) -> bool:
    """Whether the word is the noun that begins with the stem, in any case.

    >>> is_noun_of("высылк", "высылкой"), is_noun_of("встреч", "встречный")
    (True, False)
    """
    return _NOUN_REST.fullmatch(word, len(stem)) is not None


@lru_cache(maxsize=4_096)
def cases_of(word: str) -> frozenset[str]:
    """The cases in which a noun or adjective can stand, by its ending.

    >>> "".join(sorted(cases_of("сотрудникам"))), "".join(sorted(cases_of("вашингтоном")))
    ('D', 'IP')
    """
    if word.endswith(("ой", "ей")) and not word.endswith(_OBLIQUE):
        return frozenset("I" if word.endswith(("ой", "ией")) else "IG")
    for length in (3, 2, 1):
        if len(word) > length + 1 and (found := _NOUN_ENDINGS.get(word[-length:])):
            return frozenset(found)
    return frozenset("NAG")
