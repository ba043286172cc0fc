"""Rows of a seat expire by themselves and become week counts that tell of no child."""

import os

import pytest

DAY = 86_400


@pytest.fixture
def class_of_six(store):
    store.change_settings("staff", class_seats_on=True).result()
    made = store.new_class("四班", 6, "3-4").result()
    for number, seat in made.seats.items():
        store.set_consent(seat, str(number), "staff").result()
    return made


@pytest.fixture
def play(store, answer):
    def visit_of(seat, answers=1, **given):
        visit = store.start_visit("3-4", "zh", seat).result()
        for _ in range(answers):
            store.record(answer(visit, **given)).result()
        store.end_visit(visit, "goodbye").result()

    return visit_of


def kept(store):
    return store.read("select skill, key, answer, n from kept_week_count order by skill")


def test_a_seat_expires_sixty_days_after_its_last_visit(store, class_of_six, play, clock):
    play(class_of_six.seats[1], 5)
    clock.now += 60 * DAY
    assert store.expire().result().answers == 0
    clock.now += 1
    gone = store.expire().result()
    assert (gone.seats, gone.visits, gone.answers) == (1, 1, 5)
    assert store.read("select count(*) from visit") == [(0,)]
    assert "expired after 60 days" in store.deeds(1)[0].what


def test_who_comes_again_keeps_all(store, class_of_six, play, clock):
    play(class_of_six.seats[1])
    clock.now += 50 * DAY
    play(class_of_six.seats[1])
    clock.now += 50 * DAY
    assert store.expire().result().answers == 0


def test_guests_have_no_seat_to_expire(store, play, clock):
    play(None)
    clock.now += 400 * DAY
    assert store.expire().result().answers == 0


def test_what_stays_is_a_count_by_week_without_small_cells(store, class_of_six, play, clock):
    for number in range(1, 6):
        play(class_of_six.seats[number], skill="F01")
    for number in range(1, 5):
        play(class_of_six.seats[number], skill="F02")
    play(class_of_six.seats[6], 7, skill="F03", detail={"lamp": ["call"]})
    clock.now += 61 * DAY
    store.expire().result()
    assert kept(store) == [("F01", "R", "stop", 5)]
    told = store.read("select class_name, skill, stop from class_week_told")
    assert told == [("四班", "F01", 5)]
    assert store.expire().result().answers == 0


def test_staff_may_keep_rows_thirty_to_a_hundred_and_eighty_days(store, class_of_six, play, clock):
    play(class_of_six.seats[1])
    store.change_settings("staff", keep_days=30).result()
    clock.now += 31 * DAY
    assert store.expire().result().answers == 1
    for days in (29, 181):
        with pytest.raises(ValueError, match="30 to 180"):
            store.change_settings("staff", keep_days=days)


def test_copies_and_exports_are_gone_after_35_days(store, folder, clock):
    old = [folder / "exports" / "map.xlsx", folder / "backups" / "000001-daily-2020-01-01.db"]
    old += [folder / "damaged-1" / "station.db", folder / "backups" / "000002-daily-2020-01-02.db"]
    for file in old:
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(b"x")
        for path in (file, file.parent):
            os.utime(path, (clock.now,) * 2)
    clock.now += 36 * DAY
    store.expire().result()
    assert [file.exists() for file in old] == [False, False, False, True]
    store.daily_backup().result()
    assert not old[3].exists()
