"""The item that shows a game's pygame surface, without a copy, and takes its touches.

Needs Qt Quick's software renderer, which draws a node from the memory that its texture wraps.
"""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QEventPoint, QImage, QMouseEvent, QTouchEvent
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import (
    QQuickItem,
    QQuickWindow,
    QSGNode,
    QSGSimpleRectNode,
    QSGSimpleTextureNode,
    QSGTexture,
)

from games.contract import Box, Touch
from kiosk.shell.qml_made import free_when_destroyed

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

OUTSIDE = QPointF(-1, -1)  # a finger that the system took away lets go of what it pressed, there


OPAQUE = QQuickWindow.CreateTextureOption.TextureIsOpaque
MOST_MARKS = 8  # boxes painted again in one frame; further ones share the last mark
UNSEEN = QColor(0, 0, 0, 0)


def image_over(surface: Any) -> tuple[Any, QImage]:
    """The surface's memory and an image over it, which does not keep that memory."""
    width, height = surface.get_size()
    pitch = surface.get_pitch()
    # The address, not get_buffer(): that would hold pygame's lock on the surface.
    pixels = (ctypes.c_ubyte * (pitch * height)).from_address(surface._pixels_address)
    return pixels, QImage(pixels, width, height, pitch, QImage.Format.Format_RGB32)


def gathered(boxes: Sequence[Box]) -> list[QRect]:
    """At most so many rectangles as there are marks, holding all boxes."""
    rects = [QRect(*box) for box in boxes]
    while len(rects) > MOST_MARKS:
        last = rects.pop()
        rects[-1] = rects[-1].united(last)
    return rects


class Nodes:
    """What Qt draws of a surface: one texture, and above it rectangles that nobody sees.

    Qt's software renderer paints a node that changed as a whole, but what lies below a changed
    node only within it. So boxes are marked, and the texture itself stays as it is.
    """

    def __init__(self) -> None:
        self.root = QSGNode()
        self._texture_node = QSGSimpleTextureNode()
        self._marks = [QSGSimpleRectNode(QRectF(), UNSEEN) for _ in range(MOST_MARKS)]
        self._kept: tuple[Any, ...] = ()  # what the node draws from

    def show(self, surface: Any, window: QQuickWindow) -> None:
        """The surface, one pixel to one pixel, from now on."""
        pixels, image = image_over(surface)
        texture: QSGTexture = window.createTextureFromImage(image, OPAQUE)
        self._texture_node.setTexture(texture)
        self._texture_node.setRect(QRectF(image.rect()))
        self._kept = (surface, pixels, image, texture)  # only now may the old memory go
        if self._texture_node.parent() is None:
            for node in (self._texture_node, *self._marks):
                self.root.appendChildNode(node)

    def paint_again(self, boxes: Sequence[Box] | None) -> None:
        """The surface has changed in these boxes, or everywhere."""
        if boxes is None:
            self._texture_node.markDirty(QSGNode.DirtyStateBit.DirtyMaterial)
            return
        rects = gathered(boxes)
        for number, mark in enumerate(self._marks):
            rect = QRectF(rects[number]) if number < len(rects) else QRectF()
            if rect != mark.rect():
                mark.setRect(rect)
            elif number < len(rects):
                mark.markDirty(QSGNode.DirtyStateBit.DirtyMaterial)


@QmlElement
class StageItem(QQuickItem):
    """Shows the surface that the play screen's runner draws on, and follows fingers on it."""

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self.setFlag(QQuickItem.Flag.ItemHasContents)
        self.setAcceptTouchEvents(True)
        self.setAcceptedMouseButtons(Qt.MouseButton.LeftButton)
        self._surface: Any = None
        self._shown: Any = None
        self._nodes: Nodes | None = None
        self._changed: list[Box] | None = []  # since Qt last drew; None: everywhere
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
        """The surface has been drawn on: everywhere, or only in these boxes; nowhere if none."""
        if boxes is not None and not boxes:
            return
        if boxes is None or self._changed is None:
            self._changed = None
        else:
            self._changed += boxes
        self.update()

    def let_go(self) -> None:
        """Draws on no more. The last picture and its memory stay until the item goes."""
        self._taker = None

    def updatePaintNode(  # type: ignore[override]  # its stub leaves out None
        self, old: QSGNode | None, data: QQuickItem.UpdatePaintNodeData
    ) -> QSGNode | None:
        """The surface, one pixel to one pixel; Qt calls this before it draws."""
        if self._surface is None or self._window is None:
            return old
        nodes = self._nodes
        if old is None or nodes is None:
            nodes = self._nodes = Nodes()
        if old is None or self._shown is not self._surface:
            nodes.show(self._surface, self._window)
            self._shown, self._changed = self._surface, None
        nodes.paint_again(self._changed)
        self._changed = []
        return nodes.root

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
