from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))  # for tiny_packs
sys.path.insert(0, str(Path(__file__).parent))  # for hostile


@pytest.fixture
def good(tiny: Path, tmp_path: Path) -> Path:
    """An unsigned pack of two pairs and a picture."""
    from quizzes.glowpack.build import build

    (tiny / "art").mkdir()
    (tiny / "art" / "dot.png").write_bytes(b"\x89PNG dot")
    return build(tiny, tmp_path)
