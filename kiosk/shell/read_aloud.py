"""Reading aloud: says what is on the glass, prepares what comes next, renders packs when idle."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.shell.hand_over import HandOver
from kiosk.shell.lit_words import SaidClause
from kiosk.shell.loudspeaker import Loudspeaker
from kiosk.shell.reading import Reading
from kiosk.shell.screen import ScreenModel
from quizzes.text import Language, Text

if TYPE_CHECKING:  # 30 ms that the first picture need not wait for
    from media.speech.speaker import SpokenClause, Utterance, Voice

IDLE_MS = 20_000  # nobody there for so long: texts are rendered ahead
PORTION, PORTION_MS = 40, 400  # looking 40 texts up in the cache takes about 5 ms
# 字 a minute with pauses: 150–170, 170–190, 190–220 by band, as slow as children follow well.
PACES = {"1-2": 160, "3-4": 180, "5-6": 205, "7-9": 205}
WARM_UP_MS = 4_000  # the good voice takes a second to load; not while the station opens


class ReadAloud(QObject):
    """Follows the screen on stage. Never waits: a clause is played when its file is there."""

    missing = Signal(str)  # why there is no voice at all, told once

    def __init__(
        self, reading: Reading, hand_over: HandOver, speaker: Loudspeaker, folder: Path
    ) -> None:
        super().__init__()
        self._reading = reading
        self._hand_over = hand_over
        self._speaker = speaker
        self._folder = folder / "voice"
        self._voice: Voice | None = None
        self._screen: ScreenModel | None = None
        self._said: object = None
        self._turn = 0  # counts up at each new thing to say; late clauses of old turns are dropped
        self._waiting: list[tuple[str, SpokenClause]] = []  # each with the words of its text
        self._has_told_missing = False
        self._idle_texts: Callable[[], Iterable[Text]] | None = None
        self._idle_timer = QTimer(self)
        self._idle_timer.setSingleShot(True)
        self._idle_timer.setInterval(IDLE_MS)
        self._idle_timer.timeout.connect(self._begin_idle)
        self._idle_queue: list[Utterance] = []
        self._portion_timer = QTimer(self)
        self._portion_timer.setInterval(PORTION_MS)
        self._portion_timer.timeout.connect(self._render_portion)
        self._is_closed = False
        QTimer.singleShot(WARM_UP_MS, self._warm_up)

    @property
    def voice(self) -> Voice:
        """Made when it is first asked for."""
        if self._voice is None:
            from media.speech.speaker import Voice

            self._voice = Voice(self._folder)
        return self._voice

    def follow(self, screen: ScreenModel) -> None:
        """Another screen is on the stage."""
        self._screen = screen
        screen.aloudChanged.connect(self._screen_changed)
        self._screen_changed()

    @Slot()
    def _screen_changed(self) -> None:
        screen = self._screen
        if screen is None:
            return
        if not self._reading.aloud:
            self.hush()
            return
        wanted = (id(screen), self._language, self._pace, tuple(screen.spoken()))
        if wanted != self._said:
            self.say(screen.spoken())
            self._said = wanted
        self.prepare(screen.soon())

    @property
    def _language(self) -> Language:
        return self._reading.text_language

    @property
    def _pace(self) -> int:
        """In 字 a minute, by the band of the child who listens."""
        return PACES[self._reading.band]

    def say_if_on(self, texts: Sequence[Text]) -> None:
        """What a game says by itself: heard only while reading aloud is on."""
        if self._reading.aloud:
            self.say(texts)
            self._said = (id(self._screen), self._language, self._pace, tuple(texts))
        if self._screen is not None:
            self.prepare(self._screen.soon())

    def say(self, texts: Sequence[Text]) -> None:
        """Says texts now, instead of whatever is being said."""
        self.hush()
        language = self._language
        said = [utterance_of(text, language, self._pace) for text in texts]
        spoken = [(one.words, self.voice.render(one)) for one in said]
        self._waiting = [(words, clause) for words, one in spoken for clause in one.clauses]
        self._feed(self._turn)

    def hush(self) -> None:
        """Stops at once."""
        self._turn += 1
        self._said = None
        self._waiting = []
        if self._voice is not None:
            self._voice.cancel_all()
        self._speaker.hush()

    def prepare(self, texts: Sequence[Text]) -> None:
        """Has the voice ready for what comes next."""
        if self._reading.aloud and texts:
            language, pace = self._language, self._pace
            self.voice.prefetch(utterance_of(text, language, pace) for text in texts)

    def _feed(self, turn: int) -> None:
        """Plays the next clause when its file is there; the order of the text is kept."""
        if turn != self._turn or not self._waiting:
            return
        words, clause = self._waiting.pop(0)
        said = SaidClause(words, clause.start)
        self._hand_over.when(clause.sound, partial(self._arrived, turn, said))

    def _arrived(self, turn: int, said: SaidClause, sound: Future[Any]) -> None:
        if turn != self._turn:
            return
        if not sound.cancelled() and sound.exception() is None:
            self._speaker.speak(sound.result(), said)
        elif not sound.cancelled():
            self._tell_missing(str(sound.exception()))
        self._feed(turn)

    def _tell_missing(self, why: str) -> None:
        if not self._has_told_missing:
            self._has_told_missing = True
            self.missing.emit(why)

    def rest(self, texts: Callable[[], Iterable[Text]]) -> None:
        """Nobody is there: after a while, the texts are rendered ahead until a touch."""
        self._idle_texts = texts
        self._idle_timer.start()

    def wake(self) -> None:
        """A touch: idle work stops."""
        self._idle_timer.stop()
        self._portion_timer.stop()
        if self._voice is not None:
            self._voice.cancel_idle()

    @Slot()
    def _begin_idle(self) -> None:
        if self._idle_texts is None:
            return
        texts = list(self._idle_texts())
        languages: tuple[Language, ...] = ("zh", "en")
        paces = sorted(set(PACES.values()), key=lambda pace: pace != self._pace)
        self._idle_queue = [  # a text at another pace costs little while its sound is still known
            utterance_of(text, lang, pace) for lang in languages for text in texts for pace in paces
        ]
        self._portion_timer.start()

    @Slot()
    def _render_portion(self) -> None:
        """A few texts at a time, so that the glass is never kept waiting."""
        portion, self._idle_queue = self._idle_queue[:PORTION], self._idle_queue[PORTION:]
        self.voice.prefetch(portion, idle=True)
        if not self._idle_queue:
            self._portion_timer.stop()

    def _warm_up(self) -> None:
        if not self._is_closed:
            self.voice.start()

    def close(self) -> None:
        """Ends the worker."""
        self._is_closed = True
        self.hush()
        self._idle_timer.stop()
        self._portion_timer.stop()
        if self._voice is not None:
            self._voice.close()


def utterance_of(text: Text, language: Language, pace: int = PACES["3-4"]) -> Utterance:
    """A text as the voice takes it, at a pace in 字 a minute; Chinese where it has no English."""
    from media.speech.speaker import Utterance

    words, pinyin = text.in_language(language), text.pinyin_for(language)
    return Utterance(words, pinyin, "zh" if pinyin else language, pace)
