"""Where staff have asked for less motion, screens and games stand still."""

from kiosk.store import open_store


def test_less_motion_reaches_screens_and_games(glass, tmp_path):
    with open_store(tmp_path / "data") as store:
        store.set_pin("staff", 1, "482915").result()
        store.change_settings("staff", less_motion=True).result()
    station = glass()
    station.start()
    assert station.station.bar.isCalm
    station.touch("band_3-4", then="HomeScreen")
    station.touch("place_monster_trail", then="LevelsScreen")
    station.touch("level_hurry", then="PlayScreen")
    station.finger.wait(lambda: station.screen.game is not None, "the game")
    assert station.screen.game._reader.reduced_motion


def test_motion_as_staff_set_it_counts_at_once_and_outlives_a_goodbye(glass):
    station = glass()
    settings = station.station.store.change_settings("staff", less_motion=True).result()
    station.station.apply(settings)
    station.station.go_attract()
    assert station.station.reading.is_calm
