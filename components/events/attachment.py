"""How the verb groups of a sentence hang together: whose subject is whose, and which verb governs which."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from components.events.boundaries import boundary, leaves_gap
from components.events.listed import before_list
from components.events.resumption import antecedent, behind_who, goes_on_behind, is_later_than
from components.events.saying import behind_the_saying, is_inverted, said, said_if
from components.events.syntax import NO_OBJECT
from components.events.verbhood import kinds_of, tells_contents

if TYPE_CHECKING:
    from components.events.syntax import Link, Verb
    from components.events.tokens import Token

_NOMINAL = frozenset({"word", "actor", "number", "pronoun"})

_PARTING = frozenset({"comma", "stop", "quote"})
_UNDECIDED = frozenset({"whether", "how", "when", "where", "what"})
"""Before an infinitive they leave open whether it is done: "discussed how to restore flights"."""
_GIVING = frozenset({"hand", "give", "serve", "present", "tell", "inform", "notify", "deny", "grant", "award", "offer"})
"""Verbs whose passive keeps an object: "was summoned and handed a note"."""
_THEREUPON = frozenset({"return", "response", "reply", "turn", "retaliation"})
"""Behind "in" they are an adverb, so that a subject may follow: "In return Oslo freed two"."""


def link(tokens: list[Token], verb: Verb, before: Verb | None) -> None:
    """Give a verb group its subject and governor; `before` is the group left of it."""
    start = before.at + 1 if before else 0
    if verb.form == "infinitive":
        _link_infinitive(tokens, verb, before_list(tokens, verb, before))
    elif verb.form == "ing":
        _link_ing(tokens, verb, before)
    elif verb.form == "reduced":
        verb.governor, verb.link = before, "adverbial"
        verb.subject = (start, verb.first)
    elif before is not None and (whose := behind_who(tokens, verb, before)) is not None:
        verb.subject = whose
    else:
        _link_finite(tokens, verb, before)


def _link_infinitive(tokens: list[Token], verb: Verb, before: Verb | None) -> None:
    verb.governor, verb.link = before, "to"
    previous = tokens[verb.first - 1] if verb.first else None
    if previous is not None and previous.text in _UNDECIDED:
        verb.introduced = "whether"
    if before is not None and previous is not None and previous.tag in {"and", "comma"} and before.form == "infinitive":
        verb.governor, verb.via, verb.shares = before.governor, before.via, before
        verb.subject = before.subject
        return
    if previous is not None and previous.tag == "word" and (before is None or verb.first - 1 > before.at):
        verb.via = verb.first - 1
    elif previous is not None and previous.tag in {"actor", "time"}:
        verb.via = _noun_of(tokens, before.at + 1 if before else 0, verb.first)
    if before is not None and verb.passive and not before.passive and has_subject(tokens, before.at + 1, verb.first):
        verb.subject = (before.at + 1, verb.first)  # "orders two compounds to be closed"
    elif before is not None:
        verb.subject = before.subject
    elif verb.first:
        verb.subject, verb.modal = (0, verb.first), "will"  # a headline: "Sherman to lead the delegation"


def _noun_of(tokens: list[Token], start: int, end: int) -> int | None:
    """The noun an infinitive belongs to over the actor between: "the failure of the Duma to ratify", "plans for"."""
    if tokens[end - 1].tag == "time" and tokens[end - 2].tag == "word" and end - 2 >= start:
        return end - 2  # "its decision last month to allow"
    for at in range(end - 1, start, -1):
        if tokens[at].text in {"of", "by", "for"} and tokens[at].tag == "prep" and tokens[at - 1].tag == "word":
            return at - 1
        if tokens[at].tag not in {"actor", "det", "comma", "word", "prep", "time", "number"}:
            break
    return None


def _link_ing(tokens: list[Token], verb: Verb, before: Verb | None) -> None:
    verb.governor, verb.link = before, "ing"
    previous = tokens[verb.first - 1] if verb.first else None
    if previous is not None and previous.tag in {"prep", "sub"}:
        verb.introduced = previous.text
    elif previous is not None and previous.tag == "comma" and before is not None:
        # "sought to reset relations, initiating talks": beside the main verb.
        before = _finite(before)
        verb.governor, verb.link = before, "adverbial"
    elif previous is not None and previous.tag == "comma":
        verb.link, verb.subject = "adverbial", (0, verb.first - 1)  # "Reagan and Gorbachev, ending …, signed"
    if before is not None:
        verb.subject = before.subject
    if previous is not None and previous.tag in {"word", "actor"} and (before is None or before.at < verb.first - 1):
        # "officials meeting in Geneva", "on Friday, with Moscow releasing two": who stands before does it.
        start = before.at + 1 if before else 0
        apart = (
            at for at in range(verb.first - 1, start, -1) if tokens[at].text == "with" and is_comma(tokens[at - 1])
        )
        verb.subject = (next(apart, start - 1) + 1, verb.first)
        near = previous.text == "note" or not any(one.actor for one in tokens[start : verb.first])
        if before is not None and not before.passive and tells_contents(tokens, verb.at) and near:
            verb.subject = before.subject  # "signed a law suspending", "handed her a note declaring"


def is_comma(token: Token) -> bool:
    """Whether the token is a comma."""
    return token.tag == "comma"


def _finite(verb: Verb) -> Verb:
    """The finite verb that a chain of infinitives hangs on; the verb itself where there is none."""
    outer = verb
    while outer.form != "finite" and outer.governor is not None:
        outer = outer.governor
    return outer if outer.form == "finite" else verb


def _link_finite(tokens: list[Token], verb: Verb, before: Verb | None) -> None:
    start = before.at + 1 if before else 0
    aside = before is not None and (before.link == "relative" or (before.form == "ing" and before.governor is None))
    if before is not None and not aside and is_inverted(tokens, verb):
        verb.subject = (verb.at + 1, len(tokens))
        return
    if before is not None and verb.first and _goes_on(tokens, verb, before):
        _share(tokens, verb, before)
        return
    if before is not None and _is_listed(tokens, verb, before):
        verb.shares, verb.subject = before, before.subject
        verb.governor, verb.link, verb.introduced = before.governor, before.link, before.introduced
        _take_help(verb, before)
        return
    if before is not None and before.form == "infinitive" and before.governor is None and before.via is not None:
        between = tokens[before.at + 1 : verb.first]
        if not any(token.tag in {"comma", "sub", "that", "stop", "quote", "rel"} for token in between):
            before.modal, verb.subject = "", (0, verb.first)  # "Talks on ways to end it were held"
            return
    opens, word = boundary(tokens, start, verb.first, before)
    if word is None and before is not None and opens == start and said(tokens, before):
        opens = behind_the_saying(tokens, start, verb.first)
    subject = (opens, verb.first)
    named = has_subject(tokens, *subject)
    verb.introduced = word.text if word is not None else ""
    if word is not None and word.tag in {"rel", "that"} and not named:
        verb.link, verb.governor = "relative", before
        verb.subject = (start, opens - 1)
        return
    if named:
        verb.subject = subject
        verb.governor, verb.link = _governor_of_clause(tokens, verb, before, word)
        return
    _share(tokens, verb, before)


def _goes_on(tokens: list[Token], verb: Verb, before: Verb) -> bool:
    """Whether a finite verb goes on with a subject told before: behind "and", or behind an aside that a comma ends."""
    first = verb.first
    while first > before.at + 2 and (
        tokens[first - 1].tag in {"adverb", "time"} or (tokens[first - 1].tag == "prep" and tokens[first].tag == "time")
    ):
        first -= 1  # "and on Friday closed"
    if tokens[first].tag == "time" and tokens[first - 1].tag == "and" and tokens[first - 2].tag == "time":
        first = verb.first  # "seized between 2016 and 2018 stay shut"
    previous = tokens[first - 1]
    outer = before
    while outer.governor is not None and outer.link in {"to", "that", "ing", ""}:
        outer = outer.governor  # "Trump, who had promised to end the war, greeted"
    aside = (before.link in {"relative", "adverbial"} and before.form != "finite") or outer.link == "relative"
    aside = aside or (_has_author(tokens, before) and is_comma(tokens[before.first - 1]))  # ", led by Eide, met"
    return previous.tag == "and" or (previous.tag == "comma" and aside and before.first > 0)


def _is_listed(tokens: list[Token], verb: Verb, before: Verb) -> bool:
    """Whether it is the middle one of three: "expelled two diplomats, closed a consulate and imposed sanctions"."""
    form = "base" if before.modal or before.form == "infinitive" else "past"
    apart = verb.first == verb.at and is_comma(tokens[verb.at - 1]) and verb.is_form(form)
    after = tokens[verb.at + 1].tag if verb.at + 1 < len(tokens) else "stop"
    if not apart or after in NO_OBJECT or before.form not in {"finite", "infinitive"} or before.passive:
        return False
    if said(tokens, before):
        return False
    rest = tokens[verb.at + 1 :]
    return any(one.tag == "and" and other.tag == "verb" and other.lemma(form) for one, other in pairwise(rest))


def has_subject(tokens: list[Token], start: int, end: int) -> bool:
    """Whether a noun phrase without a preposition stands there."""
    within = False
    for at, token in enumerate(tokens[start:end], start):
        if token.tag == "prep":
            within = True
        elif token.tag == "time" or (within and token.text in _THEREUPON):
            within = within and tokens[at + 1].tag not in {"actor", "det"}  # "on Friday the president announced"
        elif token.tag in {"comma", "and", "that", "sub"}:
            within = within and token.tag == "and"
        elif token.tag in _NOMINAL and not within:
            return True
    return False


def _governor_of_clause(
    tokens: list[Token], verb: Verb, before: Verb | None, word: Token | None
) -> tuple[Verb | None, Link]:
    if before is None or (word is None and said_if(tokens, before)):
        return (before.governor, "that") if before is not None else (None, "")
    if word is not None and word.tag == "that":
        gap = leaves_gap(tokens, verb, before) and not said(tokens, before)
        return (None, "") if gap else (before, "that")
    if word is not None and word.tag == "sub":
        return before, "adverbial"
    between = tokens[before.at + 1 : verb.first]
    if before.link == "relative" and word is None and not any(token.tag in _PARTING for token in between):
        return before, ""  # "which limits the number each side can have"
    if any(token.tag in {"stop", "quote", "and"} for token in between) and not said(tokens, before):
        return None, ""
    return (before, "that") if said(tokens, before) else (None, "")


def _has_author(tokens: list[Token], verb: Verb) -> bool:
    """Whether a bare participle is told with its author: "legislation passed by Congress"."""
    after = tokens[verb.at + 1].text if verb.at + 1 < len(tokens) else ""
    return verb.first == verb.at and after == "by" and verb.is_form("participle")


def _share(tokens: list[Token], verb: Verb, before: Verb | None) -> None:
    """Give a finite verb without a subject of its own that of the verb it is joined to."""
    previous = tokens[verb.first - 1] if verb.first else None
    if before is None:
        verb.subject = (0, verb.first)
        return
    if goes_on_behind(tokens, verb, before) and (whom := antecedent(tokens, before)) is not None:
        verb.subject = whom  # "Gonzalez, whom Oslo had held for a year, was freed"
        return
    outer = _finite(before) if verb.first < verb.at or verb.past else before
    if is_later_than(verb, outer) and outer.governor is not None:
        outer = outer.governor  # "demanded that Oslo act on it and warned": not what Oslo did
    if previous is not None and previous.tag in {"comma", "stop"}:
        # "Lavrov, who met Rubio in Riyadh, said": back over the clause that the comma closes.
        root = before
        while root.governor is not None and root.link in {"to", "that", "ing", ""}:
            root = root.governor
        before = root if root.link == "relative" else before
        while outer.governor is not None and outer.link in {"relative", "ing", "adverbial", ""}:
            outer = outer.governor
        if outer is before or before.link == "relative":
            verb.subject = before.subject if before.link == "relative" else outer.subject
            return
    verb.shares, verb.subject = outer, outer.subject
    verb.governor, verb.link, verb.introduced = outer.governor, outer.link, outer.introduced
    after = tokens[verb.at + 1].tag if verb.at + 1 < len(tokens) else "stop"
    given = outer.passive and verb.is_any(_GIVING)
    suffers = outer.passive or outer.form == "reduced" or _has_author(tokens, outer)
    if (
        suffers
        and verb.first == verb.at
        and verb.forms
        and (after in NO_OBJECT or given)
        and verb.is_form("participle")
    ):
        verb.passive = True  # "was arrested and ordered out"
    _take_help(verb, outer)


def _take_help(verb: Verb, outer: Verb) -> None:
    """Give a bare verb the helping word that stands once: "will respond and impose", "have met and traded notes"."""
    if verb.first == verb.at and outer.perfect and not outer.past and not verb.perfect and verb.is_form("participle"):
        verb.perfect, verb.past = True, False
    if verb.first == verb.at and "base" in kinds_of(verb.forms) and (outer.modal or outer.form != "finite"):
        verb.modal, verb.form, verb.via, verb.past = outer.modal, outer.form, outer.via, False
        verb.negated = verb.negated or outer.negated


def _is_apart(tokens: list[Token], start: int, verb: int) -> bool:
    """Whether a clause begins with ", with" behind the verb: "spoke with Putin, with Obama saying"."""
    return start - 2 > verb and tokens[start - 1].text == "with" and is_comma(tokens[start - 2])


def end_of_clause(tokens: list[Token], verb: Verb, after: list[Verb]) -> int:
    """The token number where the objects of a verb end; `after` are the groups right of it."""
    limit = after[0].first if after else len(tokens)
    if after and after[0].subject[0] > verb.at and after[0].form == "finite" and after[0].link != "relative":
        limit = min(limit, after[0].subject[0])
    if after and after[0].form == "ing" and _is_apart(tokens, after[0].subject[0], verb.at):
        limit = min(limit, after[0].subject[0] - 2)
    for at in range(verb.at + 1, limit):
        token = tokens[at]
        if token.tag in {"rel", "that", "stop"} or (token.tag == "sub" and token.text not in {"as", "than"}):
            return at
        titled = tokens[at - 1].tag in {"det", "poss"}  # signed an "Interim Agreement"
        if token.tag == "quote" and at > verb.at + 1 and not titled:
            return at
    return limit
