"""The pyttsx3 driver `kiosk`: Kokoro where it is loaded, espeak-ng otherwise; files only."""

from __future__ import annotations

import logging
import sys
import threading
import types
from bisect import bisect_right
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from media.speech import espeak, kokoro
from media.speech.clauses import is_han
from media.speech.english import symbols_of_english
from media.speech.mandarin import NotPinyin
from media.speech.pace import (
    USUAL_PACE,
    pause_seconds,
    tempo_of_kokoro,
    words_a_minute_of_espeak,
)
from media.speech.parts import Plan, plan_of_chinese, plan_of_english
from media.speech.reading import Placed, Reader, placed_tokens, pypinyin_reader
from media.speech.sound_file import write_sound
from media.speech.word_marks import WordMark, marks_of

log = logging.getLogger(__name__)


class KioskDriver:
    """pyttsx3's driver protocol, all synchronous: a command has been done when it returns.

    `rate` is in 字 a minute. Properties besides pyttsx3's own: `language`, `pinyin`, and `wait`,
    which says whether to wait for Kokoro while it loads.
    `engine`, `seconds` and `marks` tell of the file written last.
    """

    def __init__(self, proxy: Any) -> None:
        self._proxy = proxy
        self._properties: dict[str, Any] = {
            **{"voice": "kiosk", "rate": USUAL_PACE, "volume": 1.0},
            **{"language": "zh", "pinyin": "", "wait": True},
        }
        self.engine, self.seconds = "none", 0.0
        self.marks: tuple[WordMark, ...] = ()
        self.reasons: list[str] = []
        self._reader: Reader | None = None
        self._kokoro: kokoro.Kokoro | None = None
        self._kokoro_settled = threading.Event()
        self._espeak: espeak.Espeak | None = None
        try:
            self._espeak = espeak.Espeak()
        except espeak.NoEspeak as missing:
            self.reasons.append(str(missing))

    @property
    def best_engine(self) -> str:
        """The best engine that is ready now: `kokoro`, `espeak` or `none`."""
        if self._kokoro:
            return "kokoro"
        return "espeak" if self._espeak else "none"

    def load_kokoro(self, folder: Path | None) -> None:
        """Loads Kokoro from a folder, which takes about a second; from a thread of its own.

        None where it is not installed: then nobody waits for it.
        """
        try:
            if folder is None:
                raise kokoro.NoKokoro("the good voice is not installed")
            self._kokoro = kokoro.Kokoro(folder)
        except kokoro.NoKokoro as missing:
            self.reasons.append(str(missing))
        finally:
            self._kokoro_settled.set()

    def save_to_file(self, text: str, path: str) -> None:
        """Says `text` into a file ending in .wav or .opus; an error goes to pyttsx3's listeners."""
        self._proxy.setBusy(True)
        self._proxy.notify("started-utterance")
        try:
            self._render(text, Path(path))
        except Exception as trouble:  # noqa: BLE001 - pyttsx3's way to report
            self._proxy.notify("error", exception=trouble)
            self._proxy.notify("finished-utterance", completed=False)
        else:
            self._proxy.notify("finished-utterance", completed=True)
        self._proxy.setBusy(False)

    def _render(self, text: str, path: Path) -> None:
        if self._properties["wait"] or not self._espeak:
            self._kokoro_settled.wait()
        sound, rate_hz = self._sound(text)
        pause = pause_seconds(text, round(self._properties["rate"]))
        from media.speech.level import (
            levelled,
        )  # numpy: 80 ms that the worker's start need not wait

        silence = bytes(2 * round(rate_hz * pause))
        self.seconds = write_sound(path, levelled(sound, rate_hz) + silence, rate_hz)

    def _sound(self, text: str) -> tuple[bytes, int]:
        language, pinyin = self._properties["language"], self._properties["pinyin"]
        pace = round(self._properties["rate"])
        is_chinese = language == "zh"
        placed = placed_tokens(text, pinyin, self._reader_for(text)) if is_chinese else []
        plan = plan_of_chinese(text, placed) if is_chinese else plan_of_english(text, self._ipa)
        symbols = self._symbols(text, placed, language) if self._kokoro else ""
        if self._kokoro and symbols:
            self.engine = "kokoro"
            sound, rate_hz = (
                self._kokoro.say(symbols, language, tempo_of_kokoro(pace)),
                kokoro.RATE_HZ,
            )
            starts = {0: kokoro.EDGE_SECONDS}
            end = len(sound) / 2 / rate_hz - kokoro.EDGE_SECONDS
        elif self._espeak:
            self.engine = "espeak"
            words_a_minute = words_a_minute_of_espeak(pace)
            sound, rate_hz = self._espeak.say(plan.pieces, words_a_minute), self._espeak.rate_hz
            starts = starts_of(plan, self._espeak.word_starts)
            end = len(sound) / 2 / rate_hz
        else:
            raise espeak.NoEspeak("; ".join(self.reasons) or "no voice can say this text")
        self.marks = marks_of(text, plan.parts, starts, end)
        return sound, rate_hz

    @property
    def _ipa(self) -> Callable[[str], str] | None:
        return self._espeak.ipa if self._espeak else None

    def _reader_for(self, text: str) -> Reader | None:
        """pypinyin where the text has no pinyin; loaded late, for it takes 0.4 s and 45 MB."""
        if self._properties["pinyin"] or not (self._kokoro or self._properties["wait"]):
            return None
        if self._reader is None and any(map(is_han, text)):
            try:
                self._reader = pypinyin_reader()
            except ImportError:
                log.info("pypinyin is not installed; espeak-ng reads what has no pinyin")
        return self._reader

    def _symbols(self, text: str, placed: list[Placed], language: str) -> str:
        """The text as Kokoro reads it; empty where it can't."""
        ipa = self._ipa
        if language == "en":
            return symbols_of_english(text, ipa) if ipa else ""
        try:
            return kokoro.symbols_of([at.token for at in placed], ipa)
        except NotPinyin as unread:
            log.warning("a clause goes to espeak-ng: %s", unread)
            return ""

    def getProperty(self, name: str) -> Any:
        """One property."""
        return [] if name == "voices" else self._properties[name]

    def setProperty(self, name: str, value: Any) -> None:
        """Sets one property."""
        self._properties[name] = value

    def say(self, _text: str) -> None:
        """Not offered: the application plays."""
        raise NotImplementedError("the application plays; use save_to_file")

    def startLoop(self) -> None:
        """Every queued command has run when this returns."""
        self._proxy.setBusy(False)

    def endLoop(self) -> None:
        """Nothing to end."""

    def iterate(self) -> Iterator[None]:
        """Runs what is queued, once for each step."""
        while True:
            self._proxy.setBusy(False)
            yield

    def stop(self) -> None:
        """Nothing plays here."""

    def destroy(self) -> None:
        """Nothing to give back."""


def starts_of(plan: Plan, word_starts: list[tuple[int, int, float]]) -> dict[int, float]:
    """When each part of a clause is first heard, from what espeak-ng told of its words."""
    starts = {0: 0.0}
    places = [(part.piece, part.offset) for part in plan.parts]
    for piece, offset, seconds in word_starts:
        number = bisect_right(places, (piece, offset)) - 1
        if number > 0:
            starts.setdefault(number, seconds)
    return starts


def register() -> None:
    """Makes `pyttsx3.init("kiosk")` find the driver."""
    module: Any = types.ModuleType("pyttsx3.drivers.kiosk")
    module.buildDriver = KioskDriver
    sys.modules[module.__name__] = module
