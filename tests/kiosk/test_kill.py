"""kill -9 in the middle of a level: nothing that had shown feedback is lost."""

import os
import subprocess
import sys
from pathlib import Path

from kiosk.store import open_store

STATION = Path(__file__).with_name("station_to_kill.py")
ROOT = Path(__file__).parents[2]


def test_kill_in_the_middle_of_a_level_loses_no_answer_that_had_shown_feedback(tmp_path):
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    playing = subprocess.Popen(
        [sys.executable, str(STATION), str(tmp_path)], stdout=subprocess.PIPE, text=True, env=env
    )
    shown = [playing.stdout.readline().strip() for _ in range(3)]
    playing.kill()
    shown += [line.strip() for line in playing.stdout]
    playing.wait()
    assert len(shown) >= 3 and all(shown)

    with open_store(tmp_path) as store:
        rows = store.read("select item from response where kind = 'answer' order by seq")
        logged = [row[0] for row in rows]
        assert logged[: len(shown)] == shown
        assert store.open_visits() == []
        ended = store.read("select ended_how from visit")
        assert ended[0][0] in ("crash", "power")
