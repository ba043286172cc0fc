import re
from pathlib import Path

from kiosk.health.deeds import KINDS, OTHER, in_words, kind_of

ROOT = Path(__file__).parents[3] / "kiosk"


def test_a_deed_is_told_in_both_languages():
    told = in_words("staff", "consent given for 三1班 seat 2")
    assert told.zh == "工作人员：填了同意书编号：三1班 seat 2"
    assert told.en == "Staff: entered a consent form: 三1班 seat 2"


def test_the_kind_of_a_deed_tells_of_nobody():
    assert kind_of("consent given for 三1班 seat 2") == "consent_given"
    assert kind_of("recording consent taken back for 三1班 seat 2") == "recording_back"
    assert kind_of("erased 三1班 seat 1: 1 visits") == "erased"


def test_an_unknown_deed_is_shown_as_it_is_and_kept_out_of_a_support_file():
    assert in_words("teacher", "flew away with 三1班").en == "Teacher: flew away with 三1班"
    assert kind_of("flew away with 三1班") == OTHER


def test_every_kind_has_its_words():
    for name, line in KINDS:
        assert in_words("staff", re.sub(r"[\\(].*", "", line) or name)


def test_most_deeds_that_the_program_notes_are_known():
    noted = set()
    for file in ROOT.rglob("*.py"):
        noted |= set(re.findall(r'note_deed\(\s*"\w+",\s*f?"([^"{]+)', file.read_text("utf-8")))
    unknown = {what for what in noted if kind_of(what + "1 x") == OTHER}
    assert len(noted) > 10 and len(unknown) <= 3, unknown
