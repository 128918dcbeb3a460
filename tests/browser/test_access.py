"""What axe-core finds on each state of the page."""

import pytest
from axe_playwright_python.sync_playwright import Axe

STATES = {
    "first screen": "",
    "empty": "?actors=xx.nobody",
    "bad link": "?first=never",
    "articles": "articles",
    "review": "review",
    "method": "method",
}
SERIOUS = {"serious", "critical"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("query", STATES.values(), ids=STATES.keys())
def test_axe_finds_nothing_serious(screen, query, scheme):
    """No serious or critical violation, in either theme."""
    screen.page.emulate_media(color_scheme=scheme)
    screen.open(query)
    assert serious(screen.page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_in_the_first_picture(screen, scheme):
    """Nor while the chart's picture stands there, here for good: what draws charts does not come."""
    screen.page.emulate_media(color_scheme=scheme)
    screen.page.route("**/PlotlyChart*", lambda route: route.abort())
    screen.page.goto(screen.address)
    screen.page.locator(".st-key-timeline .ahead > svg").wait_for()
    assert serious(screen.page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_in_the_evidence(screen, scheme):
    """Nor with the evidence of an event open."""
    screen.page.emulate_media(color_scheme=scheme)
    screen.open().drawn()
    mark = screen.mark()
    screen.page.mouse.click(mark["x"], mark["y"])
    screen.page.locator(".st-key-details h2").wait_for()
    screen.settled()
    assert serious(screen.page) == []


@pytest.mark.parametrize("name", ["Years", "Actors", "Who to whom"])
def test_axe_finds_nothing_serious_in_the_other_views(screen, name):
    """Nor in the counts."""
    screen.open().drawn()
    screen.page.get_by_role("tab", name=name, exact=True).click()
    screen.settled()
    assert serious(screen.page) == []


def serious(page) -> list[str]:
    """The rules broken, with the first element that breaks each."""
    found = Axe().run(page).response["violations"]
    return [
        f"{v['id']}: {v['nodes'][0]['html'][:300]} {v['nodes'][0].get('any', [{}])[:1]}"
        for v in found
        if v["impact"] in SERIOUS
    ]
