"""From the first start's last step to the convention puzzle, by touches."""

from kiosk.store import open_store

PINS = {1: "482915", 2: "603718"}
TEXT = "先想一想，再点发送；\n不骂人，好好说话；\n时间到了，就去休息。"
SOURCE = {"title": "好习惯公约", "issuer": "少年宫", "print": "海报", "day": "20240601"}


def pin(station, number):
    for digit in PINS[number]:
        station.screen.digit(digit)
    station.touch("pin_ok")


def at(station, view):
    station.finger.wait(lambda: station.screen.view == view, view)


def test_a_convention_typed_by_two_is_played(glass, tmp_path):
    with open_store(tmp_path / "data") as store:
        for number, digits in PINS.items():
            store.set_pin("staff", number, digits).result()
    station = glass()
    station.station.desks.setting_up.open(step="convention")
    station.wait_for("FirstStartScreen")
    station.touch("convention_begin", then="ConventionEntryScreen")
    for field, text in SOURCE.items():
        station.screen.write(field, text)
    station.touch("entry_next")
    for view, number in (("first", 1), ("second", 2)):
        pin(station, number)
        at(station, view)
        station.screen.write(view, TEXT)
        station.touch("entry_next")
    at(station, "compare")
    station.touch("entry_next")
    station.finger.wait(lambda: station.screen.canGoOn, "the pinyin")
    station.touch("entry_next")
    at(station, "done")
    station.touch("entry_next", then="FirstStartScreen")
    assert station.screen.contents.isThere
    station.touch("first_start_list")
    station.touch("first_start_later", then="AttractScreen")
    [typed] = [c for c in station.station.content.stock().conventions if c.title.zh == "好习惯公约"]
    assert [line.text.zh for line in typed.lines] == TEXT.splitlines()
    assert (typed.year, typed.checked_by) == (2024, "工作人员 1 号写，2 号审核")
