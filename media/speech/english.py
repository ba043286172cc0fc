"""English for Kokoro: espeak-ng's IPA changed into the symbols the model was trained on.

The changes are those of misaki 0.9.4's fallback for American English.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from media.speech.english_words import as_said

_PIECE = re.compile(r"""[,.!?;:](?=\s|$|["”’)])|[…—“”"()\n]""")
CHANGES = (
    *(("a^ɪ", "I"), ("a^ʊ", "W"), ("d^ʒ", "ʤ"), ("e^ɪ", "A"), ("t^ʃ", "ʧ"), ("ɔ^ɪ", "Y")),
    *(("o^ʊ", "O"), ("ə^l", "ᵊl"), ("ʔn\u0329", "ʔn"), ("ʲo", "jo"), ("ʲə", "jə"), ("ʲ", "")),
    *(("e", "A"), ("ɚ", "əɹ"), ("r", "ɹ"), ("x", "k"), ("ç", "k"), ("ɐ", "ə"), ("ɬ", "l")),
    *(("\u0303", ""), ("ɜːɹ", "ɜɹ"), ("ɜː", "ɜɹ"), ("ɪə", "iə"), ("ː", ""), ("o", "ɔ")),
    *(("ɾ", "T"), ("ʔ", "t"), ("^", "")),
)
_SYLLABIC = re.compile(r"(\S)\u0329")


def symbols_of_english(words: str, ipa: Callable[[str], str]) -> str:
    """The symbols of an English clause as it is said (see `english_words`).

    `ipa` gives the IPA of words without marks.
    """
    said = ""
    at = 0
    words = as_said(words)
    for mark in _PIECE.finditer(words):
        said += _piece(words[at : mark.start()], ipa) + _mark(mark[0])
        at = mark.end()
    said = re.sub(r"\s+", " ", said + _piece(words[at:], ipa))
    return re.sub(r" (?=[,.!?;:)”])", "", said).strip()


def _mark(mark: str) -> str:
    if mark in "(“":
        return f" {mark}"
    return ", " if mark == "\n" else f"{mark} "


def _piece(words: str, ipa: Callable[[str], str]) -> str:
    return _changed(ipa(words)) if words.strip() else ""


def _changed(said: str) -> str:
    for old, new in CHANGES:
        said = said.replace(old, new)
    return _SYLLABIC.sub(r"ᵊ\1", said).replace("\u0329", "")
