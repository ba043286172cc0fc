"""What is in the game is taken out of it from the list, asked about twice."""

from __future__ import annotations

import pytest

from kiosk.editor.editor_screen import EditorScreen
from kiosk.local_pack.approved import put_approved_in

HEAD = {
    "title": {"zh": "好习惯公约", "pinyin": "hǎo xí guàn gōng yuē"},
    "issuer": {"zh": "本站", "pinyin": "běn zhàn"},
    "order_matters": "false",
    "source": "书",
    "lines": [{"id": "l1", "text": {"zh": "上网有度", "pinyin": "shàng wǎng yǒu dù"}}],
}


@pytest.fixture
def draft(room):
    """A convention that is in the game."""
    made = room.store.new_draft("convention", {"record": HEAD}, 1).result()
    room.store.approve_draft(made.id, 2).result()
    put_approved_in(room.store.folder)
    return made


@pytest.fixture
def editor(room, helper, draft):
    screen = EditorScreen(*room.given, helper, 1)
    room.wait(lambda: any(row["canTakeOut"] for row in screen.list_page.rows))
    yield screen
    screen.leave()


def test_no_leaves_it_in_and_two_times_yes_takes_it_out(editor, room, helper, draft):
    page = editor.list_page
    page.takeOut(draft.slug)
    assert (editor.view, page.leavingWords, page.isLast) == ("take_out", "好习惯公约", True)
    editor.goBack()
    assert editor.view == "list"
    page.takeOut(draft.slug)
    editor.takeOut()
    assert editor.view == "take_out_again" and helper.ask("in_use").result()["records"]
    editor.takeOut()
    room.wait(lambda: editor.view in ("out", "failed"))
    assert editor.view == "out" and "已停用" in editor.lines[0]
    editor.goBack()
    room.wait(lambda: page.rows[0]["state"] == "已撤下")
    assert not page.rows[0]["canTakeOut"]


def test_what_lost_its_draft_can_still_be_taken_out(editor, room, draft):
    room.store.delete_draft(draft.id).result()
    editor.goBack()  # out of the list and in again
    editor._list()
    room.wait(lambda: [row["id"] for row in editor.list_page.rows] == [""])
    (row,) = editor.list_page.rows
    assert (row["label"], row["canOpen"], row["canTakeOut"]) == ("好习惯公约", False, True)


def test_what_was_in_the_game_comes_back_as_its_next_revision(room, draft):
    kept = room.store.hand_in_draft(draft.id).result()
    assert (kept.state, kept.revision) == ("waiting", 2)
    assert room.store.hand_in_draft(draft.id).result().revision == 2
