"""The recovery sheet: a code that opens the way to a new PIN, also while the door is locked."""

import pytest

from kiosk.problems import StationProblem
from kiosk.store.recovery_code import in_groups, is_well_typed, new_code

PIN, NEW_PIN = "482915", "739201"


@pytest.fixture
def code(store):
    store.set_pin("staff", 1, PIN).result()
    made = new_code()
    store.keep_recovery_sheet(made, 1).result()
    return made


def other_code(code):
    return next(one for one in iter(new_code, code))


def test_a_code_is_eight_groups_of_four_digits_with_100_bits_of_chance():
    codes = {new_code() for _ in range(200)}
    assert len(codes) == 200
    assert all(len(code) == 32 and is_well_typed(code) for code in codes)
    assert "".join(in_groups(code := codes.pop())) == code and len(in_groups(code)) == 8


def test_one_wrong_digit_or_two_that_changed_places_are_noticed():
    code = new_code()
    for place in range(32):
        for digit in "0123456789".replace(code[place], ""):
            assert not is_well_typed(code[:place] + digit + code[place + 1 :])
    for place in range(31):
        swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
        assert swapped == code or not is_well_typed(swapped)


def test_the_code_is_kept_as_a_hash_only(store, code, folder):
    assert store.recovery_sheet().state == "good" and store.recovery_sheet().number == 1
    store.write(lambda db: db.conn.execute("select 1").fetchone()).result()
    kept = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())
    assert code.encode() not in kept and b"$argon2" in kept


def test_the_sheet_works_while_the_pins_are_locked_out(store, code):
    for _ in range(5):
        store.check_pin("staff", "111222").result()
    assert store.pin_wait_seconds("staff") == 30
    assert store.check_recovery(code).result().ok
    store.use_recovery(code, 2, NEW_PIN).result()
    assert store.check_pin("staff", NEW_PIN).result().number == 2


def test_a_used_sheet_is_void_audited_and_told_to_all_staff(store, code):
    store.use_recovery(code, 2, NEW_PIN).result()
    assert store.recovery_sheet().state == "used"
    assert not store.check_recovery(code).result().ok
    with pytest.raises(StationProblem):
        store.use_recovery(code, 3, "519284").result()
    assert "PIN set for staff 2 by the recovery sheet" in store.deeds(1)[0].what
    assert ("recovery_used", {"number": 2}) in [
        (one.kind, dict(one.detail)) for one in store.unseen_notices()
    ]
    assert store.pin_numbers("staff") == [1, 2]


def test_a_pin_that_is_refused_leaves_the_sheet_good(store, code):
    with pytest.raises(StationProblem):
        store.use_recovery(code, 2, "111111").result()
    with pytest.raises(StationProblem):
        store.use_recovery(code, 2, PIN).result()  # no. 1 has it
    assert store.check_recovery(code).result().ok and store.recovery_sheet().state == "good"


def test_a_new_sheet_makes_the_old_one_void(store, code):
    newer = other_code(code)
    store.keep_recovery_sheet(newer, 2).result()
    assert not store.check_recovery(code).result().ok
    assert store.check_recovery(newer).result().ok
    assert "recovery_new" in [one.kind for one in store.unseen_notices()]


def test_wrong_codes_wait_ten_seconds_each_and_never_longer(store, code, clock):
    wrong = other_code(code)
    waits = [store.check_recovery(wrong).result().wait_seconds for _ in range(5)]
    assert waits == [0, 0, 0, 0, 10]
    assert not store.check_recovery(code).result().was_looked_at
    for _ in range(3):
        clock.now += 10
        assert store.check_recovery(wrong).result().wait_seconds == 10
    clock.now += 10
    assert store.check_recovery(code).result().ok
    assert store.pin_wait_seconds("staff") == 0


def test_a_slip_of_the_finger_is_neither_looked_at_nor_counted(store, code):
    slip = code[:-1] + str((int(code[-1]) + 1) % 10)
    for _ in range(7):
        result = store.check_recovery(slip).result()
        assert (result.ok, result.was_looked_at, result.wait_seconds) == (False, False, 0)


def test_wrong_codes_are_told_to_staff_once_with_their_count(store, code):
    for _ in range(3):
        store.check_recovery(other_code(code)).result()
    told = [one for one in store.unseen_notices() if one.kind == "wrong_recovery"]
    assert len(told) == 1 and told[0].times == 3


def test_without_a_sheet_no_code_opens(store):
    assert store.recovery_sheet().state == "none"
    assert not store.check_recovery(new_code()).result().ok


def test_the_new_pin_is_made_known_to_who_keeps_the_recordings_keys(store, code):
    known = []
    store.on_pin_known = lambda *told: known.append(told)
    store.use_recovery(code, 2, NEW_PIN).result()
    assert known == [("staff", 2, NEW_PIN)]
