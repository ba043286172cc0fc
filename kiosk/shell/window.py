"""The kiosk's one window: fullscreen, frameless, and shut against accidental exits."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QColor, QCursor, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtQuick import QQuickItem, QQuickView

QML_FOLDER = Path(__file__).with_name("qml")
MM_PER_INCH = 25.4
HARMLESS = (
    Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.KeypadModifier
    | Qt.KeyboardModifier.GroupSwitchModifier  # AltGr
)
EDITING = (
    Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Enter,
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down,
    Qt.Key.Key_Home, Qt.Key.Key_End,
)  # fmt: skip


def choose_renderer() -> None:
    """Software drawing, which games' tiles need, and the render loop that Python can live with.

    Must run before the first Qt object. A threaded render loop with Python painting deadlocks.
    """
    os.environ.setdefault("QSG_RENDER_LOOP", "basic")
    os.environ["QT_QUICK_BACKEND"] = "software"
    os.environ.setdefault("QT_IM_MODULE", "none")
    os.environ.setdefault("SDL_NO_SIGNAL_HANDLERS", "1")


def px_per_mm(width_px: int, height_px: int, diagonal_inches: float) -> float:
    """Pixels a millimetre on a screen of that diagonal."""
    return float((width_px**2 + height_px**2) ** 0.5 / (diagonal_inches * MM_PER_INCH))


class KioskWindow(QQuickView):
    """Shows Main.qml. `fitted` is emitted when the size of the glass is settled or changes."""

    fitted = Signal()

    def __init__(self, diagonal_inches: float, windowed: tuple[int, int] | None = None) -> None:
        super().__init__()
        self.diagonal_inches = diagonal_inches
        self._windowed = windowed
        self.setColor(QColor("#0B2545"))
        self.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.engine().addImportPath(str(QML_FOLDER))
        if windowed is None:
            self.setFlags(Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)

    @property
    def stage(self) -> QQuickItem:
        """Where screens are put."""
        return self._part("stage")

    @property
    def reach(self) -> QQuickItem:
        """The part of the glass that the screen and its bar take: all of it, or the lower part."""
        return self._part("reach")

    def _part(self, name: str) -> QQuickItem:
        found = self.rootObject().findChild(QQuickItem, name)
        assert found is not None
        return found

    def load(self, properties: dict[str, object]) -> None:
        """Loads Main.qml with its models. Raises RuntimeError on broken QML."""
        self.setInitialProperties(properties)
        self.setSource(QUrl.fromLocalFile(str(QML_FOLDER / "Main.qml")))
        if self.errors():
            raise RuntimeError("; ".join(e.toString() for e in self.errors()))

    def empty(self) -> None:
        """Drops Main.qml while the models that it is bound to still live."""
        self.setSource(QUrl())

    def open(self) -> None:
        """Shows the window; on a bare X server nobody else makes it as large as the screen."""
        if self._windowed:
            self.resize(*self._windowed)
            self.show()
            return
        self.showFullScreen()
        QTimer.singleShot(0, self._fill_screen)

    def _fill_screen(self) -> None:
        screen = QGuiApplication.primaryScreen()
        if QGuiApplication.platformName().startswith("wayland") or screen is None:
            return
        if self.size() != screen.size():
            self.setGeometry(screen.geometry())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tells the layout how many pixels make a millimetre now."""
        super().resizeEvent(event)
        self._tell_scale()

    def measure(self, diagonal_inches: float | None) -> None:
        """The screen's true diagonal, as staff have set it; None leaves it as it was."""
        if diagonal_inches is not None and abs(diagonal_inches - self.diagonal_inches) > 0.01:
            self.diagonal_inches = diagonal_inches
            self._tell_scale()

    def _tell_scale(self) -> None:
        if self.rootObject() is not None:
            self.rootObject().setProperty("pxPerMm", self.px_per_mm)
        self.fitted.emit()

    @property
    def px_per_mm(self) -> float:
        """Pixels a millimetre on this glass."""
        return px_per_mm(max(1, self.width()), max(1, self.height()), self.diagonal_inches)


class ExitGuard(QObject):
    """Eats the keys and the close events that would let a child out of the kiosk.

    A USB keyboard may write, but only where a text is being written.
    """

    def __init__(self, is_locked: bool = True) -> None:
        super().__init__()
        self.is_locked = is_locked

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """True for what must not pass: keys that write nothing, a close that nobody asked for."""
        if not self.is_locked:
            return False
        if event.type() == QEvent.Type.Close and isinstance(watched, QQuickView):
            event.ignore()
            return True
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            assert isinstance(event, QKeyEvent)
            if event.type() == QEvent.Type.KeyPress and _writes(event) and _is_writing():
                return False
            event.accept()
            return True
        return False


def _writes(event: QKeyEvent) -> bool:
    """Whether a key only writes, or moves within what is written."""
    if event.modifiers() & ~HARMLESS:
        return False
    return event.key() in EDITING or (event.text().isprintable() and event.text() != "")


def _is_writing() -> bool:
    item = QGuiApplication.focusObject()
    return isinstance(item, QQuickItem) and bool(
        item.flags() & QQuickItem.Flag.ItemAcceptsInputMethod
    )


def hide_pointer() -> None:
    """A touch screen shows no arrow."""
    QGuiApplication.setOverrideCursor(QCursor(Qt.CursorShape.BlankCursor))
