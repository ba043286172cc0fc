"""A stick with a new pack: preview, install, its message is played, undo, gone; all by touch."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

sys.path.insert(0, str(Path(__file__).parents[2] / "quizzes"))  # for tiny_packs
sys.path.insert(0, str(Path(__file__).parents[1]))  # for test_story

from test_story import play_one
from tiny_packs import pair, text, tree, write

from kiosk.packs.asked import what_was_asked
from kiosk.store import open_store
from kiosk.usb.sticks import Folders
from quizzes.glowpack.build import build
from quizzes.glowpack.signing import new_key, read_key

PIN = "482915"
NEW = "新来的话"
SKILLS = ["F01", "F02", "F03", "F07", "F10", "F14"]


def a_pack(folder: Path) -> Path:
    """Forty pairs for the chapter of secrets, so that a round begins with one of them."""
    pairs = []
    for n in range(1, 41):
        one = pair(f"t01-{n}", SKILLS[n % len(SKILLS)], bands="1-2 3-4 5-6 7-9")
        words = text(
            f"{NEW}！[d3:别告诉大人]", "xīn lái de huà bié gào su dà rén", "New! [d3:Hush]"
        )
        fine = text(f"{NEW}！[d0:可以问大人]", "xīn lái de huà kě yǐ wèn dà rén", "New! [d0:Tell]")
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
    QTest.qWait(60)  # rows take their places with the first frame


def names(station) -> list[str]:
    return [pack.name for pack in station.station.content.packs()]


def new_items_of_a_round(station, answers: int):
    """A guest comes, plays a round of the secrets, and leaves; the new pack's items among them."""
    station.finger.touch_at(640, 560)
    station.wait_for("WelcomeScreen")
    station.touch("band_3-4", then="HomeScreen")
    station.touch("place_monster_trail", then="LevelsScreen")
    station.touch("level_secrecy", then="PlayScreen")
    station.finger.wait(lambda: station.screen.game is not None, "the game")
    met = []
    while not any(NEW in item.text.zh for item in met) and len(met) < answers:
        met.append(play_one(station, "stop")[0])
    station.touch("bar_goodbye", then="GoodbyeScreen")
    station.finger.touch_at(640, 400)
    station.wait_for("AttractScreen")
    return [item for item in met if NEW in item.text.zh]


def test_a_new_pack_comes_from_the_stick_is_played_and_goes_again(desk):
    station = desk
    page = station.screen.packs_page
    until(station, "list")
    station.touch("from_stick")
    station.finger.wait(lambda: bool(page.files), "the file on the stick")
    station.touch("file_town-1.0.0.glowpack")
    until(station, "refused")  # nobody has compared the publisher's fingerprint yet
    station.touch("pack_compare")
    station.touch("pack_trust")
    until(station, "preview")
    assert any("新增 40" in line for line in page.lines)
    assert len(names(station)) == 1
    station.touch("pack_install")
    until(station, "done")
    assert page.lines[-1] == "现在可以拔下 U 盘了。"
    station.touch("packs_back")
    until(station, "list")
    station.touch("desk_leave", then="AttractScreen")
    (item,) = new_items_of_a_round(station, 8)

    enter(station)
    page = station.screen.packs_page
    until(station, "list")
    station.touch("undo_town")
    station.touch("pack_undo")
    until(station, "list")
    station.touch("desk_leave", then="AttractScreen")
    assert len(names(station)) == 1
    assert NEW not in "".join(text.zh for text in station.station.content.texts_to_say())
    asked = what_was_asked(station.station.store, item.id, item.revision)
    assert asked.words == item.text


def test_a_stick_pulled_out_in_the_middle_changes_nothing(desk):
    station = desk
    page = station.screen.packs_page
    until(station, "list")
    station.touch("from_stick")
    station.finger.wait(lambda: bool(page.files), "the file on the stick")
    (station.stick / "town-1.0.0.glowpack").unlink()
    station.touch("file_town-1.0.0.glowpack")
    until(station, "refused")
    station.touch("packs_back")
    until(station, "list")
    assert [row["id"] for row in page.rows] == ["guardians-core"]


def test_without_a_stick_it_is_said_what_to_do(desk):
    station = desk
    page = station.screen.packs_page
    page.sources = [Folders([])]
    until(station, "list")
    station.touch("from_stick")
    assert ".glowpack" in page.lines[0]
    station.touch("packs_back")
    assert page.view == "list"
