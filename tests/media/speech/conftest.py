import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from media.speech.speaker import Voice
from media.speech.voice_files import FOLDER_VARIABLE, is_installed, voice_folder

ANSWER_SECONDS = 90  # how long a test waits for the worker; never how fast it has to be


@pytest.fixture
def good_voice() -> Path:
    """The folder of the installed good voice."""
    folder = voice_folder()
    if not is_installed(folder):
        pytest.skip(f"the good voice is not installed in {folder}")
    pytest.importorskip("onnxruntime", reason="the extra `voice` is not installed")
    return folder


@pytest.fixture
def no_good_voice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine with espeak-ng alone."""
    monkeypatch.setitem(os.environ, FOLDER_VARIABLE, str(tmp_path / "no voice"))


@pytest.fixture
def espeak_voice(tmp_path: Path, no_good_voice: None) -> Iterator[Voice]:
    """A voice on espeak-ng, patient enough for a busy machine."""
    voice = Voice(tmp_path / "spoken", patience_seconds=20)
    yield voice
    voice.close()
