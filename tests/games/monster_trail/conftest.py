from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))  # for twins
sys.path.insert(0, str(Path(__file__).parents[1]))  # for hands
sys.path.insert(0, str(Path(__file__).parents[2] / "quizzes"))  # for tiny_packs
