"""Every frame's own sentences, read by the engine: those that tell its act, and those that do not."""

from datetime import date
from pathlib import Path

import pytest

from components.events.mentions import extract_mentions
from components.lexicon.actions.frames import NO_ACT, Frame, FrameExample, frames
from components.lexicon.files import read_toml
from components.model import Article, Mention

PUBLISHED = date(2025, 6, 1)
KNOWN = frozenset(read_toml(Path(__file__).parents[1] / "examples" / "known_frame_failures.toml")["sentences"])
"""Sentences the engine cannot read yet; when it begins to, the suite says so."""


def _mentions(text: str) -> list[Mention]:
    return extract_mentions(Article("", text, PUBLISHED))


def _told(mention: Mention, *, mutual: bool) -> tuple[str, str, str, str]:
    sides = [{a.country for a in side} for side in (mention.sources, mention.targets)]
    if mutual:  # who is named first is no matter
        sides = [sides[0] | sides[1]] * 2
    return mention.action.id, *("+".join(sorted(side)) for side in sides), mention.status


def _wanted(frame: Frame, example: FrameExample) -> tuple[str, str, str, str]:
    sides = [set(side.split("+")) for side in (example.source, example.target)]
    if frame.mutual:
        sides = [sides[0] | sides[1]] * 2
    return frame.action, *("+".join(sorted(side)) for side in sides), example.status


def _mark(text: str) -> tuple[pytest.MarkDecorator, ...]:
    return (pytest.mark.xfail(reason="not read yet"),) if text in KNOWN else ()


@pytest.mark.parametrize(
    ("frame", "example"),
    [
        pytest.param(frame, example, id=f"{frame.id}: {example.text}", marks=_mark(example.text))
        for frame in frames()
        for example in frame.examples
    ],
)
def test_a_sentence_tells_the_act(frame: Frame, example: FrameExample) -> None:
    """The act is found, with who did it to whom and whether it happened."""
    assert _wanted(frame, example) in [_told(mention, mutual=frame.mutual) for mention in _mentions(example.text)]


@pytest.mark.parametrize(
    ("frame", "text"),
    [
        pytest.param(frame, text, id=f"{frame.id}: {text}", marks=_mark(text))
        for frame in frames()
        for text in frame.not_examples
    ],
)
def test_a_sentence_does_not_tell_the_act(frame: Frame, text: str) -> None:
    """The words alone do not make the act; those of a frame that tells none make no act at all."""
    told = [mention.action.id for mention in _mentions(text) if mention.status == "occurred"]
    assert (told == []) if frame.action == NO_ACT else (frame.action not in told)


def test_known_failures_are_sentences_of_frames() -> None:
    """No known failure has been left behind by a changed frame."""
    own = {text for frame in frames() for text in (*frame.not_examples, *(e.text for e in frame.examples))}
    assert KNOWN - own == frozenset()
