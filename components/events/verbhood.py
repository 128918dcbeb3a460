"""Which words of a sentence are verbs: those that can be one and whose neighbours let them.

There is no tagger of parts of speech. A form of a verb is taken for one unless what stands before it asks
for a noun ("the planned talks", "a strike"), and in doubt only where what stands before asks for a verb.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from components.events.behind_that import begins_clause, is_mandated
from components.events.function_words import FLOATING, OWNERS, auxiliary

if TYPE_CHECKING:
    from components.events.function_words import Tag
    from components.events.tokens import Forms, Token

_NOUN_BEFORE = frozenset({"det", "poss", "number", "prep"})
_CLAUSE_BEFORE = frozenset({"modal", "to", "pronoun", "rel", "not", "adverb", "aux"})
_NOUNS = frozenset(
    {"funding", "shelling", "bombing", "training", "spending", "backing", "warning", "ruling", "financing",
     "understanding", "hearing", "briefing", "building", "writing", "licensing", "processing", "staffing", "reporting"}
)  # fmt: skip
"""Nouns made of a verb, but where an object follows: "paused funding to", not "stopped funding schools"."""
_TEXTS = frozenset(
    {"law", "laws", "bill", "bills", "act", "decree", "order", "orders", "resolution", "legislation", "amendment",
     "measure", "measures", "rule", "rules", "proclamation", "statement", "statements", "determination", "note",
     "notice"}
)  # fmt: skip
"""What one side decides or says, and whose "-ing" is what it does with it: "a law banning adoptions"."""
_JOINTLY = frozenset(
    {"sign", "exchange", "swap", "lead", "trade", "hold", "launch", "open", "cut", "host", "share", "reach", "strike",
     "seal", "resume", "extend", "ink", "agree", "begin", "discuss", "suspend", "ratify"}
)  # fmt: skip  # what two are said to do in a headline
_OBJECTS = frozenset({"det", "number", "actor", "that"})
_PARTICLES = frozenset({"out", "up", "down", "off", "back", "away", "about", "almost", "too", "very", "once", "twice"})
"""Adverbs that a noun may follow: "carried out air strikes"."""
_SUBJECT = frozenset({"actor", "det", "pronoun"})
_LONG = 4  # letters of a word that a headline writes with a capital
_ATTRIBUTES = frozenset({"acting", "outgoing", "incoming", "ruling", "remaining", "existing", "sweeping"})
_FROM_THEN = frozenset({"starting", "beginning"})
_EACH = frozenset({"both", "each", "all"})
_BY_CONTEXT = frozenset({"close", "as", "like", "once", "place", "since"})  # their neighbours tell what they are


def decided(row: list[Token], ambiguous: frozenset[str]) -> list[Token]:
    """The row with those words made verbs that their neighbours show to be."""
    for at, token in enumerate(row):
        if token.text == "longer" and at and row[at - 1].text == "no":
            token.tag = "not"
        elif token.text == "since" and auxiliary(row[at - 1].text) == "have" and row[at + 1 :] and row[at + 1].forms:
            token.tag = "adverb"  # "Peru has since opened it"
    open_words = [at for at, token in enumerate(row) if token.forms and token.tag == "word"]
    heading = True in [row[at].capital for at in open_words] and _is_heading(row)
    for at in open_words:
        named = row[at].capital and at > 0 and not heading  # "the Specially Designated Nationals List"
        if not named and _is_verb(row, at, ambiguous):
            row[at].tag = "verb"
    for at, token in enumerate(row):
        if token.text in _BY_CONTEXT:
            _settle(row, at)
    return row


def _settle(row: list[Token], at: int) -> None:
    """Give a word the part in the clause that its neighbours tell."""
    token, before, behind = row[at], row[at - 1] if at else None, row[at + 1 : at + 3]
    if token.text == "as" and [one.text for one in behind] == ["well", "as"]:
        _make([token, *behind], "and")
    elif token.text == "as" and token.tag == "sub" and (behind[0].text == "part" or not _opens_clause(row, at)):
        token.tag = "prep"
    elif token.text == "like" and before is not None and before.tag == "modal" and behind and behind[0].tag == "to":
        _make([token, behind[0]], "adverb")  # "would like to sign"
    elif token.text == "since" and at > 1 and behind and behind[0].tag == "time":
        token.tag = "prep"  # "an educator held since 2021 has returned", not "Since Monday they have"
    elif token.text == "place" and before is not None and "take" in lemmas_in(before.forms):
        token.tag = "adverb"  # "talks set to take place have been postponed"
    elif token.text == "close" and before is not None and before.tag in {"adverb", "verb"} and _goes_to(behind):
        token.tag = "adverb"  # "flew dangerously close to the ship"
    elif token.text == "once" and behind and behind[0].tag in _SUBJECT and _opens_clause(row, at):
        token.tag = "sub"  # "once Russia ratifies it", not "once called"


def _goes_to(behind: list[Token]) -> bool:
    return bool(behind) and behind[0].tag == "to"


def _make(tokens: list[Token], tag: Tag) -> None:
    for token in tokens:
        token.tag = tag


@cache
def kinds_of(forms: Forms) -> frozenset[str]:
    """The kinds of form a word can be: past, participle …; few sets of forms are in the lexicon."""
    return frozenset(form for _, form in forms)


@cache
def lemmas_in(forms: Forms) -> frozenset[str]:
    """The lemmas a word can be a form of."""
    return frozenset(lemma for lemma, _ in forms)


def _is_heading(row: list[Token]) -> bool:
    """Whether the row is written as some headlines are, with a capital to nearly every word."""
    words = [token.capital for token in row if token.tag == "word" and len(token.text) >= _LONG]
    return sum(words) * 5 > len(words) * 4


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
    kinds = kinds_of(token.forms)
    follows = after.text if after is not None and token.text in _FROM_THEN else ""
    attribute = token.text in _ATTRIBUTES and after is not None and after.tag in {"actor", "word"}
    attribute = attribute or (token.text == "visiting" and before is not None and before.text in {"between", "with"})
    behind = row[at + 2].text if at + 2 < len(row) else ""
    dated = token.text in _FROM_THEN and after is not None and after.tag == "time" and behind != "with"
    if attribute or dated or follows in {"in", "on", "from", "with"}:
        return False  # "acting US ambassador", "Starting in August, …"
    if before is None:
        return _begins(token, after, kinds)
    helped = _by_helper(row, at, kinds)
    if helped is not None:
        return helped
    if kinds & {"past", "participle"}:
        return _past_is_verb(row, at, doubtful="base" in kinds and not ambiguous.isdisjoint(lemmas_in(token.forms)))
    if "ing" in kinds:
        alone = after is None or after.tag in {"prep", "comma", "stop", "and", "time", "to"}
        between = after is not None and after.text in {"between", "of"}  # "the Moscow meeting between"
        noun = (
            between
            or (token.text in _NOUNS and alone)
            or before.tag in {"det", "poss", "number"}
            or _is_adjective(before)
        )
        return not noun and (tells_contents(row, at) or not _heads_phrase(row, at))
    return _present_is_verb(row, at, doubtful=not ambiguous.isdisjoint(lemmas_in(token.forms)))


def _by_helper(row: list[Token], at: int, kinds: frozenset[str]) -> bool | None:
    """Whether the word is a verb by the helping word before it; None where there is none."""
    before, first = row[at - 1], row[at - 2] if at > 1 else row[at - 1]
    if before.tag in {"modal", "to"} or (before.tag == "aux" and auxiliary(before.text) == "do"):
        return "base" in kinds
    outer = at - 1
    while outer and row[outer].tag in {"adverb", "not"}:
        outer -= 1
    helper = row[outer]  # "did not halt", "will no longer share", "to fully restore"
    doing = helper.tag == "aux" and auxiliary(helper.text) == "do"
    if outer < at - 1 and (helper.tag in {"modal", "to"} or doing):
        return "base" in kinds
    if before.text in FLOATING and first.tag == "aux":
        return bool(kinds & {"participle", "ing"})
    return None


def _begins(token: Token, after: Token | None, kinds: frozenset[str]) -> bool:
    """Whether the first word is a verb: "Speaking in Geneva …", "Asked about …", not "Expelled diplomats left"."""
    if after is None or (token.capital and "base" in kinds):
        return False
    return "ing" in kinds or ("participle" in kinds and after.tag in {"prep", "to", "time"})


def tells_contents(row: list[Token], at: int) -> bool:
    """Whether an "-ing" says what a text holds: "signed a law suspending the treaty", not "a law meeting"."""
    after = row[at + 1].tag if at + 1 < len(row) else "stop"
    return at > 0 and row[at - 1].text in _TEXTS and after in {"word", "actor", "det", "number", "poss"}


def _heads_phrase(row: list[Token], at: int) -> bool:
    """Whether words between an article and an "-ing" make it a noun: "a follow-up meeting", not "the men meeting"."""
    for back in range(at - 1, max(-1, at - 4), -1):
        token = row[back]
        owned = back > 0 and (row[back - 1].tag in {"det", "poss"} or _is_adjective(row[back - 1]))
        if token.tag == "time" and ("-" in token.text or owned):
            continue  # "a two-day meeting", "their November meeting"
        if token.tag in {"det", "poss", "number"} or _is_adjective(token):
            return True
        if token.tag in {"verb", "prep"} and back == at - 2 and not row[at - 1].text.endswith("s"):
            return True  # "paused intelligence sharing"
        if (token.tag == "adverb" and back < at - 1) or (token.tag == "verb" and row[back - 1].tag == "adverb"):
            continue  # "the closely watched meeting"
        if token.tag != "word" or (back == at - 1 and token.text.endswith("s") and not token.text.endswith("ss")):
            return False
    return False


def _past_is_verb(row: list[Token], at: int, *, doubtful: bool) -> bool:
    """A past form: not where it stands like an adjective before its noun, as in "the planned talks"."""
    before, after = row[at - 1], row[at + 1] if at + 1 < len(row) else None
    follows_noun = after is not None and after.tag in {"word", "actor"} and not _is_pronoun(after)
    if doubtful:  # "cut", "set", "put": also nouns
        return not (before.tag in _NOUN_BEFORE or _is_adjective(before))
    acting = at > 1 and row[at - 2].tag in ({"actor"} if before.text in _EACH else {"actor", "word"})
    if acting and before.text in {"further", *_EACH}:
        return True  # "further tightened sanctions", "Baker and Shevardnadze both expressed"
    very = before.tag == "adverb" and at > 1 and row[at - 2].tag in _NOUN_BEFORE and follows_noun
    if very or before.tag in {"det", "poss", "number"}:  # "a very limited number", "of wrongly held Americans"
        return False
    if _is_adjective(before):  # "a Palestinian stabbed two", "China and Solomon Islands signed a pact"
        alone = at > 1 and row[at - 2].tag in {"det", "and"}
        return alone and after is not None and after.tag in {"number", "det", "actor"}
    if before.tag in {"prep", "verb", "and"} and follows_noun:
        joined = before.tag == "and" and at > 1 and _joins_verbs(row, at)
        return joined and before.tag == "and"
    return not (before.tag == "prep" and before.text != "than")


def _joins_verbs(row: list[Token], at: int) -> bool:
    """Whether the "and" before a past form joins it to a verb: "expelled 35 and closed two"."""
    return any(token.tag in {"verb", "aux"} for token in row[:at])


def _present_is_verb(row: list[Token], at: int, *, doubtful: bool) -> bool:
    """A present form: "officials say", "Trump plans to"; not "arms control", whose bare form follows no plural."""
    before = row[at - 1]
    singular = "s" in kinds_of(row[at].forms)
    contents = before.tag == "that" and singular
    if contents or (before.tag in {"comma", "and"} and not singular and _is_helped(row, at)):
        return not (contents and begins_clause(row, at))
    if before.tag in _CLAUSE_BEFORE:
        return not (doubtful and (before.tag in {"not", "aux"} or before.text in _PARTICLES))
    mandated = doubtful and not singular and not _is_adjective(before) and is_mandated(row, at)
    if mandated or (before.tag == "actor" and not _is_adjective(before)):
        pronoun = before.actor is not None and before.actor.kind == "pronoun"  # "we call on"
        return mandated or not doubtful or pronoun or _acts(row, at, singular=singular)
    if before.tag == "and" and singular and at + 1 < len(row) and row[at + 1].tag in _OBJECTS:
        return any(token.tag == "verb" and token.lemma("s") for token in row[:at])  # "expels two and orders three"
    ends = before.tag == "word" and at + 1 == len(row) and row[at - 2].tag == "prep"  # "for military launches"
    if doubtful or ends or before.tag in _NOUN_BEFORE or _is_adjective(before):
        return False
    return singular or before.text.endswith("s") or before.tag in {"and", "comma"}


def _is_helped(row: list[Token], at: int) -> bool:
    """Whether a bare form with an object goes on with a helping word: "to expel two, close a consulate and"."""
    after = row[at + 1].tag if at + 1 < len(row) else ""
    return after in {"det", "number"} and any(
        one.tag in {"modal", "to"} and other.tag == "verb" for one, other in pairwise(row[:at])
    )


def _acts(row: list[Token], at: int, *, singular: bool) -> bool:
    """Whether a word that is as often a noun is what the actor before it does: "Putin signs the treaty"."""
    after = row[at + 1] if at + 1 < len(row) else None
    if after is None:
        return False
    agrees = singular or (at > 1 and _joins_actors(row, at - 2))
    if after.tag == "to" or (agrees and (after.tag in _OBJECTS or after.text in _PARTICLES)):
        return True
    if not agrees or after.tag != "word" or not _is_headline(row, at):
        return False
    joint = not singular and (after.capital or row[at].lemma("base") in _JOINTLY)  # "Bush and Putin sign START"
    behind = row[at + 2].tag if at + 2 < len(row) else ""
    plural = all(form == "s" for _, form in after.forms) and behind in {"prep", "to"}  # "bans imports of oil"
    return joint or plural or not after.forms


def _joins_actors(row: list[Token], at: int) -> bool:
    """Whether two who act are joined there: "Bush and Putin sign", in a headline also "Bush, Putin sign"."""
    return row[at].tag == "and" or (row[at].tag == "comma" and at == 1 and row[0].tag == "actor")


def _is_headline(row: list[Token], at: int) -> bool:
    """Whether only actors stand before, and nothing behind is surely the verb: "US sanctions members of …"."""
    alone = all(token.tag in {"actor", "and", "comma", "det"} for token in row[:at])
    rest = row[at + 1 :]
    phrase = next((at for at, token in enumerate(rest) if token.tag == "prep"), len(rest))
    return alone and not any(
        token.tag in {"aux", "modal"} or (token.lemma("past") and (number < phrase or not token.lemma("participle")))
        for number, token in enumerate(rest)
    )


def _is_adjective(token: Token) -> bool:
    """Whether the token is an actor's adjective or possessive that a noun must follow: "Russian", "Russia's"."""
    actor = token.actor
    if actor is None:
        return False
    owner = actor.kind == "pronoun" and actor.role in OWNERS
    return owner or actor.kind == "possessive" or (actor.kind == "adjective" and not actor.role)


def _is_pronoun(token: Token) -> bool:
    return token.actor is not None and token.actor.kind == "pronoun" and token.actor.role in {"it", "they", "he", "she"}
