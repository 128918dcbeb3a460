"""The forms of English verbs, by rule: "expel" gives expels, expelled, expelled, expelling.

Verbs whose past is no matter of rule stand in `irregular.txt`. Where usage has two spellings
("cancelled", "canceled") both are given, since an article may have either.
"""

from __future__ import annotations

import re
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, get_args

from components.errors import LexiconError
from components.lexicon.files import FOLDER

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Form = Literal["base", "s", "past", "participle", "ing"]
FORMS: tuple[Form, ...] = get_args(Form)

IRREGULAR = FOLDER / "actions" / "irregular.txt"
COLUMNS = 3
"""Lemma, past, participle."""

_ONE_SYLLABLE = re.compile(r"(?:[^aeiou]*|[^aeiou]*qu)[aeiou][bcdfgjklmnpqrstvz]")
"""One vowel letter, one consonant after it: ban, stop, quit. These double the last letter."""
_STRESSED_LAST = re.compile(
    r"""
      .*(?:mit|fer|pel|quip|trol|cur)   # admit, refer, expel, equip, patrol, occur
    | deter | abet | abhor | annul | begin | commit | impel | rebel | rebut | regret | reset | offset | forget
    | upset | beset | unplug | overlap | outfit | outbid | debug | embed | overstep | fulfil | overrun | undercut
    """,
    re.VERBOSE,
)
_NEVER_DOUBLED = frozenset({"differ", "offer", "suffer", "proffer", "buffer", "pilfer", "limit", "vomit"})
_EITHER = re.compile(r".*[^aeiou](?:el|al|il|ol|ual|ial)|program|focus|benefit|worship|kidnap")
"""British news doubles, American does not: travelled, traveled; signalled, signaled."""
_SIBILANT = re.compile(r".*(?:s|x|z|ch|sh)")
_CONSONANT_Y = re.compile(r".*[^aeiou]y")
_CONSONANT_O = re.compile(r".*[^aeiou]o")
_KEEPS_E = re.compile(r".*(?:ee|oe|ye)")
"""agreeing, canoeing, eyeing."""

_SPECIAL: Mapping[str, Mapping[Form, tuple[str, ...]]] = MappingProxyType(
    {
        "be": {
            "base": ("be", "am", "are"),
            "s": ("is",),
            "past": ("was", "were"),
            "participle": ("been",),
            "ing": ("being",),
        },
        "have": {"base": ("have",), "s": ("has",), "past": ("had",), "participle": ("had",), "ing": ("having",)},
        "do": {"base": ("do",), "s": ("does",), "past": ("did",), "participle": ("done",), "ing": ("doing",)},
    }
)


def inflect(lemma: str) -> Mapping[Form, tuple[str, ...]]:
    """Every form of one verb, each with its usual spellings.

    >>> inflect("deny")["past"], inflect("cut")["participle"], inflect("cancel")["ing"]
    (('denied',), ('cut',), ('cancelling', 'canceling'))
    """
    if lemma in _SPECIAL:
        return _SPECIAL[lemma]
    regular = tuple(_past(stem) for stem in _stems(lemma))
    past, participle = irregular().get(lemma, (regular, regular))
    return {
        "base": (lemma,),
        "s": (_third_person(lemma),),
        "past": past,
        "participle": participle,
        "ing": tuple(_ing(stem) for stem in _stems(lemma)),
    }


@cache
def irregular() -> Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """The past forms and participles of irregular verbs, by lemma.

    >>> irregular()["withdraw"]
    (('withdrew',), ('withdrawn',))
    """
    found: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
    for number, row in word_rows(IRREGULAR):
        if len(row) != COLUMNS:
            raise LexiconError(
                f"{IRREGULAR.name}, line {number}: {' '.join(row)!r} has {len(row)} words, not three.",
                hint="Write lemma, past, participle: give gave given.",
            )
        found[row[0]] = tuple(row[1].split("/")), tuple(row[2].split("/"))
    return MappingProxyType(found)


def word_rows(path: Path) -> list[tuple[int, list[str]]]:
    """The lines of a word list as (line number, words), without comments and empty lines."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [(number, line.split()) for number, line in enumerate(lines, start=1) if line and line[0] != "#"]


def _stems(lemma: str) -> tuple[str, ...]:
    """What the endings are put to: the lemma, or the lemma with its last letter doubled, or either."""
    if lemma.endswith("ic"):
        return (f"{lemma}k",)
    doubled = lemma + lemma[-1]
    if lemma not in _NEVER_DOUBLED and (_ONE_SYLLABLE.fullmatch(lemma) or _STRESSED_LAST.fullmatch(lemma)):
        return (doubled, lemma) if _EITHER.fullmatch(lemma) and not _STRESSED_LAST.fullmatch(lemma) else (doubled,)
    return (doubled, lemma) if _EITHER.fullmatch(lemma) else (lemma,)


def _past(stem: str) -> str:
    if stem.endswith("e"):
        return f"{stem}d"
    return f"{stem[:-1]}ied" if _CONSONANT_Y.fullmatch(stem) else f"{stem}ed"


def _third_person(lemma: str) -> str:
    if _SIBILANT.fullmatch(lemma) or _CONSONANT_O.fullmatch(lemma):
        return f"{lemma}es"
    return f"{lemma[:-1]}ies" if _CONSONANT_Y.fullmatch(lemma) else f"{lemma}s"


def _ing(stem: str) -> str:
    if stem.endswith("ie"):
        return f"{stem[:-2]}ying"
    return f"{stem[:-1]}ing" if stem.endswith("e") and not _KEEPS_E.fullmatch(stem) else f"{stem}ing"
