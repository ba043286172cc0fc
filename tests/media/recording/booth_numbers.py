"""The numbers of docs/BOOTH.md: python tests/media/recording/booth_numbers.py

About two minutes, on a virtual sound card. Prints one line for each number.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[3])]
from conftest import RATE_HZ, SoundCard, until

from media.recording.recorder import Recorder
from media.recording.reopened import open_sealed, repair
from media.recording.sealed import SealedWriter
from media.recording.sealed_file import new_station_keys

WINDOW = RATE_HZ // 4
KILLS = 5
SEAL_WHAT_IS_SAID = """
import os, sys
from pathlib import Path
from media.recording.recorder import Recorder
from media.recording.sealed import SealedWriter
class Told(SealedWriter):
    def write(self, samples):
        os.write(1, b"." * len(samples))
        super().write(samples)
recorder = Recorder("kiosk_mic")
recorder.start(Told(Path(sys.argv[1]), "take", bytes.fromhex(sys.argv[2]), needed_bytes=0))
sys.stdin.read()
"""


def say(name, value):
    print(f"{name}: {value}", flush=True)


def noise(seconds):
    rng = np.random.default_rng(1)
    return np.round(rng.standard_normal(round(seconds * RATE_HZ)) * 3000).astype("<i2")


def cpu_seconds():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def sixty_seconds(card, recorder, folder):
    spoken = noise(60)
    keys = new_station_keys()
    writer = SealedWriter(folder, "sixty", keys.public, needed_bytes=0)
    recorder.start(writer)
    speaking = card.begin_to_speak(spoken)
    feeding = speaking.stdin.fileno()
    cpu, wall = cpu_seconds(), time.monotonic()
    rest = memoryview(spoken.tobytes())
    while rest:
        rest = rest[os.write(feeding, rest[:65_536]) :]
        recorder.snapshot()
    speaking.communicate()
    share = (cpu_seconds() - cpu) / (time.monotonic() - wall)
    until(lambda: recorder.snapshot().seconds > 61)
    take = recorder.stop()
    size = 1 << (len(take.samples) + len(spoken)).bit_length()
    lag = np.fft.irfft(np.fft.rfft(take.samples, size) * np.conj(np.fft.rfft(spoken, size)), size)
    delay = int(lag[: len(take.samples)].argmax())
    found = take.samples[delay : delay + len(spoken)]
    windows = [slice(at, at + WINDOW) for at in range(0, len(spoken), WINDOW)]
    worst = min(float(np.corrcoef(spoken[w], found[w])[0, 1]) for w in windows)
    say("60 s: quarter seconds compared", len(windows))
    say("60 s: lowest correlation", f"{worst:.4f}")
    say("60 s: samples that differ", int(np.count_nonzero(spoken != found)))
    say("60 s: seams", len(take.seams))
    say("60 s: CPU of a core while recording and sealing", f"{share:.1%}")
    opened = open_sealed(writer.finish(), keys.secret).take
    say("60 s: sealed take is the same", bool(np.array_equal(opened.samples, take.samples)))
    say(
        "60 s: sealed bytes over plain ones",
        f"{writer.path.stat().st_size / take.samples.nbytes:.4f}",
    )


def seconds_until(is_so):
    begun = time.monotonic()
    until(is_so)
    return f"{time.monotonic() - begun:.2f} s"


def losses(card, recorder):
    shot = recorder.snapshot
    recorder.start()
    until(lambda: shot().seconds > 1)
    card.unplug()
    say("unplugged: told after", seconds_until(lambda: shot().trouble))
    say("unplugged: kept", f"{recorder._keeping.seconds:.2f} of {shot().seconds:.2f} s")
    card.plug_in()
    say("plugged in: goes on after", seconds_until(lambda: shot().hears))
    card.die()
    say("sound server killed: told after", seconds_until(lambda: shot().trouble))
    card.start()
    say("sound server back: goes on after", seconds_until(lambda: shot().hears))
    take = recorder.stop()
    say("seams", [(seam.why, round(seam.seconds, 2)) for seam in take.seams])


def kills(card, folder):
    keys = new_station_keys()
    lost = []
    for number in range(KILLS):
        here = folder / str(number)
        here.mkdir()
        command = [sys.executable, "-c", SEAL_WHAT_IS_SAID, str(here), keys.public.hex()]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        path = os.pathsep.join(sys.path)
        with subprocess.Popen(command, env={**os.environ, "PYTHONPATH": path}, **pipes) as process:
            seen = len(process.stdout.read(RATE_HZ + 7_000 * number))
            process.kill()
            seen += len(process.stdout.read())
        (file,) = repair(here)
        lost.append(seen - len(open_sealed(file, keys.secret).take.samples))
    say(f"kill -9, {KILLS} times: samples lost of what was received", lost)


def main():
    with tempfile.TemporaryDirectory() as folder:
        card = SoundCard(Path(folder))
        os.environ["PULSE_SERVER"] = card.address
        recorder = Recorder("kiosk_mic")
        try:
            recorder.open()
            until(lambda: recorder.snapshot().hears)
            recorder.close()
            recorder.open()
            say("microphone open after", seconds_until(lambda: recorder.snapshot().hears))
            sixty_seconds(card, recorder, Path(folder))
            losses(card, recorder)
            recorder.close()
            kills(card, Path(folder))
        finally:
            card.die()


if __name__ == "__main__":
    main()
