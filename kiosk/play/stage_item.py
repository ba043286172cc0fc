"""The item that shows a game's pygame surface, without a copy, and takes its touches.

Needs Qt Quick's software renderer, which draws a node from the memory that its texture wraps.
"""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QEventPoint, QImage, QMouseEvent, QTouchEvent
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickWindow, QSGNode, QSGSimpleTextureNode, QSGTexture

from games.contract import Box, Touch
from kiosk.shell.qml_made import free_when_destroyed

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

BYTES_A_PIXEL = 4
OUTSIDE = QPointF(-1, -1)  # a finger that the system took away lets go of what it pressed, there


COLUMNS, ROWS = 4, 4  # only tiles that were drawn on are repainted
OPAQUE = QQuickWindow.CreateTextureOption.TextureIsOpaque


class Tile:
    """A part of the surface, as an image over the same memory and a texture over the image."""

    def __init__(self, surface: Any, place: QRect) -> None:
        pitch = surface.get_pitch()
        # The address, not get_buffer(): that would hold pygame's lock on the surface.
        address = surface._pixels_address + place.y() * pitch + place.x() * BYTES_A_PIXEL
        size = pitch * (place.height() - 1) + place.width() * BYTES_A_PIXEL
        self._pixels = (ctypes.c_ubyte * size).from_address(address)
        self.place = place
        self.image = QImage(
            self._pixels, place.width(), place.height(), pitch, QImage.Format.Format_RGB32
        )
        self.texture: QSGTexture | None = None  # shown by a node, which does not keep it
        self.is_drawn_on = True

    def dress(self, node: QSGSimpleTextureNode, window: QQuickWindow) -> None:
        """The node shows this part from now on."""
        self.texture = window.createTextureFromImage(self.image, OPAQUE)
        node.setTexture(self.texture)
        node.setRect(QRectF(self.place))


def tiles_of(surface: Any) -> list[Tile]:
    """The whole surface, cut into tiles that meet without gap or overlap."""
    width, height = surface.get_size()
    xs = [width * n // COLUMNS for n in range(COLUMNS + 1)]
    ys = [height * n // ROWS for n in range(ROWS + 1)]
    return [
        Tile(surface, QRect(left, top, right - left, bottom - top))
        for top, bottom in pairwise(ys)
        for left, right in pairwise(xs)
    ]


@QmlElement
class StageItem(QQuickItem):
    """Shows the surface that the play screen's runner draws on, and follows fingers on it."""

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self.setFlag(QQuickItem.Flag.ItemHasContents)
        self.setAcceptTouchEvents(True)
        self.setAcceptedMouseButtons(Qt.MouseButton.LeftButton)
        self._surface: Any = None
        self._shown: Any = None  # kept alive while the nodes draw from it
        self._tiles: list[Tile] = []
        self._nodes: list[QSGSimpleTextureNode] = []
        self._taker: Any = None
        self._most_fingers = 1
        self._fingers: dict[int, int] = {}  # Qt's ids of those on the glass; the game's numbers
        # Not self.window(): PySide then takes the window for a part of this item, and drops it
        # with everything that is its own when the item goes.
        self._window: QQuickWindow | None = None
        self.windowChanged.connect(self._stand_in)

    def _stand_in(self, window: QQuickWindow | None) -> None:
        self._window = window

    def componentComplete(self) -> None:
        """QML made this item."""
        super().componentComplete()
        free_when_destroyed(self)

    def take_surface(self, surface: Any, taker: Any, most_fingers: int = 1) -> None:
        """Shows this pygame surface from now on and sends touches to `taker(Touch)`.

        Of fingers that are on the glass together, only so many count: those that came first.
        """
        self._surface = surface
        self._taker = taker
        self._most_fingers = most_fingers
        self.update()

    def show_drawn(self, boxes: Sequence[Box] | None) -> None:
        """The surface has been drawn on: everywhere, or only in these boxes."""
        for tile in self._tiles:
            if boxes is None or any(tile.place.intersects(QRect(*box)) for box in boxes):
                tile.is_drawn_on = True
        self.update()

    def let_go(self) -> None:
        """Draws on no more. The last picture and its memory stay until the item goes."""
        self._taker = None

    def updatePaintNode(  # type: ignore[override]  # its stub leaves out None
        self, old: QSGNode | None, data: QQuickItem.UpdatePaintNodeData
    ) -> QSGNode | None:
        """The surface as tiles, one pixel to one pixel; Qt calls this before it draws."""
        if self._surface is None or self._window is None:
            return old
        root = old
        if root is None:
            root = QSGNode()
            self._nodes = [QSGSimpleTextureNode() for _ in range(COLUMNS * ROWS)]
        if old is None or self._shown is not self._surface:
            self._dress(self._window)
        if old is None:
            for node in self._nodes:
                root.appendChildNode(node)
        for tile, node in zip(self._tiles, self._nodes, strict=True):
            if tile.is_drawn_on:
                node.markDirty(QSGNode.DirtyStateBit.DirtyMaterial)
                tile.is_drawn_on = False
        return root

    def _dress(self, window: QQuickWindow) -> None:
        tiles = tiles_of(self._surface)
        for tile, node in zip(tiles, self._nodes, strict=True):
            tile.dress(node, window)
        self._tiles, self._shown = tiles, self._surface  # only now may the old memory go

    def boundingRect(self) -> QRectF:
        """The whole item."""
        return QRectF(0, 0, self.width(), self.height())

    def touchEvent(self, event: QTouchEvent) -> None:
        """Follows each finger that counts until it leaves."""
        for point in event.points():
            if point.state() == point.state().Pressed:
                self._put_down(point)
            elif point.id() in self._fingers:
                number = self._fingers[point.id()]
                if point.state() == point.state().Released:
                    del self._fingers[point.id()]
                    self._send("release", point.position(), number)
                elif point.state() == point.state().Updated:
                    self._send("move", point.position(), number)
        if event.type() == QEvent.Type.TouchCancel:
            for number in self._fingers.values():
                self._send("release", OUTSIDE, number)
        if event.type() in (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel):
            self._fingers.clear()
        event.accept()

    def _put_down(self, point: QEventPoint) -> None:
        """A finger came: it gets the smallest number that is free."""
        if point.id() in self._fingers or len(self._fingers) >= self._most_fingers:
            return
        taken = self._fingers.values()
        number = next(n for n in range(self._most_fingers) if n not in taken)
        self._fingers[point.id()] = number
        self._send("press", point.position(), number)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A mouse is a finger."""
        self._send("press", event.position())
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A mouse is a finger."""
        self._send("move", event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A mouse is a finger."""
        self._send("release", event.position())

    def _send(self, kind: Any, place: Any, finger: int = 0) -> None:
        if self._taker is not None:
            self._taker(Touch(kind, place.x(), place.y(), finger))
