"""A sentence as a row of tokens: actors and times are one token each, words have their part in the clause.

There is no tagger of parts of speech: closed classes are listed, verbs are those of the lexicon, and
whether a word that can be both is a verb is told by its neighbours.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeAlias

from components.events.asides import without_asides
from components.events.function_words import CLOSED, NOT_ADVERBS, auxiliary
from components.events.insertions import without_insertions
from components.events.naming import ActorMention
from components.events.verbhood import decided

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from components.events.function_words import Tag
    from components.model import ResolvedDate, TextSpan

Forms: TypeAlias = "tuple[tuple[str, str], ...]"
"""Each lemma the word can be a form of, with the form: base, s, past, participle, ing."""


@dataclass(slots=True, eq=False)
class Token:
    """A word, a sign, or the words that name one actor or one time.

    No NamedTuple: a token is read far more often than made, and a slot is read three times as fast.
    """

    tag: Tag
    start: int
    end: int
    """Offsets in the article's text."""
    text: str
    """Lower case."""
    forms: Forms = ()
    actor: ActorMention | None = None
    time: ResolvedDate | None = None
    capital: bool = False

    def lemma(self, *wanted: str) -> str:
        """The lemma of the first of the wanted forms the word can have; "" if of none."""
        return next((lemma for lemma, form in self.forms if form in wanted), "")


class Vocabulary(Protocol):
    """The verbs a language has."""

    @property
    def verbs(self) -> Mapping[str, Forms]:
        """The forms each word can be of."""

    @property
    def ambiguous(self) -> frozenset[str]:
        """The lemmas that are as often nouns."""

    @property
    def memo(self) -> dict[str, tuple[Part, ...]]:
        """The parts of the words met before."""


Part: TypeAlias = "tuple[Tag, int, int, str, Forms, bool]"
"""A token of a word: tag, start and end in the word, text, forms, and whether it is a word with a capital."""
_QUOTING = frozenset("'‘’")
_MEMO = 50_000
"""Words remembered at most."""
_PIECE = re.compile(
    r"(?! )(?:[^\W\d_](?:[\w’'.-]*\w)?|\d[\d.,]*\d|\d|[.!?;:,()\[\]–—-]|[\"“”«»]|['’](?:s|re|ve|ll|m|d)?\b|\$|%)"
)
_SPLIT = {"cannot": ("can", "not"), "won't": ("will", "not"), "can't": ("can", "not")}
_SHORTENED = frozenset({"it", "he", "she", "that", "there", "who"})
"""Before "'s" it stands for "is" or "has": "it's leaving"."""
_SIGNS: dict[str, Tag] = {",": "comma", **dict.fromkeys(";:()[]–—", "stop"), **dict.fromkeys('"“”«»', "quote")}


def tokens_of(
    text: str, sentence: TextSpan, blocks: Iterable[ActorMention | ResolvedDate], known: Vocabulary
) -> list[Token]:
    """The tokens of one sentence; `blocks` are the actors and times inside it, `text` has its markup blanked."""
    row = _raw(text, sentence, _blocks(text, blocks), known)
    for before, token, behind in zip(row, row[1:], row[2:], strict=False):
        if token.text in {"'s", "’s"} and before.text in _SHORTENED:
            token.tag, token.text = "aux", "has" if behind.text == "been" else "is"
    return decided(without_insertions(without_asides(_with_verbs_whole(row))), known.ambiguous)


def _with_verbs_whole(row: list[Token]) -> list[Token]:
    """The row without the quotation marks that part a verb from its helping word: 'will "discuss arms"'."""
    around = zip([None, *row], row, [*row[1:], None], strict=False)
    return [
        token
        for before, token, behind in around
        if token.tag != "quote"
        or before is None
        or behind is None
        or before.tag not in {"modal", "to"}
        or not (behind.forms or behind.tag in {"aux", "adverb"})
    ]


def _blocks(text: str, given: Iterable[ActorMention | ResolvedDate]) -> list[Token]:
    """One token for each actor and time, none overlapping, the longer before the shorter."""
    found: list[Token] = []
    reached = 0
    for one in sorted(given, key=_place):
        where = one.where
        if where is not None and where.start >= reached:
            reached = where.end
            words = text[where.start : where.end].lower().replace(",", "")
            if isinstance(one, ActorMention):
                found.append(Token("actor", where.start, where.end, words, actor=one))
            else:
                found.append(Token("time", where.start, where.end, words, time=one))
    return found


def _place(one: ActorMention | ResolvedDate) -> tuple[int, int]:
    return (one.where.start, -one.where.end) if one.where is not None else (0, 0)


def _raw(text: str, sentence: TextSpan, blocks: list[Token], known: Vocabulary) -> list[Token]:
    found: list[Token] = []
    at = sentence.start
    for block in blocks:
        _add_words(found, text, (at, block.start), known)
        found.append(block)
        at = block.end
    _add_words(found, text, (at, sentence.end), known)
    return found


def _add_words(found: list[Token], text: str, where: tuple[int, int], known: Vocabulary) -> None:
    memo = known.memo
    for piece in _PIECE.finditer(text, *where):
        word, begin = piece[0], piece.start()
        if word in _QUOTING and (not begin or text[begin - 1].isspace()):
            continue  # a quotation: "will 'freeze' its work"
        parts = memo.get(word)
        if parts is None:
            capital = word[0].isupper()
            parts = tuple((*part, capital and part[0] == "word") for part in _parts(word, known.verbs))
            if len(memo) < _MEMO:
                memo[word] = parts
        if begin and text[begin - 1] == "-":  # "-led" behind a name is no verb
            parts = tuple((tag, start, end, low, (), capital) for tag, start, end, low, _, capital in parts)
        for tag, start, end, low, forms, capital in parts:
            found.append(Token(tag, begin + start, begin + end, low, forms, None, None, capital))


def _parts(word: str, verbs: Mapping[str, Forms]) -> Iterable[tuple[Tag, int, int, str, Forms]]:
    """The tokens a piece of text is: "Russia's" is two."""
    low = word.lower().replace("’", "'")
    end = len(word)
    if low.endswith("'s") and len(low) > 2:  # noqa: PLR2004 - more than the sign itself
        yield from _part(low[:-2], verbs, capital=word[0].isupper())
        yield ("poss", end - 2, end, "'s", ())
    elif low.endswith("n't") and auxiliary(low[:-3]):
        yield ("aux", 0, end - 3, low[:-3], ())
        yield ("not", end - 3, end, "not", ())
    elif low in _SPLIT:
        first, second = _SPLIT[low]
        yield ("modal", 0, end, first, ())
        yield ("not", end, end, second, ())
    else:
        yield from _part(low, verbs, capital=word[0].isupper())


def _part(low: str, verbs: Mapping[str, Forms], *, capital: bool) -> Iterable[tuple[Tag, int, int, str, Forms]]:
    end = len(low)
    if low in _SIGNS:
        yield (_SIGNS[low], 0, end, low, ())
    elif low in {"'s", "'"}:
        yield ("poss", 0, end, low, ())
    elif auxiliary(low):
        yield ("aux", 0, end, low, verbs.get(low, ()))
    elif low in CLOSED and (low not in {"may", "us"} or not capital):
        yield (CLOSED[low], 0, end, low, ())
    elif low[0].isdigit():
        yield ("number", 0, end, low, ())
    elif low.endswith("ly") and low not in NOT_ADVERBS and low not in verbs and not capital:
        yield ("adverb", 0, end, low, ())
    elif low[0].isalpha():
        yield ("word", 0, end, low, verbs.get(low, ()))
