"""The switches of the bar: set by the band, kept where a child set them, forgotten at goodbye."""

from kiosk.shell.reading import Reading


def test_the_youngest_hear_and_see_pinyin_at_once():
    reading = Reading("zh")
    reading.choose_band("1-2")
    assert reading.aloud and reading.pinyinShown


def test_who_switched_reading_aloud_on_before_choosing_the_grade_keeps_it():
    reading = Reading("zh")
    reading.toggle_aloud()
    reading.choose_band("5-6")
    assert reading.aloud
    assert not reading.pinyinShown


def test_who_switched_pinyin_off_before_choosing_the_grade_keeps_it_off():
    reading = Reading("zh")
    reading.toggle_pinyin()
    reading.choose_band("1-2")
    assert not reading.pinyinShown
    assert reading.aloud


def test_the_next_child_finds_no_switch_of_the_last_one():
    reading = Reading("zh")
    reading.toggle_aloud()
    reading.toggle_pinyin()
    reading.toggle_language()
    reading.reset()
    reading.choose_band("3-4")
    assert (reading.text_language, reading.pinyinShown, reading.aloud) == ("zh", True, False)
