"""The way of the tour past the staff's packs page: a pack from a stick, and back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtTest import QTest

from kiosk.packs import child
from kiosk.tour.walk import Walk
from kiosk.usb.sticks import Folders

STAFF_PIN = "271828"
SETTLED_MS = 80  # rows take their places with the first frame


class Packs(Walk):
    """Walks where packs come in. The staff PIN has been set before."""

    def packs_from_a_stick(self) -> None:
        """Every view of the page; at the end the station has what it had before."""
        stick = self._stick_with_a_pack(self._station.folder)
        self._through_the_door("staff", STAFF_PIN, "StaffDeskScreen")
        desk: Any = self._station.screen()
        page = desk.packs_page
        page.sources = [Folders([stick])]
        self._finger.touch("tab_packs")
        self._reached(page, "list")
        self._finger.touch("from_stick")
        self._finger.wait(lambda: bool(page.files), "the files")
        self._take("packs-stick")
        self._finger.touch("file_our-town-1.0.0.glowpack")
        self._reached(page, "refused")
        self._take("packs-refused")
        self._finger.touch("pack_compare")
        self._take("packs-trust")
        self._finger.touch("pack_trust")
        self._reached(page, "preview")
        self._take("packs-preview")
        self._finger.touch("pack_install")
        self._reached(page, "done")
        self._take("packs-done")
        self._finger.touch("packs_back")
        self._reached(page, "list")
        self._take("packs")
        self._finger.touch("undo_our-town")
        self._take("packs-undo")
        self._finger.touch("pack_undo")
        self._reached(page, "list")
        self._finger.touch("desk_leave")
        self._await("AttractScreen")

    def _reached(self, page: Any, view: str) -> None:
        self._finger.wait(lambda: page.view == view, view)
        self._finger.wait(lambda: view != "list" or bool(page.rows), "the list")
        QTest.qWait(SETTLED_MS)

    def _stick_with_a_pack(self, folder: Path) -> Path:
        source, key, stick = folder / "our-town", folder / "press.key", folder / "STICK"
        stick.mkdir()
        child.run(folder, ["new", str(source)])
        child.run(folder, ["key", str(key), "--no-passphrase"])
        child.run(folder, ["build", str(source), "--out", str(stick), "--key", str(key)])
        return stick

    def _through_the_door(self, role: str, pin: str, desk: str) -> None:
        raise NotImplementedError  # the desks know the way
