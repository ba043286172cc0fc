"""Parts of the booth without a station: a real store, a made take, a finisher that a test fills."""

import sys
from concurrent.futures import Future
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # for after_recording


@pytest.fixture(scope="session")
def scripts():
    """The core pack's, by id."""
    from quizzes.pack import core_pack_folder, read_pack

    return {script.id: script for script in read_pack(core_pack_folder()).scripts}


@pytest.fixture
def equipment(room, tmp_path):
    """What the station lends."""
    from after_recording import Finisher

    from kiosk.app import ART
    from kiosk.booth.equipment import Equipment
    from kiosk.booth.live_microphone import LiveMicrophone
    from kiosk.programmes import Programmes
    from kiosk.shell.font_files import font_files
    from kiosk.shell.loudspeaker import Loudspeaker

    speaker = Loudspeaker(tmp_path)
    yield Equipment(
        reading=room.reading,
        hand_over=room.hand_over,
        speaker=speaker,
        microphone=LiveMicrophone(speaker, lambda: None),
        finisher=Finisher(),
        fonts=font_files(),
        art=ART,
        say=lambda texts: None,
        hush=lambda: None,
        look_for_microphone=Future,
        store=room.store,
        programmes=Programmes(room.store, tmp_path / "data"),
    )
    speaker.close()


@pytest.fixture
def part_of(equipment):
    """Makes a part, comes in, and notes where it asks to go."""
    from kiosk.booth.booth_screen import booth_words

    made = []

    def make(kind, visit):
        part = kind(visit, equipment, booth_words())
        part.went = []
        part.goAsked.connect(part.went.append)
        part.homeAsked.connect(lambda: part.went.append("home"))
        part.enter()
        made.append(part)
        return part

    yield make
    for part in made:
        part.leave()
