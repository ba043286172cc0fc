"""PySide6.QtOpenGL, left out: the glass is painted by software, and the bindings are 2 MiB."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

NAME = "PySide6.QtOpenGL"


def leave_opengl_out() -> None:
    """Call before PySide6.QtQuick is imported, which loads it only for its frame buffer items.

    Those (`QQuickFramebufferObject`) can't be used afterwards: Qt would look for their types and
    crash. tests/kiosk/shell/test_no_opengl.py keeps them out of the program.
    """
    if NAME not in sys.modules:
        sys.modules[NAME] = _LeftOut(NAME)


class _LeftOut(ModuleType):
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        raise ImportError(f"{NAME} is left out of the station, see kiosk/shell/no_opengl.py")
