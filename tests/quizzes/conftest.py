from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # for tiny_packs, specimen


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    from tiny_packs import pair, tree, write

    return write(tmp_path / "tiny", tree(pair("f01-1"), pair("f01-2", key="A")))


@pytest.fixture
def specimen(tmp_path: Path) -> Path:
    """A copy of the specimen pack, to be changed."""
    from specimen import copied

    return copied(tmp_path / "one_of_each")
