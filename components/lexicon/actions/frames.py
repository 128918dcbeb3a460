"""The words that tell an action: verbs with their objects, and nouns.

The tables lie in `frames/`, one file a kind of act. A frame's verb alone is its trigger, unless `objects`
are named: then one of them must stand in the verb's object ("imposed sanctions", not "imposed a limit").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from components.errors import LexiconError
from components.lexicon.actions.kinds import CODE, actions
from components.lexicon.files import FOLDER, read_toml
from components.model import STATUSES, Action

if TYPE_CHECKING:
    from pathlib import Path

TABLES = FOLDER / "actions" / "frames"

NO_ACT = "none"
"""The action of frames such as "meet the standards", which keep "meet" from being a meeting."""
PLOVER = frozenset(
    {
        *("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "INVESTIGATE", "DEMAND"),
        *("DISAPPROVE", "REJECT", "THREATEN", "PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT", "FIGHT"),
    }
)
"""The event types of the PLOVER gold standard records."""

_LISTS = ("verbs", "objects", "nouns", "not_examples")
_FLAGS = ("with_only", "mutual", "place", "needs_target", "reversed", "direct", "persons", "suffered", "bodily")
_KEYS = frozenset({"id", "action", "cameo", "plover", "strength", "examples", *_LISTS, *_FLAGS})
_EXAMPLE_KEYS = frozenset({"text", "source", "target", "status"})
_ID = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True, slots=True)
class FrameExample:
    """A sentence that must give the frame's action."""

    text: str
    source: str
    """ISO 3166 alpha-3; several joined by "+"; for a mutual act the same in source and target."""
    target: str
    status: str


@dataclass(frozen=True, slots=True)
class Frame:
    """The ways to tell one act in words."""

    id: str
    action: str
    """The id of its action in actions.toml; NO_ACT for words that look like an act and tell none."""
    cameo: str
    """The act's CAMEO code: the frame's own, or else the action's."""
    plover: str
    """The act's PLOVER type: the frame's own, or else the action's."""
    verbs: tuple[str, ...] = ()
    """Lemmas, some with a particle: "expel", "kick out"."""
    objects: tuple[str, ...] = ()
    """Words one of which the verb's object must have, in the forms they appear in; none: the verb is enough."""
    nouns: tuple[str, ...] = ()
    """Nouns and phrases that name the act by themselves: "expulsion", "expulsions"."""
    mutual: bool = False
    """Both parties do it: talks, a call, an agreement."""
    place: bool = False
    """A country named only as a place may be the one acted on: "sent troops into"."""
    with_only: bool = False
    """Only whom "with" names is the other party: "discussed Iran with Turkey"."""
    needs_target: bool = False
    """Counts only where the clause names someone acted on; for weak verbs such as "help"."""
    reversed: bool = False
    """The grammatical object or the "from" phrase acts: "received a note from"."""
    direct: bool = False
    """Counts only where the one acted on stands right behind the verb: "called Putin", not "called Putin's act …"."""
    persons: bool = False
    """The object must be of persons: "saw Putin", "brought home two Danes"; of a direct frame right behind the verb."""
    suffered: bool = False
    """Its active verb tells what was done to a subject without office: "Griner came home"."""
    bodily: bool = False
    """Done to people, places or things: "attacked a convoy", not "attacked the decision"."""
    strength: float = 1.0
    """How surely the words mean the act, 0 to 1."""
    examples: tuple[FrameExample, ...] = ()
    not_examples: tuple[str, ...] = ()

    @property
    def coded(self) -> Action:
        """Its action with the frame's own, narrower codes."""
        return coded(self.action, self.cameo, self.plover)


@cache
def coded(action: str, cameo: str, plover: str) -> Action:
    """An action with other codes than its own; the same object for the same codes."""
    return replace(actions()[action], cameo=cameo, plover=plover)


@cache
def frames(extra: Path | None = None) -> tuple[Frame, ...]:
    """The shipped frames in the order of their files, then a user's own from the [[frame]] entries of `extra`.

    A user's frame with the id of a shipped one takes its place.
    Raises LexiconError that names file, frame and mend.

    >>> next(frame.verbs[0] for frame in frames() if frame.id == "expel")
    'expel'
    """
    found: dict[str, Frame] = {}
    for path in sorted(TABLES.glob("*.toml")):
        for frame in _read(path):
            if frame.id in found:
                raise LexiconError(f"{path.name}: frame {frame.id!r} stands twice.", hint="Give one another id.")
            found[frame.id] = frame
    own = _read(extra) if extra else []
    return tuple((found | {frame.id: frame for frame in own}).values())


def _read(path: Path) -> list[Frame]:
    rows = enumerate(read_toml(path).get("frame", []), start=1)
    return [_frame(row, f"{path.name}, frame {number} ({row.get('id', 'without id')})") for number, row in rows]


def _frame(row: dict[str, Any], place: str) -> Frame:
    if strange := sorted(row.keys() - _KEYS):
        raise LexiconError(f"{place}: unknown key {strange[0]!r}.", hint=f"Known: {', '.join(sorted(_KEYS))}.")
    if missing := sorted({"id", "action"} - row.keys()):
        raise LexiconError(f"{place}: {missing[0]} is missing.", hint="A frame has an id and an action.")
    if not _ID.fullmatch(row["id"]):
        raise LexiconError(f"{place}: {row['id']!r} is no id.", hint="Write lower case and underscores: close_mission.")
    _check_codes(row, place)
    _check_words(row, place)
    action = actions().get(row["action"])
    given = {"cameo": action.cameo if action else "", "plover": action.plover if action else "", **row}
    given |= {key: tuple(row.get(key, ())) for key in _LISTS}
    given["examples"] = tuple(_example(example, place) for example in row.get("examples", ()))
    return Frame(**given)


def _check_codes(row: dict[str, Any], place: str) -> None:
    if row["action"] not in {NO_ACT, *actions()}:
        raise LexiconError(f"{place}: no action {row['action']!r}.", hint=f"Known: {', '.join(actions())}.")
    if not CODE.fullmatch(row.get("cameo", "000")):
        raise LexiconError(f"{place}: {row['cameo']!r} is no CAMEO code.", hint="Write three or four digits: 161.")
    if row.get("plover", "AGREE") not in PLOVER:
        raise LexiconError(f"{place}: no PLOVER type {row['plover']!r}.", hint=f"Known: {', '.join(sorted(PLOVER))}.")
    if not 0 < row.get("strength", 1.0) <= 1:
        raise LexiconError(f"{place}: strength is {row['strength']}.", hint="Write a number above 0, at most 1.")


def _check_words(row: dict[str, Any], place: str) -> None:
    for key in _LISTS:
        words = row.get(key, [])
        if not isinstance(words, list) or not all(isinstance(word, str) and word.strip() == word for word in words):
            raise LexiconError(f"{place}: {key} is no list of words.", hint='Write ["expel", "kick out"].')
        if key != "not_examples" and (wrong := next((word for word in words if word != word.lower()), None)):
            raise LexiconError(f"{place}: {wrong!r} in {key} has a capital.", hint="Write words in lower case.")
        if twice := next((word for word in words if words.count(word) > 1), None):
            raise LexiconError(f"{place}: {twice!r} stands twice in {key}.", hint="Keep one of them.")
    for key in _FLAGS:
        if not isinstance(row.get(key, False), bool):
            raise LexiconError(f"{place}: {key} is {row[key]!r}.", hint="Write true or false.")
    if not row.get("verbs") and not row.get("nouns"):
        raise LexiconError(f"{place}: it has neither verbs nor nouns.", hint='Write verbs = ["expel"].')


def _example(row: dict[str, Any], place: str) -> FrameExample:
    if row.keys() != _EXAMPLE_KEYS:
        wrong = ", ".join(sorted(row.keys() ^ _EXAMPLE_KEYS))
        raise LexiconError(
            f"{place}: an example has {wrong} missing or unknown.", hint="It has text, source, target, status."
        )
    if row["status"] not in STATUSES:
        raise LexiconError(f"{place}: no status {row['status']!r}.", hint=f"Known: {', '.join(STATUSES)}.")
    return FrameExample(**row)
