"""What a sentence is made of once parsed: its tokens, its verb groups, and the actors in a phrase."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

from components.events.verbhood import lemmas_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from components.events.naming import ActorMention
    from components.events.tokens import Token
    from components.lexicon.actions.stances import Stance
    from components.model import ResolvedDate

Form: TypeAlias = Literal["finite", "infinitive", "ing", "reduced"]
"""Reduced: a participle behind its noun, "properties seized in 2016"."""
Link: TypeAlias = Literal["", "to", "that", "ing", "and", "relative", "adverbial"]
"""How a verb group hangs on its governor."""


NO_OBJECT = frozenset({"prep", "time", "comma", "stop", "quote", "to", "and", "adverb", "sub", "rel", "that"})
"""What cannot begin a direct object."""


CURRENCIES = frozenset(
    {"dollar", "dollars", "francs", "rupees", "pounds", "pesos", "marks", "roubles", "rubles", "lira", "currency",
     "cents", "crowns", "shillings", "riyals", "dinars", "yuan"}
)  # fmt: skip
_OCCASIONS = frozenset(
    {"meeting", "summit", "talks", "conference", "session", "dinner", "lunch", "briefing", "visit", "statement",
     "interview", "letter", "speech", "address", "message", "return", "response", "reply", "turn", "exchange",
     "retaliation"}
)  # fmt: skip
"""What a sentence begins with, before the one who acts there."""
MADE_BY = frozenset(
    {"made", "built", "designed", "born", "style", "language", "speaking", "brokered", "mediated", "trained",
     "educated", "based", "sponsored", "supplied"}
)  # fmt: skip
"""What a hyphen joins to a country's adjective that takes no part: "a Qatari-brokered deal"."""


@dataclass(slots=True, eq=False)
class Argument:
    """An actor in a phrase, with the preposition before it; "" for a subject or direct object."""

    prep: str
    mention: ActorMention
    at: int
    """Number of its token."""


@dataclass(slots=True, eq=False)
class Verb:
    """A verb group: "has not agreed", "to be expelled"."""

    first: int
    at: int
    """Numbers of its first and of its main token."""
    forms: tuple[tuple[str, str], ...]
    form: Form = "finite"
    passive: bool = False
    negated: bool = False
    no_longer: bool = False
    modal: str = ""
    perfect: bool = False
    progressive: bool = False
    past: bool = False
    governor: Verb | None = None
    link: Link = ""
    via: int | None = None
    """The token of the noun or adjective that governs an infinitive: "plan to", "ready to"."""
    introduced: str = ""
    """The word before the clause: "if", "after", "by", "which"."""
    subject: tuple[int, int] = (0, 0)
    """Half-open numbers of the tokens of its subject, of the antecedent behind "which"."""
    objects: tuple[int, int] = (0, 0)
    """Half-open numbers of the tokens up to the end of its clause."""
    antecedent: int | None = None
    """Where the noun begins that a clause without "that" says more of: "the offer Lavrov made"."""
    gerund: tuple[int, int] = (0, 0)
    """Where the "-ing" right behind it stands with its objects: "suspend issuing visas"; (0, 0) for none."""
    lemmas: tuple[str, ...] | None = None
    """What `lemmas_of` found for it, once asked."""
    stance: tuple[Stance | None] | None = None
    """What `stance_of` found for it, once asked."""
    shares: Verb | None = None
    """The verb whose subject it shares by "and"."""

    def is_form(self, form: str) -> bool:
        """Whether its main word can be such a form."""
        return any(own == form for _, own in self.forms)

    def is_any(self, lemmas: frozenset[str]) -> bool:
        """Whether its main word can be a form of one of the lemmas."""
        return not lemmas.isdisjoint(lemmas_in(self.forms))


@dataclass(slots=True, eq=False)
class Sentence:
    """The tokens of a sentence and its verb groups in order."""

    tokens: list[Token]
    verbs: list[Verb] = field(default_factory=list)
    phrases: dict[tuple[int, int], tuple[str, frozenset[str]]] = field(default_factory=dict)
    """What `words` gave, for frames ask again and again."""
    sides: dict[tuple[int, int], tuple[Argument, ...]] = field(default_factory=dict)
    """What `arguments` gave, for each reading of a verb asks again."""
    prior: frozenset[str] = frozenset()
    """The words of the sentence before, among which is what "it" means; set where there is an "it"."""
    listed: ResolvedDate | None = None
    """The time that what leads in to a list gives to its item, where the sentence is one."""
    nouns: list[int] = field(default_factory=list)
    """Numbers of the tokens that begin a noun of an act."""
    texts: list[str] = field(init=False)
    """The words of the tokens."""
    times: tuple[tuple[int, ResolvedDate], ...] = field(init=False)
    """The times with the numbers of their tokens."""

    def __post_init__(self) -> None:
        self.texts = [token.text for token in self.tokens]
        self.times = tuple([(at, token.time) for at, token in enumerate(self.tokens) if token.time is not None])

    def arguments(self, where: tuple[int, int]) -> tuple[Argument, ...]:
        """The actors between two token numbers, each with its preposition."""
        found = self.sides.get(where)
        if found is None:
            found = self.sides[where] = tuple(_arguments(self.tokens, *where))
        return found

    def words(self, where: tuple[int, int]) -> tuple[str, frozenset[str]]:
        """The words between two token numbers in lower case: with a space around each, and as a set."""
        found = self.phrases.get(where)
        if found is None:
            text = " ".join(self.texts[where[0] : where[1]])
            found = self.phrases[where] = (f" {text} ", frozenset(text.split()))
        return found


def _arguments(tokens: Sequence[Token], start: int, end: int) -> Iterator[Argument]:
    prep = ""
    for at in range(start, end):
        token = tokens[at]
        if token.tag == "prep":
            prep = token.text
        elif token.tag == "to":
            prep = "to"
        elif token.actor is not None:
            before = tokens[at - 1 - (tokens[at - 1].tag == "det")] if at > 1 else token
            if before.text in _OCCASIONS and tokens[start].tag == "prep":
                prep = ""  # "At the meeting Lavrov asked", "In return the Czech Republic"
            if not _qualifies(tokens, at):
                yield Argument(prep, token.actor, at)
        elif token.tag in {"verb", "stop", "quote", "time"} or (
            token.tag == "comma" and not list_goes_on(tokens, at, end)
        ):
            prep = ""


def _qualifies(tokens: Sequence[Token], at: int) -> bool:
    """Whether the name only qualifies the next word: "Russian-made", "Canadian dollars"."""
    if at + 1 >= len(tokens):
        return False
    after = tokens[at + 1]
    return after.text in CURRENCIES or (after.text in MADE_BY and after.start == tokens[at].end + 1 and not after.forms)


def list_goes_on(tokens: Sequence[Token], comma: int, end: int) -> bool:
    """Whether the comma stands between two actors of a list."""
    before = tokens[comma - 1].actor if comma else None
    following = next((token for token in tokens[comma + 1 : end] if token.tag not in {"det", "and"}), None)
    if before is None or following is None or following.actor is None:
        return False
    if before.kind == "place" and following.actor.kind == "person":
        return False  # "with her counterpart in Moscow, Foreign Minister Sergei Lavrov"
    if tokens[0].tag in {"prep", "sub"}:
        commas = sum(token.tag == "comma" for token in tokens[:end])
        if commas == 1 or not any(token.tag == "and" for token in tokens[comma + 1 : end]):
            return False  # "At a meeting with Lavrov, Kerry proposed"
    opening = all(token.tag in {"prep", "det"} for token in tokens[: comma - 1])  # "In Helsinki, Russia and …"
    return not opening or before.kind != "place" or following.actor.kind == "place"
