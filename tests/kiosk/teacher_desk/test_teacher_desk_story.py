"""The teacher's table on the glass: every number that the store counted can be read."""

from kiosk.store import Response, open_store

PIN = "519284"


def words_below(item):
    from kiosk.tour.finger import everything_below

    texts = [i.property("text") for i in [item, *everything_below(item)] if i.property("text")]
    return " ".join(texts)


def test_a_teacher_reads_what_guests_answered(glass, tmp_path):
    with open_store(tmp_path / "data") as store:
        store.set_pin("staff", 1, "482915").result()
        store.set_pin("teacher", 2, PIN).result()
        visit = store.start_visit("3-4", "zh").result()
        for given in ["stop"] * 7 + ["ask"] * 2 + ["go"]:
            store.record(
                Response(visit, "monster_trail", "i", 1, "p", "F01", "R", "answer", given, 1, 9)
            ).result()
    station = glass(size=(1080, 1920))
    for _ in range(5):
        station.finger.touch_at(12, 12)
    station.wait_for("StaffDoorScreen")
    station.touch("role_teacher")
    for digit in [*PIN, "ok"]:
        station.touch(f"pin_{digit}")
    station.wait_for("TeacherDeskScreen")
    station.touch("group_guests")
    page = station.screen.reports.drawn
    station.finger.wait(lambda: page.spots, "the map")
    station.touch("spot_skill_F01")
    station.finger.wait(lambda: page.spots and page.spots[0]["name"] == "item_i_1", "messages")
    station.touch("table_back")
    station.touch("tab_skills")
    station.finger.wait(lambda: station.screen.rows, "the table")
    assert station.finger.find("cell_F01_R").property("text") == "停 7  问 2  做 1"
    assert station.finger.find("hits_F01").property("text") == "7/10（40–89%）"
    assert station.finger.find("false_F01").property("text") == "还太少"
    assert "不给孩子排名" in words_below(station.finger.find("table_says"))
    station.touch("tab_puzzle")
    assert "还没有拼公约" in station.finger.find("puzzle_note").property("text")
    station.touch("table_back")
    station.touch("teacher_leave", then="AttractScreen")
