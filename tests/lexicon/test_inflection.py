"""The forms of English verbs."""

import pytest

from components.lexicon.actions.inflection import FORMS, inflect
from components.lexicon.actions.verbs import ambiguous, verb_forms


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("expel", "expel expels expelled expelled expelling"),
        ("ban", "ban bans banned banned banning"),
        ("veto", "veto vetoes vetoed vetoed vetoing"),
        ("deny", "deny denies denied denied denying"),
        ("deploy", "deploy deploys deployed deployed deploying"),
        ("agree", "agree agrees agreed agreed agreeing"),
        ("seize", "seize seizes seized seized seizing"),
        ("die", "die dies died died dying"),
        ("panic", "panic panics panicked panicked panicking"),
        ("visit", "visit visits visited visited visiting"),
        ("offer", "offer offers offered offered offering"),
        ("refer", "refer refers referred referred referring"),
        ("detain", "detain detains detained detained detaining"),
        ("quit", "quit quits quit quit quitting"),
        ("equip", "equip equips equipped equipped equipping"),
        ("withdraw", "withdraw withdraws withdrew withdrawn withdrawing"),
        ("meet", "meet meets met met meeting"),
        ("have", "have has had had having"),
        ("reach", "reach reaches reached reached reaching"),
    ],
)
def test_forms_by_rule_and_by_table(lemma: str, forms: str) -> None:
    """Each verb has its five forms, spelled as news spells them."""
    assert [inflect(lemma)[form] for form in FORMS] == [(word,) for word in forms.split()]


def test_two_spellings() -> None:
    """British and American newspapers both find their form."""
    assert inflect("cancel")["past"] == ("cancelled", "canceled")


def test_a_word_of_two_verbs() -> None:
    """The past of find is a verb of its own too."""
    assert verb_forms()["found"] == (("find", "past"), ("find", "participle"), ("found", "base"))


def test_particles_are_no_forms() -> None:
    """Of "kick out" only the verb itself has forms."""
    assert verb_forms()["kicked"] == (("kick", "past"), ("kick", "participle"))
    assert "out" not in verb_forms()


@pytest.mark.parametrize(
    "lemma", ["talk", "visit", "call", "strike", "plan", "place", "state", "march", "force", "order"]
)
def test_words_that_are_nouns_too(lemma: str) -> None:
    """The commonest nouns that look like verbs are marked."""
    assert lemma in ambiguous()
