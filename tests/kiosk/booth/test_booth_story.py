"""A guest's whole way through the booth, spoken into a real microphone; then nothing is left."""

import subprocess
import wave
from pathlib import Path
from threading import Thread

import numpy as np
import pytest

from kiosk.problems import StationProblem
from kiosk.tour.finger import NothingThere

RATE_HZ = 48_000
SLICE_BYTES = 48  # half a millisecond of a voice: no other file holds it by chance


def spoken(pinyin, folder, words_a_minute=300):
    """What espeak-ng says, at the rate of the microphone."""
    file = folder / "said.wav"
    command = ["espeak-ng", "-v", "cmn-latn-pinyin", "-s", str(words_a_minute), "-w", str(file)]
    subprocess.run([*command, pinyin], check=True)
    with wave.open(str(file)) as said:
        rate = said.getframerate()
        heard = np.frombuffer(said.readframes(said.getnframes()), "<i2").astype(float)
    places = np.arange(0, len(heard), rate / RATE_HZ)
    louder = np.interp(places, np.arange(len(heard)), heard) * (0.12 * 32_768 / heard.std())
    return louder.clip(-32_768, 32_767).astype("<i2")


def a_quiet_room(seconds):
    noise = np.random.default_rng(1).standard_normal(seconds * RATE_HZ)
    return np.round(noise * 32_768 * 10 ** (-62 / 20)).astype("<i2")


def slices_of(sound, count=40):
    """Pieces of a voice where it is loud, as the bytes that would lie on a disk."""
    floats = sound.astype(float)
    loud = np.flatnonzero(np.abs(floats) > 3_000)
    places = loud[np.linspace(0, len(loud) - 1, count).astype(int)]
    return [sound[at : at + SLICE_BYTES // 2].tobytes() for at in places]


def go(station, button, step):
    """Touches a button that comes up by itself, and is at another step."""

    def is_there():
        if station.screen.step == step:
            return True
        try:
            station.touch(button)
        except NothingThere:
            return False
        return station.screen.step == step

    station.finger.wait(is_there, f"{button} to lead to {step}")


@pytest.fixture
def station(glass, card, tmp_path, monkeypatch):
    """A station whose temporary files all lie in one folder, in a quiet room."""
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    monkeypatch.setattr("kiosk.booth.recording.COUNT_MS", 60)
    station = glass()
    noise = a_quiet_room(120).tobytes()
    room = card.begin_to_speak(np.empty(0))
    humming = Thread(target=room.communicate, args=(noise,), daemon=True)
    humming.start()
    yield station
    room.kill()
    humming.join()


def test_a_guest_records_listens_and_leaves_nothing(station, card, tmp_path):
    station.start()
    station.touch("band_1-2", then="HomeScreen")
    station.touch("place_booth", then="BoothScreen")
    screen = station.screen
    station.touch("booth_with_adult")
    station.touch("story_volunteer")
    station.touch("story_listen")
    station.touch("story_read")
    station.touch("practise_hear")
    station.touch("practise_record")
    assert screen.step == "check"

    station.touch("check_start")
    station.finger.wait(lambda: screen.check.state == "speak", "the quiet second")
    card.speak(spoken("da4 jia1 hao3 wo3 shi4 xiao3 xiao3 bo1 bao4 yuan2", tmp_path))
    station.finger.wait(lambda: screen.check.state == "told", "the advice")
    assert screen.check.isGood, screen.check.hint
    station.wait_for("BoothScreen")
    station.touch("check_record")

    station.touch("record_start")
    station.finger.wait(lambda: screen.record.state == "recording", "the red light")
    station.wait_for("BoothScreen")
    for line in screen.visit.lines:
        card.speak(spoken(line.text.pinyin, tmp_path))
        last = screen.record.isLast
        station.touch("record_finish" if last else "record_next")
    station.finger.wait(lambda: screen.step == "listen", "the take")
    take = screen.visit.chosen.take
    assert len(take.line_starts) == len(screen.visit.lines) and not take.seams
    voice = take.samples.copy()
    assert np.abs(voice.astype(float)).max() > 6_000

    finisher = screen.equipment.finisher
    station.finger.wait(lambda: screen.visit.chosen.programme is not None, "the programme")
    programme = screen.visit.chosen.programme
    heard = np.frombuffer(bytes(programme.samples), "<i2")
    go(station, "use_take", "newsreader")
    go(station, "newsreader_next", "feedback")
    feedback = screen.parts["feedback"]
    station.finger.wait(lambda: bool(feedback.well["words"]), "a word of praise")
    process = finisher.pid
    station.touch("bar_goodbye", then="GoodbyeScreen")

    assert not take.samples.any() and not any(programme.samples[: 1 << 16])
    assert finisher.pid is None and not Path(f"/proc/{process}").exists()
    for file in (path for path in tmp_path.rglob("*") if path.is_file()):
        if file.name == "said.wav":  # what the test spoke
            continue
        kept = file.read_bytes()
        assert not any(piece in kept for piece in [*slices_of(voice), *slices_of(heard)]), file
        own = {"sounds", "voice"} & set(file.relative_to(tmp_path).parts)  # the station's own
        assert own or not kept.startswith((b"RIFF", b"OggS", b"ID3", b"\xff\xfb")), file
        assert own or b"ftyp" not in kept[:16], file


def test_a_microphone_that_is_unplugged_is_told_and_the_take_goes_on(station, card):
    station.start()
    station.touch("band_3-4", then="HomeScreen")
    station.touch("place_booth", then="BoothScreen")
    screen = station.screen
    screen.visit.is_reading_only = False
    screen.stories.lookAt(0)
    screen.stories.readThis()
    screen.go("record")
    screen.record.start()
    record = screen.record
    station.finger.wait(lambda: record.state == "recording" and record.clock > "0:00", "a second")
    card.unplug()
    station.finger.wait(lambda: record.hasTrouble, "the sentence")
    assert "话筒" in record.hint["words"]
    card.plug_in()
    station.finger.wait(lambda: not record.hasTrouble, "the microphone")
    before = record.clock
    station.finger.wait(lambda: record.clock > before, "the take to go on")
    record.finish()
    station.finger.wait(lambda: screen.step == "listen", "the take")
    assert [seam.why for seam in screen.visit.chosen.take.seams] == ["lost"]


def sealed_in(folder):
    return list((folder / "data" / "recordings" / "takes").glob("*.sealed"))


def test_a_consented_take_lies_sealed_on_the_disk_until_goodbye(
    station, card, tmp_path, monkeypatch
):
    from kiosk.programmes import keys

    monkeypatch.setattr(keys, "PASSES", 1)
    monkeypatch.setattr(keys, "MEMORY_BYTES", 8192)
    own = station.station
    store, programmes = own.store, own.recordings.programmes
    store.set_pin("staff", 1, "482915").result()
    seat = store.new_class("三1班", 1, "3-4").result().seats[1]
    store.change_settings("staff", class_seats_on=True).result()
    store.set_consent(seat, "T-1", "staff").result()
    store.set_recording_consent(seat, "R-1", "staff").result()
    store.open_booth(store.now_ms() + 3_600_000).result()
    own.recordings.lock()
    own.start_visit("3-4", seat)
    station.wait_for("HomeScreen")
    station.touch("place_booth", then="BoothScreen")
    screen = station.screen
    station.touch("booth_with_adult")
    screen.stories.lookAt(0)
    screen.stories.readThis()
    screen.go("record")
    screen.record.start()
    station.finger.wait(lambda: screen.record.state == "recording", "the red light")
    (file,) = sealed_in(tmp_path)
    card.speak(spoken("da4 jia1 hao3 wo3 shi4 xiao3 xiao3 bo1 bao4 yuan2", tmp_path))
    screen.record.finish()
    station.finger.wait(lambda: screen.step == "listen", "the take")

    take = screen.visit.chosen.take
    voice = take.samples.copy()
    assert np.abs(voice.astype(float)).max() > 6_000
    on_disk = file.read_bytes()
    assert not any(piece in on_disk for piece in slices_of(voice))
    left = bytes.fromhex(file.stem)
    with pytest.raises(StationProblem, match="locked"):
        programmes.takes.read(left, programmes.keys.secret)
    assert store.check_pin("staff", "482915").result().ok
    assert np.array_equal(programmes.takes.read(left, programmes.keys.secret).take.samples, voice)

    station.touch("bar_goodbye", then="GoodbyeScreen")
    station.finger.wait(lambda: not sealed_in(tmp_path), "the erasure")
    assert not programmes.keys.is_open
