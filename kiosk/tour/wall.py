"""The way of the tour past what children broadcast: staff's recordings page, the wall, attract."""

from __future__ import annotations

from typing import Any

from PySide6.QtTest import QTest

from kiosk.programmes import Kept
from kiosk.tour.walk import Walk
from kiosk.usb.sticks import Folders

STAFF_PIN = "271828"
LINE_SECONDS = 4.0
LOOKS = (("jiangjiang", "library"), ("boy", "riverside"), ("girl", "lanterns"))
WAIT_FOR_LINE_MS = 300


class Wall(Walk):
    """Walks where recordings are kept and heard. The staff PIN has been set before."""

    def recordings_kept(self) -> None:
        """The staff's page with recordings in each state, and what it asks."""
        store, programmes = self._station.store, self._station.recordings.programmes
        assert store is not None and programmes is not None
        for number, kept in enumerate(made_up()):
            programmes.keep(kept, f"{101 + number}", "wall", 7 + number, "201").result()
        store.check_pin("staff", STAFF_PIN).result()
        for one in programmes.all()[1:]:
            programmes.approve(one.id, 1, ("no_full_name", "no_school")).result()
        programmes.put_on_wall(programmes.all()[2].id, "301").result()
        store.open_booth(store.now_ms() + 1).result()
        self._through_the_door("staff", STAFF_PIN, "StaffDeskScreen")
        self._finger.touch("tab_recordings")
        desk: Any = self._station.screen()
        page = desk.recordings_page
        stick = self._station.folder / "GUARDIAN"
        stick.mkdir()
        page.deeds.sources = [Folders([stick])]
        self._take("recordings")
        self._finger.touch("recording_0")
        self._take("recordings-one")
        for view in ("checks", "sticks", "erase", "anew", "earlier"):
            page.show(view)
            self._finger.wait(lambda: page.message == "", "the page")
            QTest.qWait(60)
            self._take(f"recordings-{view}")
        page.open()
        self._finger.touch("recording_1")
        self._finger.touch("hang")
        self._finger.wait(lambda: page.state == "wall", "the wall")
        self._finger.touch("desk_leave")
        self._await("AttractScreen")

    def wall(self) -> None:
        """The opening picture with broadcasts, the town with its wall, a programme that plays."""
        screen: Any = self._station.screen()
        self._finger.wait(lambda: bool(screen.hasBroadcast), "what hangs on the wall")
        QTest.qWait(80)
        self._take("attract-broadcast")
        self._start("3-4")
        self._take("home-with-wall")
        self._finger.touch("place_listening_wall")
        wall: Any = self._await("WallScreen")
        self._finger.wait(lambda: bool(wall.tiles[0]["cover"]), "the covers")
        QTest.qWait(WAIT_FOR_LINE_MS)
        self._take("wall")
        self._finger.touch("wall_0")
        self._finger.wait(lambda: bool(wall.saidLine["words"]), "the first line")
        QTest.qWait(WAIT_FOR_LINE_MS)
        self._take("wall-playing")
        self._finger.touch("wall_again")
        self._take("wall-stopped")
        self._finger.touch("bar_goodbye")
        self._await("GoodbyeScreen")
        self._back_to_attract()

    def _through_the_door(self, role: str, pin: str, desk: str) -> None:
        raise NotImplementedError


def made_up() -> list[Kept]:
    """Three programmes of the core pack's scripts, with a tone for a voice."""
    from kiosk.shell.font_files import font_files
    from media.film.captions import Cell
    from media.film.reel import Wish, cover
    from media.finishing.encoding import as_opus
    from quizzes.glowpack.core import core_pack
    from quizzes.text import cells_of

    made = []
    for script, (figure, studio) in zip(core_pack(forms=None).scripts, LOOKS, strict=False):
        lines = tuple(line.text for line in script.versions[-1].speech.lines)
        seconds = LINE_SECONDS * len(lines)
        title = script.title
        cells = tuple(
            Cell(cell.words, cell.pinyin, cell.space_after)
            for cell in cells_of(title.zh, title.pinyin)
        )
        mouths = bytes(number // 3 % 8 for number in range(int(seconds * 25)))
        wish = Wish(figure, studio, tuple(font_files()), cells)
        made.append(
            Kept(
                script.id, script.revision, title, "zh", seconds,
                as_opus(bytes(int(seconds * 48_000) * 4)), b"", None, cover(wish, mouths),
                lines, tuple(LINE_SECONDS * number for number in range(len(lines))),
                script.fictional, figure, studio, mouths,
            )
        )  # fmt: skip
    return made
