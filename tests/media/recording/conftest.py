"""A virtual sound card: a PulseAudio of the test's own, with a microphone to speak into."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))  # for made_speech

RATE_HZ = 48_000
PATIENCE_SECONDS = 60  # only how long a broken test takes to fail
MICROPHONE = "module-remap-source source_name=kiosk_mic master=mic_feed.monitor"
LOADED = [
    "module-null-sink sink_name=kiosk_speaker norewinds=1 rate=48000 channels=2",
    "module-null-sink sink_name=mic_feed norewinds=1 rate=48000 channels=1",
    f"{MICROPHONE} source_properties=device.description=BoothMic",
]


def until(is_so, what="it"):
    """Waits for a condition; what it gave."""
    last = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < last:
        found = is_so()
        if found:
            return found
        time.sleep(0.01)
    raise AssertionError(f"waited {PATIENCE_SECONDS} s for {what}")


class SoundCard:
    """Its server can die and come back, its microphone can be unplugged, and it can be spoken to.

    Without `norewinds` an idle null sink would run with two seconds of latency.
    """

    def __init__(self, folder):
        self._folder = folder
        self._socket = folder / "native"
        self.address = f"unix:{self._socket}"
        self.start()

    def start(self):
        self._socket.unlink(missing_ok=True)
        here = {"HOME": self._folder, "XDG_RUNTIME_DIR": self._folder}
        here |= {"DBUS_SESSION_BUS_ADDRESS": "disabled:"}
        here |= {"PULSE_RUNTIME_PATH": self._folder / "run"}
        here |= {"PULSE_STATE_PATH": self._folder / "state"}
        protocol = f"module-native-protocol-unix socket={self._socket} auth-anonymous=1"
        modules = [word for module in (protocol, *LOADED) for word in ("-L", module)]
        command = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1"]
        command += ["--use-pid-file=no", "--disable-shm=yes", "--realtime=no"]
        self.server = subprocess.Popen(
            [*command, "--high-priority=no", *modules],
            env={**os.environ, **{name: str(value) for name, value in here.items()}},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        until(lambda: self._ask("info").returncode == 0, "the sound server")
        self.pactl("set-default-source", "kiosk_mic")

    def die(self):
        self.server.kill()
        self.server.wait()

    def pactl(self, *words):
        done = self._ask(*words)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def _ask(self, *words):
        return subprocess.run(
            ["pactl", *words],
            env={**os.environ, "PULSE_SERVER": self.address},
            capture_output=True,
            text=True,
        )

    def unplug(self):
        self.pactl("unload-module", "module-remap-source")

    def plug_in(self):
        self.pactl("load-module", *MICROPHONE.split())
        self.pactl("set-default-source", "kiosk_mic")

    def speak(self, samples, device="mic_feed"):
        """Says it into the microphone; back when all of it was given to the server."""
        return self.begin_to_speak(samples, device).communicate(samples.tobytes())

    def begin_to_speak(self, samples, device="mic_feed"):
        command = ["pacat", "--playback", f"--device={device}", "--format=s16le", "--channels=1"]
        return subprocess.Popen(
            [*command, f"--rate={RATE_HZ}"],
            stdin=subprocess.PIPE,
            env={**os.environ, "PULSE_SERVER": self.address},
        )


@pytest.fixture
def card(tmp_path, monkeypatch):
    if shutil.which("pulseaudio") is None or shutil.which("pacat") is None:
        pytest.skip("there is no PulseAudio here")
    folder = tmp_path / "sound"
    folder.mkdir(mode=0o700)
    made = SoundCard(folder)
    monkeypatch.setenv("PULSE_SERVER", made.address)
    yield made
    made.die()


@pytest.fixture
def noise():
    """Pink-ish noise: every quarter of a second is like no other."""

    def make(seconds, seed=1, rms=0.1):
        rng = np.random.default_rng(seed)
        white = rng.standard_normal(round(seconds * RATE_HZ))
        smooth = np.convolve(white, np.ones(8) / 8, "same")
        return np.round(smooth / smooth.std() * rms * 32_767).clip(-32_768, 32_767).astype("<i2")

    return make


@pytest.fixture
def recorder(card):
    from media.recording.recorder import Recorder

    made = Recorder("kiosk_mic")
    yield made
    made.forget()
    made.close()


@pytest.fixture
def hearing(recorder):
    """The recorder, with its microphone open."""
    recorder.open()
    until(lambda: recorder.snapshot().hears, "the microphone")
    return recorder


@pytest.fixture(name="until")
def until_fixture():
    return until


@pytest.fixture
def likeness():
    """How like the first sound the second contains it: the worst quarter of a second, −1 to 1.

    All quarters are compared at one and the same delay, so that a single lost sample shows.
    """

    def compare(spoken, recorded):
        size = 1 << (len(spoken) + len(recorded)).bit_length()
        spectrum = np.fft.rfft(recorded, size) * np.conj(np.fft.rfft(spoken, size))
        delay = int(np.argmax(np.fft.irfft(spectrum, size)[: len(recorded)]))
        found = recorded[delay : delay + len(spoken)]
        window = RATE_HZ // 4
        starts = range(0, len(spoken) - window + 1, window)
        pairs = [(spoken[at : at + window], found[at : at + window]) for at in starts]
        assert len(found) == len(spoken)
        return min(float(np.corrcoef(a, b)[0, 1]) for a, b in pairs)

    return compare
