"""Names and nouns put together into mentions: "Russian" + "senior" + "diplomats"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from components.events import offices
from components.events.naming import ActorMention
from components.model import Actor, TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from components.events.names import Hit
    from components.lexicon.actors import ActorLexicon, Country, Term

_POSSESSIVE = re.compile(r"['’]s?(?=[\s,.;]|$)")
_TO_PLACE = re.compile(r"\s+to\s+(?:the\s+)?")
_FOR_PLACE = re.compile(r"\s+for\s+(?:the\s+)?")
_OF_PLACE = re.compile(r"\s+of\s+(?:the\s+)?")
_UNKNOWN_NAME = re.compile(
    r"[ ,]{0,2}((?:[A-Z][\w’'-]*[a-z]\w*|[A-Z]\.|al-[A-Z]\w+|bin|van|von|de)(?: (?=[A-Z])|(?![\w])|$)){1,4}"
)
_TITLE_BEFORE = re.compile(
    r"(?:\b(?:Mr|Ms|Mrs|Dr|Sen|Rep|Gen|Amb|Adm|Col)\.?|\b(?:Secretary|Ambassador|Minister|Director|Senator|General|Adviser|Administrator))\s+$"
)
_OTHER_FIRST_NAME = re.compile(
    r"[a-z,]\s(?!President|Premier|Chancellor|General|Comrade|Mr|If|But|When|While|And)[A-Z][a-z]+ $"
)
_NUMBER = re.compile(r"\d[\d,.]*")
_AND = re.compile(r"\s*(?:,\s*(?:and\s+)?|and\s+|or\s+|-|–|/|,?\s+and\s+|&\s*)(?:the\s+)?")
_LONG_WORD = 4
_LONGEST_GAP = 45
"""Code points between an adjective and its noun; longer gaps were never one noun phrase."""


@dataclass(slots=True)
class PhraseReader:
    """Reads the hits of one text from left to right; `named` are the persons met by full name so far."""

    text: str
    hits: list[Hit]
    day: date
    lexicon: ActorLexicon
    named: set[str] = field(default_factory=set)

    def mentions(self) -> Iterator[ActorMention]:
        """The mentions in order; those that point back have no actors yet."""
        index = 0
        while index < len(self.hits):
            found, index = self._read(index)
            if found is not None:
                yield found

    def _read(self, index: int) -> tuple[ActorMention | None, int]:
        hit, senses = self.hits[index], self.hits[index].meanings
        if "trap" in senses:
            return None, index + 1
        possessive = _POSSESSIVE.match(self.text, hit.end)
        state = senses.get("adjective") or (possessive and (senses.get("country") or senses.get("capital")))
        if state:
            return self._with_noun(index, state, possessive.end() if possessive else hit.end)
        if "person" in senses or "surname" in senses:
            return self._person(index), index + 1
        if "office" in senses:
            return self._office(index, None)
        if "noun_body" in senses and not {"body", "metonym", "country", "capital"} & senses.keys():
            return self._definite(index)
        return self._other(hit), index + 1

    def _other(self, hit: Hit) -> ActorMention | None:
        senses, where = hit.meanings, TextSpan(hit.start, hit.end)
        if "body" in senses:
            body = senses["body"]
            return ActorMention(where, (Actor(body.id, body.name, body.country),), "body")
        if "metonym" in senses:
            state = senses["metonym"]
            return ActorMention(where, (offices.state_actor(state),), "body")
        if "people" in senses:
            return ActorMention(where, (offices.state_actor(senses["people"]),), "adjective", where, "citizen")
        if "group" in senses:
            return ActorMention(where, (), "group", role=senses["group"])
        state = senses.get("country") or senses.get("capital")
        if state:
            return self._place_or_state(hit, state)
        return None

    def _definite(self, index: int) -> tuple[ActorMention | None, int]:
        """A noun without a country: "the Ministry of Finance of Ukraine", or "the ministry" to be resolved."""
        hit, role = self.hits[index], self.hits[index].meanings.get("noun_body")
        before = self.text[max(0, hit.start - 4) : hit.start].lower()
        if not role or before not in {"the ", "its "}:
            return None, index + 1
        state, end, after = self._of_country(hit.end, index + 1)
        if state is None and role == "government" and hit.text == "Administration":
            state = self.lexicon.countries["USA"]
        if state is None:
            return ActorMention(TextSpan(hit.start, hit.end), (), "body", role=role), index + 1
        return ActorMention(TextSpan(hit.start, end), (self._body(state, role, hit.text),), "body", role=role), after

    # --- a country's adjective or possessive with what follows it

    def _with_noun(self, index: int, state: Country, end: int) -> tuple[ActorMention | None, int]:
        hit = self.hits[index]
        head, after = self._chain(index, end)
        if head is not None and "office" in head.meanings:
            return self._office(after - 1, state, start=hit.start)
        if head is None:
            return self._bare(index, state, end), index + 1
        return self._headed(hit, state, head=head, after=after)

    def _headed(self, hit: Hit, state: Country, *, head: Hit, after: int) -> tuple[ActorMention | None, int]:
        span = TextSpan(hit.start, head.end)
        named = self._name_after(head.end, after, state=state, title=head.text)
        if named is not None and "noun_role" in head.meanings and not head.text.endswith("s"):
            actor, end, after = named
            return ActorMention(TextSpan(hit.start, end), (actor,), "person", role=head.meanings["noun_role"]), after
        noun = TextSpan(head.start, head.end)
        if "noun_role" in head.meanings:
            role = head.meanings["noun_role"]
            return ActorMention(span, (offices.state_actor(state),), "adjective", noun, role), after
        if "body" in head.meanings and "noun_body" not in head.meanings:
            body = head.meanings["body"]
            return ActorMention(span, (Actor(body.id, body.name, body.country),), "body", noun, body.id), after
        role = head.meanings["noun_body"]
        return ActorMention(span, (self._body(state, role, head.text),), "body", noun, role), after

    def _body(self, state: Country, role: str, words: str) -> Actor:
        words = (
            " ".join(w if w in {"of", "the"} else w[:1].upper() + w[1:] for w in words.split())
            if "_" in role
            else words
        )
        return Actor(f"{state.id}.{role}", f"{offices.adjective(state)} {words}", state.code)

    def _bare(self, index: int, state: Country, end: int) -> ActorMention | None:
        hit = self.hits[index]
        where = TextSpan(hit.start, hit.end)
        if end > hit.end:
            return ActorMention(where, (offices.state_actor(state),), "possessive")
        person = index + 1 < len(self.hits) and self.hits[index + 1]
        if person and person.start == hit.end + 1 and "person" in person.meanings:
            return None
        if "country" in hit.meanings:
            return self._place_or_state(hit, state)
        return ActorMention(where, (offices.state_actor(state),), "adjective", self._thing_after(hit.end))

    def _thing_after(self, end: int) -> TextSpan | None:
        found = re.compile(r"[ ]([a-z][a-z-]+)").match(self.text, end)
        return TextSpan(*found.span(1)) if found and found[1] not in {"and", "or", "to", "in"} else None

    def _chain(self, index: int, end: int) -> tuple[Hit | None, int]:
        """The last noun of the phrase that begins before `end`, and the index after it."""
        head, after = None, index + 1
        while after < len(self.hits):
            hit = self.hits[after]
            if not ({"noun_body", "noun_role", "office"} & hit.meanings.keys() or self._own(hit, self.hits[index])):
                break
            if not self._one_phrase(end, hit.start):
                break
            head, end, after = hit, hit.end, after + 1
            if "office" in hit.meanings:
                break
        return head, after

    def _own(self, hit: Hit, first: Hit) -> bool:
        """Whether a body's own name belongs to the country before it: "the Russian Kremlin"."""
        body = hit.meanings.get("body")
        state: Any = first.meanings.get("adjective") or first.meanings.get("country")
        return body is not None and state is not None and body.country == state.code

    def _one_phrase(self, start: int, end: int) -> bool:
        if end - start > _LONGEST_GAP:
            return False
        gap = self.text[start:end]
        if not gap.strip():
            return "\n\n" not in gap and bool(gap)
        words = gap.replace("-", " ", 1).split() if gap.startswith("-") else gap.split()
        return all(self._modifies(word) for word in words) and gap[-1] in " -\n"

    def _modifies(self, word: str) -> bool:
        word = word.lower()
        return (
            word in self.lexicon.modifiers
            or bool(_NUMBER.fullmatch(word))
            or (word.endswith(self.lexicon.endings) and word.isalpha())
        )

    # --- offices

    def _office(
        self, index: int, state: Country | None, *, start: int | None = None
    ) -> tuple[ActorMention | None, int]:
        hit = self.hits[index]
        office, end, after = hit.meanings["office"], hit.end, index + 1
        own = self.lexicon.offices[office].country
        if state is None and own:
            state = self.lexicon.countries[own]
        office, end, after = self._destination(office, end, after)
        if state is None:
            state, end, after = self._of_country(end, after)
        begin = hit.start if start is None else start
        named = self._name_after(end, after, state=state, title=self.lexicon.offices[office].title, office=office)
        if named is not None:
            actor, end, after = named
            return ActorMention(TextSpan(begin, end), (actor,), "person", role=office), after
        where = TextSpan(begin, end)
        if state is None:
            definite = re.search(r"\b[Tt]he $", self.text[max(0, begin - 4) : begin])
            return (ActorMention(where, (), "person", role=office) if definite else None), after
        if hit.text.endswith("s") and office == "ambassador":
            return ActorMention(
                where, (offices.state_actor(state),), "adjective", TextSpan(hit.start, hit.end), office
            ), after
        if (
            re.search(r"\b(?:former|ex|then)[ -]", self.text[begin : hit.start])
            or self.text[max(0, begin - 7) : begin] == "former "
        ):
            return ActorMention(where, (offices.state_actor(state),), "person", role=office), after
        return ActorMention(
            where, (offices.office_holder(state, office, day=self.day, lexicon=self.lexicon),), "person", role=office
        ), after

    def _destination(self, office: str, end: int, after: int) -> tuple[str, int, int]:
        """The words "to the United States" after "ambassador" belongs to the office."""
        while (
            (told := _FOR_PLACE.match(self.text, end))
            and after < len(self.hits)
            and self.hits[after].start == told.end()
            and "country" in self.hits[after].meanings
        ):
            end, after = self.hits[after].end, after + 1
        to = _TO_PLACE.match(self.text, end) if "ambassador" in office else None
        if not to or after >= len(self.hits) or self.hits[after].start != to.end():
            return office, end, after
        there = self.hits[after].meanings
        if "body" in there and there["body"].id == "un":
            office = "un_ambassador"
        if not {"country", "capital", "body"} & there.keys():
            return office, end, after
        return office, self.hits[after].end, after + 1

    def _of_country(self, end: int, after: int) -> tuple[Country | None, int, int]:
        of = _OF_PLACE.match(self.text, end)
        if not of or after >= len(self.hits) or self.hits[after].start != of.end():
            return None, end, after
        state = self.hits[after].meanings.get("country")
        return (state, self.hits[after].end, after + 1) if state else (None, end, after)

    # --- persons

    def _name_after(
        self, end: int, after: int, *, state: Country | None, title: str, office: str = ""
    ) -> tuple[Actor, int, int] | None:
        """The person named right after a title: a known one, else by the words themselves."""
        if after < len(self.hits):
            hit = self.hits[after]
            terms: list[Term] = [*hit.meanings.get("person", ()), *hit.meanings.get("surname", ())]
            if terms and self.text[end : hit.start].strip(" \n,") == "" and hit.start - end <= 2:
                own = offices.choose_person(
                    terms, day=self.day, country=state.code if state else "", office=office, named=self.named
                )
                if own:
                    self.named.add(own[0].id)
                    return (
                        self._known(own),
                        self._with_country(hit.end, after + 1, own[0])[0],
                        self._with_country(hit.end, after + 1, own[0])[1],
                    )
        return self._unknown(end, after, state=state, title=title)

    def _known(self, terms: tuple[Term, ...]) -> Actor:
        own = [term for term in self.lexicon.terms if term.id == terms[0].id]
        return offices.person_actor(own, day=self.day, lexicon=self.lexicon)

    def _unknown(self, end: int, after: int, *, state: Country | None, title: str) -> tuple[Actor, int, int] | None:
        found = _UNKNOWN_NAME.match(self.text, end)
        if not found or self.text[end : end + 1] != " " or self._in_headline(end):
            return None
        name, stop = found[0].strip(" ,"), found.start() + len(found[0].rstrip())
        while after < len(self.hits) and self.hits[after].start < stop:
            after += 1
        if state is None:
            state, stop, after = self._of_country(stop, after)
        return (offices.unknown_person(name, state, title), stop, after) if state else None

    def _in_headline(self, at: int) -> bool:
        """Whether the line writes all its longer words with capitals, so that a capital makes no name."""
        line = self.text[self.text.rfind("\n", 0, at) + 1 : (self.text.find("\n", at) + 1 or len(self.text) + 1) - 1]
        long_words = [word for word in line.split() if len(word) > _LONG_WORD and word[0].isalpha()]
        return not any(word[0].islower() for word in long_words)

    def _with_country(self, end: int, after: int, term: Term) -> tuple[int, int]:
        """The end of "Vladimir Putin of Russia", and the index after it."""
        state, stop, further = self._of_country(end, after)
        return (stop, further) if state and state.code == term.country else (end, after)

    def _person(self, index: int) -> ActorMention | None:
        hit = self.hits[index]
        terms: list[Term] = [*hit.meanings.get("person", ()), *hit.meanings.get("surname", ())]
        if not self._names_person(hit, terms):
            return None
        own = offices.choose_person(terms, day=self.day, named=self.named)
        self.named.add(own[0].id)
        tail = re.compile(r" (?:administration|Administration|government|team)\b").match(self.text, hit.end)
        if tail:
            state = self.lexicon.countries[own[0].country]
            body = Actor(f"{state.id}.government", f"{hit.text} {tail[0].strip().lower()}", state.code)
            return ActorMention(TextSpan(hit.start, tail.end()), (body,), "body", role="government")
        return ActorMention(TextSpan(hit.start, hit.end), (self._known(own),), "person", role=own[-1].office)

    def _names_person(self, hit: Hit, terms: list[Term]) -> bool:
        """Whether a full name or a surname that the text or the tables make clear; "Melania Trump" is not."""
        if " " in hit.text:
            return True
        before = self.text[max(0, hit.start - 24) : hit.start]
        if _TITLE_BEFORE.search(before):
            return True
        if hit.text in self.lexicon.common_surnames or _OTHER_FIRST_NAME.search(before):
            return False
        return "person" in hit.meanings or any(term.id in self.named for term in terms)

    # --- states and places

    def _place_or_state(self, hit: Hit, state: Country) -> ActorMention | None:
        before, after = self.text[max(0, hit.start - 30) : hit.start], self.text[hit.end : hit.end + 25]
        if _foreign_name(hit.text, before, after, lexicon=self.lexicon):
            return None
        kind = "place" if _is_place(hit, before, after) else "country"
        word = re.match(r"\s(\w+)", after)
        if "capital" in hit.meanings and word and word[1] in self.lexicon.after_place:
            return None
        return ActorMention(TextSpan(hit.start, hit.end), (offices.state_actor(state),), kind)


_IN = re.compile(
    r"(?:\b(?:in|at|near|outside|inside|around|across|within|throughout|into|over|via|through|leaving|left|visit(?:ed|ing|s)?|downtown|central|northern|southern|eastern|western)\s+(?:the\s+)?|(?:in|at|to|from|near|of)\s+(?:[A-Z][\w-]+\s?){1,3},\s)$",
    re.IGNORECASE,
)
_MOVING = re.compile(
    r"\b(?:travel\w*|fl[ey]w?|flying|visit\w*|trips?|return\w*|went|go|going|arriv\w+|came|back|moved?|flights?|invited?|exiled?)\s+(?:\w+\s+)?(?:to|from)\s+(?:the\s+)?$"
)
_FROM = re.compile(r"\b(?:from)\s+(?:the\s+)?$")
_BASED = re.compile(r"[-\s](?:based|area|suburb|airport)\b")


def _is_place(hit: Hit, before: str, after: str) -> bool:
    if _IN.search(before) or _MOVING.search(before) or _BASED.match(after):
        return not re.search(
            r"\b(?:interest|confidence|trust|support|interested|faith|stake)\s+in\s+(?:the\s+)?$", before
        )
    return "capital" in hit.meanings and bool(_FROM.search(before))


def _foreign_name(name: str, before: str, after: str, *, lexicon: ActorLexicon) -> bool:
    """Whether the word is part of a person's or another name: "Michael Jordan", "Chad Wolf"."""
    if name not in lexicon.names_of_people:
        return False
    first = re.search(r"(?<![.!?]\s)(?<!^)\b([A-Z][a-z]+|[A-Z]\.|Mr\.|Ms\.|Rep\.|Sen\.) $", before)
    if first and first[1] not in {"And", "But", "The", "With", "In", "From", "To", "For", "President", "King"}:
        return True
    return bool(re.match(r" [A-Z][a-z]+", after)) and name in {
        "Jordan",
        "Chad",
        "Georgia",
        "Israel",
        "Paris",
        "Sofia",
        "London",
    }
