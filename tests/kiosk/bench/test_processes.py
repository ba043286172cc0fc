import os
import subprocess
import sys
from pathlib import Path

from kiosk.bench.processes import cpu_seconds, pss_mib, tree, without_speech

WAIT = "import sys; sys.stdin.read()"


def test_a_process_tree_holds_the_children_of_children():
    command = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {WAIT!r}])"
    with subprocess.Popen([sys.executable, "-c", command], stdin=subprocess.PIPE) as child:
        while len(tree(child.pid)) < 2:
            pass
        assert tree(child.pid)[0] == child.pid
        assert child.pid in tree(os.getpid())
        child.stdin.close()


def test_a_speech_worker_is_counted_apart():
    command = [sys.executable, "-c", WAIT, "media.speech"]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as worker:
        while "media.speech" not in Path(f"/proc/{worker.pid}/cmdline").read_text():
            pass
        assert without_speech([os.getpid(), worker.pid]) == [os.getpid()]
        worker.stdin.close()


def test_this_process_takes_memory_and_time():
    assert 5 < pss_mib([os.getpid()]) < 4000
    assert cpu_seconds([os.getpid()]) > 0
