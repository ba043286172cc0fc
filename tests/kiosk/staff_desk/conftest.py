"""A virtual sound card for the desk, as the recorder's tests have it."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

CONFTEST = Path(__file__).parents[2] / "media" / "recording" / "conftest.py"
spec = spec_from_file_location("media_recording_conftest", CONFTEST)
of_the_recorder = module_from_spec(spec)
spec.loader.exec_module(of_the_recorder)
card = of_the_recorder.card
