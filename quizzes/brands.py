"""Real brands that no content may name, also in initialisms and in full-width letters.

Words that are also everyday words are left out, or taken only where the words around them show
that the brand is meant (小米手机, not 小米粥).
"""

from __future__ import annotations

import re

from quizzes.brand_names import CHINESE, IN_CHINESE, LATIN, PHRASES
from quizzes.plain_letters import plain

_TOKEN = re.compile(r"[a-zé]+")
_HAN = re.compile("[\u4e00-\u9fff]")


def brands_in(words: str) -> list[str]:
    """Brands named in the words, each once, whatever the case of the letters."""
    small = plain(words).lower()
    found = [_NAME_OF.get(hit[0], hit[0]) for hit in _CHINESE.finditer(small)]
    tokens = set(_TOKEN.findall(small))
    if tokens:
        found += [_WORDS[token] for token in sorted(tokens & _WORDS.keys())]
        if tokens & _CHINESE_ONLY.keys() and _HAN.search(words):
            found += [_CHINESE_ONLY[token] for token in sorted(tokens & _CHINESE_ONLY.keys())]
        if any(map(tokens.issuperset, _PHRASE_WORDS)):
            found += [_NAME_OF[hit[0]] for hit in _PHRASES.finditer(small)]
    return list(dict.fromkeys(found))


def _by_small(names: str) -> dict[str, str]:
    return {name.lower(): name for name in names.split()}


def _lines(names: str) -> list[str]:
    return [line.strip() for line in names.splitlines() if line.strip()]


_WORDS = _by_small(LATIN)
_CHINESE_ONLY = _by_small(IN_CHINESE)
_PHRASE_WORDS = tuple(frozenset(_TOKEN.findall(line.lower())) for line in _lines(PHRASES))
_PHRASES = re.compile(
    r"\b(?:" + "|".join(re.escape(line.lower()) for line in _lines(PHRASES)) + r")\b"
)
_CHINESE = re.compile("|".join(pattern.lower() for pattern in CHINESE.split()))
_NAME_OF = {line.lower(): line for line in _lines(PHRASES)} | {
    name.lower(): name for name in CHINESE.split()
}
