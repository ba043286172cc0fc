"""Writing: what is typed is kept at once, marks and readings by touch, no power cut loses words."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from kiosk.editor.editor_screen import EditorScreen
from kiosk.store import open_store


@pytest.fixture
def editor(room, helper):
    screen = EditorScreen(*room.given, helper, 1)
    room.wait(lambda: screen.canBegin)
    screen.writeNew()
    screen.begin("too_good")
    room.wait(lambda: screen.view == "pair" and screen.pair_page._draft.is_looked_at)
    yield screen
    screen.leave()


def quiet(room, screen):
    """All saved and looked at."""
    draft = screen.pair_page._draft
    room.wait(lambda: draft.is_looked_at and draft.is_saved)


def test_every_key_is_in_the_store_before_the_next(editor, room):
    for zh in ("新", "新宠", "新宠物"):
        editor.pair_page.typed("r.text", zh)
    quiet(room, editor)
    (kept,) = room.store.drafts()
    assert kept.content["r"]["text"]["zh"] == "新宠物"
    assert kept.content["r"]["text"]["pinyin"] == "xīn chǒng wù"


def test_a_cue_is_two_taps_and_goes_with_one(editor, room):
    editor.markCues("g")
    page = editor.pair_page
    for letter in page.characters:
        assert letter["sign"] in ("", "d0", "s")
    page.tapCharacter(0)  # on a cue: it goes
    assert page.characters[0]["sign"] == ""
    page.tapCharacter(3)
    page.tapCharacter(1)  # also from the end to the beginning
    assert [one["sign"] for one in page.characters[:5]] == ["", "d0", "d0", "d0", ""]
    quiet(room, editor)


def test_another_reading_is_a_tap_and_has_to_be_read_over(editor, room):
    page = editor.pair_page
    page.typed("r.text", "还要还")
    quiet(room, editor)
    (text,) = editor.pinyin_page.toRead
    assert [one["pinyin"] for one in text["characters"]][:2] == ["hái", "yào"]
    editor.pinyin_page.tapSyllable("r.text", 2)
    quiet(room, editor)
    editor.readPinyin()
    editor.pinyinRight()
    assert (editor.view, page.mustRead) == ("pair", False)


def test_another_example_only_while_nothing_is_changed(editor, room):
    page = editor.pair_page
    before = page.zh["r.text"]
    page.otherExample()
    assert page.zh["r.text"] != before and page.canChangeExample
    page.typed("g.why", "改了")
    assert not page.canChangeExample
    quiet(room, editor)


def test_with_faults_nothing_is_handed_in(editor, room):
    assert not editor.pair_page.canTry  # it is still the example
    editor.handIn()
    assert editor.view == "pair"


def test_alone_every_line_of_the_checklist_is_ticked_first(editor, room):
    page = editor.pair_page
    for side in ("r", "g"):
        page.typed(f"{side}.text", page.zh[f"{side}.text"].replace("皮肤", "宠物"))
    quiet(room, editor)
    editor.readPinyin()
    editor.pinyinRight()
    quiet(room, editor)
    editor.handIn()
    room.wait(lambda: editor.view == "approve")
    editor.approveAlone()
    approval = editor.approval_page
    approval.approveAlone()
    assert room.store.drafts()[0].state == "waiting"
    for sentence in approval.sentences:
        approval.tick(sentence["id"])
    approval.approveAlone()
    room.wait(lambda: editor.view in ("done", "failed"))
    (kept,) = room.store.drafts()
    assert (kept.state, kept.is_single, editor.view) == ("in_pack", True, "done")


def test_grades_and_the_way_it_comes_can_be_chosen(editor, room):
    page = editor.pair_page
    editor.chooseWhom()
    page.toggleBand("1-2")
    page.setChannel("call")
    quiet(room, editor)
    (kept,) = room.store.drafts()
    assert kept.content["bands"] == ["3-4", "5-6", "7-9"]
    assert {kept.content[side]["channel"] for side in ("r", "g")} == {"call"}
    for band in ("3-4", "5-6", "7-9"):
        page.toggleBand(band)
    assert [one["id"] for one in page.bands if one["isOn"]] == ["7-9"]  # somebody has to
    quiet(room, editor)


def test_what_frightens_the_youngest_is_told(editor, room):
    page = editor.pair_page
    editor._open.content["r"]["fear"] = "2"
    page.setChannel("group")
    quiet(room, editor)
    assert any("1-2" in note for note in page.otherNotes)


TYPES = """
import sys, time
from pathlib import Path
from kiosk.store import open_store
store = open_store(Path(sys.argv[1]))
draft = store.new_draft("pair", {}, 1).result()
for n in range(10**6):
    store.save_draft(draft.id, {"typed": n}, 1).result()
    print(n, flush=True)
"""


def test_a_power_cut_loses_no_key_that_was_typed(tmp_path):
    child = subprocess.Popen(
        [sys.executable, "-c", TYPES, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    told = [child.stdout.readline() for _ in range(20)]
    child.send_signal(signal.SIGKILL)
    told += child.stdout.readlines()
    child.wait()
    child.stdout.close()
    with open_store(tmp_path) as store:
        (kept,) = store.drafts()
    assert kept.content["typed"] >= int([line for line in told if line.endswith("\n")][-1])
