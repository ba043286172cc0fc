"""Into the booth: with a grown-up to the microphone, or only to practise."""


def test_both_ways_are_equally_large(booth):
    station = booth()
    one, other = (station.finger.find(name) for name in ("booth_with_adult", "booth_only_read"))
    assert (one.width(), one.height()) == (other.width(), other.height())


def test_without_a_microphone_there_is_still_practising(booth):
    station = booth(has_microphone=False)
    station.finger.wait(lambda: not station.screen.door.canRecord, "the look for a microphone")
    assert not station.finger.find("booth_only_read").property("isPressed")
    assert "话筒" in station.screen.door.sentence["words"]
    station.touch("booth_only_read")
    station.touch("story_porpoise")
    station.touch("story_read")
    assert not station.screen.practise.canRecord


def test_where_staff_let_nobody_record_there_is_still_practising(booth):
    station = booth(recording_on=False)
    assert not station.screen.door.canRecord
    assert "不录音" in station.screen.door.sentence["words"]


def test_who_only_reads_goes_to_the_last_line_and_is_praised(practising):
    station = practising()
    for _ in range(station.screen.practise.count):
        station.touch("practise_next")
    assert station.screen.practise.isDone
    assert not station.screen.equipment.microphone.is_open
    station.touch("practise_home", then="HomeScreen")


def test_a_touched_word_is_said_and_lit(practising):
    from kiosk.tour.finger import everything_below

    station, said = practising(), []
    station.screen.equipment.say = said.append
    line = station.finger.find("practise_line")
    text = next(item for item in everything_below(line) if item.property("words"))
    corner = text.mapToScene(text.position())
    station.finger.touch_at(round(corner.x() + 20), round(corner.y() + text.height() * 0.7))
    assert [one.zh for one in said[-1]] == ["大"]
    practise = station.screen.practise
    assert (practise.wordFirst, practise.wordEnd) == (0, 1)


def test_the_microphone_stays_off_until_it_is_asked_for(practising):
    station = practising(records=True)
    station.touch("practise_record")
    microphone = station.screen.equipment.microphone
    assert station.screen.step == "check" and not microphone.is_open
    station.touch("check_start")
    assert microphone.is_open
    station.touch("check_only_read")
    assert not microphone.is_open and station.screen.visit.is_reading_only


def test_the_check_goes_by_the_levels_that_staff_measured_in_this_hall(booth, one_station):
    store = one_station.station.store
    levels = {"microphone_noise_dbfs": -60.0, "microphone_voice_dbfs": -30.0}
    store.change_settings("staff", **levels).result()
    limits = booth().screen.check.equipment.microphone.limits()
    store.change_settings("staff", **dict.fromkeys(levels)).result()
    assert (limits.quietest_dbfs, limits.loudest_dbfs) == (-39.0, -20.0)
