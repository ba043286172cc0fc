"""Parts of PySide6 that others of its parts load for things that the station does not have."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

LEFT_OUT = (
    "PySide6.QtOpenGL",  # 2 MiB: Quick's frame buffer items; the glass is painted by software
    "PySide6.QtNetwork",  # 1.5 MiB: Qml's access to the network, which no QML of ours has
)


def leave_parts_out() -> None:
    """Call before PySide6.QtQml and PySide6.QtQuick are imported.

    What they need those for (`QQuickFramebufferObject`, `QQmlNetworkAccessManagerFactory`) can't
    be used afterwards: Qt would look for their types and crash. tests/kiosk/shell/test_left_out.py
    keeps them out of the program.
    """
    for name in LEFT_OUT:
        if name not in sys.modules:
            sys.modules[name] = _LeftOut(name)


class _LeftOut(ModuleType):
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        raise ImportError(
            f"{self.__name__} is left out of the station, see kiosk/shell/left_out.py"
        )
