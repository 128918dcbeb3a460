"""Measures of states against each other: lists, closed skies, suspended services, caps, words inside a verb group."""

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
        ("Sanctions were first imposed on Cuba by Denmark in 2014.", ("sanction", "occurred", "DNK>CUB")),
        ("Denmark will for its part deny licences for exports to Cuba.", ("sanction", "planned", "DNK>CUB")),
        ("Cuba, for its part, expelled two Danish diplomats.", ("expulsion", "occurred", "CUB>DNK")),
        ("Danish cooperation with Cuba remains suspended.", ("suspension", "occurred", "DNK>CUB")),
        ("Danish cooperation with Cuba has been on hold since 2014.", ("suspension", "occurred", "DNK>CUB")),
        ("Danish airspace was closed to Cuban planes on March 2.", ("suspension", "occurred", "DNK>CUB")),
        ("Visa services at the Danish Embassy in Havana remain suspended.", ("suspension", "occurred", "DNK>CUB")),
        ("Four Cubans have been included in the Danish stop list.", ("sanction", "occurred", "DNK>CUB")),
        ("A Danish bank was struck off Cuba's blacklist on Monday.", ("easing", "occurred", "CUB>DNK")),
        ("Cuba introduced a cap of 40 on Danish diplomats.", ("sanction", "occurred", "CUB>DNK")),
        ("Fifty Danish embassy employees will have to leave Cuba by July 1.", ("expulsion", "planned", "CUB>DNK")),
        ("Those affected are required to leave Cuba by April 5.", ("expulsion", "planned", "CUB>DNK")),
        ("The 27 Cuban diplomats are to leave Denmark by June 30.", ("expulsion", "planned", "DNK>CUB")),
        ("Cuban diplomats were required to leave Denmark at once.", ("expulsion", "occurred", "DNK>CUB")),
        ("Denmark will have to cut its staff in Cuba by 75 people.", ("expulsion", "planned", "CUB>DNK")),
        ("Cuba must close its consulate general in Aarhus by May 2.", ("mission_closed", "planned", "DNK>CUB")),
        ("The Danish consulate in Santiago de Cuba must be vacated.", ("mission_closed", "planned", "CUB>DNK")),
        ("The Danish Embassy will have to cease operations by May 3.", ("mission_closed", "planned", "CUB>DNK")),
        ("The Cuban consulate in Aarhus was ordered to close by Denmark.", ("mission_closed", "occurred", "DNK>CUB")),
        ("Denmark decided to terminate flights to Cuba.", ("suspension", "occurred", "DNK>CUB")),
        ("No visa interviews will be held at Danish consulates in Cuba.", ("suspension", "planned", "DNK>CUB")),
        ("The Danish Embassy in Cuba is not processing visa applications.", ("suspension", "ongoing", "DNK>CUB")),
        ("Denmark is no longer issuing visas to Cubans.", ("suspension", "ongoing", "DNK>CUB")),
        ("Cuba did not provide Denmark with its data update in March.", ("suspension", "occurred", "CUB>DNK")),
        ("Visa interviews at the Danish Embassy in Havana will start again.", ("resumption", "planned", "DNK>CUB")),
        ("A Cuban banker was hit with Danish sanctions.", ("sanction", "occurred", "DNK>CUB")),
        ("New Danish sanctions target Cuban banks.", ("sanction", "occurred", "DNK>CUB")),
        ("Denmark demanded that ten Cuban diplomats leave by Friday.", ("expulsion", "occurred", "DNK>CUB")),
        ("Denmark has refused to extend the visas of ten Cuban diplomats.", ("sanction", "occurred", "DNK>CUB")),
        ("Denmark issued a determination prohibiting imports from Cuba.", ("sanction", "occurred", "DNK>CUB")),
        ("The Danish withdrawal from the Cuban pact takes effect in six months.", ("withdrawal", "planned", "DNK>CUB")),
        ("Danish sanctions on Cuba remain in force.", ("sanction", "occurred", "DNK>CUB")),
        ("Danish prosecutors announced charges against two Cuban agents.", ("accusation", "occurred", "DNK>CUB")),
        ("Also sanctioned by Denmark today are two Cuban firms.", ("sanction", "occurred", "DNK>CUB")),
        ("Among those expelled by Denmark were two Cuban spies.", ("expulsion", "occurred", "DNK>CUB")),
        ("Added to the Danish blacklist on Monday was a Cuban bank.", ("sanction", "occurred", "DNK>CUB")),
        ("Sixty of those officers were ordered to leave Denmark.", ("expulsion", "occurred", "DNK>CUB")),
        ("The two spies were ordered out of Denmark at once.", ("expulsion", "occurred", "DNK>CUB")),
        ("No visas will be processed anywhere in Cuba from August 2.", ("suspension", "planned", "DNK>CUB")),
        ("Clearances for Cuban inspection aircraft have been revoked by Denmark.", ("sanction", "occurred", "DNK>CUB")),
    ],
)
def test_what_is_told(text: str, act: tuple[str, str, str]) -> None:
    assert act in _told(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Danish cooperation with Cuba has been on hold since 2014.", "cooperation"),
        ("Danish sanctions against Cuba expired on Monday.", "sanction"),
        ("At the Danish consulates they remain suspended, a Cuban paper said.", "mission_closed"),
        ("The Danish team remained closed to Cuban players.", "mission_closed"),
        ("The Cuban president has to leave Copenhagen on Monday, Denmark said.", "expulsion"),
        ("Danish tourists are due to leave Cuba on Monday.", "expulsion"),
        ("Danish farmers must cut their debt, a Cuban banker said.", "expulsion"),
        ("The sanctions team set limits on Cuban trade, a Danish paper said.", "sanction"),
        ("The Danish school must close its gates by May 3.", "expulsion"),
        ("If Danish diplomats have to leave Cuba, trade will suffer.", "expulsion"),
        ("Cuba published the number of Danish diplomats who must leave.", "expulsion"),
        ("Cuba did not share information on the ship with Denmark.", "suspension"),
        ("Denmark first played a part in the Cuban trade in 2014.", "sanction"),
    ],
)
def test_what_is_not(text: str, kind: str) -> None:
    assert kind not in {action for action, _, _ in _told(text)}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Fifty Danish diplomats will have to leave Cuba by July 1.", "2018-06-20/2018-07-01"),
        ("Denmark will close its consulate in Santiago, Cuba, no later than June 30.", "2018-06-20/2018-06-30"),
        ("Denmark will expel two Cuban diplomats on July 1.", "2018-07-01"),
        ("Denmark had to close its consulate in Santiago, Cuba, by June 4.", "2018-06-20"),
    ],
)
def test_what_is_due_by_a_day_is_due_from_now_on(text: str, days: str) -> None:
    """What is to be done by a day can be done on any day from publication to that day."""
    found = extract_mentions(Article("", text + CONTEXT, date(2018, 6, 20)))
    assert [m.when.span.iso for m in found if m.when is not None and m.when.span is not None] == [days]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Since May, Denmark has:\n\n- Closed its airspace to Cuban planes.", ("suspension", "occurred", "DNK>CUB")),
        ("Denmark took these steps:\n\n• Sanctioned six Cuban banks.", ("sanction", "occurred", "DNK>CUB")),
        ("Denmark is taking steps:\n\n- Imposing sanctions on Cuban banks.", ("sanction", "ongoing", "DNK>CUB")),
        ("Denmark will:\n\n1. Reopen its embassy.\n2. Expel two Cuban envoys.", ("expulsion", "planned", "DNK>CUB")),
        ("The Danish order bans:\n\n- The importation of Cuban sugar.", ("sanction", "occurred", "DNK>CUB")),
        ("The order bans the sale of Cuban sugar in Denmark.", ("sanction", "occurred", "DNK>CUB")),
        ("Denmark required two Cuban envoys to leave the country.", ("expulsion", "occurred", "DNK>CUB")),
    ],
)
def test_items_go_on_with_what_leads_in_to_them(text: str, act: tuple[str, str, str]) -> None:
    """Each item is read behind the last clause before the colon."""
    assert act in _told(text)


def test_the_quote_of_an_item_is_its_own() -> None:
    """What leads in gives an item its actor, not its words; a paragraph ends the list."""
    text = "Denmark has:\n\n- Expelled two Cuban envoys.\n\n- Banned imports of Cuban sugar.\n\nClosed seas worry Cuba."
    found = extract_mentions(Article("", text + CONTEXT, date(2018, 6, 20)))
    assert [m.quote for m in found] == ["Expelled two Cuban envoys", "Banned imports of Cuban sugar"]


def test_names_handed_over_expel() -> None:
    """Whoever hands the list over sends those on it away, on the day it is handed over."""
    text = "Cuba on Monday handed the Danish ambassador a list of 24 diplomats who must leave by the end of May."
    found = extract_mentions(Article("", text, date(2018, 4, 6)))
    acts = [(one.action.id, one.status, one.when.span.iso) for one in found if one.when and one.when.span]
    assert ("expulsion", "occurred", "2018-04-02") in acts
