"""What all tests share: the station's sounds, composed once in a run."""

import fcntl
import os

import pytest
from hypothesis import settings

# A busy machine is no fault of ours. LOOK_FURTHER=1 draws other examples each time.
settings.register_profile(
    "steady", deadline=None, derandomize="LOOK_FURTHER" not in os.environ, database=None
)
settings.load_profile("steady")


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
