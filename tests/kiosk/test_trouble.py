"""What is not our fault gets one clear sentence on the glass, and nothing is lost."""

from kiosk.content import Content
from kiosk.problems import StationProblem, Words


def test_a_full_disk_in_the_middle_of_a_round_is_said_and_the_visit_goes_on(glass, monkeypatch):
    station = glass()
    station.start()
    station.touch("band_3-4", then="HomeScreen")
    station.touch("place_monster_trail", then="LevelsScreen")
    station.touch("level_hurry", then="PlayScreen")
    game_is_up = lambda: station.screen.game and station.screen.game.round.phase == "read"  # noqa: E731
    station.finger.wait(game_is_up, "a message")
    store = station.station.store
    full = StationProblem(
        Words("磁盘满了", "the disk is full"), "/data", Words("腾空间", "make room")
    )

    def refuse(response):
        from concurrent.futures import Future

        future = Future()
        future.set_exception(full)
        return future

    monkeypatch.setattr(store, "record", refuse)
    station.touch_part("answer_stop")
    station.wait_for("TroubleScreen")
    assert "磁盘满了" in station.screen.property("chinese")
    monkeypatch.undo()
    station.touch("try_again", then="HomeScreen")


FULL = StationProblem(Words("磁盘满了", "the disk is full"), "/data", Words("腾空间", "make room"))


def test_trouble_in_a_visit_is_not_left_to_the_next_child(glass):
    station = glass()
    station.start()
    station.touch("band_3-4", then="HomeScreen")
    station.station.mishaps.crashed(FULL)
    station.wait_for("TroubleScreen")
    for _ in range(65):
        station.station.idle.tick()
    station.wait_for("AttractScreen")
    assert station.station.visit is None


def test_trouble_without_a_visit_waits_for_staff(glass):
    station = glass()
    station.station.mishaps.crashed(FULL)
    station.wait_for("TroubleScreen")
    for _ in range(65):
        station.station.idle.tick()
    assert station.on == "TroubleScreen"


def test_a_fault_of_ours_shows_the_kind_card_and_staff_are_told(glass):
    station = glass()
    station.start()
    station.touch("band_3-4", then="HomeScreen")
    station.station.mishaps.crashed(ValueError("ours"))
    station.wait_for("CrashScreen")
    station.touch("crash_home", then="HomeScreen")
    station.station.store.tell_staff("another", {}).result()
    assert "crash" in [notice.kind for notice in station.station.store.unseen_notices()]


def test_a_pack_with_faults_is_named_with_file_and_line(monkeypatch, tmp_path):
    import quizzes.core_folder

    (tmp_path / "pack.yaml").write_text("format: 1\nid: broken\nversion: one\n")
    monkeypatch.setattr(quizzes.core_folder, "core_pack_folder", lambda: tmp_path)
    told = []
    content = Content(lambda kind, detail: told.append((kind, detail["count"])))
    try:
        content.packs()
    except StationProblem as problem:
        said = str(problem)
    assert "7 faults" in said and "messages" in said
    assert told[0][0] == "pack_faults" and told[0][1] > 1


def test_idle_asks_then_says_goodbye_and_leaves_nothing_behind(glass):
    station = glass()
    station.start()
    station.touch("band_1-2", then="HomeScreen")
    station.touch("bar_language")
    idle = station.station.idle
    for _ in range(45):
        idle.tick()
    assert idle.property("isAsking")
    for _ in range(20):
        idle.tick()
    station.wait_for("AttractScreen")
    assert station.station.visit is None
    assert station.station.reading.text_language == "zh"
    ended = station.station.store.read("select ended_how from visit")
    station.finger.wait(lambda: station.station.store.open_visits() == [], "the visit to end")
    assert ended in ([("idle",)], [(None,)])


def test_who_says_i_am_still_here_answers_nothing_below(glass):
    station = glass()
    station.start()
    station.touch("band_3-4", then="HomeScreen")
    station.touch("place_monster_trail", then="LevelsScreen")
    station.touch("level_hurry", then="PlayScreen")
    game_is_up = lambda: station.screen.game and station.screen.game.round.phase == "read"  # noqa: E731
    station.finger.wait(game_is_up, "a message")
    idle = station.station.idle
    for _ in range(45):
        idle.tick()
    assert idle.property("isAsking")
    station.touch_part("answer_stop")
    assert not idle.property("isAsking")
    assert station.screen.game.round.phase == "read"


def test_a_second_touch_within_a_quarter_of_a_second_is_no_touch(glass):
    station = glass()
    station.start()
    station.touch("band_3-4", then="HomeScreen")
    reading = station.station.reading
    item = station.finger.find("bar_pinyin")
    from PySide6.QtCore import QPoint
    from PySide6.QtTest import QTest

    where = item.mapToScene(item.boundingRect().center()).toPoint()
    before = reading.property("pinyinShown")
    for _ in range(2):
        for action in ("press", "release"):
            sequence = QTest.touchEvent(station.window, station.finger._device, False)
            getattr(sequence, action)(0, QPoint(where), station.window)
            sequence.commit()
    QTest.qWait(50)
    assert reading.property("pinyinShown") is not before
