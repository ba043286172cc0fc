import io
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import av
import numpy as np
import pytest

from media.film.reel import Wish
from media.finishing.process import Finisher, FinishingFailed
from media.recording.take import Take

PATIENCE = 120  # how long a test waits on a busy machine; never how fast it has to be
FONT = "/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf"


@pytest.fixture(scope="module")
def take(kit):
    samples = kit.take(kit.between_silences(kit.voice(6.0)))
    return Take(samples, 48_000, (48_000, 4 * 48_000))


@pytest.fixture(scope="module")
def running():
    made = Finisher()
    yield made
    made.close()


@pytest.fixture(scope="module")
def job(running, take):
    heard = []
    job = running.finish(take, heard.append)
    job.mp3.result(PATIENCE)
    until(lambda: job.progress == 1.0)
    return job, heard


def until(condition):
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.005)


def is_there(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_take_comes_back_to_listen_to_and_as_files(kit, job):
    made = job[0].programme.result(0)
    assert made.seconds == pytest.approx(2.6 + 6.5 + 3.2, abs=0.7)
    assert len(made.line_starts) == 2
    for file in (job[0].opus, job[0].mp3):
        assert len(kit.decoded(io.BytesIO(file.result(0)))) / kit.RATE == pytest.approx(
            made.seconds, abs=0.1
        )


def test_what_was_not_asked_for_is_cancelled_from_the_start(job):
    assert job[0].film.cancelled() and job[0].is_over


def test_progress_is_told_step_by_step(job):
    heard = job[1]
    assert heard == sorted(heard) and heard[0] < 0.5 and heard[-1] == 1.0 and len(heard) > 5


def test_the_process_goes_behind_the_glass(running, job):
    assert os.getpriority(os.PRIO_PROCESS, running.pid) == os.getpriority(os.PRIO_PROCESS, 0) + 10


def test_the_same_take_gives_the_same_programme(running, take, job):
    again = running.finish(take)
    assert again.programme.result(PATIENCE).samples == job[0].programme.result(0).samples
    again.cancel()


def test_a_cancelled_job_ends_its_process_and_the_next_one_is_served(running, take):
    running.start()
    pid, begun = running.pid, threading.Event()
    job = running.finish(take, lambda share: begun.set())
    assert begun.wait(PATIENCE)
    job.cancel()
    assert job.is_over and not is_there(pid)
    assert running.finish(take).programme.result(PATIENCE).seconds > 6


def test_waiting_jobs_are_dropped_with_the_running_one(running, take):
    jobs = [running.finish(take) for _ in range(3)]
    running.cancel_all()
    assert all(job.is_over and job.mp3.cancelled() for job in jobs)


def test_a_process_that_was_killed_fails_its_job_and_the_next_one_is_served(running, take):
    begun = threading.Event()
    job = running.finish(take, lambda share: begun.set())
    assert begun.wait(PATIENCE)
    os.kill(running.pid, signal.SIGKILL)
    with pytest.raises(FinishingFailed):
        job.mp3.result(PATIENCE)
    assert running.finish(take).programme.result(PATIENCE).seconds > 6


def test_a_film_that_cannot_be_made_says_so_and_the_process_lives_on(running, job):
    broken = running.film(job[0].programme.result(0), Wish("nobody", "riverside", (Path(FONT),)))
    with pytest.raises(FinishingFailed, match="newsreader_nobody"):
        broken.film.result(PATIENCE)
    assert is_there(running.pid)


def test_nothing_of_a_take_touches_a_disk(take, tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temp"))
    (tmp_path / "temp").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    finisher = Finisher()
    try:
        finisher.finish(take).mp3.result(PATIENCE)
        written = int(
            Path(f"/proc/{finisher.pid}/io").read_text().split("write_bytes:")[1].split()[0]
        )
        opened = [link.resolve() for link in Path(f"/proc/{finisher.pid}/fd").iterdir()]
    finally:
        finisher.close()
    assert list(tmp_path.rglob("*")) == [tmp_path / "temp"]
    assert written == 0
    assert not [path for path in opened if path.is_file()]


def test_after_goodbye_the_process_is_gone_and_the_next_guest_gets_another(take):
    finisher = Finisher()
    try:
        finisher.finish(take).programme.result(PATIENCE)
        pid = finisher.pid
        finisher.close()
        assert not is_there(pid) and finisher.pid is None
        assert finisher.finish(take).programme.result(PATIENCE).seconds > 6
    finally:
        finisher.close()


def test_the_process_ends_with_the_kiosk(tmp_path):
    """Also when the kiosk was killed and could say nothing."""
    program = (
        "import sys, time\n"
        "from media.finishing.process import Finisher\n"
        "finisher = Finisher(); finisher.start(); finisher.ready.wait()\n"
        "print(finisher.pid, flush=True); time.sleep(600)\n"
    )
    kiosk = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
    assert kiosk.stdout
    pid = int(kiosk.stdout.readline())
    kiosk.kill()
    kiosk.wait()
    kiosk.stdout.close()
    until(lambda: not is_there(pid))


def test_the_kiosk_loads_neither_numpy_nor_ffmpeg_to_ask_for_it():
    program = (
        "import sys, media.finishing.process; print({'numpy', 'av', 'pygame'} & set(sys.modules))"
    )
    said = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == "set()"


def test_a_take_of_one_second_is_finished_too(running, kit):
    short = Take(kit.take(kit.voice(1.0)), 48_000, (0,))
    assert running.finish(short).programme.result(PATIENCE).seconds > 4


def test_an_empty_take_is_finished_too(running):
    empty = Take(np.zeros(0, np.int16), 48_000, ())
    assert running.finish(empty).programme.result(PATIENCE).line_starts == ()


def test_a_film_comes_back_as_bytes(running, job):
    if not Path(FONT).exists():
        pytest.skip("the reading font is not installed")
    programme = job[0].programme.result(0)
    film = running.film(programme, Wish("jiangjiang", "library", (Path(FONT),))).film
    with av.open(io.BytesIO(film.result(PATIENCE))) as file:
        assert file.duration / av.time_base == pytest.approx(programme.seconds, abs=0.1)


def test_a_film_is_cancelled_within_a_moment(running, job):
    if not Path(FONT).exists():
        pytest.skip("the reading font is not installed")
    begun = threading.Event()
    wish = Wish("girl", "lanterns", (Path(FONT),))
    film = running.film(job[0].programme.result(0), wish, lambda share: begun.set())
    pid = running.pid
    assert begun.wait(PATIENCE)
    film.cancel()
    assert film.film.cancelled() and not is_there(pid)
