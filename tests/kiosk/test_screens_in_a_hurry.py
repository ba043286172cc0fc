"""A screen's model outlives its scene: nothing is read from it after it has gone."""

from PySide6.QtTest import QTest

from kiosk.crash.crash_screen import CrashScreen


def test_a_desk_comes_again_with_its_tabs_however_quickly_it_was_left(glass):
    station = glass()
    station.start()
    own = station.station
    for wait_ms in (60, 600) * 2:  # 500 ms after a change what has gone is let go
        own.desks._enter_staff_desk(1)
        QTest.qWait(60)
        assert station.finger.find("tab_packs")
        station.screen.openTab("packs")
        QTest.qWait(100)
        own.navigator.show(CrashScreen(own.reading))
        QTest.qWait(100)
        own.go_attract()
        QTest.qWait(wait_ms)
    station.finger.wait(lambda: own.navigator._leaving == [], "what has gone to be let go")
