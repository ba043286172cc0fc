"""The way of the tour through 公约拼图馆: every rung of the ladder."""

from __future__ import annotations

from typing import Any

from PySide6.QtTest import QTest

from kiosk.play.play_screen import PlayScreen
from kiosk.tour.walk import Walk

LADDER = "convention-2001"
RUNGS = ("jigsaw", "pairs", "gaps", "order", "spelling", "cases")
SETTLE_MS = 400  # what glides has come to rest


class Hall(Walk):
    """Walks where a convention is put together: each rung from its first page to the debrief."""

    def hall(self) -> None:
        """All rungs of the 2001 convention, one after the other; the other ladder's river too."""
        self._start("5-6")
        self._finger.touch("place_convention_puzzle")
        self._await("LevelsScreen")
        self._take("hall-rungs")
        self._finger.touch("signpost_1")
        self._take("hall-other-ladder")
        self._finger.touch("signpost_0")
        for rung in RUNGS:
            self._finger.touch(f"level_{LADDER}.{rung}")
            self._await("PlayScreen")
            self._shown: set[str] = set()
            self._rung(rung)
            self._await("DebriefScreen")
            self._take(f"{rung}-debrief")
            self._finger.touch("debrief_home")
            self._await("HomeScreen")
            self._finger.touch("place_convention_puzzle")
            self._await("LevelsScreen")
        self._take("hall-rungs-done")
        self._finger.touch("bar_goodbye")
        self._await("GoodbyeScreen")
        self._back_to_attract()

    def _rung(self, rung: str) -> None:
        screen = self._station.screen()
        assert isinstance(screen, PlayScreen)
        self._finger.wait(lambda: screen.game is not None, "the game to start")
        game: Any = screen.game
        getattr(self, f"_{rung}")(screen, game)
        while self._is_on(screen):
            QTest.qWait(SETTLE_MS)
            name = type(game.page).__name__
            if name == "CasesPage":
                self._one_scene(screen, game, f"{rung}-")
            else:
                self._once(f"{rung}-last-card")
                self.touch_part(screen, "next")

    def _is_on(self, screen: PlayScreen) -> bool:
        QTest.qWait(60)
        return self._station.screen() is screen

    def _once(self, picture: str) -> None:
        if picture not in self._shown:
            self._shown.add(picture)
            QTest.qWait(SETTLE_MS)
            self._take(picture)

    def _jigsaw(self, screen: PlayScreen, game: Any) -> None:
        self._once("jigsaw-pictures")
        for at, cut in enumerate(("3x3", "4x4", "5x5")):
            page = game.page
            self.touch_part(screen, _names(game, "picture_")[at])
            self._finger.wait(lambda page=page: game.page is not page, "the cuts")  # type: ignore[misc]
            self._once("jigsaw-cuts")
            self.touch_part(screen, f"cut_{cut}")
            self._finger.wait(lambda: bool(_names(game, "piece_")), "the pieces")
            self._once(f"jigsaw-{cut}")
            if at:
                self.touch_part(screen, "back")
            else:
                self._piece_together(screen, game)
                self.touch_part(screen, "again")
            self._finger.wait(lambda: type(game.page).__name__ == "ChoosePicture", "the pictures")
        self._once("jigsaw-pictures-one-done")
        self.touch_part(screen, "done")

    def _piece_together(self, screen: PlayScreen, game: Any) -> None:
        pieces = _names(game, "piece_")
        self.touch_part(screen, pieces[0])
        self._once("jigsaw-piece-picked")
        self.touch_part(screen, pieces[1].replace("piece", "place"))
        self._once("jigsaw-wrong-place")
        for at, piece in enumerate(pieces):
            QTest.qWait(SETTLE_MS)
            if at:  # the first one is still in the hand
                self.touch_part(screen, piece)
            self.touch_part(screen, piece.replace("piece", "place"))
            if at == len(pieces) // 2:
                self._once("jigsaw-half-done")
        self._finger.wait(lambda: type(game.page).__name__ == "Whole", "the finished picture")
        self._once("jigsaw-whole")

    def _pairs(self, screen: PlayScreen, game: Any) -> None:
        self._once("pairs-start")
        page = game.page
        while game.page is page:
            table = page.table
            wrong = next(r for r in table.rights if not table.is_right(0, r))
            self._join(screen, 0, wrong)
            self._once("pairs-wrong")
            for row in range(len(table.matches)):
                self._join(screen, row, row)
                self._once("pairs-one-joined")
            self._once("pairs-all-joined")
            self.touch_part(screen, "next")

    def _join(self, screen: PlayScreen, left: int, right: int) -> None:
        self.touch_part(screen, f"left_{left}")
        self._once("pairs-one-picked")
        self.touch_part(screen, f"right_{right}")
        QTest.qWait(SETTLE_MS)

    def _gaps(self, screen: PlayScreen, game: Any) -> None:
        page = game.page
        self._once("gaps-start")
        wrong = next(at for at in range(3) if at != page.round.gapped.right)
        self.touch_part(screen, f"word_{wrong}")
        self._once("gaps-wrong")
        while game.page is page:
            self.touch_part(screen, f"word_{page.round.gapped.right}")
            self._once("gaps-filled")
            self.touch_part(screen, "next")
            QTest.qWait(SETTLE_MS)

    def _order(self, screen: PlayScreen, game: Any) -> None:
        self._once("order-start")
        page = game.page
        while game.page is page:
            count = len(page.run.lines)
            for card in range(count):
                self.touch_part(screen, f"card_{card}")
                self._once("order-one-picked")
                self.touch_part(screen, f"stone_{1 - card if card < 2 else card}")
                QTest.qWait(SETTLE_MS)
            self._once("order-laid")
            self.touch_part(screen, "done")
            self._once("order-told")
            self.touch_part(screen, "next")

    def _spelling(self, screen: PlayScreen, game: Any) -> None:
        self._once("spelling-start")
        page = game.page
        while game.page is page:
            tiles = page.round.spelled.tiles
            order = [tiles.index(place) for place in range(len(tiles))]
            if "spelling-wrong" not in self._shown:
                self._spell(screen, [*order[:-2], order[-1], order[-2]])
                self._once("spelling-wrong")
                order = order[-2:]
            self._spell(screen, order)
            self._once("spelling-right")
            self.touch_part(screen, "next")
            QTest.qWait(SETTLE_MS)

    def _spell(self, screen: PlayScreen, tiles: list[int]) -> None:
        for tile in tiles:
            self.touch_part(screen, f"tile_{tile}")
        QTest.qWait(SETTLE_MS * 2)

    def _cases(self, screen: PlayScreen, game: Any) -> None:
        page = game.page
        while game.page is page:
            self._one_scene(screen, game, "")

    def _one_scene(self, screen: PlayScreen, game: Any, before: str) -> None:
        now = game.page.round.now
        self._once(f"{before}case-read")
        wrong = next(line.id for line in now.choices if line.id not in now.case.lines)
        is_first = f"{before}case-wrong" not in self._shown
        line, kind = (wrong, "wrong") if is_first else (now.case.lines[0], "right")
        self.touch_part(screen, f"line_{line}")
        two = "-two-lines" if len(now.case.lines) > 1 else ""
        self._once(f"{before}case-{kind}{two}")
        self.touch_part(screen, "next")
        QTest.qWait(SETTLE_MS)


def _names(game: Any, kind: str) -> list[str]:
    return [part.name for part in game.parts() if part.name.startswith(kind)]
