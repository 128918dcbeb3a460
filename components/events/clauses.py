"""A sentence's verb groups, each with its subject, its objects and the verb that governs it.

This is a sketch of a parse, made from left to right without a grammar of English: what stands between
two verb groups is the object of the first, the subject of the second, or both apart at a boundary.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.events.attachment import end_of_clause, link
from components.events.function_words import FLOATING, auxiliary
from components.events.gaps import bridge_gaps
from components.events.participles import correct_reduced, open_with_participle
from components.events.syntax import NO_OBJECT, Sentence, Verb
from components.events.verbhood import kinds_of, lemmas_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.events.syntax import Form
    from components.events.tokens import Token

_BETWEEN = frozenset({"aux", "not", "adverb", "time", "prep"})
"""What may stand between a helping verb and its main verb."""
_THINKING = frozenset({"believe", "say", "think", "expect", "suppose", "suspect", "allege", "report", "know"})
_CHARGING = frozenset({"accuse", "suspect", "convict"})
_CALLING = frozenset(
    {"denounce", "describe", "condemn", "dismiss", "reject", "regard", "brand", "slam", "characterise", "characterize",
     "label", "hail", "welcome", "see", "view"}
)  # fmt: skip
"""Verbs that say what they call something by "as"."""
_GOING = frozenset(
    {"arrive", "meet", "speak", "talk", "land", "depart", "travel", "fly", "go", "come", "confer", "gather"}
)
"""Verbs that nothing suffers: "the envoys, led by Eide, arrived in Minsk"."""
_PAST = frozenset({"was", "were", "had", "did"})
_GROUP = frozenset({"aux", "modal", "not", "adverb"})


def parse(tokens: list[Token]) -> Sentence:
    """The verb groups of a sentence, linked."""
    found = Sentence(tokens, list(_groups(tokens)))
    for number, verb in enumerate(found.verbs):
        before = found.verbs[number - 1] if number else None
        _read_as(tokens, verb)
        link(tokens, verb, before)
    correct_reduced(tokens, found.verbs)
    open_with_participle(tokens, found.verbs)
    bridge_gaps(tokens, found.verbs)
    for number, verb in enumerate(found.verbs):
        after = found.verbs[number + 1 :]
        verb.objects = (verb.at + 1, end_of_clause(tokens, verb, after))
        if verb.form == "ing" and verb.governor is not None and verb.governor.at + 1 == verb.first:
            verb.governor.gerund = (verb.first, verb.objects[1])
    return found


def _read_as(tokens: list[Token], verb: Verb) -> None:
    """Make "as" a preposition where it says what something is called: "denounced as groundless the sanctions"."""
    behind = tokens[verb.at + 1 : verb.at + 3]
    if [one.text for one in behind[:1]] == ["as"] and behind[-1].tag in {"word", "verb"} and verb.is_any(_CALLING):
        behind[0].tag = "prep"


def _groups(tokens: list[Token]) -> Iterator[Verb]:
    taken = 0
    for at, token in enumerate(tokens):
        if at < taken or not (token.tag == "verb" or (token.tag == "aux" and _is_main(tokens, at))):
            continue
        first = _first_of(tokens, at, taken)
        yield _group(tokens, first, at)
        taken = at + 1


def _is_main(tokens: list[Token], at: int) -> bool:
    """Whether a form of be, have or do is the main verb: no verb follows that it could belong to."""
    for token in tokens[at + 1 : at + 5]:
        if token.tag == "verb":
            return auxiliary(tokens[at].text) == "have" and token.lemma("participle") == ""
        if token.tag not in _BETWEEN and token.text not in FLOATING:
            return True
        if token.tag == "aux":
            return False
    return True


def _first_of(tokens: list[Token], at: int, taken: int) -> int:
    first = at
    while first > taken:
        token = tokens[first - 1]
        if token.tag == "to":
            return first - 2 if first - 1 > taken and tokens[first - 2].tag == "not" else first - 1
        floating = token.text in FLOATING and first - 1 > taken and tokens[first - 2].tag == "aux"
        if token.tag not in _GROUP and not floating and not _is_time_within(tokens, first - 1, taken):
            break
        first -= 1
    while first < at and tokens[first].tag == "adverb":
        first += 1
    return first


def _is_time_within(tokens: list[Token], at: int, taken: int) -> bool:
    """Whether a time, or its preposition, parts a helping word from its verb: "will Friday sign", "will on Friday"."""
    token = tokens[at]
    if token.tag == "time" and at - 1 > taken and tokens[at - 1].tag in {"prep", "adverb"}:
        at -= 1
    elif not (token.tag == "time" or (token.tag == "prep" and tokens[at + 1].tag == "time")):
        return False
    return at > taken and tokens[at - 1].tag in {"aux", "modal"}


def _group(tokens: list[Token], first: int, at: int) -> Verb:
    group, main = tokens[first:at], tokens[at]
    kinds = kinds_of(main.forms)
    tags, texts = [token.tag for token in group], [token.text for token in group]
    helpers = [auxiliary(token.text) for token in group if token.tag == "aux"]
    modal = group[tags.index("modal")].text if "modal" in tags else ""
    verb = Verb(
        first,
        at,
        main.forms or ((auxiliary(main.text), "base"),),
        negated="not" in tags and "longer" not in texts,
        no_longer="longer" in texts,
        modal=modal,
        perfect="have" in helpers,
    )
    verb.passive = bool(helpers) and helpers[-1] == "be" and "participle" in kinds and "ing" not in kinds
    verb.progressive = bool(helpers) and helpers[-1] == "be" and "ing" in kinds
    verb.past = ("past" in kinds) if not group else not _PAST.isdisjoint(texts)
    verb.past = verb.past or main.text in _PAST
    if "to" in tags[:2]:
        verb.form = "infinitive"
    elif not helpers and not modal and main.tag == "verb":
        verb.form = _bare_form(tokens, at, kinds)
    elif helpers and helpers[0] in {"be", "have"} and not modal and group[0].text in {"being", "having", "been"}:
        verb.form = "ing"
    elif helpers and not modal and group[0].text == "be":
        verb.modal = "should"  # "demanded that the staff be cut"
    return verb


def _only_adds(token: Token, after: Token) -> bool:
    """Whether a participle behind a comma says more of the noun before: "diplomats, believed to be spies"."""
    thought = (after.text == "to" and token.lemma("participle") in _THINKING) or (
        after.text == "of" and token.lemma("participle") in _CHARGING
    )
    return thought or (after.text in {"by", "in", "as"} and _GOING.isdisjoint(lemmas_in(token.forms)))


def _bare_form(tokens: list[Token], at: int, kinds: frozenset[str]) -> Form:
    if "ing" in kinds:
        return "ing"
    begin = at
    while begin and tokens[begin - 1].tag in {"adverb", "time"}:
        begin -= 1  # ", recently appointed as"
    before = tokens[begin - 1] if begin else None
    if "participle" in kinds and "past" not in kinds:
        return "reduced"
    bare = at + 1 >= len(tokens) or tokens[at + 1].tag in NO_OBJECT
    if "participle" in kinds and before is None:
        return "reduced"
    if "participle" in kinds and bare and before is not None and before.tag == "comma":
        return "reduced" if at + 1 < len(tokens) and _only_adds(tokens[at], tokens[at + 1]) else "finite"
    return "finite"
