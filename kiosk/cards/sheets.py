"""Sheets for the teacher's own folder: who sits where (by hand), and the wait-list protocol."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from kiosk.cards.paper import PAGE_MM, Paper
from quizzes.words import read_words

EDGE, ROW, A_PAGE = 15.0, 11.0, 20
QUIET, RIVER = "#4A5A75", "#20407A"
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
COLUMNS = (("seat_head", 0.0, 20.0), ("name_head", 20.0, 90.0), ("form_head", 110.0, 36.0),
           ("voice_head", 146.0, 34.0))  # fmt: skip
STEPS = 8


@dataclass(frozen=True, slots=True)
class SeatLine:
    """A row of the teacher's list: the seat's number and the numbers of its two forms."""

    number: int
    consent: str = ""
    recording: str = ""


def draw_seat_list(file: Path, class_name: str, seats: Sequence[SeatLine]) -> int:
    """Writes the list with an empty line for each name; gives the count of pages.

    Raises OSError where the file can't be written.
    """
    words = read_words(Path(__file__).with_name("sheets.yaml"))
    title, says = words["seat_list"], words["seat_list_says"]
    paper = Paper(file, f"{title.zh} {class_name}", words["station"].zh)
    wide = PAGE_MM[0] - 2 * EDGE
    for first in range(0, len(seats), A_PAGE):
        if first:
            paper.next_page()
        head = QRectF(EDGE, EDGE, wide, 10)
        paper.write(head, f"{class_name}　{title.zh} · {title.en}", 6, LEFT, True)
        paper.write(QRectF(EDGE, EDGE + 10, wide, 6), says.zh, 3.6, LEFT)
        paper.write(QRectF(EDGE, EDGE + 16, wide, 5), says.en, 3, LEFT, colour=QUIET)
        top = EDGE + 24
        for key, x, room in COLUMNS:
            told = f"{words[key].zh} {words[key].en}"
            paper.write(QRectF(EDGE + x, top, room, 8), told, 3.4, LEFT, True)
        for n, seat in enumerate(seats[first : first + A_PAGE], 1):
            _draw_seat(paper, seat, top + n * ROW)
    paper.finish()
    return -(-len(seats) // A_PAGE)


def _draw_seat(paper: Paper, seat: SeatLine, y: float) -> None:
    told = (str(seat.number), "", seat.consent, seat.recording)
    for (_, x, room), words in zip(COLUMNS, told, strict=True):
        if words:
            paper.write(QRectF(EDGE + x, y, room - 2, ROW - 2), words, 4.6, LEFT)
    paper.pen.setPen(QPen(QColor(RIVER), 0.25))
    paper.pen.drawLine(QLineF(EDGE, y + ROW - 1, PAGE_MM[0] - EDGE, y + ROW - 1))


def draw_wait_list(file: Path) -> None:
    """Writes how to find out whether it helped: two groups, by lot. Raises OSError."""
    words = read_words(Path(__file__).with_name("sheets.yaml"))
    title = words["wait_list"]
    paper = Paper(file, title.zh, words["station"].zh)
    wide = PAGE_MM[0] - 2 * EDGE
    paper.write(QRectF(EDGE, EDGE, wide, 10), title.zh, 7, LEFT, True)
    paper.write(QRectF(EDGE, EDGE + 10, wide, 6), title.en, 4, LEFT, colour=QUIET)
    top = EDGE + 22
    for n in range(1, STEPS + 1):
        step = words[f"wait_{n}"]
        paper.write(QRectF(EDGE, top, 10, 8), str(n), 6, LEFT, True)
        paper.write(QRectF(EDGE + 11, top, wide - 11, 13), step.zh, 4.4, LEFT)
        paper.write(QRectF(EDGE + 11, top + 13, wide - 11, 10), step.en, 3.3, LEFT, colour=QUIET)
        top += 26.5
    lot = words["lot"]
    paper.write(QRectF(EDGE, top + 2, wide, 8), lot.zh, 4.2, LEFT)
    paper.write(QRectF(EDGE, top + 11, wide, 6), lot.en, 3.3, LEFT, colour=QUIET)
    paper.finish()
