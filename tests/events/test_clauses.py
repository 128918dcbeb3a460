"""Verb groups with their subjects, objects and governors."""

import pytest

from tests.events.sentences import parsed


def _groups(text: str) -> list[tuple[str, str, str]]:
    sentence = parsed(text)
    return [
        (
            sentence.tokens[verb.at].text,
            sentence.words(verb.subject)[0].strip(),
            sentence.words(verb.objects)[0].strip(),
        )
        for verb in sentence.verbs
    ]


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        (
            "Russia expelled two diplomats and closed a consulate.",
            [("expelled", "russia", "two diplomats and"), ("closed", "russia", "a consulate")],
        ),
        (
            "Lavrov, who met Pompeo in Riyadh, said little.",
            [("met", "lavrov ,", "pompeo in riyadh ,"), ("said", "lavrov ,", "little")],
        ),
        (
            "The talks came days after Pompeo and Lavrov met.",
            [("came", "the talks", "days"), ("met", "pompeo and lavrov", "")],
        ),
        (
            "Trump said that advisers of the United States and Russia would meet.",
            [("said", "trump", ""), ("meet", "advisers of the united states and russia", "")],
        ),
        ("Russia was ready to leave.", [("was", "russia", "ready"), ("leave", "russia", "")]),
    ],
)
def test_each_verb_has_its_subject_and_object(text: str, groups: list[tuple[str, str, str]]) -> None:
    """What stands between two verbs goes to the right one."""
    assert _groups(text) == groups


@pytest.mark.parametrize(
    ("text", "word", "form"),
    [
        ("Six properties seized between 2016 and 2018 stay shut.", "seized", "reduced"),
        ("Moscow is seeking the return of properties seized in 2016.", "seized", "reduced"),
        ("Russia seized the property.", "seized", "finite"),
        ("Russia plans to seize the property.", "seize", "infinitive"),
        ("Russia spoke after seizing the property.", "seizing", "ing"),
    ],
)
def test_the_form_of_a_verb(text: str, word: str, form: str) -> None:
    """A participle behind its noun is no finite verb."""
    sentence = parsed(text)
    (verb,) = [verb for verb in sentence.verbs if sentence.tokens[verb.at].text == word]
    assert verb.form == form


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The planned talks failed.", "planned"),
        ("A follow-up meeting failed.", "meeting"),
        ("The visit failed.", "visit"),
        ("Starting in August, Russia bans them.", "starting"),
        ("They met on the strike.", "strike"),
    ],
)
def test_what_is_no_verb(text: str, word: str) -> None:
    """Words that can be verbs are nouns or adjectives by their neighbours."""
    sentence = parsed(text)
    assert word not in [sentence.tokens[verb.at].text for verb in sentence.verbs]


def test_negation_before_the_infinitive():
    """What is decided not to be done is denied."""
    (_, expel) = parsed("Russia decided not to expel them.").verbs
    assert (expel.form, expel.negated) == ("infinitive", True)
