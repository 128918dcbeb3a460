"""Headlines: what was done stands in the present tense, what was not done says so."""

import pytest

from components.events import merge_mentions
from components.lexicon.actions import actions
from components.lexicon.events import titles

TOLD = {
    "Russia and the United States hold talks in Istanbul": {
        "action": "talks", "who": "us ru", "whom": "us ru", "place": "Istanbul",
        "quote": "Russian and U.S. diplomats held talks in Istanbul", "trigger": "held",
    },
    "Putin and Trump speak by phone": {
        "action": "call", "who": "trump putin", "whom": "trump putin",
        "quote": "Trump and Putin spoke by phone", "trigger": "spoke by phone",
    },
    "Lavrov and Blinken meet in Geneva": {
        "action": "talks", "who": "blinken", "whom": "lavrov", "place": "Geneva",
        "quote": "Blinken met Lavrov in Geneva", "trigger": "met",
    },
    "Putin and Biden hold talks on Syria": {
        "action": "talks", "who": "biden", "whom": "putin",
        "quote": "Biden spoke with Putin on the war in Syria", "trigger": "spoke",
    },
    "United States expels 35 Russian diplomats": {"counts": ((35, "diplomats"),)},
    "United States expels two Russian officers": {"counts": ((2, "officers"),)},
    "United States expels a Russian diplomat": {"quote": "It expelled a Russian diplomat", "trigger": "expelled"},
    "Russia expels the US deputy chief of mission": {
        "who": "ru", "whom": "us", "quote": "Russia expelled the deputy chief of mission", "trigger": "expelled",
    },
    "United States plans to expel Russian diplomats": {"status": "planned"},
    "Russia threatens to close its consulate in Seattle": {
        "action": "mission_closed", "who": "ru", "whom": "us", "status": "threatened",
        "quote": "Russia threatened to close its consulate in Seattle", "trigger": "close",
    },
    "United States orders the Russian consulate in Seattle closed": {
        "action": "mission_closed", "quote": "It ordered the Russian consulate in Seattle closed", "trigger": "closed",
    },
    "Russia and the United States plan talks in Geneva": {
        "action": "talks", "who": "us ru", "whom": "us ru", "status": "planned", "place": "Geneva",
    },
    "Russia and the United States propose talks": {
        "action": "talks", "who": "us ru", "whom": "us ru", "status": "proposed",
    },
    "Putin and Trump refuse to meet": {
        "action": "talks", "who": "trump putin", "whom": "trump putin", "status": "denied",
        "quote": "Trump refused to meet Putin", "trigger": "meet",
    },
    "Russia does not expel US diplomats": {
        "who": "ru", "whom": "us", "status": "denied", "quote": "decided not to expel US diplomats", "trigger": "expel",
    },
    "Russia refuses to expel US diplomats": {
        "who": "ru", "whom": "us", "status": "denied", "quote": "Russia refused to expel diplomats of the US",
    },
    "Russia denies a cyber operation against the United States": {
        "action": "cyber", "who": "ru", "whom": "us", "status": "denied", "quote": "Russia denied that it hacked",
    },
    "Russia denies military action against Ukraine": {
        # The denial stands outside the clause.
        "action": "military", "who": "ru", "whom": "ua", "status": "denied", "quote": "it plans to attack Ukraine",
    },
    "Russia and the United States plan to sign an agreement": {
        "action": "agreement", "who": "us ru", "whom": "us ru", "status": "planned", "quote": "They will sign it",
        "trigger": "sign",
    },
    "United States threatens Russia": {
        "action": "statement", "status": "threatened", "quote": "it would defend itself", "trigger": "defend",
    },
    "Expulsion of 35 Russian diplomats demanded": {"status": "demanded", "counts": ((35, "diplomats"),)},
    "Departure of Russian envoys demanded": {
        "action": "departure", "who": "ru", "whom": "", "status": "demanded",
    },
    "US envoys visit Russia": {"action": "visit", "quote": "A U.S. team came", "trigger": "came"},
    "Russia and the United States put New START into force": {
        "action": "agreement", "who": "", "whom": "us ru", "quote": "New START went into effect",
        "trigger": "went into effect",
    },
    "Biden receives Putin": {
        "action": "visit", "who": "biden", "whom": "putin", "quote": "Biden received Putin", "trigger": "received",
    },
    "Russia may expel US diplomats": {"who": "ru", "whom": "us", "status": "conditional"},
    "Expulsion of 35 Russian diplomats": {"who": "", "counts": ((35, "diplomats"),)},
    "Planned expulsion of Russian diplomats": {"who": "", "status": "planned"},
    "Suspension of direct flights involving Russia and the United States": {
        "action": "suspension", "who": "", "whom": "ru us", "quote": "direct flights were suspended",
        "trigger": "suspended",
    },
    "Putin suspends New START": {
        "action": "suspension", "who": "putin", "whom": "us", "quote": "Putin suspended New START",
        "trigger": "suspended",
    },
    "United States suspends bilateral talks with Russia": {
        "action": "suspension", "quote": "It suspended bilateral talks with Russia", "trigger": "suspended",
    },
    "Trump calls off a meeting with Putin": {
        "action": "suspension", "who": "trump", "whom": "putin", "quote": "Trump abruptly cancelled a meeting",
        "trigger": "cancelled",
    },
    "United States withdraws from the INF Treaty": {
        "action": "withdrawal", "quote": "It withdrew from the INF Treaty", "trigger": "withdrew",
    },
    "US Senate approves sanctions on Russia": {
        "action": "sanction", "who": "senate", "quote": "The Senate passed sanctions", "trigger": "passed",
    },
    "United States imposes sanctions on Rosneft and Lukoil": {
        "action": "sanction", "quote": "It imposed sanctions on Rosneft and Lukoil", "trigger": "imposed",
    },
    "United States imposes sanctions on Russia over Crimea": {
        "action": "sanction", "quote": "It imposed sanctions on Russia over Crimea", "trigger": "imposed",
    },
    "Putin and Trump agree to start negotiations": {
        "action": "agreement", "who": "trump putin", "whom": "trump putin",
        "quote": "Trump and Putin agreed to start negotiations immediately", "trigger": "agreed",
    },
    "Putin and Biden agree on a framework for Syria": {
        "action": "agreement", "who": "biden putin", "whom": "biden putin",
        "quote": "They agreed on Monday in Geneva on a framework for Syria, officials said", "trigger": "agreed",
    },
    "Putin and Biden agree to begin negotiations on ending the war": {
        "action": "agreement", "who": "biden putin", "whom": "biden putin",
        "quote": "They agreed in a phone call to begin negotiations on ending the war", "trigger": "agreed",
    },
    "Putin and Biden agree on sharp cuts": {
        # The second half of "chemical and nuclear" is lost with its noun.
        "action": "agreement", "who": "biden putin", "whom": "biden putin",
        "quote": "They agreed on sharp cuts in chemical and nuclear weapons", "trigger": "agreed",
    },
    "Putin and Biden reach an agreement": {
        # "to work out" without its object says nothing.
        "action": "agreement", "who": "biden putin", "whom": "biden putin",
        "quote": "They agreed to work out", "trigger": "agreed",
    },
    "Biden promises to seek lower tariffs on exports": {
        "action": "agreement", "who": "biden", "whom": "ru", "quote": "Biden promised to seek lower tariffs on exports",
        "trigger": "promised",
    },
    "Biden criticises Russia": {
        "action": "accusation", "who": "biden", "whom": "ru", "quote": "Biden called it a mistake", "trigger": "called",
    },
    "Biden voices concern to Russia": {
        "action": "accusation", "who": "biden", "whom": "ru", "quote": "Biden raised concerns about it",
        "trigger": "raised",
    },
    "Russia expels 755 US employees": {
        # The numbers of the words serve where the mention has none.
        "who": "ru", "whom": "us", "quote": "Russia ordered 755 U.S. employees out", "trigger": "ordered",
    },
    "United States seizes six Russian properties": {
        "action": "seizure", "quote": "six Russian-owned properties seized by the US", "trigger": "seized",
    },
    "Putin returns to Moscow": {
        "action": "departure", "who": "putin", "whom": "us", "quote": "Putin returned to Moscow in October",
        "trigger": "returned to",
    },
    "Russia names Darchiyev ambassador to the United States": {
        "action": "appointment", "who": "ru", "whom": "us", "quote": "Russia tapped Darchiyev as its ambassador",
        "trigger": "tapped",
    },
    "United States scales back arms or forces": {
        "action": "easing", "quote": "It cut its missiles", "trigger": "cut",
    },
    "Biden proposes a summit": {
        "action": "proposal", "who": "biden", "whom": "putin", "quote": "Biden proposed a summit",
        "trigger": "proposed",
    },
    "Russia releases Brittney Griner": {
        "action": "release", "who": "ru", "whom": "us", "quote": "Russia released Griner", "trigger": "released",
    },
    "Russia and the United States exchange Brittney Griner and Viktor Bout": {
        "action": "release", "who": "ru us", "whom": "ru us", "quote": "They exchanged Griner for Bout",
        "trigger": "exchanged",
    },
    "Russia names Alexander Darchiyev ambassador to the United States": {
        "action": "appointment", "who": "ru", "whom": "us", "quote": "Russia named Alexander Darchiyev ambassador",
        "trigger": "named",
    },
    "Russia and the United States sign an agreement in Washington": {
        # "Washington" ends in "on".
        "action": "agreement", "who": "", "whom": "us ru",
        "quote": "A treaty was signed in Washington on December 8, 1987", "trigger": "signed",
    },
    "Putin receives US envoys": {
        "action": "visit", "who": "putin", "whom": "us", "quote": "Putin received officials", "trigger": "received",
    },
    "Trump welcomes a step": {
        # Whom he thinks of is a guess from the rest of the article.
        "action": "statement", "who": "trump", "whom": "ru", "quote": "Trump praised the vote", "trigger": "praised",
    },
    "Trump thanks Putin": {
        "action": "statement", "who": "trump", "whom": "putin", "quote": "Trump thanked Putin", "trigger": "thanked",
    },
    "Soviet Union and the United States sign START I in Moscow": {
        "action": "agreement", "who": "us ru", "whom": "us ru", "when": "1991-07-31", "place": "Moscow",
        "quote": "They signed START I", "trigger": "signed",
    },
    "Russia invades Ukraine": {
        "action": "military", "who": "ru", "whom": "ua", "quote": "Russia's invasion of Ukraine", "trigger": "invasion",
    },
    "Putin and Trump hold talks": {
        # A square is no town and a matter no place.
        "action": "talks", "who": "trump putin", "whom": "trump putin", "place": "Kremlin",
    },
}  # fmt: skip


@pytest.mark.parametrize("title", TOLD)
def test_titles(title, mention):
    """Each mention alone gives this headline."""
    (event,) = merge_mentions([mention(**TOLD[title])])
    assert event.title == title


@pytest.mark.parametrize("action", list(actions()))
@pytest.mark.parametrize(
    "status", ["occurred", "planned", "proposed", "demanded", "threatened", "conditional", "denied"]
)
def test_every_action_has_a_title_in_every_status(action, status, mention):
    """No slot is left open, and only what was done is told as done."""
    (event,) = merge_mentions([mention(action, status=status, quote="It was told.", trigger="told")])
    (done,) = merge_mentions([mention(action, quote="It was told.", trigger="told")])
    assert not set("{}[]") & set(event.title)
    told_as_done = status == "occurred" or (action, status) == ("threat", "threatened")
    assert (event.title == done.title) == told_as_done
    assert len(event.title) <= titles.wordings().longest


def test_an_exchange_is_the_act_of_both(mention):
    """However often one side's part of it is told."""
    freed = {"action": "release", "who": "ru", "whom": "us", "quote": "Russia freed Griner", "trigger": "freed"}
    swap = {
        "action": "release",
        "who": "ru us",
        "whom": "ru us",
        "quote": "They swapped prisoners",
        "trigger": "swapped",
    }
    (event,) = merge_mentions([mention(**freed), mention(**freed, article="b"), mention(**swap, article="c")])
    assert event.title.startswith("Russia and the United States exchange")


def test_a_long_title_loses_its_last_parts(mention):
    """The place goes before the parties do."""
    quote = "It imposed sanctions on Rosneft and Lukoil over the poisoning of a former spy, the Skripal case"
    short, long = (mention("sanction", who, quote=quote, trigger="imposed") for who in ("us", "us gb ua"))
    titles_told = [merge_mentions([told])[0].title for told in (short, long)]
    assert titles_told == [
        "United States imposes sanctions on Rosneft and Lukoil over the Skripal poisoning",
        "Ukraine, the United Kingdom and the United States impose sanctions on Rosneft and Lukoil",
    ]
