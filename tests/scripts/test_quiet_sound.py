"""Sound that the station plays really comes out of a sound server (scripts/quiet-sound.sh)."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SILENCE_IS_BELOW = 300  # of 32768
BYTES_UNTIL_GIVEN_UP = 48_000 * 2 * 20
PLAY = """
import sys, pygame
pygame.mixer.init(48000, -16, 2, 512)
cue = pygame.mixer.Sound(sys.argv[1])
while True:
    cue.play()
    pygame.time.wait(400)
"""


@pytest.mark.skipif(
    "PULSE_SERVER" not in os.environ or shutil.which("parec") is None,
    reason="scripts/test started no PulseAudio here",
)
def test_a_cue_is_heard_in_the_loudspeaker(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "media.sounds.make", tmp_path], check=True)
    cue = next(tmp_path.rglob("goodbye.wav"))
    listen = ["parec", "--raw", "--device=kiosk_speaker.monitor", "--rate=48000", "--channels=1"]
    player = subprocess.Popen(
        [sys.executable, "-c", PLAY, cue], env={**os.environ, "SDL_AUDIODRIVER": "pulseaudio"}
    )
    listener = subprocess.Popen([*listen, "--format=s16le"], stdout=subprocess.PIPE)
    try:
        assert heard(listener)
    finally:
        for process in (player, listener):
            process.kill()
            process.wait()


def heard(listener: subprocess.Popen[bytes]) -> bool:
    """Whether anything louder than silence comes, within so much sound."""
    assert listener.stdout
    for _ in range(0, BYTES_UNTIL_GIVEN_UP, 4800):
        samples = memoryview(listener.stdout.read(4800)).cast("h")
        if len(samples) and max(samples) > SILENCE_IS_BELOW:
            return True
    return False
