"""A drawn report on the glass: the picture of its page in the room it has, and its places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.shell.qml_made import free_when_destroyed
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariantList

if TYPE_CHECKING:
    from kiosk.report_files.drawing import Drawing, Spot

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

LARGEST_EM, SMALLEST_EM = 5.8, 4.6  # mm of the glass; desk texts have 5.8
INSET = 0.6  # mm, for lines on the edge


@QmlElement
@QmlUncreatable("made by the desk")
class DrawnPage(QObject):
    """QML says how much room there is; a page is drawn once and then only copied."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._drawing: Drawing | None = None
        self._room = (0.0, 0.0, 0.0, 1.0)  # width, height, height of the arrows; pixels in a mm
        self._number = self._count = 0
        self._from_the_end = False
        self._spots: Sequence[Spot] = ()
        self._words: list[str] = []
        self.image: QImage | None = None

    def show(self, drawing: Drawing, *, from_the_end: bool = False) -> None:
        """Another report, from its first page or its last."""
        self._drawing, self._number, self._from_the_end = drawing, 0, from_the_end
        self._draw(is_new=True)

    def clear(self) -> None:
        """An empty page."""
        self._drawing, self.image, self._spots, self._words = None, None, (), []
        self._number = self._count = 0
        self.changed.emit()

    @Slot(float, float, float, float)
    def lay(self, width: float, height: float, arrows: float, mm: float) -> None:
        """The room in pixels, what the arrows take of it where there are more pages than one,
        and how many pixels a mm of the design has."""
        if (width, height, arrows, mm) != self._room:
            self._room = (width, height, arrows, mm)
            self._draw()

    @Slot(int)
    def turn(self, by: int) -> None:
        """Pages on or back."""
        at = max(0, min(self._count - 1, self._number + by))
        if at != self._number:
            self._number = at
            self._draw()

    def _draw(self, is_new: bool = False) -> None:
        width, height, arrows, mm = self._room
        if self._drawing is None or width < mm or height < mm:
            return
        from kiosk.report_files.drawing import fitted_em
        from kiosk.teacher_desk.noting_pen import NotingPen

        room = QRectF(INSET, INSET, width / mm - 2 * INSET, height / mm - 2 * INSET)
        em = fitted_em(self._drawing, room.size(), LARGEST_EM, SMALLEST_EM)
        if self._drawing.pages(room.size(), em) > 1:
            height = max(mm, height - arrows)
            room.setHeight(height / mm - 2 * INSET)
        self._count = self._drawing.pages(room.size(), em)
        if is_new and self._from_the_end:
            self._number = self._count - 1
        self._number = min(self._number, self._count - 1)
        image = QImage(round(width), round(height), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(mm, mm)
        pen = NotingPen(painter)
        self._spots = self._drawing.draw(pen, room, em, self._number)
        painter.end()
        self.image, self._words = image, pen.words
        self.changed.emit()

    def _get_number(self) -> int:
        return self._number

    def _get_count(self) -> int:
        return self._count

    def _get_spots(self) -> list[dict[str, object]]:
        mm = self._room[3]
        return [
            {
                "name": spot.name,
                "says": spot.says,
                "x": spot.room.x() * mm,
                "y": spot.room.y() * mm,
                "width": spot.room.width() * mm,
                "height": spot.room.height() * mm,
            }
            for spot in self._spots
        ]

    def _get_words(self) -> list[str]:
        return self._words

    number = Property(int, _get_number, notify=changed)
    count = Property(int, _get_count, notify=changed)
    spots = Property(QVariantList, _get_spots, notify=changed)
    words = Property(QVariantList, _get_words, notify=changed)


@QmlElement
class DrawnItem(QQuickPaintedItem):
    """Shows the picture of a `DrawnPage`."""

    pageChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._page: DrawnPage | None = None

    def componentComplete(self) -> None:
        """QML made this item."""
        super().componentComplete()
        free_when_destroyed(self)

    def paint(self, painter: QPainter) -> None:
        """Copies the picture."""
        if self._page is not None and self._page.image is not None:
            painter.drawImage(0, 0, self._page.image)

    def _get_page(self) -> QObject | None:
        return self._page

    def _set_page(self, page: QObject | None) -> None:
        self._page = page if isinstance(page, DrawnPage) else None
        if self._page is not None:
            self._page.changed.connect(self.update)
        self.pageChanged.emit()
        self.update()

    page = Property(QObject, _get_page, _set_page, notify=pageChanged)
