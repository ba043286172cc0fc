"""Packs are checked and installed in a process of their own."""

from __future__ import annotations

import pytest
from tiny_packs import pair

from kiosk.packs.child import Refused, run
from kiosk.problems import StationProblem


def test_the_child_installs_and_tells_how_far_it_is(press, tmp_path):
    first = press.make("1.0.0", 1, pair("t01-1"))
    data, told = tmp_path / "data", []
    run(data, ["trust", press.mark, str(first)])
    assert run(data, ["install", "--progress", str(first)], told.append)["id"] == "tiny"
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_faults_and_problems_come_back_as_what_they_are(press, tmp_path):
    first = press.make("1.0.0", 1, pair("t01-1"))
    with pytest.raises(Refused) as caught:
        run(tmp_path / "data", ["install", str(first)])
    assert press.mark in caught.value.faults[0]["says"]["zh"]
    with pytest.raises(StationProblem, match="fingerprints differ"):
        run(tmp_path / "data", ["trust", "0000", str(first)])
    with pytest.raises(StationProblem, match="stopped half-way"):
        run(tmp_path / "data", ["dance"])
