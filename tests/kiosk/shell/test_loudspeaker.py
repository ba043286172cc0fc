"""The loudspeaker: a broken file is no reason to stop."""

import pytest

from kiosk.shell.loudspeaker import Loudspeaker
from media.sounds import are_made, sound_file
from media.sounds.make import make_all


@pytest.fixture
def speaker(qapp, tmp_path):
    made = Loudspeaker(tmp_path)
    yield made
    made.close()


def test_a_cue_cut_short_by_the_power_is_silent_and_made_anew(speaker, tmp_path):
    make_all(tmp_path / "sounds")
    sound_file(tmp_path / "sounds", "door").write_bytes(b"")
    speaker.cue("door")
    assert not are_made(tmp_path / "sounds")
    speaker.make_cues()
    speaker.close()
    assert are_made(tmp_path / "sounds")
