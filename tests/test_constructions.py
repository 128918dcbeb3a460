"""The way of saying that a label's words show."""

import pytest

from components.evaluation import EventLabel, construction
from components.model import TextSpan


@pytest.mark.parametrize(
    ("text", "realis", "way"),
    [
        ("Russia expelled two diplomats", "occurred", "active"),
        ("two diplomats were quickly expelled by Russia", "occurred", "passive"),
        ("the expulsion of two diplomats", "occurred", "nominal"),
        ("Russia expelled two diplomats, the ministry said", "occurred", "reported"),
        ("Russia will expel two diplomats", "planned", "planned"),
        ("a summit meeting in a third country", "proposed", "planned"),
        ("Russia did not expel them", "negated", "negated"),
        ("Обсуждалась также тема урегулирования", "occurred", "other"),
    ],
)
def test_a_way_of_saying(text: str, realis: str, way: str) -> None:
    """Told from the words and the realis."""
    label = EventLabel(
        article="a",
        id="a-1",
        evidence=TextSpan(0, len(text)),
        text=text,
        first=None,
        last=None,
        sources=frozenset(),
        targets=frozenset(),
        action="expulsion",
        realis=realis,
        is_scored=True,
        tier=1,
    )
    assert construction(label) == way
