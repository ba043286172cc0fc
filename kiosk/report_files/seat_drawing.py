"""One child's page in words: what was practised, what is next. No mark, no place among others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF, Qt

from kiosk.cards.pen import Pen
from kiosk.report_files import marked_words, marks
from kiosk.report_files.drawing import Spot
from kiosk.report_files.marks import LEFT, QUIET
from kiosk.report_files.seat_lines import BANDS, seat_lines
from kiosk.report_files.words import say
from kiosk.reports.seat_story import SeatStory
from quizzes.text import Language, Text


@dataclass(frozen=True, slots=True)
class SeatDrawing:
    """The page of one seat."""

    story: SeatStory
    titles: Mapping[str, Text]
    language: Language

    @property
    def title(self) -> str:
        """What stands above it."""
        return say(self.language, "seat")

    def pages(self, room: QSizeF, em: float) -> int:
        """Always one: the words shrink where there are many."""
        return 1

    def draw(self, pen: Pen, room: QRectF, em: float, page: int) -> Sequence[Spot]:
        """Everything; smaller where the room is narrow."""
        while em > 1.5 and self._height(room.width(), em) > room.height():
            em *= 0.95
        y = room.top()
        for kind, words in seat_lines(self.story, self.titles, self.language):
            indent = em * 1.8 if kind in BANDS or kind == "advice" else 0.0
            high = marked_words.height(words, room.width() - indent, em)
            place = QRectF(room.left() + indent, y, room.width() - indent, high)
            if kind == "head":
                pen.write(place, words, em * 1.05, LEFT, True)
            else:
                marked_words.write(pen, words, place, em)
            if kind in BANDS:
                marks.band_mark(pen, room.left() + em * 0.3, y + em * 0.8, kind, em)
            elif kind == "advice":
                marks.hits_mark(pen, room.left() + em * 0.7, y + em * 0.8, em)
            y += high + (em * 0.3 if kind == "head" else 0)
        note = QRectF(room.left(), room.bottom() - em * 2.4, room.width(), em * 2.4)
        bottom = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        pen.write(note, say(self.language, "says_seat"), em * 0.78, bottom, False, QUIET)
        return []

    def _height(self, width: float, em: float) -> float:
        words = sum(
            marked_words.height(words, width - em * 1.8, em) + em * 0.3
            for _, words in seat_lines(self.story, self.titles, self.language)
        )
        return words + em * 3
