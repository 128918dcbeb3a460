"""Sentences on their way to mentions, as the tests of this room need them."""

from datetime import date

from components.dates import read_dates
from components.events.actors import find_actors
from components.events.clauses import parse
from components.events.deed import Deed
from components.events.deeds import deeds_of
from components.events.mentions import extract_mentions
from components.events.syntax import Sentence
from components.events.tokens import tokens_of
from components.events.triggers import triggers
from components.model import Actor, Article, Mention
from components.sentences import mask_markup, split_sentences

DAY = date(2018, 4, 6)  # a Friday


def parsed(text: str, day: date = DAY) -> Sentence:
    """The one sentence of the text, parsed."""
    (span,) = split_sentences(text)
    actors = find_actors(Article("", text, day), (span,))
    return parse(tokens_of(mask_markup(text), span, (*actors, *read_dates(text, published=day)), triggers()))


def deeds(text: str, day: date = DAY) -> list[Deed]:
    """The acts of the one sentence of the text."""
    return deeds_of(parsed(text, day), triggers())


def told(text: str, day: date = DAY) -> list[tuple[str, str, str, str]]:
    """Action, status, and the countries that act and are acted on, "+" between, of each act of the text."""
    return [
        (deed.action.id, deed.status, _countries(deed.sources), _countries(deed.targets)) for deed in deeds(text, day)
    ]


def mentions(text: str, day: date = DAY) -> tuple[Mention, ...]:
    """The mentions of an article with this text."""
    return extract_mentions(Article("A title", text, day))


def dated(text: str, day: date = DAY) -> list[tuple[str, str, str, str]]:
    """Action, status, who to whom ("RUS>USA") and days of each mention of an article with this text."""
    return [
        (
            mention.action.id,
            mention.status,
            f"{_codes(mention.sources)}>{_codes(mention.targets)}",
            mention.when.span.iso if mention.when and mention.when.span else "",
        )
        for mention in extract_mentions(Article("", text, day))
    ]


def _codes(actors: tuple[Actor, ...]) -> str:
    return "+".join(dict.fromkeys(actor.country for actor in actors if actor.country))


def _countries(side: tuple) -> str:
    return "+".join(dict.fromkeys(actor.country for one in side for actor in one.mention.actors))
