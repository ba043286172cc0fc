"""From the PIN to a new scam on the glass, by touch alone: written, approved, met by a child."""

from __future__ import annotations

import pytest

from kiosk.store import open_store

PINS = {1: "482915", 2: "593026"}


@pytest.fixture
def with_pins(glass, tmp_path):
    with open_store(tmp_path / "data") as store:
        for number, digits in PINS.items():
            store.set_pin("staff", number, digits).result()
    return glass(size=(1280, 800))


@pytest.fixture
def desk(with_pins):
    station = with_pins
    for _ in range(5):
        station.finger.touch_at(12, 12)
    station.wait_for("StaffDoorScreen")
    station.touch("role_staff")
    type_pin(station, PINS[1])
    station.wait_for("StaffDeskScreen")
    station.touch("tab_editor", then="EditorScreen")
    return station


def to_the_editor(station):
    """As after the door and the PIN."""
    station.station.desks._enter_staff_desk(1)
    station.wait_for("StaffDeskScreen")
    station.touch("tab_editor", then="EditorScreen")


def type_pin(station, digits):
    for digit in [*digits, "ok"]:
        station.touch(f"pin_{digit}")


def until(station, view):
    station.finger.wait(lambda: station.screen.view == view, f"{view}: {station.screen.said}")


def looked_at(station):
    page = station.screen.pair_page
    station.finger.wait(lambda: page._draft is not None and page._draft.is_looked_at, "the check")
    return page


def write(station, place, zh):
    """Touches a field and puts other words in it, as the keyboard does; the keyboard goes again."""
    station.touch(f"field_{place}_text")
    station.finger.find(f"field_{place}_text").setProperty("text", zh)
    station.touch("key_hide")


def begin(station, trick="too_good"):
    station.finger.wait(lambda: station.screen.canBegin, "the examples")
    station.touch("editor_new")
    station.touch(f"trick_{trick}")
    until(station, "pair")
    return looked_at(station)


def change_both(station):
    page = looked_at(station)
    for side in ("r", "g"):
        write(station, f"{side}.text", page.zh[f"{side}.text"].replace("皮肤", "宠物"))
    return looked_at(station)


def read_pinyin(station, page):
    station.touch("pair_pinyin")
    until(station, "pinyin")
    station.touch("pinyin_right")
    until(station, "pair")
    station.finger.wait(lambda: page.canHandIn, "all done")


def test_a_new_scam_is_written_approved_by_a_colleague_and_in_the_game(desk):
    station = desk
    page = begin(station)
    assert not page.canTry and "已经有了" in page.notes["r.text"]
    change_both(station)
    assert page.canTry and not page.canHandIn
    read_pinyin(station, page)
    station.touch("pair_hand_in")
    until(station, "approve")
    type_pin(station, PINS[1])
    station.finger.wait(lambda: "写的人" in station.screen.approval_page.asked, "a refusal")
    type_pin(station, PINS[2])
    until(station, "done")
    station.touch("editor_to_list")
    station.finger.wait(
        lambda: station.screen.list_page.rows[0]["state"] == "在游戏里", "in the game"
    )
    station.touch("editor_leave", then="AttractScreen")
    assert not station.station.desks._editing.is_open  # the helper's process has gone
    assert any("宠物" in pair.r.text.zh for pair in station.station.content.pairs())


def test_a_new_script_is_a_story_of_the_booth_and_is_taken_out_again(with_pins):
    station = with_pins
    to_the_editor(station)
    station.finger.wait(lambda: station.screen.canBegin, "the examples")
    station.touch("editor_new_script")
    until(station, "stories")
    station.touch("length_1-2")
    station.touch("example_school-garden")
    until(station, "script")
    checked(station)
    station.touch("fictional_story")
    checked(station)
    write(station, "title", "番茄头条")
    checked(station)
    station.touch("line_1")
    until(station, "line")
    write(station, "line", "今天的头条，来自操场边。")
    checked(station)
    station.touch("letter_5")  # behind the comma, where its pause goes
    station.touch("line_done")
    until(station, "script")
    checked(station)
    station.touch("script_pinyin")
    until(station, "pinyin")
    station.touch("pinyin_right")
    script = station.screen.script_page
    station.finger.wait(lambda: script.canHandIn, "all done")
    station.touch("script_try", then="ScriptPreview")
    station.touch("practise_next")
    practise = station.screen.practise
    station.finger.wait(lambda: practise.at == 1, "the second line")
    assert station.screen.practise.nowLine["phrases"][0]["pause"] == "short"
    station.touch("preview_back", then="EditorScreen")
    until(station, "script")
    page = station.screen.script_page
    station.finger.wait(lambda: page.canHandIn, "the check")
    station.touch("script_hand_in")
    until(station, "approve")
    type_pin(station, PINS[2])
    until(station, "done")
    station.touch("editor_leave", then="AttractScreen")
    read_in_the_booth(station, "番茄头条")
    to_the_editor(station)
    station.finger.wait(lambda: station.screen.list_page.rows[0]["canTakeOut"], "the pack")
    station.touch("take_out_0")
    until(station, "take_out")
    station.touch("take_out_yes")
    until(station, "take_out_again")
    station.touch("take_out_yes")
    until(station, "out")
    station.touch("editor_leave", then="AttractScreen")
    assert all(pack.id != "local" for pack in station.station.content.packs())


def checked(station):
    """What is told of faults is true, so that nothing moves any more under a finger."""
    page = station.screen.script_page
    station.finger.wait(lambda: page.is_checked, "the check")


def read_in_the_booth(station, title):
    """A guest finds the story before the eight."""
    station.start()
    station.touch("band_3-4", then="HomeScreen")
    station.touch("place_booth", then="BoothScreen")
    station.touch("booth_only_read")
    stories = station.screen.parts["stories"].stories
    own = stories[0]
    assert own["title"]["words"] == title and own["picture"] == "story_any" and own["isMadeUp"]
    station.touch(f"story_{own['id']}")
    station.touch("bar_goodbye", then="GoodbyeScreen")
    station.wait_for("AttractScreen")
