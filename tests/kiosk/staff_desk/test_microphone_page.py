"""The booth's microphone at the staff's desk: chosen by name, tried, measured, nothing kept."""

from concurrent.futures import Future

import pytest

from kiosk.booth.live_microphone import LiveMicrophone
from kiosk.staff_desk import microphone_trial
from kiosk.staff_desk.staff_desk_screen import StaffDeskScreen
from kiosk.tour.made_recorder import MadeRecorder
from media.recording.microphones import Microphone
from media.recording.recorder import Snapshot
from media.recording.troubles import MicrophoneGone, SoundServerGone

USB = Microphone("alsa_input.usb-1", "USB PnP Audio Device", is_default=True)
DESK = Microphone("alsa_input.pci-2", "Built-in Audio")


class Speaker:
    is_silent = False

    def be_silent(self, is_silent):
        self.is_silent = is_silent


class Remembering(MadeRecorder):
    """Shows the takes that were handed out, and whether the recorder was closed."""

    made = []

    def __init__(self):
        super().__init__()
        self.takes, self.is_closed = [], False
        self.made.append(self)

    def stop(self):
        self.takes.append(super().stop())
        return self.takes[-1]

    def close(self):
        self.is_closed = True
        super().close()


class Unplugged(Remembering):
    def snapshot(self):
        return Snapshot("recording", trouble=MicrophoneGone())


def gives(found):
    def listed():
        future = Future()
        if isinstance(found, Exception):
            future.set_exception(found)
        else:
            future.set_result(found)
        return future

    return listed


@pytest.fixture
def page(room, monkeypatch):
    monkeypatch.setattr(microphone_trial, "QUIET_SECONDS", 1.0)
    monkeypatch.setattr(microphone_trial, "LONGEST_SENTENCE_SECONDS", 3.0)
    Remembering.made = []
    room.desk, room.speaker = StaffDeskScreen(*room.given), Speaker()

    def open_page(found=(USB, DESK), make=Remembering):
        lent = room.desk.microphone_page
        lent.lend(gives(found), lambda: LiveMicrophone(room.speaker, make))
        room.desk.openTab("microphone")
        room.wait(lambda: lent._found is not None or lent._failed is not None)
        return lent

    yield open_page
    room.desk.leave()


def labels(page):
    return [(row["label"], row["isOn"]) for row in page.rows]


def test_microphones_are_told_by_their_labels(page):
    assert [label for label, _ in labels(page())][1:] == ["USB PnP Audio Device", "Built-in Audio"]


def test_the_chosen_one_is_remembered_by_its_name(room, page):
    at = page()
    at.choose(DESK.name)
    room.wait(lambda: ("Built-in Audio", True) in labels(at))
    assert room.store.settings().microphone == DESK.name


def test_without_a_microphone_a_sentence_says_what_to_do(page):
    at = page(found=())
    assert "插上话筒" in at.message and at.rows == [] and not at.canTry
    at.tryIt()
    assert at.state == "closed" and Remembering.made == []


def test_a_microphone_plugged_in_later_is_found(room, page):
    at = page(found=())
    at.lend(gives((USB,)), lambda: None)
    at.lookAgain()
    room.wait(lambda: at.canTry)
    assert at.message == ""


def test_a_sound_service_that_is_gone_says_so_in_both_languages(room, page):
    at = page(found=SoundServerGone())
    assert "声音服务" in at.message
    room.reading.toggle_language()
    assert "sound service" in at.message


def test_a_remembered_microphone_that_is_not_there_says_so(room, page):
    room.store.change_settings("staff", microphone="alsa_input.usb-old").result()
    at = page()
    assert "不在" in at.message and not at.canTry
    assert labels(at)[-1] == ("没有插上：alsa_input.usb-old", True)


def test_a_trial_keeps_two_numbers_and_forgets_the_sound(room, page):
    at = page()
    at.tryIt()
    assert room.speaker.is_silent
    room.wait(lambda: at.state == "speak")
    room.wait(lambda: at.level > 0.3)
    room.wait(lambda: at.isCalibrated)
    (recorder,) = Remembering.made
    noise, voice = room.store.settings().microphone_levels
    assert noise < -50 and -35 < voice < -10
    assert recorder.is_closed and not room.speaker.is_silent
    assert all(not take.samples.any() for take in recorder.takes)
    assert "可以用" in at.message and "量过了" in at.calibration


def test_the_usual_range_comes_back_at_a_touch(room, page):
    levels = {"microphone_noise_dbfs": -60.0, "microphone_voice_dbfs": -30.0}
    room.store.change_settings("staff", **levels).result()
    at = page()
    assert at.isCalibrated and "−39" in at.calibration
    at.reset()
    room.wait(lambda: not at.isCalibrated)
    assert room.store.settings().microphone_levels is None


def test_another_microphone_is_not_judged_by_the_levels_of_the_last(room, page):
    levels = {"microphone_noise_dbfs": -60.0, "microphone_voice_dbfs": -30.0}
    room.store.change_settings("staff", **levels).result()
    at = page()
    at.choose(DESK.name)
    room.wait(lambda: not at.isCalibrated)
    assert room.store.settings().microphone_levels is None


@pytest.mark.parametrize("leave", [lambda desk: desk.openTab("health"), lambda desk: desk.leave()])
def test_whoever_goes_away_closes_the_microphone(room, page, leave):
    at = page()
    at.tryIt()
    room.wait(lambda: at.state == "quiet")
    leave(room.desk)
    assert Remembering.made[0].is_closed and not room.speaker.is_silent
    assert room.store.settings().microphone_levels is None


def test_a_microphone_unplugged_in_the_trial_says_what_to_do(room, page):
    at = page(make=Unplugged)
    at.tryIt()
    room.wait(lambda: "插好" in at.message)
    at.stop()
    assert at.state == "closed" and Remembering.made[0].is_closed


def test_a_real_recorder_tries_the_microphone_of_a_real_sound_server(room, page, card):
    from media.recording.microphones import list_microphones
    from media.recording.recorder import Recorder

    at = page(list_microphones(), lambda: Recorder("kiosk_mic"))
    assert ("BoothMic", False) in labels(at)
    at.tryIt()
    room.wait(lambda: at.state == "speak")
    voice = MadeRecorder()._voice[2 * 48_000 : 4 * 48_000]
    speaking = card.begin_to_speak(voice)
    speaking.stdin.write(voice.tobytes())
    speaking.stdin.close()
    room.wait(lambda: at.isCalibrated)
    speaking.wait()
    assert room.store.settings().microphone_levels is not None
