"""The tables of frames and stances: what they hold, and what a wrong entry is told."""

from collections import Counter
from pathlib import Path

import pytest

from components.errors import LexiconError
from components.lexicon.actions import actions
from components.lexicon.actions.frames import NO_ACT, PLOVER, Frame, frames
from components.lexicon.actions.stances import stances

FRAME = """
[[frame]]
id = "lend_pandas"
action = "cooperation"
verbs = ["lend"]
objects = ["pandas"]
"""
STANCE = """
[[stance]]
id = "mull"
verbs = ["toy with"]
status = "conditional"
"""


def _extra(folder: Path, text: str) -> Path:
    path = folder / "own.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_every_action_has_words() -> None:
    """An action that no frame tells could never be found."""
    assert set(actions()) - {frame.action for frame in frames()} == set()


def test_every_plover_type_has_words() -> None:
    """Whatever PLOVER distinguishes, a frame or a stance can tell."""
    told = {frame.plover for frame in frames()} | {stance.plover for stance in stances().all}
    assert told - {""} == PLOVER


@pytest.mark.parametrize("frame", frames(), ids=lambda frame: frame.id)
def test_every_frame_shows_what_it_means(frame: Frame) -> None:
    """Two sentences that tell the act, and one that does not."""
    assert len(frame.examples) >= (0 if frame.action == NO_ACT else 2)
    assert len(frame.not_examples) >= 1


def test_no_example_stands_twice() -> None:
    """Each sentence is one frame's own."""
    count = Counter(text for frame in frames() for text in (*frame.not_examples, *(e.text for e in frame.examples)))
    assert [text for text, times in count.items() if times > 1] == []


def test_a_frame_has_its_action_codes_unless_its_own_are_narrower() -> None:
    """Signing a treaty is SUPPORT 057, though agreements are AGREE 030."""
    signing, agreeing = (next(f for f in frames() if f.id == key) for key in ("sign_agreement", "agree_on"))
    assert (signing.coded.cameo, signing.coded.plover) == ("057", "SUPPORT")
    assert (agreeing.coded.cameo, agreeing.coded.plover) == ("030", "AGREE")


def test_own_frames_come_last(tmp_path: Path) -> None:
    """A user's frame is read with the shipped ones."""
    assert frames(_extra(tmp_path, FRAME))[-1] == Frame(
        "lend_pandas", "cooperation", "060", "COOPERATE", verbs=("lend",), objects=("pandas",)
    )


def test_an_own_frame_takes_the_place_of_a_shipped_one(tmp_path: Path) -> None:
    """Of two frames of one id the user's counts."""
    own = frames(_extra(tmp_path, FRAME.replace("lend_pandas", "expel")))
    assert [frame.action for frame in own if frame.id == "expel"] == ["cooperation"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"cooperation"', '"copperation"', "own.toml, frame 1 (lend_pandas): no action 'copperation'. Known: talks,"),
        ('verbs = ["lend"]', "", "own.toml, frame 1 (lend_pandas): it has neither verbs nor nouns."),
        ('["lend"]', '"lend"', "own.toml, frame 1 (lend_pandas): verbs is no list of words."),
        ('["lend"]', '["Lend"]', "own.toml, frame 1 (lend_pandas): 'Lend' in verbs has a capital."),
        ('["pandas"]', '["a", "a"]', "own.toml, frame 1 (lend_pandas): 'a' stands twice in objects."),
        ("objects", "object", "own.toml, frame 1 (lend_pandas): unknown key 'object'."),
        ('"lend_pandas"', '"Lend"', "own.toml, frame 1 (Lend): 'Lend' is no id."),
        ("objects", "mutual = 1\nobjects", "own.toml, frame 1 (lend_pandas): mutual is 1."),
        ("objects", "strength = 2\nobjects", "own.toml, frame 1 (lend_pandas): strength is 2."),
        ("objects", 'cameo = "x"\nobjects', "own.toml, frame 1 (lend_pandas): 'x' is no CAMEO code."),
        ("objects", 'plover = "HUG"\nobjects', "own.toml, frame 1 (lend_pandas): no PLOVER type 'HUG'."),
        ("objects", 'examples = [{text = "x"}]\nobjects', "an example has source, status, target missing or unknown."),
    ],
)
def test_a_wrong_frame_is_told_apart(tmp_path: Path, old: str, new: str, message: str) -> None:
    """The error names file, frame and fault."""
    with pytest.raises(LexiconError) as error:
        frames(_extra(tmp_path, FRAME.replace(old, new)))
    assert message in str(error.value)


def test_stances_by_their_words() -> None:
    """A verb, a noun and an adjective find their stance."""
    found = stances()
    assert found.by_verb["refuse"].plover == "REJECT"
    assert found.by_noun["threat"].status == "threatened"
    assert found.by_adjective["willing"].itself == "proposal"
    assert found.by_verb["urge"].control == "object"
    assert found.by_verb["say"].speaks


def test_own_stances(tmp_path: Path) -> None:
    """A user's stance is found by its words."""
    assert stances(_extra(tmp_path, STANCE)).by_verb["toy with"].status == "conditional"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"conditional"', '"maybe"', "own.toml, stance 1 (mull): no status 'maybe'. Known: occurred,"),
        ("status", "mood", "own.toml, stance 1 (mull): unknown key 'mood'."),
        ("status", 'control = "both"\nstatus', "own.toml, stance 1 (mull): no control 'both'."),
        ('id = "mull"', "", "own.toml, stance 1 (without id): id is missing."),
    ],
)
def test_a_wrong_stance_is_told_apart(tmp_path: Path, old: str, new: str, message: str) -> None:
    """The error names file, stance and fault."""
    with pytest.raises(LexiconError) as error:
        stances(_extra(tmp_path, STANCE.replace(old, new)))
    assert message in str(error.value)
