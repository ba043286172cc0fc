import pytest

from kiosk.staff_desk.staff_desk_screen import StaffDeskScreen

HAPPENED = [
    ("visits_cut_off", {"visits": 2}, "2 次活动"),
    ("clock_set_back", {"now": 1, "last_seen": 2}, "时钟"),
    ("data_restored", {"backup": "2026-10-01.db", "reason": "x"}, "2026-10-01.db"),
    ("data_restored", {"backup": None, "reason": "x"}, "没有备份"),
    ("game_left_off", {"game": "monster_trail", "fault": "no levels"}, "monster_trail"),
    ("crash", {"fault": "KeyError"}, "KeyError"),
    ("crash", {}, "crash"),
    ("from_another_time", {}, "from_another_time"),
]


@pytest.mark.parametrize(("kind", "detail", "words"), HAPPENED)
def test_each_kind_is_told_in_plain_words(room, kind, detail, words):
    room.store.tell_staff(kind, detail).result()
    page = StaffDeskScreen(*room.given).notices_page
    assert words in page.rows[0]["says"]
    room.reading.toggle_language()
    assert "{" not in page.rows[0]["says"]


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
