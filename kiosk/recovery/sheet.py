"""The recovery sheet on paper: an A4 page with the code and how to use it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPen

from kiosk.cards.paper import PAGE_MM, Paper
from kiosk.store.recovery_code import in_groups
from quizzes.words import read_words

EDGE, COLUMNS = 22.0, 4
GROUP_MM = (38.0, 20.0)
RIVER, QUIET, FILL = "#20407A", "#4A5A75", "#FFF7E8"
BEIJING = timedelta(hours=8)
CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


def draw_sheet(file: Path, code: str, made_ms: int, centre: str = "") -> None:
    """Writes the sheet of a code as a PDF of one page; `centre` is whose it is, where known.

    `made_ms` counts from 1970 UTC. Raises OSError where the file can't be written.
    """
    words = read_words(Path(__file__).with_name("sheet.yaml"))
    station, title = words["station"], words["title"]
    paper = Paper(file, title.zh, station.zh)
    wide = PAGE_MM[0] - 2 * EDGE

    def line(y: float, key: str, size: float, fill: str = "", bold: bool = False) -> None:
        told = words[key].filled(day=fill) if fill else words[key]
        paper.write(QRectF(EDGE, y, wide, size * 1.7), told.zh, size, LEFT, bold)
        below = QRectF(EDGE, y + size * 1.7, wide, size * 2.2)
        paper.write(below, told.en, size * 0.72, TOP, colour=QUIET)

    whose = f"{station.zh} · {station.en}" + (f"　{centre}" if centre else "")
    paper.write(QRectF(EDGE, 16, wide, 7), whose, 4, LEFT, colour=QUIET)
    line(26, "title", 12, bold=True)
    line(62, "for_owner", 5)
    line(77, "made", 5, f"{datetime.fromtimestamp(made_ms / 1000, UTC) + BEIJING:%Y-%m-%d}")
    line(97, "code", 5, bold=True)
    _draw_code(paper, code, 113)
    line(168, "how", 5, bold=True)
    for place, key in enumerate(("how_1", "how_2", "how_3")):
        paper.write(QRectF(EDGE, 185 + place * 17, 10, 8), f"{place + 1}", 5, LEFT, True)
        told = words[key]
        room = QRectF(EDGE + 9, 185 + place * 17, wide - 9, 8)
        paper.write(room, told.zh, 4.6, LEFT)
        paper.write(room.translated(0, 7.5), told.en, 3.4, LEFT, colour=QUIET)
    line(240, "truth", 4.2)
    line(258, "lost", 4.2)
    paper.finish()


def _draw_code(paper: Paper, code: str, top: float) -> None:
    wide, high = GROUP_MM
    gap = (PAGE_MM[0] - 2 * EDGE - COLUMNS * wide) / (COLUMNS - 1)
    for place, group in enumerate(in_groups(code)):
        row, column = divmod(place, COLUMNS)
        room = QRectF(EDGE + column * (wide + gap), top + row * (high + 5), wide, high)
        paper.pen.setPen(QPen(QColor(RIVER), 0.5))
        paper.pen.setBrush(QColor(FILL))
        paper.pen.drawRoundedRect(room, 3, 3)
        paper.pen.setBrush(Qt.BrushStyle.NoBrush)
        number = room.adjusted(2, 1, 0, 0)
        number.setSize(room.size() * 0.3)
        paper.write(number, str(place + 1), 3, LEFT, colour=QUIET)
        paper.write(room, group, 10, CENTRE, True)
