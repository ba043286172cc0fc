"""「轮流上」 on the glass: the next seat is asked for; absent is one tap."""

import pytest

from kiosk.store import Response


@pytest.fixture
def station(glass):
    made = glass()
    store = made.station.store
    made.classroom = store.new_class("三（2）班", 3, "3-4").result()
    store.change_settings("staff", class_seats_on=True).result()
    for number, seat in made.classroom.seats.items():
        store.set_consent(seat, f"T-{number}", "staff").result()
    made.run = store.begin_turns(made.classroom.id).result()
    made.start()
    return made


def come_in(station, number):
    station.touch("my_turn", then="SignInScreen")
    for picture in station.classroom.pictures[number]:
        station.touch(f"picture_{picture}")
    station.wait_for("HomeScreen")


def go(station):
    station.touch("bar_goodbye", then="GoodbyeScreen")
    station.finger.touch_at(400, 400)
    station.wait_for("WelcomeScreen")


def test_after_goodbye_the_next_seat_is_offered_and_absent_is_one_tap(station):
    assert station.screen.turn == {
        "words": "轮到三（2）班 1 号", "pinyin": "lún dào sān bān hào",
    }  # fmt: skip
    come_in(station, 1)
    store, visit = station.station.store, station.station.visit
    store.record(
        Response(visit.id, "monster_trail", "i", 1, "p", "F01", "R", "answer", "stop", 1.0, 900)
    ).result()
    go(station)
    assert "2 号" in station.screen.turn["words"]
    station.touch("not_here")
    station.finger.wait(lambda: "3 号" in station.screen.turn["words"], "seat 3")
    told = store.progress(station.run.id)
    assert (told.done, told.absent, told.waiting) == (1, 1, 1)


def test_who_did_nothing_is_asked_again(station):
    come_in(station, 1)
    go(station)
    assert "1 号" in station.screen.turn["words"]


def test_a_guest_may_come_in_between(station):
    station.touch("band_3-4", then="HomeScreen")
    go(station)
    assert "1 号" in station.screen.turn["words"]


@pytest.mark.parametrize(("name", "has_pinyin"), [("初一年级三班", True), ("向日葵班", False)])
def test_a_class_of_any_name_is_asked_for(station, name, has_pinyin):
    station.screen.learn_turn(name, 12)
    turn = station.screen.turn
    assert turn["words"] == f"轮到{name} 12 号" and bool(turn["pinyin"]) == has_pinyin
    assert len(turn["pinyin"].split()) in (0, len(name) + 3)


def test_a_check_that_was_left_goes_on_where_it_stopped(station, swift):
    store = station.station.store
    swift(station)
    run = store.begin_turns(station.classroom.id, "before").result()
    station.station.go_welcome()
    check_in(station)
    answer(station, 5)
    station.touch("bar_goodbye", then="GoodbyeScreen")
    assert store.progress(run.id).done == 0
    station.finger.touch_at(400, 400)
    station.wait_for("WelcomeScreen")
    check_in(station)
    assert station.screen.progress.startswith("6 / ")
    answer(station, 99)
    station.touch("check_done", then="GoodbyeScreen")
    assert store.progress(run.id).done == 1
    asked = store.read("select count(*), count(distinct item), max(how) from answer_told, turn")
    assert asked[0][0] == asked[0][1] >= 8 and asked[0][2] == "done"


def check_in(station):
    station.touch("my_turn", then="SignInScreen")
    for picture in station.classroom.pictures[1]:
        station.touch(f"picture_{picture}")
    station.wait_for("CheckScreen")
    station.touch("check_begin")


def answer(station, most):
    """So many messages, or all that are left."""
    for _ in range(most):
        if station.screen.step != "message":
            return
        shown = station.screen.progress
        station.touch("check_stop")
        station.finger.wait(
            lambda shown=shown: station.screen.step == "end" or station.screen.progress != shown,
            "the next",
        )
