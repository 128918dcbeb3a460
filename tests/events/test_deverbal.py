"""Acts told by nouns made of verbs, and verbs read across what stands between: lists, "including", "and"."""

from datetime import date

import pytest

from components.events.mentions import extract_mentions
from components.model import Article

CONTEXT = "\n\nDenmark and Cuba are old rivals. Cuba is an island. Denmark is a peninsula. Danish winters are cold."


def _told(text: str) -> set[tuple[str, str, str]]:
    found = extract_mentions(Article("", text + CONTEXT, date(2018, 6, 20)))
    sides = [("+".join(a.country for a in m.sources), "+".join(a.country for a in m.targets)) for m in found]
    return {(m.action.id, m.status, ">".join(side)) for m, side in zip(found, sides, strict=True)}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The closure of the Cuban consulate in Aarhus by Denmark came on Monday.", ("mission_closed", "DNK>CUB")),
        ("The closing of the Danish embassy in Havana by Cuba followed in May.", ("mission_closed", "CUB>DNK")),
        ("The freezing of Danish military contacts with Cuba came in 2014.", ("suspension", "DNK>CUB")),
        ("The lifting of Danish sanctions on a Cuban bank came in January.", ("easing", "DNK>CUB")),
        ("Denmark announced the recall of its ambassador from Cuba on Monday.", ("recall", "DNK>CUB")),
        ("The extension of the 1991 treaty by Denmark and Cuba took three days.", ("agreement", "DNK+CUB>DNK+CUB")),
    ],
)
def test_a_noun_tells_the_act_with_what_is_done(text: str, act: tuple[str, str]) -> None:
    """Words of whose it is may stand between the noun and the thing it is done to."""
    assert act in {(action, side) for action, status, side in _told(text) if status == "occurred"}


@pytest.mark.parametrize(
    "text",
    [
        "The closure of the Cuban bakery in Aarhus saddened Denmark.",
        "The opening of the Danish consulate's garden pleased Cuba.",
        "The return of the Danish summer delighted Cuba.",
        "The closing of the Danish embassy gates annoyed Cuba.",
        "The extension of the Danish harbour cost Cuba nothing.",
        "Cuba asked once more for the return of its properties in Denmark.",
    ],
)
def test_a_noun_tells_nothing_of_other_things(text: str) -> None:
    """What is done must be what the verb's own frames ask for, at the end of the phrase."""
    acts = {"mission_closed", "mission_opened", "release", "agreement", "suspension", "easing"}
    assert not {action for action, _, _ in _told(text)} & acts


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Denmark ordered 60 Cubans, including 12 envoys, to leave.", ("expulsion", "occurred", "DNK>CUB")),
        (
            "Cuba will expel six Danish diplomats and close the Danish consulate in Santiago.",
            ("mission_closed", "planned", "CUB>DNK"),
        ),
        (
            "The treaty of Denmark and Cuba is done. The Danish and Cuban envoys will put their names to it in May.",
            ("agreement", "planned", "DNK+CUB>DNK+CUB"),
        ),
        ("Two Danes were picked up by Cuba's police on Monday.", ("detention", "occurred", "CUB>DNK")),
        ("Denmark, Cuba reach deal on fish", ("agreement", "occurred", "DNK+CUB>DNK+CUB")),
        ("Denmark and Cuba resume talks on fish", ("talks", "occurred", "DNK+CUB>DNK+CUB")),
        ("Two Danes were turned over to Danish officials by Cuba.", ("release", "occurred", "CUB>DNK")),
    ],
)
def test_words_between_do_not_hide_the_act(text: str, act: tuple[str, str, str]) -> None:
    """A list in commas, a verb before "and", and a name put to "it" leave the verb with its own objects."""
    assert act in _told(text)


def test_an_adjective_behind_and_is_no_verb() -> None:
    """Behind "and", "close" is a verb only where it has an object of its own."""
    assert not [told for told in _told("Denmark will keep fair and close ties with Cuba.") if told[0] == "suspension"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Danish diplomats who had served in Cuba were expelled on Monday by Cuba.", ("expulsion", "CUB>DNK")),
        ("Danes who were sent to Havana to set up a fund were arrested by Cuba.", ("detention", "CUB>DNK")),
    ],
)
def test_a_clause_that_says_which_does_not_take_the_subject(text: str, act: tuple[str, str]) -> None:
    """Behind "who served in Cuba" the sentence goes on with those who served."""
    assert act in {(action, side) for action, _, side in _told(text)}


def test_what_somebody_said_keeps_its_own_subject() -> None:
    """In "who said Cuba expelled" it is Cuba that expelled."""
    told = _told("A Dane who said Cuba expelled six Danish diplomats was wrong.")
    assert ("expulsion", "occurred", "CUB>DNK") in told


def test_what_somebody_is_sent_for_is_not_done_yet() -> None:
    """Who is "sent to sign a treaty" has not signed it."""
    told = _told("Danish envoys were sent to Havana to sign a treaty with Cuba.")
    assert "agreement" not in {action for action, status, _ in told if status == "occurred"}
