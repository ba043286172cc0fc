"""The packs page's model: what it says, that the glass never waits, when a stick may go."""

from __future__ import annotations

import sys
from concurrent.futures import Future
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "usb"))  # for fake_udisks

from kiosk.packs import child
from kiosk.packs.child import Refused
from kiosk.problems import StationProblem, Words
from kiosk.shell.idle import DESK_SECONDS
from kiosk.staff_desk.packs_page import PacksPage
from kiosk.staff_desk.staff_desk_screen import StaffDeskScreen
from kiosk.usb.sticks import Folders
from kiosk.usb.udisks import Udisks

PACK = {
    "id": "town",
    "version": "1.1.0",
    "title": {"zh": "小镇", "en": "Town"},
    "is_program": False,
    "is_whole": True,
    "signed_by": "aaaa bbbb cccc dddd",
    "back_to": "1.0.0",
}
LIST = {"packs": [PACK], "trusted": [], "own": "1111 2222 3333 4444"}


@pytest.fixture
def asked(monkeypatch):
    """What the page asks of its child processes: (words, future, progress)."""
    calls = []

    def start(data, words, progress=None):
        calls.append((words, Future(), progress))
        if words == ["list"]:
            calls[-1][1].set_result(LIST)
        return calls[-1][1]

    monkeypatch.setattr(child, "start", start)
    return calls


@pytest.fixture
def udisks(tmp_path):
    from fake_udisks import FakeUdisks, has_bus

    if not has_bus():
        pytest.skip("dbus-daemon is not installed")
    made = FakeUdisks(tmp_path / "udisks")
    yield made
    made.close()


@pytest.fixture
def page(room, asked, tmp_path):
    (tmp_path / "stick").mkdir()
    (tmp_path / "stick" / "town.glowpack").write_bytes(b"pack")
    made = PacksPage(*room.given, {})
    made.sources = [Folders([tmp_path / "stick"])]
    made.open()
    room.wait(lambda: bool(made.rows))
    yield made
    made.close()


def on_the_stick(room, page):
    page.findSticks()
    room.wait(lambda: bool(page.files))
    page.look(page.files[0]["path"])


def test_the_list_says_version_publisher_and_the_way_back(page):
    (row,) = page.rows
    assert row["says"] == "1.1.0 版，发布者 aaaa bbbb cccc dddd"
    assert row["undo"] == "换回 1.0.0 版"


@pytest.mark.parametrize(
    ("change", "says", "undo"),
    [
        ({"version": None}, "已停用", "重新使用 1.0.0 版"),
        ({"back_to": ""}, "1.1.0 版，发布者 aaaa bbbb cccc dddd", "停用"),
        (
            {"is_whole": False},
            "1.1.0 版坏了，没有使用。请换回另一版，或重新安装。",
            "换回 1.0.0 版",
        ),
        ({"signed_by": LIST["own"]}, "1.1.0 版，本机自己做的", "换回 1.0.0 版"),
        ({"is_program": True, "back_to": None}, "随程序自带，1.1.0 版", ""),
    ],
)
def test_each_state_of_a_pack_has_its_words(page, monkeypatch, change, says, undo):
    monkeypatch.setitem(LIST, "packs", [PACK | change])
    (row,) = page.rows
    assert (row["says"], row["undo"]) == (says, undo)


def test_the_bar_follows_the_child_and_never_goes_back(room, page, asked):
    on_the_stick(room, page)
    assert page.view == "working"
    words, _, progress = asked[-1]
    assert words[:2] == ["install", "--preview"]
    for done in (0.2, 0.6, 0.5):
        progress(done)
    assert page.done == 0.6


def test_while_something_is_done_nothing_else_can_be_asked(room, page, asked):
    on_the_stick(room, page)
    before = len(asked)
    page.goBack()
    page.install()
    page.undo()
    page.open()
    assert (page.view, len(asked)) == ("working", before)


def test_the_desk_waits_longer_for_who_waits_for_a_slow_stick(room, asked, tmp_path):
    desk = StaffDeskScreen(*room.given)
    limits = []
    desk.idleChanged.connect(lambda: limits.append(desk.idle_seconds))
    (tmp_path / "town.glowpack").write_bytes(b"pack")
    desk.packs_page.sources = [Folders([tmp_path])]
    desk.openTab("packs")
    on_the_stick(room, desk.packs_page)
    asked[-1][1].set_result({"says": []})
    room.wait(lambda: desk.packs_page.view == "preview")
    assert limits == [600, DESK_SECONDS]
    desk.leave()


def test_what_became_of_it_is_still_there_after_a_look_at_another_tab(room, page, asked):
    on_the_stick(room, page)
    page.close()
    asked[-1][1].set_exception(
        StationProblem(Words("满了", "full"), "disk", Words("清理", "clear"))
    )
    room.wait(lambda: page.view == "failed")
    page.open()
    assert page.lines == ["满了（disk），请清理。"]
    page.goBack()
    assert page.view == "list"


def test_faults_are_told_without_places_that_mean_nothing_to_staff(room, page, asked):
    on_the_stick(room, page)
    fault = {
        "file": "MANIFEST.sig", "line": 0, "field": "aaaa bbbb cccc dddd",
        "says": {"zh": "不信任。", "en": "Not trusted."}, "do": {"zh": "请核对。", "en": "Look."},
    }  # fmt: skip
    asked[-1][1].set_exception(Refused([fault] * 40))
    room.wait(lambda: page.view == "refused")
    assert page.lines[0] == "不信任。 请核对。"
    assert len(page.lines) == 31
    page.compare()
    assert page.lines[0] == "指纹：aaaa bbbb cccc dddd"


def test_only_when_the_stick_is_let_go_of_it_may_be_taken_out(room, page, asked, udisks, tmp_path):
    udisks.plug("sdb1", tmp_path / "stick")
    page.sources = [Udisks(udisks.address)]
    on_the_stick(room, page)
    asked[-1][1].set_result({"says": [{"zh": "新增 1。", "en": "1 new."}]})
    room.wait(lambda: page.view == "preview")
    assert page.lines == ["新增 1。", "还没有改动任何东西。"]
    assert udisks.mounted
    page.install()
    asked[-1][1].set_result({"installed": "town@1.1.0"})
    room.wait(lambda: page.view == "done")
    assert page.lines[-1] == "现在可以拔下 U 盘了。"
    assert udisks.mounted == set()
    assert udisks.asked == ["ro,nosuid,nodev,noexec"]


def test_sticks_that_can_not_be_read_are_told(room, page, udisks, tmp_path):
    (tmp_path / "empty").mkdir()
    udisks.plug("sdb1", tmp_path / "empty", "btrfs")
    udisks.plug("sdc1", tmp_path / "empty")
    page.sources = [Udisks(udisks.address)]
    page.findSticks()
    room.wait(lambda: len(page.lines) == 2)
    assert "「SDB1」的格式（btrfs）读不了" in page.lines[0]
    assert "「SDC1」上没有内容包" in page.lines[1]
