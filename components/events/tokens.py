"""A sentence as a row of tokens: actors and times are one token each, words have their part in the clause.

There is no tagger of parts of speech: closed classes are listed, verbs are those of the lexicon, and
whether a word that can be both is a verb is told by its neighbours.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias

from components.events.asides import without_asides
from components.events.function_words import CLOSED, FLOATING, NOT_ADVERBS, OWNERS, auxiliary
from components.events.naming import ActorMention

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from components.events.function_words import Tag
    from components.model import ResolvedDate, TextSpan

Forms: TypeAlias = "tuple[tuple[str, str], ...]"
"""Each lemma the word can be a form of, with the form: base, s, past, participle, ing."""


class Token(NamedTuple):
    """A word, a sign, or the words that name one actor or one time."""

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


Part: TypeAlias = "tuple[Tag, int, int, str, Forms]"
"""A token of a word: tag, start and end in the word, text, forms."""
_MEMO = 50_000
"""Words remembered at most."""
_PIECE = re.compile(r"[^\W\d_](?:[\w’'.-]*\w)?|\d[\d.,]*\d|\d|[.!?;:,()\[\]–—-]|[\"“”«»]|['’]s?\b|\$|%")
_SPLIT = {"cannot": ("can", "not"), "won't": ("will", "not"), "can't": ("can", "not")}
_SIGNS: dict[str, Tag] = {",": "comma", **dict.fromkeys(";:()[]–—", "stop"), **dict.fromkeys('"“”«»', "quote")}
_NOUN_BEFORE = frozenset({"det", "poss", "number", "prep"})
_CLAUSE_BEFORE = frozenset({"modal", "to", "pronoun", "rel", "not", "adverb", "aux"})
_PARTICLES = frozenset({"out", "up", "down", "off", "back", "away", "about", "almost", "too", "very", "once", "twice"})
"""Adverbs that a noun may follow: "carried out air strikes"."""


def tokens_of(
    text: str, sentence: TextSpan, blocks: Iterable[ActorMention | ResolvedDate], known: Vocabulary
) -> list[Token]:
    """The tokens of one sentence; `blocks` are the actors and times inside it, `text` has its markup blanked."""
    return _decided(without_asides(_raw(text, sentence, _blocks(text, blocks), known)), known.ambiguous)


def _blocks(text: str, given: Iterable[ActorMention | ResolvedDate]) -> list[Token]:
    """One token for each actor and time, none overlapping, the longer before the shorter."""
    found: list[Token] = []
    for one in sorted((one for one in given if one.where is not None), key=_place):
        where = one.where
        if where is not None and (not found or where.start >= found[-1].end):
            words = text[where.start : where.end].lower()
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
        at = max(at, block.end)
    _add_words(found, text, (at, sentence.end), known)
    return found


def _add_words(found: list[Token], text: str, where: tuple[int, int], known: Vocabulary) -> None:
    memo = known.memo
    for piece in _PIECE.finditer(text, *where):
        word, begin = piece[0], piece.start()
        parts = memo.get(word)
        if parts is None:
            parts = tuple(_parts(word, known.verbs))
            if len(memo) < _MEMO:
                memo[word] = parts
        if begin and text[begin - 1] == "-":  # "-led" behind a name is no verb
            parts = tuple((tag, start, end, low, ()) for tag, start, end, low, _ in parts)
        for tag, start, end, low, forms in parts:
            capital = tag == "word" and word[0].isupper()
            found.append(Token(tag, begin + start, begin + end, low, forms, capital=capital))


def _parts(word: str, verbs: Mapping[str, Forms]) -> Iterable[Part]:
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


def _part(low: str, verbs: Mapping[str, Forms], *, capital: bool) -> Iterable[Part]:
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


def _decided(row: list[Token], ambiguous: frozenset[str]) -> list[Token]:
    """The row with those words made verbs that their neighbours show to be."""
    for at, token in enumerate(row):
        if token.tag == "word" and token.forms and _is_verb(row, at, ambiguous):
            row[at] = token._replace(tag="verb")
    for at, token in enumerate(row):
        if token.text == "as" and token.tag == "sub" and not _opens_clause(row, at):
            row[at] = token._replace(tag="prep")
    return row


def _opens_clause(row: list[Token], at: int) -> bool:
    """Whether a clause follows the "as": "as talks began", not "as ambassador to Russia"."""
    for token in row[at + 1 :]:
        if token.tag in {"verb", "aux", "modal"}:
            return True
        if token.tag in {"comma", "stop", "quote"}:
            return False
    return False


def _is_verb(row: list[Token], at: int, ambiguous: frozenset[str]) -> bool:
    token = row[at]
    before = row[at - 1] if at else None
    after = row[at + 1] if at + 1 < len(row) else None
    kinds = {form for _, form in token.forms}
    if token.text in {"starting", "beginning"} and after is not None and after.text in {"in", "on", "from", "with"}:
        return False  # "Starting in August, …"
    if before is None:
        return _begins(token, after, kinds)
    if before.tag in {"modal", "to"} or (before.tag == "aux" and auxiliary(before.text) == "do"):
        return "base" in kinds
    if before.tag == "adverb" and at > 1 and row[at - 2].tag in {"modal", "to"}:
        return "base" in kinds
    if before.text in FLOATING and at > 1 and row[at - 2].tag == "aux":
        return bool(kinds & {"participle", "ing"})
    doubtful = any(lemma in ambiguous for lemma, _ in token.forms)
    if kinds & {"past", "participle"}:
        return _past_is_verb(row, at, doubtful=doubtful and "base" in kinds)
    if "ing" in kinds:
        return not (before.tag in {"det", "poss", "number"} or _is_adjective(before) or _heads_phrase(row, at))
    return _present_is_verb(row, at, doubtful=doubtful)


def _begins(token: Token, after: Token | None, kinds: set[str]) -> bool:
    """Whether the first word is a verb: "Speaking in Geneva …", "Asked about …", not "Expelled diplomats left"."""
    if after is None or (token.capital and "base" in kinds):
        return False
    return "ing" in kinds or ("participle" in kinds and after.tag in {"prep", "to", "time"})


def _heads_phrase(row: list[Token], at: int) -> bool:
    """Whether words between an article and an "-ing" make it a noun: "a follow-up meeting", not "the men meeting"."""
    for back in range(at - 1, max(-1, at - 4), -1):
        token = row[back]
        if token.tag in {"det", "poss", "number"} or _is_adjective(token):
            return True
        if token.tag != "word" or (back == at - 1 and token.text.endswith("s") and not token.text.endswith("ss")):
            return False
    return False


def _past_is_verb(row: list[Token], at: int, *, doubtful: bool) -> bool:
    """A past form: not where it stands like an adjective before its noun, as in "the planned talks"."""
    before, after = row[at - 1], row[at + 1] if at + 1 < len(row) else None
    follows_noun = after is not None and after.tag in {"word", "actor"} and not _is_pronoun(after)
    if doubtful:  # "cut", "set", "put": also nouns
        return not (before.tag in _NOUN_BEFORE or _is_adjective(before))
    if before.tag in {"det", "poss", "number"} or _is_adjective(before):
        return False
    if before.tag in {"prep", "verb", "and"} and follows_noun:
        joined = before.tag == "and" and at > 1 and _joins_verbs(row, at)
        return joined and before.tag == "and"
    return not (before.tag == "prep" and before.text != "than")


def _joins_verbs(row: list[Token], at: int) -> bool:
    """Whether the "and" before a past form joins it to a verb: "expelled 35 and closed two"."""
    return any(token.tag in {"verb", "aux"} for token in row[:at])


def _present_is_verb(row: list[Token], at: int, *, doubtful: bool) -> bool:
    before, token = row[at - 1], row[at]
    after = row[at + 1] if at + 1 < len(row) else None
    if before.tag == "that" and any(form == "s" for _, form in token.forms):
        return True
    if before.tag in _CLAUSE_BEFORE:
        return not (doubtful and (before.tag in {"not", "aux"} or before.text in _PARTICLES))
    if before.tag in _NOUN_BEFORE or _is_adjective(before):
        return False
    if before.tag == "actor":
        singular = any(form == "s" for _, form in token.forms)
        if not doubtful or (after is not None and after.tag == "to"):
            return True
        return singular and after is not None and after.tag in {"to", "det", "number", "actor", "that"}
    if doubtful:
        return False
    # "officials say", "treaty bans"; not "arms control": a bare base form needs a plural or a name before it.
    return any(form == "s" for _, form in token.forms) or before.text.endswith("s") or before.tag in {"and", "comma"}


def _is_adjective(token: Token) -> bool:
    """Whether the token is an actor's adjective or possessive that a noun must follow: "Russian", "Russia's"."""
    actor = token.actor
    if actor is None:
        return False
    owner = actor.kind == "pronoun" and actor.role in OWNERS
    return owner or actor.kind == "possessive" or (actor.kind == "adjective" and not actor.role)


def _is_pronoun(token: Token) -> bool:
    return token.actor is not None and token.actor.kind == "pronoun" and token.actor.role in {"it", "they", "he", "she"}
