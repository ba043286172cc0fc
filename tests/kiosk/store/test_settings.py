import pytest

from kiosk.store import Settings
from kiosk.store.settings import settings_of


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


@pytest.mark.parametrize(
    "wrong",
    [
        {"bands": ()},
        {"bands": ("3-4", "3-4")},
        {"bands": ("10-12",)},
        {"opening_hours": ("09:00-17:00",) * 6},
        {"opening_hours": ("",) * 7},
        {"opening_hours": ("17:00-09:00", *["00:00-24:00"] * 6)},
        {"opening_hours": ("9-17", *["00:00-24:00"] * 6)},
        {"places_off": ("trail", "trail")},
        {"theme_skill": "F01; drop"},
        {"volume": True},
        {"volume_cap": 0},
        {"idle_leave_seconds": 5},
        {"keep_days": 20.0},
    ],
)
def test_what_a_kind_does_not_take_is_refused_by_name(store, wrong):
    with pytest.raises(ValueError, match=next(iter(wrong))):
        store.change_settings("staff", **wrong)


def test_days_of_the_week_stay(store, reopen):
    week = ("", *["09:00-17:30"] * 5, "10:00-24:00")
    store.change_settings("staff", opening_hours=week, bands=["1-2"]).result()
    store.close()
    kept = reopen().settings()
    assert kept.opening_hours == week and kept.bands == ("1-2",)


def test_a_stored_value_that_this_version_does_not_take_counts_as_not_there():
    kept = settings_of([("visit_minutes", "90"), ("bands", '["20"]'), ("language", '"en"')])
    assert (kept.visit_minutes, len(kept.bands), kept.language) == (15, 4, "en")


def test_no_louder_than_the_cap_is_heard():
    assert Settings(volume=4, volume_cap=2).heard_volume == 2
