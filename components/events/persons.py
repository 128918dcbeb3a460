"""Persons by name: the known ones of the lexicon, and others by the title before their name."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from components.events import offices
from components.events.naming import ActorMention
from components.events.surnames import PRIVATE
from components.model import Actor, TextSpan

if TYPE_CHECKING:
    from datetime import date

    from components.events.names import Hit
    from components.lexicon.actors import ActorLexicon, Citizen, Country, Term

_OF_PLACE = re.compile(r"\s+of\s+(?:the\s+)?")
_UNKNOWN_NAME = re.compile(
    r"""
    [ ,]{0,2}
    (   (?! (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b
          | (?:January|February|September|October|November|December)\b )
        (?: [A-Z][\w’'-]*[a-z]\w* | [A-Z]\. | al-[A-Z]\w+ | bin | van | von | de )
        (?: [ ](?=[A-Z]) | (?![\w]) | $ )
    ){1,4}
    """,
    re.VERBOSE,
)
_TITLE_BEFORE = re.compile(
    r"""
    (?: \b(?:Mr|Ms|Mrs|Dr|Sen|Rep|Gen|Amb|Adm|Col)\.?
      | \b(?:(?:Deputy|Press|Prime|Foreign|Defense|Under)[ ])?
        (?:Secretary|Ambassador|Minister|Director|Senator|General|Adviser|Administrator)
    )\s+$
    """,
    re.VERBOSE,
)
_OTHER_FIRST_NAME = re.compile(
    r"[a-z,]\s(?!President|Premier|Chancellor|General|Comrade|Mr|If|But|When|While|And)[A-Z][a-z]+ $"
)
_TEAM = re.compile(r" (?:administration|Administration|government|team)\b")
_POSSESSIVE_END = re.compile(r"['’]s?$")
_DO_TOGETHER = re.compile(
    r"""
    [ ][“"]?(?:(?:also|then|later|both|first|last|again|next|briefly|not|never|had|have|will|would)[ ]){0,2}[“"]?
    (?:met|meet|spoken?|speak|held|hold|shook|discuss|agree|exchange|talk|sign|pledge|vow|promise|confer|announce
      |reach|share|consult|preview|review|cover|consider|address|turn|touch|examin|explor|compar|underlin|underscor|stress
      |emphasi[sz]|note|express|reaffirm|affirm|welcom|resolv|decid|instruct|direct|task|focus|look|assess|survey|weigh|swap
      |concentrat|concur|conclud|continu|commit|outlin|recall|analy[sz]|went|take|took|sat|sit|dined?|lunch|spent|saw|see
      |set|came|come|lay|laid|mark|undertook|settl)(?:ed|d)?\b
    """,
    re.VERBOSE,
)
"""What "the two" do who were named before."""
_ENDS_THERE = re.compile(r"[.,;:)]|[ ](?:since|in|on|at|this|last|after|for|was|is|has|had|will|over|to|and|as)\b")
_LONG_WORD = 4
"""Shorter words ("with", "for") a headline may write small."""


@dataclass(slots=True)
class PersonReader:
    """Reads persons from the hits of one text; `named` are the ids of those met so far."""

    text: str
    hits: list[Hit]
    day: date
    lexicon: ActorLexicon
    named: set[str] = field(default_factory=set)

    def _group(self, where: TextSpan, group: str) -> ActorMention | None:
        """Words that point back: "both sides", or a title after "the"."""
        bare = self.text[where.start : where.end].lower() in {"the two", "the three"}
        if bare and not (_DO_TOGETHER.match(self.text, where.end) or self._between_them(where)):
            return None  # "the two compounds"
        if group in {"countries", "persons"}:
            return ActorMention(where, (), "group", role=group)
        definite = self.text[max(0, where.start - 4) : where.start] in {"the ", "The "}
        return ActorMention(where, (), "person", role=group) if definite else None

    def _between_them(self, where: TextSpan) -> bool:
        """Whether it is "between the two" and no more: not "between the two compounds"."""
        return self.text.endswith("between ", 0, where.start) and bool(_ENDS_THERE.match(self.text, where.end))

    def _name_after(
        self, end: int, after: int, *, state: Country | None, title: str, office: str = ""
    ) -> tuple[Actor, int, int] | None:
        """The person named right after a title: a known one, else by the words themselves."""
        if after < len(self.hits):
            hit = self.hits[after]
            terms: list[Term] = [*hit.meanings.get("person", ()), *hit.meanings.get("surname", ())]
            if terms and self.text[end : hit.start].strip(" \n,") == "" and hit.start - end <= len(", "):
                own = offices.choose_person(
                    terms, day=self.day, country=state.code if state else "", office=office, named=self.named
                )
                if own and self._fits(hit, own, office=office):
                    self.named.add(own[0].id)
                    return (self._known(own), *self._with_country(hit.end, after + 1, term=own[0]))
        return self._unknown(end, after, state=state, title=title)

    def _fits(self, hit: Hit, terms: tuple[Term, ...], *, office: str) -> bool:
        """Whether a bare surname goes with the title before it: "King Hussein" is not Saddam Hussein."""
        if " " in hit.text or "person" in hit.meanings or terms[0].id in self.named or not office:
            return True
        return any(term.office == office for term in terms)

    def _known(self, terms: tuple[Term, ...]) -> Actor:
        return offices.person_actor(self.lexicon.by_person[terms[0].id], day=self.day, lexicon=self.lexicon)

    def _unknown(self, end: int, after: int, *, state: Country | None, title: str) -> tuple[Actor, int, int] | None:
        found = _UNKNOWN_NAME.match(self.text, end)
        if not found or self.text[end : end + 1] != " " or self._in_headline(end):
            return None
        words = _POSSESSIVE_END.sub("", found[0].rstrip())
        name, stop = words.strip(" ,"), found.start() + len(words)
        while after < len(self.hits) and self.hits[after].start < stop:
            after += 1
        if state is None:
            state, stop, after = self._of_country(stop, after)
        return (offices.unknown_person(name, state, title=title), stop, after) if state else None

    def _in_headline(self, at: int) -> bool:
        """Whether the line writes all its longer words with capitals, so that a capital makes no name."""
        line = self.text[self.text.rfind("\n", 0, at) + 1 : (self.text.find("\n", at) + 1 or len(self.text) + 1) - 1]
        long_words = [word for word in line.split() if len(word) > _LONG_WORD and word[0].isalpha()]
        return not any(word[0].islower() for word in long_words)

    def _with_country(self, end: int, after: int, *, term: Term) -> tuple[int, int]:
        """The end of "Vladimir Putin of Russia", and the index after it."""
        state, stop, further = self._of_country(end, after)
        return (stop, further) if state and state.code == term.country else (end, after)

    def _person(self, index: int) -> ActorMention | None:
        hit = self.hits[index]
        if "citizen" in hit.meanings:
            return self._citizen(hit, hit.meanings["citizen"])
        terms: list[Term] = [*hit.meanings.get("person", ()), *hit.meanings.get("surname", ())]
        if not self._names_person(hit, terms):
            return None
        title = _TITLE_BEFORE.search(self.text, max(0, hit.start - 24), hit.start)
        start = title.start() if title else hit.start
        own = offices.choose_person(terms, day=self.day, named=self.named)
        self.named.add(own[0].id)
        tail = _TEAM.match(self.text, hit.end)
        if tail:
            state = self.lexicon.countries[own[0].country]
            body = Actor(f"{state.id}.government", f"{hit.text} {tail[0].strip().lower()}", state.code)
            return ActorMention(TextSpan(start, tail.end()), (body,), "body", role="government")
        return ActorMention(TextSpan(start, hit.end), (self._known(own),), "person", role=self._role(own))

    def _citizen(self, hit: Hit, who: Citizen) -> ActorMention:
        """A person without an office, under the id that the name has wherever the article says the nationality."""
        actor = offices.unknown_person(who.name, self.lexicon.countries[who.country], title="")
        return ActorMention(TextSpan(hit.start, hit.end), (actor,), "person", role=PRIVATE)

    def _role(self, terms: tuple[Term, ...]) -> str:
        held = [term for term in terms if term.holds(self.day)]
        return (held or terms)[-1].office

    def _names_person(self, hit: Hit, terms: list[Term]) -> bool:
        """Whether a full name or a surname that the text or the tables make clear; "Melania Trump" is not."""
        if " " in hit.text:
            return True
        before = self.text[max(0, hit.start - 24) : hit.start]
        if _TITLE_BEFORE.search(before):
            return True
        known = any(term.id in self.named for term in terms)
        if _OTHER_FIRST_NAME.search(before) or (hit.text in self.lexicon.common_surnames and not known):
            return False
        return "person" in hit.meanings or known

    def _of_country(self, end: int, after: int) -> tuple[Country | None, int, int]:
        of = _OF_PLACE.match(self.text, end)
        if not of or after >= len(self.hits) or self.hits[after].start != of.end():
            return None, end, after
        state = self.hits[after].meanings.get("country")
        return (state, self.hits[after].end, after + 1) if state else (None, end, after)
