import pytest


def test_a_station_has_an_id_that_stays(store, reopen):
    station = store.settings().station
    assert len(station) == 16
    store.close()
    assert reopen().settings().station == station


def test_two_stations_have_different_ids(store, tmp_path):
    from kiosk.store import open_store

    with open_store(tmp_path / "other") as other:
        assert other.settings().station != store.settings().station


def test_settings_stay_and_are_audited(store, reopen):
    store.change_settings("staff", width_mm=476.0, height_mm=268.0, visit_minutes=20).result()
    store.close()
    again = reopen()
    assert (again.settings().width_mm, again.settings().visit_minutes) == (476.0, 20)
    assert again.settings().language == "zh"
    assert again.deeds()[0].role == "staff"


@pytest.mark.parametrize("wrong", [{"visit_minutes": 60}, {"language": "fr"}, {"width_mm": 3}])
def test_a_setting_out_of_range_is_refused(store, wrong):
    with pytest.raises(ValueError, match=r"visit_minutes|language|screen"):
        store.change_settings("staff", **wrong)


def test_a_notice_stays_until_seen(store):
    first = store.tell_staff("game_left_out", {"game": "pond"}).result()
    store.tell_staff("disk_full").result()
    store.mark_seen([first]).result()
    assert [(n.kind, n.detail) for n in store.unseen_notices()] == [("disk_full", {})]


def test_the_same_notice_is_counted_and_not_repeated(store, clock):
    store.tell_staff("game_left_out", {"game": "pond"}).result()
    clock.now += 60
    store.tell_staff("game_left_out", {"game": "pond"}).result()
    (notice,) = store.unseen_notices()
    assert (notice.times, notice.last_happened - notice.happened) == (2, 60_000)
