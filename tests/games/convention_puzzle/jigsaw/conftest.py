from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

sys.path[:0] = [
    str(Path(__file__).parent),  # for tables
    str(Path(__file__).parents[2] / "contract"),  # for counting_glass and rasterised_once
]

import pytest
from rasterised_once import pictures_rasterised_once


@pytest.fixture(scope="package", autouse=True)
def _pictures_are_rasterised_once() -> Iterator[None]:
    with pictures_rasterised_once():
        yield
