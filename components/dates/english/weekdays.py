"""Days of the week: "Friday", "late Thursday", "next Tuesday", "Tuesday of last week", "the night of Monday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.dates.english.grammar import Form
from components.dates.english.traps import trap_words
from components.dates.meaning import Weekday
from components.lexicon.dates.english import english_words

if TYPE_CHECKING:
    from components.dates.english.grammar import Words
    from components.dates.meaning import Meaning

WEEKDAYS = {**english_words()["weekday"], **english_words()["weekday_short"]}


def weekday(words: Words) -> Meaning | None:
    """A day of the week, alone or with "last", "next", "this"."""
    word = words.word("weekday") or words.word("weekday_short")
    number = int(WEEKDAYS[word])
    if words.word("weekday_short") and "." not in words.all() and len(word) < 5:
        return None
    if not words.word("back") and not words.word("ahead") and is_name(words):
        return None
    if words.word("unit"):
        return Weekday(number, None, -1)
    if words.word("after_unit"):
        return Weekday(number, None, 1)
    if words.all()[0] == "the" and step_word(words) == 0 and (is_noun(words.after()) or words.after() == "-"):
        words.first += 1  # "the Tuesday deadline": the article belongs to the noun
    step = -1 if words.word("back") else 1 if words.word("ahead") else 0 if words.word("present") else None
    from_focus = words.word("back") in ("previous", "preceding") or words.word("ahead") == "following"
    return Weekday(number, step, base="focus" if from_focus else "published")


def is_noun(word: str) -> bool:
    """Whether the word behind a time can be the noun it belongs to."""
    return word.isalpha() and word.islower() and word not in trap_words("goes_on") | trap_words("before_a_time")


def weekday_of_week(words: Words) -> Meaning | None:
    """The meaning of "Tuesday of next week", "Friday last week"."""
    if words.word("of_unit") != "week":
        return None
    return Weekday(int(WEEKDAYS[words.word("weekday")]), weeks=int(step_word(words)), of_week=True)


def step_word(words: Words) -> float:
    """-1, 0 or 1 by the word that says which."""
    for kind in ("back", "ahead", "present"):
        if word := words.word(kind):
            return float(english_words()[kind][word])
    return 0.0


def is_name(words: Words) -> bool:
    """Whether a weekday is part of a name: "The Sunday Times", "Ruby Tuesday", "Black Friday"."""
    if words.after() == "." and words.after(2) == "com":
        return True
    if words.written("daypart").istitle() and words.written("weekday").istitle():
        return True  # "Saturday Night Live"
    if words.after() in ("Times", "Telegraph", "Mirror", "Herald", "Express", "Night", "Inc"):
        return True
    return words.before() in ("Black", "Ruby", "Bloody", "Man", "Fat", "Good", "Ash", "Palm", "Maundy", "Freaky")


WEEKDAY_FORMS = (
    Form(
        "weekday",
        "( {part:part} ( - | on )? )? ( the )? ( ( this )? ( {back} | {ahead} ) | {present} )?"
        " ( {weekday} | {weekday_short} ( . )? ) ( {daypart} )?",
        weekday,
        "weekday weekday_short",
    ),
    Form("weekday", "( a | one ) {unit} ago {weekday}", weekday, "weekday"),
    Form(
        "weekday",
        "( {part:part} )? ( {weekday} ( {daypart} )? of ( {back} | {ahead} | {present} ) {of_unit:unit}"
        " | {weekday} ( {daypart} )? ( {back:last} | {ahead:next} | {present:this} ) {of_unit:unit} )",
        weekday_of_week,
        "weekday",
    ),
    Form("weekday", "( a | one ) {after_unit:unit} from {weekday}", weekday, "weekday"),
    Form("weekday", "overnight ( on | into )? {weekday}", weekday, "=overnight"),
    Form("daypart_of_day", "the ( @part )? {daypart} ( hours )? of {weekday}", weekday, "daypart"),
)
