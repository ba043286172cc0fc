"""A booth on the glass with a made microphone, one station a file; a virtual sound card."""

import sys
from concurrent.futures import Future
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[2]


def _load(conftest):
    """Another folder's conftest, for what it has besides the fixtures that reach here anyway."""
    spec = spec_from_file_location("_".join(conftest.parts[-3:-1]), conftest)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


Glass = _load(TESTS / "kiosk" / "conftest.py").Glass
sys.path.insert(0, str(TESTS / "media" / "recording"))  # for made_speech
card = _load(TESTS / "media" / "recording" / "conftest.py").card


def there_is(answer):
    found = Future()
    found.set_result(answer)
    return lambda: found


@pytest.fixture
def quick(monkeypatch):
    """Counts down in a blink."""
    monkeypatch.setattr("kiosk.booth.recording.COUNT_MS", 60)


@pytest.fixture(scope="module")
def one_station(qapp, tmp_path_factory):
    from kiosk.tour.made_recorder import MadeRecorder

    made = Glass(tmp_path_factory.mktemp("booth") / "data").open()
    made.station.broadcasting.make_recorder = MadeRecorder
    yield made
    made.close()


@pytest.fixture
def booth(one_station, quick):
    """At the booth's door as a guest; the microphone is made."""
    station = one_station.station

    def open_booth(band="1-2", has_microphone=True, recording_on=True):
        station.store.change_settings("staff", recording_on=recording_on).result()
        station.broadcasting.look_for_microphone = there_is(has_microphone)
        station.go_attract()
        station.start_visit(band)
        station.broadcasting.open_booth()
        one_station.wait_for("BoothScreen")
        return one_station

    yield open_booth
    station.end_visit("goodbye")
    station.go_attract()


@pytest.fixture
def practising(booth):
    """The first story, to be practised; `records` where an adult has opened the microphone."""

    def open_story(records=False, band="1-2"):
        one = booth(band)
        screen = one.screen
        screen.visit.is_reading_only = not records
        screen.stories.lookAt(7)
        screen.stories.readThis()
        one.wait_for("BoothScreen")
        return one

    return open_story


@pytest.fixture
def on_air(practising):
    """In the middle of a recording."""

    def record():
        one = practising(records=True)
        one.screen.go("record")
        one.screen.record.start()
        one.finger.wait(lambda: one.screen.record.state == "recording", "the red light")
        one.wait_for("BoothScreen")  # the buttons take their places with the next frame
        return one

    return record
