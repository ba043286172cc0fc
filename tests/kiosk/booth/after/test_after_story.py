"""The whole way on the glass: recorded, listened to, spoken, told, kept; then nothing is left."""

PIN = "314159"


def spoken_in(on_air):
    """Recorded a little, and listened to."""
    one = on_air()
    one.finger.wait(lambda: one.screen.record._seconds > 2.5, "something to hear")
    one.screen.record.finish()
    one.finger.wait(lambda: one.screen.step == "listen", "the take")
    one.finger.wait(lambda: one.screen.listen.isPlaying, "the music")
    return one


def test_a_child_hears_sees_is_told_and_staff_keep_it(on_air):
    one = spoken_in(on_air)
    store = one.station.store
    store.set_pin("staff", 3, PIN).result()
    screen = one.screen
    one.touch("use_take")
    one.finger.wait(lambda: screen.newsreader.isDrawn, "the newsreader")
    one.touch("newsreader_next")
    one.finger.wait(lambda: screen.feedback.isKnown, "what went well")
    one.touch("feedback_next")
    one.touch("keep_keep")
    for digit in PIN:
        one.touch(f"pin_{digit}")
    one.touch("pin_ok")
    one.finger.wait(lambda: screen.keep.view == "number", "the form")
    one.touch("pin_7")
    one.touch("pin_ok")
    one.touch("keep_now")
    one.finger.wait(lambda: screen.keep.view == "kept", "the programme")
    take, programme = screen.visit.chosen.take, screen.visit.chosen.programme
    (kept,) = one.station.recordings.programmes.all()
    assert kept.consent_number == "7" and not kept.is_approved
    one.touch("keep_done", then="HomeScreen")
    assert not take.samples.any() and not any(programme.samples)
    assert screen.equipment.finisher.pid is None
