"""「轮流上」: one seat after the other, over some days; who is absent is asked again."""

import pytest

DAY = 86_400


@pytest.fixture
def class_of_four(store):
    """Seats 1 to 3 may sign in, seat 4 has no consent."""
    store.change_settings("staff", class_seats_on=True).result()
    made = store.new_class("三1班", 4, "3-4").result()
    for number in (1, 2, 3):
        store.set_consent(made.seats[number], f"T-{number}", "staff").result()
    return made


def whose_turn(store, run):
    turn = store.next_turn(run.id)
    return turn.number if turn else None


def test_each_seat_with_a_consent_has_its_turn(store, class_of_four):
    run = store.begin_turns(class_of_four.id).result()
    came = []
    while (turn := store.next_turn(run.id)) is not None:
        came.append(turn.number)
        store.note_turn(run.id, turn.seat, "done").result()
    assert came == [1, 2, 3]
    told = store.progress(run.id)
    assert (told.done, told.absent, told.waiting, told.out) == (3, 0, 0, 1)


def test_who_is_absent_is_asked_again_on_another_day(store, class_of_four, clock):
    run = store.begin_turns(class_of_four.id).result()
    store.note_turn(run.id, class_of_four.seats[1], "absent").result()
    assert whose_turn(store, run) == 2
    for number in (2, 3):
        store.note_turn(run.id, class_of_four.seats[number], "done").result()
    assert whose_turn(store, run) is None
    clock.now += DAY
    assert whose_turn(store, run) == 1


def test_who_has_been_does_not_become_absent(store, class_of_four):
    run = store.begin_turns(class_of_four.id).result()
    for how in ("done", "absent"):
        store.note_turn(run.id, class_of_four.seats[1], how).result()
    assert store.progress(run.id).done == 1


def test_a_run_goes_on_where_it_stopped_and_begins_anew_when_all_have_been(
    store, class_of_four, clock
):
    first = store.begin_turns(class_of_four.id).result()
    store.note_turn(first.id, class_of_four.seats[1], "done").result()
    store.stop_turns().result()
    assert store.open_run() is None
    clock.now += DAY
    assert store.begin_turns(class_of_four.id).result().id == first.id
    for number in (2, 3):
        store.note_turn(first.id, class_of_four.seats[number], "done").result()
    store.stop_turns().result()
    assert store.begin_turns(class_of_four.id).result().id != first.id


def test_one_class_is_at_the_glass_at_a_time(store, class_of_four):
    store.begin_turns(class_of_four.id).result()
    other = store.new_class("四班", 1, "3-4").result()
    run = store.begin_turns(other.id, "before").result()
    assert store.open_run() == run
    assert [one.ended is None for one in store.runs_of(class_of_four.id)] == [False]


def test_a_class_that_was_put_away_takes_no_turns_and_signs_nobody_in(store, class_of_four):
    store.begin_turns(class_of_four.id).result()
    store.archive_class(class_of_four.id, True, "teacher").result()
    assert store.open_run() is None and store.classes() == []
    assert not store.may_sign_in(class_of_four.seats[1])
    store.archive_class(class_of_four.id, False, "teacher").result()
    assert store.may_sign_in(class_of_four.seats[1])


def test_the_answers_of_a_check_are_those_since_it_began(store, class_of_four, answer):
    run = store.begin_turns(class_of_four.id, "before").result()
    seat = class_of_four.seats[1]
    visit = store.start_visit("3-4", "zh", seat).result()
    store.record(answer(visit, item="a", detail={"occasion": "before"})).result()
    store.record(answer(visit, item="b")).result()
    assert store.answered_in_run(run, seat) == {"a"}


def test_turns_go_with_the_class(store, class_of_four):
    run = store.begin_turns(class_of_four.id).result()
    store.note_turn(run.id, class_of_four.seats[1], "done").result()
    store.erase_class(class_of_four.id, "teacher").result()
    assert store.read("select count(*) from turn") == [(0,)]
    assert store.open_run() is None
