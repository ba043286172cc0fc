"""「回家和大人做三件事」: a card for home, two on an A4 page. No QR code, nothing to log in to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from kiosk.cards.paper import PAGE_MM, Paper
from quizzes.text import Text
from quizzes.words import read_words

RIVER, GLOW, QUIET = "#20407A", "#FFC94D", "#4A5A75"
CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
THINGS = ("home_1", "home_2", "home_3")


def draw_take_home(file: Path, art: Path, centre: str = "") -> None:
    """Writes a page with two cards as a PDF. Raises OSError.

    `centre` is the youth centre's name, where staff have given one.
    """
    words = read_words(Path(__file__).with_name("sheets.yaml"))
    paper = Paper(file, words["take_home"].zh, words["station"].zh)
    middle = PAGE_MM[1] / 2
    for top in (0.0, middle):
        room = QRectF(0, top, PAGE_MM[0], middle).adjusted(12, 8, -12, -8)
        _draw_card(paper, room, words, art, centre)
    paper.pen.setPen(QPen(QColor("#808080"), 0.25, Qt.PenStyle.DashLine))
    paper.pen.drawLine(QLineF(0, middle, PAGE_MM[0], middle))
    paper.finish()


def _draw_card(paper: Paper, room: QRectF, words: dict[str, Text], art: Path, centre: str) -> None:
    pen, write = paper.pen, paper.write
    x, y, wide = room.x(), room.y(), room.width()
    paper.write_with_pinyin(QRectF(x, y, wide - 30, 18), words["take_home"], 8.5, bold=True)
    write(QRectF(x, y + 18, wide - 30, 5), words["take_home"].en, 3.6, LEFT, colour=QUIET)
    paper.picture(art / "jiangjiang_hello.svg", QRectF(x + wide - 26, y, 26, 25))
    if centre:
        write(QRectF(x, y + 23, wide - 30, 5), centre, 3.6, LEFT)
    for n, key in enumerate(THINGS):
        top = y + 26 + n * 29
        box = QRectF(x, top + 5, 11, 11)
        pen.setPen(QPen(QColor(RIVER), 0.6))
        pen.drawRoundedRect(box, 2, 2)
        paper.write_with_pinyin(QRectF(x + 16, top, wide - 16, 20), words[key], 5.4)
        write(QRectF(x + 16, top + 20.5, wide - 16, 6), words[key].en, 3.1, LEFT, colour=QUIET)
    pen.setPen(QPen(QColor(GLOW), 0.8))
    pen.drawLine(QLineF(x, y + 114, x + wide, y + 114))
    told = words["home_adult"]
    write(QRectF(x, y + 115, wide, 9), told.zh, 3.3, LEFT)
    write(QRectF(x, y + 124, wide, 8), told.en, 2.7, LEFT, colour=QUIET)
