"""The words that are being said: they light up on the glass wherever their text stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.shell.loudspeaker import Loudspeaker
from kiosk.shell.qml_types import Property, QmlUncreatable
from kiosk.shell.reading import Reading

if TYPE_CHECKING:
    from media.speech.word_marks import WordMark

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

SHORTEST_MS = 15  # a frame


class SaidClause(NamedTuple):
    """A clause of a text that is said: the whole text's words, and where the clause begins."""

    words: str
    start: int


@QmlElement
@QmlUncreatable("made by the station")
class LitWords(QObject):
    """`words` is the text being said, of which `[first, end)` lights up now; empty in silence.

    Follows the loudspeaker's clip. With less motion a whole clause lights up, not word by word.
    """

    changed = Signal()

    def __init__(self, speaker: Loudspeaker, reading: Reading) -> None:
        super().__init__()
        self._speaker = speaker
        self._reading = reading
        self._marks: Sequence[WordMark] = ()
        self._clause = SaidClause("", 0)
        self._lit = ("", -1, -1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)
        speaker.began.connect(self._begin)
        speaker.spoke.connect(lambda is_speaking: None if is_speaking else self._stop())

    @Slot(object, object)
    def _begin(self, clause: object, marks: Sequence[WordMark]) -> None:
        if not isinstance(clause, SaidClause) or self._speaker.gain == 0:
            return self._stop()
        self._clause, self._marks = clause, marks
        return self._step()

    def _stop(self) -> None:
        self._timer.stop()
        self._marks = ()
        self._light(-1, -1)

    @Slot()
    def _step(self) -> None:
        at = self._speaker.clip_seconds
        if at is None or not self._marks or at >= self._marks[-1].end:
            return self._stop()
        number = max((n for n, mark in enumerate(self._marks) if mark.start <= at), default=0)
        first, last = (0, len(self._marks) - 1) if self._reading.is_calm else (number, number)
        begin = self._clause.start + self._marks[first].first
        self._light(begin, self._clause.start + self._marks[last].first + self._marks[last].length)
        ends = [mark.start for mark in self._marks[last + 1 :]] + [self._marks[-1].end]
        return self._timer.start(max(SHORTEST_MS, round(1000 * (ends[0] - at))))

    def _light(self, first: int, end: int) -> None:
        lit = (self._clause.words if first >= 0 else "", first, end)
        if lit != self._lit:
            self._lit = lit
            self.changed.emit()

    def _words(self) -> str:
        return self._lit[0]

    def _first(self) -> int:
        return self._lit[1]

    def _end(self) -> int:
        return self._lit[2]

    words = Property(str, _words, notify=changed)
    first = Property(int, _first, notify=changed)
    end = Property(int, _end, notify=changed)
