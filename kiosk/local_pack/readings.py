"""Which pinyin to propose: as reviewed packs read the same words, else as pypinyin does.

For the helper's process alone: pypinyin takes 40 MB, and is never loaded in the kiosk's.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from kiosk.local_pack.edits import UNKNOWN
from quizzes.text import Text, is_han

LONGEST = 4  # characters of a stretch that is known by heart
_RUN = re.compile("[\u4e00-\u9fff\u3400-\u4dbf]+")
_FOURTH = set("àèìòùǜ")
_PLAIN = str.maketrans("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ", "aaaaeeeeiiiioooouuuuüüüü")


class Readings:
    """Learns from texts that somebody has reviewed; proposes for new ones."""

    def __init__(self, reviewed: Iterable[Text]) -> None:
        heard: dict[str, Counter[str]] = defaultdict(Counter)
        for text in reviewed:
            syllables = iter(text.pinyin.split())
            for run in _RUN.findall(text.zh):
                said = [next(syllables, UNKNOWN) for _ in run]
                for start in range(len(run)):
                    for end in range(start + 1, min(len(run), start + LONGEST) + 1):
                        heard[run[start:end]][" ".join(said[start:end])] += 1
        self._heard = heard
        self._pypinyin = _pypinyin()

    def propose(self, zh: str) -> str:
        """A syllable for each Han character; `?` where nobody knows one."""
        return " ".join(said for run in _RUN.findall(zh) for said in self._run(run))

    def choices(self, character: str) -> list[str]:
        """All readings of a character, the usual first; those of the reviewed packs before others.

        The last is the one without a tone.
        """
        heard = [said for said, _ in self._heard.get(character, Counter()).most_common()]
        offered = self._of_pypinyin(character)
        found = [said for said in dict.fromkeys([*heard, *offered]) if said != UNKNOWN]
        return list(dict.fromkeys([*found, *(said.translate(_PLAIN) for said in found[:1])]))

    def is_doubtful(self, character: str) -> bool:
        """Whether reviewed packs read it in several ways, or don't have it and others do."""
        heard = self._heard.get(character)
        return len(heard) > 1 if heard else len(self._of_pypinyin(character)) != 1

    def doubts(self, zh: str) -> dict[str, list[str]]:
        """The choices of each doubtful character, by its number among the Han characters."""
        characters = filter(is_han, zh)
        return {str(n): self.choices(c) for n, c in enumerate(characters) if self.is_doubtful(c)}

    def _run(self, run: str) -> list[str]:
        said = self._spoken(run)
        at = 0
        while at < len(run):
            for size in range(min(LONGEST, len(run) - at), 1, -1):
                heard = self._heard.get(run[at : at + size])
                if heard:
                    said[at : at + size] = heard.most_common(1)[0][0].split()
                    at += size
                    break
            else:
                at += 1
        return said

    def _spoken(self, run: str) -> list[str]:
        """As pypinyin reads it; where it is not installed, each character's usual reading."""
        if self._pypinyin is None:
            return [(self.choices(character) or [UNKNOWN])[0] for character in run]
        tone = self._pypinyin.Style.TONE
        said = self._pypinyin.lazy_pinyin(run, style=tone, errors=lambda odd: [UNKNOWN] * len(odd))
        return _changed_tones(run, said)

    def _of_pypinyin(self, character: str) -> list[str]:
        if self._pypinyin is None:
            return []
        tone = self._pypinyin.Style.TONE
        found = self._pypinyin.pinyin(character, style=tone, heteronym=True, errors="ignore")
        return list(found[0]) if found else []


def _changed_tones(run: str, said: list[str]) -> list[str]:
    """不 is bú before a fourth tone; 一 is yí before it and else yì, at the end yī."""
    out = list(said)
    for at, character in enumerate(run):
        after = out[at + 1] if at + 1 < len(run) else ""
        falls = bool(_FOURTH & set(after)) or after == "ge"
        if character == "不":
            out[at] = "bú" if falls else "bù"
        elif character == "一" and after and (at == 0 or run[at - 1] not in "第十"):
            out[at] = "yí" if falls else "yì"
    return out


def _pypinyin() -> Any:
    try:
        import pypinyin
    except ImportError:
        return None
    return pypinyin
