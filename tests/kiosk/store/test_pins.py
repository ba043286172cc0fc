import os
import subprocess
import sys
from pathlib import Path

import pytest
from argon2 import Type

from kiosk.problems import StationProblem
from kiosk.store.pins import hasher

ROOT = Path(__file__).parents[3]
GUESSER = Path(__file__).with_name("guesser.py")


@pytest.fixture
def guarded(store):
    store.set_pin("staff", 1, "482915").result()
    store.set_pin("staff", 2, "739201").result()
    return store


def miss(store, times=1):
    return [store.check_pin("staff", "111222").result() for _ in range(times)][-1]


def test_there_is_no_pin_until_staff_set_one(store):
    assert not store.has_pin("staff")
    store.set_pin("staff", 1, "482915").result()
    assert store.has_pin("staff")
    assert not store.has_pin("teacher")


def test_a_pin_says_whose_it_is(guarded):
    assert guarded.check_pin("staff", "739201").result().number == 2
    assert not guarded.check_pin("teacher", "739201").result().ok


@pytest.mark.parametrize(
    "digits", ["12345", "1234567890123", "48291a", "４８２９１５", "111111", "654321"]
)
def test_a_short_odd_or_simple_pin_is_refused(store, digits):
    with pytest.raises(StationProblem):
        store.set_pin("staff", 1, digits).result()
    assert not store.has_pin("staff")


def test_two_people_can_not_have_the_same_pin(guarded):
    with pytest.raises(StationProblem):
        guarded.set_pin("staff", 3, "482915").result()
    assert guarded.pin_numbers("staff") == [1, 2]


def test_five_wrong_tries_are_free_and_then_waits_grow(guarded, clock):
    waits = [miss(guarded).wait_seconds for _ in range(5)]
    assert waits == [0, 0, 0, 0, 30]
    for longer in (60, 120, 300, 300, 300):
        clock.now += waits[-1]
        waits.append(miss(guarded).wait_seconds)
        assert waits[-1] == longer


def test_the_right_pin_waits_too_and_then_clears_the_failures(guarded, clock):
    miss(guarded, 5)
    assert not guarded.check_pin("staff", "482915").result().ok
    clock.now += 30
    assert guarded.check_pin("staff", "482915").result().ok
    assert miss(guarded, 4).wait_seconds == 0


def test_a_try_while_locked_does_not_make_the_wait_longer(guarded, clock):
    miss(guarded, 5)
    clock.now += 20
    assert miss(guarded, 3).wait_seconds == 10


def test_the_lock_survives_a_restart(guarded, reopen):
    miss(guarded, 5)
    guarded.close()
    assert reopen().pin_wait_seconds("staff") == 30


def test_a_clock_set_back_while_locked_costs_a_minute_at_least(guarded, clock):
    miss(guarded, 5)
    clock.now -= 86_400
    assert miss(guarded).wait_seconds == 60
    clock.now += 59
    assert miss(guarded).wait_seconds == 1
    clock.now += 1
    assert guarded.check_pin("staff", "482915").result().ok


def test_a_clock_set_back_while_off_never_locks_for_ever(guarded, clock, reopen):
    miss(guarded, 5)
    guarded.close()
    clock.now -= 10 * 365 * 86_400
    again = reopen()
    assert again.pin_wait_seconds("staff") == 60
    clock.now += 60
    assert again.check_pin("staff", "482915").result().ok


def test_a_wait_of_an_hour_that_an_older_program_left_is_cut_to_five_minutes(
    guarded, clock, reopen
):
    miss(guarded, 5)
    later = int((clock.now + 3600) * 1000)
    guarded.write(
        lambda db: db.conn.execute("update pin_lock set locked_until = ?", (later,))
    ).result()
    guarded.close()
    assert reopen().pin_wait_seconds("staff") == 300


def test_a_kill_in_the_middle_gives_no_free_guess(guarded, folder, tmp_path):
    guarded.remove_pin("staff", 2).result()  # one hash to look at for each guess
    guarded.close()
    looks = tmp_path / "looks"
    for after_looks in (1, 1, 2, 3):
        guesser = subprocess.Popen(
            [sys.executable, str(GUESSER), str(folder), str(looks)],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        for _ in range(after_looks):
            guesser.stdout.readline()
        guesser.kill()
        guesser.communicate()
    # killed between the count and the look, a guess is counted and never looked at
    assert 4 <= looks.stat().st_size <= 5


def test_the_door_that_guesses_locked_is_told_to_staff(guarded):
    miss(guarded, 4)
    assert guarded.unseen_notices() == []
    miss(guarded)
    assert [one.kind for one in guarded.unseen_notices()] == ["wrong_pins_staff"]


def test_staff_and_teachers_lock_apart(guarded):
    guarded.set_pin("teacher", 7, "519284").result()
    miss(guarded, 5)
    assert guarded.check_pin("teacher", "519284").result().number == 7


def test_a_removed_pin_opens_nothing_and_is_audited(guarded):
    gone = []
    guarded.on_pin_removed = gone.append
    guarded.remove_pin("staff", 2, by=1).result()
    assert guarded.pin_numbers("staff") == [1]
    assert not guarded.check_pin("staff", "739201").result().ok
    assert guarded.deeds(1)[0].what == "PIN removed of staff 2 by staff 1" and gone == ["staff"]


def test_the_last_staff_pin_stays(guarded):
    guarded.set_pin("teacher", 7, "519284").result()
    guarded.remove_pin("staff", 2).result()
    with pytest.raises(StationProblem):
        guarded.remove_pin("staff", 1).result()
    guarded.remove_pin("teacher", 7).result()
    assert guarded.pin_numbers("staff") == [1] and not guarded.has_pin("teacher")


def test_the_audit_says_who_gave_a_pin(guarded):
    guarded.set_pin("teacher", 7, "519284", by=2).result()
    assert guarded.deeds(1)[0].what == "PIN set for teacher 7 by staff 2"


def test_a_pin_of_a_real_station_is_hashed_at_argon2s_full_cost(real_hasher, monkeypatch):
    monkeypatch.setattr("argon2.PasswordHasher", real_hasher)
    real = hasher()
    assert (real.type, real.time_cost, real.memory_cost) == (Type.ID, 3, 64 * 1024)
