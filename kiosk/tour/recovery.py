"""The way of the tour past PINs that are taken back, and a recovery sheet: made, then used."""

from __future__ import annotations

from typing import Any

from PySide6.QtTest import QTest

from kiosk.store.recovery_code import in_groups
from kiosk.tour.walk import Walk

STAFF_PIN = "271828"
SETTLED_MS = 80  # rows take their places with the first frame


class Recovery(Walk):
    """Walks where a forgotten PIN is helped. The staff PIN has been set before, and stays."""

    def recovery_sheet(self) -> None:
        """A sheet is made at the desk and used at the door."""
        self._through_the_door("staff", STAFF_PIN, "StaffDeskScreen")
        self._finger.touch("tab_pins")
        self._finger.touch("pin_of_staff_1")
        self._take("staff-pin-remove")
        self._finger.touch("pin_keep")
        self._finger.touch("make_sheet")
        self._await("RecoveryScreen")
        self._take("recovery")
        screen: Any = self._station.screen()
        self._finger.touch("recovery_make")
        QTest.qWait(SETTLED_MS)
        self._take("recovery-code")
        code = "".join(screen.groups)
        self._finger.touch("recovery_written")
        language = self._station.reading.text_language
        group = next(
            group
            for n, group in enumerate(in_groups(code), 1)
            if screen.asked == screen.text("ask_group", n=n).in_language(language)
        )
        self._finger.touch(f"pin_{group[0]}")
        self._take("recovery-check")
        for digit in [*group[1:], "ok"]:
            self._finger.touch(f"pin_{digit}")
        self._finger.wait(lambda: bool(screen.isGood), "the sheet to be good")
        QTest.qWait(SETTLED_MS)
        self._take("recovery-good")
        self._finger.touch("recovery_finish")
        self._await("StaffDeskScreen")
        self._finger.touch("desk_leave")
        self._await("AttractScreen")
        self._use_sheet(code)

    def _use_sheet(self, code: str) -> None:
        self._station.desks.open_door()
        self._await("StaffDoorScreen")
        door: Any = self._station.screen()
        self._finger.touch("role_staff")
        self._finger.touch("door_forgot")
        for digit in code[:-1]:
            door.digit(digit)
        QTest.qWait(SETTLED_MS)
        self._take("door-sheet")
        self._finger.touch(f"pin_{code[-1]}")
        self._finger.touch("pin_ok")
        self._finger.wait(lambda: door.step == "new_pin", "the code to be looked at")
        QTest.qWait(SETTLED_MS)
        self._take("door-sheet-taken")
        self._finger.touch("door_leave")
        self._await("AttractScreen")

    def _through_the_door(self, role: str, pin: str, desk: str) -> None:
        raise NotImplementedError  # the desks know the way
