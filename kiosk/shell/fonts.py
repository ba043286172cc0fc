"""The fonts as Qt knows them."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase

from kiosk.shell.font_files import font_files


def add_fonts() -> list[str]:
    """Registers the fonts with Qt; gives their family names, the reading font first."""
    families: list[str] = []
    for file in font_files():
        number = QFontDatabase.addApplicationFont(str(file))
        if number >= 0:
            families += QFontDatabase.applicationFontFamilies(number)[:1]
    return families
