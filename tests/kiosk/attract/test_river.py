"""All the centre's glows float on the river: one by one at first, then ever closer."""

from kiosk.attract.attract_screen import AttractScreen
from kiosk.attract.river import lights, lights_shown
from kiosk.shell.reading import Reading


def test_each_of_the_first_hundreds_has_its_own_light():
    assert [lights_shown(glows) for glows in (0, 1, 48, 200)] == [0, 1, 48, 200]


def test_thousands_of_glows_are_some_hundreds_of_lights_and_more_is_still_more():
    shown = [lights_shown(glows) for glows in (201, 400, 800, 10_000, 100_000)]
    assert shown == sorted(set(shown))
    assert shown[1:3] == [300, 400]
    assert shown[-1] < 1200


def test_a_new_glow_moves_no_other():
    assert list(lights(51))[:50] == list(lights(50))


def test_every_light_lies_on_the_water_and_the_far_ones_are_smaller():
    there = list(lights(900))
    assert all(0 <= light.x <= 1 and 0 <= light.y <= 1 for light in there)
    far = [light.size for light in there if light.y < 0.2]
    near = [light.size for light in there if light.y > 0.8]
    assert max(far) < min(near)


def test_the_caption_says_the_whole_number_and_nothing_before_the_first(qapp):
    attract = AttractScreen(Reading("zh"), 0)
    assert attract.count == {}
    attract.learn(12_345, "")
    assert attract.count["words"] == "孩子们一起点亮了 12345 颗"
    assert attract.spoken()[1].en == "Glows lit by children here: 12345"
