"""A headline for an event, put together from its parts by the templates of the lexicon.

Past acts stand in the present tense, as timelines tell them; what is only planned, proposed, threatened or
denied says so. Nothing is taken from the articles but names and numbers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from components.events import actor_words
from components.events.scene import READ, Scene
from components.events.slots import fill
from components.lexicon.actions.inflection import inflect
from components.lexicon.events import merging
from components.lexicon.events.titles import SLOT, wordings
from components.model import DONE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from components.events.telling import Telling
    from components.lexicon.events import Told, Wording
    from components.lexicon.events.titles import Undone
    from components.model import Actor, Mention, Status

_OPTIONAL = re.compile(r"\[([^\]]*)\]")
_PARTICLES = re.compile(r"^\w+ (?:(?:off|from|on|out|for) )?")
LEADERS = frozenset({"President", "Prime Minister", "General Secretary", "Chancellor"})
"""Offices whose holder acts for the state: "Putin suspends New START"."""
BEHIND = 2
"""Words behind a trigger that tell what it is: "raised grave concerns"."""
_ARTICLE = re.compile(r"^an? ")
WORDS_ONLY = frozenset({"statements", "talks", "envoys", "agreements"})
"""Families of acts that any official does in person."""


def title_of(telling: Telling) -> str:
    """The headline of what mentions tell together; short enough for a timeline where its parts allow it."""
    wording, status = _wording(telling)
    scene = _scene(telling, wording)
    subject, plural, persons = _subject(telling, wording, scene)
    told = _told(scene, wording, persons=persons)
    lines = told.do if told else wording.alone if wording.alone and scene.targets else wording.do
    noun = (told.noun if told else "") or wording.noun
    undone = None if status in DONE else _undone(telling)
    # "plan talks" rather than "plan to hold talks"
    is_mutual = telling.lead.mention.action.id in merging().mutual and (_together(telling) or bool(wording.alone))
    by_noun = is_mutual and status != "denied" and (told is None or bool(told.noun))
    best = ""
    for do, name in _versions(lines, noun, scene):
        if not subject or status == "demanded":
            best = _headline(_bare(telling, name, scene))
        else:
            framed = _framed(undone, do, noun=name, by_noun=by_noun)
            best = _headline(f"{subject} {_conjugated(framed, plural=plural)}")
        if len(best) <= wordings().longest:
            break
    return best


def _wording(telling: Telling) -> tuple[Wording, Status]:
    """The words for the act and how it stands; what is said as a threat is a threat made."""
    action, status = telling.lead.mention.action, telling.status
    if action.family == "statements" and status == "threatened":
        return wordings().by_action["threat"], "occurred"
    return wordings().by_action[action.id], status


def _versions(lines: Sequence[str], noun: str, scene: Scene) -> Iterator[tuple[str, str]]:
    """What is done, and the act as a noun, from the fullest to the shortest."""
    filled, nouns = _filled(lines, scene), _nouns(noun, lines, scene)
    do, name = next(filled, ""), next(nouns, "")
    while True:
        yield do, name
        shorter, shortened = next(filled, do), next(nouns, name)
        if (shorter, shortened) == (do, name):
            return
        do, name = shorter, shortened


def _scene(telling: Telling, wording: Wording) -> Scene:
    others = sorted((f.mention for f in telling.facts), key=lambda m: (-m.score, m.article_id, m.where))
    mentions = dict.fromkeys((telling.lead.mention, *others[:READ]))
    when = telling.lead.mention.when
    return Scene(
        group=telling.lead.group,
        mentions=tuple(mentions),
        sources=telling.sources,
        targets=() if _together(telling) else telling.targets,
        named_place=telling.place,
        counts=telling.counts,
        day=telling.span.last if telling.span else when.anchor if when else None,
        by_person=wording.by == "person",
    )


def _together(telling: Telling) -> bool:
    """Whether both sides are the subject: they meet and call each other, but one can sign or release alone."""
    lead = telling.lead
    return lead.together and (
        lead.mention.action.family == "talks"
        or bool(lead.sources & lead.targets)
        or not (lead.sources and lead.targets)
    )


def _told(scene: Scene, wording: Wording, *, persons: bool) -> Told | None:
    """The special words for the act, by the first trigger that has some, the lead's before others.

    Of "raised concerns" the trigger alone says little: for words and talks those behind it count too.
    """
    fit = [told for told in wording.told if persons or not told.persons]
    ranges = (0, BEHIND) if wording.by == "person" and wording.action not in merging().several else (0,)
    for behind in ranges:
        for mention in scene.mentions:
            words = _trigger_words(mention, behind) if mention.action.id == wording.action else []
            if found := next((told for told in fit if any(word.startswith(told.words) for word in words)), None):
                return found
    return None


def _trigger_words(mention: Mention, behind: int) -> list[str]:
    """The words of the trigger, and so many behind it."""
    if mention.trigger is None:
        return []
    start, end = mention.trigger.start - mention.where.start, mention.trigger.end - mention.where.start
    return [*mention.quote[start:end].casefold().split(), *mention.quote[end:].casefold().split()[:behind]]


def _subject(telling: Telling, wording: Wording, scene: Scene) -> tuple[str, bool, bool]:
    """Who acts, whether that is more than one, and whether all are told by persons."""
    actors = (*telling.sources, *telling.targets) if _together(telling) else telling.sources
    states = actor_words.of_each_state(dict.fromkeys(actors))
    if not states:
        return "", False, False
    persons = [_person(own, telling) for own in states] if wording.by == "person" else [None]
    if all(persons):
        return (
            actor_words.joined([actor_words.person_words(actor) for actor in persons if actor]),
            len(states) > 1,
            True,
        )
    if len(actors) == 1 and actors[0].id.endswith(wordings().bodies):
        return f"the {_body(actors[0], scene)}", False, False
    if wording.envoys and len(states) == 1:
        return f"{actor_words.adjective(states[0][0], scene.day)} envoys", True, False
    names = list(dict.fromkeys(actor_words.state_words(own[0], scene.day) for own in states))
    return actor_words.joined(names), len(names) > 1, False


def _body(actor: Actor, scene: Scene) -> str:
    name, own = actor.name.replace("U.S.", "US"), actor_words.adjective(actor, scene.day)
    return name if own in name else f"{own} {name}"


def _person(actors: Sequence[Actor], telling: Telling) -> Actor | None:
    """The person who stands for a state in the title: a leader for acts of state, anyone for words and meetings."""
    anyone = telling.lead.mention.action.family in WORDS_ONLY or telling.lead.together
    return next((a for a in actors if actor_words.is_person(a) and (anyone or a.office in LEADERS)), None)


def _filled(lines: Sequence[str], scene: Scene) -> Iterator[str]:
    """The first line whose slots all have words; then again with one optional part less, to the last."""
    for line in lines:
        bare = _OPTIONAL.sub("", line)
        if all(fill(scene, slot) for slot in SLOT.findall(bare)):
            yield from _shorter(line, scene)
            return


def _nouns(noun: str, lines: Sequence[str], scene: Scene) -> Iterator[str]:
    if "{subject}" in noun:
        do = next(_filled([_OPTIONAL.sub("", line) for line in lines], scene), "")
        rest = _PARTICLES.sub("", do, count=1).removesuffix(" closed")
        noun = noun.replace("{subject}", rest)
    yield from _shorter(noun, scene)


def _shorter(line: str, scene: Scene) -> Iterator[str]:
    parts = _OPTIONAL.findall(line)
    kept = [part for part in parts if all(fill(scene, slot) for slot in SLOT.findall(part))]
    for number in range(len(kept), -1, -1):
        shown = set(kept[:number])
        text = _OPTIONAL.sub(lambda found: found[1] if found[1] in shown else "", line)  # noqa: B023 - used at once
        yield SLOT.sub(lambda slot: fill(scene, slot[1]), text)


def _framed(undone: Undone | None, do: str, *, noun: str, by_noun: bool) -> str:
    """What the subject does: the act, or how it stands to the act."""
    if undone is None:
        return do
    return f"{undone.noun} {noun}" if by_noun or not undone.before else f"{undone.before} {do}"


def _bare(telling: Telling, noun: str, scene: Scene) -> str:
    """The noun alone, for an act of which nobody knows who did it, with those it concerns."""
    text = noun if telling.status in DONE else _ARTICLE.sub("", noun)
    doers = actor_words.of_each_state(telling.sources if telling.status == "demanded" else ())
    if len(doers) == 1 and text.endswith(" of envoys"):
        # Whose envoys are to leave says enough: they go from the other side.
        return f"{text.replace(' envoys', f' {actor_words.adjective(doers[0][0], scene.day)} envoys')} demanded"
    states = actor_words.of_each_state(dict.fromkeys((*telling.targets, *(own[0] for own in doers))))
    names = list(dict.fromkeys(actor_words.state_words(own[0], scene.day) for own in states))
    told = any(word in text for own in states for word in (actor_words.adjective(own[0], scene.day), *names[:1]))
    text = text if told or not names else f"{text} involving {actor_words.joined(names)}"
    word = "" if telling.status in DONE else wordings().by_status[telling.status].bare
    return f"{text} {word}" if telling.status == "demanded" else f"{word} {text}".strip()


def _undone(telling: Telling) -> Undone:
    """The words for an act that is not done; of a denial those its quote asks for."""
    table = wordings()
    if telling.status != "denied":
        return table.by_status[telling.status]
    quote = telling.lead.mention.quote.casefold()
    fit = next((denial for denial in table.denials if any(word in quote for word in denial.words)), None)
    if fit is None and not any(re.search(rf"(?:\b|(?<=\w)){re.escape(word)}", quote) for word in table.negations):
        fit = table.denials[-1]
    return fit or table.by_status["denied"]


def _conjugated(do: str, *, plural: bool) -> str:
    verb, _, rest = do.partition(" ")
    if plural or verb == "may":
        return do
    return f"{inflect(verb)['s'][0]} {rest}".strip()


def _headline(text: str) -> str:
    text = text.removeprefix("the ").strip()
    return text[:1].upper() + text[1:]
