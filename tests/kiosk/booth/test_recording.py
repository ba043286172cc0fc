"""In the middle of a recording: nothing interrupts it, and whoever leaves leaves nothing behind."""

from types import SimpleNamespace

import pytest


def test_silence_never_ends_a_recording(on_air):
    station = on_air()
    for _ in range(600):
        station.station.idle.tick()
    assert station.on == "BoothScreen" and not station.station.idle.isAsking


def test_in_a_pause_silence_counts_again(on_air):
    station = on_air()
    station.touch("record_pause")
    for _ in range(180 + 20):
        station.station.idle.tick()
    station.wait_for("AttractScreen")


def test_the_time_of_the_visit_never_cuts_a_recording(on_air):
    station = on_air()
    station.station.visit.started -= 3_600
    station.touch("record_next")
    assert station.screen.record.state == "recording"


def test_nothing_is_heard_while_the_microphone_is_open(on_air):
    station = on_air()
    speaker, heard = station.station.speaker, []
    speaker.began.connect(lambda *clause: heard.append(clause))
    station.touch("bar_aloud")
    station.touch("bar_aloud")
    speaker.cue("fanfare")
    assert station.screen.spoken() == [] and station.screen.bed == ""
    assert not heard and speaker.clip_seconds is None
    assert not speaker._mixer.get_busy()


@pytest.mark.parametrize("how", ["bar_home", "bar_goodbye", "crash", "idle", "door"])
def test_whoever_leaves_leaves_nothing_behind(on_air, how):
    station = on_air()
    screen, recorder = station.screen, station.screen.equipment.microphone._recorder
    take = screen.visit.add(recorder.stop(), "zh").take
    assert take.samples.any()
    finisher = screen.equipment.finisher
    if how == "crash":
        station.station.mishaps.crashed(RuntimeError("made by a test"))
    elif how == "idle":
        station.station.say_goodbye("idle")
    elif how == "door":
        station.station.desks.open_door()
    else:
        station.touch(how)
    station.finger.wait(lambda: station.on != "BoothScreen", "another screen")
    assert not take.samples.any() and not screen.visit.takes
    assert not screen.equipment.microphone.is_open and finisher.pid is None


def test_what_holds_recording_up_is_said_and_gone_when_it_is_over(on_air):
    from media.recording.troubles import MicrophoneGone

    station = on_air()
    record, microphone = station.screen.record, station.screen.equipment.microphone
    usual = microphone.snapshot
    held_up = SimpleNamespace(**{name: getattr(usual(), name) for name in ("seconds", "level")})
    told = {"trouble": MicrophoneGone(), "doubt": None, "seal_trouble": None, "hears": False}
    held_up.__dict__.update(told, doing="recording")
    microphone.snapshot = lambda: held_up
    station.finger.wait(lambda: record.hasTrouble, "the sentence")
    assert "话筒不见了" in record.hint["words"]
    microphone.snapshot = usual
    station.finger.wait(lambda: not record.hasTrouble, "the recording to go on")
    assert record.state == "recording"
    store = station.station.store
    station.finger.wait(
        lambda: [n.kind for n in store.unseen_notices()].count("microphone") == 1, "a notice"
    )


def test_another_story_is_not_begun_when_the_time_is_over(practising):
    station = practising()
    station.station.visit.started -= 3_600
    station.screen.practise.another()
    station.wait_for("GoodbyeScreen")


def test_the_newsreader_in_the_corner_outlives_a_trouble(on_air, monkeypatch):
    import sys

    faults = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, fault, trace: faults.append(fault))
    station = on_air()
    record = station.screen.record
    station.finger.wait(lambda: record._voice._picture.is_ready, "the newsreader")
    record._polls.stop()
    for key in ("trouble_gone", ""):
        record._trouble = key
        record.tell()
        station.wait_for("BoothScreen")
        for _ in range(5):
            record._voice.step()
    assert not faults


def test_starting_over_forgets_what_was_begun_and_keeps_whole_takes(on_air):
    station = on_air()
    screen = station.screen
    whole = screen.visit.add(screen.equipment.microphone._recorder.stop(), "zh")
    station.touch("record_pause")
    station.touch("record_over")
    assert screen.record.state == "ready" and screen.visit.takes == [whole]
    assert whole.take.samples.any() and not screen.equipment.microphone.is_open


def test_a_take_without_sound_is_no_take(on_air):
    station = on_air()
    screen = station.screen
    recorder = screen.equipment.microphone._recorder
    recorder._voice = recorder._voice[:100]
    station.touch("record_pause")
    station.touch("record_finish")
    station.finger.wait(lambda: screen.record.state == "ready", "another try")
    assert screen.visit.takes == [] and "没有录到" in screen.record.hint["words"]


def test_the_light_turns_the_lines_and_ends_the_take(on_air, monkeypatch):
    monkeypatch.setattr("kiosk.booth.teleprompter.Teleprompter.line_seconds", lambda self: 0.4)
    station = on_air()
    station.screen.record.choosePaced(True)
    station.finger.wait(lambda: station.screen.step == "listen", "the end of the last line")
    take = station.screen.visit.chosen.take
    assert len(take.line_starts) == len(station.screen.visit.lines)
