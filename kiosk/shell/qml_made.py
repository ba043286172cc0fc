"""Frees the Python half of an item that QML made, when QML destroys the item.

PySide6 6.11.3 never does: `createInto` in its pysideqmlregistertype.cpp keeps the reference that
it was given, so that each text of each screen stays in memory for good (some 6 KiB).
"""

from __future__ import annotations

import ctypes

from PySide6.QtQuick import QQuickItem

# As a function of the interpreter: takes an address and keeps no reference of its own.
_drop_reference = ctypes.pythonapi.Py_DecRef
_drop_reference.argtypes = [ctypes.c_void_p]
_drop_reference.restype = None


def free_when_destroyed(item: QQuickItem) -> None:
    """To be called once, from `componentComplete`, which only QML calls."""
    address = id(item)

    def drop() -> None:
        _drop_reference(address)

    item.destroyed.connect(drop)
