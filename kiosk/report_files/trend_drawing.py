"""Week by week as a picture: tricks stopped and good messages attacked, with their intervals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPen

from kiosk.cards.pen import NIGHT, Pen
from kiosk.report_files import marks
from kiosk.report_files.drawing import Spot
from kiosk.report_files.marks import BRICK, CENTRE, FAINT, LEFT, QUIET, RIGHT, RIVER
from kiosk.report_files.words import say
from kiosk.reports.trend import TrendWeek
from quizzes.text import Language

WEEK_EM = 4.6
SCALE_EM = 3.0
HEAD_EM, FOOT_EM, NOTE_EM = 2.0, 4.2, 3.0


@dataclass(frozen=True, slots=True)
class TrendDrawing:
    """The weeks of one class; on each page as many as fit, the newest on the last, a full one."""

    weeks: Sequence[TrendWeek]
    language: Language
    of_what: str = ""

    @property
    def title(self) -> str:
        """What stands above it."""
        return say(self.language, "trend")

    def pages(self, room: QSizeF, em: float) -> int:
        """How many pages the weeks take."""
        return max(1, -(-len(self.weeks) // _a_page(room.width(), em)))

    def draw(self, pen: Pen, room: QRectF, em: float, page: int) -> Sequence[Spot]:
        """The weeks of a page."""
        if not self.weeks:
            place = QRectF(room.left(), room.top(), room.width(), em * 2)
            pen.write(place, say(self.language, "nothing"), em, LEFT)
            return []
        self._head(pen, room, em)
        chart = QRectF(
            room.left() + em * SCALE_EM,
            room.top() + em * (HEAD_EM + 0.8),
            room.width() - em * SCALE_EM,
            room.height() - em * (HEAD_EM + FOOT_EM + NOTE_EM + 1.2),
        )
        self._scale(pen, chart, em)
        a_page = _a_page(room.width(), em)
        end = len(self.weeks) - (self.pages(room.size(), em) - 1 - page) * a_page
        shown = self.weeks[max(0, end - a_page) : end]
        step = min(chart.width() / max(1, len(shown)), em * WEEK_EM * 2)
        for is_hit in (True, False):
            self._lines(pen, chart, shown, step, is_hit, em)
        for n, week in enumerate(shown):
            self._week(pen, chart, week, chart.left() + (n + 0.5) * step, step, em)
        top = room.bottom() - em * NOTE_EM
        note = QRectF(room.left(), top, room.width(), em * NOTE_EM)
        bottom = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        pen.write(note, say(self.language, "says_trend"), em * 0.78, bottom, False, QUIET)
        return []

    def _head(self, pen: Pen, room: QRectF, em: float) -> None:
        y = room.top() + em * 0.8
        x = room.left() + em * SCALE_EM
        for mark, key in ((marks.hits_mark, "hits"), (marks.false_mark, "false_alarms")):
            mark(pen, x, y, em)
            place = QRectF(x + em * 0.8, y - em * 0.7, em * 10, em * 1.4)
            pen.write(place, say(self.language, key), em * 0.9, LEFT, True)
            x += em * 12
        place = QRectF(x, y - em * 0.7, max(0.0, room.right() - x), em * 1.4)
        pen.write(place, self.of_what, em * 0.9, RIGHT, True)

    def _scale(self, pen: Pen, chart: QRectF, em: float) -> None:
        for part in (0, 25, 50, 75, 100):
            y = chart.bottom() - chart.height() * part / 100
            pen.pen.setPen(QPen(QColor(FAINT if part else NIGHT), em * 0.07))
            marks.line(pen, chart.left(), y, chart.right(), y)
            place = QRectF(chart.left() - em * SCALE_EM, y - em * 0.6, em * 2.6, em * 1.2)
            pen.write(place, f"{part}%", em * 0.75, RIGHT)

    def _lines(
        self, pen: Pen, chart: QRectF, weeks: Sequence[TrendWeek], step: float, hit: bool, em: float
    ) -> None:
        style = Qt.PenStyle.SolidLine if hit else Qt.PenStyle.DashLine
        before: tuple[float, float] | None = None
        for n, week in enumerate(weeks):
            share = week.hits if hit else week.false_alarms
            if share is None:
                before = None
                continue
            at = (_x(chart, n, step, hit, em), chart.bottom() - chart.height() * share.value)
            if before is not None:
                pen.pen.setPen(QPen(QColor(RIVER if hit else BRICK), em * 0.12, style))
                marks.line(pen, *before, *at)
            before = at

    def _week(
        self, pen: Pen, chart: QRectF, week: TrendWeek, x: float, step: float, em: float
    ) -> None:
        for is_hit, share in ((True, week.hits), (False, week.false_alarms)):
            if share is None:
                continue
            at = x + (-0.35 if is_hit else 0.35) * em
            low, high = (chart.bottom() - chart.height() * end for end in share.interval)
            pen.pen.setPen(QPen(QColor(RIVER if is_hit else BRICK), em * 0.1))
            marks.line(pen, at, low, at, high)
            mark = marks.hits_mark if is_hit else marks.false_mark
            mark(pen, at, chart.bottom() - chart.height() * share.value, em)
        lines = (
            f"{week.monday:%m-%d}",
            f"● {week.tricks.stop}/{week.tricks.total}",
            f"△ {week.others.stop}/{week.others.total}",
        )
        for n, told in enumerate(lines):
            y = chart.bottom() + em * (0.2 + n * 1.2)
            place = QRectF(x - step / 2, y, step, em * 1.2)
            pen.write(place, told, em * 0.75, CENTRE, n == 0)


def _x(chart: QRectF, n: int, step: float, is_hit: bool, em: float) -> float:
    return chart.left() + (n + 0.5) * step + (-0.35 if is_hit else 0.35) * em


def _a_page(width: float, em: float) -> int:
    return max(1, int((width / em - SCALE_EM) / WEEK_EM))
