"""Whether the words a frame asks for stand where it asks for them: a verb's particle, its object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.events.syntax import NO_OBJECT
from components.events.verb_entries import VerbEntry, entry_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.events.syntax import Sentence, Verb
    from components.events.tokens import Token
    from components.lexicon.actions.frames import Frame

REACH = 6
"""Tokens between a verb and its particle: "kicked six Russian diplomats out"."""
_NAMING = frozenset({"appointment", "recall", "expulsion"})
"""Acts whose passive can have its word behind it: "was named ambassador", "were declared unwelcome"."""
_GIVING = frozenset({"hand", "give", "send", "deny", "grant", "offer"})
"""Verbs whose passive says what somebody gets: "was handed a note"."""
LISTING = frozenset({"put_on_list", "take_off_list", "hand_someone_over"})
"""Frames whose object stands behind the passive too: "were added to the blacklist"."""
_NEAR = 4
"""Tokens behind a verb within which a direct object stands."""
ERGATIVE = frozenset(
    {"be", "begin", "break", "cease", "close", "collapse", "come", "continue", "depart", "end", "enter", "expire",
     "fail", "freeze", "go", "halt", "lapse", "leave", "open", "reopen", "restart", "resume", "return", "shut", "start",
     "stop", "take", "withdraw", "wrap", "conclude", "finish", "remain", "stay", "run", "become"}
)  # fmt: skip
"""Verbs whose subject can be what is done to: "flights stopped"."""
_GAPS = frozenset({"which", "that", "whom"})
_ANTECEDENT = frozenset({"word", "actor", "det", "prep", "number", "poss"})
_MORE = frozenset({"more", "other", "another", "further", "additional"})
_MEANT = frozenset(
    {"treaty", "agreement", "pact", "deal", "accord", "protocol", "summit", "meeting", "visit", "trip", "consulate",
     "law", "bill"}
)  # fmt: skip
"""What "it" can stand for."""
_TELLING = frozenset({"inform", "notify", "tell", "apprise", "advise"})
_BRIEFING, _TOPICS = frozenset({"brief"}), frozenset({"on", "about", "of"})
_SWAPPING = frozenset({"swap", "exchange", "trade"})
_ORDERING = frozenset({"order", "ask", "tell", "instruct", "force", "require"})
CAUSES = frozenset(
    {("due", "to"), ("because", "of"), ("response", "to"), ("retaliation", "for"), ("answer", "to"), ("wake", "of"),
     ("reaction", "to")}
)  # fmt: skip
"""Words behind which stands why something is done."""
_LEADS, _BARE, _LEADING = frozenset({"in", "as"}), frozenset({"due", "because"}), 3
"""Words that lead to a cause, within so many tokens: "in response to", "as an answer to"; and causes without them."""
CLOSE = frozenset(
    {"on", "for", "to", "of", "with", "in", "into", "against", "at", "from", "upon", "about", "that", "clear"}
)
"""Particles that stand right behind their verb."""


def stands_behind(sentence: Sentence, verb: Verb, entry: VerbEntry) -> bool:
    """Whether what a direct frame asks for stands right behind the verb: one of its objects, else an actor."""
    if not entry.frame.objects:
        return _is_direct(sentence.tokens, verb) and (not entry.frame.persons or _names_person(sentence, verb))
    start = verb.at + 1
    return bool(_longest(sentence, (start, min(start + _NEAR, verb.objects[1])), entry))


def _is_direct(tokens: list[Token], verb: Verb) -> bool:
    """Whether an actor stands right behind the verb, and is not called something: "called Russia a threat"."""
    behind = [token for token in tokens[verb.at + 1 : verb.objects[1]] if token.tag != "time"]
    behind = behind[bool(behind) and behind[0].tag in {"prep", "to"} :]
    if verb.passive or not behind or behind[0].tag == "det":
        behind = behind[1:]
    while behind and (behind[0].tag == "number" or behind[0].text in _MORE):
        behind = behind[1:]  # "banned 200 more Americans"
    if not behind or behind[0].actor is None or behind[0].actor.kind in {"place", "possessive"}:
        named = (token.actor for token in tokens[slice(*verb.subject)] if token.actor is not None)
        return verb.passive and any(actor.kind != "place" for actor in named)
    if behind[0].actor.kind == "pronoun" and behind[0].actor.role == "it":
        return False  # "welcomed it": no guest
    if len(behind) > 1 and behind[1].text in {"off", "out", "up", "back"}:
        return False  # "called them off"
    if len(behind) > 1 and behind[1].text == "counterpart":
        return True  # "spoke with her counterpart in Moscow"
    return len(behind) == 1 or behind[1].tag not in {"det", "word", "verb", "poss"}


def names_people(sentence: Sentence, verb: Verb) -> bool:
    """Whether the object is of persons: "brought home Anna Berg", "got two Danes back"; not "brought home troops"."""
    where = subject_meant(sentence, verb) if verb.passive else verb.objects  # "two Danes were brought home"
    if verb.passive and any(token.tag == "word" for token in sentence.tokens[verb.at + 1 : verb.at + 2]):
        return False  # "was held responsible"
    direct = [one for one in sentence.arguments(where) if not one.prep]
    behind = sentence.texts[direct[0].at + 1 : direct[0].at + 2] if direct else []
    people = bool(direct) and direct[0].mention.kind in {"person", "adjective"}
    return people and (behind == [] or sentence.tokens[direct[0].at + 1].tag != "word" or behind == ["home"])


def _names_person(sentence: Sentence, verb: Verb) -> bool:
    """Whether a person stands right behind the verb, and is not seen as something: "saw Putin as a partner"."""
    found = [one for one in sentence.arguments(verb.objects) if one.at <= verb.at + 3]
    seen = bool(found) and sentence.texts[found[0].at + 1 : found[0].at + 2] == ["as"]
    return bool(found) and found[0].mention.kind == "person" and not seen


def _is_when(tokens: list[Token], at: int) -> bool:
    dated = tokens[at].tag == "prep" and at + 1 < len(tokens) and tokens[at + 1].tag == "time"
    return dated or tokens[at].tag in {"time", "adverb"}


def after_particle(sentence: Sentence, verb: Verb, particle: str) -> int:
    """The token number behind the verb and its particle; 0 where the particle is missing."""
    if not particle:
        return verb.at + 1
    tokens, texts, words = sentence.tokens, sentence.texts, particle.split()
    reach = REACH if words[0] not in CLOSE else 1 if len(words) == 1 else 2 * REACH  # "put the pact on hold"
    if words == ["for"] and verb.is_any(_SWAPPING):
        reach = 2 * REACH  # "swapped a teacher for a pilot"
    if words in (["of"], ["about"]) and verb.is_any(_TELLING):
        reach = REACH  # "informed the Danish ambassador of the decision"
    first = verb.at + 1
    while reach == 1 and first < len(tokens) and _is_when(tokens, first) and texts[first] != words[0]:
        first += 1  # "spoke today with", "exchanged on Monday for"
    for start in range(first, min(first + reach, len(tokens))):
        if tokens[start].tag in {"stop", "quote"} or (texts[start] == "that" and verb.is_any(_TELLING)):
            return 0
        if texts[start : start + len(words)] == words:
            if _parts(words[-1], tokens[start + len(words) :][:1]):
                return 0
            return start + len(words) if start == verb.at + 1 else verb.at + 1
        if texts[start].endswith("ing") and words[0] not in CLOSE:
            return 0  # "called for an agreement setting out": no calling out
    return 0


def _parts(last: str, after: Sequence[Token]) -> bool:
    """Whether a particle belongs to what is behind: "agreed on Wednesday", "designated two banks as part of"."""
    if last == "as":
        return any(token.text in {"part", "well"} for token in after)
    return last in CLOSE and any(token.tag == "time" for token in after)


def is_middle(sentence: Sentence, verb: Verb, frame: Frame) -> bool:
    """Whether an active verb tells what is done to its subject: "flights stopped", "the treaty took effect"."""
    if not frame.objects or not _can_be_middle(verb) or not _is_middle(sentence, verb, entry_of(frame, "")):
        return False
    acting = [token.text for token in sentence.tokens[slice(*verb.subject)] if token.actor is not None]
    return not any(f" {word} " in f" {name} " for name in acting for word in frame.objects)  # "Russian troops left"


def _can_be_middle(verb: Verb) -> bool:
    return not verb.passive and verb.form not in {"reduced", "infinitive"} and verb.is_any(ERGATIVE)


def _is_middle(sentence: Sentence, verb: Verb, entry: VerbEntry) -> bool:
    if not _can_be_middle(verb) or _longest(sentence, verb.objects, entry):
        return False
    behind = next((token for token in sentence.tokens[verb.at + 1 :] if token.tag != "adverb"), None)
    left = behind is not None and behind.actor is not None and behind.actor.kind == "place"  # "the troops left Mali"
    bare = behind is None or left or behind.tag in NO_OBJECT or _is_whole(sentence, verb, entry.frame)
    return bare and bool(_longest(sentence, subject_meant(sentence, verb), entry))


def _is_whole(sentence: Sentence, verb: Verb, frame: Frame) -> bool:
    """Whether the words behind the verb are part of it: "take effect" needs no other object."""
    lemmas = {lemma for lemma, _ in verb.forms}
    tails = (phrase.partition(" ")[2] for phrase in frame.verbs if phrase.partition(" ")[0] in lemmas)
    return any(tail and after_particle(sentence, verb, tail) > verb.at + 1 for tail in tails)


def complement(sentence: Sentence, verb: Verb) -> tuple[int, int]:
    """Where more of what a verb is done to stands; (0, 0) for none.

    It is the "-ing" right behind with its objects ("suspend issuing visas"), or what "which" stands for ("the
    treaty, which Obama and Medvedev signed").
    """
    opens = verb.subject[0] - 1
    if verb.introduced in _GAPS and verb.link != "relative" and verb.governor is None and opens > 0:
        opens += sentence.texts[opens] not in _GAPS  # "the treaty Obama and Medvedev signed"
        opens -= sentence.tokens[opens - 1].tag == "prep"  # "the treaty, from which Obama withdrew"
        begin = opens - (sentence.tokens[opens - 1].tag == "comma")
        while begin > 0 and sentence.tokens[begin - 1].tag in _ANTECEDENT:
            begin -= 1
        return begin, opens
    return verb.gerund


def longest_object(sentence: Sentence, verb: Verb, entry: VerbEntry) -> int:
    """The words of the longest of the frame's objects in what the verb is done to; 0 for none."""
    if verb.passive or verb.form == "reduced":
        # "Six diplomats were expelled", and "she was named ambassador".
        named = entry.frame.action in _NAMING or "from" in entry.frame.objects  # "was barred from Russia"
        named = named or verb.is_any(_GIVING) or entry.frame.id in LISTING or entry.particle == "with"
        suffers = subject_meant(sentence, verb)
        found = _longest(sentence, suffers, entry) or (_longest(sentence, verb.objects, entry) if named else 0)
        return found or int(not entry.single.isdisjoint(meant_by_it(sentence, verb)))
    if sentence.texts[verb.at + 1 : verb.at + 2] == ["place"]:
        return 0  # "took place at the airport": no airport was taken
    where = before_cause(sentence, verb)
    found = _longest(sentence, where, entry) or _longest(sentence, complement(sentence, verb), entry)
    order = verb.governor
    if not found and order is not None and verb.link == "to" and order.is_any(_ORDERING) and verb.is_any(ERGATIVE):
        ordered = order.subject if order.passive else (order.at + 1, verb.first)
        found = _longest(sentence, ordered, entry)  # "ordered three facilities to close"
    found = found or int(not entry.single.isdisjoint(meant_by_it(sentence, verb)))
    if found or not _is_middle(sentence, verb, entry):
        return found
    return _longest(sentence, subject_meant(sentence, verb), entry)


def meant_by_it(sentence: Sentence, verb: Verb) -> frozenset[str]:
    """What a verb is done to where that is "it": a treaty or a meeting named before, here or in the sentence before."""
    start, end = verb.subject
    suffers = verb.passive and _is_it(sentence, start, end)
    done_to = not verb.passive and (sentence.texts[verb.at + 1 : verb.at + 2] == ["it"] or _names_to_it(sentence, verb))
    if not suffers and not done_to:
        return frozenset()
    return (sentence.prior | sentence.words((0, verb.first))[1]) & _MEANT


def _names_to_it(sentence: Sentence, verb: Verb) -> bool:
    """Whether somebody puts a name to it: "they will put their names to it on Monday"."""
    behind = sentence.texts[verb.at + 1 : verb.at + 5]
    return behind[-2:] == ["to", "it"] and behind[1] in {"name", "names", "signature", "signatures"}


def subject_meant(sentence: Sentence, verb: Verb) -> tuple[int, int]:
    """Where a verb's subject stands; of "it" all before, among which is what it means: "the treaty; it was signed"."""
    start, end = verb.subject
    if start < end and sentence.tokens[start].tag == "prep" and sentence.texts[end - 1] == "they":
        return end - 1, end  # "At the consulates they are suspended": not the consulates
    return (0, end - 1) if _is_it(sentence, start, end) else verb.subject


def _is_it(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a subject is "it", with or without words in front: "under its terms it was extended"."""
    pronoun = sentence.texts[max(start, end - 1) : end] == ["it"]
    return pronoun and (end - start == 1 or sentence.tokens[end - 2].tag not in {"prep", "to", "and"})


def before_cause(sentence: Sentence, verb: Verb) -> tuple[int, int]:
    """Where a verb's object can stand: before it is said why: "cancelled interviews in response to restrictions"."""
    start, end = verb.objects
    for at in range(start, end - 1):
        led = not _LEADS.isdisjoint(sentence.texts[max(start, at - _LEADING) : at])
        if (sentence.texts[at], sentence.texts[at + 1]) in CAUSES and (led or sentence.texts[at] in _BARE):
            return start, at  # not "sent a written answer to"
    return start, end


def before_topic(sentence: Sentence, verb: Verb, frame: Frame) -> tuple[int, int]:
    """Where whom one tells something stands: before what it is about: "briefed the king on his talks with Peru"."""
    start, end = verb.objects
    if not frame.direct or (not frame.persons and not verb.is_any(_BRIEFING)):
        return start, end
    return start, next((at for at in range(verb.at + 2, end) if sentence.texts[at] in _TOPICS), end)


def _longest(sentence: Sentence, where: tuple[int, int], entry: VerbEntry) -> int:
    text, words = sentence.words(where)
    if entry.asked.isdisjoint(words):
        return 0
    longest = max([phrase.count(" ") - 1 for phrase in entry.phrases if phrase in text], default=0)
    return longest or int(not entry.single.isdisjoint(words))
