import json
import subprocess
import sys
from pathlib import Path


def test_ten_kills_lose_nothing_that_was_acknowledged():
    program = Path(__file__).with_name("kills.py")
    done = subprocess.run(
        [sys.executable, str(program), "--times", "10"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["acknowledged"] >= 10
