"""A few of the kills of `scripts/prove restores`."""

import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "proofs"))

from restores import STATES, kill_restores


def test_a_killed_restore_leaves_the_old_state_or_the_new_one():
    seen = kill_restores(3, random.Random(11))
    assert set(seen) <= STATES and seen.total() == 3
