"""A check's results as a picture: two shares an occasion, and below them what may be claimed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF

from kiosk.cards.pen import Pen
from kiosk.report_files import marked_words, marks
from kiosk.report_files.check_report import few
from kiosk.report_files.drawing import Spot
from kiosk.report_files.marks import LEFT, QUIET
from kiosk.report_files.words import say
from kiosk.reports.check_result import CheckResult
from kiosk.reports.shares import Share
from quizzes.text import Language

LINE_EM, GAP_EM = 1.7, 0.8
CHART = (0.28, 0.62)  # where 0 and 100 per cent stand, of the width


@dataclass(frozen=True, slots=True)
class CheckDrawing:
    """The occasions that were answered, in their order; always one page."""

    results: Sequence[CheckResult]
    language: Language

    @property
    def title(self) -> str:
        """What stands above it."""
        return say(self.language, "check")

    def pages(self, room: QSizeF, em: float) -> int:
        """There are three occasions at most."""
        return 1

    def draw(self, pen: Pen, room: QRectF, em: float, page: int) -> Sequence[Spot]:
        """Each occasion with its two lines, then the words."""
        y = room.top() + em * 0.5
        for one in self.results:
            if not one.has_too_few_seats:
                y = self._occasion(pen, room, one, y, em)
        words = [*few(self.results, self.language)]
        words.append(say(self.language, "claim" if self.results else "no_check"))
        for line in words:
            high = marked_words.height(line, room.width(), em)
            marked_words.write(pen, line, QRectF(room.left(), y, room.width(), high), em)
            y += high + em * GAP_EM
        return []

    def _occasion(self, pen: Pen, room: QRectF, one: CheckResult, y: float, em: float) -> float:
        """Gives where the next begins."""
        head = QRectF(room.left(), y, room.width(), em * LINE_EM)
        told = f"{say(self.language, f'occasion_{one.occasion}')} · "
        pen.write(head, f"{told}{say(self.language, 'seats')} {one.seats}", em * 1.1, LEFT, True)
        y += em * LINE_EM
        left, right = (room.left() + room.width() * part for part in CHART)
        chart = QRectF(left, y, right - left, em * LINE_EM * 2)
        marks.axis(pen, chart, em)
        for is_hit, share in ((True, one.hits), (False, one.false_alarms)):
            self._side(pen, room, chart, share, y, is_hit, em)
            y += em * LINE_EM
        for part in (0, 50, 100):
            tick = QRectF(left + (right - left) * part / 100 - em * 2, y, em * 4, em)
            pen.write(tick, f"{part}%", em * 0.7, marks.CENTRE, False, QUIET)
        return y + em * (1 + GAP_EM)

    def _side(
        self, pen: Pen, room: QRectF, chart: QRectF, share: Share | None, y: float,
        is_hit: bool, em: float,
    ) -> None:  # fmt: skip
        middle = y + em * LINE_EM / 2
        mark = marks.hits_mark if is_hit else marks.false_mark
        mark(pen, room.left() + em * 0.6, middle, em)
        called = say(self.language, "hits" if is_hit else "false_alarms")
        left = room.left() + em * 1.6
        pen.write(QRectF(left, y, chart.left() - left, em * LINE_EM), called, em, LEFT)
        marks.point(pen, chart, middle, share, is_hit, em)
        told = say(self.language, "too_few")
        if share is not None:
            per_cent = say(
                self.language, "shared", value=round(share.value * 100), low=share.low,
                high=share.high,
            )  # fmt: skip
            told = f"{share.n}/{share.of} = {per_cent}"
        right = chart.right() + em
        place = QRectF(right, y, room.right() - right, em * LINE_EM)
        pen.write(place, told, em, LEFT, False, QUIET if share is None else marks.NIGHT)
