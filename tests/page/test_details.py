"""The panel of evidence, with what belongs to the event."""

from streamlit.testing.v1 import AppTest


def panel():
    """Draw the panel of an event that answers another."""
    from dataclasses import replace  # noqa: PLC0415  # AppTest runs the body as a script
    from datetime import date  # noqa: PLC0415

    import pandas as pd  # noqa: PLC0415

    from components.page import details  # noqa: PLC0415
    from components.page.loading import Archive  # noqa: PLC0415
    from tests.invented import event, span_at  # noqa: PLC0415

    first = event(1, title="US expels *35* diplomats", span=span_at(date(2016, 12, 29)))
    answer = replace(event(2, span=span_at(date(2017, 7, 30))), links=(("answer_to", first.id), ("answer_to", "gone")))
    archive = Archive(pd.DataFrame(), {first.id: first, answer.id: answer}, {}, {})
    details.show(answer, archive=archive)


def test_a_linked_event_can_be_opened():
    """Its button says how it belongs and opens it through the address; a link to nowhere has none."""
    page = AppTest.from_function(panel, default_timeout=60).run()
    linked = [button for button in page.button if button.key.startswith("linked")]
    assert [button.label for button in linked] == ["Answer to: US expels \\*35\\* diplomats, 29 Dec 2016"]
    linked[0].click().run()
    assert page.query_params["event"] == "0000000000000001"


def test_the_panel_is_closed_through_the_address():
    """Closing leaves an empty parameter, so that a mark still selected does not open it again."""
    page = AppTest.from_function(panel, default_timeout=60).run()
    page.button(key="close").click().run()
    assert page.query_params["event"] == ""
