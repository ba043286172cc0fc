"""How far set-up has got, kept in the store."""

from kiosk.store import open_store


def test_a_station_that_is_new_has_no_step_behind_it(store):
    assert store.setting_up() == {}
    assert store.touch_check() is None
    assert store.typed_convention() == {}


def test_a_step_put_off_can_be_done_later_and_then_stays_done(store):
    store.mark_step("sound", "later").result()
    assert store.setting_up() == {"sound": "later"}
    store.mark_step("sound", "done").result()
    store.mark_step("sound", "later").result()
    assert store.setting_up() == {"sound": "done"}


def test_each_step_is_audited_once(store):
    for _ in range(3):
        store.mark_step("language", "done").result()
    assert [deed.what for deed in store.deeds()] == ["set-up: language done"]


def test_where_the_glass_does_not_feel_a_touch_is_kept(store):
    store.keep_touch_check(8, 5, [(7, 4), (0, 0)]).result()
    found = store.touch_check()
    assert (found.columns, found.rows, found.dead) == (8, 5, ((0, 0), (7, 4)))


def test_what_was_typed_is_there_after_a_restart(tmp_path):
    first = open_store(tmp_path)
    first.keep_typed_convention({"first": "一行\n两行"}).result()
    first.close()
    again = open_store(tmp_path)
    assert again.typed_convention() == {"first": "一行\n两行"}
    assert again.settings() is not None  # what is no setting does no harm there
    again.close()
