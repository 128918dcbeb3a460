"""Words inside a verb group that its parts are read across, and verbs that help as "be" does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.events.function_words import OWNERS

if TYPE_CHECKING:
    from components.events.tokens import Token

_FACING = frozenset({"face", "head", "back", "eye", "toe"})
_LET = 6  # tokens from "let" to "go"
_GOING = frozenset({"ahead", "on", "to", "into", "through", "by", "home", "back", "forward", "unpunished"})
_ORDINALS = frozenset({"first"})
_LASTING = {
    "remain": "are", "remains": "is", "remained": "was", "stay": "are", "stays": "is", "stayed": "was",
}  # fmt: skip
"""Forms of verbs that before a participle say that what was done still holds, with the form of "be" they stand for."""
_TEXTS = frozenset(
    {"order", "law", "bill", "act", "decree", "rule", "measure", "proclamation", "regulation", "ban", "action",
     "designation", "indictment", "complaint", "determination", "directive"}
)  # fmt: skip
_STEPS = frozenset(
    {"sanctions", "measures", "restrictions", "rules", "designations", "orders", "prohibitions", "actions", "controls"}
)
_HOLDING = frozenset(
    {"ban", "bar", "limit", "block", "sanction", "restrict", "freeze", "cap", "target", "permit", "charge", "hit"}
)
"""What a text does, in words that are nouns too."""
_HITTING = frozenset({"target", "hit"})
_AFTER_LEAVE = frozenset({"prep", "time", "actor", "det", "stop", "adverb"})
_OPENINGS = (
    ("among", "those"), ("among", "the"), ("also", "being"), ("also",), ("additionally",), ("newly",),
)  # fmt: skip
"""What can stand before a participle that opens a sentence."""
_OPENERS = frozenset(words[0] for words in _OPENINGS)
_OPENS = 9
"""Tokens in which the form of "be" behind it stands."""
_BEING = frozenset({"is", "are", "was", "were"})
_MEASURES = frozenset(
    {"suspend", "freeze", "close", "ban", "block", "bar", "prohibit", "halt", "restrict", "detain", "imprison", "jail",
     "sanction", "cancel", "postpone", "ground", "pause", "forbid", "blacklist", "seize", "shut", "shutter", "cap"}
)  # fmt: skip
"""What can remain done."""


def without_insertions(row: list[Token]) -> list[Token]:
    """The tokens without "for its part", with "first" an adverb in "were first imposed", "remains closed" a passive."""
    row = _told_forward(row)
    _set_adverbs(row)
    texts = {token.text for token in row}
    kept = [token for at, token in enumerate(row) if not _is_for_its_part(row, at)] if "part" in texts else row
    for at, (before, token, behind) in enumerate(zip(kept, kept[1:], kept[2:], strict=False)):
        if not token.forms and token.text not in _ORDINALS:
            continue  # as most
        done = token.text in _ORDINALS and any(form in {"past", "participle"} for _, form in behind.forms)
        if done and before.tag in {"aux", "actor"}:
            token.tag = "adverb"
        elif token.text == "leave" and _are_people(before) and behind.tag in _AFTER_LEAVE:
            token.tag = "verb"  # "demanded that six diplomats leave by Friday"
        elif _tells_of_text(_what_tells(kept, at), token) and _may_be_object(behind):
            token.tag = "verb"  # "the order bans imports", "the law limits the sale"
    for at, token in enumerate(kept if not texts.isdisjoint(_LASTING) else ()):
        if token.text in _LASTING and _is_measure(kept, at + 1):
            token.tag, token.text = "aux", _form_of_be(token.text, kept[at - 1] if at else None)
    return kept


def _set_adverbs(row: list[Token]) -> None:
    """Make adverbs of "face to face", of "go" in "let them go", and of "last" in "they last met in June"."""
    for at, (before, token, behind) in enumerate(zip(row, row[1:], row[2:], strict=False)):
        if token.text == "to" and before.text == behind.text and before.text in _FACING:
            for one in row[at : at + 3]:
                one.tag, one.forms = "adverb", ()
        if behind.text == "go" and _is_let_go(row, at + 2):
            behind.tag, behind.forms = "adverb", ()
        if token.text == "last" and before.tag in {"actor", "word"} and any(form == "past" for _, form in behind.forms):
            token.tag, token.forms = "adverb", ()


def _is_let_go(row: list[Token], at: int) -> bool:
    """Whether somebody is let go: "let the two sailors go"; not "let the talks go ahead"."""
    goes_on = (
        at + 1 < len(row) and row[at + 1].text in _GOING and "time" not in [one.tag for one in row[at + 2 : at + 3]]
    )
    before = [token.text for token in row[max(0, at - _LET) : at - 1]]
    return not goes_on and not {"let", "lets", "letting"}.isdisjoint(before)


def _are_people(token: Token) -> bool:
    """Whether the token names several people: "diplomats", "Danish envoys"."""
    actor = token.actor
    named = actor is not None and actor.kind == "adjective" and bool(actor.role)
    return token.text.endswith("s") and (named or token.tag == "word")


def _what_tells(row: list[Token], at: int) -> str:
    """The word there, or before a time there: "action" in "the bank's action today targets"."""
    return row[at - 1].text if at and row[at].tag == "time" else row[at].text


def _tells_of_text(before: str, token: Token) -> bool:
    """Whether the word is what the text or the measures before it do: "the order bans", "the sanctions target"."""
    one, many = before in _TEXTS, before in _STEPS
    return (one and token.lemma("s") in _HOLDING) or (many and token.lemma("base") in _HITTING)


def _may_be_object(token: Token) -> bool:
    """Whether what a text bans can begin there; not "the order limits set in May"."""
    past = any(form in {"past", "participle"} for _, form in token.forms)
    return not past and token.tag in {"det", "word", "actor", "number", "stop"}


def _told_forward(row: list[Token]) -> list[Token]:
    """The tokens with the subject first where a participle opens: "Also sanctioned today are two firms"."""
    opened = _OPENINGS if row and row[0].text in _OPENERS else ()
    begin = next((len(words) for words in opened if [token.text for token in row[: len(words)]] == list(words)), 0)
    if len(row) < begin + 3 or row[begin].lemma("participle") == "" or (not begin and not row[0].capital):
        return row
    be = next((at for at in range(begin + 1, min(begin + _OPENS, len(row))) if row[at].text in _BEING), 0)
    behind = row[be + 1 : be + 2]
    parted = be == begin + 1 or row[begin + 1].tag in {"time", "adverb", "prep", "to"}
    if not be or not parted or not behind or behind[0].tag not in {"actor", "det", "number", "word"}:
        return row
    if any(token.tag in {"comma", "stop", "modal"} for token in row[begin:be]) or behind[0].lemma("ing", "participle"):
        return row
    row[begin].capital = False
    return [*row[be + 1 :], row[be], *row[begin:be]]


def _is_for_its_part(row: list[Token], at: int) -> bool:
    """Whether the token belongs to "for its part" or to a pair of commas around it."""
    for start in range(max(0, at - 3), at + 2):
        texts = [token.text for token in row[start : start + 3]]
        if texts[:1] != ["for"] or texts[2:] != ["part"] or texts[1] not in OWNERS | {"my"}:
            continue
        apart = start > 0 and row[start - 1].text == "," and [one.text for one in row[start + 3 : start + 4]] == [","]
        if start <= at < start + 3 or (apart and at in {start - 1, start + 3}):
            return start > 0
    return False


def _is_measure(row: list[Token], at: int) -> bool:
    """Whether the participle of a measure stands there: "remains firmly closed"."""
    while at < len(row) and row[at].tag in {"adverb", "not"}:
        at += 1
    return at < len(row) and row[at].lemma("participle") in _MEASURES


def _form_of_be(text: str, before: Token | None) -> str:
    """What "be" would be there: "will remain closed" is "will be closed"."""
    if before is not None and before.text in {"has", "have", "had"}:
        return "been"
    return "be" if before is not None and before.tag in {"modal", "to"} else _LASTING[text]
