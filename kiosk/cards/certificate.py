"""Certificates of taking part: two on an A4 page, with a line for the name. No names, no marks."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from kiosk.cards.paper import PAGE_MM, Paper
from quizzes.text import Text
from quizzes.words import read_words

A_PAGE = 2
RIVER, GLOW, QUIET, FILL = "#20407A", "#FFC94D", "#4A5A75", "#FFF7E8"
CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


def draw_certificates(
    file: Path, class_name: str, day: Text, count: int, art: Path, centre: str = ""
) -> int:
    """Writes `count` certificates as a PDF; gives the count of pages. Raises OSError.

    `centre` is the youth centre's name, where staff have given one.
    """
    words = read_words(Path(__file__).with_name("sheets.yaml"))
    paper = Paper(file, words["certificate"].zh, words["station"].zh)
    high = PAGE_MM[1] / A_PAGE
    for n in range(count):
        if n and n % A_PAGE == 0:
            paper.next_page()
        room = QRectF(0, high * (n % A_PAGE), PAGE_MM[0], high).adjusted(10, 9, -10, -9)
        _draw_one(paper, room, words, "　".join(filter(None, (centre, class_name, day.zh))), art)
    paper.finish()
    return -(-count // A_PAGE)


def _draw_one(paper: Paper, room: QRectF, words: dict[str, Text], whose: str, art: Path) -> None:
    pen, write = paper.pen, paper.write
    pen.setBrush(QColor(FILL))
    pen.setPen(QPen(QColor(RIVER), 1.2))
    pen.drawRoundedRect(room, 8, 8)
    pen.setBrush(Qt.BrushStyle.NoBrush)
    pen.setPen(QPen(QColor(GLOW), 0.8))
    pen.drawRoundedRect(room.adjusted(2.4, 2.4, -2.4, -2.4), 6, 6)
    x, y, wide = room.x() + 12, room.y(), room.width() - 24
    paper.write_with_pinyin(QRectF(x, y + 7, wide, 26), words["certificate"], 13, True, True)
    write(QRectF(x, y + 33, wide, 6), words["certificate"].en, 4.2, CENTRE, colour=QUIET)
    pen.setPen(QPen(QColor(RIVER), 0.4))
    pen.drawLine(QLineF(x + 34, y + 57, x + wide - 34, y + 57))
    name = words["certificate_for"]
    write(QRectF(x, y + 58, wide, 5), f"{name.zh} · {name.en}", 3, CENTRE, colour=QUIET)
    says = words["certificate_says"]
    paper.write_with_pinyin(QRectF(x + 10, y + 65, wide - 48, 26), says, 5.2, True)
    write(QRectF(x + 10, y + 91, wide - 48, 6), says.en, 3.6, CENTRE, colour=QUIET)
    paper.picture(art / "jiangjiang_hello.svg", QRectF(x + wide - 32, y + 64, 32, 36))
    write(QRectF(x, y + 101, wide, 7), whose, 5, CENTRE)
    note = words["certificate_note"]
    write(QRectF(x, y + 109, wide, 8), f"{note.zh}\n{note.en}", 2.8, CENTRE, colour=QUIET)
