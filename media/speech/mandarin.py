"""Mandarin from pinyin to the phonetic symbols that Kokoro v1.0 was trained on.

The symbols are IPA with an arrow for the tone right behind the vowel (nǐ → `ni↓`), the notation
of misaki 0.9.4's first Chinese table; tests/media/speech/syllables.json holds all syllables.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

TONE_MARKS = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}
ARROWS = ("", "→", "↗", "↓", "↘", "")  # tone 0 and 5 are neutral

INITIALS = {
    **{"b": "p", "p": "pʰ", "m": "m", "f": "f", "d": "t", "t": "tʰ", "n": "n", "l": "l"},
    **{"g": "k", "k": "kʰ", "h": "x", "j": "ʨ", "q": "ʨʰ", "x": "ɕ"},
    **{"zh": "ꭧ", "ch": "ꭧʰ", "sh": "ʂ", "r": "ɻ", "z": "ʦ", "c": "ʦʰ", "s": "s"},
}
# "0" is where the tone goes.
FINALS = {
    **{"a": "a0", "ai": "ai0", "an": "a0n", "ang": "a0ŋ", "ao": "au0", "e": "ɤ0", "ei": "ei0"},
    **{"en": "ə0n", "eng": "ə0ŋ", "o": "wo0", "ong": "ʊ0ŋ", "ou": "ou0", "i": "i0", "ia": "ja0"},
    **{"ian": "jɛ0n", "iang": "ja0ŋ", "iao": "jau0", "ie": "je0", "in": "i0n", "ing": "i0ŋ"},
    **{"iong": "jʊ0ŋ", "iou": "jou0", "u": "u0", "ua": "wa0", "uai": "wai0", "uan": "wa0n"},
    **{"uang": "wa0ŋ", "uei": "wei0", "uen": "wə0n", "ueng": "wə0ŋ", "uo": "wo0"},
    **{"ü": "y0", "üe": "ɥe0", "üan": "ɥɛ0n", "ün": "y0n"},
}
BUZZED = "ɨ0"  # the vowel of zhi, chi, shi, ri, zi, ci, si
WHOLE = {
    **{"er": "ɚ0", "r": "ɚ0", "o": "ɔ0", "yo": "jɔ0", "ê": "ɛ0"},
    **{"m": "m0", "n": "n0", "ng": "ŋ0", "hm": "hm0", "hng": "hŋ0"},
}
# Spelling that hides a final: behind no initial (y, w), and the three shortened ones.
SPELLED = {
    **{"yi": "i", "ya": "ia", "ye": "ie", "yao": "iao", "you": "iou", "yan": "ian", "yin": "in"},
    **{"yang": "iang", "ying": "ing", "yong": "iong", "wu": "u", "wa": "ua"},
    **{"wo": "uo", "wai": "uai", "wei": "uei", "wan": "uan", "wen": "uen", "wang": "uang"},
    **{"weng": "ueng", "wong": "ong", "yu": "ü", "yue": "üe", "yuan": "üan", "yun": "ün"},
}
SHORTENED = {"iu": "iou", "ui": "uei", "un": "uen"}


class NotPinyin(ValueError):
    """A syllable that is not pinyin."""


def split_tone(syllable: str) -> tuple[str, int]:
    """The plain letters of a syllable and its tone 1–4, or 0 when neutral: `nǐ` → (`ni`, 3)."""
    tone, letters = 0, ""
    for c in unicodedata.normalize("NFD", syllable.strip().lower()):
        if c in TONE_MARKS:
            tone = TONE_MARKS[c]
        else:
            letters += c
    return unicodedata.normalize("NFC", letters).replace("v", "ü"), tone


def symbols_of_syllable(letters: str, tone: int) -> str:
    """The symbols of one syllable. Raises NotPinyin."""
    return _without_tone(letters).replace("0", ARROWS[tone])


def _without_tone(letters: str) -> str:
    if letters in WHOLE:
        return WHOLE[letters]
    if letters in SPELLED:
        return FINALS[SPELLED[letters]]
    initial = letters[:2] if letters[:2] in INITIALS else letters[:1]
    final = letters[len(initial) :]
    if initial not in INITIALS:
        initial, final = "", letters
    elif final == "i" and initial in ("zh", "ch", "sh", "r", "z", "c", "s"):
        return INITIALS[initial] + BUZZED
    elif initial in ("j", "q", "x") and final.startswith("u"):
        final = "ü" + final[1:]
    final = SHORTENED.get(final, final)
    if final not in FINALS:
        raise NotPinyin(f"{letters!r} is not a pinyin syllable")
    return INITIALS.get(initial, "") + FINALS[final]


def as_spoken(syllables: Sequence[str]) -> list[tuple[str, int]]:
    """Syllables that follow one another without a pause, with their tones in speech.

    Third tones are taken in pairs from the right, and the first of a pair becomes a second
    (我想买水果 → wǒ xiáng mǎi shuí guǒ). The changes of 不 and 一 are already in the content's
    pinyin.
    """
    spoken = [split_tone(s) for s in syllables]
    for at in range(len(spoken) - 2, -1, -1):
        if spoken[at][1] == spoken[at + 1][1] == 3:
            spoken[at] = (spoken[at][0], 2)
    return spoken


def symbols_of_syllables(syllables: Sequence[str]) -> str:
    """The symbols of syllables without a pause between them, as spoken. Raises NotPinyin."""
    return " ".join(symbols_of_syllable(letters, tone) for letters, tone in as_spoken(syllables))


def with_digits(syllables: Sequence[str]) -> str:
    """Syllables for espeak-ng, which changes third tones itself: `ni3 hao3`."""
    return " ".join(f"{letters}{tone or 5}" for letters, tone in map(split_tone, syllables))
