"""Names and nouns put together into mentions: "Russian" + "senior" + "diplomats"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from components.events import offices, places
from components.events.naming import ActorMention, Kind
from components.events.persons import PersonReader
from components.model import Actor, TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.events.names import Hit
    from components.lexicon.actors import Country

_POSSESSIVE = re.compile(r"['’]s?(?=[\s,.;]|$)")
_TO_PLACE = re.compile(r"\s+to\s+(?:the\s+)?")
_FOR_PLACE = re.compile(r"\s+for\s+(?:the\s+)?")
_NEXT_WORD = re.compile(r"\s(\w+)")
_ACTS = re.compile(r" (?:has|have|had|will|would|is|was|are|were|did|does|said|says)\b")
"""Behind a state's name they make it who acts."""
_AND = re.compile(r" and (?:the )?(?=[A-Z])")
_SMALL = re.compile(r" [a-z]")
_THING = re.compile(r"[ ]([a-z][a-z-]+)")
_FORMER = re.compile(r"\b(?:former|ex|then)[ -]")
_CHOSEN = re.compile(r"-(?:elect|designate)\b")
_NUMBER = re.compile(r"\d[\d,.]*")
_ETHNIC = ("ethnic ", "Ethnic ")
"""A people, not its state: "ethnic Albanians"."""
_HYPHENATED = re.compile(
    r"[- ]Americans|[- ]American\s+(?:community|citizen|man|woman|exile|lobby|group|leader|family)"
)
"""Citizens of one state by their origin in another: "Cuban-Americans"."""
_VERBS = frozenset({"forces", "state", "staff", "team", "press", "spy", "court", "fleet", "tanks", "jets"})
_DONE_TO = frozenset({"expelled", "detained", "jailed", "captured", "suspected", "accredited"})
"""Participles before a noun ("Russian detained sailors") that behind a state's name are what it did."""
_LONGEST_GAP = 45
"""Code points between an adjective and its noun; longer gaps were never one noun phrase."""


@dataclass(slots=True)
class PhraseReader(PersonReader):
    """Reads the hits of one text from left to right."""

    def mentions(self) -> Iterator[ActorMention]:
        """The mentions in order; those that point back have no actors yet."""
        index = 0
        while index < len(self.hits):
            found, index = self._read(index)
            if found is not None:
                yield found

    def _read(self, index: int) -> tuple[ActorMention | None, int]:
        hit, senses = self.hits[index], self.hits[index].meanings
        if "trap" in senses or self.text.endswith(_ETHNIC, 0, hit.start) or _HYPHENATED.match(self.text, hit.end):
            return None, index + 1
        possessive = _POSSESSIVE.match(self.text, hit.end)
        state = senses.get("adjective") or (possessive and (senses.get("country") or senses.get("capital")))
        state = state or self._before_noun(index)
        if state:
            return self._with_noun(index, state, end=possessive.end() if possessive else hit.end)
        if {"person", "surname", "citizen"} & senses.keys():
            return self._person(index), index + 1
        if "office" in senses:
            return self._office(index, None)
        if "noun_body" in senses and not {"body", "metonym", "country", "capital"} & senses.keys():
            return self._definite(index)
        return self._other(hit), index + 1

    def _before_noun(self, index: int) -> Country | None:
        """The country whose name stands right before a body, as in "Benin police"; not before what may be a verb."""
        hit, after = self.hits[index], self.hits[index + 1 : index + 2]
        if not after or self.text[hit.end : after[0].start] != " " or after[0].text in _VERBS:
            return None
        return hit.meanings.get("country") if {"noun_body", "office"} & after[0].meanings.keys() else None

    def _other(self, hit: Hit) -> ActorMention | None:
        senses, where = hit.meanings, TextSpan(hit.start, hit.end)
        if "body" in senses and not ("capital" in senses and self._at_place(hit)):
            body = senses["body"]
            return ActorMention(where, (Actor(body.id, body.name, body.country),), "body")
        if "metonym" in senses:
            state = senses["metonym"]
            return ActorMention(where, (offices.state_actor(state),), "body")
        if "people" in senses:
            return ActorMention(where, (offices.state_actor(senses["people"]),), "adjective", where, "citizen")
        if "group" in senses:
            return self._group(where, senses["group"])
        state = senses.get("country") or senses.get("capital")
        if state:
            return self._place_or_state(hit, state)
        city = senses.get("city")
        return ActorMention(where, (offices.state_actor(city),), "place") if city else None

    def _definite(self, index: int) -> tuple[ActorMention | None, int]:
        """A noun without a country: "the Ministry of Finance of Ukraine", or "the ministry" to be resolved."""
        hit, role = self.hits[index], self.hits[index].meanings.get("noun_body")
        before = self.text[max(0, hit.start - 4) : hit.start].lower()
        if not role or before not in {"the ", "its "}:
            return None, index + 1
        state, end, after = self._of_country(hit.end, index + 1)
        seat = self._seated(hit.end, index + 1) if state is None else None
        if seat is not None and role in offices.MISSIONS:
            return ActorMention(TextSpan(hit.start, hit.end), (), "body", role=role, posted=seat.code), index + 1
        state = state or seat
        if state is None and role == "government" and hit.text == "Administration":
            state = self.lexicon.countries["USA"]
        if state is None:
            return ActorMention(TextSpan(hit.start, hit.end), (), "body", role=role), index + 1
        body = self._body(state, role, words=hit.text)
        return ActorMention(TextSpan(hit.start, end), (body,), "body", role=role), after

    def _seated(self, end: int, after: int) -> Country | None:
        """The state whose capital follows: "the Foreign Ministry in Moscow"."""
        if after >= len(self.hits) or self.text[end : self.hits[after].start] != " in ":
            return None
        return self.hits[after].meanings.get("capital") or self.hits[after].meanings.get("city")

    # --- a country's adjective or possessive with what follows it

    def _with_noun(self, index: int, state: Country, *, end: int) -> tuple[ActorMention | None, int]:
        hit = self.hits[index]
        head, after = self._chain(index, end)
        if head is not None and "office" in head.meanings:
            return self._office(after - 1, state, start=hit.start)
        if head is None:
            return self._bare(index, state, end=end), index + 1
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
        return ActorMention(span, (self._body(state, role, words=head.text),), "body", noun, role), after

    def _body(self, state: Country, role: str, *, words: str) -> Actor:
        if "_" in role:
            words = " ".join(word if word in {"of", "the"} else word[:1].upper() + word[1:] for word in words.split())
        return Actor(f"{state.id}.{role}", f"{offices.adjective(state)} {words}", state.code)

    def _bare(self, index: int, state: Country, *, end: int) -> ActorMention | None:
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
        found = _THING.match(self.text, end)
        return TextSpan(*found.span(1)) if found and found[1] not in {"and", "or", "to", "in"} else None

    def _chain(self, index: int, end: int) -> tuple[Hit | None, int]:
        """The last noun of the phrase that begins before `end`, and the index after it."""
        head, after = None, index + 1
        while after < len(self.hits):
            hit = self.hits[after]
            if not ({"noun_body", "noun_role", "office"} & hit.meanings.keys() or self._own(hit, self.hits[index])):
                break
            acts = "country" in self.hits[index].meanings and end == self.hits[index].end
            if not self._one_phrase(end, hit.start, acts=acts):
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

    def _one_phrase(self, start: int, end: int, *, acts: bool) -> bool:
        """Whether only words between belong to one noun phrase; `acts` where a state's name can be who does it."""
        if end - start > _LONGEST_GAP:
            return False
        gap = self.text[start:end]
        if not gap.strip():
            return "\n\n" not in gap and bool(gap)
        words = gap.replace("-", " ", 1).split() if gap.startswith("-") else gap.split()
        if acts and not _DONE_TO.isdisjoint(words):
            return False  # "the US expelled 12 diplomats"
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
        chosen = _CHOSEN.match(self.text, hit.end)  # "President-elect Putin"
        office, end, after = hit.meanings["office"], chosen.end() if chosen else hit.end, index + 1
        own = self.lexicon.offices[office].country
        if state is None and own and not (office == "secretary_of_state" and _FOR_PLACE.match(self.text, end)):
            state = self.lexicon.countries[own]
        office, posted, end, after = self._destination(office, end, after=after)
        if state is None:
            state, end, after = self._of_country(end, after)
        begin = hit.start if start is None else start
        named = self._name_after(end, after, state=state, title=self.lexicon.offices[office].title, office=office)
        if named is not None:
            actor, end, after = named
            return ActorMention(TextSpan(begin, end), (actor,), "person", role=office, posted=posted), after
        noun = TextSpan(hit.start, hit.end)
        if chosen and state is not None:
            return ActorMention(TextSpan(begin, end), (offices.state_actor(state),), "person", role=office), after
        found = self._holder(TextSpan(begin, end), noun, office=office, state=state)
        return (replace(found, posted=posted), after) if found else (None, index + 1)

    def _holder(self, where: TextSpan, noun: TextSpan, *, office: str, state: Country | None) -> ActorMention | None:
        """An office without a name: its holder on the day, or one to be resolved; None for "a president"."""
        before = self.text[max(0, where.start - 7) : where.start]
        if state is None:
            return ActorMention(where, (), "person", role=office) if before.endswith(("the ", "The ")) else None
        if self.text[noun.end - 1] == "s" and office == "ambassador":
            return ActorMention(where, (offices.state_actor(state),), "adjective", noun, office)
        if before == "former " or _FORMER.search(self.text[where.start : noun.start]):
            return ActorMention(where, (offices.state_actor(state),), "person", role=office)
        holder = offices.office_holder(state, office, day=self.day, lexicon=self.lexicon)
        return ActorMention(where, (holder,), "person", role=office)

    def _destination(self, office: str, end: int, *, after: int) -> tuple[str, str, int, int]:
        """The words "to the United States" after "ambassador" belong to the office, which is in that state."""
        while (
            (told := _FOR_PLACE.match(self.text, end))
            and after < len(self.hits)
            and self.hits[after].start == told.end()
            and "country" in self.hits[after].meanings
        ):
            end, after = self.hits[after].end, after + 1
        to = _TO_PLACE.match(self.text, end) if "ambassador" in office else None
        if not to or after >= len(self.hits) or self.hits[after].start != to.end():
            return office, "", end, after
        there = self.hits[after].meanings
        if "body" in there and there["body"].id == "un":
            office = "un_ambassador"
        if not {"country", "capital", "body"} & there.keys():
            return office, "", end, after
        state = there.get("country") or there.get("capital")
        return office, state.code if state else "", self.hits[after].end, after + 1

    # --- states and places

    def _place_or_state(self, hit: Hit, state: Country) -> ActorMention | None:
        before, after = self.text[max(0, hit.start - 30) : hit.start], self.text[hit.end : hit.end + 25]
        if places.names_other(hit.text, before, after=after, lexicon=self.lexicon):
            return None
        word = _NEXT_WORD.match(after)
        if "capital" in hit.meanings and word and word[1] in self.lexicon.after_place:
            return None
        return ActorMention(
            TextSpan(hit.start, hit.end), (offices.state_actor(state),), self._kind(hit, before=before, after=after)
        )

    def _kind(self, hit: Hit, *, before: str, after: str) -> Kind:
        if places.is_place(hit, before, after=after):
            return "place"
        # "U.S." without an article is an adjective, but for headlines.
        bare = "adjective" in hit.meanings and not before.endswith(("the ", "The ", "\n")) and before
        acts = _ACTS.match(after) or self._joins_state(hit, after)
        return "adjective" if bare and _SMALL.match(after) and not acts else "country"

    def _joins_state(self, hit: Hit, after: str) -> bool:
        """Whether "and" joins a state's name to it: "US and Russia have", not "US and Russian officials"."""
        if (joined := _AND.match(after)) is None:
            return False
        other = next((one for one in self.hits if one.start == hit.end + joined.end()), None)
        return other is not None and "country" in other.meanings and "adjective" not in other.meanings

    def _at_place(self, hit: Hit) -> bool:
        return places.is_place(
            hit, self.text[max(0, hit.start - 30) : hit.start], after=self.text[hit.end : hit.end + 25]
        )
