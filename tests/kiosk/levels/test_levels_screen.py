"""The river map on the glass: islands large enough, the next one pointed out, done ones lit."""

import pytest

from kiosk.tour.checks import check


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768), (1080, 1920)])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_map_of_the_youngest_has_no_fault(glass, size, language):
    station = glass(size=size, language=language)
    station.start()
    station.touch("band_1-2", then="HomeScreen")
    station.station.visit.done_levels["monster_trail"] = {"hurry"}
    station.touch("place_monster_trail", then="LevelsScreen")
    assert check(station.window, "map", "1-2", []) == []


def test_a_chapter_without_messages_for_the_band_has_no_island(glass):
    station = glass()
    station.start()
    station.touch("band_1-2", then="HomeScreen")
    station.touch("place_monster_trail", then="LevelsScreen")
    shown = [level["id"] for level in station.screen.property("levels")]
    assert "threat" not in shown and "hurry" in shown


def test_after_a_round_the_island_glows_and_the_next_is_suggested(glass):
    station = glass()
    station.start()
    station.touch("band_3-4", then="HomeScreen")
    station.touch("place_monster_trail", then="LevelsScreen")
    first = next(one["id"] for one in station.screen.property("levels") if one["isSuggested"])
    station.station.visit.done_levels["monster_trail"] = {first}
    station.station.rounds.choose_level("monster_trail")
    levels = {one["id"]: one for one in station.screen.property("levels")}
    assert levels[first]["isDone"] and not levels[first]["isSuggested"]
    assert [one["isSuggested"] for one in levels.values()].count(True) == 1
