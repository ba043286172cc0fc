"""The symbols that Kokoro v1.0 knows, with their numbers in the model."""

from __future__ import annotations

_MARKS = {
    **{";": 1, ":": 2, ",": 3, ".": 4, "!": 5, "?": 6, "—": 9, "…": 10, "(": 12, ")": 13},
    **{"“": 14, "”": 15, " ": 16, "ˈ": 156, "ˌ": 157, "ː": 158, "ʰ": 162, "ʲ": 164},
}
_TONES = {"↓": 169, "→": 171, "↗": 172, "↘": 173}
_LETTERS = {
    **{"A": 24, "I": 25, "O": 31, "Q": 33, "S": 35, "T": 36, "W": 39, "Y": 41, "ᵊ": 42},
    **{"a": 43, "b": 44, "c": 45, "d": 46, "e": 47, "f": 48, "h": 50, "i": 51, "j": 52, "k": 53},
    **{"l": 54, "m": 55, "n": 56, "o": 57, "p": 58, "q": 59, "r": 60, "s": 61, "t": 62, "u": 63},
    **{"v": 64, "w": 65, "x": 66, "y": 67, "z": 68, "ɑ": 69, "ɐ": 70, "ɒ": 71, "æ": 72},
    **{"ʣ": 18, "ʥ": 19, "ʦ": 20, "ʨ": 21, "ꭧ": 23, "ɔ": 76, "ɕ": 77, "ç": 78, "ð": 81, "ʤ": 82},
    **{"ə": 83, "ɚ": 85, "ɛ": 86, "ɜ": 87, "ɡ": 92, "ɥ": 99, "ɨ": 101, "ɪ": 102, "ŋ": 112},
    **{"θ": 119, "ɹ": 123, "ɾ": 125, "ɻ": 126, "ʂ": 130, "ʃ": 131, "ʧ": 133, "ʊ": 135},
    **{"ʌ": 138, "ɤ": 140, "ʒ": 147, "ʔ": 148, "ᵻ": 177},
}
NUMBERS = _MARKS | _TONES | _LETTERS
MOST = 508  # the model takes 510 numbers with a 0 at each end


def numbers_of(symbols: str) -> list[int]:
    """The model's numbers of a string of symbols; unknown ones are left out."""
    return [NUMBERS[c] for c in symbols if c in NUMBERS][:MOST]
