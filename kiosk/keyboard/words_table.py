"""The table of words by the first letters of their syllables: one sorted text file, mapped.

Each line is `zp<TAB>zha'pian:诈骗 842<TAB>zhen'pin:珍品 88 真品 30`: the key, then for each
spelling its words with how often they were counted, most frequent first.
"""

from __future__ import annotations

import mmap
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from kiosk.keyboard.syllables import Part

HEAD = b"# fingertip-glow pinyin 1\n"
MOST_WORDS = 120
LINES_KEPT = 64


class Entry(NamedTuple):
    """A word, how often it was counted, and whether its spelling was typed in full."""

    words: str
    times: int
    is_whole: bool


class WordsTable:
    """Looks words up; the file stays on the disk, and only what is asked for is read."""

    def __init__(self, file: Path) -> None:
        """Raises OSError where the file can't be read, ValueError where it is no such table."""
        with file.open("rb") as opened:
            self._map = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
        if self._map[: len(HEAD)] != HEAD or self._map[-1:] != b"\n":
            self._map.close()
            raise ValueError(f"{file.name} is no table of words")
        self._kept: dict[str, str] = {}

    def close(self) -> None:
        """Lets the file go."""
        self._map.close()
        self._kept.clear()

    def words(self, parts: Sequence[Part]) -> list[Entry]:
        """Words whose syllables are or begin with these parts, most frequent first."""
        line = self._line("".join(part.letters[0] for part in parts))
        if not line:
            return []
        wanted = "'".join(f"{part.letters}[a-z]*" for part in parts)
        whole = "'".join(part.letters for part in parts)
        found: list[Entry] = []
        for match in re.finditer(rf"\t({wanted}):([^\t]*)", line):
            is_whole = match[1] == whole
            pieces = match[2].split(" ")
            found += [
                Entry(words, int(count), is_whole)
                for words, count in zip(pieces[::2], pieces[1::2], strict=True)
            ]
        return sorted(found, key=lambda one: (not one.is_whole, -one.times))[:MOST_WORDS]

    def _line(self, key: str) -> str:
        """The line of a key, from its first tab on; "" where there is none."""
        if key not in self._kept:
            if len(self._kept) >= LINES_KEPT:
                self._kept.clear()
            self._kept[key] = self._find(key.encode() + b"\t")
        return self._kept[key]

    def _find(self, wanted: bytes) -> str:
        low, high = len(HEAD), len(self._map)  # both at the beginning of a line, or the end
        while low < high:
            start = self._map.rfind(b"\n", low, (low + high) // 2) + 1 or low
            head = self._map[start : start + len(wanted)]
            end = self._map.find(b"\n", start)
            if head == wanted:
                return self._map[start + len(wanted) - 1 : end].decode()
            key = self._map[start : self._map.find(b"\t", start)]
            if key + b"\t" < wanted:
                low = end + 1
            else:
                high = start
        return ""
