"""Acts whose clause leaves its sides unsaid, which the article names before or around it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.events.sentences import dated

FRIDAY = date(2018, 4, 6)
TALKS = "Russia and the United States opened talks on missiles on Monday. "


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            TALKS + "The negotiations will resume in Vienna on April 20.",
            ("talks", "planned", "RUS+USA>RUS+USA", "2018-04-20"),
        ),
        (
            TALKS + "The discussions in Helsinki lasted three hours.",
            ("talks", "occurred", "RUS+USA>RUS+USA", "2018-04-02"),
        ),
    ],
)
def test_place_of_talks_is_no_side(text: str, act: tuple[str, str, str, str]) -> None:
    """A third state that is named only as the place of talks leaves them between the two of the article."""
    assert dated(text, FRIDAY)[-1] == act


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            TALKS + "“We will expel six American diplomats,” Lavrov said.",
            ("expulsion", "planned", "RUS>USA", ""),
        ),
        (
            TALKS + "Lavrov told reporters: “We’re expelling six American diplomats.”",
            ("expulsion", "ongoing", "RUS>USA", "2018-04-02"),
        ),
        (
            TALKS + "“This is too little,” Trump said. “I’m withdrawing from the treaty.”",
            ("withdrawal", "ongoing", "USA>RUS", "2018-04-02"),
        ),
        (
            TALKS + 'Lavrov was in Moscow. "We talked about missiles," he said.',
            ("talks", "occurred", "RUS+USA>RUS+USA", "2018-04-02"),
        ),
        (
            TALKS + "“We’ve recalled our ambassador to Russia,” said a spokeswoman for the State Department.",
            ("recall", "occurred", "USA>RUS", ""),
        ),
    ],
)
def test_speaker_of_a_quotation_is_we(text: str, act: tuple[str, str, str, str]) -> None:
    """Between quotation marks "we" is the speaker's state, "I" the speaker, named before or behind."""
    assert dated(text, FRIDAY)[-1] == act


@pytest.mark.parametrize(
    "text",
    [
        TALKS + "“We are talking about billions,” Lavrov said.",
        TALKS + "“We will expel six diplomats,” a farmer in Peru told his neighbours.",
    ],
)
def test_a_quotation_that_tells_nothing_more(text: str) -> None:
    """An idiom is no act, and what an unknown person says "we" do is nobody's."""
    assert len(dated(text, FRIDAY)) == 1


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            TALKS + "The accord, reached late Thursday after a week of wrangling, means new limits on missiles.",
            ("agreement", "occurred", "RUS+USA>RUS+USA", "2018-04-05"),
        ),
        (
            TALKS + "The meeting, held at a palace in Helsinki, brought no accord.",
            ("talks", "occurred", "RUS+USA>RUS+USA", "2018-04-02"),
        ),
        (
            TALKS + "Moscow said that the restrictions, imposed last month, had hurt its trade with the United States.",
            ("sanction", "occurred", "USA>RUS", "2018-03"),
        ),
        (
            TALKS + "The accords signed today focus on missiles of both countries.",
            ("agreement", "occurred", "RUS+USA>RUS+USA", "2018-04-06"),
        ),
    ],
)
def test_participle_beside_what_it_is_done_to(text: str, act: tuple[str, str, str, str]) -> None:
    """A participle between commas, or right behind the very thing its act is done to, is no main verb."""
    assert dated(text, FRIDAY)[-1] == act


def test_what_talks_are_agreed_to_go_through_is_no_talk_of_its_own() -> None:
    """To agree to review a situation is one act, the agreement."""
    assert dated("Biden and Putin agreed on Monday to review the situation in the Arctic.", FRIDAY) == [
        ("agreement", "occurred", "USA+RUS>USA+RUS", "2018-04-02")
    ]


def test_close_before_to_is_no_verb() -> None:
    """What flies dangerously close to a ship closes nothing; "USS" names a ship of the United States."""
    assert dated("A Russian jet zipped dangerously close to the USS Maine on Monday.", FRIDAY) == [
        ("military", "occurred", "RUS>USA", "2018-04-02")
    ]


def test_a_participle_before_it_makes_meeting_a_noun() -> None:
    """In "the closely watched meeting" nobody meets anybody but at the meeting itself."""
    assert dated(TALKS + "The closely watched meeting lasted three hours.", FRIDAY)[-1] == (
        ("talks", "occurred", "RUS+USA>RUS+USA", "2018-04-02")
    )


def test_a_demand_named_by_a_noun_goes_to_the_other_side() -> None:
    """In an article about two states "a Kremlin demand that" needs no word for whom it goes to."""
    text = (
        TALKS + "Both sides, Russia and the United States, spoke of a Kremlin demand that the fund leave the country."
    )
    assert ("proposal", "occurred", "RUS>USA", "") in dated(text, FRIDAY)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "The Kremlin closed a consulate on Monday due to a U.S. ban on hiring.",
            ("sanction", "occurred", "USA>RUS", ""),
        ),
        ("The visit was called off in response to U.S. passage of the new law.", ("vote", "occurred", "USA>RUS", "")),
    ],
)
def test_a_cause_named_by_a_noun_is_an_act_of_its_own(text: str, act: tuple[str, str, str, str]) -> None:
    """A ban that moved somebody, or a law's passage, is told where it is only said whose it is."""
    head = "Russia and the United States are at odds, Moscow and Washington, the Kremlin and the White House said. "
    assert act in [(one[0], one[1], one[2], "") for one in dated(head + text, FRIDAY)]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "The pact was the work of Bush and Yeltsin during their June summit in Washington.",
            ("talks", "occurred", "USA+RUS>USA+RUS", "1992-06"),
        ),
        (
            "A deal came up during the first day of talks between James Baker and Eduard Shevardnadze.",
            ("talks", "occurred", "USA+RUS>USA+RUS", "1992-07-03"),
        ),
        (
            "President Bush spoke today with his counterpart in Moscow, President Boris Yeltsin.",
            ("call", "occurred", "USA>RUS", "1992-07-03"),
        ),
    ],
)
def test_talks_with_words_between(text: str, act: tuple[str, str, str, str]) -> None:
    """A month before a summit, a day of talks, or a place before a name part nobody from the act."""
    assert act in dated(text, date(1992, 7, 3))


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (TALKS + "The first round took place in March.", ("talks", "occurred", "RUS+USA>RUS+USA", "2018-03")),
        (
            TALKS + "Viktor Bout is at home; few details are known of what led to Bout's release on Thursday.",
            ("release", "occurred", "USA>RUS", "2018-04-05"),
        ),
    ],
)
def test_rounds_and_releases_named_by_a_noun(text: str, act: tuple[str, str, str, str]) -> None:
    """A round is one of the talks told before; a private person's release is done to that person."""
    assert dated(text, FRIDAY)[-1] == act


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Gore said the Russians agreed to end their arms sales to Iran.", ("agreement", "occurred", "RUS>USA+IRN")),
        ("The United States offered to suspend its support for Syria.", ("proposal", "occurred", "USA>RUS+SYR")),
    ],
)
def test_a_third_state_that_the_two_agree_about(text: str, act: tuple[str, str, str]) -> None:
    """Between two states what is agreed or offered about a third goes to the other of the two."""
    head = "Russia and the United States met. Moscow and Washington, the Kremlin and the White House were content. "
    assert act in [one[:3] for one in dated(head + text, FRIDAY)]


def test_a_promise_about_a_third_state_is_no_agreement_of_the_two() -> None:
    """To promise to end a war is to nobody in particular."""
    head = "Russia and the United States met. Moscow and Washington, the Kremlin and the White House were content. "
    found = [one[:3] for one in dated(head + "The White House promised to end the war in Syria.", FRIDAY)]
    assert ("agreement", "occurred", "USA>RUS+SYR") not in found


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            TALKS + "Yet after six hours of talks in a Finnish villa, the only result was a toast.",
            ("talks", "occurred", "RUS+USA>RUS+USA", "2018-04-02"),
        ),
        (
            "The talks between Lavrov and Sergei Shoigu, and Secretary of State Mike Pompeo took place Monday.",
            ("talks", "occurred", "RUS+USA>RUS+USA", "2018-04-02"),
        ),
    ],
)
def test_where_talks_are_and_who_sits_at_the_table(text: str, act: tuple[str, str, str, str]) -> None:
    """A villa's country is no side of talks; a comma may part the two sides that "between" joins."""
    assert dated(text, FRIDAY)[-1] == act


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "The United States expelled ten Russian diplomats on Monday. They were given a week to leave in March.",
            ("expulsion", "occurred", "USA>RUS", "2018-03"),
        ),
        (
            TALKS + "Visa services will be suspended on April 20.",
            ("suspension", "planned", ">RUS+USA", "2018-04-20"),
        ),
    ],
)
def test_a_sentence_without_a_name_is_read(text: str, act: tuple[str, str, str, str]) -> None:
    """A sentence that names no actor tells an act of those the article told before, or of its two sides."""
    assert act in dated(text, FRIDAY)


def test_diplomats_who_must_leave_are_expelled_by_who_says_so() -> None:
    """Where no land is named, the other state that says its diplomats must leave is their host."""
    assert dated("The State Department said six Russian diplomats must leave by Monday.", FRIDAY)[0][:3] == (
        ("expulsion", "occurred", "USA>RUS")
    )


def test_an_expulsion_is_done_by_who_rules_the_place_it_is_from() -> None:
    """Behind "from" stands who sends somebody away."""
    text = "It followed the expulsion of a Russian diplomat from Washington in March."
    assert dated(text, FRIDAY)[0][:3] == ("expulsion", "occurred", "USA>RUS")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("On his first trip to Russia, Mike Pompeo praised the food.", ("visit", "occurred", "USA>RUS")),
        (
            TALKS + "Putin has called for an accord with the United States setting out the duties of both.",
            ("proposal", "occurred", "RUS>USA"),
        ),
    ],
)
def test_who_makes_a_trip_and_who_calls_for_what(text: str, act: tuple[str, str, str]) -> None:
    """Who makes a trip that opens the sentence stands behind it; "setting out" does not make "call out" of a call."""
    assert act in [one[:3] for one in dated(text, FRIDAY)]
