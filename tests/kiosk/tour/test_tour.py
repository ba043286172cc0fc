"""The tour's own checks hold, wide in Chinese and tall in English; and they find what is wrong."""

import pytest


@pytest.mark.parametrize("name", ["wide-zh", "tall-en"])
def test_a_tour_finds_no_fault(tours, name):
    out, told = tours[name]
    assert told["faults"] == []
    assert len(told["pictures"]) > 60
    assert all((out / f"{picture}.png").stat().st_size > 5_000 for picture in told["pictures"])


def test_the_checks_find_cut_text_overlap_and_small_targets(qapp, glass):
    from kiosk.tour.checks import check
    from kiosk.tour.finger import everything_below

    station = glass()
    station.start()
    items = everything_below(station.window.contentItem())
    tile = next(i for i in items if i.objectName() == "band_1-2")
    label = next(i for i in everything_below(tile) if i.property("words"))
    assert check(station.window, "before", "3-4", []) == []

    label.setWidth(10)
    tile.setWidth(20)
    other = next(i for i in items if i.objectName() == "band_7-9")
    other.setX(next(i for i in items if i.objectName() == "band_5-6").x())
    found = {fault.what for fault in check(station.window, "after", "3-4", [])}
    assert {"cut text", "target too small", "overlap"} <= found


def test_the_checks_find_what_is_off_the_glass_and_a_missing_glyph(qapp, glass):
    from kiosk.tour.checks import check

    station = glass()
    station.start()
    station.finger.find("band_1-2").setX(-300)
    bubble = station.finger.find("band_3-4")
    words = next(i for i in bubble.findChildren(type(bubble)) if i.property("words"))
    words.setProperty("line", {"words": "\U0001f980", "pinyin": ""})
    found = {fault.what for fault in check(station.window, "after", "3-4", [])}
    assert {"off the glass", "no glyph"} <= found
