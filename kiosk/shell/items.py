"""The items of a scene, seen from Python without leaving anything behind."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtQml import QQmlListReference

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem


def children_of(item: QQuickItem) -> list[QQuickItem]:
    """An item's children, in painting order, for use at once.

    Not `item.childItems()`: PySide keeps those wrappers for as long as the parent's, and a
    wrapper that outlives its item is taken for whatever comes to lie at the same address
    (docs/decisions/python-behind-qml.md).
    """
    children = QQmlListReference(item, "children")  # type: ignore[call-overload]  # 6.11 takes str
    return [cast("QQuickItem", children.at(index)) for index in range(children.count())]
