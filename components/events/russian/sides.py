"""Who acts and who is acted on, by the cases of the names around an act.

The nominative acts, the instrumental beside a passive or a noun; the dative is spoken to; whose people
it is done to is acted on. What nobody is named for is done by the state that publishes the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from components.events.parties import PAIR, codes
from components.events.russian.agents import accused, actors_of, agent_of, is_given, is_plural, owner_of_share, told_him
from components.events.russian.naming import Named
from components.events.russian.patients import HARMS, INTO, SAID_IN, WITH, holder, is_of_pair, is_topic, patient_of
from components.model import TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from components.events.russian.acts import Told
    from components.events.russian.passages import Passage
    from components.model import Actor

Sides = tuple[tuple["Actor", ...], tuple["Actor", ...], float]
NOBODY: Sides = ((), (), 0.0)
_TOWARDS = frozenset({"с", "со", "против", "к", "ко", "от", "на"})
_HE = re.compile(r"\b(?:он|она|они|тот|последний)\b")
_COUNTRY = re.compile(r"росси|сша|америк")
_BESIDE = 25
"""Letters between an adjective of a state and its noun at most: "американское весеннее решение"."""
_ANNOUNCES = re.compile(
    r"\b(?:объяв|сообщ|уведом|реши|намер|планир|нача|заверш|пош|осуществ|продолж|прин|подпис|направ|заяв)\w*"
)
_AND = re.compile(r",?\s+и\s+")
_PERSON_OR_BODY = frozenset({"person", "office", "state"})
_TOGETHER = frozenset({"suspension", "resumption"})
_PAPER = re.compile(r"\b(?:договор|соглашени|контракт|меморандум)\w*")
_BETWEEN = re.compile(r"\bмежду\b|российско-американск|американо-российск")
_STATED = frozenset({"statement", "accusation", "proposal", "agreement", "threat", "rejection"})


@dataclass(slots=True)
class Cast:
    """Who the article is about, who publishes it, and who was spoken of last."""

    pair: tuple[Actor, ...] = ()
    own: Actor | None = None
    last: tuple[Actor, ...] = ()
    """Who acted in the sentence before, for "he"."""
    spoke: bool = False
    """Whether the article tells a meeting or call of the two, so that what is said is said there."""
    declared: bool = False
    """Whether the text says who publishes it; else "we" is only taken to be Russia."""

    def rest(self, own: Iterable[Actor]) -> tuple[Actor, ...]:
        """The other of the pair; () where that is not one state."""
        mine = codes(own)
        other = tuple(state for state in self.pair if state.country not in mine)
        return other if len(other) == 1 else ()

    def sides(self, passage: Passage, told: Told) -> Sides:
        """Who acts and who is acted on; nobody where the words do not say."""
        clause = [one for one in passage.named if passage.clause_at(one.where.start) == told.clause]
        if told.act.mutual:
            return self._mutual(passage, told, clause)
        if told.form == "noun":
            return self._of_noun(passage, told, clause)
        reflexive = told.form == "reflexive" and any(one.acts and one.actors and not one.people for one in clause)
        if (told.passive and not reflexive) or told.act.done_to:
            return self._passive(passage, told, clause)
        if told.act.owner_acts:
            owner = next((one for one in clause if one.where.start >= told.where.end and one.actors), None)
            return self._towards(told, owner.actors, clause, passage) if owner else NOBODY
        return self._active(passage, told, clause)

    # --- both

    def _mutual(self, passage: Passage, told: Told, clause: list[Named]) -> Sides:
        partners = [one for one in clause if self._is_partner(one) and not is_topic(told, one)]
        near = actors_of(partners)
        if len(codes(near)) < PAIR and not told.act.named:
            others = (one for one in passage.named if one.kind != "adjective" and not is_topic(told, one))
            whole = actors_of(one for one in others if self._is_partner(one))
            near = whole if len(codes(whole)) >= PAIR else near
        active = told.form in {"past", "present", "reflexive"} and not told.passive
        opens = passage.clauses[told.clause].start == told.where.start  # "Договорились о встрече."
        free = any(one.acts or one.kind in {"pair", "both"} for one in passage.named)
        if active and not opens and told.act.objects is None and not free:
            return NOBODY  # "эксперты обсудили"
        if len(codes(near)) >= PAIR:
            return near, near, 1.0
        theirs = self.spoke and told.form == "noun" and is_of_pair(told, partners)  # "первая встреча двух лидеров"
        if (told.act.named and not theirs) or any(one.kind == "stranger" for one in partners):
            return NOBODY
        alone = near and told.form in {"past", "present"} and not told.passive and not is_plural(passage, told)
        signs = told.act.action == "agreement" and told.act.objects is not None
        if alone and (signs or (not self.spoke and told.act.action == "talks")):
            return NOBODY  # "Россия рассматривает": by itself
        if near and codes(near) - codes(self.pair):
            return NOBODY
        return self.pair, self.pair, 0.5

    def _is_partner(self, one: Named) -> bool:
        """Whether one takes part, and is not what they speak of: "о Сирии"."""
        return not one.governed or one.governed in WITH or bool(one.countries & codes(self.pair))

    # --- one acts

    def _active(self, passage: Passage, told: Told, clause: list[Named]) -> Sides:
        if told.form == "we":
            return self._towards(told, (self.own,), clause, passage) if self.own else NOBODY
        subject = self._subject(passage, told, clause)
        told_to = told.form == "infinitive" and told.act.people and (subject is None or not subject.owned)
        given = next((one for one in clause if is_given(one)), None) if told_to else accused(passage, told, clause)
        given = given or told_him(passage, told, clause)
        if told.act.action == "release" and told.form == "reflexive":
            given = subject  # "датчане вернулись на родину"
        if given is not None or subject is None:
            return self._by_other(given) if given is not None else NOBODY  # "датчанам надлежит освободить здание"
        if subject.kind == "pair":
            return self.pair, self.pair, 0.5
        if subject.kind == "both":
            return subject.actors, subject.actors, 1.0
        beside = self._joined(passage, subject)
        if beside is not None:
            everyone = (*subject.actors, *beside.actors)
            return everyone, everyone, 1.0
        return self._towards(told, subject.actors, clause, passage)

    def _joined(self, passage: Passage, subject: Named) -> Named | None:
        """The other of two who act together: "Россия и США приветствуют"."""
        for one in passage.named:
            first, second = sorted((one, subject), key=lambda each: each.where.start)
            joined = first.where.end <= second.where.start and _AND.fullmatch(
                passage.folded, first.where.end, second.where.start
            )
            if joined and one.actors and not one.countries & subject.countries and "N" in one.cases:
                return one
        return None

    def _subject(self, passage: Passage, told: Told, clause: list[Named]) -> Named | None:
        """Who acts: in the clause before the verb, else behind it, else earlier in the sentence."""
        at = told.where
        if told.form == "active_participle":
            before = [one for one in passage.named if one.where.end <= at.start and one.actors and not one.governed]
            return before[-1] if before else None
        here = [one for one in clause if one.acts and told.form != "gerund"]
        before = [one for one in here if one.where.end <= at.start]
        if told.form == "infinitive" and not before:  # "решение властей США выслать"
            before = [one for one in clause if one.owned and one.actors and one.where.end <= at.start]
        if told.act.action == "visit" and not before:  # "завершился визит министра"
            before = [one for one in clause if not one.governed and one.actors and "G" in one.cases][:1]
        if before:
            return before[-1]
        behind = [one for one in here if one.where.start >= at.end and not one.people]
        return self._in_place(passage, told, clause) or next(iter(behind), None) or self._elsewhere(passage, told)

    def _elsewhere(self, passage: Passage, told: Told) -> Named | None:
        """Who acts, by the other clauses of the sentence: before the act, else behind it, else who was spoken of."""
        at = told.where
        earlier = [one for one in passage.named if one.acts and one.where.end <= at.start]
        if earlier:
            return earlier[-1]
        later = [one for one in passage.named if one.acts and one.where.start >= at.end]
        if told.form == "gerund" and later:
            return later[0]
        return self._spoken_of(passage, told)

    def _in_place(self, passage: Passage, told: Told, clause: list[Named]) -> Named | None:
        """The state in whose capital or ministry they say something: "в Вашингтоне заявили"."""
        if not is_plural(passage, told) or told.act.action not in _STATED:
            return None
        inside = (one for one in clause if one.governed in SAID_IN and one.kind == "state" and one.actors)
        stated = told.act.action == "statement"  # "в США отмечают праздник"
        return next((one for one in inside if not (stated and _COUNTRY.match(passage.folded, one.where.start))), None)

    def _spoken_of(self, passage: Passage, told: Told) -> Named | None:
        """Who was spoken of last, where the clause says "he"."""
        clause = passage.clauses[told.clause]
        if self.last and (hit := _HE.search(passage.folded, clause.start, told.where.start)):
            return Named(TextSpan(*hit.span()), self.last, "person", "")
        return None

    # --- something is done

    def _passive(self, passage: Passage, told: Told, clause: list[Named]) -> Sides:
        agent = agent_of(passage, clause, told) or holder(passage, told, clause)
        if agent is not None:
            return self._towards(told, agent.actors, clause, passage)
        phrase = told.form == "phrase"
        doer = next((one for one in clause if one.acts and not one.people and one.actors), None)
        if phrase and doer is not None and not told.act.done_to:
            return self._towards(told, doer.actors, clause, passage)
        given = next((one for one in clause if is_given(one)), None)
        if given is not None:
            return self._by_other(given)
        patient = patient_of(passage, clause, told) if told.act.people or told.act.done_to else None
        if patient is not None:
            return self._by_other(patient)
        if told.act.action in {"sanction", "vote"} and (named := [one for one in clause if one.acts and one.actors]):
            return self._by_other(named[0])
        return self._own(passage, told, clause)

    def _by_other(self, target: Named) -> Sides:
        doer = self.rest(target.actors) if target.countries & codes(self.pair) else ()
        return (doer, target.actors, 0.6) if doer else NOBODY

    def _own(self, passage: Passage, told: Told, clause: list[Named]) -> Sides:
        """What nobody is named for: not whose people it harms, else the publishing state."""
        harmed = next((one for one in clause if one.people and one.actors and one.governed not in SAID_IN), None)
        if harmed is not None and told.act.action in HARMS:
            return self._by_other(harmed)
        together = told.act.action in _TOGETHER and not _PAPER.search(passage.clause_text(told.clause))
        if together and _BETWEEN.search(passage.clause_text(told.clause)):
            both = actors_of(one for one in clause if one.kind != "adjective")
            return (both, both, 0.8) if len(codes(both)) >= PAIR else (self.pair, self.pair, 0.5)
        if self.own is None or (not self.declared and not self._is_opposite(clause)):
            return NOBODY
        if told.form == "passive_participle":
            taken = self.rest((self.own,)) if told.act.action == "seizure" else ()
            return (taken, (self.own,), 0.5) if taken else NOBODY  # "захваченной недвижимости"
        owner = owner_of_share(clause, told)
        doer = owner.actors if owner else ((self.own,) if self.own else ())
        return self._towards(told, doer, clause, passage) if doer else NOBODY

    def _is_opposite(self, clause: Sequence[Named]) -> bool:
        """Whether the clause names the other state as the one it is about: "соглашение с США"."""
        other = codes(self.rest((self.own,))) if self.own else frozenset()
        return any(one.countries & other and (one.people or one.governed in _TOWARDS) for one in clause)

    def _of_noun(self, passage: Passage, told: Told, clause: list[Named]) -> Sides:
        """The sides of an act told by a noun: "высылка Вашингтоном дипломатов", "выход США из договора"."""
        agent = agent_of(passage, clause, told) or (holder(passage, told, clause) if told.act.people else None)
        if agent is not None:
            return self._towards(told, agent.actors, clause, passage)
        behind = [one for one in clause if one.where.start >= told.where.end and one.actors]
        if told.act.people and (behind or not told.announced):
            patient = next((one for one in behind if one.people), None) or next(iter(behind), None)
            return self._by_other(patient) if patient else NOBODY
        before = [one for one in clause if one.where.end <= told.where.start and one.actors]
        owner = next((one for one in behind if not one.governed and "G" in one.cases), None)
        if (
            owner is None
            and before
            and before[-1].kind == "adjective"
            and told.where.start - before[-1].where.end <= _BESIDE
        ):
            owner = before[-1]
        owner = owner or self._announcing(passage, told, clause)
        if owner is None and told.announced and not any(one.acts for one in before):
            given = next((one for one in before if is_given(one)), None)  # "датчанам вручена нота о прекращении"
            return self._by_other(given) if given else self._own(passage, told, clause)
        if owner is not None and owner.ours and self.own is not None:
            return owner.actors, self.rest(owner.actors), 0.6
        return self._towards(told, owner.actors, clause, passage) if owner else NOBODY

    def _announcing(self, passage: Passage, told: Told, clause: list[Named]) -> Named | None:
        """Who announces the act as their own: "Лондон объявил о введении пошлин"."""
        free = [one for one in clause if one.acts and one.actors and one.where.end <= told.where.start]
        return next((one for one in free if _ANNOUNCES.search(passage.folded[one.where.end : told.where.start])), None)

    def _towards(self, told: Told, doer: tuple[Actor, ...], clause: list[Named], passage: Passage) -> Sides:
        """The doer with whom it is done to: whom the clause names, else the other of the pair."""
        own = codes(doer)
        if not doer or "" in own:
            return NOBODY
        others = [
            one
            for one in clause
            if one.kind != "adjective" and not one.countries & own and (one.actors or one.kind == "stranger")
        ]
        others = [one for one in others if one.governed not in INTO or "A" in one.cases or one.people]
        others.sort(key=lambda one: not ("D" in one.cases or one.governed in _TOWARDS or one.people))
        rest = self.rest(doer) if own & codes(self.pair) else ()
        for one in others:
            if one.actors and one.countries <= codes(self.pair):
                return doer, one.actors, 1.0
        said = told.act.action in _STATED and (self.spoke or told.act.action == "statement")
        if others and not said:
            return (doer, others[0].actors, 1.0) if others[0].actors else NOBODY
        if told.act.named:
            return NOBODY
        wider = [one for one in passage.named if one.actors and one.countries & codes(rest)]
        wider = [one for one in wider if one.kind in _PERSON_OR_BODY]
        return (doer, wider[0].actors, 0.8) if wider else (doer, rest, 0.6)
