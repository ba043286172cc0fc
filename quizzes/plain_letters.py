"""Digits and letters in disguise (full-width, circled, styled) as plain ones."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Full-width; superscripts; circled and bracketed; dingbats; mathematical styles; keycaps.
_DISGUISED = re.compile(
    "[０-９Ａ-Ｚａ-ｚ²³¹⁰-₉\u2460-\u24ff\u2776-\u2793\U0001d400-\U0001d7ff"
    "\u20e3\ufe0f\u200b-\u200f\u2060\ufeff]+"
)


@lru_cache(maxsize=4)  # several rules look at the same words, one after the other
def plain(words: str) -> str:
    """The words with every disguised digit or letter as ASCII, and nothing between them unseen."""
    return _DISGUISED.sub(_unmasked, words) if _DISGUISED.search(words) else words


def _unmasked(found: re.Match[str]) -> str:
    letters = []
    for sign in found[0]:
        value = unicodedata.numeric(sign, -1.0)
        if value == int(value) and 0 <= value <= 9:
            letters.append(str(int(value)))
        else:
            normal = unicodedata.normalize("NFKC", sign)
            letters += [c for c in normal if c.isascii() and c.isalnum()]
    return "".join(letters)
