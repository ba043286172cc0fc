"""The steps about what the machine feels and says: the touch test and the loudspeaker."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.first_start.step import Given, Step
from kiosk.first_start.touch_grid import TouchGrid
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariantMap

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

STILL_SECONDS = 20  # without a new cell: the button to end may lie on a dead place itself


@QmlElement
@QmlUncreatable("made by the first start")
class TouchStep(Step):
    """The finger paints the whole glass; what never answers is kept for the health page."""

    changed = Signal()
    lit = Signal()
    glass_mm = (476.0, 268.0)

    def __init__(self, given: Given) -> None:
        super().__init__(given)
        self._grid: TouchGrid | None = None
        self._is_painting = False
        self._found: dict[str, object] = {}
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(STILL_SECONDS * 1000)
        self._still.timeout.connect(self.end)

    def open(self) -> None:
        """What the last test found."""
        check = self.store.touch_check()
        if check is not None and not self._found:
            dead = set(check.dead)
            cells = [(c, r) for r in range(check.rows) for c in range(check.columns)]
            marks = "".join("0" if cell in dead else "1" for cell in cells)
            self._found = {"columns": check.columns, "rows": check.rows, "marks": marks}
        self.changed.emit()

    def close(self) -> None:
        """The test is broken off: nothing is kept of it."""
        self._still.stop()
        self._is_painting = False

    @Slot()
    def begin(self) -> None:
        """「开始」: the grid covers the glass."""
        self._grid = TouchGrid(*self.glass_mm)
        self._is_painting = True
        self._still.start()
        self.changed.emit()
        self.lit.emit()

    @Slot(float, float)
    def touch(self, x: float, y: float) -> None:
        """A finger is there, in shares of the glass."""
        if self._grid is None or not self._is_painting:
            return
        if self._grid.touch(x, y):
            self._still.start()
            self.lit.emit()

    @Slot()
    def lift(self) -> None:
        """The finger is off the glass; when all is lit, the test ends."""
        if self._grid is None or not self._is_painting:
            return
        self._grid.lift()
        if not self._grid.dead():
            self.end()

    @Slot()
    def end(self) -> None:
        """「有的格子不亮」, or nothing new has lit up for a while."""
        if self._grid is None or not self._is_painting:
            return
        self.close()
        grid = self._grid
        self._found = {"columns": grid.columns, "rows": grid.rows, "marks": grid.as_marks()}
        deed = self.store.keep_touch_check(grid.columns, grid.rows, grid.dead())
        self.after(deed, lambda _: None)
        self.changed.emit()

    def can_go_on(self) -> bool:
        """Once there was a test."""
        return bool(self._found) and not self._is_painting

    def _get_painting(self) -> bool:
        return self._is_painting

    def _get_grid(self) -> dict[str, object]:
        if self._grid is None:
            return {"columns": 1, "rows": 1}
        return {"columns": self._grid.columns, "rows": self._grid.rows}

    def _get_marks(self) -> str:
        return self._grid.as_marks() if self._grid is not None else ""

    def _get_found(self) -> dict[str, object]:
        return self._found

    def _get_told(self) -> str:
        if not self._found:
            return self.say("touch_help")
        dead = str(self._found["marks"]).count("0")
        return self.say("touch_dead", n=dead) if dead else self.say("touch_fine")

    isPainting = Property(bool, _get_painting, notify=changed)
    grid = Property(QVariantMap, _get_grid, notify=changed)
    marks = Property(str, _get_marks, notify=lit)
    found = Property(QVariantMap, _get_found, notify=changed)
    told = Property(str, _get_told, notify=changed)


@QmlElement
@QmlUncreatable("made by the first start")
class SoundStep(Step):
    """A test tone, how loud all is, and whether it was heard."""

    changed = Signal()
    toneAsked = Signal()

    def __init__(self, given: Given) -> None:
        super().__init__(given)
        self._heard = ""
        self._volume = 0

    def open(self) -> None:
        """The volume that is set."""
        self._heard = ""
        self._volume = self.store.settings().volume
        self.changed.emit()

    @Slot()
    def play(self) -> None:
        """The test tone."""
        self.toneAsked.emit()

    @Slot(int)
    def chooseVolume(self, step: int) -> None:
        """How loud everything is, 0 (silent) to 4, below the cap; the tone tells."""
        if step not in range(5):
            return

        def set_to(_: object) -> None:
            self._volume = step
            self.toneAsked.emit()

        self.change(set_to, volume=step)

    @Slot(str)
    def answer(self, heard: str) -> None:
        """「听到了」 yes, 「没听到」 no, 「这里没有喇叭」 none."""
        if heard in ("yes", "no", "none"):
            self._heard = heard
            self.changed.emit()

    def can_go_on(self) -> bool:
        """Heard, or nothing to hear it from."""
        return self._heard in ("yes", "none")

    def _get_heard(self) -> str:
        return self._heard

    def _get_volume(self) -> int:
        return self._volume

    heard = Property(str, _get_heard, notify=changed)
    volume = Property(int, _get_volume, notify=changed)
