"""A stick with a new pack: preview, install, its message is played, undo, gone; all by touch."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "quizzes"))  # for tiny_packs

from tiny_packs import pair, text, tree, write

from kiosk.store import open_store
from kiosk.usb.sticks import Folders
from quizzes.glowpack.build import build
from quizzes.glowpack.signing import new_key, read_key

PIN = "482915"
NEW = "新来的话"


def a_pack(folder: Path) -> Path:
    """Twelve pairs for the youngest in the chapter of secrets, so that a round has some."""
    pairs = []
    for n in range(1, 13):
        one = pair(f"t01-{n}", bands="1-2 3-4 5-6 7-9")
        words = text(
            f"{NEW}！[d3:别告诉大人]", "xīn lái de huà bié gào su dà rén", "New! [d3:Hush]"
        )
        fine = text(f"{NEW}！[d0:可以问大人]", "xīn lái de huà kě yǐ wèn dà rén", "New! [d0:Ask]")
        for item, words_ in zip(one["items"], (words, fine), strict=True):
            item["text"] = words_
            item["difficulty"] = "-1.0"
        pairs.append(one)
    data = tree(*pairs) | {
        "id": "town",
        "title": text("小镇新消息", "xiǎo zhèn xīn xiāo xi", "Town"),
    }
    return build(write(folder.parent / "source", data), folder, read_key(new_key()))


@pytest.fixture
def desk(glass, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    a_pack(stick)
    with open_store(tmp_path / "data") as store:
        store.set_pin("staff", 1, PIN).result()
    station = glass(size=(1280, 800))
    station.stick = stick
    enter(station)
    return station


def enter(station):
    for _ in range(5):
        station.finger.touch_at(12, 12)
    station.wait_for("StaffDoorScreen")
    station.touch("role_staff")
    for digit in [*PIN, "ok"]:
        station.touch(f"pin_{digit}")
    station.wait_for("StaffDeskScreen")
    station.screen.packs_page.sources = [Folders([station.stick])]
    station.touch("tab_packs")


def until(station, view):
    page = station.screen.packs_page
    station.finger.wait(lambda: page.view == view, f"{view}, not {page.view}: {page.lines}")
    station.finger.wait(lambda: page.view != "list" or bool(page.rows), "the list")


def names(station) -> list[str]:
    return [pack.name for pack in station.station.content.packs()]


def test_a_new_pack_comes_from_the_stick_and_goes_again(desk):
    station = desk
    until(station, "list")
    station.touch("from_stick")
    page = station.screen.packs_page
    station.finger.wait(lambda: bool(page.files), "the file on the stick")
    station.touch("file_town-1.0.0.glowpack")
    until(station, "refused")
    station.touch("pack_compare")
    station.touch("pack_trust")
    until(station, "preview")
    assert any("新增 12" in line for line in page.lines)
    assert len(names(station)) == 1
    station.touch("pack_install")
    until(station, "done")
    assert page.lines[-1] == "现在可以拔下 U 盘了。"
    station.touch("packs_back")
    until(station, "list")
    station.touch("desk_leave", then="AttractScreen")
    assert names(station)[-1] == "town@1.0.0"
