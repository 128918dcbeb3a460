"""What a state does with what is its own, told in the passive: its banks, its skies, its part in a treaty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.events import roles

if TYPE_CHECKING:
    from components.events.roles import Side
    from components.events.syntax import Sentence, Verb
    from components.lexicon.actions.frames import Frame

_TRADING = frozenset(
    {"buy", "sell", "deal", "trade", "do", "invest", "lend", "provide", "export", "import", "purchase", "service",
     "engage", "finance", "supply", "transact", "conduct", "participate", "hire"}
)  # fmt: skip
_SERVICE = "visa_work"
_SAID = frozenset({"statement", "proposal", "accusation"})
_SENDING = frozenset({"hand", "send", "deliver", "pass", "convey", "transmit", "submit", "forward"})
_WITHDRAWAL = frozenset({"carry_out_withdrawal", "withdrawal_in_force", "suspension_in_force"})
_CLOSING = frozenset({"close", "shut", "block", "seal"})
_BEING = frozenset({"be"})
_AT = frozenset({"of", "in", "at", "near", "outside"})
_MISSION = frozenset({"embassy", "consulate", "consulates", "embassies"})
_MEASURES = frozenset({"sanction", "easing", "proposal", "threat"})
_MADE = frozenset(
    {"sanctions", "sanction", "restrictions", "restriction", "limits", "measures", "penalties", "tariffs", "tariff",
     "duties", "curbs", "controls", "ban", "bans", "embargo", "boycott", "blacklist", "proposal", "proposals",
     "offer", "offers", "demand", "demands", "request", "requests", "draft", "drafts", "plans", "ideas", "terms"}
)  # fmt: skip
"""What is of whoever makes it: "U.S. sanctions imposed this week", "the American proposal, delivered in May"."""
_OURS = frozenset({"u.s.", "us", "uk", "u.k.", "eu"})
"""Names that stand before a noun like adjectives; "the Iran sanctions" are of others."""
_EXIT = frozenset({"withdrawal", "exit", "pullout", "denunciation", "departure", "suspension", "moratorium"})
"""Nouns of leaving or suspending a treaty, whose owner is who does it."""


def maker(sentence: Sentence, verb: Verb, frame: Frame, suffers: tuple[int, int]) -> Side:
    """Whose the measure or the offer is that stands right before the verb: "Danish tariffs announced on Monday"."""
    if frame.action not in _MEASURES or frame.reversed:
        return ()
    at = max(verb.first - 1, 0)
    while at > suffers[0] and sentence.tokens[at].tag in {"comma", "adverb"}:
        at -= 1
    if sentence.texts[at] not in _MADE:
        return ()
    while at > suffers[0] and sentence.tokens[at].tag in {"word", "poss", "number"}:
        at -= 1
    before = at - (sentence.tokens[at - 1].tag == "det")
    if before > suffers[0] and sentence.tokens[before - 1].tag in {"prep", "to"}:
        return ()  # "Denmark's answer to the Cuban offers was handed over": not the Cubans
    own = (one for one in sentence.arguments((at, verb.first)) if one.at == at and one.mention.actors)
    return tuple(one for one in own if one.mention.kind in {"adjective", "possessive"} or sentence.texts[at] in _OURS)


def sender(sentence: Sentence, verb: Verb, frame: Frame, suffers: tuple[int, int]) -> Side:
    """From whom a note comes that is handed over: "a letter from the Danish king was handed to the president"."""
    sent = frame.action in _SAID and verb.is_any(_SENDING)
    words = sentence.words(suffers)[0]
    if not sent or not any(f" {one} " in words for one in frame.objects):
        return ()  # "the Danish envoy was handed a note"
    named = [one for one in sentence.arguments(suffers) if one.mention.actors]
    authors = [one for one in named if one.prep in {"from", "by"}]
    return tuple(authors or [one for one in named if not one.prep and one.mention.kind != "place"])[:1]


def of_own(sentence: Sentence, verb: Verb, frame: Frame) -> tuple[Side, Side] | None:
    """The parties of what a state does with what is its own: its people, its skies, its part in a treaty."""
    barred = _dealing(sentence, verb, frame) or _left_land(sentence, verb, frame)
    return barred or _stopped_own(sentence, verb, frame) or _leaving(sentence, verb, frame)


def _leaving(sentence: Sentence, verb: Verb, frame: Frame) -> tuple[Side, Side] | None:
    """Whose the withdrawal is that begins or ends, and from whose treaty: "Peru's exit from the pact took effect"."""
    if (frame.action != "withdrawal" and frame.id not in _WITHDRAWAL) or roles.joined_by_agent(sentence, verb):
        return None
    at = next((at for at in range(*verb.subject) if sentence.texts[at] in _EXIT), None)
    leaver = roles.modifiers(sentence, at) if at is not None else ()
    if not leaver and frame.id in _WITHDRAWAL:
        named = sentence.arguments(verb.subject)
        whose = [one for one in named if one.mention.kind in {"possessive", "adjective", "pronoun"}]
        leaver = tuple((whose or [one for one in named if one.prep == "of"])[:1])
    if not leaver:
        return None
    return leaver, roles.patients(sentence, verb.subject, but=roles.countries(leaver), place=False)


def _stopped_own(sentence: Sentence, verb: Verb, frame: Frame) -> tuple[Side, Side] | None:
    """Who stops what is its own: "Danish airspace was closed to Cuban planes", "visa work at the Danish Embassy".

    None where somebody is named who does it, or nobody whose it is.
    """
    lies = verb.passive or verb.is_any(_BEING)  # "has been on hold"
    serves = frame.id == _SERVICE
    if not (frame.action == "suspension" or serves) or not (lies or serves) or roles.joined_by_agent(sentence, verb):
        return None
    named = sentence.arguments(verb.subject)
    owners = tuple(one for one in named if not one.prep and one.mention.actors and one.mention.kind != "place")[:1]
    theirs = set(roles.countries(owners))
    closed = [one for one in sentence.arguments(verb.objects) if one.prep == "to"] if verb.is_any(_CLOSING) else []
    others = [one for one in (*named, *closed) if one.prep == "with" or one in closed]
    others = [one for one in others if one.mention.actors and not set(roles.countries((one,))) & theirs]
    if owners and others:
        return owners, (others[0],)
    posts = [
        one
        for one in (*named, *(sentence.arguments(verb.objects) if serves else ()))
        if one.prep in _AT and one.mention.kind == "body"
    ]
    missions = tuple(one for one in posts if any(_MISSION & set(actor.id.split(".")) for actor in one.mention.actors))
    if serves and not missions and not owners:  # "no visas will be issued anywhere in Cuba"
        lands = tuple(one for one in sentence.arguments(verb.objects) if one.prep == "in" and one.mention.actors)
        return ((), lands[:1]) if lands else None
    return (missions, ()) if missions and not owners else None


def _dealing(sentence: Sentence, verb: Verb, frame: Frame) -> tuple[Side, Side] | None:
    """Who keeps its own people from dealing with whom: "Danish banks were barred from buying Russian bonds"."""
    inner = next((one for one in sentence.verbs if one.governor is verb and one.introduced == "from"), None)
    if (
        frame.action != "sanction"
        or inner is None
        or not inner.is_any(_TRADING)
        or roles.joined_by_agent(sentence, verb)
    ):
        return None
    own = roles.patients(sentence, verb.subject, but=(), place=False)
    other = roles.patients(sentence, inner.objects, but=roles.countries(own), place=True) if own else ()
    return (own, other) if other else None


def _left_land(sentence: Sentence, verb: Verb, frame: Frame) -> tuple[Side, Side] | None:
    """The state that people no state is named for are sent from: "were ordered out of Cuba"."""
    named = [one for one in sentence.arguments(verb.subject) if one.mention.actors and one.mention.kind != "group"]
    if frame.action != "expulsion" or not verb.passive or named or roles.joined_by_agent(sentence, verb):
        return None
    lands = (one for one in sentence.arguments(verb.objects) if one.mention.actors)
    left = (one for one in lands if one.prep == "from" or sentence.texts[one.at - 2 : one.at] == ["out", "of"])
    first = tuple(left)[:1]
    return (first, ()) if first else None
