"""Whether reviewed pinyin can be right: one tone-marked syllable for each Han character."""

from __future__ import annotations

import re
import unicodedata

from quizzes.text import han_count

TONES = {"\u0304", "\u0301", "\u030c", "\u0300"}  # flat, rising, dipping, falling
_INITIAL = "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
_FINAL = (
    "(?:iang|iong|uang|ueng|iao|ian|ing|ang|eng|ong|uai|uan|üan|ai|ei|ao|ou|an|en|er"
    "|ia|ie|iu|in|ua|uo|ui|un|üe|ue|ün|io|a|o|e|ê|i|u|ü)"
)
_SEEN: set[str] = set()  # right ones, of which Mandarin has about 1,300 with their tones
_SYLLABLE = re.compile(f"{_INITIAL}{_FINAL}|r|m|n|ng|hm|hng")


def missing_syllables(zh: str, pinyin: str) -> int:
    """How many syllables are missing; negative when there are too many."""
    return han_count(zh) - len(pinyin.split())


def odd_syllables(pinyin: str) -> list[str]:
    """The syllables that no Mandarin character has, or whose tone mark sits on the wrong vowel.

    Lower case only; the neutral tone has no mark. Where the mark sits: GB/T 16159-2012 §7.
    """
    syllables = pinyin.split()
    if _SEEN.issuperset(syllables):
        return []
    odd = [syllable for syllable in syllables if not _can_be(syllable)]
    _SEEN.update(syllable for syllable in syllables if syllable not in odd)
    return odd


def _can_be(syllable: str) -> bool:
    plain, marked = "", []
    for sign in unicodedata.normalize("NFD", syllable):
        if sign in TONES:
            marked.append(len(plain) - 1)
        else:
            plain = unicodedata.normalize("NFC", plain + sign)
    if not _SYLLABLE.fullmatch(plain):
        return False
    return not marked or marked == [_place_of_tone(plain)]


def _place_of_tone(plain: str) -> int:
    for vowel in ("a", "e", "ê", "ou"):
        if vowel in plain:
            return plain.index(vowel)
    vowels = [at for at, letter in enumerate(plain) if letter in "iouü"]
    return vowels[-1] if vowels else 0
