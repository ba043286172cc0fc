"""What drawing on paper needs of Qt where no glass is open, as on the command line."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

_app: Any = None


def wake_qt() -> None:
    """Makes an application without a display, with the reading fonts, unless there is one."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QFont, QGuiApplication

    from kiosk.shell.fonts import add_fonts

    global _app
    if QGuiApplication.instance() is None:
        _app = QGuiApplication(sys.argv[:1])
        QGuiApplication.setFont(QFont(add_fonts() or ["sans-serif"]))


def art() -> Path:
    """The folder of the shared figures."""
    import media

    return Path(media.__path__[0]) / "art"
