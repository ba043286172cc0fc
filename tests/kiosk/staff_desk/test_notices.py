import re
from pathlib import Path

import pytest

import kiosk
from kiosk.staff_desk.staff_desk_screen import StaffDeskScreen

HAPPENED = [
    ("visits_cut_off", {"visits": 2}, "2 次活动"),
    ("clock_set_back", {"now": 1, "last_seen": 2}, "时钟"),
    ("data_restored", {"backup": "2026-10-01.db", "reason": "x"}, "2026-10-01.db"),
    ("data_restored", {"backup": None, "reason": "x"}, "没有备份"),
    ("game_left_off", {"game": "monster_trail", "fault": "no levels"}, "monster_trail"),
    ("crash", {"fault": "KeyError"}, "KeyError"),
    ("crash", {}, "crash"),
    ("no_sound", {"why": "no device"}, "no device"),
    ("no_voice", {"why": "no model"}, "朗读"),
    ("no_backup", {"why": "disk full"}, "备份"),
    ("no_reading_font", {}, "楷体"),
    ("pack_faults", {"count": 3, "first": "a.yaml"}, "3 处"),
    ("from_another_time", {}, "from_another_time"),
]


@pytest.mark.parametrize(("kind", "detail", "words"), HAPPENED)
def test_each_kind_is_told_in_plain_words(room, kind, detail, words):
    room.store.tell_staff(kind, detail).result()
    page = StaffDeskScreen(*room.given).notices_page
    assert words in page.rows[0]["says"]
    room.reading.toggle_language()
    assert "{" not in page.rows[0]["says"]


def test_every_kind_that_the_program_tells_has_its_words(room):
    told = re.compile(r"(?:tell_staff|add_notice)\(\s*(?:db, )?\"(\w+)\"")
    sources = Path(kiosk.__file__).parent.rglob("*.py")
    kinds = {kind for source in sources for kind in told.findall(source.read_text("utf-8"))}
    assert len(kinds) >= 5
    words = StaffDeskScreen(*room.given).texts
    assert [kind for kind in sorted(kinds) if f"notice_{kind}" not in words] == []


def test_a_notice_that_came_again_says_how_often(room):
    for _ in range(3):
        room.store.tell_staff("crash", {"fault": "KeyError"}).result()
    assert "3 次" in StaffDeskScreen(*room.given).notices_page.rows[0]["says"]


def test_a_seen_notice_goes_and_the_others_stay(room):
    for game in ("a", "b"):
        room.store.tell_staff("game_left_off", {"game": game, "fault": "x"}).result()
    page = StaffDeskScreen(*room.given).notices_page
    page.markSeen(page.rows[0]["id"])
    room.wait(lambda: len(page.rows) == 1)
    assert "「b」" in page.rows[0]["says"]
    page.markAllSeen()
    room.wait(lambda: not page.rows)
    assert room.store.unseen_notices() == []
