"""Draws the cards of a class as a PDF: eight cards on an A4 page, with lines to cut along."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from kiosk.cards.paper import PAGE_MM, Paper
from quizzes.text import Text
from quizzes.words import read_words

COLUMNS, ROWS = 2, 4
CARD_MM = (95.0, 68.0)
QUIET = "#4A5A75"

Pictures = tuple[str, str, str]


class CardPages:
    """A PDF file that cards are drawn into. Raises OSError where the file can't be written.

    `centre` is the youth centre's name, where staff have given one.
    """

    def __init__(self, file: Path, art: Path, centre: str = "") -> None:
        self._file = file
        self._centre = centre
        self._art = art
        self._words = read_words(Path(__file__).with_name("words.yaml"))
        file.open("wb").close()

    def draw(self, class_name: str, pictures: Mapping[int, Pictures]) -> int:
        """Draws one card for each seat number; gives the count of pages."""
        self._paper = Paper(self._file, class_name, self._words["station"].zh)
        a_page = COLUMNS * ROWS
        for place, (number, three) in enumerate(sorted(pictures.items())):
            if place and place % a_page == 0:
                self._paper.next_page()
            if place % a_page == 0:
                self._draw_cutting_lines()
            self._draw_card(_room(place % a_page), class_name, number, three)
        self._paper.finish()
        return -(-len(pictures) // a_page)

    def _draw_cutting_lines(self) -> None:
        pen = QPen(QColor("#808080"), 0.25, Qt.PenStyle.DashLine)
        self._paper.pen.setPen(pen)
        left, top = _corner()
        right, bottom = left + COLUMNS * CARD_MM[0], top + ROWS * CARD_MM[1]
        for column in range(COLUMNS + 1):
            x = left + column * CARD_MM[0]
            self._line(x, top - 5, x, bottom + 5)
        for row in range(ROWS + 1):
            y = top + row * CARD_MM[1]
            self._line(left - 5, y, right + 5, y)

    def _line(self, x1: float, y1: float, x2: float, y2: float) -> None:
        self._paper.pen.drawLine(QLineF(x1, y1, x2, y2))

    def _draw_card(self, room: QRectF, class_name: str, number: int, pictures: Pictures) -> None:
        write, pen = self._paper.write, self._paper.pen
        x, y, width = room.x() + 5, room.y() + 4, room.width() - 10
        both = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        centre = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        write(QRectF(x, y, width - 38, 9 if self._centre else 14), class_name, 6.5, left)
        if self._centre:
            write(QRectF(x, y + 9, width - 38, 6), self._centre, 3, left, colour=QUIET)
        seat = self._words["seat"]
        write(QRectF(x + width - 38, y - 2, 38, 13), seat.zh.format(n=number), 8, both, True)
        write(QRectF(x + width - 38, y + 9, 38, 6), seat.en.format(n=number), 3.6, both)
        side = 25.0
        gap = (width - side * 3) / 2
        for place, name in enumerate(pictures):
            square = QRectF(x + place * (side + gap), y + 16, side, side)
            pen.setPen(QPen(QColor("#0B2545"), 0.3))
            pen.drawRoundedRect(square, 3, 3)
            svg = self._art / "pictures" / f"{name}.svg"
            self._paper.picture(svg, square.adjusted(2, 2, -2, -2))
        how, keep = self._words["how"], self._words["keep"]
        write(QRectF(x, y + 42.5, width, 5.5), how.zh, 3.3, centre)
        write(QRectF(x, y + 48, width, 4.5), how.en, 2.5, centre)
        write(QRectF(x, y + 54, width, 5), _both(keep), 2.8, centre)


def _both(text: Text) -> str:
    return f"{text.zh} · {text.en}"


def _corner() -> tuple[float, float]:
    return (PAGE_MM[0] - COLUMNS * CARD_MM[0]) / 2, (PAGE_MM[1] - ROWS * CARD_MM[1]) / 2


def _room(place: int) -> QRectF:
    left, top = _corner()
    column, row = place % COLUMNS, place // COLUMNS
    return QRectF(left + column * CARD_MM[0], top + row * CARD_MM[1], *CARD_MM)
