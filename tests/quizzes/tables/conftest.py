from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # for sheets
sys.path.insert(0, str(Path(__file__).parents[1]))  # for tiny_packs


@pytest.fixture(scope="session")
def tiny_tree() -> Any:
    """The source tree of a pack with two pairs, as small as can be."""
    from tiny_packs import made, pair

    from quizzes.source_tree import source_of

    return source_of(made(pair("f01-1"), pair("f01-2", key="A")))
