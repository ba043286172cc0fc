from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kiosk.store import Store, open_store

sys.path.insert(0, str(Path(__file__).parent))  # for toy_games


@pytest.fixture
def store(tmp_path: Path) -> Store:
    with open_store(tmp_path / "data") as store:
        yield store


import pytest


@pytest.fixture(scope="session", autouse=True)
def small_glass():
    """Half of what a round takes is drawing at the size of the glass."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("kiosk.play_bot.bot.GLASSES", ((1024, 768),))
        yield
