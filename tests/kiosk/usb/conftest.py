from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # for fake_udisks


@pytest.fixture
def udisks(tmp_path):
    """A small udisks on a bus of its own."""
    from fake_udisks import FakeUdisks, has_bus

    if not has_bus():
        pytest.skip("dbus-daemon is not installed")
    made = FakeUdisks(tmp_path / "udisks")
    yield made
    made.close()
