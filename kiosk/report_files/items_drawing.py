"""The messages of a skill, trick and look-alike side by side: answered how, and how hard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPen

from kiosk.cards.pen import NIGHT, Pen
from kiosk.report_files import marks
from kiosk.report_files.drawing import Spot
from kiosk.report_files.marks import BRICK, CENTRE, FAINT, LEAF, LEFT, OCHRE, QUIET, WHITE
from kiosk.report_files.words import say
from kiosk.reports.item_numbers import ItemNumbers
from quizzes.text import Language, Text

ROW_EM, HEAD_EM, FOOT_EM = 3.55, 1.7, 2.6
KEY_FILLS = {"R": BRICK, "A": OCHRE, "G": LEAF}


@dataclass(frozen=True, slots=True)
class ItemsDrawing:
    """A list of messages. A touch on one leads to its page; `words` by item and revision."""

    items: Sequence[ItemNumbers]
    words: Mapping[tuple[str, int], Text]
    language: Language
    of_what: str = ""

    @property
    def title(self) -> str:
        """What stands above it."""
        return say(self.language, "items")

    def pages(self, room: QSizeF, em: float) -> int:
        """How many pages the messages take."""
        return max(1, -(-len(self.items) // _a_page(room.height(), em)))

    def draw(self, pen: Pen, room: QRectF, em: float, page: int) -> Sequence[Spot]:
        """The messages of a page."""
        if not self.items:
            place = QRectF(room.left(), room.top(), room.width(), em * 2)
            pen.write(place, say(self.language, "nothing"), em, LEFT)
            return []
        head = QRectF(room.left(), room.top(), room.width(), em * 1.4)
        pen.write(head, self.of_what, em, LEFT, True)
        a_page = _a_page(room.height(), em)
        spots = []
        for n, one in enumerate(self.items[page * a_page : (page + 1) * a_page]):
            top = room.top() + em * (HEAD_EM + n * ROW_EM)
            place = QRectF(room.left(), top, room.width(), em * ROW_EM)
            self._row(pen, place, one, em)
            spots.append(Spot(f"item_{one.item}_{one.revision}", place, self._excerpt(one)))
        top = room.bottom() - em * FOOT_EM
        note = QRectF(room.left(), top, room.width(), em * FOOT_EM)
        bottom = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        pen.write(note, say(self.language, "says_items"), em * 0.78, bottom, False, QUIET)
        return spots

    def _excerpt(self, one: ItemNumbers) -> str:
        text = self.words.get((one.item, one.revision))
        words = text.in_language(self.language) if text else one.item
        longest = 44 if self.language == "zh" else 80
        return words if len(words) <= longest else f"{words[:longest]}…"

    def _row(self, pen: Pen, room: QRectF, one: ItemNumbers, em: float) -> None:
        pen.pen.setPen(QPen(QColor(FAINT), em * 0.08))
        marks.line(pen, room.left(), room.bottom(), room.right(), room.bottom())
        x, wide = room.left(), room.width()
        self._key(pen, QRectF(x, room.top() + em * 0.85, em * 5.2, em * 1.8), one.key, em)
        x += em * 5.8
        text = QRectF(x, room.top() + em * 0.2, wide * 0.34, em * 2.2)
        pen.write(text, self._excerpt(one), em * 0.92, LEFT)
        told = f"{one.item} · {say(self.language, 'revision')} {one.revision}"
        below = QRectF(x, room.top() + em * 2.4, wide * 0.34, em * 0.95)
        pen.write(below, told, em * 0.68, LEFT, False, QUIET)
        x += wide * 0.34 + em
        bar = QRectF(x, room.top() + em * 0.55, wide * 0.2, em * 1.25)
        marks.bar(pen, bar, one.answers, em)
        pen.write(
            QRectF(x, bar.bottom() + em * 0.1, wide * 0.22, em * 1.1), self._counts(one), em * 0.78,
            LEFT,
        )  # fmt: skip
        x += wide * 0.22 + em * 0.6
        right = QRectF(x, room.top() + em * 0.6, room.right() - x - em * 5.4, em * 2.3)
        pen.write(right, right_told(one, self.language), em * 0.85, LEFT)
        hard = QRectF(room.right() - em * 5, room.top() + em * 0.85, em * 5, em * 1.8)
        is_known = one.hard != "too_few"
        style = Qt.PenStyle.SolidLine if is_known else Qt.PenStyle.DashLine
        pen.pen.setPen(QPen(QColor(NIGHT if is_known else QUIET), em * 0.08, style))
        pen.pen.setBrush(QColor(WHITE))
        pen.pen.drawRoundedRect(hard, em * 0.5, em * 0.5)
        word = say(self.language, f"hard_{one.hard}")
        pen.write(hard, word, em * 0.85, CENTRE, is_known, NIGHT if is_known else QUIET)

    def _counts(self, one: ItemNumbers) -> str:
        return counts_told(one, self.language)

    def _key(self, pen: Pen, room: QRectF, key: str, em: float) -> None:
        pen.pen.setPen(Qt.PenStyle.NoPen)
        pen.pen.setBrush(QColor(KEY_FILLS[key]))
        pen.pen.drawRoundedRect(room, em * 0.4, em * 0.4)
        inner = room.adjusted(em * 0.25, 0, -em * 0.25, 0)
        pen.write(inner, say(self.language, f"key_{key}"), em * 0.8, CENTRE, True, WHITE)


def counts_told(one: ItemNumbers, language: Language) -> str:
    """Stop, ask and go in numbers, and what came too early."""
    numbers = (("stop", one.answers.stop), ("ask", one.answers.ask), ("go", one.answers.go))
    told = "  ".join(f"{say(language, name)} {n}" for name, n in numbers)
    return f"{told}  {say(language, 'early')} {one.early.total}" if one.early.total else told


def right_told(one: ItemNumbers, language: Language) -> str:
    """The share that was right, with its margin."""
    if one.right is None:
        return f"{say(language, 'right')} {say(language, 'too_few')}"
    shown = say(
        language, "shared", value=round(one.right.value * 100), low=one.right.low,
        high=one.right.high,
    )  # fmt: skip
    return f"{say(language, 'right')} {shown}"


def _a_page(height: float, em: float) -> int:
    return max(1, int((height / em - HEAD_EM - FOOT_EM) / ROW_EM))
