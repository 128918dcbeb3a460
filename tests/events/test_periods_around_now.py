"""Periods that publication lies in, and times counted ahead of it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.events.sentences import dated

TUESDAY = date(2017, 10, 24)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Trump and Putin have spoken three times this year.", "2017-01-01/2017-10-24"),
        ("Trump and Putin will hold two meetings this month.", "2017-10-24/2017-10-31"),
        ("Trump and Putin met in 2017.", "2017"),
        ("Two Americans were expelled from Russia overnight.", "2017-10-23/2017-10-24"),
        ("Russia will leave the Ice Treaty with the United States in six months.", "2018-04"),
        ("Russia will leave the Ice Treaty with the United States in three weeks.", "2017-11-13/2017-11-19"),
        ("Russia will leave the Ice Treaty with the United States within three weeks.", ""),
        ("Lavrov said on Monday that Putin will not meet Trump on November 20.", "2017-11-20"),
        ("Lavrov did not meet Tillerson in November.", "2016-11"),
    ],
)
def test_periods_around_publication(text: str, days: str) -> None:
    """What was done lies in the part behind, what is planned in the part ahead, what will not be done ahead too."""
    assert [act[3] for act in dated(text, TUESDAY)] == [days]
