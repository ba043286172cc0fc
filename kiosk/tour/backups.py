"""The way of the tour through backups: a code, a stick, a preview, the second question, back."""

from __future__ import annotations

from typing import Any

from PySide6.QtTest import QTest

from kiosk.tour.walk import Walk
from kiosk.usb.sticks import Folders

STAFF_PIN = "271828"
SETTLED_MS = 80  # rows take their places with the first frame


class Backups(Walk):
    """Walks where data is kept safe. The staff PIN has been set before."""

    def backups_to_and_fro(self) -> None:
        """Every view of the page; at the end the station has what it had before."""
        stick = self._station.folder / "SAFE"
        stick.mkdir()
        self._through_the_door("staff", STAFF_PIN, "StaffDeskScreen")
        desk: Any = self._station.screen()
        page = desk.backups_page
        page.sources = [Folders([stick])]
        self._finger.touch("tab_backups")
        self._finger.touch("backups_now")
        self._backups_reach(page, "list")
        self._take("backups")
        self._finger.touch("backups_to_stick")
        self._backups_reach(page, "code")
        self._take("backups-code")
        code = page.lines[0].replace(" ", "")
        self._finger.touch("backups_written")
        self._backups_reach(page, "pad")
        for digit in code[:-1]:
            page.digit(digit)
        self._finger.touch(f"pin_{code[-1]}")
        self._take("backups-pad")
        self._finger.touch("pin_ok")
        self._backups_reach(page, "places")
        self._finger.wait(lambda: bool(page.choices), "the stick")
        self._take("backups-places")
        self._finger.touch("backup_0")
        self._backups_reach(page, "sealed")
        self._take("backups-sealed")
        self._finger.touch("backups_close")
        self._finger.touch("backups_from_stick")
        self._finger.wait(lambda: page.view == "files" and bool(page.choices), "the file")
        self._take("backups-files")
        self._finger.touch("backup_0")
        self._backups_reach(page, "preview")
        self._take("backups-preview")
        self._finger.touch("backups_restore")
        self._backups_reach(page, "sure")
        self._take("backups-sure")
        self._finger.touch("backups_restore_yes")
        self._await("RestoringScreen")
        screen: Any = self._station.screen()
        self._finger.wait(lambda: screen.state == "done", "the backup to be back")
        self._take("restoring-done")
        self._finger.touch("restoring_close")
        self._await("AttractScreen")

    def health_and_what_happened(self) -> None:
        """The lights, what happened lately, and the file for the technician up to its stick."""
        self._through_the_door("staff", STAFF_PIN, "StaffDeskScreen")
        desk: Any = self._station.screen()
        page = desk.health_page
        (self._station.folder / "STICK").mkdir(exist_ok=True)
        page.sources = [Folders([self._station.folder / "STICK"])]
        self._finger.touch("tab_health")
        self._finger.wait(lambda: bool(page.rows), "the lights")
        QTest.qWait(SETTLED_MS)
        self._take("health")
        self._finger.touch("health_events")
        self._take("health-events")
        self._finger.touch("health_back")
        self._finger.touch("health_support")
        self._finger.wait(lambda: page.view == "places" and bool(page.rows), "the stick")
        self._take("health-support")
        self._finger.touch("health_back")
        self._finger.touch("desk_leave")
        self._await("AttractScreen")

    def _backups_reach(self, page: Any, view: str) -> None:
        self._finger.wait(lambda: page.view == view, view)
        QTest.qWait(SETTLED_MS)

    def _through_the_door(self, role: str, pin: str, desk: str) -> None:
        raise NotImplementedError  # the desks know the way
