"""A round of every level on every glass, by a player who touches anything: see `promises`."""

from __future__ import annotations

import pytest
from played import played
from promises import PROMISES, Promise
from shelf_cases import Case, some_cases


@pytest.mark.parametrize("case", some_cases(), ids=str)
@pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: promise.__name__)
def test_a_round_keeps_the_promise_that(promise: Promise, case: Case) -> None:
    assert sorted(set(promise(played(case)))) == []
