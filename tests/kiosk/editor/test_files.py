"""Tables and quizzes from a stick become drafts; the station's own pack goes onto one."""

from __future__ import annotations

import pytest

from kiosk.editor.editor_screen import EditorScreen
from kiosk.local_pack.approved import put_approved_in
from kiosk.packs.exporting import exported
from kiosk.usb.sticks import Folders
from quizzes.core_folder import core_pack_folder

FEW = "编号,套路,真假\n一,F01,骗局\n"


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "STICK"
    folder.mkdir()
    return folder


@pytest.fixture
def editor(room, helper, stick):
    screen = EditorScreen(*room.given, helper, 1)
    screen.files_page.sticks.sources = [Folders([stick])]
    room.wait(lambda: screen.canBegin)
    yield screen
    screen.leave()


def read(editor, room, file):
    editor.openFiles()
    room.wait(lambda: bool(editor.files_page.files))
    editor.files_page.read(str(file))
    room.wait(lambda: editor.files_page.hasRead)


def test_a_table_is_looked_at_first_and_then_becomes_drafts(editor, room, stick):
    file = stick / "new.csv"
    (made,) = exported(core_pack_folder(), "csv", file, "zh").values()
    head, *rows = made.decode("utf-8-sig").splitlines(keepends=True)
    file.write_text("".join([head, *rows[:4]]).replace("乐乐", "文文"), "utf-8-sig")
    read(editor, room, file)
    assert "2 对" in editor.files_page.lines[0]
    assert room.store.drafts() == []  # a dry run
    editor.files_page.makeDrafts()
    room.wait(lambda: editor.view == "list")
    assert len(editor.list_page.rows) == 2
    editor.openDraft(editor.list_page.rows[0]["id"])
    room.wait(lambda: editor.pair_page.is_checked)
    assert "文文" in "".join(editor.pair_page.zh.values())


def test_a_table_with_faults_says_which_and_changes_nothing(editor, room, stick):
    file = stick / "few.csv"
    file.write_text(FEW, "utf-8")
    read(editor, room, file)
    assert "0 对" in editor.files_page.lines[0] and len(editor.files_page.lines) > 2
    assert not editor.files_page.canDraft
    editor.files_page.makeDrafts()
    assert room.store.drafts() == []


def test_the_own_pack_goes_onto_a_stick_and_never_over_another_file(editor, room, stick):
    editor.openFiles()
    assert not editor.files_page.canExport
    head = {"title": {"zh": "公约", "pinyin": "gōng yuē"}, "order_matters": "false"}
    line = {"id": "l1", "text": {"zh": "上网有度", "pinyin": "shàng wǎng yǒu dù"}}
    head |= {"issuer": {"zh": "本站", "pinyin": "běn zhàn"}, "source": "书", "lines": [line]}
    made = room.store.new_draft("convention", {"record": head}, 1).result()
    room.store.approve_draft(made.id, 2).result()
    put_approved_in(room.store.folder)
    (stick / "local.xlsx").write_bytes(b"another")
    editor.files_page.export("xlsx")
    room.wait(lambda: "写好了" in editor.files_page.said)
    assert (stick / "local.xlsx").read_bytes() == b"another"
    assert (stick / "local-2.xlsx").stat().st_size > 1000


def test_without_a_stick_it_says_so(editor, room):
    editor.files_page.sticks.sources = []
    editor.openFiles()
    assert "插上 U 盘" in editor.files_page.said
