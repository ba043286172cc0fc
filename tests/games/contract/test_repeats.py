"""Chance comes from the seed alone."""

from __future__ import annotations

import pytest
from played import play, played
from shelf_cases import Case, some_cases


@pytest.mark.parametrize("case", some_cases()[::4], ids=str)
def test_the_same_touches_bring_the_same_events_and_the_same_pixels(case: Case) -> None:
    again, before = play(case), played(case)
    assert [scene.picture for scene in again.scenes] == [scene.picture for scene in before.scenes]
    assert again == before
