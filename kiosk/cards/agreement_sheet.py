"""我们班的公约 on paper: an A4 sheet for the classroom wall, with room to sign."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from kiosk.cards.paper import NIGHT, PAGE_MM, Paper
from quizzes.class_convention import AGREED_BY_US, TITLE, day_told
from quizzes.text import Text
from quizzes.words import read_words

if TYPE_CHECKING:
    from kiosk.store import Agreement

RIVER, QUIET, BRICK, PAPER_FILL, GLOW = "#20407A", "#4A5A75", "#C93A30", "#FFF7E8", "#FFC94D"
EDGE = 12.0
LINES_FROM, LINES_TO, SIGN_FROM = 76.0, 221.0, 228.0
CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def draw_agreement(file: Path, agreement: Agreement, art: Path, centre: str = "") -> None:
    """Writes the sheet of an agreement as a PDF of one page.

    `art` is the folder of the shared figures, `centre` the youth centre's name.
    Raises OSError where the file can't be written.
    """
    words = read_words(Path(__file__).with_name("words.yaml"))
    paper = Paper(file, f"{TITLE.zh} {agreement.class_name}", words["station"].zh)
    _draw_frame(paper)
    _draw_head(paper, agreement)
    high = (LINES_TO - LINES_FROM) / max(1, len(agreement.lines))
    for number, line in enumerate(agreement.lines, 1):
        _draw_line(paper, number, line.text, LINES_FROM + (number - 1) * high, high)
    _draw_foot(paper, words, art, centre)
    paper.finish()


def _draw_frame(paper: Paper) -> None:
    whole = QRectF(EDGE, EDGE, PAGE_MM[0] - 2 * EDGE, PAGE_MM[1] - 2 * EDGE)
    paper.pen.setBrush(QColor(PAPER_FILL))
    paper.pen.setPen(QPen(QColor(RIVER), 1.2))
    paper.pen.drawRoundedRect(whole, 9, 9)
    paper.pen.setBrush(Qt.BrushStyle.NoBrush)
    paper.pen.setPen(QPen(QColor(GLOW), 0.7))
    paper.pen.drawRoundedRect(whole.adjusted(2.4, 2.4, -2.4, -2.4), 7, 7)


def _draw_head(paper: Paper, agreement: Agreement) -> None:
    wide = PAGE_MM[0] - 4 * EDGE
    x = 2 * EDGE
    paper.write_with_pinyin(QRectF(x, 19, wide, 26), TITLE, 15, centred=True, bold=True)
    label = QRectF(PAGE_MM[0] / 2 - 56, 46.5, 112, 11)
    paper.pen.setPen(Qt.PenStyle.NoPen)
    paper.pen.setBrush(QColor(BRICK))
    paper.pen.drawRoundedRect(label, 5.5, 5.5)
    paper.pen.setBrush(Qt.BrushStyle.NoBrush)
    told = f"{AGREED_BY_US.zh} · {AGREED_BY_US.en}"
    paper.write(label.adjusted(4, 0.5, -4, -0.5), told, 5, CENTRE, colour=PAPER_FILL)
    when = day_told(date.fromtimestamp(agreement.made / 1000))
    paper.write(QRectF(x, 60, wide, 8), f"{agreement.class_name}　{when.zh}", 6, CENTRE)


def _draw_line(paper: Paper, number: int, text: Text, y: float, high: float) -> None:
    side = 13.0
    circle = QRectF(2 * EDGE, y + (high - side) / 2, side, side)
    paper.pen.setPen(Qt.PenStyle.NoPen)
    paper.pen.setBrush(QColor(GLOW))
    paper.pen.drawEllipse(circle)
    paper.pen.setBrush(Qt.BrushStyle.NoBrush)
    paper.write(circle, str(number), 8, CENTRE, bold=True)
    x = circle.right() + 6
    wide = PAGE_MM[0] - 2 * EDGE - x
    paper.write_with_pinyin(QRectF(x, y + 1, wide, high * 0.68), text, 8.4, bold=True)
    paper.write(QRectF(x, y + high * 0.72, wide, high * 0.22), text.en, 4.2, LEFT, colour=QUIET)


def _draw_foot(paper: Paper, words: dict[str, Text], art: Path, centre: str) -> None:
    x, right = 2 * EDGE, PAGE_MM[0] - 2 * EDGE
    paper.pen.setPen(QPen(QColor(RIVER), 0.35))
    paper.pen.drawLine(QLineF(x, SIGN_FROM - 3, right, SIGN_FROM - 3))
    sign = words["sign"]
    paper.write_with_pinyin(QRectF(x, SIGN_FROM - 1, 60, 12), sign, 5.2)
    paper.write(QRectF(x, SIGN_FROM + 10, 60, 5), sign.en, 3.4, LEFT, colour=QUIET)
    paper.picture(art / "jiangjiang_hello.svg", QRectF(right - 40, SIGN_FROM, 40, 44))
    foot = QRectF(x, PAGE_MM[1] - EDGE - 8.5, right - x, 5)
    station = words["station"]
    told = " · ".join(filter(None, (centre, station.zh, station.en)))
    paper.write(foot, told, 3.2, CENTRE, colour=NIGHT)
