from __future__ import annotations

from pathlib import Path

import pytest
from fuzz import SORTS, fuzz

FAST = 300  # `scripts/prove pack-fuzz` reads 2,000


@pytest.mark.parametrize("start", range(0, FAST, 50))
def test_spoilt_files_get_nothing_but_faults_in_plain_words(start: int, tmp_path: Path) -> None:
    refused = 0
    for seed in range(start, start + 50):
        folder = tmp_path / str(seed)
        folder.mkdir()
        refused += bool(fuzz(seed, folder).faults)
    assert refused >= 25


def test_the_same_seed_spoils_the_same_file(tmp_path: Path) -> None:
    for seed in range(len(SORTS)):
        told = []
        for turn in ("one", "two"):
            folder = tmp_path / f"{turn}-{seed}"
            folder.mkdir()
            told.append([fault.in_language("en") for fault in fuzz(seed, folder).faults])
        assert told[0] == told[1]
