"""The day that a report gives to its acts: by its dateline, by parts of the month, by the talks it tells of."""

from __future__ import annotations

from datetime import date

import pytest

from tests.events.sentences import dated, mentions

THURSDAY = date(2024, 8, 1)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("MOSCOW, JULY 31: Russia today expelled two American diplomats.", "2024-07-31"),
        ("Washington, 30 July 2024 (RFE/RL) -- The United States today expelled two Russians.", "2024-07-30"),
        ("WASHINGTON, July 31. /TASS/. The US expelled two Russian diplomats yesterday.", "2024-07-30"),
        ("Moscow, July 31 (IANS): Russia expelled two American diplomats on Wednesday.", "2024-07-31"),
        ("MOSCOW (AP) — Russia today expelled two American diplomats.", "2024-08-01"),
        ("Ten Spies Traded at Dawn\n\nWASHINGTON, July 31 - The US today freed two Russian spies.", "2024-07-31"),
        ("MOSCOW. July 31 (Interfax) - Russia has expelled two American diplomats.", "2024-07-31"),
        ("Spies Traded\n\nThe US today freed two Russian spies.\n\nOSLO, July 31 - It rained.", "2024-08-01"),
        ("MOSCOW, Feb. 3 - Russia today expelled two American diplomats.", "2024-08-01"),
    ],
)
def test_today_is_the_day_of_the_dateline(text: str, days: str) -> None:
    """Where a report was printed a few days after it was written; no other dateline counts."""
    assert [act[3] for act in dated(text, THURSDAY)] == [days]


def test_a_date_says_that_it_was_counted_from_the_dateline() -> None:
    """The day counted from, and why, are told as they are."""
    (mention,) = mentions("MOSCOW, JULY 31: Russia today expelled two American diplomats.", THURSDAY)
    assert mention.when is not None
    assert mention.when.anchor == date(2024, 7, 31)
    assert mention.when.because == (
        "'today': counted from the dateline (Wed 31 Jul 2024). The article was published on 1 Aug 2024."
    )


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Earlier this year the US expelled 12 diplomats from Russia's mission.",
            ("expulsion", "occurred", "USA>RUS", "2024-01-01/2024-08-01"),
        ),
        (
            "The United States and Russia will hold talks later this month.",
            ("talks", "planned", "USA+RUS>USA+RUS", "2024-08-01/2024-08-31"),
        ),
        ("Biden will meet Putin this week.", ("talks", "planned", "USA>RUS", "2024-07-29/2024-08-04")),
        (
            "Russian and U.S. envoys discussed restoring flights during a meeting in Oslo on July 27.",
            ("talks", "occurred", "RUS+USA>RUS+USA", "2024-07-27"),
        ),
        (
            "Putin and Biden spoke on Tuesday. Moscow praised a meeting with Syria on Monday. Biden spoke with Putin.",
            ("call", "occurred", "USA>RUS", "2024-07-30"),
        ),
    ],
)
def test_days_of_acts(text: str, act: tuple[str, str, str, str]) -> None:
    """What is done ends with publication, what is planned begins there; talks give their day to what was said."""
    assert act in dated(text, THURSDAY)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "The 1987 missile treaty, signed by Ronald Reagan and Mikhail Gorbachev, is over.",
            ("agreement", "occurred", "USA+RUS>USA+RUS", "1987"),
        ),
        ("Few recall the 2001 meeting between Putin and Bush.", ("talks", "occurred", "RUS+USA>RUS+USA", "2001")),
        (
            "Biden offered Putin a summit during a phone call on Monday.",
            ("proposal", "occurred", "USA>RUS", "2024-07-29"),
        ),
        (
            "The United States gave formal notice on Monday that it was withdrawing from a treaty with Russia.",
            ("withdrawal", "occurred", "USA>RUS", "2024-07-29"),
        ),
        (
            "Trump said on Monday the United States would quit a treaty with Russia.",
            ("withdrawal", "planned", "USA>RUS", "2024-07-29"),
        ),
        (
            "Biden and Putin met on Monday. Earlier on Tuesday, Biden said that he had spoken to Putin.",
            ("call", "occurred", "USA>RUS", "2024-07-30"),
        ),
        (
            "Biden has spoken by phone with Putin. Held on July 29, the call between Biden and Putin was long.",
            ("call", "occurred", "USA>RUS", "2024-07-29"),
        ),
        (
            "Putin complained to Biden about NATO's plans in a telephone call on Monday.",
            ("call", "occurred", "RUS+USA>RUS+USA", "2024-07-29"),
        ),
        ("Biden told Putin the United States would quit the treaty.", ("withdrawal", "planned", "USA>RUS", "")),
        (
            "Gore said on Monday his talks with the Russian prime minister had yielded progress.",
            ("talks", "occurred", "USA+RUS>USA+RUS", "2024-07-29"),
        ),
        ("Russia threw out USAID on Monday.", ("suspension", "occurred", "RUS>USA", "2024-07-29")),
        ("Obama signed the 2010 treaty with Russia.", ("agreement", "occurred", "USA>RUS", "2010")),
        (
            "Since last December the Americans have seized five Russian buildings.",
            ("seizure", "occurred", "USA>RUS", "2023-12-01/2024-08-01"),
        ),
        (
            "Moscow moved last week to ban the U.S. Embassy from hiring Russians.",
            ("sanction", "occurred", "RUS>USA", "2024-07-22/2024-07-28"),
        ),
        (
            "Paul Whelan was only last week sentenced to 16 years in jail by Russia.",
            ("detention", "occurred", "RUS>USA", "2024-07-22/2024-07-28"),
        ),
        ("Biden and Putin would like to sign a treaty on fish.", ("agreement", "planned", "USA+RUS>USA+RUS", "")),
        ("At a meeting with Lavrov, Kerry invited Russia to Chile.", ("proposal", "occurred", "USA>RUS", "2024-08-01")),
        (
            "Congress passed a bill on Tuesday that targets Russia and Iran.",
            ("vote", "occurred", "USA>RUS+IRN", "2024-07-30"),
        ),
    ],
)
def test_when_and_by_whom(text: str, act: tuple[str, str, str, str]) -> None:
    """A year in a name, times between a helping word and its verb, openings that name somebody else."""
    assert act in dated(text, THURSDAY)


def test_yesterdays_meeting_does_not_date_what_is_said_of_it() -> None:
    """A time that owns a noun dates the noun alone."""
    (mention,) = mentions("President Biden discussed Tuesday's meeting with President Putin.", THURSDAY)
    assert mention.basis != "stated"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Kerry and Lavrov wrapped up two days of talks in Vienna on Tuesday.", "2024-07-29/2024-07-30"),
        ("Kerry and Lavrov wrapped up a two-day meeting Tuesday.", "2024-07-29/2024-07-30"),
        ("Kerry and Lavrov opened two days of talks in Vienna on Tuesday.", "2024-07-30"),
        (
            "A statement came at the end of three days of talks between Kerry and Lavrov on Tuesday.",
            "2024-07-28/2024-07-30",
        ),
    ],
)
def test_talks_that_ended_after_so_many_days(text: str, days: str) -> None:
    """The days before are theirs too, and the reason says so."""
    (mention,) = (found for found in mentions(text, THURSDAY) if found.action.id == "talks")
    assert mention.when is not None
    assert mention.when.span is not None
    assert mention.when.span.iso == days
    assert ("The talks ended then" in mention.when.because) == ("/" in days)
