"""What a station has not loaded when it has read its packs in their checked form."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import json, sys
from pathlib import Path
from kiosk import begin
begin.read_packs_without_plugins()
from kiosk.content import Content
def read():
    told = []
    pairs = Content(lambda *what: told.append(what), Path(sys.argv[1])).pairs()
    assert len(pairs) > 20 and not told
read()
print(json.dumps(sorted(sys.modules)))
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    """The modules at the second reading; the first one made the checked form."""
    folder = tmp_path_factory.mktemp("data")
    for _ in range(2):
        ended = subprocess.run(
            [sys.executable, "-c", PROGRAM, str(folder)],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
            timeout=120,
        )
    return json.loads(ended.stdout)


@pytest.mark.parametrize(
    "name", ["yaml", "quizzes.pack", "importlib.metadata", "email", "zipfile", "click", "numpy"]
)
def test_it_has_not_loaded(loaded, name):
    assert name not in loaded
