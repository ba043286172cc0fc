"""An A4 page of a PDF to draw on, in millimetres."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from kiosk.cards.pen import NIGHT as NIGHT
from kiosk.cards.pen import Pen

PAGE_MM = (210.0, 297.0)
DOTS_PER_INCH = 300
MM_PER_INCH = 25.4


class Paper(Pen):
    """A PDF file that is drawn into. Raises OSError where the file can't be written."""

    def __init__(self, file: Path, title: str, creator: str, is_wide: bool = False) -> None:
        self._file = file
        file.open("wb").close()
        self._writer = QPdfWriter(str(file))
        self._writer.setResolution(DOTS_PER_INCH)
        self._writer.setPageLayout(
            QPageLayout(
                QPageSize(QPageSize.PageSizeId.A4),
                (
                    QPageLayout.Orientation.Landscape
                    if is_wide
                    else QPageLayout.Orientation.Portrait
                ),
                QMarginsF(0, 0, 0, 0),
            )
        )
        self._writer.setTitle(title)
        self._writer.setCreator(creator)
        super().__init__(QPainter())
        if not self.pen.begin(self._writer):
            raise OSError(f"can't draw into {file}")
        self.pen.setRenderHint(QPainter.RenderHint.Antialiasing)
        dots_a_mm = DOTS_PER_INCH / MM_PER_INCH
        self.pen.scale(dots_a_mm, dots_a_mm)

    def next_page(self) -> None:
        """Another page of the same file."""
        self._writer.newPage()

    def finish(self) -> None:
        """Writes the file. Raises OSError."""
        if not self.pen.end():
            raise OSError(f"can't finish {self._file}")
