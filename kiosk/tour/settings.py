"""The way of the tour through the settings, and what some of them make of the glass."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime

from kiosk.station_settings.lines import GROUPS
from kiosk.tour.finger import NothingThere
from kiosk.tour.walk import Walk

EVENING = datetime(2026, 11, 22, 18, 0)  # a Sunday
WEEK = ("", *["09:00-17:00"] * 6)


class SettingsTour(Walk):
    """Opens each group and each view of its own."""

    def settings_pages(self) -> None:
        """At the staff's desk."""
        self._finger.touch("tab_settings")
        for group in GROUPS:
            self._finger.touch(f"group_{group}")
            self._take(f"staff-settings-{group}")
        for group, name in (
            ("visit", "opening_hours"),
            ("content", "bands"),
            ("content", "places_off"),
            ("content", "theme_skill"),
        ):
            self._finger.touch(f"group_{group}")
            self._turn_to(f"set_{name}_change")
            self._finger.touch(f"set_{name}_change")
            if name == "opening_hours":
                self._finger.touch("day_1_hours")
            self._take(f"staff-settings-{name}")
            self._finger.touch("settings_back")
        self._finger.touch("group_station")
        self._finger.touch("set_centre_name_change")
        self._finger.touch("setting_line_text")
        for key in "jiang":
            self._finger.touch(f"key_{key}")
        self._take("staff-settings-name")
        self._finger.touch("key_hide")
        self._finger.touch("settings_back")
        self._finger.touch("group_visit")
        self._turn_to("reset_opening_hours")
        self._take("staff-settings-changed")
        self._finger.touch("reset_opening_hours")

    def _turn_to(self, name: str) -> None:
        """To the second page of lines, where the glass is small."""
        with suppress(NothingThere):
            self._finger.find(name)
            return
        self._finger.touch("settings_next")

    def as_staff_have_set_it(self) -> None:
        """Low reach with a theme and fewer grades; then outside opening hours."""
        store, station = self._station.store, self._station
        assert store is not None
        changes = {"low_reach": True, "theme_skill": "F14", "bands": ("3-4", "7-9")}
        station.apply(store.change_settings("staff", **changes).result())
        station.go_welcome()
        self._await("WelcomeScreen")
        self._take("low-reach-welcome")
        self._finger.touch("band_3-4")
        self._await("HomeScreen")
        self._take("low-reach-home")
        self._finger.touch("place_monster_trail")
        self._await("LevelsScreen")
        self._take("low-reach-levels")
        closing = station.as_set.closing
        closing.wall_clock = lambda: EVENING
        first = store.settings()
        station.apply(store.change_settings("staff", opening_hours=WEEK).result())
        station.go_attract()
        self._await("ClosedScreen")
        self._take("closed")
        closing.wall_clock = datetime.now
        plain = {name: getattr(type(first)(), name) for name in (*changes, "opening_hours")}
        station.apply(store.change_settings("staff", **plain).result())
        station.end_visit("goodbye")
        station.go_attract()
