"""Times that no calendar gives: "now", "recently", "in the near term"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.dates.english.grammar import Form
from components.dates.english.traps import trap_words
from components.dates.meaning import Vague
from components.lexicon.dates.english import english_words

if TYPE_CHECKING:
    from components.dates.english.grammar import Words
    from components.dates.meaning import Meaning


def vague(words: Words) -> Meaning | None:
    """The meaning of "now", "currently", "recently"."""
    if words.before().lower() == "as" and words.after().lower() == "as":
        return None  # "as recently as March"
    if words.word("vague") == "now" and (words.after() == "-" or (words.after() == "and" and words.after(2) == "then")):
        return None  # "the now-banned party", "every now and then"
    return Vague(str(english_words()["vague"][words.word("vague")]))


def past(words: Words) -> Meaning | None:
    """The meaning of "the past", where nothing behind it is what is past."""
    after = words.after()
    return Vague("PAST_REF") if not after.isalpha() or after in trap_words("goes_on") else None


def present(_words: Words) -> Meaning:
    """A reference to the present."""
    return Vague("PRESENT_REF")


def future(_words: Words) -> Meaning:
    """A reference to the future."""
    return Vague("FUTURE_REF")


VAGUE_FORMS = (
    Form("vague", "{vague}", vague, "vague"),
    Form(
        "vague",
        "( the )? ( near | foreseeable | not too distant | immediate ) ( future | term )",
        future,
        "=future =term",
    ),
    Form("vague", "the ( short | long | medium ) term", future, "=term"),
    Form("vague", "the future", future, "=future"),
    Form("vague", "the ( recent | distant )? past", past, "back"),
    Form("vague", "current", present, "=current"),
    Form("vague", "these days", present, "units"),
    Form("vague", "any moment | the coming moments", future, "=moment"),
    Form("vague", "as soon as possible", future, "=possible"),
)
