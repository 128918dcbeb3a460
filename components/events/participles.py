"""Participles that are no main verbs: "six properties seized in 2016", "Signed in 1987, the treaty …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.events.attachment import has_subject, is_comma
from components.events.saying import said
from components.events.syntax import NO_OBJECT
from components.events.verbhood import kinds_of

if TYPE_CHECKING:
    from components.events.syntax import Verb
    from components.events.tokens import Token

_TWO = 2
_SHORT = 8
"""Tokens of a subject that an apposition follows at most."""
_PLANNING = frozenset({"set", "schedule", "slate", "plan", "expect", "suppose"})
_NAMING = frozenset({"call", "dub", "entitle", "title", "name"})
_AIMING = frozenset({"aim", "design", "intend"})
_BARRING = frozenset({"ban", "bar", "block", "prohibit", "exclude", "evict", "expel"})
_CONVICTING = frozenset({"convict", "arrest", "jail", "detain", "imprison", "sentence", "hold", "charge"})
_SENDING = frozenset({"order", "kick", "throw", "boot", "turf"})
_PHRASE = frozenset({"det", "word", "number", "actor", "poss"})
_MORE = frozenset({"prep", "time", "to", "adverb"})
"""What goes on behind a participle that has no object."""
_OPENS = 1
"""Number of the token at most with which a verb opens its sentence: "After meeting"."""


def correct_reduced(tokens: list[Token], verbs: list[Verb]) -> None:
    """Make "expelled" reduced in "diplomats expelled in 2016 returned" and "six properties seized between …"."""
    for number, verb in enumerate(verbs):
        if verb.form != "finite" or verb.first != verb.at or "participle" not in kinds_of(verb.forms):
            continue
        before = verbs[number - 1] if number else None
        enclosed = verb.link == "that" and _is_enclosed(tokens, verb)
        if verb.link != "that" and verb.introduced in {"that", "which", "whom"} and has_subject(tokens, *verb.subject):
            continue  # "the sanctions that the United States imposed hurt"
        after = _next(verbs, number)
        if before is not None and _follows_as(tokens, verb):
            verb.shares, verb.subject, verb.governor = None, (before.at + 1, verb.first), before
        if (
            enclosed
            or _lacks_object(tokens, verb)
            or _only_names(tokens, verb, before)
            or (before is not None and not said(tokens, before) and _only_aims(tokens, verb))
            or _is_aside(tokens, verb, before, after)
        ):
            verb.form, verb.passive, verb.link = "reduced", True, "adverbial"
            verb.governor = verb.governor or before  # "ordered him expelled from the country"
            continue
        bare = verb.at + 1 >= len(tokens) or tokens[verb.at + 1].tag in NO_OBJECT
        previous = next((token for token in reversed(tokens[: verb.at]) if token.tag != "adverb"), None)
        if not bare or previous is None or previous.tag not in {"word", "actor", "time"}:
            continue
        inside = before is not None and verb.link == "" and not _boundary_between(tokens, before.at + 1, verb.at)
        inside = inside and not _is_main(tokens, verbs, number)
        resumed = after is not None and after.form == "finite" and after.shares is verb and not _joined(tokens, after)
        resumed = resumed and (after is None or not (_by_someone(tokens, after) or _only_aims(tokens, after)))
        if (inside and before is not None and not said(tokens, before)) or resumed:
            verb.form, verb.passive = "reduced", True
            if resumed and after is not None:
                after.shares, after.subject = None, verb.subject
                after.passive = after.passive and after.first < after.at
            elif before is not None and verb.shares is not None:
                verb.shares, verb.subject = None, (before.at + 1, verb.first)  # "traded for four imprisoned in Russia"
            verb.governor, verb.link = before, "adverbial"


def _is_main(tokens: list[Token], verbs: list[Verb], number: int) -> bool:
    """Whether nothing else can be the main verb: "a delegation led by Berg met today with one led by Dahl"."""
    before, after = verbs[:number], verbs[number + 1 :]
    only = all(verb.form == "reduced" for verb in before) and _by_someone(tokens, before[-1])
    return only and not any(verb.form == "finite" and not _by_someone(tokens, verb) for verb in after)


def _only_names(tokens: list[Token], verb: Verb, before: Verb | None) -> bool:
    """Whether a participle says what the noun before it is called: "issued a paper called “Dialogue”"."""
    if before is None or before.form != "finite" or said(tokens, before) or not verb.is_any(_NAMING):
        return False
    return tokens[verb.at - 1].tag == "word" and not _boundary_between(tokens, before.at + 1, verb.at)


def _only_aims(tokens: list[Token], verb: Verb) -> bool:
    """Whether a participle says what the noun before it is for: "met for talks aimed at a truce"."""
    after = tokens[verb.at + 1].text if verb.at + 1 < len(tokens) else ""
    bare = verb.first == verb.at and verb.at > 0 and tokens[verb.at - 1].tag == "word"
    return bare and verb.is_any(_AIMING) and after in {"at", "to", "for"}


def _lacks_object(tokens: list[Token], verb: Verb) -> bool:
    """Whether a verb that asks for an object has none: "citizens banned from entering", "six diplomats ordered out"."""
    behind = [token.text for token in tokens[verb.at + 1 : verb.at + 3]]
    out = behind[:1] == ["out"] and (len(behind) == 1 or tokens[verb.at + 2].tag in NO_OBJECT)
    if verb.is_any(_CONVICTING) and verb.at and _is_private(tokens[verb.at - 1]):
        rest = [token.tag for token in tokens[verb.at + 1 : verb.at + 3]]
        return rest[:1] == ["prep"] or rest in (["time", "prep"], ["time", "comma"])  # "a Dane convicted of spying"
    return (verb.is_any(_BARRING) and behind[:1] == ["from"]) or (out and verb.is_any(_SENDING))


def _is_private(token: Token) -> bool:
    """Whether it names somebody who arrests nobody: "the Danish teacher", "the pilot"."""
    actor = token.actor
    return token.tag == "word" if actor is None else actor.kind == "adjective" and actor.role == "citizen"


def _next(verbs: list[Verb], number: int) -> Verb | None:
    """The verb behind, over what is only planned: "talks set to take place have been postponed"."""
    rest = verbs[number + 1 :]
    if rest and rest[0].governor is verbs[number] and rest[0].link == "to" and verbs[number].is_any(_PLANNING):
        rest = rest[1:]
    return rest[0] if rest else None


def _is_aside(tokens: list[Token], verb: Verb, before: Verb | None, after: Verb | None) -> bool:
    """Whether a participle says more of a noun and cannot be the verb of its clause."""
    if before is not None:
        return _follows_as(tokens, verb)
    hangs = after is not None and _hangs_on_preposition(tokens, verb)
    return hangs or _has_agent(tokens, verb) or _is_apposed(tokens, verb, after) or _is_enclosed(tokens, verb)


def _hangs_on_preposition(tokens: list[Token], verb: Verb) -> bool:
    """Whether nothing before a participle can be its subject: "Under a deal reached Friday, Syria will"."""
    start, end = verb.subject
    opens = start < end and tokens[start].tag == "prep" and verb.first == verb.at
    return opens and not has_subject(tokens, start, end)


def _has_agent(tokens: list[Token], verb: Verb) -> bool:
    """Whether a participle behind a noun is told with who did it: "the treaty signed by Obama cuts arsenals"."""
    row = tokens[verb.at + 1 : verb.at + 4]
    by = [token.tag for token in row[1:]] if row and row[0].text == "by" else []
    named = by[:1] == ["actor"] or (by[:1] == ["det"] and by[1:2] == ["actor"])
    return named and verb.at > 0 and tokens[verb.at - 1].tag in {"word", "actor"} and verb.shares is None


def _follows_as(tokens: list[Token], verb: Verb) -> bool:
    """Whether it says as what somebody is seen: "designated him as wrongfully detained by Russia"."""
    at = verb.at - 1
    while at > 0 and tokens[at].tag == "adverb":
        at -= 1
    return at > 0 and tokens[at].text == "as"


def _is_apposed(tokens: list[Token], verb: Verb, after: Verb | None) -> bool:
    """Whether a participle between two commas only says more: "The agreement, reached late Thursday, means"."""
    if after is None or not verb.at or not is_comma(tokens[verb.at - 1]):
        return False
    bare = tokens[verb.at + 1].tag in NO_OBJECT and tokens[verb.at + 1].tag != "and"
    closed = after.first > 0 and is_comma(tokens[after.first - 1]) and after.form == "finite"
    return bare and closed and len(tokens[verb.subject[0] : verb.at]) <= _SHORT


def _is_enclosed(tokens: list[Token], verb: Verb) -> bool:
    """Whether it stands between a bare noun's comma and another: "that the limits, imposed this week, anger Peru"."""
    start, end = verb.subject
    row = [token.tag for token in tokens[start:end]]
    noun = row[-2:] == ["word", "comma"] and _PHRASE.issuperset(row[:-1]) and end == verb.at
    after = tokens[verb.at + 1].tag if verb.at + 1 < len(tokens) else "stop"
    return noun and after in _MORE and any(map(is_comma, tokens[verb.at + 1 :]))


def open_with_participle(tokens: list[Token], verbs: list[Verb]) -> None:
    """Give a participle that opens the sentence the subject of the main verb: "Signed in 1987, the treaty banned …"."""
    if len(verbs) < _TWO or verbs[0].form not in {"reduced", "ing"} or verbs[0].first > _OPENS:
        return
    main = next((verb for verb in verbs[1:] if verb.form == "finite" and verb.governor is None), None)
    if main is not None and main.subject[0] > verbs[0].at and any(map(is_comma, tokens[verbs[0].at : main.first])):
        verbs[0].subject = main.subject


def _by_someone(tokens: list[Token], verb: Verb) -> bool:
    """Whether a participle's author follows it, so that it is no main verb: "met a delegation led by Witkoff"."""
    return verb.first == verb.at and verb.at + 1 < len(tokens) and tokens[verb.at + 1].text == "by"


def _boundary_between(tokens: list[Token], start: int, end: int) -> bool:
    return any(token.tag in {"sub", "rel", "that", "stop", "quote", "comma"} for token in tokens[start:end])


def _joined(tokens: list[Token], verb: Verb) -> bool:
    return verb.first > 0 and tokens[verb.first - 1].tag in {"and", "comma"}
