"""libespeak-ng, through the binding that pyttsx3 brings: sound, and English phonemes for Kokoro."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable
from typing import Any

CHINESE_VOICE = "cmn-latn-pinyin"  # plain `cmn` reads pinyin as English words
ENGLISH_VOICE = "en-us"

_IPA = 0x02
_TIED = 0x80 | ord("^") << 8  # a^ɪ: marks what belongs together, for the change into symbols
_UTF8 = 1


class NoEspeak(RuntimeError):
    """espeak-ng can't be used; the message says why."""


class Espeak:
    """One espeak-ng in this process. Not to be used from two threads."""

    def __init__(self) -> None:
        """Loads the library. Raises NoEspeak."""
        try:
            from pyttsx3.drivers import _espeak
        except (ImportError, RuntimeError, OSError) as missing:
            raise NoEspeak("espeak-ng is not installed") from missing
        self._lib: Any = _espeak
        self.rate_hz: int = _espeak.Initialize(_espeak.AUDIO_OUTPUT_SYNCHRONOUS, 0)
        if self.rate_hz <= 0:
            raise NoEspeak("espeak-ng finds no voice data")
        self._heard: list[bytes] = []
        self._samples = self._before = self._piece = 0
        self.word_starts: list[tuple[int, int, float]] = []
        _espeak.SetSynthCallback(self._take)
        self._phonemes = _espeak.dll.espeak_TextToPhonemes
        self._phonemes.restype = ctypes.c_char_p
        self._phonemes.argtypes = [ctypes.POINTER(ctypes.c_void_p), ctypes.c_int, ctypes.c_int]
        for voice in (CHINESE_VOICE, ENGLISH_VOICE):
            self._use(voice)

    def say(self, pieces: Iterable[tuple[str, str]], words_a_minute: int) -> bytes:
        """Mono 16-bit sound of (voice, words) pieces at `rate_hz`. Raises NoEspeak.

        `word_starts` then holds (piece, index in its words, seconds) of each word that was said.
        """
        self._heard, self.word_starts, self._samples = [], [], 0
        for self._piece, (voice, words) in enumerate(pieces):
            self._use(voice)
            self._before = self._samples
            self._lib.SetParameter(self._lib.RATE, words_a_minute, 0)
            flags = self._lib.CHARS_UTF8
            self._lib.Synth(words.encode(), flags=flags)
        return b"".join(self._heard)

    def ipa(self, words: str) -> str:
        """English words as IPA with `^` inside diphthongs and affricates."""
        self._use(ENGLISH_VOICE)
        text = ctypes.create_string_buffer(words.encode())
        rest = ctypes.c_void_p(ctypes.addressof(text))
        heard = []
        while rest.value:
            heard.append(self._phonemes(ctypes.byref(rest), _UTF8, _IPA | _TIED) or b"")
        return " ".join(part.decode().strip() for part in heard if part).strip()

    def _use(self, voice: str) -> None:
        if self._lib.SetVoiceByName(voice.encode()) != self._lib.EE_OK:
            raise NoEspeak(f"espeak-ng has no voice {voice}")

    def _take(self, wav: Any, samples: int, events: Any) -> int:
        at = 0
        while events[at].type != self._lib.EVENT_LIST_TERMINATED:
            event = events[at]
            if event.type == self._lib.EVENT_WORD:
                seconds = (self._before + event.sample) / self.rate_hz
                self.word_starts.append((self._piece, event.text_position - 1, seconds))
            at += 1
        if wav and samples > 0:
            self._heard.append(ctypes.string_at(wav, samples * 2))
            self._samples += samples
        return 0
