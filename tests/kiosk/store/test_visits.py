import pytest


def test_a_visit_is_open_until_it_ends(store, clock):
    visit = store.start_visit("5-6", "en").result()
    assert [v.id for v in store.open_visits()] == [visit]
    clock.now += 90
    assert store.end_visit(visit, "goodbye").result() == visit
    assert store.open_visits() == []
    ended = store.visit(visit)
    assert (ended.ended - ended.started, ended.ended_how) == (90_000, "goodbye")


def test_only_the_first_end_of_a_visit_counts(store):
    visit = store.start_visit("5-6", "en").result()
    store.end_visit(visit, "idle").result()
    store.end_visit(visit, "goodbye").result()
    assert store.visit(visit).ended_how == "idle"


def test_ending_a_visit_ends_its_rounds(store):
    visit = store.start_visit("5-6", "en").result()
    store.start_round(visit, "monster_trail", "1", "core@1", 1).result()
    store.end_visit(visit, "goodbye").result()
    assert store.read("select count(*) from round where ended is null") == [(0,)]


def test_glows_of_all_visits_light_the_river(store):
    for glows in (2, 3):
        visit = store.start_visit("3-4", "zh").result()
        store.end_round(store.start_round(visit, "m", "1", "c@1", 1).result(), glows).result()
    assert store.glows_lit() == 5


def test_a_power_cut_ends_the_visit_at_its_last_answer(store, reopen, clock, answer, pull_the_plug):
    visit = store.start_visit("3-4", "zh").result()
    clock.now += 30
    store.record(answer(visit)).result()
    last = store.now_ms()
    pull_the_plug(store)
    clock.now += 3600
    again = reopen(boot_id="boot 2")
    assert (again.visit(visit).ended, again.visit(visit).ended_how) == (last, "power")
    assert [n.kind for n in again.unseen_notices()] == ["visits_cut_off"]


def test_a_crash_of_the_program_is_no_power_cut(store, reopen, pull_the_plug):
    visit = store.start_visit("3-4", "zh").result()
    pull_the_plug(store)
    assert reopen(boot_id="boot 1").visit(visit).ended_how == "crash"


def test_a_second_program_leaves_the_visit_of_the_first_alone(store, reopen):
    visit = store.start_visit("3-4", "zh").result()
    command_line = reopen()
    assert command_line.open_visits()[0].id == visit
    command_line.close()
    assert store.open_visits()[0].id == visit


def test_a_seat_without_consent_starts_no_visit(store, seated):
    made, _ = seated
    with pytest.raises(ValueError, match="may not sign in"):
        store.start_visit("3-4", "zh", made.seats[2]).result()
    assert store.open_visits() == []
