"""An item that shows a PNG that lies in memory and in no file."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.shell.qml_made import free_when_destroyed
from kiosk.shell.qml_types import Property

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class PngItem(QQuickPaintedItem):
    """Fills itself with the picture, cut to its own shape, its corners round by `corner` pixels."""

    pngChanged = Signal()
    cornerChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._png = QByteArray()
        self._image = QImage()
        self._corner = 0.0

    def componentComplete(self) -> None:
        """QML made this item."""
        super().componentComplete()
        free_when_destroyed(self)

    def paint(self, painter: QPainter) -> None:
        """The middle of the picture, as large as it takes to fill the item."""
        if self._image.isNull():
            return
        size = self.size().toSize()
        cut = Qt.AspectRatioMode.KeepAspectRatioByExpanding
        smooth = Qt.TransformationMode.SmoothTransformation
        image = self._image.scaled(size, cut, smooth)
        x, y = (image.width() - size.width()) // 2, (image.height() - size.height()) // 2
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(0, 0, self.width(), self.height()), self._corner, self._corner)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(shape)
        painter.drawImage(0, 0, image, x, y, size.width(), size.height())

    def _get_png(self) -> QByteArray:
        return self._png

    def _set_png(self, png: QByteArray) -> None:
        if png != self._png:
            self._png = png
            self._image = QImage.fromData(png)
            self.update()
            self.pngChanged.emit()

    def _get_corner(self) -> float:
        return self._corner

    def _set_corner(self, corner: float) -> None:
        if corner != self._corner:
            self._corner = corner
            self.update()
            self.cornerChanged.emit()

    png = Property(QByteArray, _get_png, _set_png, notify=pngChanged)
    corner = Property(float, _get_corner, _set_corner, notify=cornerChanged)
