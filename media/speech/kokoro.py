"""Kokoro-82M v1.0 on onnxruntime: symbols in, sound out. Only the worker process loads it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from media.speech.english import symbols_of_english
from media.speech.mandarin import NotPinyin, symbols_of_syllables
from media.speech.reading import Latin, Mark, Syllables, Token
from media.speech.stretch import stretched
from media.speech.symbols import numbers_of

RATE_HZ = 24_000
MODEL_FILE = "kokoro-v1.0.int8.onnx"
VOICES = {"zh": "zf_xiaoxiao", "en": "af_heart"}

LOUDNESS = 0.14  # root mean square of every clause, so that both languages are as loud
PEAK = 0.89
_QUIET = 0.01  # full scale is 1; what is softer at both ends is cut off
EDGE_SECONDS = 0.03  # kept around the speech
CLAUSES_KEPT = 32  # for the same words at another pace, which then cost a tenth


class NoKokoro(RuntimeError):
    """Kokoro can't be used; the message says why."""


class Kokoro:
    """The loaded model with its voices."""

    def __init__(self, folder: Path) -> None:
        """Loads model and voices from a folder that `install` filled. Raises NoKokoro."""
        try:
            import numpy as np
            import onnxruntime
        except ImportError as missing:
            raise NoKokoro(f"the package {missing.name} is not installed") from missing
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._voices = {
                language: np.fromfile(folder / f"{name}.bin", np.float32).reshape(-1, 256)
                for language, name in VOICES.items()
            }
            self._session: Any = onnxruntime.InferenceSession(
                str(folder / MODEL_FILE), options, providers=["CPUExecutionProvider"]
            )
        except Exception as broken:  # onnxruntime has no error type of its own
            raise NoKokoro(f"the voice in {folder} can't be loaded: {broken}") from broken
        self._spoken = lru_cache(CLAUSES_KEPT)(self._speak)

    def say(self, symbols: str, language: str, tempo: float = 1.0) -> bytes:
        """Mono 16-bit sound at 24 kHz, `EDGE_SECONDS` longer at each end than what is heard.

        The model always speaks at its own speed and the sound is stretched: asked to be slow
        it says a syllable of its own before each clause (docs/decisions/speech.md).
        """
        sound, first, last = self._spoken(symbols, language)
        edge = round(EDGE_SECONDS * RATE_HZ * tempo)
        return stretched(sound[2 * max(0, first - edge) : 2 * (last + edge)], RATE_HZ, tempo)

    def _speak(self, symbols: str, language: str) -> tuple[bytes, int, int]:
        """All that the model says, and the first and the last sample that is heard."""
        import numpy as np

        numbers = numbers_of(symbols)
        if not numbers:
            return b"", 0, 0
        styles = self._voices[language]
        feed = {
            "tokens": np.array([[0, *numbers, 0]], np.int64),
            "style": styles[min(len(numbers), len(styles)) - 1][None],
            "speed": np.array([1.0], np.float32),
        }
        sound = self._session.run(None, feed)[0].ravel()
        loud = np.flatnonzero(np.abs(sound) > _QUIET)
        if not len(loud):
            return b"", 0, 0
        gain = min(
            LOUDNESS / float(np.sqrt(np.mean(sound[loud] ** 2))), PEAK / float(np.abs(sound).max())
        )
        return (sound * (gain * 32767)).astype("<i2").tobytes(), int(loud[0]), int(loud[-1])


def symbols_of(tokens: Sequence[Token], ipa: Callable[[str], str] | None) -> str:
    """The symbols of a Chinese clause; `ipa` reads its Latin words, which are left out without.

    Raises NotPinyin.
    """
    said = ""
    for token in _joined(tokens):
        match token:
            case Syllables(pinyin):
                said += " " + symbols_of_syllables(pinyin)
            case Latin(words):
                said += " " + symbols_of_english(words, ipa) if ipa else ""
            case Mark(sign) if sign in "(“":
                said += f" {sign}"
            case Mark(sign):
                said += sign
            case unread:
                raise NotPinyin(f"nobody gave the pinyin of {unread.han}")
    return said.replace("( ", "(").replace("“ ", "“").strip()


def _joined(tokens: Sequence[Token]) -> list[Token]:
    """Tokens with syllables together that no pause parts: their third tones change together."""
    joined: list[Token] = []
    for token in tokens:
        last = joined[-1] if joined else None
        if isinstance(token, Syllables) and isinstance(last, Syllables):
            joined[-1] = Syllables((*last.pinyin, *token.pinyin))
        else:
            joined.append(token)
    return joined
