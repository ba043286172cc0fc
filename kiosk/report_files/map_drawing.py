"""The class map as a picture: a row a skill, everything as number, shape and place at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPen

from kiosk.cards.pen import NIGHT, Pen
from kiosk.report_files import marks
from kiosk.report_files.drawing import Spot
from kiosk.report_files.hills import draw_hills
from kiosk.report_files.marks import CENTRE, FAINT, LEFT, QUIET
from kiosk.report_files.words import say
from kiosk.reports.class_map import ALL, ClassMap, MapRow
from kiosk.reports.shares import FEWEST_ANSWERS, Share
from kiosk.store import StopAskGo
from quizzes.text import Language, Text

WIDE_FROM_EM = 66
HEAD_EM = 3.3
TITLE, BARS, PLOT, SHARES, BANDS = 0.15, 0.39, 0.13, 0.145, 0.075  # of the width; then the word
TINT = "#FFFDF6"


@dataclass(frozen=True, slots=True)
class MapDrawing:
    """The map of one class in one language. A touch on a skill leads to its messages."""

    map: ClassMap
    titles: Mapping[str, Text]
    language: Language
    has_seats: bool = True

    @property
    def title(self) -> str:
        """What stands above it."""
        return self._say("map")

    def pages(self, room: QSizeF, em: float) -> int:
        """How many pages the skills take."""
        a_page = self._rows_a_page(room.width(), room.height(), em)
        return max(1, -(-len(self.map.rows) // a_page))

    def draw(self, pen: Pen, room: QRectF, em: float, page: int) -> Sequence[Spot]:
        """The row of all skills, then those of the page, then what the signs mean."""
        if not self.map.rows:
            pen.write(
                QRectF(room.x(), room.y(), room.width(), em * 2), self._say("nothing"), em, LEFT
            )
            return []
        is_wide = _is_wide(room.width(), em)
        y = room.top()
        if is_wide:
            self._heads(pen, _line(room, em * HEAD_EM), em)
            y += em * HEAD_EM
        high = _row_em(is_wide) * em
        a_page = self._rows_a_page(room.width(), room.height(), em)
        shown = self.map.rows[page * a_page : (page + 1) * a_page]
        spots = []
        for row in (self.map.all, *shown):
            place = QRectF(room.left(), y, room.width(), high)
            self._row(pen, place, row, em, is_wide)
            if row.skill != ALL:
                spots.append(Spot(f"skill_{row.skill}", place, self._title(row)))
            y += high
        foot = _foot_em(is_wide) * em
        self._foot(pen, QRectF(room.left(), room.bottom() - foot, room.width(), foot), em)
        return spots

    @property
    def _has_bands(self) -> bool:
        return any(row.bands for row in self.map.rows)

    def _rows_a_page(self, width: float, height: float, em: float) -> int:
        is_wide = _is_wide(width, em)
        taken = _foot_em(is_wide) + _row_em(is_wide) + (HEAD_EM if is_wide else 0)
        return max(1, int((height / em - taken) / _row_em(is_wide)))

    def _say(self, key: str, **fill: object) -> str:
        return say(self.language, key, **fill)

    def _title(self, row: MapRow) -> str:
        if row.skill == ALL:
            return self._say("all")
        title = self.titles.get(row.skill)
        return f"{row.skill} {title.in_language(self.language)}" if title else row.skill

    def _heads(self, pen: Pen, room: QRectF, em: float) -> None:
        x, wide = room.left(), room.width()
        head = em * 0.85
        pen.write(_part(room, x, wide * TITLE), self._say("skill"), head, LEFT, True)
        x += wide * TITLE
        for key in "RAG":
            place = _part(room, x, wide * BARS / 3)
            top = QRectF(place.x(), place.y(), place.width(), em * 1.3)
            pen.write(top, self._say(f"key_{key}"), head, LEFT, True)
            pen.write(
                top.translated(0, em * 1.1), self._say(f"right_{key}"), head, LEFT, False, QUIET
            )
            x += wide * BARS / 3
        y1, y2 = room.top() + em * 0.7, room.top() + em * 1.8
        marks.hits_mark(pen, x + em * 0.4, y1, em)
        marks.false_mark(pen, x + em * 0.4, y2, em)
        words = QRectF(x + em, room.top(), wide * (PLOT + SHARES) - em * 1.2, em * 1.3)
        pen.write(words, self._say("hits"), head, LEFT, True)
        pen.write(words.translated(0, em * 1.1), self._say("false_alarms"), head, LEFT, True)
        plot = self._plot(QRectF(x, room.top(), wide * (PLOT + SHARES), room.height()), em)
        for part in (0, 50, 100):
            tick = QRectF(plot.left() + plot.width() * part / 100 - em * 1.5, 0, em * 3, em)
            tick.moveBottom(room.bottom())
            pen.write(tick, f"{part}%" if part == 100 else str(part), em * 0.65, CENTRE)
        x += wide * (PLOT + SHARES)
        if self._has_bands:
            pen.write(_part(room, x, wide * BANDS), self._say("bands"), head, LEFT, True)
        x += wide * BANDS
        pen.write(_part(room, x, room.right() - x), self._say("leaning"), head, CENTRE, True)

    def _row(self, pen: Pen, room: QRectF, row: MapRow, em: float, is_wide: bool) -> None:
        if row.skill == ALL:
            pen.pen.fillRect(room, QColor(TINT))
        pen.pen.setPen(QPen(QColor(NIGHT if row.skill == ALL else FAINT), em * 0.08))
        marks.line(pen, room.left(), room.bottom(), room.right(), room.bottom())
        inner = room.adjusted(0, em * 0.25, 0, -em * 0.25)
        (self._wide_row if is_wide else self._narrow_row)(pen, inner, row, em)

    def _wide_row(self, pen: Pen, room: QRectF, row: MapRow, em: float) -> None:
        x, wide = room.left(), room.width()
        self._name(pen, _part(room, x, wide * TITLE - em * 0.8), row, em)
        x += wide * TITLE
        self._bars(pen, _part(room, x, wide * BARS), row, em, False)
        x += wide * BARS
        self._shares(pen, _part(room, x, wide * (PLOT + SHARES)), row, em, False)
        x += wide * (PLOT + SHARES)
        self._bands(pen, _part(room, x, wide * BANDS), row, em, 2)
        x += wide * BANDS
        self._pill(pen, QRectF(x, room.top() + em * 0.7, room.right() - x, em * 1.7), row, em)

    def _narrow_row(self, pen: Pen, room: QRectF, row: MapRow, em: float) -> None:
        wide = room.width()
        top = QRectF(room.left(), room.top(), wide, em * 2)
        self._name(pen, QRectF(top.left(), top.top(), wide * 0.68, em * 2.2), row, em)
        self._pill(
            pen, QRectF(room.right() - wide * 0.28, top.top(), wide * 0.28, em * 1.7), row, em
        )
        bars = QRectF(room.left(), room.top() + em * 2.3, wide, em * 3.7)
        self._bars(pen, bars, row, em, True)
        shares = QRectF(room.left(), room.top() + em * 6.1, wide * 0.7, em * 2.7)
        self._shares(pen, shares, row, em, True)
        bands = QRectF(room.left() + wide * 0.74, shares.top(), wide * 0.26, em * 2.7)
        self._bands(pen, bands, row, em, 2)

    def _name(self, pen: Pen, room: QRectF, row: MapRow, em: float) -> None:
        high = room.height()
        title = QRectF(room.left(), room.top(), room.width(), high * 0.62)
        pen.write(title, self._title(row), em, LEFT, True)
        key = "seat_count" if self.has_seats else "answer_count"
        told = self._say(key, n=row.seats, answers=row.answers)
        below = QRectF(room.left(), room.top() + high * 0.62, room.width(), high * 0.36)
        pen.write(below, told, em * 0.75, LEFT, False, QUIET)

    def _bars(self, pen: Pen, room: QRectF, row: MapRow, em: float, labelled: bool) -> None:
        wide = room.width() / 3
        for n, (key, counts) in enumerate(
            (("R", row.tricks), ("A", row.grown_up), ("G", row.fine))
        ):
            place = QRectF(room.left() + n * wide, room.top(), wide - em * 0.9, room.height())
            if labelled:
                label = QRectF(place.left(), place.top(), place.width(), em * 1.1)
                pen.write(label, self._say(f"key_{key}"), em * 0.8, LEFT)
                place = place.adjusted(0, em * 1.15, 0, 0)
            self._bar(pen, place, counts, em)

    def _bar(self, pen: Pen, room: QRectF, counts: StopAskGo, em: float) -> None:
        place = QRectF(room.left(), room.top(), room.width(), em * 1.25)
        is_enough = counts.total >= FEWEST_ANSWERS
        if is_enough:
            marks.bar(pen, place, counts, em)
        else:
            marks.empty_bar(pen, place, em)
            pen.write(place, self._say("too_few"), em * 0.75, CENTRE, False, QUIET)
        numbers = (("stop", counts.stop), ("ask", counts.ask), ("go", counts.go))
        told = "  ".join(f"{self._say(name)} {n}" for name, n in numbers)
        below = QRectF(room.left(), place.bottom() + em * 0.1, room.width(), em * 1.1)
        pen.write(below, told, em * 0.8, LEFT, False, NIGHT if is_enough else QUIET)

    def _shares(self, pen: Pen, room: QRectF, row: MapRow, em: float, named: bool) -> None:
        plot = self._plot(room, em)
        marks.axis(pen, plot, em)
        x = plot.right() + em * 0.8
        for n, share in enumerate((row.hits, row.false_alarms)):
            y = room.top() + em * (0.65 + n * 1.3)
            marks.point(pen, plot, y, share, n == 0, em)
            told = QRectF(x, y - em * 0.6, room.right() - x - em * 0.4, em * 1.2)
            words = self._share(share)
            if named:
                words = f"{'●△'[n]} {self._say(('hits', 'false_alarms')[n])} {words}"
            pen.write(told, words, em * 0.82, LEFT, False, NIGHT if share else QUIET)

    def _plot(self, room: QRectF, em: float) -> QRectF:
        return QRectF(room.left() + em * 0.8, room.top(), room.width() * 0.52 - em, em * 2.6)

    def _share(self, share: Share | None) -> str:
        if share is None:
            return self._say("too_few")
        return self._say("shared", value=round(share.value * 100), low=share.low, high=share.high)

    def _bands(self, pen: Pen, room: QRectF, row: MapRow, em: float, columns: int) -> None:
        if row.bands is None:
            return
        wide = room.width() / columns
        for n, band in enumerate(("secure", "on_the_way", "not_yet", "too_few")):
            x = room.left() + (n % columns) * wide
            y = room.top() + em * (0.65 + n // columns * 1.3)
            marks.band_mark(pen, x, y, band, em)
            told = QRectF(x + em, y - em * 0.6, wide - em * 1.1, em * 1.2)
            pen.write(told, str(getattr(row.bands, band)), em * 0.85, LEFT)

    def _pill(self, pen: Pen, room: QRectF, row: MapRow, em: float) -> None:
        marks.pill(pen, room, self._say(f"lean_{row.leaning}"), row.leaning, em)

    def _foot(self, pen: Pen, room: QRectF, em: float) -> None:
        y = room.top() + em * 0.4
        if self._has_bands:
            x = room.left() + em * 0.1
            for band in ("secure", "on_the_way", "not_yet", "too_few"):
                marks.band_mark(pen, x, y + em * 0.6, band, em)
                word = self._say(f"band_{band}")
                pen.write(QRectF(x + em, y, em * 6, em * 1.2), word, em * 0.8, LEFT)
                x += em * (1.8 + 0.85 * len(word) * (0.55 if self.language == "en" else 1))
        told = self.map.all.sensitivity
        says = (
            self._say("told_d", d=_signed(told.d_prime), c=_signed(told.criterion, "+"))
            if told
            else self._say("no_d")
        )
        if told and self.map.all.leaning == "asks":
            says = f"{says}　{self._say('asks_no_d')}"
        narrow = not _is_wide(room.width(), em)
        place = QRectF(room.left() + room.width() * 0.45, y, room.width() * 0.55, em * 1.3)
        if narrow:
            y += em * 1.4
            place = QRectF(room.left(), y, room.width(), em * 1.3)
        right = LEFT if narrow else marks.RIGHT
        pen.write(place, says, em, right, told is not None, NIGHT if told else QUIET)
        y += em * 1.7
        high = em * (5 if narrow else 4.2)
        draw_hills(pen, QRectF(room.left(), y, room.width(), high), em, self.language, told)
        y += high + em * 0.3
        note = QRectF(room.left(), y, room.width(), room.bottom() - y)
        place_ = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        pen.write(note, self._say("says_map"), em * 0.78, place_, False, QUIET)


def _signed(value: float, sign: str = "-") -> str:
    return f"{value:{sign}.2f}".replace("-", "−")


def _is_wide(width: float, em: float) -> bool:
    return width >= WIDE_FROM_EM * em


def _row_em(is_wide: bool) -> float:
    return 3.3 if is_wide else 9.4


def _foot_em(is_wide: bool) -> float:
    return 9.0 if is_wide else 12.5


def _line(room: QRectF, high: float) -> QRectF:
    return QRectF(room.left(), room.top(), room.width(), high)


def _part(room: QRectF, x: float, width: float) -> QRectF:
    return QRectF(x, room.top(), width, room.height())
