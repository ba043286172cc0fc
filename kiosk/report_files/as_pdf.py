"""Drawn reports on A4 pages that lie across, by the same drawing as on the glass."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRectF

from kiosk.cards.paper import PAGE_MM, Paper
from kiosk.report_files.drawing import Drawing, fitted_em
from kiosk.report_files.marks import CENTRE, LEFT, QUIET, RIGHT
from kiosk.report_files.words import say
from quizzes.text import Language

EDGE, HEAD, FOOT = 12.0, 13.0, 7.0  # mm
LARGEST_EM, SMALLEST_EM = 3.9, 3.1


@dataclass(frozen=True, slots=True)
class PaperPage:
    """A drawing, and the line that says whose it is and of which day."""

    drawing: Drawing
    whose: str


def write_pdf(file: Path, pages: Sequence[PaperPage], language: Language) -> int:
    """Writes the drawings one after the other; gives the count of pages. Raises OSError.

    Wants an application of Qt's with fonts (`kiosk.cards.off_screen.wake_qt`).
    """
    high, wide = PAGE_MM
    room = QRectF(EDGE, EDGE + HEAD, wide - 2 * EDGE, high - 2 * EDGE - HEAD - FOOT)
    sizes = [fitted_em(one.drawing, room.size(), LARGEST_EM, SMALLEST_EM) for one in pages]
    plan = [
        (one, em, page)
        for one, em in zip(pages, sizes, strict=True)
        for page in range(one.drawing.pages(room.size(), em))
    ]
    paper = Paper(file, pages[0].drawing.title, say(language, "station"), is_wide=True)
    for n, (one, em, page) in enumerate(plan):
        if n:
            paper.next_page()
        head = QRectF(EDGE, EDGE, wide - 2 * EDGE, HEAD - 4)
        paper.write(head, one.drawing.title, 6.5, LEFT, True)
        paper.write(head.adjusted(head.width() * 0.3, 0, 0, 0), one.whose, 4.2, RIGHT)
        one.drawing.draw(paper, room, em, page)
        foot = QRectF(EDGE, high - EDGE - FOOT + 3, wide - 2 * EDGE, FOOT - 3)
        number = say(language, "page_of", n=n + 1, of=len(plan))
        paper.write(foot, f"{say(language, 'station')} · {number}", 3.0, CENTRE, False, QUIET)
    paper.finish()
    return len(plan)
