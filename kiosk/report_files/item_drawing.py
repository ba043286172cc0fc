"""One message as children saw it, what they answered, and where they looked for its clue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPen

from kiosk.cards.pen import NIGHT, Pen
from kiosk.report_files import marked_words, marks
from kiosk.report_files.drawing import Spot
from kiosk.report_files.items_drawing import counts_told, right_told
from kiosk.report_files.marks import FAINT, LEFT, QUIET, WHITE
from kiosk.report_files.words import say
from kiosk.reports.item_numbers import CueNumbers, ItemNumbers
from kiosk.reports.told_item import Part, ToldItem
from quizzes.text import Language

MOST_ELSEWHERE = 4
NUMBERS = "①②③④⑤⑥⑦⑧⑨"


@dataclass(frozen=True, slots=True)
class ItemDrawing:
    """The page of one message. `told` is None where its words are no longer on the machine."""

    item: ItemNumbers
    told: ToldItem | None
    cues: CueNumbers
    language: Language

    @property
    def title(self) -> str:
        """What stands above it."""
        return say(self.language, "item")

    def pages(self, room: QSizeF, em: float) -> int:
        """Always one: the words shrink where a conversation is long."""
        return 1

    def draw(self, pen: Pen, room: QRectF, em: float, page: int) -> Sequence[Spot]:
        """The card on the left (above, where the room is tall), the numbers beside it."""
        wide = self._is_wide(room.width(), em)
        width = room.width() * self._card_share(room.size(), em)
        most = room.height() if wide else room.height() * 0.55
        text = em
        while text > em * 0.6 and self._card_height(width, text) > most:
            text *= 0.95
        card = QRectF(room.left(), room.top(), width, min(most, self._card_height(width, text)))
        self._card(pen, card, text)
        if wide:
            beside = QRectF(card.right() + em * 2, room.top(), 0, room.height())
            beside.setRight(room.right())
        else:
            beside = QRectF(room.left(), card.bottom() + em, room.width(), 0)
            beside.setBottom(room.bottom())
        self._numbers(pen, beside, em)
        return []

    def _is_wide(self, width: float, em: float) -> bool:
        return width >= 52 * em

    def _card_share(self, room: QSizeF, em: float) -> float:
        return 0.5 if self._is_wide(room.width(), em) else 1.0

    def _words(self, part: Part) -> str:
        return part.words.in_language(self.language)

    def _card_height(self, width: float, em: float) -> float:
        parts = self.told.parts if self.told else ()
        inner = width - em * 2
        words = sum(
            marked_words.height(self._words(part), inner * _share(part, parts), em)
            for part in parts
        )
        return words + em * (4.2 + 0.9 * len(parts))

    def _card(self, pen: Pen, room: QRectF, em: float) -> None:
        pen.pen.setPen(QPen(QColor(NIGHT), em * 0.1))
        pen.pen.setBrush(QColor(WHITE))
        pen.pen.drawRoundedRect(room, em * 0.8, em * 0.8)
        pen.pen.setBrush(Qt.BrushStyle.NoBrush)
        x, wide = room.left() + em, room.width() - em * 2
        head = QRectF(x, room.top() + em * 0.6, wide, em * 1.5)
        if self.told is None:
            pen.write(head, say(self.language, "words_gone"), em, LEFT, False, QUIET)
            return
        channel = self.told.channel and say(self.language, f"channel_{self.told.channel}")
        sender = self.told.sender.in_language(self.language)
        pen.write(head, " · ".join(part for part in (channel, sender) if part), em, LEFT, True)
        y = head.bottom() + em * 0.4
        number = 0
        for part in self.told.parts:
            marked = []
            for cue in part.body.diagnostic(self.language) if part.body else ():
                marked.append((cue.start, cue.end, NUMBERS[number % len(NUMBERS)]))
                number += 1
            share = _share(part, self.told.parts)
            left = x + (wide * (1 - share) if part.is_mine else 0)
            high = marked_words.height(self._words(part), wide * share, em)
            place = QRectF(left, y + em * 0.4, wide * share, high)
            marked_words.write(pen, self._words(part), place, em, marked)
            y += high + em * 0.9
            if len(self.told.parts) > 1:
                pen.pen.setPen(QPen(QColor(FAINT), em * 0.06))
                marks.line(pen, left, y, left + wide * share, y)
        foot = QRectF(x, room.bottom() - em * 1.4, wide, em * 1.1)
        pen.write(foot, self._revision(), em * 0.72, LEFT, False, QUIET)

    def _revision(self) -> str:
        assert self.told is not None
        told = f"{self.item.item} · {say(self.language, 'revision')} {self.item.revision}"
        if self.told.revision != self.item.revision:
            newer = say(self.language, "newer_words", n=self.told.revision)
            return f"{told} · {newer}"
        return told

    def _numbers(self, pen: Pen, room: QRectF, em: float) -> None:
        key = self.item.key
        y = room.top()
        head = f"{say(self.language, f'key_{key}')} · {say(self.language, f'right_{key}')}"
        y = _line(pen, room, y, em, head, is_bold=True)
        bar = QRectF(room.left(), y, min(room.width(), em * 24), em * 1.4)
        marks.bar(pen, bar, self.item.answers, em)
        y = _line(pen, room, bar.bottom() + em * 0.2, em, counts_told(self.item, self.language))
        y = _line(pen, room, y, em, right_told(self.item, self.language))
        hard = say(self.language, f"hard_{self.item.hard}")
        y = _line(pen, room, y, em, f"{say(self.language, 'hard')}: {hard}")
        y += em * 0.6
        for told, is_bold in self._cue_lines():
            y = _line(pen, room, y, em, told, is_bold=is_bold)
        if self.told is not None and self.told.why.in_language(self.language):
            y += em * 0.6
            y = _line(pen, room, y, em, say(self.language, "why"), is_bold=True)
            rest = QRectF(room.left(), y, room.width(), max(em, room.bottom() - y))
            top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
            pen.write(rest, self.told.why.in_language(self.language), em * 0.9, top)

    def _cue_lines(self) -> list[tuple[str, bool]]:
        if self.item.key != "R":
            return []
        lines = [(say(self.language, "cue_head"), True)]
        if not self.cues.is_any:
            return [*lines, (say(self.language, "nobody_looked"), False)]
        firsts = say(
            self.language, "cue_sums", first=self.cues.at_first, later=self.cues.later,
            shown=self.cues.shown,
        )  # fmt: skip
        lines.append((firsts, False))
        for n, cue in enumerate(self.cues.cues):
            told = say(self.language, "cue_n", words=cue.words, n=cue.n)
            lines.append((f"{NUMBERS[n % len(NUMBERS)]} {told}", False))
        if self.cues.elsewhere:
            some = self.cues.elsewhere[:MOST_ELSEWHERE]
            told = "  ".join(say(self.language, "cue_n", words=o.words, n=o.n) for o in some)
            lines.append((say(self.language, "elsewhere"), True))
            lines.append((told, False))
        return lines


def _share(part: Part, parts: Sequence[Part]) -> float:
    return 1.0 if len(parts) == 1 else 0.85


def _line(
    pen: Pen, room: QRectF, y: float, em: float, words: str, *, is_bold: bool = False
) -> float:
    high = max(em * 1.5, marked_words.height(words, room.width(), em * 0.95) * 0.85)
    pen.write(QRectF(room.left(), y, room.width(), high), words, em * 0.95, LEFT, is_bold)
    return y + high
