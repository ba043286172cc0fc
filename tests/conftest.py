"""What all tests share: the station's sounds, composed once in a run."""

import fcntl
import os

import pytest
from hypothesis import settings

settings.register_profile("untimed", deadline=None)  # a busy machine is no fault of ours
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def made_sounds(tmp_path_factory):
    """A folder with all sounds, to read or to copy: composing them takes six seconds."""
    from media.sounds.make import make_all

    base = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent  # of all the processes of this run
    with (base / "sounds.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        make_all(base / "sounds")
    return base / "sounds"
