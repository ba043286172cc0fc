"""The fonts as Qt knows them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFontDatabase

from kiosk.shell.font_files import font_files
from kiosk.shell.small_font import small_copy


def add_fonts(copies: Path | None = None) -> list[str]:
    """Registers the fonts with Qt; gives their family names, the reading font first.

    With a folder for `copies`, a small one of the reading font stands before it.
    """
    files = font_files()
    small = small_copy(files[0], copies) if copies is not None and files else None
    families: list[str] = []
    for file in [small, *files] if small else files:
        number = QFontDatabase.addApplicationFont(str(file))
        if number >= 0:
            families += QFontDatabase.applicationFontFamilies(number)[:1]
    return families
