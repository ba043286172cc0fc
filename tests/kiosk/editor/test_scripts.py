"""A script for the booth: lines, pauses and stress by touch, kept at once."""

from __future__ import annotations

import pytest

from kiosk.editor.editor_screen import EditorScreen
from kiosk.local_pack.script_edits import speech


@pytest.fixture
def editor(room, helper):
    screen = EditorScreen(*room.given, helper, 1)
    room.wait(lambda: screen.canBegin)
    screen.writeScript()
    screen.stories_page.chooseBand("1-2")
    screen.stories_page.choose("school-garden")
    room.wait(lambda: screen.view == "script" and screen.script_page.is_checked)
    yield screen
    screen.leave()


def quiet(room, editor):
    room.wait(lambda: editor.script_page.is_checked)


def lines(editor):
    return editor._open.content["versions"][0]["lines"]


def words(editor):
    return [line["zh"] for line in lines(editor)]


def test_each_story_begins_in_the_length_that_was_chosen(room, helper):
    screen = EditorScreen(*room.given, helper, 1)
    room.wait(lambda: screen.canBegin)
    page = screen.stories_page
    assert len(page.stories) == 8
    before = page.stories[0]["says"]
    page.chooseBand("7-9")
    assert page.stories[0]["says"] != before
    screen.leave()


def test_true_or_made_up_has_to_be_said_and_truth_needs_a_source(editor, room):
    page = editor.script_page
    assert "小故事（虚构）" in page.notes["fictional"] and not page.canTry
    page.setFictional(False)
    quiet(room, editor)
    assert "从哪儿知道的" in page.notes["source"]
    page.typed("source", "区报 2026-05")
    page.typed("title", "新的头条")
    quiet(room, editor)
    assert page.notes == {"title": "", "source": "", "fictional": ""}
    assert "已经有了" in page.otherNotes[0]  # its words are still the example's


def test_pauses_stress_and_new_lines_are_set_by_touch(editor, room):
    editor.openLine(0)
    page = editor.line_page
    page.typed("line", "大家好，欢迎收听。")
    page.tapCharacter(2)  # the pause comes behind the comma
    page.chooseTool("stress")
    page.tapCharacter(7)
    page.tapCharacter(4)
    assert speech(lines(editor)[:1])["zh"] == "大家好，/*欢迎收听*。"
    page.tapCharacter(5)  # on stressed words: they are so no more
    page.chooseTool("cut")
    page.tapCharacter(1)
    assert words(editor)[:2] == ["大家", "好，欢迎收听。"] and page.at == 1
    quiet(room, editor)
    (kept,) = room.store.drafts()
    assert kept.content["versions"][0]["lines"][0]["zh"] == "大家"


def test_the_enter_key_makes_two_lines(editor, room):
    editor.openLine(1)
    before = len(lines(editor))
    editor.line_page.typed("line", "第一句。\n第二句。")
    assert words(editor)[1:3] == ["第一句。", "第二句。"]
    assert len(lines(editor)) == before + 1
    quiet(room, editor)


def test_lines_are_added_removed_and_put_back(editor, room):
    editor.openLine(0)
    page, before = editor.line_page, words(editor)
    page.addLine()
    quiet(room, editor)
    assert page.at == 1 and "空的" in page.notes["line"]
    page.removeLine()
    page.goTo(0)
    page.removeLine()
    assert words(editor) == before[1:]
    page.putBack()
    assert words(editor) == before
    quiet(room, editor)


def test_a_fault_stands_beside_its_line(editor, room):
    editor.openLine(2)
    editor.line_page.typed("line", "快去微信看！")
    quiet(room, editor)
    assert "微信" in editor.line_page.notes["line"]
    assert [bool(line["note"]) for line in editor.script_page.lines][2]


def test_another_length_comes_from_the_example_and_goes_again(editor, room):
    page = editor.script_page
    page.chooseBand("3-4")
    quiet(room, editor)
    assert [one["band"] for one in page.lengths if one["isThere"]] == ["1-2", "3-4"]
    assert page.band == "3-4" and page.canRemoveLength
    editor._open.content["versions"][1]["lines"][0]["zh"] = "我们自己的话。"
    page.removeLength()
    assert page.band == "1-2" and not page.canRemoveLength
    quiet(room, editor)
    page.chooseBand("3-4")  # nobody's words are lost by one touch
    assert editor._open.content["versions"][1]["lines"][0]["zh"] == "我们自己的话。"
    quiet(room, editor)


def test_alone_the_checklist_is_that_of_scripts(editor, room):
    page = editor.script_page
    page.setFictional(True)
    page.typed("title", "新的头条")
    editor.openLine(1)
    editor.line_page.typed("line", "今天说一件新鲜事。")
    quiet(room, editor)
    editor.readPinyin()
    editor.pinyinRight()
    quiet(room, editor)
    editor.handIn()
    room.wait(lambda: editor.view == "approve")
    editor.approveAlone()
    approval = editor.approval_page
    assert "虚构" in approval.sentences[0]["says"]
    for sentence in approval.sentences:
        approval.tick(sentence["id"])
    approval.approveAlone()
    room.wait(lambda: editor.view in ("done", "failed"))
    (kept,) = room.store.drafts()
    assert (kept.kind, kept.state, kept.is_single) == ("script", "in_pack", True)


def test_the_list_reads_nothing_once_the_editor_is_left(room, helper, monkeypatch):
    screen, read = EditorScreen(*room.given, helper, 1), []
    monkeypatch.setattr(room.store, "drafts", lambda *_: read.append(1) or [])
    room.reading.toggle_language()
    assert read
    screen.leave()
    read.clear()
    room.reading.toggle_language()
    assert read == []
