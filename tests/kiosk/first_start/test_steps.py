"""Which steps are done, and when the glass begins with the first start."""

import pytest

from kiosk.first_start.steps import PUT_OFF, STEPS, is_due, states, told_undone, undone

PIN = "482915"


@pytest.fixture
def store(room):
    return room.store


def test_a_new_station_begins_with_it_and_has_everything_to_do(store):
    assert is_due(store) and undone(store) == list(STEPS)


def test_it_goes_on_after_a_power_cut_until_somebody_has_a_pin(store):
    store.mark_step("language", "done").result()
    assert is_due(store)
    store.set_pin("staff", 1, PIN).result()
    assert not is_due(store)


def test_put_off_it_does_not_come_by_itself_again(store):
    store.mark_step(PUT_OFF, "later").result()
    assert not is_due(store) and undone(store) == list(STEPS)


def test_a_station_that_staff_have_worked_at_is_not_asked(store):
    store.note_deed("staff", "put the first PIN off").result()
    assert not is_due(store)


def test_what_was_set_elsewhere_is_done_here_too(store):
    store.set_pin("teacher", 1, PIN).result()
    store.change_settings("staff", width_mm=476.0, height_mm=268.0).result()
    store.keep_touch_check(3, 3, []).result()
    done = {step for step, state in states(store).items() if state == "done"}
    assert done == {"teacher_pin", "screen", "touch"}


def test_what_is_left_is_told_by_name(store):
    for step in STEPS[2:]:
        store.mark_step(step, "done").result()
    assert told_undone(store, "zh") == "语言、中心名称"
    assert told_undone(store, "en") == "Language, Centre's name"
