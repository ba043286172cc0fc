"""The item that shows a pygame surface: without a copy, and painted only where it has changed.

Needs Qt Quick's software renderer, which draws a node from the memory that its texture wraps.
"""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRect, QRectF, Slot
from PySide6.QtGui import QColor, QImage
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import (
    QQuickItem,
    QQuickWindow,
    QSGNode,
    QSGSimpleRectNode,
    QSGSimpleTextureNode,
    QSGTexture,
)

from kiosk.shell.free_place import Box
from kiosk.shell.qml_made import free_when_destroyed

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

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
class SurfaceItem(QQuickItem):
    """Shows a surface that somebody draws on: a game's, or the newsreader's."""

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self.setFlag(QQuickItem.Flag.ItemHasContents)
        self._surface: Any = None
        self._shown: Any = None
        self._nodes: Nodes | None = None
        self._changed: list[Box] | None = []  # since Qt last drew; None: everywhere
        # Not self.window(): PySide then takes the window for a part of this item, and drops it
        # with everything that is its own when the item goes.
        self._window: QQuickWindow | None = None
        self.windowChanged.connect(self._stand_in)

    @Slot(QQuickWindow)
    def _stand_in(self, window: QQuickWindow | None) -> None:
        self._window = window

    def componentComplete(self) -> None:
        """QML made this item."""
        super().componentComplete()
        free_when_destroyed(self)

    def show_surface(self, surface: Any) -> None:
        """Shows this pygame surface from now on; its memory stays until the item goes."""
        self._surface = surface
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
